/** Means and shares of a population from responses that stand for unequal parts of it. */
import { centred, dot, sum, type Column } from './column.ts';
import { twoSidedT } from './distributions.ts';
import { combine, figure, interval, undefinedFor, undefinedInterval, type Figure, type Interval } from './figure.ts';

export interface Weighted {
  /** Responses with an answer and a weight above zero. */
  readonly n: number;
  /** Responses of equal weight that would tell as much: (Σw)²/Σw² (Kish 1965, Survey Sampling, ch. 11). */
  readonly effective: Figure;
  /** Σwy/Σw. */
  readonly mean: Figure;
  /** √(n/(n − 1)·Σw(y − ȳ)²/Σw). */
  readonly sd: Figure;
  /** By linearisation, for responses drawn with replacement: √(n/(n − 1)·Σ(w(y − ȳ)/Σw)²) (Särndal, Swensson & Wretman 1992, eq. 5.5.11), as R's `survey::svymean` has it. */
  readonly se: Figure;
  /** Student's t with n − 1 degrees of freedom. */
  readonly interval: Interval;
}

/** @param weights NaN or zero for responses that stand for nobody @param confidence a part of one */
export function weighted(column: Column, weights: Column, confidence: number): Weighted {
  const rows = Int32Array.from(column.keys()).filter((r) => !Number.isNaN(column[r]) && (weights[r] as number) > 0);
  const n = rows.length;
  if (n === 0) {
    const none = undefinedFor('no-answers');
    return { n, effective: none, mean: none, sd: none, se: none, interval: undefinedInterval('no-answers') };
  }
  // Weights count by their proportions: by a power of two, which loses no digit, so that no sum is too large.
  const most = rows.reduce((largest, r) => Math.max(largest, weights[r] as number), 0);
  const unit = 2 ** Math.floor(Math.log2(most));
  const w = Float64Array.from(rows, (r) => (weights[r] as number) / unit);
  const y = Float64Array.from(rows, (r) => column[r] as number);
  const total = sum(w);
  const mean = dot(w, y) / total;
  const wd = centred(y, mean).map((d, i) => d * (w[i] as number));
  const inflation = n / (n - 1);
  const se = figure(Math.sqrt(inflation * dot(wd, wd)) / total, 'too-few-answers');
  const half = combine([se], (s) => s * twoSidedT(confidence, n - 1), 'too-few-answers');
  return {
    n,
    effective: figure(total ** 2 / dot(w, w)),
    mean: figure(mean),
    sd: figure(Math.sqrt((inflation * Math.max(0, dot(wd, centred(y, mean)))) / total), 'too-few-answers'),
    se,
    interval: typeof half === 'number' ? interval(mean - half, mean + half) : undefinedInterval(half.undefined),
  };
}
