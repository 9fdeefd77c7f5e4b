/** Hostile texts: refused or read, in bounded time, without a stack overflow, whichever engine reads them. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { MAX_DEPTH, MAX_LENGTH, MAX_PROBLEMS, isTooManyBytes } from '../../server/src/core/syntax/limits.ts';
import type { YamlResult } from '../../server/src/core/syntax/yaml/move.ts';
import { parseYaml } from '../../server/src/core/syntax/yaml/parse-yaml.ts';

/** Far above what the machine needs when nothing else runs on it, far below what quadratic behaviour would take. */
const SLOW_MACHINE = 20;

function within(milliseconds: number, read: () => YamlResult): YamlResult {
  const start = performance.now();
  const result = read();
  const spent = performance.now() - start;
  assert.ok(spent < milliseconds * SLOW_MACHINE, `${spent.toFixed(0)} ms`);
  return result;
}

const codes = (result: YamlResult): string[] => result.problems.map((p) => p.code);
const filled = (part: string, length = MAX_LENGTH): string => part.repeat(Math.ceil(length / part.length)).slice(0, length);

describe('YAML limits', () => {
  it('refuses a text that is too long without reading it', () => {
    const text = filled('a: 1\n', 50_000_000);
    const result = within(20, () => parseYaml(text));
    assert.deepEqual([result.root, codes(result)], [null, ['too-large']]);
    assert.equal(isTooManyBytes(50_000_000), true);
    assert.equal(isTooManyBytes(MAX_LENGTH * 3), false);
    assert.deepEqual(codes(parseYaml(filled('# 服务\n'))), []);
  });

  it('refuses deep nesting of any kind', () => {
    const deep = ['[', '{', '[{', '- ', '? ', '- ? ', '[[]: ', '{a: ', '&a [', '!t [', '- - [', '[\n', '"a": ['];
    for (const part of deep) {
      const text = part.repeat(100_000);
      const result = within(100, () => parseYaml(text.slice(0, MAX_LENGTH)));
      assert.equal(result.root === null || codes(result).length > 0, true, part);
      assert.ok(!['[', '{', '- ', '? ', '{a: '].includes(part) || codes(result).includes('too-deep'), `${part}: ${codes(result)}`);
    }
    const stairs = Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:\n`).join('');
    assert.deepEqual(codes(within(100, () => parseYaml(stairs))), ['too-deep']);
  });

  it('counts lists and maps, not brackets', () => {
    for (const engine of ['fast', 'authority'] as const) {
      for (const [open, close] of [['[', ']'], ['{a: ', '}'], ['- ', '']] as const) {
        const nested = (depth: number): string => open.repeat(depth) + '1' + close.repeat(depth);
        assert.deepEqual(codes(parseYaml(nested(MAX_DEPTH), { engine })), [], `${engine} ${open}`);
        const refused = parseYaml(nested(MAX_DEPTH + 1), { engine });
        assert.deepEqual([refused.root, codes(refused)], [null, ['too-deep']], `${engine} ${open}`);
        assert.equal(refused.problems[0]?.span.start, open.length * MAX_DEPTH);
      }
      const text = `a: "${'['.repeat(5000)}"\nb: |\n  ${'[{- '.repeat(5000)}\nc: x${'['.repeat(5000)}\n`;
      assert.deepEqual(codes(parseYaml(text, { engine })), []);
      assert.deepEqual(codes(parseYaml(`# ${'['.repeat(5000)}\na: 1\n`, { engine })), []);
    }
  });

  it('refuses alias bombs and aliases of themselves, keeps ordinary ones', () => {
    const bomb = (levels: number, width: number): string => {
      let text = 'a0: &a0 [x, x]\n';
      for (let i = 1; i < levels; i++) text += `a${i}: &a${i} [${Array(width).fill(`*a${i - 1}`).join(', ')}]\n`;
      return text;
    };
    for (const engine of ['fast', 'authority'] as const) {
      for (const text of [bomb(60, 2), bomb(9, 9), bomb(2 * MAX_DEPTH, 1), bomb(3, 2000)]) {
        const result = within(100, () => parseYaml(text, { engine }));
        assert.deepEqual([result.root, codes(result)], [null, ['alias-bomb']]);
      }
      assert.deepEqual(codes(parseYaml(bomb(10, 2), { engine })), []);
      const shared = `scale: &s {min: 1, max: 10, na: x}\nitems:\n${'- {scale: *s}\n'.repeat(3000)}`;
      assert.deepEqual(codes(parseYaml(shared, { engine })), []);
      const itself = parseYaml('a: &a [1, *a, {b: *a}]\n', { engine });
      assert.deepEqual([itself.root?.type, codes(itself)], ['map', ['alias-bomb', 'alias-bomb']]);
    }
  });

  it('reads a long run of anything in linear time, and reports some tens of problems', () => {
    const parts = [
      '"', "'", '" ', '"\n', ':', ': ', 'a: ', 'a:\n', '- ', '-\n', '? a\n', '\t', '\t\n', 'a:\t1\n', '&a ', '&a\n', '!t ', '- !t x\n', ']', '[]', '[],', '*a ',
      '- *a\n', 'a: 1\n', '<<: 1\n', '# c\n', ' #', '\n', '|\n', '%a\n', '---\n', '...\n', '\ufeff\n', '\u0018', '\u001f', '\0', '\ud800', '\r', '@\n', 'a: b: c\n',
      'a: [\n', 'a: {b\n', '- a\nb\n', '# plumbline-ignore ', '- "\\"\n', 'a b\n',
    ];
    const texts = parts.map((part) => filled(part, 40_000));
    texts.push(`a: "${filled('\\q', 100_000)}"`, `a: "${filled('x\n ', 100_000)}`, `[${filled('a: b, ', 100_000)}`, `{${filled('a,', 100_000)}}`, `a:\n${filled('\n', 50_000)}${filled('  # c\n', 40_000)}b: c: d`);
    let keys = '';
    for (let i = 0; keys.length < 100_000; i++) keys += `k${i}: ${i}\n`;
    texts.push(keys, `${keys}a: b: c\n`);
    texts.push(filled('# plumbline-ignore ', 500_000));
    for (const text of texts) {
      const result = within(500, () => parseYaml(text));
      assert.ok(result.problems.length <= 2 * MAX_PROBLEMS, `${result.problems.length} problems`);
    }
  });
});
