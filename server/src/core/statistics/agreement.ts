/** Agreement of raters on categories: by percentage and beyond what chance gives. */
import { twoSidedZ } from './normal.ts';
import { figure, interval, undefinedFor, undefinedInterval, type Figure, type Interval, type Reason } from './figure.ts';
import type { Column } from './column.ts';
import { pairs } from './covariance.ts';

export interface Agreement {
  /** Subjects that count. */
  readonly n: number;
  readonly observed: Figure;
  readonly expected: Figure;
  readonly value: Figure;
  readonly se: Figure;
  readonly interval: Interval;
}

export type KappaWeights = 'none' | 'linear' | 'quadratic';

/** Share of subjects on which both agree. */
export function percentAgreement(x: Column, y: Column): Figure {
  const [a, b] = pairs(x, y);
  let same = 0;
  for (let i = 0; i < a.length; i++) if (a[i] === b[i]) same++;
  return figure(same / a.length, 'no-answers');
}

/**
 * Cohen's kappa (1960, Educ. Psychol. Meas. 20, 37–46), weighted (1968, Psychological Bulletin 70, 213–220) by 1 − |i − j|/(k − 1) or its square form
 * 1 − (i − j)²/(k − 1)² over the values' ranks among `categories`; standard error of Fleiss, Cohen & Everitt (1969), Psychological Bulletin 72, 323–327, eq. 8.
 * @param categories every value that counts, rising: their distance is that of their ranks
 */
export function cohen(x: Column, y: Column, categories: readonly number[], weights: KappaWeights, confidence: number): Agreement {
  const [a, b] = pairs(x, y);
  const n = a.length;
  const k = categories.length;
  if (n === 0) return none(n, 'no-answers');
  const rank = new Map(categories.map((c, i) => [c, i]));
  const w = (i: number, j: number): number => (weights === 'none' || k < 2 ? Number(i === j) : 1 - (Math.abs(i - j) / (k - 1)) ** (weights === 'linear' ? 1 : 2));
  const cells = new Float64Array(k * k);
  const rows = new Float64Array(k);
  const columns = new Float64Array(k);
  for (let s = 0; s < n; s++) {
    const i = rank.get(a[s] as number) ?? 0;
    const j = rank.get(b[s] as number) ?? 0;
    cells[i * k + j] = (cells[i * k + j] as number) + 1 / n;
    rows[i] = (rows[i] as number) + 1 / n;
    columns[j] = (columns[j] as number) + 1 / n;
  }
  let observed = 0;
  let expected = 0;
  // w̄ᵢ. over the second rater, w̄.ⱼ over the first.
  const rowWeight = new Float64Array(k);
  const columnWeight = new Float64Array(k);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) {
      observed += w(i, j) * (cells[i * k + j] as number);
      expected += w(i, j) * (rows[i] as number) * (columns[j] as number);
      rowWeight[i] = (rowWeight[i] as number) + w(i, j) * (columns[j] as number);
      columnWeight[j] = (columnWeight[j] as number) + w(i, j) * (rows[i] as number);
    }
  }
  if (1 - expected < 1e-12) return { n, observed, expected, ...undefinedKappa('zero-variance') };
  const value = (observed - expected) / (1 - expected);
  let spread = 0;
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) spread += (cells[i * k + j] as number) * (w(i, j) - ((rowWeight[i] as number) + (columnWeight[j] as number)) * (1 - value)) ** 2;
  }
  const se = Math.sqrt(Math.max(0, (spread - (value - expected * (1 - value)) ** 2) / n)) / (1 - expected);
  const z = twoSidedZ(confidence);
  return { n, observed, expected, value, se, interval: interval(value - z * se, value + z * se) };
}

/** Fleiss's kappa (1971), Psychological Bulletin 76, 378–382, of subjects rated by the same number of raters; standard error under no agreement of Fleiss, Nee & Landis (1979), ibid. 86, 974–977. */
export function fleiss(ratings: readonly Column[], confidence: number): Agreement {
  const m = ratings.length;
  const n = ratings[0]?.length ?? 0;
  if (m < 2) return none(n, 'too-few-items');
  if (n === 0) return none(n, 'no-answers');
  const totals = new Map<number, number>();
  let observed = 0;
  for (let s = 0; s < n; s++) {
    const counts = new Map<number, number>();
    for (const rater of ratings) counts.set(rater[s] as number, (counts.get(rater[s] as number) ?? 0) + 1);
    for (const [category, count] of counts) {
      totals.set(category, (totals.get(category) ?? 0) + count);
      observed += (count * (count - 1)) / (m * (m - 1)) / n;
    }
  }
  const shares = [...totals.values()].map((t) => t / (n * m));
  const expected = shares.reduce((total, p) => total + p * p, 0);
  if (1 - expected < 1e-12) return { n, observed, expected, ...undefinedKappa('zero-variance') };
  const value = (observed - expected) / (1 - expected);
  const spread = shares.reduce((total, p) => total + p * (1 - p), 0);
  const skew = shares.reduce((total, p) => total + p * (1 - p) * (1 - 2 * p), 0);
  const se = (Math.SQRT2 / (spread * Math.sqrt(n * m * (m - 1)))) * Math.sqrt(Math.max(0, spread ** 2 - skew));
  const z = twoSidedZ(confidence);
  return { n, observed, expected, value, se, interval: interval(value - z * se, value + z * se) };
}

const none = (n: number, reason: Reason): Agreement => ({ n, observed: undefinedFor(reason), expected: undefinedFor(reason), ...undefinedKappa(reason) });
const undefinedKappa = (reason: Reason) => ({ value: undefinedFor(reason), se: undefinedFor(reason), interval: undefinedInterval(reason) });
