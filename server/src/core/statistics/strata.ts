/** Means over strata of known size (Cochran 1977, Sampling Techniques, eq. 5.1, 5.7). */
import { moments, present, type Column } from './column.ts';
import { twoSidedT } from './distributions.ts';
import { combine, figure, interval, undefinedFor, undefinedInterval, type Figure, type Interval } from './figure.ts';

export interface StratifiedMean {
  readonly n: number;
  readonly strata: readonly { readonly n: number; readonly weight: number; readonly mean: Figure; readonly sd: Figure }[];
  /** ΣW_h·ȳ_h, W_h the stratum's share of the population. */
  readonly mean: Figure;
  /** √ΣW_h²(1 − n_h/N_h)s_h²/n_h. */
  readonly se: Figure;
  /** Student's t with as many degrees of freedom as responses less strata. */
  readonly interval: Interval;
  /** Mean of all responses alike, for comparison. */
  readonly unweighted: Figure;
}

export function stratifiedMean(strata: readonly { readonly values: Column; readonly population: number }[], confidence: number): StratifiedMean {
  const total = strata.reduce((sum, s) => sum + s.population, 0);
  const parts = strata.map(({ values, population }) => ({ ...moments(present(values)), population, weight: population / total }));
  const n = parts.reduce((sum, p) => sum + p.n, 0);
  const all = Float64Array.from(strata.flatMap(({ values }) => [...present(values)]));
  const empty = strata.length === 0 || parts.some((p) => p.n === 0);
  const mean = empty ? undefinedFor('no-answers') : figure(parts.reduce((sum, p) => sum + p.weight * p.mean, 0));
  // A stratum that is known whole adds no uncertainty, however many answers it has.
  const variance = parts.reduce((sum, p) => sum + (p.n >= p.population ? 0 : (p.weight ** 2 * (1 - p.n / p.population) * p.variance) / p.n), 0);
  const se = empty ? undefinedFor('no-answers') : figure(Math.sqrt(variance), 'too-few-answers');
  const half = combine([se], (s) => s * twoSidedT(confidence, n - strata.length), 'too-few-answers');
  return {
    n,
    strata: parts.map((p) => ({ n: p.n, weight: p.weight, mean: figure(p.mean, 'no-answers'), sd: figure(Math.sqrt(p.variance), p.n === 0 ? 'no-answers' : 'too-few-answers') })),
    mean,
    se,
    interval: typeof mean === 'number' && typeof half === 'number' ? interval(mean - half, mean + half) : undefinedInterval(typeof half === 'number' ? 'no-answers' : half.undefined),
    unweighted: figure(moments(all).mean, 'no-answers'),
  };
}
