/**
 * McDonald's omega of one common factor (McDonald 1999, Test Theory, eq. 6.20): the share of the variance of the sum that the
 * factor explains. `ml` fits the factor to the covariances by maximum likelihood, as `lavaan::cfa` does, and takes the variance that
 * the model implies; `minres` fits it to the correlations by least squared residuals, as `psych::fa` does.
 */
import { figure, undefinedFor, type Figure } from './figure.ts';
import { at, invert, square, times, type Square } from './matrix.ts';

export const OMEGA_ESTIMATORS = ['ml', 'minres'] as const;
export type OmegaEstimator = (typeof OMEGA_ESTIMATORS)[number];

const MAX_ITERATIONS = 1_000;
const MAX_SWEEPS = 20_000;

/** @param s covariances of the items, with n − 1 @param r their correlations, to which `minres` fits; undefined where some pair of items has none */
export function omega(s: Square, r: Square | undefined, estimator: OmegaEstimator): Figure {
  // One factor of two items has more unknowns than there are covariances.
  if (s.size < 3) return undefinedFor('too-few-items');
  for (let i = 0; i < s.size; i++) if (!(at(s, i, i) > 0)) return undefinedFor('zero-variance');
  if (estimator === 'minres') return r === undefined ? undefinedFor('zero-variance') : omegaMinres(r);
  return omegaMl(toCorrelations(s), Float64Array.from({ length: s.size }, (_, i) => Math.sqrt(at(s, i, i))));
}

function toCorrelations(s: Square): Square {
  const out = square(s.size);
  for (let i = 0; i < s.size; i++) for (let j = 0; j < s.size; j++) out.values[i * s.size + j] = i === j ? 1 : at(s, i, j) / Math.sqrt(at(s, i, i) * at(s, j, j));
  return out;
}

function omegaMl(r: Square, scale: Float64Array): Figure {
  const fitted = fitMl(r);
  if ('undefined' in fitted) return fitted;
  let common = 0;
  let unique = 0;
  for (let i = 0; i < r.size; i++) {
    common += (fitted.loadings[i] as number) * (scale[i] as number);
    unique += (fitted.unique[i] as number) * (scale[i] as number) ** 2;
  }
  return unique + common ** 2 > 0 ? figure(common ** 2 / (common ** 2 + unique)) : undefinedFor('zero-variance');
}

interface Factor {
  readonly loadings: Float64Array;
  readonly unique: Float64Array;
}

/**
 * One factor by maximum likelihood: Fisher's scoring on Σ = λλ′ + Ψ (Lawley & Maxwell 1971, ch. 4), with steps halved until the
 * discrepancy ln|Σ| + tr(SΣ⁻¹) falls. The solution does not depend on the units, so correlations do.
 */
function fitMl(r: Square): Factor | { readonly undefined: 'singular' | 'not-converged' | 'improper-solution' } {
  const p = r.size;
  if (invert(r) === undefined) return { undefined: 'singular' };
  let current = start(r);
  let value = discrepancy(r, current);
  for (let iteration = 0; iteration < MAX_ITERATIONS && value !== undefined; iteration++) {
    const step = scoringStep(r, current);
    if (step === undefined) return { undefined: 'not-converged' };
    let largest = 0;
    for (const v of step) largest = Math.max(largest, Math.abs(v));
    let factor = 1;
    let next: Factor | undefined;
    let nextValue: number | undefined;
    for (; factor > 1e-10; factor /= 2) {
      next = moved(current, step, factor);
      nextValue = discrepancy(r, next);
      if (nextValue !== undefined && nextValue <= value + 1e-14 * Math.abs(value)) break;
    }
    if (next === undefined || nextValue === undefined || factor <= 1e-10) return settled(current, largest < 1e-6);
    current = next;
    value = nextValue;
    // Where the steps lead below zero the likelihood has its maximum outside what variances can be.
    if (current.unique.some((u) => u < -1)) return { undefined: 'improper-solution' };
    if (factor === 1 && largest < 1e-13) break;
    if (iteration === MAX_ITERATIONS - 1) return settled(current, largest < 1e-9);
  }
  return value === undefined ? { undefined: 'not-converged' } : current.unique.length === p ? settled(current, true) : { undefined: 'not-converged' };
}

const settled = (found: Factor, converged: boolean): Factor | { readonly undefined: 'not-converged' | 'improper-solution' } =>
  !converged ? { undefined: 'not-converged' } : found.unique.some((u) => u < 0) ? { undefined: 'improper-solution' } : found;

/** From the squared multiple correlations, the usual beginning. */
function start(r: Square): Factor {
  const p = r.size;
  const loadings = new Float64Array(p);
  let total = 0;
  for (const v of r.values) total += v;
  for (let i = 0; i < p; i++) {
    let row = 0;
    for (let j = 0; j < p; j++) row += at(r, i, j);
    loadings[i] = Math.max(-0.9, Math.min(0.9, total > 0 ? row / Math.sqrt(total) : 0.5));
  }
  return { loadings, unique: loadings.map((l) => Math.max(0.05, 1 - l * l)) };
}

function implied({ loadings, unique }: Factor): Square {
  const p = loadings.length;
  const out = square(p);
  for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) out.values[i * p + j] = (loadings[i] as number) * (loadings[j] as number) + (i === j ? (unique[i] as number) : 0);
  return out;
}

function discrepancy(r: Square, factor: Factor): number | undefined {
  const inverted = invert(implied(factor));
  if (inverted === undefined) return undefined;
  let trace = 0;
  for (let i = 0; i < r.values.length; i++) trace += (r.values[i] as number) * (inverted.inverse.values[i] as number);
  return inverted.logDeterminant + trace;
}

/**
 * The step I⁻¹g. Every derivative of Σ is c(uv′ + vu′), with u = eᵢ and v = λ for a loading, u = v = eᵢ and c = ½ for a unique variance; so
 * gᵢ = c·u′Wv with W = Σ⁻¹(S − Σ)Σ⁻¹, and Iᵢⱼ = cᵢcⱼ(uᵢ′Vuⱼ·vᵢ′Vvⱼ + uᵢ′Vvⱼ·vᵢ′Vuⱼ) with V = Σ⁻¹.
 */
function scoringStep(r: Square, factor: Factor): Float64Array | undefined {
  const p = r.size;
  const sigma = implied(factor);
  const inverted = invert(sigma);
  if (inverted === undefined) return undefined;
  const v = inverted.inverse;
  const vl = times(v, factor.loadings);
  let lvl = 0;
  for (let i = 0; i < p; i++) lvl += (factor.loadings[i] as number) * (vl[i] as number);
  const residual = square(p, r.values.map((x, i) => x - (sigma.values[i] as number)));
  const w = product(product(v, residual), v);
  const wl = times(w, factor.loadings);
  const gradient = new Float64Array(2 * p);
  const information = square(2 * p);
  const put = (i: number, j: number, value: number): void => { information.values[i * 2 * p + j] = information.values[j * 2 * p + i] = value; };
  for (let i = 0; i < p; i++) {
    gradient[i] = wl[i] as number;
    gradient[p + i] = at(w, i, i) / 2;
    for (let j = 0; j < p; j++) {
      put(i, j, at(v, i, j) * lvl + (vl[i] as number) * (vl[j] as number));
      put(p + i, p + j, at(v, i, j) ** 2 / 2);
      put(i, p + j, at(v, i, j) * (vl[j] as number));
    }
  }
  const solved = invert(information);
  return solved === undefined ? undefined : times(solved.inverse, gradient);
}

const moved = ({ loadings, unique }: Factor, step: Float64Array, factor: number): Factor => ({
  loadings: loadings.map((l, i) => l + factor * (step[i] as number)),
  unique: unique.map((u, i) => u + factor * (step[loadings.length + i] as number)),
});

function product(a: Square, b: Square): Square {
  const p = a.size;
  const out = square(p);
  for (let i = 0; i < p; i++) {
    for (let k = 0; k < p; k++) {
      const x = at(a, i, k);
      for (let j = 0; j < p; j++) out.values[i * p + j] = (out.values[i * p + j] as number) + x * at(b, k, j);
    }
  }
  return out;
}

/** Least squares off the diagonal (Harman & Jones 1966, Psychometrika 31, 351–368), one loading after the other until none moves. */
function omegaMinres(r: Square): Figure {
  const p = r.size;
  const loadings = start(r).loadings;
  let change = Infinity;
  for (let sweep = 0; sweep < MAX_SWEEPS && change > 1e-14; sweep++) {
    change = 0;
    for (let i = 0; i < p; i++) {
      let above = 0;
      let below = 0;
      for (let j = 0; j < p; j++) {
        if (j === i) continue;
        above += at(r, i, j) * (loadings[j] as number);
        below += (loadings[j] as number) ** 2;
      }
      // A unique variance is at least 0.005, as in psych, so that a Heywood case stays a solution.
      const next = Math.max(-MAX_LOADING, Math.min(MAX_LOADING, below > 0 ? above / below : 0));
      change = Math.max(change, Math.abs(next - (loadings[i] as number)));
      loadings[i] = next;
    }
  }
  if (change > 1e-9) return undefinedFor('not-converged');
  let common = 0;
  let unique = 0;
  for (const l of loadings) {
    common += l;
    unique += 1 - l * l;
  }
  return figure(common ** 2 / (common ** 2 + unique));
}

const MAX_LOADING = Math.sqrt(0.995);
