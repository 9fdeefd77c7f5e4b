/** Control characters in YAML, written as they are or by an escape: named where they stand, by both engines alike. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { parseYaml } from '../../server/src/core/syntax/yaml/parse-yaml.ts';

const problems = (text: string) => parseYaml(text).problems.map((p) => [p.code, text.slice(p.span.start, p.span.end), p.message.en.match(/U\+[0-9A-F]{4}/)?.[0]]);

describe('control characters in YAML', () => {
  it('names each that stands in the text', () => {
    assert.deepEqual(problems('a: x\u0000y\nb: "\u0001"\n# \u001b[31m\nc: |\n  \u007f\nd: \u0080\n'), [
      ['syntax', '\u0000', 'U+0000'],
      ['syntax', '\u0001', 'U+0001'],
      ['syntax', '\u001b', 'U+001B'],
      ['syntax', '\u007f', 'U+007F'],
      ['syntax', '\u0080', 'U+0080'],
    ]);
  });

  it('names those that an escape stands for, on the value', () => {
    assert.deepEqual(problems('a: "x\\0y"\nb: ["\\x1b[31m", "\\e"]\n'), [
      ['unsupported', '"x\\0y"', 'U+0000'],
      ['unsupported', '"\\x1b[31m"', 'U+001B'],
      ['unsupported', '"\\e"', 'U+001B'],
    ]);
  });

  it('leaves alone what YAML allows', () => {
    assert.deepEqual(problems('a: "x\\ty\\n"\r\nb: 中\u0085文\u00a0😀\tz\nc: \'\\0\'\nd: x\\0\n'), []);
  });

  it('keeps what stands around them, and says so little of a file that is nothing else', () => {
    const { root } = parseYaml('id: a\nx: "\u0001"\nkind: standard\n');
    assert.deepEqual(root?.type === 'map' ? root.entries.map((e) => e.key.source) : root, ['id', 'x', 'kind']);
    assert.ok(parseYaml('\u0001a\n'.repeat(100_000)).problems.length < 20);
  });

  it('counts from the start of a Markdown file', () => {
    const text = '---\nkind: standard\nid: a\u0002b\n---\n# A\n';
    const [problem] = parse(text, { language: 'markdown' }).problems;
    assert.equal(problem && text.slice(problem.span.start, problem.span.end), '\u0002');
  });
});
