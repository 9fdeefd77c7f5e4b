/** What is said of one item by itself: location, spread, quantiles, frequencies, top and bottom boxes. */
import { centred, dot, moments, present, type Column } from './column.ts';
import { twoSidedT } from './distributions.ts';
import { figure, interval, undefinedFor, type Figure, type Interval } from './figure.ts';
import { quantileSorted, sorted, type QuantileType } from './quantile.ts';

export interface Descriptives {
  readonly n: number;
  readonly missing: number;
  readonly mean: Figure;
  /** With n − 1. */
  readonly sd: Figure;
  /** Standard error of the mean, sd/√n. */
  readonly se: Figure;
  /** Student's t interval of the mean. */
  readonly interval: Interval;
  readonly min: Figure;
  readonly max: Figure;
  readonly median: Figure;
  readonly q1: Figure;
  readonly q3: Figure;
  /** m₃/s³ and m₄/s⁴ − 3 with s of n − 1 (types b₁ and b₂ of Joanes & Gill 1998, The Statistician 47(1), 183–189). */
  readonly skewness: Figure;
  readonly kurtosis: Figure;
}

/** @param confidence a part of one */
export function descriptives(column: Column, settings: { readonly quantile: QuantileType; readonly confidence: number }): Descriptives {
  const x = present(column);
  const { n, mean, variance } = moments(x);
  const sd = Math.sqrt(variance);
  const se = sd / Math.sqrt(n);
  const half = twoSidedT(settings.confidence, n - 1) * se;
  const ordered = sorted(x);
  const at = (p: number): Figure => figure(quantileSorted(ordered, p, settings.quantile), 'no-answers');
  const one = n === 0 ? 'no-answers' : 'too-few-answers';
  const d = centred(x, mean);
  const d2 = d.map((v) => v * v);
  const shape = (value: number): Figure => (variance > 0 ? figure(value) : undefinedFor(n < 2 ? one : 'zero-variance'));
  return {
    n,
    missing: column.length - n,
    mean: figure(mean, 'no-answers'),
    sd: figure(sd, one),
    se: figure(se, one),
    interval: interval(mean - half, mean + half, one),
    min: figure(ordered[0] ?? NaN, 'no-answers'),
    max: figure(ordered[n - 1] ?? NaN, 'no-answers'),
    median: at(0.5),
    q1: at(0.25),
    q3: at(0.75),
    skewness: shape(dot(d, d2) / n / sd ** 3),
    kurtosis: shape(dot(d2, d2) / n / variance ** 2 - 3),
  };
}

/** How often each answer was given, in rising order; undefined where there are more than `limit` different ones. */
export function frequencies(column: Column, limit: number): readonly (readonly [value: number, count: number])[] | undefined {
  const counts = new Map<number, number>();
  for (const value of column) {
    if (Number.isNaN(value)) continue;
    const known = counts.get(value);
    if (known === undefined && counts.size >= limit) return undefined;
    counts.set(value, (known ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a - b);
}
