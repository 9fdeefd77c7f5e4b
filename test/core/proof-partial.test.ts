/** Grades and missing answers: in small documents every case can be tried, and whatever falls in no grade must be found. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { openScoring } from '../../server/src/core/plan/scoring-service.ts';
import { emptyCase, NOT_APPLICABLE, VALUE } from '../../server/src/core/scoring/case.ts';
import { scoreCase } from '../../server/src/core/scoring/score-case.ts';
import { checkFiles, PROJECT, uriOf } from '../support/project.ts';

const spec = fc.record({
  aggregate: fc.constantFrom('mean', 'sum', 'min', 'max', 'deduct'),
  missing: fc.constantFrom('skip', 'zero', 'incomplete'),
  round: fc.constantFrom('', 'round: { digits: 0 }\n'),
  scores: fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 3 })), { minLength: 2, maxLength: 3 }),
  from: fc.integer({ min: 0, max: 28 }),
  width: fc.integer({ min: 1, max: 6 }),
});

type Spec = typeof spec extends fc.Arbitrary<infer T> ? T : never;

const document = ({ aggregate, missing, round, scores, from, width }: Spec): string => `kind: scoring
id: x
title: 评分
scale: { min: 0, max: 10 }
inputs:
${scores.map((_, i) => `  i${String(i)}: { type: boolean }\n`).join('')}criteria:
${scores.map(([yes, no, weight], i) => `  - { id: c${String(i)}, input: i${String(i)}, weight: ${String(weight)}, bands: [{ when: "true", score: ${String(yes)} }, { when: "false", score: ${String(no)} }] }\n`).join('')}aggregate: ${aggregate}
missing: ${missing}
${round}grades:
  - { id: A, when: ">= ${String(from + width)}" }
  - { id: B, when: "< ${String(from)}" }
`;

/** Every case: each input true, false, missing or not applicable. */
function anyWithoutGrade(text: string, count: number): boolean {
  const { plan } = openScoring({ uri: uriOf('x.scoring.yaml'), path: `${PROJECT}/x.scoring.yaml`, kind: 'scoring', nameId: 'x', language: 'yaml', text, project: PROJECT });
  assert.ok(plan);
  for (let n = 0; n < 4 ** count; n++) {
    const values = emptyCase(count);
    for (let i = 0; i < count; i++) {
      const answer = Math.floor(n / 4 ** i) % 4;
      values.states[i] = answer < 2 ? VALUE : answer === 2 ? values.states[i] ?? 0 : NOT_APPLICABLE;
      values.values[i] = answer < 2 ? answer === 1 : null;
    }
    if (scoreCase(plan, values).problems.some((p) => p.code === 'no-grade')) return true;
  }
  return false;
}

describe('grades where answers are missing', () => {
  it('have no gap in a small document that is not found', () => {
    let gaps = 0;
    let partial = 0;
    fc.assert(fc.property(spec, (s) => {
      const text = document(s);
      const found = checkFiles({ 'x.scoring.yaml': text }).filter((f) => f.rule === 'grade-gap');
      const there = anyWithoutGrade(text, s.scores.length);
      assert.equal(found.length > 0, there, text);
      if (there) gaps++;
      if (found.some((f) => f.message.en.startsWith('With some answers missing'))) partial++;
    }), { numRuns: 300 });
    assert.ok(gaps > 30 && partial > 5, `${String(gaps)} gaps, ${String(partial)} of them only where answers are missing`);
  }).timeout(60_000);
});
