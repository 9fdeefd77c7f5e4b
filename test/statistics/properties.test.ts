/** What theory says cannot matter does not: the order of responses and of items, and the unit that answers are counted in. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  at, covariance, correlationMatrix, descriptives, drivers, estimatePls, fleiss, iccs, isDefined, kano, kmo, krippendorff, meanOfRatios, nps, paired, proportion, quantileSorted, ranks,
  reliability, resampledMoments, sampleSize, sorted, stratifiedMean, toCorrelations, type Column, type Figure, type PlsModel, type QuantileType,
} from '../../server/src/core/statistics/statistics.ts';

/** Responses that share a factor, so that most figures exist; some answers are missing where `holes`. */
const responses = (items: number, holes = false): fc.Arbitrary<readonly Column[]> =>
  fc.array(fc.tuple(fc.integer({ min: 1, max: 7 }), fc.array(fc.integer({ min: -2, max: 2 }), { minLength: items, maxLength: items }), fc.integer({ min: 0, max: 19 })), { minLength: 8, maxLength: 60 })
    .map((rows) => Array.from({ length: items }, (_, i) => Float64Array.from(rows, ([level, noise, hole], r) => (holes && (hole + i * r) % 17 === 0 ? NaN : level + (noise[i] as number)))));

const order = (n: number, seed: number): Int32Array => Int32Array.from({ length: n }, (_, i) => i).sort((a, b) => ((a * 7919 + seed) % 101) - ((b * 7919 + seed) % 101) || a - b);
const rowsOf = (columns: readonly Column[], rows: Int32Array): readonly Column[] => columns.map((c) => Float64Array.from(rows, (r) => c[r] as number));

function same(a: Figure | undefined, b: Figure | undefined, what: string, tolerance = 1e-9): void {
  if (a !== undefined && b !== undefined && isDefined(a) && isDefined(b)) assert.ok(Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a)), `${what}: ${String(a)} and ${String(b)}`);
  else assert.deepEqual(a, b, what);
}

const RELIABILITY = { missing: 'pairwise', omega: 'minres', confidence: 0.95 } as const;

describe('statistics: what cannot matter does not', () => {
  it('the order of responses', () => {
    fc.assert(fc.property(responses(5, true), fc.nat(100), (columns, seed) => {
      const moved = rowsOf(columns, order(columns[0]?.length ?? 0, seed));
      const [a, b] = [reliability(columns, RELIABILITY), reliability(moved, RELIABILITY)];
      same(a.alpha, b.alpha, 'alpha');
      same(a.omega, b.omega, 'omega', 1e-6);
      same(kmo(columns, 'listwise').overall, kmo(moved, 'listwise').overall, 'kmo');
      same(descriptives(columns[0] as Column, { quantile: 7, confidence: 0.9 }).kurtosis, descriptives(moved[0] as Column, { quantile: 7, confidence: 0.9 }).kurtosis, 'kurtosis', 1e-8);
      const [d, e] = [drivers(columns[0] as Column, columns.slice(1), 'listwise'), drivers(moved[0] as Column, moved.slice(1), 'listwise')];
      d.drivers.forEach((driver, i) => { same(driver.lmg, e.drivers[i]?.lmg, 'lmg', 1e-6); });
      same(krippendorff(columns, 'ordinal').value, krippendorff(moved, 'ordinal').value, 'krippendorff');
    }), { numRuns: 60 });
  });

  it('the order of items', () => {
    fc.assert(fc.property(responses(4), (columns) => {
      const turned = [...columns].reverse();
      const [a, b] = [reliability(columns, RELIABILITY), reliability(turned, RELIABILITY)];
      same(a.alpha, b.alpha, 'alpha');
      same(a.lambda6, b.lambda6, 'lambda6', 1e-7);
      a.itemStatistics.forEach((item, i) => { same(item.corrected, b.itemStatistics[3 - i]?.corrected, 'item-total'); });
      const [x, y] = [iccs(columns, 0.95), iccs(turned, 0.95)];
      x.forEach((row, i) => { same(row.value, y[i]?.value, row.form); });
      same(fleiss(columns, 0.95).value, fleiss(turned, 0.95).value, 'fleiss');
    }), { numRuns: 60 });
  });

  it('the unit and the zero of answers, where theory says so', () => {
    fc.assert(fc.property(responses(4), fc.integer({ min: 1, max: 50 }), fc.integer({ min: -20, max: 20 }), (columns, a, b) => {
      const recoded = columns.map((c) => c.map((v) => a * v + b));
      const [x, y] = [reliability(columns, RELIABILITY), reliability(recoded, RELIABILITY)];
      same(x.alpha, y.alpha, 'alpha');
      same(x.standardised, y.standardised, 'standardised alpha');
      const [d, e] = [drivers(columns[0] as Column, columns.slice(1), 'listwise'), drivers(recoded[0] as Column, recoded.slice(1), 'listwise')];
      d.drivers.forEach((driver, i) => { same(driver.johnson, e.drivers[i]?.johnson, 'johnson', 1e-6); same(driver.beta, e.drivers[i]?.beta, 'beta', 1e-7); });
      const [p, q] = [paired(columns[0] as Column, columns[1] as Column, 1, 0.95), paired(recoded[0] as Column, recoded[1] as Column, 1, 0.95)];
      same(p.t, q.t, 't', 1e-7);
      if (isDefined(p.gap)) same(p.gap * a, q.gap, 'gap');
      same(krippendorff(columns, 'interval').value, krippendorff(recoded, 'interval').value, 'krippendorff');
      same(iccs(columns, 0.95)[1]?.value, iccs(recoded, 0.95)[1]?.value, 'icc');
    }), { numRuns: 60 });
  });

  it('the unit of items in a path model on correlations', () => {
    const model: PlsModel = { blocks: [{ items: [0, 1], mode: 'A' }, { items: [2, 3], mode: 'B' }, { items: [4, 5], mode: 'A' }], paths: [[0, 1], [0, 2], [1, 2]] };
    fc.assert(fc.property(responses(6), fc.integer({ min: 2, max: 30 }), (columns, a) => {
      const paths = (given: readonly Column[]) => {
        const n = given[0]?.length ?? 0;
        const data = Float64Array.from({ length: n * 6 }, (_, i) => given[i % 6]?.[Math.floor(i / 6)] as number);
        return estimatePls(toCorrelations(resampledMoments(data, 6, order(n, a)).covariances), model, { scheme: 'path', tolerance: 1e-12, maxIterations: 2000, consistent: false });
      };
      const [x, y] = [paths(columns), paths(columns.map((c, i) => c.map((v) => (i % 2 === 0 ? v * a - 3 : v))))];
      if ('undefined' in x || 'undefined' in y) assert.equal('undefined' in x, 'undefined' in y);
      else for (const [from, to] of model.paths) same(at(x.paths, from, to), at(y.paths, from, to), 'path', 1e-6);
    }), { numRuns: 60 });
  });

  it('LMG, Johnson and Pratt add up to R²; LMG and Johnson have no negative share', () => {
    fc.assert(fc.property(responses(6), (columns) => {
      const { fit, drivers: found } = drivers(columns[0] as Column, columns.slice(1), 'listwise');
      if (fit === undefined) return;
      for (const method of ['lmg', 'johnson', 'pratt'] as const) same(found.reduce((t, d) => t + (d[method] as number), 0), fit.r2, method, 1e-7);
      assert.ok(found.every((d) => (d.lmg as number) >= -1e-9 && (d.johnson as number) >= -1e-9));
    }), { numRuns: 60 });
  });

  it('quantiles of every type lie between the extremes and rise with p', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (values, type) => {
      const x = sorted(Float64Array.from(values));
      let last = -Infinity;
      for (let p = 0; p <= 1; p += 0.05) {
        const q = quantileSorted(x, p, type as QuantileType);
        assert.ok(q >= (x[0] as number) && q <= (x[x.length - 1] as number) && q >= last - 1e-12);
        last = q;
      }
    }));
  });

  it('nothing is ever NaN or infinite, whatever the answers', () => {
    const answer = fc.oneof(fc.integer({ min: -3, max: 11 }), fc.constant(NaN), fc.constantFrom(0, 5, 1e300, -1e300, 1e-300));
    const table = fc.integer({ min: 0, max: 9 }).chain((n) => fc.array(fc.array(answer, { minLength: n, maxLength: n }).map((v) => Float64Array.from(v)), { minLength: 1, maxLength: 5 }));
    fc.assert(fc.property(table, (columns) => {
      const first = columns[0] as Column;
      const last = columns[columns.length - 1] as Column;
      const results = [
        descriptives(first, { quantile: 6, confidence: 0.95 }), reliability(columns, { ...RELIABILITY, omega: 'ml' }), reliability(columns, RELIABILITY), kmo(columns, 'pairwise'), paired(first, last, -1, 0.9),
        meanOfRatios(first, last), nps(first, 0.95), kano(first, last, { table: 'classic', classify: 'berger', z: 1.65 }), drivers(first, columns.slice(1), 'mean').drivers, krippendorff(columns, 'ratio'),
        proportion(0, first.length, { confidence: 0.95, method: 'wilson', population: 9 }), sampleSize({ confidence: 0.95, proportion: 0.5, margin: 0.05, population: 40, designEffect: 1 }),
        stratifiedMean([{ values: first, population: 20 }, { values: last, population: 1 }], 0.95), iccs(columns.map((c) => c.filter((v) => !Number.isNaN(v)).slice(0, 2)).filter((c) => c.length === 2), 0.95),
      ];
      // JSON writes what is no number as null.
      assert.doesNotMatch(JSON.stringify(results, (key, value: unknown) => (key === 'fit' ? 0 : value)), /null/);
    }), { numRuns: 400 });
  });

  it('ranks are those of a sorted list, and correlations lie within −1 and 1', () => {
    fc.assert(fc.property(responses(3, true), (columns) => {
      const r = correlationMatrix(covariance(columns, 'pairwise'));
      if (r !== undefined) assert.ok(r.values.every((v) => Math.abs(v) <= 1));
      const x = (columns[0] as Column).filter((v) => !Number.isNaN(v));
      assert.equal(ranks(x).reduce((a, b) => a + b, 0), (x.length * (x.length + 1)) / 2);
    }));
  });
});
