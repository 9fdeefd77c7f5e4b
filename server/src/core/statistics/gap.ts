/**
 * Two answers to one question set against each other: the SERVQUAL gap (Parasuraman, Zeithaml & Berry 1988, Journal of Retailing 64(1), 12–40)
 * with a paired t test, and the index C = perceived/expected.
 */
import { difference, moments, present, type Column } from './column.ts';
import { meanOf, pairs } from './covariance.ts';
import { tTwoSided, twoSidedT } from './distributions.ts';
import { combine, figure, interval, undefinedFor, type Figure, type Interval } from './figure.ts';

export interface Paired {
  /** Responses with both answers. */
  readonly n: number;
  readonly missing: number;
  readonly expected: Figure;
  readonly perceived: Figure;
  readonly expectedSd: Figure;
  readonly perceivedSd: Figure;
  /** Mean of perceived − expected, or the other way about. */
  readonly gap: Figure;
  readonly gapSd: Figure;
  readonly t: Figure;
  readonly df: number;
  readonly p: Figure;
  readonly interval: Interval;
}

/** Of the largest answer: what differences of equal ones come to. */
const ROUNDING = 1e-14;
const largest = (...columns: readonly Column[]): number => columns.reduce((most, c) => c.reduce((a, v) => Math.max(a, Math.abs(v)), most), 0);

/** @param sign +1 for perceived − expected, −1 for expected − perceived */
export function paired(expected: Column, perceived: Column, sign: 1 | -1, confidence: number): Paired {
  const [e, p] = pairs(expected, perceived);
  const n = e.length;
  const d = sign === 1 ? difference(p, e) : difference(e, p);
  const { mean, variance: found } = moments(d);
  // The same difference everywhere has no variance, though means of thirds leave some in its last bits.
  const variance = found <= (ROUNDING * largest(e, p)) ** 2 ? 0 : found;
  const few = n === 0 ? 'no-answers' : 'too-few-answers';
  const se = Math.sqrt(variance / n);
  const half = twoSidedT(confidence, n - 1) * se;
  const t = n >= 2 && variance === 0 ? undefinedFor('zero-variance') : figure(mean / se, few);
  return {
    n,
    missing: expected.length - n,
    expected: meanOf(e),
    perceived: meanOf(p),
    expectedSd: figure(Math.sqrt(moments(e).variance), few),
    perceivedSd: figure(Math.sqrt(moments(p).variance), few),
    gap: figure(mean, 'no-answers'),
    gapSd: figure(Math.sqrt(variance), few),
    t,
    df: Math.max(0, n - 1),
    p: combine([t], (value) => tTwoSided(value, n - 1)),
    interval: interval(mean - half, mean + half, few),
  };
}

/** Mean of perceived over mean of expected, of the responses that have both. */
export function ratioOfMeans(expected: Column, perceived: Column): Figure {
  const [e, p] = pairs(expected, perceived);
  return combine([meanOf(e), meanOf(p)], (a, b) => b / a, 'zero-denominator');
}

/** Mean of perceived/expected; responses whose expected value is 0 have no ratio. */
export function meanOfRatios(expected: Column, perceived: Column): Figure {
  const [e, p] = pairs(expected, perceived);
  const ratios = present(p.map((v, i) => (e[i] === 0 ? NaN : v / (e[i] as number))));
  return ratios.length === 0 && e.length > 0 ? undefinedFor('zero-denominator') : meanOf(ratios);
}

/** Σwx/Σw; undefined as the first undefined value is, or without weight. */
export function weightedMean(values: readonly Figure[], weights: readonly Figure[]): Figure {
  return combine([...values, ...weights], (...all) => {
    let above = 0;
    let below = 0;
    for (let i = 0; i < values.length; i++) {
      above += (all[i] as number) * (all[values.length + i] as number);
      below += all[values.length + i] as number;
    }
    return above / below;
  }, values.length === 0 ? 'no-answers' : 'zero-denominator');
}

/** Weights that add up to 1. */
export function normalised(weights: readonly Figure[]): readonly Figure[] {
  const total = combine(weights, (...all) => all.reduce((a, b) => a + b, 0));
  return weights.map((w) => combine([w, total], (a, b) => a / b, 'zero-denominator'));
}
