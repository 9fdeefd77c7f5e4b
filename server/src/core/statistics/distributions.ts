/** Probabilities and quantiles of the distributions that tests and intervals rest on; the numerical work is @stdlib's. */
import betainc from '@stdlib/math-base-special-betainc';
import erfc from '@stdlib/math-base-special-erfc';
import gammainc from '@stdlib/math-base-special-gammainc';
import fQuantileOf from '@stdlib/stats-base-dists-f-quantile';
import tQuantileOf from '@stdlib/stats-base-dists-t-quantile';

/** The t of a two-sided interval of level `confidence`; NaN where there are no degrees of freedom. */
export const twoSidedT = (confidence: number, df: number): number => (df > 0 ? tQuantileOf(1 - (1 - confidence) / 2, df) : NaN);

/** P(|Z| ≥ |z|). */
export const normalTwoSided = (z: number): number => erfc(Math.abs(z) / Math.SQRT2);

/** P(|T| ≥ |t|) with `df` degrees of freedom. */
export function tTwoSided(t: number, df: number): number {
  if (!(df > 0) || Number.isNaN(t)) return NaN;
  return Number.isFinite(t) ? betainc(df / (df + t * t), df / 2, 0.5, true, false) : 0;
}

/** P(F ≥ f). */
export function fUpper(f: number, df1: number, df2: number): number {
  if (!(df1 > 0) || !(df2 > 0) || Number.isNaN(f)) return NaN;
  return f <= 0 ? 1 : Number.isFinite(f) ? betainc(df2 / (df2 + df1 * f), df2 / 2, df1 / 2, true, false) : 0;
}

export const fQuantile = (p: number, df1: number, df2: number): number => (df1 > 0 && df2 > 0 ? fQuantileOf(p, df1, df2) : NaN);

/** P(χ² ≥ x). */
export const chiSquareUpper = (x: number, df: number): number => (df > 0 && x >= 0 ? gammainc(x / 2, df / 2, true, true) : NaN);
