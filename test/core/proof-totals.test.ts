/** Ranges, grades and completeness against the engine: what the analysis states must hold for cases drawn at random. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { add, compare, fromInteger, mul, parseRational, ratio, ZERO, type Rational } from '../../server/src/core/base/rational.ts';
import { DocumentAnalysis } from '../../server/src/core/analysis/document-analysis.ts';
import { containsNumber } from '../../server/src/core/expression/intervals.ts';
import { analyzeScoring, type ScoringAnalysis } from '../../server/src/core/plan/proof-analysis.ts';
import { proofOf, type ScoringProof } from '../../server/src/core/plan/proof.ts';
import { reached } from '../../server/src/core/plan/proof-totals.ts';
import { within, valueAt, type Axis } from '../../server/src/core/proof/axis.ts';
import { emptyCase, MISSING, NOT_APPLICABLE, VALUE, type CaseInput } from '../../server/src/core/scoring/case.ts';
import { scoreCase } from '../../server/src/core/scoring/score-case.ts';

function open(text: string): { document: DocumentAnalysis; proof: ScoringProof; analysis: ScoringAnalysis } {
  const document = new DocumentAnalysis({ uri: 'file:///x', path: '/x.scoring.yaml', kind: 'scoring', nameId: 'x', language: 'yaml', text, project: '/' });
  const proof = proofOf(document);
  const analysis = analyzeScoring(document);
  assert.ok(proof && analysis, text);
  return { document, proof, analysis };
}

/** A value of the axis, by two numbers between 0 and 1; ends and round values are as likely as others. */
function valueOf(axis: Axis, pick: number, where: number): Rational {
  const parts = within(axis, axis.domain);
  const part = parts[Math.floor(pick * parts.length)];
  if (part === undefined) return ZERO;
  const low = part.low ?? (part.high === null ? fromInteger(-10) : part.high);
  const high = part.high ?? mulOrZero(low, 3);
  const n = Number(low.s * low.n) / Number(low.d);
  const m = Math.max(n, Number(high.s * high.n) / Number(high.d), n + (part.high === null ? 100_000 : 0));
  const size = axis.step === null ? 0.25 : Number(axis.step.size.n) / Number(axis.step.size.d);
  const raw = add(low, ratio(BigInt(Math.floor(((m - n) * where) / size) * (size < 1 ? 1 : size)), size < 1 ? BigInt(Math.round(1 / size)) : 1n) ?? ZERO) ?? low;
  return containsNumber(within(axis, axis.domain), raw) ? raw : low;
}
const mulOrZero = (a: Rational, by: number): Rational => mul(a, fromInteger(by)) ?? ZERO;

interface Draw {
  readonly pick: number;
  readonly where: number;
  readonly state: 'value' | 'missing' | 'not-applicable';
}
const unit = fc.integer({ min: 0, max: 1_000 }).map((n) => n / 1_001);
const drawn = fc.record({ pick: unit, where: fc.oneof(fc.constant(0), fc.constant(1), unit), state: fc.constantFrom('value', 'value', 'value', 'missing', 'not-applicable') }) as fc.Arbitrary<Draw>;

function caseFrom(proof: ScoringProof, draws: readonly Draw[], answered: boolean): CaseInput {
  const values = emptyCase(proof.axes.bySlot.length);
  for (const [slot, axis] of proof.axes.bySlot.entries()) {
    const draw = draws[slot % draws.length];
    if (!axis || !draw) continue;
    if (!answered && draw.state !== 'value') values.states[slot] = draw.state === 'missing' ? MISSING : NOT_APPLICABLE;
    else {
      values.states[slot] = VALUE;
      values.values[slot] = valueAt(axis, valueOf(axis, draw.pick, draw.where));
    }
  }
  return values;
}

const aggregate = fc.constantFrom('mean', 'sum', 'min', 'max', 'deduct');
const weight = fc.constantFrom('', ', weight: 1', ', weight: 2', ', weight: 0.5');
const bandTests = fc.constantFrom(['< 2', '[2..4)', '>= 4'], ['< 2', '(2..4)', '>= 4'], ['<= 2', '[2..4]', '> 4'], ['< 5', '>= 5', '>= 5']);
const leaf = fc.oneof(
  fc.constant('input: a'),
  fc.constant('input: s'),
  fc.constant('input: p'),
  fc.tuple(bandTests, fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 3, maxLength: 3 })).map(([tests, scores]) => `input: b, bands: [${tests.map((t, i) => `{ when: "${t}", score: ${scores[i] ?? 0} }`).join(', ')}]`),
  fc.constantFrom('formula: a - b / 2', 'formula: "min(a, b)"', 'formula: "if flag then a else 10 - b"', 'formula: a / b', 'formula: abs(a - b)'),
  fc.constantFrom('checklist: [{ id: x, points: 3, input: flag }, { id: y, points: 1, when: a > b }]', 'checking: all-or-nothing, checklist: [{ id: x, points: 3, input: flag }, { id: y, points: 2, when: not(flag) or a > 3 }]'),
  fc.constantFrom('input: k, levels: [{ label: u, score: 10 }, { label: v, score: 4 }, { label: w, score: 0 }]', 'input: k, levels: [{ label: u, score: 10 }, { label: v, score: 4 }]'),
);
const node: fc.Arbitrary<string> = fc.letrec<{ node: string; group: string }>((tie) => ({
  node: fc.oneof({ depthSize: 'small', maxDepth: 2 }, leaf, tie('group')),
  group: fc.tuple(aggregate, fc.array(fc.tuple(tie('node'), weight), { minLength: 1, maxLength: 3 })).map(([how, members]) => `aggregate: ${how}, criteria: [${members.map(([n, w]) => `{ id: ID${w}, ${n} }`).join(', ')}]`),
})).node;
const veto = fc.constantFrom('', '  - { id: v, when: flag, score: 2 }\n', '  - { id: v, when: a > 8, cap: 3 }\n', '  - { id: v, when: a > 8, cap: 3 }\n  - { id: z, when: flag, score: 4 }\n', '  - { id: v, when: b < 0, score: 0 }\n', '  - { id: v, criterion: c0, below: 40%, cap: 4 }\n');
const grades = fc.constantFrom('', '', 'grades: [{ id: A, when: ">= 6" }, { id: B, when: "< 6" }]\n', 'grades: [{ id: A, when: "> 6" }, { id: B, when: "< 6" }]\n', 'grades: [{ id: A, when: ">= 5.5" }, { id: B, when: "<= 5" }]\n');
const options = fc.constantFrom('', 'round: { digits: 0 }\n', 'round: { digits: 1, mode: floor }\n', 'missing: zero\n', 'missing: incomplete\n', 'not-applicable: forbid\nmissing: zero\n');

const INPUTS = 'inputs:\n  a: { type: number, domain: "[0..10]" }\n  b: { type: number, domain: "[1..10]" }\n  s: { type: number, domain: "[0..10]", step: 2 }\n  p: { type: percent, domain: "[0%..100%]" }\n  k: { type: enum, values: [u, v, w] }\n  flag: { type: boolean }\n';
const scoring = fc.record({ how: aggregate, members: fc.array(fc.tuple(node, weight, fc.constantFrom('', '', '', ', bonus: true', ', when: a > 3')), { minLength: 1, maxLength: 4 }), veto, grades, options }).map(({ how, members, veto: v, grades: g, options: o }) => {
  const extremes = how === 'min' || how === 'max';
  let n = 0;
  const list = members.map(([body, w, extra], i) => `  - { id: c${i}${w}${extremes && extra.includes('bonus') ? '' : extra}, ${body.replace(/\bID\b/g, () => `m${n++}`)} }\n`).join('');
  return `kind: scoring\nid: x\nscale: { min: 0, max: 10 }\naggregate: ${how}\n${o}${INPUTS}criteria:\n${list}${v === '' ? '' : `vetoes:\n${v}`}${g}`;
});

const decimal = (text: string | null): Rational | null => {
  if (text === null) return null;
  const [n = '', d] = text.split('/');
  return d === undefined ? (parseRational(n) ?? null) : (ratio(BigInt(n), BigInt(d)) ?? null);
};

describe('what the analysis of a scoring states', () => {
  it('holds for every case: totals and scores lie in their ranges, and complete documents score', function () {
    this.timeout(120_000);
    let planned = 0;
    let complete = 0;
    let contradicted = 0;
    fc.assert(fc.property(scoring, fc.array(fc.array(drawn, { minLength: 6, maxLength: 6 }), { minLength: 12, maxLength: 12 }), (text, cases) => {
      const { proof, analysis } = open(text);
      const { plan } = proof.compiled;
      const { totals } = proof;
      if (plan === null || totals === null) return;
      planned++;
      if (analysis.complete.outcome === 'proved') complete++;
      if (analysis.complete.outcome === 'counterexample') contradicted++;
      for (const answered of [true, false]) {
        for (const draws of cases) {
          const result = scoreCase(plan, caseFrom(proof, draws, answered));
          if (answered && analysis.complete.outcome === 'proved') assert.ok(result.total !== null, `${text}\n${JSON.stringify(result.problems, (_, v: unknown) => (typeof v === 'bigint' ? String(v) : v))}`);
          for (const [index, range] of totals.ranges.entries()) {
            const score = index === 0 ? result.total : (result.criteria[index]?.score ?? null);
            if (score === null) continue;
            const one = [{ low: score, lowOpen: false, high: score, highOpen: false }];
            assert.ok(reached(range, 'any', one).length === 1, `${text}\n${index}: ${Number(score.n) / Number(score.d)}`);
            if (answered && result.criteria.every((c) => c.status === 'scored')) assert.ok(reached(range, 'all', one).length === 1, `${text}\n${index}, answered: ${Number(score.s * score.n) / Number(score.d)}`);
            const stated = analysis.criteria[index]?.range;
            const [low, high] = [decimal(stated?.low ?? null), decimal(stated?.high ?? null)];
            assert.ok(low === null || compare(score, low) >= 0);
            assert.ok(high === null || compare(score, high) <= 0);
          }
          for (const [i, reach] of totals.vetoes.entries()) {
            if (reach === 'never') assert.ok(!result.vetoes.includes(i), text);
            if (reach === 'always' && answered && plan.vetoes[i]?.trigger.type === 'condition') assert.ok(result.vetoes.includes(i) || result.status === 'invalid', text);
          }
          for (const [i, grade] of analysis.grades.entries()) if (grade.reachable === 'no') assert.notEqual(result.grade, i, text);
        }
      }
    }), { numRuns: 70 });
    assert.ok(planned > 40 && complete > 3 && contradicted > 3, `${planned} planned, ${complete} complete, ${contradicted} contradicted`);
  });

  it('says that a score is attained only where a case attains it', () => {
    const { analysis } = open(`kind: scoring\nid: x\nscale: { min: 0, max: 10 }\ninputs:\n  a: { type: number, domain: "[2..8)" }\ncriteria:\n  - { id: a, input: a }\n`);
    assert.deepEqual(analysis.criteria.map((c) => c.answered), Array.from({ length: 2 }, () => ({ low: '2', high: '8', lowAttained: true, highAttained: false, exact: true })));
  });

  it('tells influence by weight and by the scores that there are', () => {
    const { analysis } = open(`kind: scoring\nid: x\nscale: { min: 0, max: 10 }\ninputs:\n  a: { type: number, domain: "[0..10]" }\n  b: { type: number, domain: "[5..10]" }\ncriteria:\n  - { id: a, weight: 1, input: a }\n  - { id: b, weight: 3, input: b }\n`);
    assert.deepEqual(analysis.criteria.map((c) => [c.id, c.weight, c.influence]), [['', '1', '6.25'], ['a', '0.25', '2.5'], ['b', '0.75', '3.75']]);
  });

  it('calls undecided what it could not decide', () => {
    const hard = 'a * a * a - 2 * b * b = 7.0000001';
    const { analysis } = open(`kind: scoring\nid: x\nscale: { min: 0, max: 10 }\n${INPUTS}criteria:\n  - { id: a, input: a }\nvetoes:\n  - { id: v, when: ${hard}, score: 0 }\n`);
    assert.deepEqual(analysis.vetoes.map((v) => v.triggered), ['not-decided']);
  });
});
