/** The scoring engine on small documents whose results are worked out by hand beside them. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { toExactString, type Rational } from '../../server/src/core/base/rational.ts';
import { lowerScoring } from '../../server/src/core/model/scoring.ts';
import { compileScoring, type CompiledScoring } from '../../server/src/core/plan/compile-scoring.ts';
import { describeProblem, explainCase } from '../../server/src/core/plan/explain.ts';
import { runTests } from '../../server/src/core/plan/run-tests.ts';
import type { CaseInput, CaseResult } from '../../server/src/core/scoring/case.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { tableBinding } from '../../server/src/core/schema/table-binding.ts';

interface Scored {
  readonly compiled: CompiledScoring;
  readonly values: CaseInput;
  readonly result: CaseResult;
}

function compile(text: string): CompiledScoring {
  return compileScoring(lowerScoring(parse(text, { language: 'yaml', binding: tableBinding('scoring') }).root));
}

/** Scores one case, given as the flow map of a test in the document. */
function score(text: string, given: string, notApplicable = ''): Scored {
  const compiled = compile(`${text}\ntests:\n  - { name: t, given: { ${given} }, not-applicable: [${notApplicable}], expect: {} }\n`);
  assert.deepEqual(compiled.problems.map((p) => p.message.en), []);
  assert.ok(compiled.plan);
  const [outcome] = runTests(compiled, compiled.plan);
  assert.ok(outcome);
  assert.deepEqual(outcome.deviations, []);
  return { compiled, values: outcome.values, result: outcome.result };
}

const exact = (value: Rational | null | undefined): string | null => (value ? toExactString(value) : null);
const total = (text: string, given: string, notApplicable = ''): string | null => exact(score(text, given, notApplicable).result.total);
const why = ({ compiled, result }: Scored): string[] => result.problems.map((p) => describeProblem(compiled, p).en);
const problems = (text: string): string[] => compile(text).problems.map((p) => `${text.slice(p.span.start, p.span.end)}: ${p.message.en}`);

const number = (id: string, extra = ''): string => `  - { id: ${id}, input: ${id}${extra} }\n`;
const three = (head: string, extra: readonly string[] = ['', '', '']): string =>
  `kind: scoring\nid: t\nscale: { min: 0, max: 10 }\n${head}\ninputs: { a: { type: number }, b: { type: number }, c: { type: number } }\ncriteria:\n${number('a', extra[0])}${number('b', extra[1])}${number('c', extra[2])}`;

describe('scoring: aggregates', () => {
  it('takes the plain mean when no weights are given', () => {
    assert.equal(total(three(''), 'a: 1, b: 2, c: 2'), '5/3');
  });

  it('takes the weighted mean, with weights as numbers or percentages that need not sum to one', () => {
    assert.equal(total(three('', [', weight: 0.4', ', weight: 40%', ', weight: 1.2']), 'a: 10, b: 5, c: 1'), '3.6');
  });

  it('is exact where floating point is not', () => {
    // 0.1 + 0.2 is not 0.3 in binary; the sum here decides a grade.
    const text = `${three('aggregate: sum')}\ngrades: [{ id: A, when: "= 0.3" }, { id: B, when: "!= 0.3" }]`;
    const { result } = score(text, 'a: 0.1, b: 0.2, c: 0');
    assert.equal(exact(result.total), '0.3');
    assert.equal(result.grade, 0);
  });

  it('adds weighted points', () => {
    assert.equal(total(three('aggregate: sum', [', weight: 2', '', '']), 'a: 3, b: 4, c: 1'), '11');
  });

  it('takes the lowest and the highest', () => {
    assert.equal(total(three('aggregate: min'), 'a: 3, b: 4, c: 1'), '1');
    assert.equal(total(three('aggregate: max'), 'a: 3, b: 4, c: 1'), '4');
  });

  it('takes off what each falls short of its own maximum, not below the minimum', () => {
    const text = three('aggregate: deduct', [', scale: { min: 0, max: 2 }', ', scale: { min: -3, max: 0 }', '']);
    // 10 − (2 − 0.5) − (0 − −1) − (10 − 9)
    assert.equal(total(text, 'a: 0.5, b: -1, c: 9'), '6.5');
    assert.equal(total(text, 'a: 0, b: -3, c: 1'), '0');
  });

  it('maps the scale of a child to that of its group', () => {
    const text = three('', [', scale: { min: 1, max: 5 }', '', '']);
    // 4 of 1…5 is three quarters: 7.5 of 10
    assert.equal(total(text, 'a: 4, b: 5, c: 10'), '7.5');
  });

  it('nests groups with aggregates, scales and weights of their own', () => {
    const text = `kind: scoring\nid: t\nscale: { min: 0, max: 100 }\ninputs: { a: { type: number }, b: { type: number }, c: { type: number } }
criteria:
  - id: g
    weight: 3
    scale: { min: 0, max: 10 }
    aggregate: min
    criteria:
      - { id: a, input: a }
      - { id: h, criteria: [{ id: b, input: b, weight: 1 }] }
  - { id: c, input: c, weight: 1 }`;
    const { result } = score(text, 'a: 8, b: 6, c: 20');
    // min(8, 6) of 10 is 60 of 100; (3·60 + 20)/4
    assert.equal(exact(result.total), '50');
    assert.deepEqual(result.criteria.map((c) => exact(c.contribution)), [null, '45', '0', '6', '6', '5']);
  });

  it('lets a bonus exceed the maximum without weighing in the denominator', () => {
    const text = three('', [', weight: 1', ', weight: 1', ', weight: 0.5, bonus: true']);
    // (10 + 10)/2 + 0.5·4/2
    assert.equal(total(text, 'a: 10, b: 10, c: 4'), '11');
    assert.equal(total(text, 'a: 10, b: 10'), '10');
  });

  it('works out a critical score beside the total', () => {
    const text = three('', [', weight: 1', ', weight: 2, critical: true', ', weight: 1, critical: true']);
    const { critical, total: all } = score(text, 'a: 10, b: 4, c: 1').result;
    assert.deepEqual([exact(critical), exact(all)], ['3', '4.75']);
    assert.equal(exact(score(three('', ['', ', weight: 2, critical: true, critical-weight: 1', ', weight: 1, critical: true']).replace('input: a }', 'input: a, weight: 1 }'), 'a: 10, b: 4, c: 1').result.critical), '2.5');
  });
});

describe('scoring: missing and not applicable', () => {
  const weighted = [', weight: 0.5', ', weight: 0.3', ', weight: 0.2'];

  it('skips: the weight is shared among what was answered', () => {
    const { result } = score(three('missing: skip', weighted), 'a: 10, b: 2');
    assert.equal(exact(result.total), '7');
    assert.equal(exact(result.criteria[1]?.weight), '0.625');
    assert.equal(result.criteria[3]?.weight, null);
  });

  it('gives the lowest score under zero', () => {
    assert.equal(total(three('missing: zero', weighted), 'a: 10, b: 2'), '5.6');
    assert.equal(total(three('missing: zero', ['', '', ', scale: { min: 4, max: 5 }']), 'a: 9, b: 9'), '6');
  });

  it('leaves the case unscored under incomplete, and says why', () => {
    const scored = score(three('missing: incomplete', weighted), 'a: 10, b: 2');
    assert.equal(scored.result.status, 'incomplete');
    assert.equal(scored.result.total, null);
    assert.deepEqual(why(scored), ['"c" has no answer, and the rule leaves such a case unscored.']);
  });

  it('lets a criterion differ from the document', () => {
    assert.equal(total(three('missing: incomplete', ['', '', ', missing: skip']), 'a: 10, b: 2'), '6');
  });

  it('takes what does not apply out of the denominator under every policy', () => {
    for (const policy of ['skip', 'zero', 'incomplete']) assert.equal(total(three(`missing: ${policy}`, weighted), 'a: 10, b: 2', 'c'), '7');
  });

  it('takes what does not apply out of both sides of a sum', () => {
    const text = three('aggregate: sum', [', scale: { min: 0, max: 6 }', ', scale: { min: 0, max: 2 }', ', scale: { min: 0, max: 2 }']);
    // 4.5 of the 8 points that apply, of 10
    assert.equal(total(text, 'a: 3, b: 1.5', 'c'), '5.625');
  });

  it('refuses not applicable where it is forbidden', () => {
    const scored = score(three('not-applicable: forbid'), 'a: 1, b: 2', 'c');
    assert.equal(scored.result.status, 'invalid');
    assert.deepEqual(why(scored), ['"c" may not be "not applicable".']);
  });

  it('has no total where nothing is left to divide by', () => {
    const nothing = score(three(''), '', 'a, b, c');
    assert.equal(nothing.result.status, 'incomplete');
    assert.deepEqual(why(nothing), ['Nothing applies, so there is nothing to divide by.']);
    assert.deepEqual(why(score(three(''), '')), ['Nothing was answered, so there is nothing to divide by.']);
  });

  it('says so when all weights that are left are zero', () => {
    const scored = score(three('', [', weight: 0', ', weight: 1', ', weight: 0']), 'a: 3, c: 4');
    assert.equal(scored.result.status, 'invalid');
    assert.match(why(scored)[0] ?? '', /no score that can be computed/);
  });

  it('leaves out what the condition of a criterion does not apply to', () => {
    const text = three('', ['', '', ', when: a > 5']);
    assert.equal(total(text, 'a: 4, b: 2, c: 9'), '3');
    assert.equal(total(text, 'a: 6, b: 2, c: 10'), '6');
  });

  it('insists on required inputs', () => {
    const text = 'kind: scoring\nid: t\nscale: { min: 0, max: 10 }\ninputs: { a: { type: number }, b: { type: number, required: true } }\ncriteria:\n  - { id: a, input: a }\n';
    assert.deepEqual(why(score(text, 'a: 1')), ['"b" is required and missing.']);
  });
});

const bands = (list: string, type = 'duration'): string =>
  `kind: scoring\nid: t\nscale: { min: 0, max: 5 }\ninputs: { t: { type: ${type} } }\ncriteria:\n  - id: x\n    input: t\n    bands: [${list}]\n`;

describe('scoring: methods', () => {
  const written = bands('{ when: "< 1h", score: 5 }, { when: "[1h..3h]", score: 4 }, { when: "[3h..24h]", score: 3 }, { when: "> 24h", score: 1 }');

  it('finds the band of a time, ends included as written', () => {
    assert.equal(total(written, 't: 59min'), '5');
    assert.equal(total(written, 't: PT1H'), '4');
    assert.equal(total(written, 't: "24:00:00"'), '3');
    assert.equal(total(written, 't: 1d 1s'), '1');
  });

  it('never takes the first of two bands in silence', () => {
    const scored = score(written, 't: 3h');
    assert.equal(scored.result.status, 'invalid');
    assert.deepEqual(why(scored), ['"x": 3 h falls in several bands ([1h..3h] / [3h..24h]).']);
  });

  it('never makes up a score for a value in no band', () => {
    const scored = score(bands('{ when: "< 1h", score: 5 }, { when: "> 1h", score: 4 }'), 't: 60min');
    assert.deepEqual(why(scored), ['"x": 1 h falls in no band.']);
  });

  it('takes bands over percentages, texts and truth values', () => {
    assert.equal(total(bands('{ when: ">= 85%", score: 5 }, { when: "< 85%", score: 2 }', 'percent'), 't: 85%'), '5');
    assert.equal(total(bands('{ when: \'"phone", "chat"\', score: 5 }, { when: \'"email"\', score: 2 }', 'enum, values: [phone, chat, email]'), 't: email'), '2');
    assert.equal(total(bands('{ when: true, score: 5 }, { when: false, score: 1 }', 'boolean'), 't: false'), '1');
  });

  it('takes bands that depend on another input', () => {
    const text = 'kind: scoring\nid: t\nscale: { min: 0, max: 5 }\ninputs: { t: { type: number }, limit: { type: number } }\ncriteria:\n  - { id: x, input: t, bands: [{ when: "<= limit", score: 5 }, { when: "> limit", score: 1 }] }\n';
    assert.equal(total(text, 't: 4, limit: 3'), '1');
    assert.equal(total(text, 't: 3, limit: 3'), '5');
  });

  it('reads levels by value and by label in either language', () => {
    const text = `kind: scoring\nid: t\nscale: { min: 1, max: 5 }\ninputs: { t: { type: string } }\ncriteria:\n  - id: x\n    input: t\n    levels: [{ label: { zh: 满意, en: satisfied }, score: 5 }, { value: c, label: 一般, score: 3 }]\n`;
    for (const word of ['满意', 'satisfied']) assert.equal(total(text, `t: ${word}`), '5');
    for (const word of ['c', '一般']) assert.equal(total(text, `t: ${word}`), '3');
    assert.deepEqual(why(score(text, 't: 不错')), ['"x" has no level "不错".']);
  });

  const checklist = (extra = '', scale = '{ min: 0, max: 10 }'): string =>
    `kind: scoring\nid: t\nscale: ${scale}\ninputs: { a: { type: boolean }, b: { type: boolean }, n: { type: number } }\ncriteria:\n  - id: x\n    ${extra}\n    checklist: [{ id: p, points: 3, input: a }, { id: q, points: 1, input: b }, { id: r, points: 4, when: n <= 3 }]\n`;

  it('counts the points of a checklist', () => {
    // 7 of 8 points
    assert.equal(total(checklist(), 'a: true, b: false, n: 3'), '8.75');
    assert.equal(total(checklist('', '{ min: 0, max: 8 }'), 'a: true, b: false, n: 3'), '7');
    assert.equal(total(checklist('checking: all-or-nothing'), 'a: true, b: false, n: 3'), '0');
    assert.equal(total(checklist('checking: all-or-nothing'), 'a: true, b: true, n: 3'), '10');
    assert.equal(total(checklist('aggregate: deduct'), 'a: false, b: true, n: 4'), '3');
    assert.equal(total(checklist('aggregate: deduct', '{ min: 5, max: 10 }'), 'a: false, b: true, n: 4'), '5');
  });

  it('takes points that do not apply out of a checklist, and missing ones as declared', () => {
    assert.equal(total(checklist(), 'a: true, n: 9', 'b'), toTen(3, 7));
    assert.equal(total(checklist('missing: zero'), 'a: true, n: 3'), '8.75');
    assert.equal(total(checklist('missing: skip'), 'a: true, n: 3'), '10');
    assert.equal(score(checklist('missing: incomplete'), 'a: true, n: 3').result.status, 'incomplete');
  });

  const formula = (text: string, scale = '{ min: 0, max: 2 }'): string =>
    `kind: scoring\nid: t\nscale: ${scale}\ninputs: { perceived: { type: number }, expected: { type: number } }\ncriteria:\n  - { id: x, formula: "${text}" }\n`;

  it('computes formulas exactly', () => {
    assert.equal(total(formula('perceived / expected'), 'perceived: 1, expected: 3'), '1/3');
  });

  it('tells a formula without a value from one without data', () => {
    const zero = score(formula('perceived / expected'), 'perceived: 1, expected: 0');
    assert.equal(zero.result.status, 'invalid');
    assert.match(why(zero)[0] ?? '', /a division by zero/);
    assert.equal(score(formula('perceived / expected'), 'perceived: 1').result.criteria[1]?.status, 'missing');
    assert.equal(score(formula('perceived / expected'), 'perceived: 1', 'expected').result.criteria[1]?.status, 'not-applicable');
  });

  it('refuses a score outside its scale instead of letting it weigh more', () => {
    assert.deepEqual(why(score(formula('perceived'), 'perceived: 2.1')), ['The score 2.1 of "x" is outside its scale 0–2.']);
  });

  it('reads a percentage as a share of the scale', () => {
    const text = 'kind: scoring\nid: t\nscale: { min: 0, max: 5 }\ninputs: { p: { type: percent } }\ncriteria:\n  - { id: p, input: p }\n';
    assert.equal(total(text, 'p: 85%'), '4.25');
  });

  it('marks values outside their domain once, whatever uses them', () => {
    const text = 'kind: scoring\nid: t\nscale: { min: 0, max: 5 }\ninputs: { a: { type: number, domain: "[0..5]" } }\ncriteria:\n  - { id: x, input: a }\n  - { id: y, formula: a }\n';
    const scored = score(text, 'a: 9');
    assert.deepEqual(why(scored).filter((w) => w.includes('domain')), ['The value 9 of "a" is outside its domain ([0..5]).']);
    assert.equal(scored.result.status, 'invalid');
  });
});

const toTen = (n: number, d: number): string => `${String(n * 10)}/${String(d)}`;

describe('scoring: vetoes, rounding, grades', () => {
  const base = (rest: string): string => `${three('')}\n${rest}`;

  it('sets, caps and grades', () => {
    assert.equal(total(base('vetoes: [{ id: v, when: a < 2, score: 1 }]'), 'a: 1, b: 10, c: 10'), '1');
    assert.equal(total(base('vetoes: [{ id: v, when: a < 2, cap: 6 }]'), 'a: 1, b: 10, c: 10'), '6');
    assert.equal(total(base('vetoes: [{ id: v, when: a < 2, cap: 6 }]'), 'a: 1, b: 3, c: 2'), '2');
    const { result } = score(base('vetoes: [{ id: v, when: a < 2, grade: D }, { id: w, when: a < 2, grade: C }]\ngrades: [{ id: B, when: ">= 5" }, { id: C, when: "[2..5)" }, { id: D, when: "< 2" }]'), 'a: 1, b: 10, c: 10');
    assert.equal(result.grade, 2);
    assert.equal(result.status, 'vetoed');
    assert.equal(exact(result.total), '7');
  });

  it('takes the lowest of several vetoes, in any order', () => {
    for (const list of ['{ id: v, when: true, score: 3 }, { id: w, when: true, score: 2 }', '{ id: w, when: true, score: 2 }, { id: v, when: true, score: 3 }']) {
      assert.equal(total(base(`vetoes: [${list}]`), 'a: 9, b: 9, c: 9'), '2');
    }
  });

  it('acts inside a group, and on the scope that is named', () => {
    const text = `kind: scoring\nid: t\nscale: { min: 0, max: 10 }\ninputs: { a: { type: number }, b: { type: number }, rude: { type: boolean } }
criteria:
  - id: g
    vetoes: [{ id: v, when: rude, score: 0 }]
    criteria: [{ id: a, input: a }]
  - { id: b, input: b }`;
    assert.equal(total(text, 'a: 8, b: 6, rude: true'), '3');
    assert.equal(total(`${text}\nvetoes: [{ id: w, when: rude, scope: b, cap: 2 }]`, 'a: 8, b: 6, rude: true'), '1');
  });

  it('fires below a score or a share of a scale, whichever criterion comes first', () => {
    const text = base('vetoes: [{ id: v, criterion: c, below: 50%, scope: a, score: 0 }]');
    assert.equal(total(text, 'a: 9, b: 9, c: 4.9'), '139/30');
    assert.equal(total(text, 'a: 9, b: 9, c: 5'), '23/3');
  });

  it('sets the score even when answers are missing, and says when it could not decide', () => {
    const text = `${three('missing: incomplete')}\nvetoes: [{ id: v, when: a < 2, score: 0 }]`;
    assert.equal(total(text, 'a: 1'), '0');
    const { result } = score(three('') + '\nvetoes: [{ id: v, when: a < 2, score: 0 }]', 'b: 3, c: 3');
    assert.deepEqual(result.undecided, [0]);
    assert.equal(result.status, 'scored');
  });

  it('rounds as on paper and grades the rounded total', () => {
    const text = base('round: { digits: 1 }\ngrades: [{ id: A, when: ">= 4.5" }, { id: B, when: "< 4.5" }]\npass: ">= 4.5"');
    const { result } = score(text, 'a: 4.45, b: 4.45, c: 4.45');
    assert.equal(exact(result.total), '4.5');
    assert.equal(result.grade, 0);
    assert.equal(result.pass, true);
    assert.equal(total(base('round: { digits: 1, mode: half-even }'), 'a: 4.45, b: 4.45, c: 4.45'), '4.4');
    assert.equal(total(base('round: { digits: 0, mode: floor }'), 'a: 4.99, b: 4.99, c: 4.99'), '4');
  });

  it('rounds a criterion before it counts', () => {
    assert.equal(total(three('', [', round: { digits: 0 }', '', '']), 'a: 1.5, b: 1, c: 0'), '1');
  });

  it('invalidates a total that finds no grade or two', () => {
    const gap = base('grades: [{ id: A, when: "> 5" }, { id: B, when: "< 5" }]');
    assert.deepEqual(why(score(gap, 'a: 5, b: 5, c: 5')), ['The total 5 belongs to no grade.']);
    const overlap = base('grades: [{ id: A, when: ">= 5" }, { id: B, when: "<= 5" }]');
    assert.deepEqual(why(score(overlap, 'a: 5, b: 5, c: 5')), ['The total 5 belongs to several grades (A / B).']);
  });
});

describe('scoring: documents that cannot be computed', () => {
  const head = 'kind: scoring\nid: t\nscale: { min: 0, max: 5 }\ninputs: { a: { type: number }, when_: { type: duration }, flag: { type: boolean } }\n';
  const cases: readonly (readonly [string, RegExp])[] = [
    ['', /no scoring in this file/],
    ['kind: scoring\nid: t\ncriteria: [{ id: a, formula: 1 }]', /scale is missing/],
    ['kind: scoring\nid: t\nscale: { min: 5, max: 5 }\ncriteria: [{ id: a, formula: 1 }]', /minimum of the scale/],
    [`${head}criteria: []`, /no criteria/],
    [`${head}criteria: [{ id: x }]`, /no way to get a score/],
    [`${head}criteria: [{ id: x, input: aa }]`, /no input "aa"; did you mean "a"\?/],
    [`${head}criteria: [{ id: x, input: flag }]`, /not a number and cannot be the score/],
    [`${head}criteria: [{ id: x, formula: a, input: a, bands: [] }]`, /has bands and formula/],
    [`${head}criteria: [{ id: x, input: a, bands: [] }]`, /nothing in the bands/],
    [`${head}criteria: [{ id: x, input: a, bands: [{ when: "< 1h", score: 1 }] }]`, /cannot be computed|does not speak of numbers/],
    [`${head}criteria: [{ id: x, input: a, bands: [{ when: "< 1", score: high }] }]`, /"high" is not a number/],
    [`${head}criteria: [{ id: x, formula: "a +" }]`, /"a \+" cannot be computed/],
    [`${head}criteria: [{ id: x, formula: "a + bb" }]`, /no input "bb"/],
    [`${head}criteria: [{ id: x, input: a, weight: 1 }, { id: y, input: a }]`, /"y" has none/],
    [`${head}criteria: [{ id: x, input: a }, { id: x, input: a }]`, /used twice/],
    [`${head}criteria: [{ id: x, input: a }]\nvetoes: [{ id: v, when: flag }]`, /no effect/],
    [`${head}criteria: [{ id: x, input: a }]\nvetoes: [{ id: v, score: 0 }]`, /never triggered/],
    [`${head}criteria: [{ id: x, input: a }]\nvetoes: [{ id: v, when: flag, grade: Z }]`, /no grade "Z"/],
    [`${head}criteria: [{ id: x, input: a }, { id: y, input: a }]\nvetoes: [{ id: v, criterion: x, below: 1, scope: y, score: 0 }, { id: w, criterion: y, below: 1, scope: x, score: 0 }]`, /depends on the veto itself/],
    [`${head}criteria: [{ id: x, input: a }]\ngrades: [{ id: A, when: "> a" }]`, /must be a fixed range/],
  ];
  for (const [text, message] of cases) {
    it(`says ${String(message)}`, () => {
      assert.equal(compile(text).plan, null);
      const found = problems(text);
      assert.ok(found.some((p) => message.test(p)), found.join('\n'));
    });
  }

  it('gives a plan or a reason for any tree, deep and hostile ones included', () => {
    for (const text of ['[]', 'null', 'kind: scoring\ninputs: { __proto__: { type: number } }\ncriteria: [{ id: constructor, formula: __proto__ }]', 'criteria: { a: 1 }', 'scale: 3\ncriteria: [1, [2], { criteria: [] }]']) {
      const compiled = compile(text);
      assert.ok(compiled.plan !== null || compiled.problems.length > 0, text);
    }
  });
});

describe('scoring: traces', () => {
  it('says in both languages how each point came about', () => {
    const text = bands('{ when: "< 1h", score: 5, label: 快 }, { when: ">= 1h", score: 1 }') + 'round: { digits: 1 }\ngrades: [{ id: A, label: 优秀, when: ">= 4" }, { id: C, when: "< 4" }]\npass: ">= 4"\n';
    const { compiled, values, result } = score(text, 't: 30min');
    const lines = explainCase(compiled, values, result);
    assert.deepEqual(lines.map((l) => '  '.repeat(l.depth) + l.text.en), [
      '  "x": "t" 30 min → band 1, < 1h (快) → scores 5, weight 1, contributes 5.',
      'Total: mean → 5.',
      'Rounded to 1 digit (half-up) → 5.',
      'Grade A (优秀): >= 4.',
      'Passes (>= 4).',
    ]);
    assert.equal(lines[0]?.text.zh, '“x”：“t” 30 分钟 → 第 1 档 < 1h（快） → 得 5 分，权重 1，贡献 5。');
  });
});
