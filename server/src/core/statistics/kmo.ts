/** Whether items have enough in common for factors: sampling adequacy and sphericity, from their correlation matrix. */
import type { Column } from './column.ts';
import { correlations, covariance, type MissingPolicy } from './covariance.ts';
import { chiSquareUpper } from './distributions.ts';
import { figure, undefinedFor, type Figure, type Reason } from './figure.ts';
import { at, invert } from './matrix.ts';

export interface Kmo {
  readonly n: number;
  /** Kaiser & Rice (1974), Educ. Psychol. Meas. 34, 111–117: Σr²/(Σr² + Σq²) off the diagonal, q the partial correlations given all others. */
  readonly overall: Figure;
  readonly items: readonly Figure[];
  /** Bartlett (1951), Biometrika 38, 337–344: −(n − 1 − (2p + 5)/6)·ln|R| with p(p − 1)/2 degrees of freedom. */
  readonly chiSquare: Figure;
  readonly df: number;
  readonly p: Figure;
}

export function kmo(columns: readonly Column[], missing: MissingPolicy): Kmo {
  const cov = covariance(columns, missing);
  const p = columns.length;
  const n = p === 0 ? 0 : Math.min(...cov.counts.values);
  const df = (p * (p - 1)) / 2;
  const nothing = (reason: Reason): Kmo => ({ n, overall: undefinedFor(reason), items: columns.map(() => undefinedFor(reason)), chiSquare: undefinedFor(reason), df, p: undefinedFor(reason) });
  if (p < 2) return nothing('too-few-items');
  if (n < 2) return nothing(n === 0 ? 'no-answers' : 'too-few-answers');
  const r = correlations(columns, cov);
  if (r === undefined) return nothing('zero-variance');
  const inverted = invert(r);
  if (inverted === undefined) return nothing('singular');
  const { inverse } = inverted;
  const own = new Float64Array(p);
  const partial = new Float64Array(p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      if (i === j) continue;
      own[i] = (own[i] as number) + at(r, i, j) ** 2;
      partial[i] = (partial[i] as number) + at(inverse, i, j) ** 2 / (at(inverse, i, i) * at(inverse, j, j));
    }
  }
  const share = (a: number, b: number): Figure => figure(a / (a + b), 'zero-denominator');
  const chiSquare = -(n - 1 - (2 * p + 5) / 6) * inverted.logDeterminant;
  return {
    n,
    overall: share(own.reduce((a, b) => a + b, 0), partial.reduce((a, b) => a + b, 0)),
    items: [...own].map((a, i) => share(a, partial[i] as number)),
    chiSquare: figure(chiSquare),
    df,
    p: figure(chiSquareUpper(Math.max(0, chiSquare), df)),
  };
}
