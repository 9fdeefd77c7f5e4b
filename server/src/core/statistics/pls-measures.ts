/** What is reported of a path model beyond its coefficients: effects, reliability, validity, fit, and the index of each variable. */
import { figure, undefinedFor, type Figure } from './figure.ts';
import { at, invert, pick, square, type Square } from './matrix.ts';
import { estimatePls, type PlsEstimate, type PlsModel, type PlsSettings } from './pls.ts';
import { alphaOf } from './reliability.ts';

export interface Effects {
  readonly total: Square;
  readonly indirect: Square;
}

/** Total effects: the sum over all ways from one variable to another of the products of their coefficients, (I − B)⁻¹ − I. @param paths without cycles */
export function effects(paths: Square): Effects {
  const m = paths.size;
  const total = square(m, paths.values.slice());
  let power = paths;
  for (let length = 2; length < m; length++) {
    const next = square(m);
    for (let i = 0; i < m; i++) for (let k = 0; k < m; k++) for (let j = 0; j < m; j++) next.values[i * m + j] = (next.values[i * m + j] as number) + at(power, i, k) * at(paths, k, j);
    for (let i = 0; i < m * m; i++) total.values[i] = (total.values[i] as number) + (next.values[i] as number);
    power = next;
  }
  return { total, indirect: square(m, total.values.map((v, i) => v - (paths.values[i] as number))) };
}

export interface BlockMeasures {
  /** Cronbach's alpha of standardised items. */
  readonly alpha: Figure;
  /** Dillon–Goldstein's ρ (composite reliability): (Σλ)²/((Σλ)² + Σ(1 − λ²)) (Tenenhaus et al. 2005, eq. 4). */
  readonly rhoC: Figure;
  readonly rhoA: Figure;
  /** Mean squared loading (Fornell & Larcker 1981, Journal of Marketing Research 18, 39–50). */
  readonly ave: Figure;
  readonly r2: Figure;
  readonly adjustedR2: Figure;
}

/** @param r correlations of the items @param n responses */
export function blockMeasures(r: Square, model: PlsModel, estimate: PlsEstimate, n: number): readonly BlockMeasures[] {
  return model.blocks.map(({ items }, j) => {
    const loadings = items.map((i) => estimate.loadings[i] as number);
    const sum = loadings.reduce((a, b) => a + b, 0);
    const squares = loadings.reduce((a, b) => a + b * b, 0);
    const before = model.paths.filter(([, to]) => to === j).length;
    const r2 = estimate.r2[j] as number;
    const none = undefinedFor('not-applicable');
    return {
      alpha: items.length === 1 ? undefinedFor('too-few-items') : alphaOf(pick(r, items)),
      rhoC: items.length === 1 ? undefinedFor('too-few-items') : figure(sum ** 2 / (sum ** 2 + items.length - squares)),
      rhoA: items.length === 1 ? undefinedFor('too-few-items') : figure(estimate.rhoA[j] as number, 'zero-denominator'),
      ave: figure(squares / items.length),
      r2: before === 0 ? none : figure(r2),
      adjustedR2: before === 0 ? none : figure(1 - ((1 - r2) * (n - 1)) / (n - before - 1), 'too-few-answers'),
    };
  });
}

/** √(mean communality × mean R²), over items of blocks of several and variables that something leads to (Tenenhaus et al. 2005, eq. 12). */
export function goodnessOfFit(model: PlsModel, estimate: PlsEstimate): Figure {
  const items = model.blocks.flatMap((b) => (b.items.length > 1 ? b.items : []));
  const explained = model.blocks.map((_, j) => j).filter((j) => model.paths.some(([, to]) => to === j));
  if (items.length === 0 || explained.length === 0) return undefinedFor('not-applicable');
  const communality = items.reduce((total, i) => total + (estimate.loadings[i] as number) ** 2, 0) / items.length;
  const r2 = explained.reduce((total, j) => total + (estimate.r2[j] as number), 0) / explained.length;
  return figure(Math.sqrt(communality * r2));
}

/** Heterotrait–monotrait ratio of absolute correlations (Henseler, Ringle & Sarstedt 2015, J. of the Academy of Marketing Science 43, 115–135, eq. 6); a single item has 1 within. */
export function htmt(r: Square, model: PlsModel): (a: number, b: number) => Figure {
  const within = model.blocks.map(({ items }) => {
    if (items.length === 1) return 1;
    let total = 0;
    for (const i of items) for (const k of items) if (i !== k) total += Math.abs(at(r, i, k));
    return total / (items.length * (items.length - 1));
  });
  return (a, b) => {
    const [x, y] = [model.blocks[a]?.items ?? [], model.blocks[b]?.items ?? []];
    let total = 0;
    for (const i of x) for (const k of y) total += Math.abs(at(r, i, k));
    return figure(total / (x.length * y.length) / Math.sqrt((within[a] as number) * (within[b] as number)), 'zero-denominator');
  };
}

/**
 * f² = (R² − R² without the path)/(1 − R²) (Cohen 1988, eq. 9.2.1); for the second the whole model is estimated again.
 * @param s what the estimate is of
 */
export function effectSize(s: Square, model: PlsModel, settings: PlsSettings, estimate: PlsEstimate, from: number, to: number): Figure {
  const r2 = estimate.r2[to] as number;
  // What is explained altogether leaves nothing to divide by but the last bit.
  if (1 - r2 < 1e-12) return undefinedFor('zero-denominator');
  if (!model.paths.some(([a, b]) => b === to && a !== from)) return figure(r2 / (1 - r2), 'zero-denominator');
  const without = estimatePls(s, { ...model, paths: model.paths.filter(([a, b]) => a !== from || b !== to) }, settings);
  return 'undefined' in without ? without : figure((r2 - (without.r2[to] as number)) / (1 - r2), 'zero-denominator');
}

/** Variance inflation of each item among those of its block; 1 for a single one. */
export function itemVif(r: Square, model: PlsModel): readonly Figure[] {
  const out: Figure[] = Array.from({ length: r.size }, () => undefinedFor('not-applicable'));
  for (const { items } of model.blocks) {
    const inverted = invert(pick(r, items));
    items.forEach((i, index) => { out[i] = inverted === undefined ? undefinedFor('singular') : figure(at(inverted.inverse, index, index)); });
  }
  return out;
}

/**
 * The 0–100 index of each variable: the mean of its items on 0–100, weighted (Fornell et al. 1996, Journal of Marketing 60(4), 7–18, eq. on p. 17).
 * `normalised` weights are the outer weights in the items' own units, made to add up to 1; `raw` takes those of standardised items.
 * Weights of both signs can lead outside of 0 to 100, where no mean lies: then there is no index.
 * @param means of items on 0–100 @param unit by item: what turns an outer weight into one for the item's units
 */
export function indices(model: PlsModel, weights: Float64Array, means: ArrayLike<number>, unit: ArrayLike<number>): readonly Figure[] {
  return model.blocks.map(({ items }) => {
    let above = 0;
    let below = 0;
    let size = 0;
    for (const i of items) {
      const w = (weights[i] as number) * (unit[i] as number);
      above += w * (means[i] as number);
      below += w;
      size += Math.abs(w);
    }
    if (!(Math.abs(below) > NO_WEIGHT * size)) return undefinedFor('zero-denominator');
    const index = above / below;
    return index >= -WITHIN && index <= 100 + WITHIN ? Math.max(0, Math.min(100, index)) : undefinedFor('improper-solution');
  });
}

/** What the last bits leave of weights that cancel out, and of a mean at the end of its range. */
const NO_WEIGHT = 1e-12;
const WITHIN = 1e-9;
