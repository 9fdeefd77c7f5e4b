/** Least squares of one column on others, by way of their correlations. */
import { moments, type Column } from './column.ts';
import { correlationMatrix, covariance } from './covariance.ts';
import { fUpper, tTwoSided } from './distributions.ts';
import { figure, undefinedFor, type Figure, type Reason } from './figure.ts';
import { at, invert, pick, times, type Square } from './matrix.ts';

export interface Regression {
  readonly n: number;
  /** Correlations of the predictors among themselves, and of each with the target. */
  readonly among: Square;
  readonly withTarget: Float64Array;
  readonly r2: number;
  readonly adjustedR2: Figure;
  /** Standard deviation of the residuals. */
  readonly sigma: Figure;
  readonly f: Figure;
  readonly df1: number;
  readonly df2: number;
  readonly p: Figure;
  /** The constant first. */
  readonly coefficients: readonly Coefficient[];
  /** Standardised coefficients. */
  readonly beta: Float64Array;
  /** 1/(1 − R²ᵢ), R²ᵢ of the predictor on all others (Marquardt 1970, Technometrics 12, 591–612). */
  readonly vif: Float64Array;
}

export interface Coefficient {
  readonly b: Figure;
  readonly se: Figure;
  readonly t: Figure;
  readonly p: Figure;
}

/** @param columns without missing answers @returns the reason where nothing can be fitted */
export function regress(target: Column, predictors: readonly Column[]): Regression | { readonly undefined: Reason } {
  const n = target.length;
  const k = predictors.length;
  if (k === 0) return undefinedFor('too-few-items');
  if (n === 0) return undefinedFor('no-answers');
  if (n < k + 2) return undefinedFor('too-few-answers');
  const r = correlationMatrix(covariance([...predictors, target], 'listwise'));
  if (r === undefined) return undefinedFor('zero-variance');
  const among = pick(r, predictors.map((_, i) => i));
  const inverted = invert(among);
  if (inverted === undefined) return undefinedFor('singular');
  const withTarget = Float64Array.from(predictors, (_, i) => at(r, i, k));
  const beta = times(inverted.inverse, withTarget);
  const r2 = Math.min(1, beta.reduce((total, b, i) => total + b * (withTarget[i] as number), 0));
  const y = moments(target);
  const x = predictors.map((p) => moments(p));
  const df2 = n - k - 1;
  const sigma2 = ((1 - r2) * y.variance * (n - 1)) / df2;
  const b = [...beta].map((value, i) => value * Math.sqrt(y.variance / (x[i]?.variance ?? NaN)));
  const constant = y.mean - b.reduce((total, value, i) => total + value * (x[i]?.mean ?? NaN), 0);
  const vif = Float64Array.from(predictors, (_, i) => at(inverted.inverse, i, i));
  const se = b.map((_, i) => Math.sqrt((sigma2 * (vif[i] as number)) / ((x[i]?.variance ?? NaN) * (n - 1))));
  const f = r2 / k / ((1 - r2) / df2);
  const exact = 1 - r2 < 1e-14;
  const coefficient = (value: number, error: number): Coefficient => ({
    b: figure(value), se: figure(error), t: exact ? undefinedFor('zero-variance') : figure(value / error), p: exact ? undefinedFor('zero-variance') : figure(tTwoSided(value / error, df2)),
  });
  return {
    n, among, withTarget, r2, beta, vif, df1: k, df2,
    adjustedR2: figure(1 - ((1 - r2) * (n - 1)) / df2),
    sigma: figure(Math.sqrt(sigma2)),
    f: exact ? undefinedFor('zero-variance') : figure(f),
    p: exact ? undefinedFor('zero-variance') : figure(fUpper(f, k, df2)),
    coefficients: [coefficient(constant, Math.sqrt(sigma2 * (1 / n + quadratic(inverted.inverse, x, n)))), ...b.map((value, i) => coefficient(value, se[i] as number))],
  };
}

/** x̄′(X′X)⁻¹x̄ of centred predictors, from the inverse of their correlations. */
function quadratic(inverse: Square, x: readonly { readonly mean: number; readonly variance: number }[], n: number): number {
  const scaled = x.map(({ mean, variance }) => mean / Math.sqrt(variance * (n - 1)));
  return times(inverse, scaled).reduce((total, v, i) => total + v * (scaled[i] as number), 0);
}
