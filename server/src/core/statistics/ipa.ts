/** Importance against performance (Martilla & James 1977, Journal of Marketing 41(1), 77–79), and satisfaction weighted by importance. */
import type { Column } from './column.ts';
import { combine, figure, isDefined, undefinedFor, type Figure, type Undefined } from './figure.ts';
import { normalised, weightedMean } from './gap.ts';
import { quantileSorted, sorted } from './quantile.ts';

/** High importance and high performance: keep up; low performance: concentrate here; both low: low priority; low importance, high performance: possible overkill. */
export type Quadrant = 'keep-up' | 'concentrate' | 'low-priority' | 'overkill';

/** Means that are the same on paper differ by their last bits. */
const ON_THE_LINE = 1e-12;

/** What lies on a line counts as high. Without a place or a line there is no quadrant, for the first reason. */
export function quadrant(importance: Figure, performance: Figure, at: { readonly importance: Figure; readonly performance: Figure }): Quadrant | Undefined {
  if (!isDefined(importance)) return importance;
  if (!isDefined(performance)) return performance;
  if (!isDefined(at.importance)) return at.importance;
  if (!isDefined(at.performance)) return at.performance;
  const high = (value: number, line: number): boolean => value >= line - ON_THE_LINE * Math.max(1, Math.abs(line));
  if (high(importance, at.importance)) return high(performance, at.performance) ? 'keep-up' : 'concentrate';
  return high(performance, at.performance) ? 'overkill' : 'low-priority';
}

/** Where the quadrants meet: the mean or the median of the points that are there; undefined as the first point is where none is. */
export function crosshair(values: readonly Figure[], how: 'mean' | 'median'): Figure {
  const known = Float64Array.from(values.filter(isDefined));
  if (known.length === 0) return values[0] ?? undefinedFor('no-answers');
  return how === 'mean' ? figure(known.reduce((a, b) => a + b, 0) / known.length) : figure(quantileSorted(sorted(known), 0.5, 7));
}

export interface DualEvaluation {
  /** Of each item: its share in the importance of all; adds up to 1. */
  readonly weights: readonly Figure[];
  /** What each item adds to the score. */
  readonly contributions: readonly Figure[];
  readonly score: Figure;
}

/**
 * Dual evaluation over means: `simple` sums importance × satisfaction and divides by the number of items; `improved` makes the
 * importances shares that add up to 1 first, so that the score lies on the scale of satisfaction.
 */
export function dualEvaluation(importance: readonly Figure[], performance: readonly Figure[], variant: 'simple' | 'improved'): DualEvaluation {
  const weights = normalised(importance);
  if (variant === 'improved') {
    return { weights, contributions: weights.map((w, i) => combine([w, performance[i] as Figure], (a, b) => a * b)), score: weightedMean(performance, importance) };
  }
  const contributions = importance.map((w, i) => combine([w, performance[i] as Figure], (a, b) => a * b));
  const score = contributions.length === 0 ? undefinedFor('no-answers') : combine(contributions, (...all) => all.reduce((a, b) => a + b, 0) / all.length);
  return { weights, contributions, score };
}

/** Share of responses whose answer is at least `from`; used for the boxes at the top. */
export function countFrom(column: Column, from: number): number {
  let count = 0;
  for (const value of column) if (value >= from) count++;
  return count;
}

/** Answers up to `to`. */
export function countTo(column: Column, to: number): number {
  let count = 0;
  for (const value of column) if (value <= to) count++;
  return count;
}
