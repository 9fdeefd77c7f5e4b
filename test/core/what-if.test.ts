/** Numbers of a scoring as knobs: other values are written in the same hand, and nothing else of the text changes. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { applyEdits } from '../../server/src/core/base/apply-fixes.ts';
import { add, fromInteger, mul, parseRational, sub, sum, toExactString, type Rational } from '../../server/src/core/base/rational.ts';
import { openScoring, turnKnobs, type Knob, type Turned } from '../../server/src/core/plan/scoring-service.ts';
import { checkFile, EffectiveConfig } from '../../server/src/core/service.ts';
import { readNotation } from '../../server/src/core/plan/what-if/notation.ts';
import { document, scoring } from '../support/random-scorings.ts';
import { compiled, sampleScorings, scoringFile, type File } from '../support/scoring-file.ts';

function turn(file: File, changes: Readonly<Record<string, string>> = {}, keepSums = false): Turned & { readonly text: string } {
  const { compiled: opened, plan } = compiled(file);
  const turned = turnKnobs(file, opened, plan, new Map(Object.entries(changes)), { keepSums });
  return { ...turned, text: applyEdits(file.text, turned.edits) };
}

const rational = (text: string): Rational => parseRational(text) ?? assert.fail(text);

/** A value of the slider. */
function stepped({ min, max, step }: Knob, at: number): string {
  const [low, high, width] = [min, max, step].map(rational) as [Rational, Rational, Rational];
  const steps = Number(((sub(high, low)?.n ?? 0n) * width.d) / ((sub(high, low)?.d ?? 1n) * width.n));
  return toExactString(add(low, mul(width, fromInteger(Math.round(steps * at))) ?? low) ?? low);
}

/** The text with the numbers of the knobs taken out. */
function rest(text: string, knobs: readonly Knob[]): string {
  return applyEdits(text, knobs.flatMap((k) => k.spans).map((span) => ({ span, newText: '#' })));
}

/** 180min and 3h are one. */
const figure = (value: string, { unit }: Knob): string => toExactString(readNotation(value + unit)?.value ?? assert.fail(value + unit));
const figures = (knobs: readonly Knob[]): Record<string, string> => Object.fromEntries(knobs.map((k) => [k.id, figure(k.value, k)]));

const CONFIG = new EffectiveConfig([], '/');
const HOLES = new Set(['band-gap', 'band-overlap', 'grade-gap', 'grade-overlap', 'expression-syntax', 'wrong-type', 'wrong-value', 'unit-mismatch', 'band-outside-domain', 'uncomputable-scoring']);

/** Of the rules that find gaps and overlaps, and of what is not as it should be written. */
const holes = (file: File): readonly string[] => checkFile(file, CONFIG).diagnostics.map((d) => d.rule).filter((rule) => HOLES.has(rule)).sort();

function holds(file: File, at: number): void {
  const { knobs } = turn(file);
  const found = holes(file);
  for (const knob of knobs) {
    const value = stepped(knob, at);
    const turned = turn(file, { [knob.id]: value });
    assert.deepEqual(turned.dropped, [], knob.id);
    const changed = { ...file, text: turned.text };
    const after = turn(changed);
    assert.deepEqual(figures(after.knobs), { ...figures(knobs), [knob.id]: figure(value, knob) }, knob.id);
    assert.equal(rest(turned.text, after.knobs), rest(file.text, knobs), knob.id);
    assert.deepEqual(figures(turned.knobs), figures(after.knobs));
    if (knob.kind === 'boundary' || knob.kind === 'grade') assert.deepEqual(holes(changed), found, `${knob.id} ${value}`);
  }
}

const MARKDOWN = `---
kind: scoring
id: m
scale: { min: 0, max: 10 }
inputs:
  wait: { type: duration, domain: ">= 0s" }
  share: { type: percent }
  count: { type: number, domain: "[0..60]", step: 1 }
---

# 评分

<!-- plumbline: criteria -->

| 编号 | 名称 | 权重 | 输入 |
| --- | --- | ---: | --- |
| wait | 等待 | 40% | wait |
| share | 占比 | 35.5% | share |
| count | 次数 | 24.50% | count |

<!-- plumbline: criteria.wait.bands -->

| 条件 | 得分 |
| --- | --- |
| <5分钟 | 10 |
| [5分钟..PT1H) | 5.0 |
| [1h .. 1h30min] | 3 |
| > 90min | 0 |

\`\`\`yaml criteria.share.bands
- { when: ">= 85%", score: 10 } # 达标
- { when: "[.5 .. 85%)", score: 5 }
- when: '? < 50%'
  score: 0
\`\`\`

<!-- plumbline: criteria.count.bands -->

| when | score |
| --- | --- |
| [0..30] | 10 |
| [31..60] | 0 |
`;

describe('what if: the numbers of a scoring as knobs', () => {
  for (const [name, file] of sampleScorings()) {
    it(`writes one number and nothing else: ${name}`, () => {
      assert.ok(turn(file).knobs.length > 0);
      for (const at of [0, 1]) holds(file, at);
    });
  }

  it('does so for scorings at random', () => {
    fc.assert(fc.property(scoring, fc.double({ min: 0, max: 1, noNaN: true }), (spec, at) => {
      const file = scoringFile(document(spec));
      if (openScoring(file).plan !== null) holds(file, at);
    }), { numRuns: 40, seed: 7 });
  });

  it('moves in Markdown what two bands share in both, each in its own unit and spelling', () => {
    const file = scoringFile(MARKDOWN, 'markdown');
    for (const at of [0, 0.37, 1]) holds(file, at);
    const lines = (changes: Readonly<Record<string, string>>): string[] => {
      const { text, dropped } = turn(file, changes);
      assert.deepEqual(dropped, []);
      const before = MARKDOWN.split('\n');
      return text.split('\n').filter((line, i) => line !== before[i]);
    };
    assert.deepEqual(lines({ 'criteria/wait/bands/0/when/0': '7.5' }), ['| <7.5分钟 | 10 |', '| [7.5分钟..PT1H) | 5.0 |']);
    assert.deepEqual(lines({ 'criteria/wait/bands/1/when/1': '1.25' }), ['| [5分钟..PT1.25H) | 5.0 |', '| [1.25h .. 1h30min] | 3 |']);
    assert.deepEqual(lines({ 'criteria/wait/bands/2/when/1': '150' }), ['| [1h .. 2h30min] | 3 |', '| > 150min | 0 |']);
    assert.deepEqual(lines({ 'criteria/wait/bands/1/score': '6' }), ['| [5分钟..PT1H) | 6.0 |']);
    assert.deepEqual(lines({ 'criteria/share/bands/0/when/0': '90' }), ['- { when: ">= 90%", score: 10 } # 达标', '- { when: "[.5 .. 90%)", score: 5 }']);
    assert.deepEqual(lines({ 'criteria/share/bands/1/when/0': '0.25' }), ['- { when: "[.25 .. 85%)", score: 5 }', "- when: '? < 25%'"]);
    assert.deepEqual(lines({ 'criteria/count/bands/0/when/1': '19' }), ['| [0..19] | 10 |', '| [20..60] | 0 |']);
    assert.deepEqual(lines({ 'criteria/count/weight': '25' }), ['| count | 次数 | 25.00% | count |']);
  });

  it('writes a number in the hand of the one before', () => {
    const cases: readonly (readonly [was: string, base: string, becomes: string | null])[] = [
      ['0.40', '0.5', '0.50'], ['5', '4.25', '4.25'], ['5.9', '6', '6'], ['5.0', '6', '6.0'], ['.5', '0.35', '.35'], ['.5', '1.5', '1.5'], ['1e3', '1500', '1.5e3'], ['-5', '3', '3'], ['- 5', '-6', '- 6'], ['5', '-3', '-3'], ['+5', '6', '+6'],
      ['85%', '0.9', '90%'], ['0.5%', '0.0125', '1.25%'], ['5min', '450', '7.5min'], ['5min', '100', '100s'], ['5分钟', '100', '100秒'], ['1小时30分', '5400', '1小时30分'], ['1h30min', '6300', '1h45min'],
      ['1h30min', '7200', '2h'], ['1h30min', '1800', '30min'], ['1h30min', '0', '0min'], ['PT5M', '480', 'PT8M'], ['P1DT2H', '90000', 'P1DT1H'], ['P1DT2H', '86400', 'P1D'], ['P1DT2H', '3600', 'PT1H'],
      ['PT1H', '100', 'PT100S'], ['P1D', '3600', 'PT1H'], ['duration("PT30S")', '45', 'duration("PT45S")'], ['@"PT30S"', '45', '@"PT45S"'], ['2w', '1814400', '3w'], ['5', '0.0000000001', null],
    ];
    for (const [was, base, becomes] of cases) {
      const notation = readNotation(was) ?? assert.fail(was);
      assert.equal(notation.write(notation.value), was, was);
      assert.equal(notation.write(rational(base)), becomes, `${was} ← ${base}`);
    }
    for (const none of ['', 'abc', '5 min', '5mins', 'PT', '1..2', '5%%', '0x10', '1h 30min', '30min1h', 'NaN']) assert.equal(readNotation(none), undefined, none);
  });

  const WEIGHTS = scoringFile(`kind: scoring
id: w
scale: { min: 0, max: 5 }
inputs: { n: { type: number, domain: "[0..5]" } }
criteria:
  - { id: a, input: n, weight: 0.4 }
  - { id: b, input: n, weight: 30% }
  - { id: c, input: n, weight: 0.20 }
  - { id: d, input: n, weight: 0.1 }
  - { id: e, input: n, weight: 0.5, bonus: true }
`);
  const weights = (changes: Readonly<Record<string, string>>): string => turn(WEIGHTS, Object.fromEntries(Object.entries(changes).map(([id, v]) => [`criteria/${id}/weight`, v])), true).text.match(/(?<=weight: )[^ ,]+/g)?.join(' ') ?? '';

  it('keeps the sum of weights, in proportion and in whole steps', () => {
    assert.equal(weights({}), '0.4 30% 0.20 0.1 0.5');
    assert.equal(weights({ a: '0.7' }), '0.7 15% 0.10 0.05 0.5');
    assert.equal(weights({ a: '0.6' }), '0.6 20% 0.15 0.05 0.5');
    assert.equal(weights({ b: '100' }), '0 100% 0.00 0 0.5');
    assert.equal(weights({ b: '200' }), '0 100% 0.00 0 0.5');
    // What was changed first gives way where there is no room for both.
    assert.equal(weights({ a: '0.7', b: '50' }), '0.3 50% 0.15 0.05 0.5');
    assert.equal(weights({ e: '1' }), '0.4 30% 0.20 0.1 1');
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 0, max: 100 })), { maxLength: 6 }), (moves) => {
      const changes = Object.fromEntries(moves.map(([id, v]) => [`criteria/${id}/weight`, id === 'b' ? String(v) : String(v / 100)]));
      const after = turn({ ...WEIGHTS, text: turn(WEIGHTS, changes, true).text }).knobs.filter((k) => !k.id.includes('/e/'));
      assert.equal(toExactString(sum(after.map((k) => mul(rational(k.value), rational(k.unit === '%' ? '0.01' : '1')) ?? assert.fail())) ?? assert.fail()), '1');
      const last = moves.at(-1);
      const own = last === undefined ? undefined : after.find((k) => k.id === `criteria/${last[0]}/weight`);
      // The last to be changed stands as it was asked for, unless its key was changed before in another place of the order.
      if (last !== undefined && moves.filter(([id]) => id === last[0]).length === 1) assert.equal(own?.value, changes[`criteria/${last[0]}/weight`]);
    }), { numRuns: 100, seed: 3 });
  });

  it('drops changes that cannot be, and says so', () => {
    const [, file] = sampleScorings().find(([name]) => name.includes('ticket-scoring')) ?? assert.fail();
    const said = (changes: Readonly<Record<string, string>>): readonly string[] => {
      const { dropped, edits } = turn(file, changes);
      assert.deepEqual(edits, []);
      return dropped.map((d) => `${d.why.en} ${d.why.zh}`);
    };
    const bound = 'criteria/response/bands/1 小时以内/when/0';
    assert.match(said({ 'criteria/gone/weight': '1' })[0] ?? '', /no longer in the document/);
    assert.match(said({ __proto__: '1', constructor: '2' })[0] ?? '', /no longer/);
    assert.match(said({ 'criteria/response/weight': '-1' })[0] ?? '', /cannot be “-1”.*“响应时间”的权重不能是/);
    for (const value of ['', 'x', '1e400', '1'.repeat(31), '0.00000000001', 'NaN']) assert.equal(said({ [bound]: value }).length, 1, value);
    for (const value of ['3', '4', '0', '-1']) assert.match(said({ [bound]: value })[0] ?? '', /cannot pass its neighbours/, value);
    // Both move together; past one another neither does.
    const next = 'criteria/response/bands/3 小时以内/when/1';
    assert.deepEqual(turn(file, { [bound]: '4', [next]: '5' }).dropped, []);
    assert.equal(turn(file, { [bound]: '6', [next]: '5' }).dropped.length, 2);
    // The reach of the one follows the other.
    assert.equal(turn(file, { [next]: '5' }).knobs.find((k) => k.id === bound)?.max, '4.75');
  });

  it('leaves alone what cannot be rewritten in place, and what stands for several numbers', () => {
    const file = scoringFile(`kind: scoring
id: x
scale: { min: 0, max: 5 }
inputs:
  n: { type: number, domain: "[0..10]", step: 1 }
  t: { type: duration }
  __proto__: { type: number }
criteria:
  - id: a
    weight: &w 1
    input: n
    bands: &bands
      - { when: "< 3", score: &five 5 }
      - { when: ">= \\u0033", score: 3 }
  - { id: b, weight: *w, input: n, bands: *bands }
  - { id: c, weight: 2, input: n, bands: [{ when: "0", score: *five }, { when: "1", score: 2 }, { when: ">= 2", score: 0 }] }
  - { id: constructor, weight: 1, formula: "5 - 2 * n" }
  - id: d
    weight: 1
    input: t
    bands:
      - when: >-
          < 1h
        score: 5
      - { when: ">= 1h", score: 0 }
`);
    assert.deepEqual(turn(file).knobs.map((k) => k.id), [
      'criteria/a/weight', 'criteria/a/bands/0/score', 'criteria/a/bands/1/score', 'criteria/c/weight', 'criteria/c/bands/1/score', 'criteria/c/bands/2/score',
      'criteria/constructor/weight', 'criteria/d/weight', 'criteria/d/bands/0/score', 'criteria/d/bands/1/score',
    ]);
    for (const at of [0, 0.5, 1]) {
      const { knobs } = turn(file);
      for (const knob of knobs) assert.equal(turn(file, { [knob.id]: stepped(knob, at) }).edits.length <= 1, true);
    }
  });
});
