/** The tests of a scoring as an editor lists and runs them, in YAML and in Markdown. */
import assert from 'node:assert/strict';
import { listTests, runScoringTests } from '../../server/src/core/features/scoring-tests.ts';
import { contextOf, readFixture, showSpans } from '../support/features.ts';

const HEAD = `kind: scoring
id: speed
scale: { min: 0, max: 5 }
inputs:
  time: { type: duration, domain: ">= 0s" }
criteria:
  - id: response
    label: { zh: 响应, en: Response }
    input: time
    bands:
      - { when: "< 1h", score: 5 }
      - { when: ">= 1h", score: 2 }
`;
const TESTS = `tests:
  - name: 很快
    given: { time: 5min }
    expect: { total: 5 }
  - name: 太慢
    given: { time: 2h }
    expect: { total: 5 }
  - name: 写错了
    given: { tine: 2h }
    expect: { total: 2 }
`;
const YAML = { 'speed.scoring.yaml': HEAD + TESTS };
const MARKDOWN = { 'speed.scoring.md': `---\n${HEAD}---\n# 评分\n\n\`\`\`yaml tests\n${TESTS.slice('tests:\n'.length).replace(/^ {2}/gm, '')}\`\`\`\n` };

describe('the tests of a scoring', () => {
  for (const [language, given] of [['YAML', YAML], ['Markdown', MARKDOWN]] as const) {
    const { files, file } = readFixture(given);
    const { document } = contextOf(files, file);

    it(`are listed by name, with their places, in ${language}`, () => {
      const tests = listTests(document, 'zh');
      assert.deepEqual(tests.map((t) => t.name), ['很快', '太慢', '写错了']);
      assert.equal(showSpans(document.text, tests.map((t) => t.span))[0], '很快');
    });

    it(`say what differs and how it came about, in ${language}`, () => {
      const { problem, outcomes } = runScoringTests(document, 'zh');
      assert.equal(problem, null);
      assert.deepEqual(outcomes.map((o) => o.length), [0, 1, 2]);
      const [deviation] = outcomes[1] ?? [];
      assert.ok(deviation);
      assert.deepEqual([deviation.expected, deviation.got], ['5', '2']);
      assert.match(deviation.message, /^总分应为 5，算出来是 2。\n.*响应/);
      assert.deepEqual(showSpans(document.text, [deviation.span]), ['5']);
      assert.match(runScoringTests(document, 'en').outcomes[1]?.[0]?.message ?? '', /^The total should be 5 and comes out as 2\.\n/);
    });

    it(`say which name does not exist, in ${language}`, () => {
      const [unknown] = runScoringTests(document, 'zh').outcomes[2] ?? [];
      assert.ok(unknown);
      assert.deepEqual([unknown.expected, unknown.got, unknown.message], ['', '', '没有名为“tine”的输入。']);
    });
  }

  it('are not run where the document has errors, which is said', () => {
    for (const text of [HEAD.replace('kind: scoring', 'kind: scoring\nfoo: 1'), HEAD.replace('input: time', 'input: tine'), 'kind: [']) {
      const { files, file } = readFixture({ 'speed.scoring.yaml': text + TESTS });
      const { problem, outcomes } = runScoringTests(contextOf(files, file).document, 'zh');
      assert.ok(problem);
      assert.deepEqual(outcomes, []);
    }
  });
});
