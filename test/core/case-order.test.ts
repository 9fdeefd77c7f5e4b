/** Cases in the order of a table: held against a plain stable sort, and quick enough to be called at every click. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { CaseColumns, orderCases, type CaseKey } from '../../server/src/core/plan/scoring-service.ts';
import { CASE_STATUSES, type CaseResult } from '../../server/src/core/scoring/case.ts';
import { fromNumber } from '../../server/src/core/base/rational.ts';

interface Row { readonly total: number | null; readonly grade: number; readonly pass: number; readonly status: number; readonly vetoes: readonly number[]; readonly id: string }

function fill(rows: readonly Row[], withIds = true): CaseColumns {
  const columns = new CaseColumns();
  for (const [i, r] of rows.entries()) {
    const result: CaseResult = {
      status: CASE_STATUSES[r.status] ?? 'scored', total: r.total === null ? null : (fromNumber(r.total) ?? null), grade: r.grade < 0 ? null : r.grade,
      pass: r.pass < 0 ? null : r.pass === 1, critical: null, criteria: [], vetoes: r.vetoes, undecided: [], problems: [],
    };
    columns.add(result, i + 2, withIds ? r.id : null);
  }
  return columns;
}

const ids = fc.oneof(fc.constantFrom('', 'T-1', 'T-10', 't-2', '王'), fc.string({ maxLength: 4 }));
const row = fc.record<Row>({
  total: fc.option(fc.constantFrom(-1, 0, 2.5, 3, 4.75, 1e9)), grade: fc.integer({ min: -1, max: 3 }), pass: fc.constantFrom(-1, 0, 1), status: fc.integer({ min: 0, max: 3 }),
  vetoes: fc.subarray([0, 1, 5, 31, 40]), id: ids,
});

const KEYS: Readonly<Record<CaseKey, (r: Row, i: number) => number | string | null>> = {
  row: (_, i) => i, total: (r) => r.total, grade: (r) => (r.grade < 0 ? null : r.grade), pass: (r) => (r.pass < 0 ? null : r.pass), status: (r) => r.status,
  flags: (r) => new Set(r.vetoes.map((v) => Math.min(v, 31))).size, id: (r) => (r.id === '' ? null : r.id),
};

describe('cases in order', () => {
  it('are as a stable sort of what is kept has them, what has no value last in both directions', () => {
    fc.assert(fc.property(fc.array(row, { maxLength: 40 }), fc.constantFrom(...Object.keys(KEYS) as CaseKey[]), fc.boolean(), fc.record({ grades: fc.subarray([-1, 0, 1, 2, 3]), pass: fc.subarray([1, 0, -1] as const), status: fc.subarray([...CASE_STATUSES]), flags: fc.subarray([0, 5, 31]) }, { requiredKeys: [] }), fc.constantFrom('', ' t-1', '3', '王'), (rows, sort, descending, filter, search) => {
      // Ids that all end in numbers are the next test's matter.
      const keyed = rows.map((r, i) => ({ r, i, key: KEYS[sort](r, i) })).filter(({ r, i }) =>
        filter.grades?.includes(r.grade) !== false && filter.pass?.includes(r.pass as 1) !== false && filter.status?.includes(CASE_STATUSES[r.status] ?? 'scored') !== false
        && filter.flags?.some((f) => r.vetoes.some((v) => Math.min(v, 31) === f)) !== false
        && (search.trim() === '' || r.id.toLowerCase().includes(search.trim()) || String(i + 1) === search.trim()));
      fc.pre(sort !== 'id' || rows.some((r) => r.id !== '' && !/\d$/.test(r.id)));
      const expected = keyed.toSorted((a, b) => {
        if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
        return (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) * (descending ? -1 : 1);
      }).map(({ i }) => i);
      assert.deepEqual([...orderCases(fill(rows), { sort, descending, filter, search })], expected);
    }), { numRuns: 1_000 });
  });

  it('have ids that end in numbers in order by these, and nothing to sort by where there are no ids', () => {
    const named = (...all: string[]): Row[] => all.map((id) => ({ total: 1, grade: 0, pass: 1, status: 0, vetoes: [], id }));
    const rows = named('10', '9', '', '100');
    assert.deepEqual([...orderCases(fill(rows), { sort: 'id' })], [1, 0, 3, 2]);
    assert.deepEqual([...orderCases(fill(rows), { sort: 'id', descending: true })], [3, 0, 1, 2]);
    assert.deepEqual([...orderCases(fill(named('T-10', 'S-11', 'T-9', '', '7')), { sort: 'id' })], [4, 1, 2, 0, 3]);
    assert.deepEqual([...orderCases(fill(named('T-10', 'T-9', 'T-9b')), { sort: 'id' })], [0, 1, 2]);
    assert.deepEqual([...orderCases(fill(rows, false), { sort: 'id', search: '' })], [0, 1, 2, 3]);
    assert.deepEqual([...orderCases(fill(rows, false), { search: '2' })], [1]);
  });

  it('take little time for a hundred thousand', () => {
    const rows = Array.from({ length: 100_000 }, (_, i): Row => ({ total: ((i * 7919) % 100_003) / 100, grade: i % 4, pass: i % 2, status: i % 4, vetoes: [], id: `T06-${String((i * 7919) % 100_003)}` }));
    const columns = fill(rows);
    for (const sort of Object.keys(KEYS) as CaseKey[]) {
      const times = Array.from({ length: 5 }, () => {
        const begun = process.cpuUsage().user;
        assert.equal(orderCases(columns, { sort, descending: true, filter: { pass: [1, 0] }, search: 't06' }).length, 100_000);
        return (process.cpuUsage().user - begun) / 1_000;
      });
      const best = Math.min(...times);
      // Of the processor, so that what else the machine does counts little; some twenty times what it takes.
      assert.ok(best < 600, `${sort} took ${best.toFixed(1)} ms`);
    }
  });
});
