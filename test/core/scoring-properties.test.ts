/** What holds of a whole run and of grades: the order of the cases does not count, and a grade is the one that integers find. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { dataSettings } from '../../server/src/core/plan/data/settings.ts';
import { openScoring, scoreRun, type CompiledScoring } from '../../server/src/core/plan/scoring-service.ts';

const open = (text: string): CompiledScoring => openScoring({ uri: 'file:///x', path: '/x.scoring.yaml', kind: 'scoring', nameId: 'x', language: 'yaml', text, project: '/' });

function run(compiled: CompiledScoring, header: string, rows: readonly string[], how: { lane: boolean }): { summary: unknown; groups: unknown; grades: readonly (number | null)[] } {
  assert.ok(compiled.plan, compiled.problems.map((p) => p.message.en).join('\n'));
  const grades: (number | null)[] = [];
  const settings = dataSettings(compiled.scoring, null, 'x.csv');
  const made = scoreRun(compiled, compiled.plan, settings, { by: ['agent'], lane: how.lane, ...(how.lane ? {} : { onCase: (c) => grades.push(c.result.grade) }) });
  made.push(`${header}\n${rows.map((r) => `${r}\n`).join('')}`);
  made.end();
  return { summary: made.summary(), groups: [...made.groups()].sort((a, b) => (a.value < b.value ? -1 : 1)), grades };
}

const tenths = fc.integer({ min: 0, max: 100 });

describe('scoring: whole runs', () => {
  const scoring = open(`kind: scoring
id: x
scale: { min: 0, max: 10 }
inputs: { a: { type: number, domain: "[0..10]" }, b: { type: number, domain: "[0..10]" }, c: { type: boolean } }
criteria:
  - { id: a, input: a, weight: 1, dimension: kano.must-be }
  - { id: b, input: b, weight: 2, dimension: kano.must-be }
  - { id: c, input: c, weight: 0.7, bands: [{ when: "true", score: 10 }, { when: "false", score: 3.3 }] }
vetoes: [{ id: v, when: a < 1, cap: 5 }]
grades: [{ id: A, when: ">= 7" }, { id: B, when: "[3.3..7)" }, { id: C, when: "< 3.3" }]
pass: ">= 5"
`);
  const cell = fc.oneof({ weight: 9, arbitrary: tenths.map((n) => String(n / 10)) }, { weight: 1, arbitrary: fc.constantFrom('', '11', 'x') });
  const rows = fc.array(fc.tuple(cell, cell, fc.constantFrom('yes', 'no', ''), fc.constantFrom('张', '李')).map((r) => r.join(',')), { minLength: 1, maxLength: 30 });

  it('do not depend on the order of the cases', () => {
    fc.assert(fc.property(rows.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), fc.boolean(), ([list, shuffled], lane) => {
      const [one, other] = [list, shuffled].map((r) => run(scoring, 'a,b,c,agent', r, { lane }));
      assert.deepEqual([other?.summary, other?.groups], [one?.summary, one?.groups]);
    }), { numRuns: 200 });
  });
});

describe('scoring: grades', () => {
  it('are those that integers of any size find, at the very boundaries too', () => {
    const part = fc.record({ weight: fc.integer({ min: 1, max: 999 }), answer: tenths });
    let onBoundary = 0;
    fc.assert(fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), fc.integer({ min: 0, max: 4 }), fc.boolean(), (parts, off, round) => {
      const weights = parts.reduce((sum, p) => sum + BigInt(p.weight), 0n);
      const sum = parts.reduce((all, p) => all + BigInt(p.weight) * BigInt(p.answer), 0n);
      // The mean in units of 1/10, sum / weights; the boundary is drawn close to it, with two decimals: in units of 1/100.
      const boundary = (sum * 10n) / weights + BigInt(off) - 2n;
      const written = `${boundary < 0n ? '-' : ''}${String((boundary < 0n ? -boundary : boundary) / 100n)}.${String((boundary < 0n ? -boundary : boundary) % 100n).padStart(2, '0')}`;
      // With one digit, half up: the number of tenths.
      const rounded = (2n * sum + weights) / (2n * weights);
      const above = round ? rounded * 10n >= boundary : sum * 10n >= boundary * weights;
      if (round ? rounded * 10n === boundary : sum * 10n === boundary * weights) onBoundary++;
      const compiled = open(`kind: scoring
id: x
scale: { min: 0, max: 10 }
inputs:
${parts.map((_, i) => `  i${String(i)}: { type: number }\n`).join('')}criteria:
${parts.map((p, i) => `  - { id: c${String(i)}, input: i${String(i)}, weight: ${String(p.weight)} }\n`).join('')}${round ? 'round: { digits: 1, mode: half-up }\n' : ''}grades: [{ id: A, when: ">= ${written}" }, { id: B, when: "< ${written}" }]
`);
      const { grades } = run(compiled, `${parts.map((_, i) => `i${String(i)}`).join(',')},agent`, [`${parts.map((p) => String(p.answer / 10)).join(',')},x`], { lane: false });
      assert.deepEqual(grades, [above ? 0 : 1]);
    }), { numRuns: 400 });
    assert.ok(onBoundary > 20, `only ${String(onBoundary)} totals lay on the boundary`);
  });
});
