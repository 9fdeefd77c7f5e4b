/** What YAML becomes: values, spans, problems, and what is left of broken text. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import fc from 'fast-check';
import { entry, get, isMap, isSeq, type Node, type ScalarNode } from '../../server/src/core/syntax/tree.ts';
import { parseYaml } from '../../server/src/core/syntax/yaml/parse-yaml.ts';
import { resolvePlain } from '../../server/src/core/syntax/yaml/plain-scalar.ts';

/** The tree as plain values, entries as pairs, so that repeated keys show. */
function plain(node: Node | null | undefined): unknown {
  if (node === null || node === undefined) return null;
  if (node.type === 'scalar') return node.value;
  if (node.type === 'seq') return node.items.map(plain);
  return node.entries.map((e) => [e.key.source, plain(e.value)]);
}

const problemsOf = (text: string): string[] =>
  parseYaml(text).problems.map((p) => `${p.code} ${JSON.stringify(text.slice(p.span.start, p.span.end))}`);

const at = (text: string, node: { span: { start: number; end: number } } | null | undefined): string =>
  node ? text.slice(node.span.start, node.span.end) : '(none)';

describe('YAML tree', () => {
  it('resolves plain scalars by the core schema, and nothing else', () => {
    const values: [string, unknown][] = [
      ['', null], ['~', null], ['null', null], ['Null', null], ['nULL', 'nULL'], ['true', true], ['FALSE', false], ['yes', 'yes'], ['on', 'on'],
      ['0', 0], ['-12', -12], ['+3', 3], ['007', 7], ['0o17', 15], ['0x1F', 31], ['0o8', '0o8'], ['0x', '0x'], ['1_000', '1_000'], ['-0x1', '-0x1'],
      ['4.50', 4.5], ['.5', 0.5], ['5.', 5], ['-1.5e-3', -0.0015], ['1e3', 1000], ['.', '.'], ['-', '-'], ['+.e1', '+.e1'], ['1e', '1e'], ['1.2.3', '1.2.3'],
      ['.inf', '.inf'], ['-.Inf', '-.Inf'], ['.nan', '.nan'], ['1e999', '1e999'], ['30s', '30s'], ['2026-01-01', '2026-01-01'], ['85%', '85%'], ['可靠性', '可靠性'],
    ];
    for (const [source, value] of values) {
      assert.deepEqual(resolvePlain(source), value, source);
      for (const engine of ['fast', 'authority'] as const) {
        if (source === '' || source === '-') continue;
        const scalar = get(parseYaml(`a: ${source}\n`, { engine }).root, 'a') as ScalarNode;
        assert.deepEqual([scalar.value, scalar.source], [value, source], `${engine}: ${source}`);
      }
    }
    assert.equal((parseYaml('"1"').root as ScalarNode).value, '1');
  });

  it('resolves numerals exactly as the expression of the specification does', () => {
    const numeral = /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)$/;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'0179.eE+-xoaF'), { maxLength: 7 }), (chars) => {
        const source = chars.join('');
        const isNumber = numeral.test(source) && Number.isFinite(Number(source));
        assert.equal(typeof resolvePlain(source) === 'number', isNumber, source);
      }),
      { numRuns: 5000 },
    );
  });

  it('gives exact spans, in UTF-16, also with CRLF, astral characters and a byte order mark', () => {
    const text = '\ufeff# 说明\r\na😀: "x\\ty"\r\nb:\r\n  - 一 # c\r\n  -\r\n  - {k: 1, l, m: }\r\nc: |\r\n  line\r\n\r\n# end\r\nd:\r\n';
    const { root, problems } = parseYaml(text);
    assert.deepEqual(problems, []);
    assert.ok(isMap(root));
    assert.deepEqual(root.entries.map((e) => at(text, e)), ['a😀: "x\\ty"', 'b:\r\n  - 一 # c\r\n  -\r\n  - {k: 1, l, m: }', 'c: |\r\n  line', 'd:']);
    const b = get(root, 'b');
    assert.ok(isSeq(b));
    assert.deepEqual(b.items.map((n) => at(text, n)), ['一', '', '{k: 1, l, m: }']);
    assert.equal(b.span.start, text.indexOf('- 一'));
    const empty = b.items[1] as ScalarNode;
    assert.deepEqual([empty.style, empty.value, text.slice(empty.span.start - 1, empty.span.start)], ['none', null, '-']);
    const flow = b.items[2];
    assert.ok(isMap(flow) && flow.flow && !b.flow);
    assert.deepEqual(flow.entries.map((e) => [at(text, e), e.value === null]), [['k: 1', false], ['l', true], ['m:', true]]);
    assert.equal((get(root, 'c') as ScalarNode).source, 'line\n');
    assert.equal(entry(root, 'd')?.value, null);
  });

  it('reads a slice of a larger text, with spans of the whole', () => {
    const text = 'prose\n```yaml\na: [1, *x]\na: 2\n```\n';
    const offset = text.indexOf('a:');
    const { root, problems } = parseYaml(text, { offset, end: text.indexOf('```\n', offset), origin: 'fence' });
    assert.ok(isMap(root) && root.origin === 'fence');
    assert.equal(at(text, get(root, 'a')), '[1, *x]');
    assert.deepEqual(problems.map((p) => [p.code, at(text, p), p.other && at(text, { span: p.other })]), [
      ['syntax', '*x', undefined],
      ['duplicate-key', 'a', 'a'],
    ]);
    assert.equal(problems[1]?.other?.start, offset);
  });

  it('keeps repeated keys, the first first, and takes __proto__ for a name like any other', () => {
    const text = '__proto__: 1\nconstructor: {toString: 2}\n__proto__: 3\n"constructor": 4\n';
    const { root } = parseYaml(text);
    assert.deepEqual(plain(root), [['__proto__', 1], ['constructor', [['toString', 2]]], ['__proto__', 3], ['constructor', 4]]);
    assert.equal((get(root, '__proto__') as ScalarNode).value, 1);
    assert.deepEqual(problemsOf(text), ['duplicate-key "__proto__"', 'duplicate-key "\\"constructor\\""']);
    const long = Array.from({ length: 40 }, (_, i) => `k${i % 39}: ${i}\n`).join('');
    assert.deepEqual(problemsOf(long), ['duplicate-key "k0"']);
  });

  it('puts the content of an anchor where the alias stands, children with their own spans', () => {
    const text = 'a: &x\n  - {k: v}\nb: *x\nc: [*x]\nd: &s text\n*s : e\n';
    const { root, problems } = parseYaml(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(plain(root), [['a', [[['k', 'v']]]], ['b', [[['k', 'v']]]], ['c', [[[['k', 'v']]]]], ['d', 'text'], ['text', 'e']]);
    const b = get(root, 'b');
    assert.ok(isSeq(b));
    assert.deepEqual([at(text, b), at(text, b.items[0])], ['*x', '{k: v}']);
  });

  it('names what is not supported, reads the rest', () => {
    const cases: [string, string[], unknown][] = [
      ['a: !foo 1\nb: 2\n', ['unsupported "!foo"'], [['a', 1], ['b', 2]]],
      ['a: &m {k: 1}\nb:\n  <<: *m\n  c: 2\n', ['unsupported "<<"'], [['a', [['k', 1]]], ['b', [['c', 2]]]]],
      ['"<<": 1\n', [], [['<<', 1]]],
      ['a: 1\n---\nb: 2\n---\nc: 3\n', ['unsupported "---"'], [['a', 1]]],
      ['? [a, b]\n: 1\nc: 2\n', ['unsupported "[a, b]"'], [['c', 2]]],
      ['? a\n: 1\n', [], [['a', 1]]],
      ['%YAML 1.2\n---\na: 1\n', [], [['a', 1]]],
      ['%TAG ! x\n---\na: 1\n', ['unsupported "%TAG ! x"'], [['a', 1]]],
      ['a: 1\n...\n', [], [['a', 1]]],
      [': 1\na: 2\n', ['syntax ":"'], [['', 1], ['a', 2]]],
    ];
    for (const [text, problems, tree] of cases) {
      assert.deepEqual(problemsOf(text), problems, text);
      assert.deepEqual(plain(parseYaml(text).root), tree, text);
    }
    for (const empty of ['', '\n\n', '# only a comment\n', '---\n', '\ufeff']) assert.deepEqual(parseYaml(empty).root, null);
  });

  it('says where broken text is broken, once per cause, and keeps what it understood', () => {
    const cases: [string, string[], unknown][] = [
      ['a: b: c\nd: 1\n', ['syntax "b"'], [['a', [['b', 'c']]], ['d', 1]]],
      ['a: 1\nb\nc: 2\n', ['syntax "b"'], [['a', 1], ['b', null], ['c', 2]]],
      ['a: [1, 2\nb: 3\n', ['syntax "[1, 2"'], [['a', [1, 2]], ['b', 3]]],
      ['a: {x: 1\nb: 3\n', ['syntax "{x: 1"'], [['a', [['x', 1]]], ['b', 3]]],
      ['a: "one\nb: "two"\nc: 3\n', ['syntax "\\"one"'], [['a', 'one'], ['b', 'two'], ['c', 3]]],
      ['a: "one\nb: 2\nc: 3\n', ['syntax "\\"one"'], [['a', 'one'], ['b', 2], ['c', 3]]],
      ["a: 1\nb:\n  - 'one\n  - 2\nc: 3\n", ['syntax "\'one"'], [['a', 1], ['b', ['one', 2]], ['c', 3]]],
      ['a:\n\t- 1\n', ['syntax "-"'], undefined],
      ['a: @x\n', ['syntax "@"'], [['a', '@x']]],
      ['a: "\\q"\n', ['syntax "\\\\q"'], [['a', '\\q']]],
      ['a: 1\n  b: 2\n', ['syntax "1"'], undefined],
      ['- a\nb: 1\n', ['syntax "b"'], undefined],
      ['a: |x\n  y\n', ['syntax "|x"'], undefined],
    ];
    for (const [text, problems, tree] of cases) {
      const found = problemsOf(text);
      if (tree === undefined) assert.equal(found.length > 0 && found.every((p) => p.startsWith('syntax')), true, text);
      else {
        assert.deepEqual(found, problems, text);
        assert.deepEqual(plain(parseYaml(text).root), tree, text);
      }
    }
  });

  it('says it in Chinese and English, in a sentence', () => {
    for (const text of ['a: b: c', 'a: [', 'a: "', 'a\nb: 1', '- a\nb', '*a', '!t a', '<<: 1', 'a: 1\na: 2', '\ta: 1', '%A\n---', '[a]: 1', ': 1', 'a: `']) {
      const { problems } = parseYaml(text);
      assert.ok(problems.length > 0, text);
      for (const { message } of problems) {
        assert.match(message.zh, /[\u4e00-\u9fff].*。$/u);
        assert.match(message.en, /^[A-Z*"].*\.$/);
      }
    }
  });
});
