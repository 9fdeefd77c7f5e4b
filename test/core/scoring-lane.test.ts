/** The quick way through a scoring held against the exact engine: random scorings and cases, and everything a run tells. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { lowerScoring } from '../../server/src/core/model/scoring.ts';
import { compileScoring, type CompiledScoring } from '../../server/src/core/plan/compile-scoring.ts';
import { dataSettings } from '../../server/src/core/plan/data/settings.ts';
import { scoreRun, type DataProblem } from '../../server/src/core/plan/score-run.ts';
import { BandHits } from '../../server/src/core/scoring/band-hits.ts';
import { CaseColumns } from '../../server/src/core/scoring/case-columns.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { tableBinding } from '../../server/src/core/schema/table-binding.ts';
import { document, scoring } from '../support/random-scorings.ts';

function compile(text: string): CompiledScoring {
  return compileScoring(lowerScoring(parse(text, { language: 'yaml', binding: tableBinding('scoring') }).root));
}

interface Told {
  readonly summary: unknown;
  readonly groups: unknown;
  readonly problems: readonly DataProblem[];
  readonly columns: unknown;
  readonly bands: BandHits['counts'];
  readonly exact: number;
}

const plain = (c: CaseColumns): unknown => ({ total: [...c.total], grade: [...c.grade], pass: [...c.pass], status: [...c.status], flags: [...c.flags], line: [...c.line], ids: c.ids });

/** Everything that a run tells, with how many cases went through the exact engine. */
function tell(compiled: CompiledScoring, data: string, how: { lane: boolean; bytes?: boolean; size?: number; file?: string }): Told {
  assert.ok(compiled.plan, compiled.problems.map((p) => p.message.en).join('\n'));
  const settings = { ...dataSettings(compiled.scoring, null, how.file ?? 'x.csv', { missing: ['-'], notApplicable: ['n/a'] }), caseId: 'agent' };
  const columns = new CaseColumns();
  const bands = new BandHits(compiled.plan);
  const problems: DataProblem[] = [];
  const run = scoreRun(compiled, compiled.plan, settings, { by: ['agent'], lane: how.lane, columns, bands, onProblem: (p) => problems.push(p) });
  const size = how.size ?? (data.length || 1);
  if (how.bytes === true) {
    const bytes = new TextEncoder().encode(data);
    run.pushBytes(bytes);
  } else for (let at = 0; at < data.length; at += size) run.push(data.slice(at, at + size));
  run.end();
  return { summary: run.summary(), groups: run.groups(), problems, columns: plain(columns), bands: bands.counts, exact: run.exactCount() };
}

const cell = (...usual: readonly string[]): fc.Arbitrary<string> => fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...usual) }, { weight: 2, arbitrary: fc.constantFrom('', 'n/a', '-') }, { weight: 1, arbitrary: fc.constantFrom('?', '"', '"1"', '"a""b"', '7') });
const row = fc.tuple(cell('0', '1', '2', '3', '4.5', '5', '3.333'), cell('50%', '0%', '100%', '33.3%'), cell('30min', '1h', '2h', '5h', '3600s'), cell('x', 'y'), cell('yes', 'no'), fc.constantFrom('张', '李', ''));
const table = fc.array(row, { minLength: 1, maxLength: 25 }).map((rows) => `n,p,d,c,b,agent\n${rows.map((r) => r.join(',')).join('\n')}\n`);

describe('the lane', () => {
  it('forgets and learns anew without a case lost, whatever the number of different answers and scores', () => {
    // More different answers, combinations and totals than it holds at a time; none of them is rounded.
    const compiled = compile(`kind: scoring
id: t
scale: { min: 0, max: 100000 }
inputs: { n: { type: number }, p: { type: percent } }
criteria:
  - { id: a, input: n }
  - { id: b, formula: "n * p", weight: 1 }
`.replace('{ id: a, input: n }', '{ id: a, input: n, weight: 2 }'));
    const data = `n,p,agent\n${Array.from({ length: 70_000 }, (_, i) => `${String(i)}.${String(i % 7)},${String(i % 11)}%,${String(i % 3)}`).join('\n')}\n`;
    const { exact: cases, ...expected } = tell(compiled, data, { lane: false });
    const { exact, ...got } = tell(compiled, data, { lane: true, bytes: true });
    assert.equal(cases, 70_000);
    assert.equal(exact, 0);
    assert.deepEqual(got, expected);
  }).timeout(60_000);

  it('tells only of the cases that were asked for, those that it declines not being among them', () => {
    const compiled = compile('kind: scoring\nid: t\nscale: { min: 0, max: 5 }\ninputs: { n: { type: number } }\ncriteria: [{ id: a, input: n }]\n');
    assert.ok(compiled.plan);
    const told: number[] = [];
    const run = scoreRun(compiled, compiled.plan, dataSettings(compiled.scoring, null, 'x.csv'), { wants: (row) => row === 2, onCase: (c) => told.push(c.row) });
    run.push('n\n?\n4\n7\n1\n');
    run.end();
    assert.deepEqual(told, [2]);
    assert.deepEqual([run.exactCount(), run.problemCount(), run.summary().cases], [3, 2, 4]);
  });

  it('tells what the exact engine tells, of any scoring and any cases, from texts and from bytes', function () {
    this.timeout(60_000);
    let hits = 0;
    let quick = 0;
    let all = 0;
    let scorings = 0;
    fc.assert(fc.property(scoring, table, (spec, data) => {
      const text = document(spec);
      const compiled = compile(text);
      // Some of what the random numbers put together is no scoring; that is counted below.
      if (compiled.plan === null) return;
      scorings++;
      const { exact: cases, ...expected } = tell(compiled, data, { lane: false });
      for (const how of [{ lane: true }, { lane: true, bytes: true }]) {
        const { exact, ...got } = tell(compiled, data, how);
        assert.deepEqual(got, expected, text);
        hits += got.bands.flat().reduce((sum, n) => sum + n, 0);
        quick += cases - exact;
        all += cases;
      }
    }), { numRuns: 400 });
    assert.ok(scorings > 300, `only ${String(scorings)} of the scorings could be computed`);
    assert.ok(hits > 100, `only ${String(hits)} bands were hit`);
    assert.ok(quick > all / 8, `only ${String(quick)} of ${String(all)} cases went through the lane`);
  });
});
