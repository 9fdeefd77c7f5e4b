/** What moves a target: how much of its variance each predictor accounts for, by the measures in use. */
import { listwise, withMeans, type Column } from './column.ts';
import { correlation, spearman } from './covariance.ts';
import { figure, undefinedFor, type Figure } from './figure.ts';
import { at, eigen, type Square } from './matrix.ts';
import { regress, type Regression } from './regression.ts';

export const DRIVER_METHODS = ['correlation', 'beta', 'pratt', 'lmg', 'johnson'] as const;
export type DriverMethod = (typeof DRIVER_METHODS)[number];

export interface Drivers {
  readonly n: number;
  readonly missing: number;
  /** Undefined where nothing can be fitted; the drivers say why. */
  readonly fit: Regression | undefined;
  readonly drivers: readonly Driver[];
}

export interface Driver {
  /** Correlation with the target, product-moment and of ranks. */
  readonly correlation: Figure;
  readonly spearman: Figure;
  /** Standardised coefficient. */
  readonly beta: Figure;
  /** Correlation of the target with the part of the predictor that the others do not explain. */
  readonly semipartial: Figure;
  /** β·r (Pratt 1987, Proc. 2nd Int. Tampere Conf. in Statistics, 245–260); adds up to R², may be negative. */
  readonly pratt: Figure;
  /** Mean gain of R² over all orders of entry (Lindeman, Merenda & Gold 1980; Grömping 2007, The American Statistician 61, 139–147, eq. 5). */
  readonly lmg: Figure;
  /** Relative weights of Johnson (2000), Multivariate Behavioral Research 35, 1–19, eq. 8. */
  readonly johnson: Figure;
  readonly vif: Figure;
}

/** LMG looks at every subset: beyond so many predictors it is not computed. */
export const MAX_LMG = 20;

export function drivers(target: Column, predictors: readonly Column[], missing: 'listwise' | 'mean'): Drivers {
  const { goal, known, fit } = fitted(target, predictors, missing);
  const counts = { n: goal.length, missing: target.length - goal.length };
  const simple = known.map((column) => ({ correlation: correlation(column, goal), spearman: spearman(column, goal) }));
  if ('undefined' in fit) {
    return { ...counts, fit: undefined, drivers: simple.map((s) => ({ ...s, beta: fit, semipartial: fit, pratt: fit, lmg: fit, johnson: fit, vif: fit })) };
  }
  const [lmg, johnson, pratt] = [valuesOf(fit, 'lmg'), valuesOf(fit, 'johnson'), valuesOf(fit, 'pratt')];
  return {
    ...counts,
    fit,
    drivers: simple.map((s, i) => {
      const beta = fit.beta[i] as number;
      const vif = fit.vif[i] as number;
      return { ...s, beta, semipartial: figure(beta / Math.sqrt(vif)), pratt: pratt[i] as Figure, lmg: lmg[i] as Figure, johnson: johnson[i] as Figure, vif: figure(vif) };
    }),
  };
}

/** One measure of each predictor alone, for those who ask many times: others may cost a thousand times as much. */
export function driverValues(target: Column, predictors: readonly Column[], missing: 'listwise' | 'mean', method: DriverMethod): readonly Figure[] {
  const { goal, known, fit } = fitted(target, predictors, missing);
  if (method === 'correlation') return known.map((column) => correlation(column, goal));
  return 'undefined' in fit ? known.map(() => fit) : valuesOf(fit, method);
}

function fitted(target: Column, predictors: readonly Column[], missing: 'listwise' | 'mean') {
  const whole = missing === 'mean' ? [target, ...predictors].map(withMeans) : [target, ...predictors];
  const [goal, ...known] = listwise(whole) as [Column, ...Column[]];
  return { goal, known, fit: regress(goal, known) };
}

function valuesOf({ among, withTarget, beta }: Regression, method: Exclude<DriverMethod, 'correlation'>): readonly Figure[] {
  const { size } = among;
  switch (method) {
    case 'beta':
      return [...beta];
    case 'pratt':
      return Array.from(beta, (b, i) => figure(b * (withTarget[i] as number)));
    case 'lmg':
      return size > MAX_LMG ? Array.from({ length: size }, () => undefinedFor('too-many-items')) : Array.from(lmgShares(among, withTarget), (v) => figure(v));
    case 'johnson':
      return Array.from(johnsonWeights(among, withTarget), (v) => figure(v));
  }
}

/**
 * LMG from R² of every subset. Subsets are visited so that each adds one predictor to the one before: the squared part of the
 * target that the new row of the Cholesky factor explains is the gain.
 */
export function lmgShares(among: Square, withTarget: Float64Array): Float64Array {
  const p = among.size;
  const explained = new Float64Array(2 ** p);
  const rows: Float64Array[] = Array.from({ length: p }, () => new Float64Array(p + 1));
  const chosen: number[] = [];
  const visit = (from: number, mask: number): void => {
    for (let next = from; next < p; next++) {
      const depth = chosen.length;
      const row = rows[depth] as Float64Array;
      let left = 1;
      let target = withTarget[next] as number;
      for (let c = 0; c < depth; c++) {
        const other = rows[c] as Float64Array;
        let value = at(among, next, chosen[c] as number);
        for (let k = 0; k < c; k++) value -= (row[k] as number) * (other[k] as number);
        value /= other[c] as number;
        row[c] = value;
        left -= value * value;
        target -= value * (other[p] as number);
      }
      const pivot = Math.sqrt(Math.max(left, Number.MIN_VALUE));
      row[depth] = pivot;
      row[p] = target / pivot;
      const with_ = mask | (1 << next);
      explained[with_] = (explained[mask] as number) + (row[p] as number) ** 2;
      chosen.push(next);
      visit(next + 1, with_);
      chosen.pop();
    }
  };
  visit(0, 0);
  return sharesOf(explained, p);
}

/** Shapley's weights: a gain on a subset of size s counts s!(p − s − 1)!/p!. */
function sharesOf(explained: Float64Array, p: number): Float64Array {
  const weights = new Float64Array(p);
  for (let s = 0, w = 1 / p; s < p; s++) {
    weights[s] = w;
    w *= (s + 1) / Math.max(1, p - s - 1);
  }
  const shares = new Float64Array(p);
  for (let mask = 0; mask < explained.length; mask++) {
    let size = 0;
    for (let m = mask; m > 0; m &= m - 1) size++;
    for (let i = 0; i < p; i++) {
      if ((mask & (1 << i)) === 0) shares[i] = (shares[i] as number) + (weights[size] as number) * ((explained[mask | (1 << i)] as number) - (explained[mask] as number));
    }
  }
  return shares;
}

/** Λ = R^½ by eigenvalues; β = Λ⁻¹r; the weight of i is Σₖ Λᵢₖ²βₖ². */
export function johnsonWeights(among: Square, withTarget: Float64Array): Float64Array {
  const p = among.size;
  const { values, vectors } = eigen(among);
  const power = (exponent: number) => (i: number, j: number): number => {
    let total = 0;
    for (let k = 0; k < p; k++) total += vectors.get(i, k) * vectors.get(j, k) * (values[k] as number) ** exponent;
    return total;
  };
  const root = power(0.5);
  const inverse = power(-0.5);
  const beta = Float64Array.from({ length: p }, (_, i) => {
    let total = 0;
    for (let j = 0; j < p; j++) total += inverse(i, j) * (withTarget[j] as number);
    return total;
  });
  return Float64Array.from({ length: p }, (_, i) => {
    let total = 0;
    for (let k = 0; k < p; k++) total += root(i, k) ** 2 * (beta[k] as number) ** 2;
    return total;
  });
}
