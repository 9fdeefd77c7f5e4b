/** Covariances, correlations and ranks of columns, by pairs of answers or by whole responses. */
import { centred, completeRows, dot, hasMissing, isConstant, mean, moments, present, take, type Column } from './column.ts';
import { figure, isDefined, undefinedFor, type Figure } from './figure.ts';
import { at, square, type Square } from './matrix.ts';

export type MissingPolicy = 'pairwise' | 'listwise';

export interface Covariance {
  /** With n − 1. NaN where a pair has fewer than two answers. */
  readonly matrix: Square;
  /** Responses behind each entry. */
  readonly counts: Square;
}

/** Covariance matrix. `listwise` keeps only rows that have every answer; `pairwise` takes for each entry the rows that have both. */
export function covariance(columns: readonly Column[], missing: MissingPolicy): Covariance {
  const k = columns.length;
  const matrix = square(k);
  const counts = square(k);
  const rows = missing === 'listwise' ? completeRows(columns) : undefined;
  const used = rows === undefined ? columns : columns.map((c) => take(c, rows));
  const whole = used.map((c) => (hasMissing(c) ? null : isConstant(c) ? new Float64Array(c.length) : centred(c)));
  const put = (i: number, j: number, value: number, n: number): void => {
    matrix.values[i * k + j] = matrix.values[j * k + i] = value;
    counts.values[i * k + j] = counts.values[j * k + i] = n;
  };
  for (let i = 0; i < k; i++) {
    for (let j = 0; j <= i; j++) {
      const a = whole[i];
      const b = whole[j];
      if (a && b) put(i, j, a.length < 2 ? NaN : dot(a, b) / (a.length - 1), a.length);
      else {
        const { value, n } = pairCovariance(used[i] as Column, used[j] as Column);
        put(i, j, value, n);
      }
    }
  }
  return { matrix, counts };
}

function pairCovariance(x: Column, y: Column): { readonly value: number; readonly n: number } {
  const [a, b] = pairs(x, y);
  if (a.length < 2) return { value: NaN, n: a.length };
  return { value: isConstant(a) || isConstant(b) ? 0 : dot(centred(a), centred(b)) / (a.length - 1), n: a.length };
}

/** The rows that have both answers. */
export function pairs(x: Column, y: Column): readonly [Column, Column] {
  const rows = completeRows([x, y]);
  return rows === undefined ? [x, y] : [take(x, rows), take(y, rows)];
}

/** Product-moment correlation over the rows that have both answers. */
export function correlation(x: Column, y: Column): Figure {
  const [a, b] = pairs(x, y);
  if (a.length < 2) return undefinedFor(a.length === 0 ? 'no-answers' : 'too-few-answers');
  if (isConstant(a) || isConstant(b)) return undefinedFor('zero-variance');
  const da = centred(a);
  const db = centred(b);
  return figure(clamp(dot(da, db) / Math.sqrt(dot(da, da) * dot(db, db))), 'zero-variance');
}

/** Spearman's rank correlation: the product-moment correlation of mid-ranks among the rows that have both. */
export function spearman(x: Column, y: Column): Figure {
  const [a, b] = pairs(x, y);
  return correlation(ranks(a), ranks(b));
}

/** Mid-ranks from 1. */
export function ranks(x: Column): Column {
  const order = Uint32Array.from(x.keys()).sort((i, j) => (x[i] as number) - (x[j] as number));
  const out = new Float64Array(x.length);
  for (let i = 0; i < order.length; ) {
    let j = i;
    while (j + 1 < order.length && x[order[j + 1] as number] === x[order[i] as number]) j++;
    for (let k = i; k <= j; k++) out[order[k] as number] = (i + j) / 2 + 1;
    i = j + 1;
  }
  return out;
}

/** The correlation matrix behind a covariance matrix; undefined where some item has no variance or some pair no answers. */
export function correlationMatrix({ matrix }: Covariance): Square | undefined {
  const { size } = matrix;
  const out = square(size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      const r = i === j ? (at(matrix, i, i) > 0 ? 1 : NaN) : at(matrix, i, j) / Math.sqrt(at(matrix, i, i) * at(matrix, j, j));
      if (!Number.isFinite(r)) return undefined;
      out.values[i * size + j] = out.values[j * size + i] = clamp(r);
    }
  }
  return out;
}

/** Each correlation over the responses that have both answers, which with missing ones is not what the variances of whole columns make of a covariance; undefined where some pair has none. */
export function correlations(columns: readonly Column[], cov: Covariance): Square | undefined {
  const out = correlationMatrix(cov);
  if (out === undefined) return undefined;
  const { size } = out;
  const { counts } = cov;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) {
      const n = at(counts, i, j);
      if (n === at(counts, i, i) && n === at(counts, j, j)) continue;
      const r = correlation(columns[i] as Column, columns[j] as Column);
      if (!isDefined(r)) return undefined;
      out.values[i * size + j] = out.values[j * size + i] = r;
    }
  }
  return out;
}

/** Columns to mean 0 and variance 1 with n − 1; undefined where one has no variance. */
export function standardised(columns: readonly Column[]): readonly Column[] | undefined {
  const out: Column[] = [];
  for (const column of columns) {
    const { mean: m, variance } = moments(column);
    if (!(variance > 0)) return undefined;
    const sd = Math.sqrt(variance);
    out.push(column.map((v) => (v - m) / sd));
  }
  return out;
}

/** Mean of the answers that are there; undefined of none. */
export function meanOf(x: Column): Figure {
  return figure(mean(present(x)), 'no-answers');
}

const clamp = (r: number): number => (r > 1 ? 1 : r < -1 ? -1 : r);
