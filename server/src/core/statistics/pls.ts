/**
 * Path models by partial least squares (Wold 1982; Lohmöller 1989, Latent Variable Path Modeling with PLS, ch. 2; Tenenhaus, Esposito Vinzi,
 * Chatelin & Lauro 2005, Computational Statistics & Data Analysis 48, 159–205). Every step is a function of the items' covariances,
 * so the iteration never looks at responses and a bootstrap sample costs no more than its covariance matrix.
 */
import { undefinedFor, type Undefined } from './figure.ts';
import { at, invert, pick, square, times, type Square } from './matrix.ts';

export const PLS_SCHEMES = ['centroid', 'factorial', 'path'] as const;
export type PlsScheme = (typeof PLS_SCHEMES)[number];

export interface PlsBlock {
  /** Columns of the items that measure the variable; no item measures two. */
  readonly items: readonly number[];
  /** A: items reflect the variable, weights are covariances. B: items form it, weights are regression coefficients. */
  readonly mode: 'A' | 'B';
}

export interface PlsModel {
  readonly blocks: readonly PlsBlock[];
  /** [from, to] as indices of blocks; no cycles. */
  readonly paths: readonly (readonly [number, number])[];
}

export interface PlsSettings {
  readonly scheme: PlsScheme;
  /** Iteration stops when no outer weight changes by as much. */
  readonly tolerance: number;
  readonly maxIterations: number;
  /** Correlations corrected for unreliability by ρA (Dijkstra & Henseler 2015, MIS Quarterly 39, 297–316). */
  readonly consistent: boolean;
}

export interface PlsEstimate {
  readonly iterations: number;
  /** By item: outer weights that give scores of variance 1, in the units of the covariance matrix. */
  readonly weights: Float64Array;
  /** Correlations between scores; with `consistent` the corrected ones, on which paths and R² rest. */
  readonly correlations: Square;
  /** Correlations of scores as they are. */
  readonly scoreCorrelations: Square;
  /** By item and variable: correlations of items with scores. */
  readonly crossLoadings: Float64Array;
  /** By item: correlation with the score of its own variable; with `consistent` corrected. */
  readonly loadings: Float64Array;
  /** Dijkstra and Henseler's reliability of each block of mode A; 1 for single items and mode B. NaN where it cannot be had. */
  readonly rhoA: Float64Array;
  /** `paths[from, to]`, row by row. */
  readonly paths: Square;
  /** By variable; 0 where nothing leads to it. */
  readonly r2: Float64Array;
}

/** @param s covariances of the items over n, or correlations where items are standardised */
export function estimatePls(s: Square, model: PlsModel, settings: PlsSettings): PlsEstimate | Undefined {
  for (let i = 0; i < s.size; i++) if (!(at(s, i, i) > 0)) return undefinedFor('zero-variance');
  const outer = outerWeights(s, model, settings);
  if ('undefined' in outer) return outer;
  const { weights, iterations } = outer;
  orient(s, model, weights);
  const crossLoadings = loadingsOn(s, model, weights);
  const scoreCorrelations = between(s, model, weights);
  const ownLoadings = new Float64Array(s.size);
  model.blocks.forEach((block, j) => { for (const i of block.items) ownLoadings[i] = crossLoadings[i * model.blocks.length + j] as number; });
  const rhoA = Float64Array.from(model.blocks, (block) => rhoAOf(s, block, weights));
  const consistent = settings.consistent ? corrected(s, model, weights, scoreCorrelations, rhoA, ownLoadings) : undefined;
  if (consistent && 'undefined' in consistent) return consistent;
  const correlations = consistent?.correlations ?? scoreCorrelations;
  const inner = innerModel(correlations, model);
  if ('undefined' in inner) return inner;
  return { iterations, weights, correlations, scoreCorrelations, crossLoadings, loadings: consistent?.loadings ?? ownLoadings, rhoA, ...inner };
}

/** Below this part of the largest weight no iteration changes anything any more. */
const LAST_BITS = 4 * Number.EPSILON;

/** The outer weights by turns of outer and inner estimation. */
function outerWeights(s: Square, model: PlsModel, settings: PlsSettings): { readonly weights: Float64Array; readonly iterations: number } | Undefined {
  const { blocks } = model;
  const m = blocks.length;
  const inverses = blocks.map((b) => (b.mode === 'B' ? invert(pick(s, b.items)) : null));
  if (inverses.includes(undefined)) return undefinedFor('singular');
  const neighbours = square(m);
  for (const [from, to] of model.paths) neighbours.values[from * m + to] = neighbours.values[to * m + from] = 1;
  let weights: Float64Array = new Float64Array(s.size);
  for (const block of blocks) for (const i of block.items) weights[i] = 1;
  if (!normalise(s, model, weights)) return undefinedFor('zero-variance');
  for (let iteration = 1; iteration <= settings.maxIterations; iteration++) {
    const withScores = covariancesWithScores(s, model, weights);
    const r = scoreCovariances(model, weights, withScores);
    const e = innerWeights(r, model, neighbours, settings.scheme);
    if (e === undefined) return undefinedFor('singular');
    const next = new Float64Array(s.size);
    for (const [j, block] of blocks.entries()) {
      // The inner proxy is Σ e·score; its variance only scales the weights, which are normalised below.
      const c = Float64Array.from(block.items, (i) => {
        let total = 0;
        for (let k = 0; k < m; k++) total += (withScores[i * m + k] as number) * at(e, k, j);
        return total;
      });
      const inverse = inverses[j];
      const w = inverse ? times(inverse.inverse, c) : c;
      block.items.forEach((i, index) => { next[i] = w[index] as number; });
    }
    if (!normalise(s, model, next)) return undefinedFor('zero-variance');
    let change = 0;
    let largest = 0;
    for (let i = 0; i < next.length; i++) {
      change = Math.max(change, Math.abs((next[i] as number) - (weights[i] as number)));
      largest = Math.max(largest, Math.abs(next[i] as number));
    }
    weights = next;
    if (change < settings.tolerance || change <= LAST_BITS * largest) return { weights, iterations: iteration };
  }
  return undefinedFor('not-converged');
}

/** Scales each block's weights to a score of variance 1; false where a score has none. */
function normalise(s: Square, { blocks }: PlsModel, weights: Float64Array): boolean {
  for (const { items } of blocks) {
    let variance = 0;
    for (const i of items) for (const k of items) variance += (weights[i] as number) * (weights[k] as number) * at(s, i, k);
    if (!(variance > 1e-24)) return false;
    const factor = 1 / Math.sqrt(variance);
    for (const i of items) weights[i] = (weights[i] as number) * factor;
  }
  return true;
}

/** Covariance of every item with every score, item by item. */
function covariancesWithScores(s: Square, { blocks }: PlsModel, weights: Float64Array): Float64Array {
  const m = blocks.length;
  const out = new Float64Array(s.size * m);
  for (let i = 0; i < s.size; i++) {
    for (const [j, { items }] of blocks.entries()) {
      let total = 0;
      for (const k of items) total += at(s, i, k) * (weights[k] as number);
      out[i * m + j] = total;
    }
  }
  return out;
}

function scoreCovariances({ blocks }: PlsModel, weights: Float64Array, withScores: Float64Array): Square {
  const m = blocks.length;
  const r = square(m);
  for (const [a, { items }] of blocks.entries()) {
    for (let b = 0; b < m; b++) {
      let total = 0;
      for (const i of items) total += (weights[i] as number) * (withScores[i * m + b] as number);
      r.values[a * m + b] = a === b ? 1 : total;
    }
  }
  return r;
}

const between = (s: Square, model: PlsModel, weights: Float64Array): Square => {
  const r = scoreCovariances(model, weights, covariancesWithScores(s, model, weights));
  for (const i of r.values.keys()) r.values[i] = Math.max(-1, Math.min(1, r.values[i] as number));
  return r;
};

/** `e[k, j]`: what score k counts for in the inner proxy of j. Centroid: sign of the correlation; factorial: the correlation; path: regression coefficient of what leads to j, correlation with what j leads to. */
function innerWeights(r: Square, model: PlsModel, neighbours: Square, scheme: PlsScheme): Square | undefined {
  const m = r.size;
  const e = square(m);
  if (scheme !== 'path') {
    for (let i = 0; i < m * m; i++) if (neighbours.values[i] === 1) e.values[i] = scheme === 'centroid' ? Math.sign(r.values[i] as number) : (r.values[i] as number);
    return e;
  }
  for (let j = 0; j < m; j++) {
    const before = predecessors(model, j);
    if (before.length > 0) {
      const coefficients = coefficientsOf(r, j, before);
      if (coefficients === undefined) return undefined;
      before.forEach((k, index) => { e.values[k * m + j] = coefficients[index] as number; });
    }
    for (const [from, to] of model.paths) if (from === j) e.values[to * m + j] = at(r, to, j);
  }
  return e;
}

const predecessors = (model: PlsModel, j: number): readonly number[] => model.paths.filter(([, to]) => to === j).map(([from]) => from);

function coefficientsOf(r: Square, target: number, predictors: readonly number[]): Float64Array | undefined {
  const inverted = invert(pick(r, predictors));
  return inverted && times(inverted.inverse, predictors.map((k) => at(r, k, target)));
}

/** The sign of a score is free: each is turned so that its items correlate with it positively in sum. */
function orient(s: Square, model: PlsModel, weights: Float64Array): void {
  const loadings = loadingsOn(s, model, weights);
  const m = model.blocks.length;
  for (const [j, { items }] of model.blocks.entries()) {
    let total = 0;
    for (const i of items) total += loadings[i * m + j] as number;
    if (total < 0) for (const i of items) weights[i] = -(weights[i] as number);
  }
}

function loadingsOn(s: Square, model: PlsModel, weights: Float64Array): Float64Array {
  const m = model.blocks.length;
  return covariancesWithScores(s, model, weights).map((c, index) => c / Math.sqrt(at(s, Math.floor(index / m), Math.floor(index / m))));
}

/** ρA = (w′w)²·w′(R − diag R)w / w′(ww′ − diag ww′)w over standardised items (Dijkstra & Henseler 2015, eq. 3). */
function rhoAOf(s: Square, { items, mode }: PlsBlock, weights: Float64Array): number {
  if (mode === 'B' || items.length === 1) return 1;
  const w = items.map((i) => (weights[i] as number) * Math.sqrt(at(s, i, i)));
  let squared = 0;
  let above = 0;
  let below = 0;
  for (const [a, i] of items.entries()) {
    squared += (w[a] as number) ** 2;
    for (const [b, k] of items.entries()) {
      if (a === b) continue;
      above += (w[a] as number) * (w[b] as number) * (at(s, i, k) / Math.sqrt(at(s, i, i) * at(s, k, k)));
      below += (w[a] as number) ** 2 * (w[b] as number) ** 2;
    }
  }
  return (squared ** 2 * above) / below;
}

function corrected(s: Square, model: PlsModel, weights: Float64Array, r: Square, rhoA: Float64Array, loadings: Float64Array): { readonly correlations: Square; readonly loadings: Float64Array } | Undefined {
  if (!rhoA.every((v) => v > 0)) return undefinedFor('improper-solution');
  const m = r.size;
  const correlations = square(m, r.values.map((v, i) => {
    const [a, b] = [Math.floor(i / m), i % m];
    return a === b ? 1 : v / Math.sqrt((rhoA[a] as number) * (rhoA[b] as number));
  }));
  const out = loadings.slice();
  for (const [j, { items, mode }] of model.blocks.entries()) {
    if (mode === 'B' || items.length === 1) continue;
    const w = items.map((i) => (weights[i] as number) * Math.sqrt(at(s, i, i)));
    const squared = w.reduce((total, v) => total + v * v, 0);
    items.forEach((i, index) => { out[i] = ((w[index] as number) * Math.sqrt(rhoA[j] as number)) / squared; });
  }
  return { correlations, loadings: out };
}

function innerModel(r: Square, model: PlsModel): { readonly paths: Square; readonly r2: Float64Array } | Undefined {
  const m = r.size;
  const paths = square(m);
  const r2 = new Float64Array(m);
  for (let j = 0; j < m; j++) {
    const before = predecessors(model, j);
    if (before.length === 0) continue;
    const coefficients = coefficientsOf(r, j, before);
    if (coefficients === undefined) return undefinedFor('singular');
    before.forEach((k, index) => {
      paths.values[k * m + j] = coefficients[index] as number;
      r2[j] = (r2[j] as number) + (coefficients[index] as number) * at(r, k, j);
    });
  }
  return { paths, r2 };
}
