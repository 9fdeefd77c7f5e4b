/** Krippendorff's alpha (2011, Computing Krippendorff's Alpha-Reliability): agreement with missing ratings, at four levels of measurement. */
import type { Column } from './column.ts';
import { figure, undefinedFor, type Figure } from './figure.ts';

export const MEASUREMENT_LEVELS = ['nominal', 'ordinal', 'interval', 'ratio'] as const;
export type MeasurementLevel = (typeof MEASUREMENT_LEVELS)[number];

export interface Krippendorff {
  /** Units with at least two ratings, and ratings in them. */
  readonly units: number;
  readonly ratings: number;
  readonly value: Figure;
}

/** More different values than this would need too large a table of coincidences. */
const MAX_VALUES = 2_000;

/** @param raters one column each, units as rows, NaN where a rater gave none */
export function krippendorff(raters: readonly Column[], level: MeasurementLevel): Krippendorff {
  const size = raters[0]?.length ?? 0;
  const found: number[][] = [];
  for (let u = 0; u < size; u++) {
    const ratings = raters.map((r) => r[u] as number).filter((v) => !Number.isNaN(v));
    if (ratings.length > 1) found.push(ratings);
  }
  const ratings = found.reduce((total, u) => total + u.length, 0);
  const nothing = (reason: 'no-answers' | 'zero-variance' | 'too-many-items' | 'improper-solution'): Krippendorff => ({ units: found.length, ratings, value: undefinedFor(reason) });
  if (ratings === 0) return nothing('no-answers');
  const values = [...new Set(found.flat())].sort((a, b) => a - b);
  if (values.length === 1) return nothing('zero-variance');
  if (values.length > MAX_VALUES) return nothing('too-many-items');
  // A ratio scale has no values below zero.
  if (level === 'ratio' && (values[0] as number) < 0) return nothing('improper-solution');
  const k = values.length;
  const index = new Map(values.map((v, i) => [v, i]));
  const coincidences = new Float64Array(k * k);
  for (const unit of found) {
    const share = 1 / (unit.length - 1);
    for (const [a, x] of unit.entries()) {
      for (const [b, y] of unit.entries()) {
        if (a === b) continue;
        const cell = (index.get(x) as number) * k + (index.get(y) as number);
        coincidences[cell] = (coincidences[cell] as number) + share;
      }
    }
  }
  const totals = Float64Array.from({ length: k }, (_, i) => coincidences.subarray(i * k, i * k + k).reduce((a, b) => a + b, 0));
  const distance = distances(values, totals, level);
  let observed = 0;
  let expected = 0;
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < i; j++) {
      const d = distance(i, j);
      observed += (coincidences[i * k + j] as number) * d;
      expected += (totals[i] as number) * (totals[j] as number) * d;
    }
  }
  return { units: found.length, ratings, value: figure(1 - ((ratings - 1) * observed) / expected, 'zero-denominator') };
}

/** Squared differences δ² of section E of the paper. */
function distances(values: readonly number[], totals: Float64Array, level: MeasurementLevel): (i: number, j: number) => number {
  const value = (i: number): number => values[i] as number;
  switch (level) {
    case 'nominal':
      return (i, j) => Number(i !== j);
    case 'interval':
      return (i, j) => (value(i) - value(j)) ** 2;
    case 'ratio':
      return (i, j) => (value(i) + value(j) === 0 ? 0 : ((value(i) - value(j)) / (value(i) + value(j))) ** 2);
    case 'ordinal': {
      const below = new Float64Array(totals.length + 1);
      for (let i = 0; i < totals.length; i++) below[i + 1] = (below[i] as number) + (totals[i] as number);
      // Ratings between the two, with half of each end.
      return (i, j) => ((below[i + 1] as number) - (below[j] as number) - ((totals[i] as number) + (totals[j] as number)) / 2) ** 2;
    }
  }
}
