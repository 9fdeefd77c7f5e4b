/** How far the items of a scale measure one thing: Cronbach's alpha and its kin, from the covariance matrix of the items. */
import type { Column } from './column.ts';
import { correlationMatrix, correlations, covariance, type MissingPolicy } from './covariance.ts';
import { fQuantile } from './distributions.ts';
import { figure, isDefined, undefinedFor, undefinedInterval, type Figure, type Interval, type Reason } from './figure.ts';
import { at, invert, pick, type Square } from './matrix.ts';
import { omega, type OmegaEstimator } from './omega.ts';

export interface Reliability {
  /** Responses with every answer; with pairwise deletion the fewest behind any pair. */
  readonly n: number;
  readonly items: number;
  /** Cronbach (1951), Psychometrika 16, 297–334, eq. 2: k/(k − 1)·(1 − Σs²ᵢ/s²). */
  readonly alpha: Figure;
  /** Feldt's interval (1965), Psychometrika 30, 357–370. */
  readonly interval: Interval;
  /** The same of standardised items: k·r̄/(1 + (k − 1)r̄). */
  readonly standardised: Figure;
  /** Mean correlation between items, from the covariance matrix like all but the omega of `minres`. */
  readonly meanCorrelation: Figure;
  /** Guttman's (1945) λ₆, Psychometrika 10, 255–282, of standardised items: 1 − Σ(1 − R²ᵢ)/Σr. */
  readonly lambda6: Figure;
  readonly omega: Figure;
  readonly itemStatistics: readonly ItemReliability[];
}

export interface ItemReliability {
  /** Correlation with the sum of the other items. */
  readonly corrected: Figure;
  /** Correlation with the sum of all items, its own included. */
  readonly raw: Figure;
  /** Alpha of the others. */
  readonly ifDropped: Figure;
}

export interface ReliabilitySettings {
  readonly missing: MissingPolicy;
  /** Null to leave omega out. */
  readonly omega: OmegaEstimator | null;
  /** A part of one. */
  readonly confidence: number;
}

export function reliability(columns: readonly Column[], settings: ReliabilitySettings): Reliability {
  const cov = covariance(columns, settings.missing);
  const { matrix: s } = cov;
  const k = s.size;
  const n = k === 0 ? 0 : Math.min(...cov.counts.values);
  const why = cannot(n, k);
  if (why !== undefined) return nothing(n, k, why);
  const r = correlationMatrix(cov);
  const total = sumOf(s);
  const alpha = alphaOf(s);
  const standardised = r === undefined ? undefinedFor('zero-variance') : alphaOf(r);
  return {
    n,
    items: k,
    alpha,
    interval: feldt(alpha, n, k, settings.confidence),
    standardised,
    meanCorrelation: r === undefined ? undefinedFor('zero-variance') : figure((sumOf(r) - k) / (k * (k - 1))),
    lambda6: r === undefined ? undefinedFor('zero-variance') : lambda6(r),
    omega: settings.omega === null ? undefinedFor('not-applicable') : omega(s, settings.omega === 'minres' ? correlations(columns, cov) : undefined, settings.omega),
    itemStatistics: Array.from({ length: k }, (_, i) => itemStatistics(s, i, total)),
  };
}

function cannot(n: number, k: number): Reason | undefined {
  if (k < 2) return 'too-few-items';
  if (n === 0) return 'no-answers';
  return n < 2 ? 'too-few-answers' : undefined;
}

function nothing(n: number, k: number, reason: Reason): Reliability {
  const none = undefinedFor(reason);
  return {
    n, items: k, alpha: none, interval: undefinedInterval(reason), standardised: none, meanCorrelation: none, lambda6: none, omega: none,
    itemStatistics: Array.from({ length: k }, () => ({ corrected: none, raw: none, ifDropped: none })),
  };
}

/** Variance of a sum below this part of its items' is what rounding leaves of none, where they cancel out: two respondents who differ as much this way as that. */
const SUM_TOLERANCE = 1e-12;
const varies = (variance: number, ofItems: number): boolean => variance > SUM_TOLERANCE * ofItems;

/** Alpha of a covariance or correlation matrix. */
export function alphaOf(s: Square): Figure {
  const k = s.size;
  if (k < 2) return undefinedFor('too-few-items');
  const total = sumOf(s);
  let trace = 0;
  for (let i = 0; i < k; i++) trace += at(s, i, i);
  if (!(trace > 0)) return undefinedFor('zero-variance');
  return varies(total, trace) ? figure((k / (k - 1)) * (1 - trace / total)) : undefinedFor('constant-sum');
}

function itemStatistics(s: Square, i: number, total: number): ItemReliability {
  let withTotal = 0;
  let trace = 0;
  for (let j = 0; j < s.size; j++) {
    withTotal += at(s, i, j);
    trace += at(s, j, j);
  }
  const own = at(s, i, i);
  const rest = total - 2 * withTotal + own;
  const others = Array.from({ length: s.size }, (_, j) => j).filter((j) => j !== i);
  return {
    corrected: !(own > 0) ? undefinedFor('zero-variance') : varies(rest, trace - own) ? figure((withTotal - own) / Math.sqrt(own * rest)) : undefinedFor(trace > own ? 'constant-sum' : 'zero-variance'),
    raw: !(own > 0) ? undefinedFor('zero-variance') : varies(total, trace) ? figure(withTotal / Math.sqrt(own * total)) : undefinedFor('constant-sum'),
    ifDropped: alphaOf(pick(s, others)),
  };
}

function lambda6(r: Square): Figure {
  const inverted = invert(r);
  if (inverted === undefined) return undefinedFor('singular');
  let unexplained = 0;
  for (let i = 0; i < r.size; i++) unexplained += 1 / at(inverted.inverse, i, i);
  const total = sumOf(r);
  return varies(total, r.size) ? figure(1 - unexplained / total) : undefinedFor('constant-sum');
}

function feldt(alpha: Figure, n: number, k: number, confidence: number): Interval {
  if (!isDefined(alpha)) return { low: alpha, high: alpha };
  const tail = (1 - confidence) / 2;
  const at2 = (p: number): Figure => figure(1 - (1 - alpha) * fQuantile(p, n - 1, (n - 1) * (k - 1)), 'too-few-answers');
  return { low: at2(1 - tail), high: at2(tail) };
}

export function sumOf(m: Square): number {
  let total = 0;
  for (const v of m.values) total += v;
  return total;
}
