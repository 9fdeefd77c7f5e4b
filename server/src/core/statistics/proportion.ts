/** A proportion and how sure of it one can be. */
import { twoSidedZ } from './normal.ts';
import { figure, interval, undefinedFor, undefinedInterval, type Figure, type Interval } from './figure.ts';

export type ProportionInterval = 'wald' | 'wilson' | 'agresti-coull';

export interface Proportion {
  readonly count: number;
  readonly n: number;
  readonly share: Figure;
  /** √(p(1 − p)/n) times the finite-population factor. */
  readonly se: Figure;
  readonly interval: Interval;
}

export interface ProportionSettings {
  /** A part of one. */
  readonly confidence: number;
  readonly method: ProportionInterval;
  /** Size of the population; null for an infinite one. */
  readonly population: number | null;
}

/**
 * Wald: p ± z·se. Wilson (1927), JASA 22, 209–212: the score interval. Agresti & Coull (1998), The American Statistician 52(2), 119–126: Wald
 * about (x + z²/2)/(n + z²). A finite population of N replaces n by n(N − 1)/(N − n), which multiplies the variance by (N − n)/(N − 1).
 */
export function proportion(count: number, n: number, settings: ProportionSettings): Proportion {
  if (n === 0) return { count, n, share: undefinedFor('no-answers'), se: undefinedFor('no-answers'), interval: undefinedInterval('no-answers') };
  const p = count / n;
  const { population } = settings;
  const all = population !== null && n >= population;
  if (all) return { count, n, share: p, se: 0, interval: interval(p, p) };
  const size = effectiveSize(n, population);
  return { count, n, share: p, se: Math.sqrt((p * (1 - p)) / size), interval: proportionInterval(p, size, settings.method, settings.confidence) };
}

/** The size of a simple random sample from an infinite population that tells as much. */
export const effectiveSize = (n: number, population: number | null): number =>
  population === null || population <= 1 ? n : (n * (population - 1)) / (population - n);

function proportionInterval(p: number, n: number, method: ProportionInterval, confidence: number): Interval {
  const z = twoSidedZ(confidence);
  if (method === 'wald') {
    const half = z * Math.sqrt((p * (1 - p)) / n);
    return interval(Math.max(0, p - half), Math.min(1, p + half));
  }
  if (method === 'agresti-coull') {
    const centre = (p * n + (z * z) / 2) / (n + z * z);
    const half = z * Math.sqrt((centre * (1 - centre)) / (n + z * z));
    return interval(Math.max(0, centre - half), Math.min(1, centre + half));
  }
  const centre = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return interval(Math.max(0, centre - half), Math.min(1, centre + half));
}

/** Half the width of a Wald interval at the proportion `p`, for `n` answers: z·√(p(1 − p)/n), with the finite-population factor and a design effect. */
export function marginOfError(n: number, settings: { readonly confidence: number; readonly proportion: number; readonly population: number | null; readonly designEffect: number }): Figure {
  const { confidence, proportion: p, population, designEffect } = settings;
  if (n === 0) return undefinedFor('no-answers');
  if (population !== null && n >= population) return 0;
  return figure(twoSidedZ(confidence) * Math.sqrt((designEffect * p * (1 - p)) / effectiveSize(n, population)));
}

/**
 * Responses needed for a margin of error e: n₀ = deff·z²p(1 − p)/e², and n₀/(1 + (n₀ − 1)/N) of a population of N (Cochran 1977, Sampling
 * Techniques, eq. 4.1–4.4). Rounded up; never more than the population.
 */
export function sampleSize(settings: { readonly confidence: number; readonly proportion: number; readonly margin: number; readonly population: number | null; readonly designEffect: number }): Figure {
  const { confidence, proportion: p, margin, population, designEffect } = settings;
  if (!(margin > 0)) return undefinedFor('zero-denominator');
  const infinite = (designEffect * twoSidedZ(confidence) ** 2 * p * (1 - p)) / margin ** 2;
  const needed = population === null ? infinite : Math.min(population, infinite / (1 + (infinite - 1) / population));
  // What is whole on paper must not become one more by the last bit.
  return figure(Math.max(1, Math.ceil(needed - 1e-9 * Math.max(1, needed))));
}

/** The responses shared out over strata, adding up to `n`; the largest remainders get what rounding leaves. Neyman: in proportion to N_h·σ_h. */
export function allocate(n: number, strata: readonly { readonly population: number; readonly deviation: number | null }[], how: 'proportional' | 'equal' | 'neyman'): readonly Figure[] {
  const weights = strata.map(({ population, deviation }) => (how === 'equal' ? 1 : how === 'proportional' ? population : population * (deviation ?? NaN)));
  const total = weights.reduce((a, b) => a + b, 0);
  if (!(total > 0)) return strata.map(() => undefinedFor(how === 'neyman' ? 'not-applicable' : 'zero-denominator'));
  const exact = weights.map((w) => (n * w) / total);
  const whole = exact.map((e) => Math.floor(e));
  const left = n - whole.reduce((a, b) => a + b, 0);
  const order = exact.map((e, i) => ({ i, rest: e - Math.floor(e) })).sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of order.slice(0, left)) whole[i] = (whole[i] as number) + 1;
  return whole;
}
