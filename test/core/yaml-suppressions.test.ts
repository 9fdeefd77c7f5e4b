/** `# plumbline-ignore` comments and what they speak for. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseSuppression } from '../../server/src/core/syntax/suppressions.ts';
import { parseYaml } from '../../server/src/core/syntax/yaml/parse-yaml.ts';

/** Rules, reason and the text of the target of every suppression, the same from both engines. */
function read(text: string): [string[], string, string | null][] {
  const { suppressions } = parseYaml(text);
  assert.deepEqual(parseYaml(text, { engine: 'authority' }).suppressions, suppressions);
  return suppressions.map((s) => {
    assert.match(text.slice(s.span.start, s.span.end), /^#.*\S$/);
    for (const { id, span } of s.rules) assert.equal(text.slice(span.start, span.end), id);
    return [s.rules.map((r) => r.id), s.reason, s.target && text.slice(s.target.start, s.target.end)];
  });
}

describe('suppressions', () => {
  it('speak for the next entry or item, or for the one that their line begins', () => {
    const text = `# plumbline-ignore empty-document: file header
kind: scoring
inputs:
  # plumbline-ignore unknown-unit, wrong-type: legacy data
  time: {type: duration,
    unit: d}
  rude: { type: boolean }   # plumbline-ignore wrong-value：旧系统
criteria:
  # plumbline-ignore duplicate-id，missing-property： 两条规则
  - id: a
    weight: 1
  - id: b # plumbline-ignore x: why
  - [p, q] #plumbline-ignore y : z
# plumbline-ignore last: nothing follows
`;
    assert.deepEqual(read(text), [
      [['empty-document'], 'file header', 'kind: scoring'],
      [['unknown-unit', 'wrong-type'], 'legacy data', 'time: {type: duration,\n    unit: d}'],
      [['wrong-value'], '旧系统', 'rude: { type: boolean }'],
      [['duplicate-id', 'missing-property'], '两条规则', 'id: a\n    weight: 1'],
      [['x'], 'why', 'id: b'],
      [['y'], 'z', '[p, q]'],
      [['last'], 'nothing follows', null],
    ]);
  });

  it('are comments: the word inside a value is not one', () => {
    assert.deepEqual(read('a: "x # plumbline-ignore y: z"\nb: |\n  # plumbline-ignore y: z\n  t\nc: \'p\n  # plumbline-ignore y: z\n  q\'\nd: x# plumbline-ignore y: z\n'), []);
    assert.deepEqual(read('b: | # plumbline-ignore y: z\n  text\n'), [[['y'], 'z', 'b: | # plumbline-ignore y: z\n  text']]);
    assert.deepEqual(read('# plumbline-ignore-file y: z\n# see plumbline-ignore y: z\na: 1\n'), []);
  });

  it('are read without a reason and without rules, for others to complain about', () => {
    assert.deepEqual(read('# plumbline-ignore y\na: 1\n'), [[['y'], '', 'a: 1']]);
    assert.deepEqual(read('# plumbline-ignore y:  \r\na: 1\r\n'), [[['y'], '', 'a: 1']]);
    assert.deepEqual(read('# plumbline-ignore\na: 1\n'), [[[], '', 'a: 1']]);
    assert.deepEqual(read('# plumbline-ignore: reason\na: 1\n'), [[[], 'reason', 'a: 1']]);
    assert.deepEqual(read('\ufeff# plumbline-ignore y: z\r\na: 1\r\n'), [[['y'], 'z', 'a: 1']]);
  });

  it('are read from any kind of comment, with spans of the file', () => {
    const text = '<!-- plumbline-ignore article-number-gap, x：第三条已废止 -->';
    const found = parseSuppression(text, 4, text.length - 3, 100);
    assert.deepEqual(found, {
      rules: [
        { id: 'article-number-gap', span: { start: 122, end: 140 } },
        { id: 'x', span: { start: 142, end: 143 } },
      ],
      reason: '第三条已废止',
    });
    assert.equal(parseSuppression('<!-- plumbline: a.b -->', 4, 20), null);
  });
});
