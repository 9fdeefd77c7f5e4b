/** Two runs before and after a change of the rule: who moved, by how much, and from which grade to which, held against the cases one by one. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { CaseColumns, compareRuns, dataSettings, reportCase, scoreRun, type CaseReport, type RunComparison, type RunOutcomes, type ScoringPlan } from '../../server/src/core/plan/scoring-service.ts';
import { document, scoring } from '../support/random-scorings.ts';
import { compiled as open, scoringFile } from '../support/scoring-file.ts';

const SCORING = `kind: scoring
id: t
scale: { min: 0, max: 5 }
inputs: { n: { type: number, domain: "[0..5]" } }
criteria: [{ id: a, input: n, missing: incomplete }]
grades: [{ id: A, when: ">= 4" }, { id: B, when: "[2..4)" }, { id: C, when: "< 2" }]
pass: ">= 2"
`;

interface Run extends RunOutcomes {
  readonly plan: ScoringPlan;
  readonly reports: readonly CaseReport[];
}

function run(text: string, data: string, caseId: string | null = null): Run {
  const { compiled, plan } = open(scoringFile(text));
  const columns = new CaseColumns();
  const reports: CaseReport[] = [];
  const scored = scoreRun(compiled, plan, { ...dataSettings(compiled.scoring, null, 'x.csv'), caseId }, { columns, onCase: (c) => reports.push(reportCase(compiled, plan, c, 'en')) });
  scored.push(data);
  scored.end();
  return { plan, columns, reports };
}

const rows = (c: RunComparison): number[] => c.movers.map((m) => m.row);

const STRICTER = SCORING.replace('input: n,', 'formula: "n - 0.5",').replace('"[2..4)"', '"[2.5..4)"').replace('"< 2"', '"< 2.5"');

describe('a comparison of two runs', () => {
  it('counts who moved, gained or lost a grade or a pass, and lists those first whose outcome turned', () => {
    const data = 'id,n\nk1,5\nk2,4\nk3,2.5\nk4,2\nk5,0\nk6,\nk7,1\nk8,4.5\n';
    const c = compareRuns(run(SCORING, data), run(STRICTER, data), 10);
    assert.deepEqual([c.matchedBy, c.matched, c.onlyBefore, c.onlyAfter], ['row', 8, 0, 0]);
    assert.deepEqual([c.up, c.down, c.same, c.totalGained, c.totalLost, c.noTotal], [0, 6, 0, 0, 1, 1]);
    assert.deepEqual([c.change.n, c.change.mean, c.change.sd, c.change.min, c.change.max], [6, -0.5, 0, -0.5, -0.5]);
    assert.deepEqual(c.grades, { counts: [[2, 1, 0, 0], [0, 0, 2, 0], [0, 0, 1, 1], [0, 0, 0, 1]], changed: 4 });
    assert.deepEqual(c.pass, { gained: 0, lost: 1 });
    assert.equal(c.moved, 7);
    assert.deepEqual(rows(c), [2, 3, 4, 5, 1, 7, 8]);
    assert.deepEqual(c.movers[3], { row: 5, id: null, change: null, before: { total: 0, grade: 2, pass: false, status: 'scored' }, after: { total: null, grade: null, pass: null, status: 'invalid' } });
    assert.deepEqual(rows(compareRuns(run(SCORING, data), run(STRICTER, data), 2)), [2, 3]);
    assert.deepEqual(rows(compareRuns(run(SCORING, data), run(STRICTER, data), 0)), []);
  });

  it('finds nothing where nothing changed, and says what does not exist', () => {
    const c = compareRuns(run(SCORING, 'n\n1\n'), run(SCORING, 'n\n1\n'), 10);
    assert.deepEqual([c.moved, c.same, c.grades?.changed, c.pass, c.movers], [0, 1, 0, { gained: 0, lost: 0 }, []]);
    assert.deepEqual([c.change.mean, c.change.sd], [0, null]);
    const bare = SCORING.replace(/grades:.*\n|pass:.*\n/g, '');
    const none = compareRuns(run(bare, 'n\n'), run(bare, 'n\n'), 10);
    assert.deepEqual([none.matched, none.change.mean, none.grades, none.pass], [0, null, null, null]);
    // A mark that is new says nothing of who gained it.
    assert.equal(compareRuns(run(bare, 'n\n5\n'), run(SCORING, 'n\n5\n'), 10).pass, null);
    assert.deepEqual(compareRuns(run(bare, 'n\n5\n'), run(SCORING, 'n\n5\n'), 10).grades, { counts: [[1, 0, 0, 0]], changed: 1 });
  });

  it('knows grades by their ids, wherever they stand in the list', () => {
    const turned = SCORING.replace('{ id: A, when: ">= 4" }, { id: B, when: "[2..4)" }', '{ id: B, when: "[2..4)" }, { id: A, when: ">= 4" }');
    const renamed = SCORING.replace('id: A', 'id: S');
    const data = 'n\n5\n3\n1\n';
    assert.equal(compareRuns(run(SCORING, data), run(turned, data), 10).grades?.changed, 0);
    assert.deepEqual(rows(compareRuns(run(SCORING, data), run(renamed, data), 10)), [1]);
  });

  it('knows cases by their ids where both runs have them in another order, doubles one after the other', () => {
    const before = run(SCORING, 'id,n\na,1\nb,2\nb,3\nc,4\n', 'id');
    const after = run(SCORING, 'id,n\nb,2\nc,5\nd,1\nb,1\n', 'id');
    const c = compareRuns(before, after, 10);
    assert.deepEqual([c.matchedBy, c.matched, c.onlyBefore, c.onlyAfter, c.same, c.up, c.down], ['id', 3, 1, 1, 1, 1, 1]);
    assert.deepEqual(c.movers.map((m) => [m.row, m.id, m.before.total, m.after.total]), [[4, 'b', 3, 1], [2, 'c', 4, 5]]);
    // Without ids on one side rows are all there is.
    const c2 = compareRuns(run(SCORING, 'n\n1\n2\n'), run(SCORING, 'id,n\nx,1\ny,2\nz,3\n', 'id'), 10);
    assert.deepEqual([c2.matchedBy, c2.matched, c2.onlyAfter, c2.moved], ['row', 2, 1, 0]);
  });

  it('counts what the reports of the cases say, over random rules', () => {
    const value = fc.constantFrom('', '0', '1.5', '3', '4.5', '9');
    const row = fc.tuple(value, fc.constantFrom('', '0.1', '0.9'), fc.constantFrom('30min', '1h', '2h', '5h', ''), fc.constantFrom('x', 'y', ''), fc.constantFrom('yes', 'no', ''));
    fc.assert(fc.property(scoring, scoring, fc.array(row, { minLength: 1, maxLength: 20 }), (one, other, cells) => {
      const data = `n,p,d,c,b\n${cells.map((c) => c.join(',')).join('\n')}\n`;
      const [before, after] = [run(document(one), data), run(document(other), data)];
      const c = compareRuns(before, after, 1_000);
      const pairs = before.reports.map((b, i) => ({ b, a: after.reports[i] ?? b }));
      const both = pairs.flatMap(({ b, a }) => (b.total === null || a.total === null ? [] : [a.total - b.total]));
      assert.deepEqual([c.matched, c.up, c.down, c.same], [pairs.length, both.filter((d) => d > 0).length, both.filter((d) => d < 0).length, both.filter((d) => d === 0).length]);
      const mean = both.reduce((sum, d) => sum + d, 0) / both.length;
      if (both.length > 0) assert.ok(Math.abs((c.change.mean ?? NaN) - mean) < 1e-9);
      assert.equal(c.totalLost, pairs.filter(({ b, a }) => b.total !== null && a.total === null).length);
      assert.equal(c.totalGained, pairs.filter(({ b, a }) => b.total === null && a.total !== null).length);
      if (c.grades !== null) {
        const name = (grades: ScoringPlan['grades'], i: number): string | null => grades[i]?.id ?? null;
        for (const [i, counts] of c.grades.counts.entries()) {
          for (const [k, n] of counts.entries()) assert.equal(n, pairs.filter(({ b, a }) => b.grade === name(before.plan.grades, i) && a.grade === name(after.plan.grades, k)).length);
        }
        assert.equal(c.grades.changed, pairs.filter(({ b, a }) => b.grade !== a.grade).length);
      }
      if (c.pass !== null) assert.deepEqual(c.pass, { gained: pairs.filter(({ b, a }) => b.pass !== true && a.pass === true).length, lost: pairs.filter(({ b, a }) => b.pass === true && a.pass !== true).length });
      const moved = pairs.flatMap(({ b, a }, i) => (b.total !== a.total || b.grade !== a.grade || (c.pass !== null && (b.pass === true) !== (a.pass === true)) ? [i + 1] : []));
      assert.deepEqual([...rows(c)].sort((x, y) => x - y), moved);
      assert.equal(c.moved, moved.length);
    }), { numRuns: 200 });
  });

  it('takes a hundred thousand cases in the time of a click', () => {
    const data = `id,n\n${Array.from({ length: 100_000 }, (_, i) => `k${String(i)},${String((i * 7) % 50 / 10)}\n`).join('')}`;
    const turned = `id,n\n${Array.from({ length: 100_000 }, (_, k) => k).reverse().map((i) => `k${String(i)},${String((i * 7) % 50 / 10)}\n`).join('')}`;
    const quick = (text: string, rows: string): RunOutcomes => {
      const { compiled, plan } = open(scoringFile(text));
      const columns = new CaseColumns();
      const scored = scoreRun(compiled, plan, { ...dataSettings(compiled.scoring, null, 'x.csv'), caseId: 'id' }, { columns });
      scored.push(rows);
      scored.end();
      return { plan, columns };
    };
    const [before, after] = [quick(SCORING, data), quick(STRICTER, turned)];
    compareRuns(before, after, 200);
    const begun = process.cpuUsage();
    const c = compareRuns(before, after, 200);
    const took = process.cpuUsage(begun).user / 1_000;
    assert.deepEqual([c.matched, c.movers.length], [100_000, 200]);
    assert.ok(took < 400, `${String(took)} ms`);
  }).timeout(20_000);
});
