/** The columns of a run: what each case came to, as numbers, whichever way it was scored. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { dataSettings, scoreRun, CaseColumns, CASE_STATUSES, reportCase, type CaseReport } from '../../server/src/core/plan/scoring-service.ts';
import { compiled as open, scoringFile } from '../support/scoring-file.ts';

const SCORING = `kind: scoring
id: t
scale: { min: 0, max: 5 }
inputs: { n: { type: number, domain: "[0..5]" }, b: { type: boolean }, c: { type: boolean } }
criteria: [{ id: a, input: n, missing: incomplete }]
vetoes: [{ id: rude, when: b, score: 1 }, { id: late, when: c, cap: 3 }]
grades: [{ id: A, when: ">= 4" }, { id: B, when: "< 4" }]
pass: ">= 3"
`;

function columnsOf(data: string, lane: boolean, file = 'x.csv'): { columns: CaseColumns; reports: CaseReport[] } {
  const { compiled, plan } = open(scoringFile(SCORING));
  const columns = new CaseColumns();
  const reports: CaseReport[] = [];
  const settings = { ...dataSettings(compiled.scoring, null, file), caseId: 'id' };
  const run = scoreRun(compiled, plan, settings, { columns, ...(lane ? {} : { onCase: (c) => reports.push(reportCase(compiled, plan, c, 'en')) }) });
  run.push(data);
  run.end();
  return { columns, reports };
}

const DATA = 'id,n,b,c\nk1,4.5,no,no\nk2,4.5,yes,yes\n\nk3,,no,yes\nk4,9,yes,no\nk5,2\nk6,3.5,no,yes\n';

describe('the columns of a run', () => {
  for (const lane of [true, false]) {
    it(`hold total, grade, pass, status, vetoes, line and id of every case ${lane ? 'from the lane' : 'from the exact engine'}`, () => {
      const { columns, reports } = columnsOf(DATA, lane);
      assert.deepEqual([...columns.total], [4.5, 1, NaN, NaN, NaN, 3]);
      assert.deepEqual([...columns.grade], [0, 1, -1, -1, -1, 1]);
      assert.deepEqual([...columns.pass], [1, 0, -1, -1, -1, 1]);
      assert.deepEqual([...columns.status].map((s) => CASE_STATUSES[s]), ['scored', 'vetoed', 'incomplete', 'invalid', 'invalid', 'vetoed']);
      assert.deepEqual([...columns.flags], [0, 3, 2, 1, 0, 2]);
      assert.deepEqual([...columns.line], [2, 3, 5, 6, 7, 8]);
      assert.deepEqual(columns.ids, ['k1', 'k2', 'k3', 'k4', 'k5', 'k6']);
      if (lane) return;
      // The same figures as the report of each case.
      assert.deepEqual(reports.map((r) => r.total ?? NaN), [...columns.total]);
      assert.deepEqual(reports.map((r) => r.row), [1, 2, 3, 4, 5, 6]);
    });
  }

  it('hold cases from records of JSON too', () => {
    const { columns } = columnsOf('[{"id": "a", "n": 4, "b": false, "c": false},\n{"id": "b", "n": 2, "b": true}]', true, 'x.json');
    assert.deepEqual([[...columns.total], columns.ids], [[4, 1], ['a', 'b']]);
  });

  it('grow, and have no ids where no column is named', () => {
    const { compiled, plan } = open(scoringFile(SCORING));
    const columns = new CaseColumns();
    const run = scoreRun(compiled, plan, dataSettings(compiled.scoring, null, 'x.csv'), { columns });
    run.push(`n,b,c\n${Array.from({ length: 5_000 }, (_, i) => `${String(i % 5)},no,no\n`).join('')}`);
    run.end();
    assert.deepEqual([columns.size, columns.total.length, columns.total[4_999], columns.line[4_999], columns.ids], [5_000, 5_000, 4, 5_001, null]);
  });
});
