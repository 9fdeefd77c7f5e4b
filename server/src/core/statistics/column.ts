/**
 * Answers as columns of doubles, NaN where there is none. Sums are pairwise (Higham 1993, SIAM J. Sci. Comput. 14(4), 783–799):
 * their error grows with the logarithm of the number of answers, and they cost no more than plain ones.
 */
export type Column = Float64Array;

/** Added up one after the other below this length. */
const BLOCK = 128;

export const isMissing = (value: number): boolean => Number.isNaN(value);

/** Sum of a column without missing answers. */
export function sum(x: Column, from = 0, to = x.length): number {
  if (to - from <= BLOCK) {
    let total = 0;
    for (let i = from; i < to; i++) total += x[i] as number;
    return total;
  }
  const middle = from + ((to - from) >> 1);
  return sum(x, from, middle) + sum(x, middle, to);
}

/** Σ x·y of two columns without missing answers. */
export function dot(x: Column, y: Column, from = 0, to = x.length): number {
  if (to - from <= BLOCK) {
    let total = 0;
    for (let i = from; i < to; i++) total += (x[i] as number) * (y[i] as number);
    return total;
  }
  const middle = from + ((to - from) >> 1);
  return dot(x, y, from, middle) + dot(x, y, middle, to);
}

/** Mean of a column without missing answers; NaN of none. */
export const mean = (x: Column): number => sum(x) / x.length;

/** The column less `by`. */
export function centred(x: Column, by: number = mean(x)): Column {
  const out = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) out[i] = (x[i] as number) - by;
  return out;
}

export interface Moments {
  readonly n: number;
  /** NaN when n is 0. */
  readonly mean: number;
  /** With n − 1; NaN when n is below 2, exactly 0 where all answers are the same. */
  readonly variance: number;
}

/** Mean and variance of a column without missing answers, in two passes. */
export function moments(x: Column): Moments {
  const n = x.length;
  const m = mean(x);
  if (n < 2) return { n, mean: m, variance: NaN };
  if (isConstant(x)) return { n, mean: x[0] as number, variance: 0 };
  const d = centred(x, m);
  return { n, mean: m, variance: dot(d, d) / (n - 1) };
}

/** Means of the same answers may differ by their last bits, which is no variance. */
const SAME = 1e-14;

export function isConstant(x: Column): boolean {
  const first = x[0] ?? 0;
  const most = SAME * Math.abs(first);
  for (let i = 1; i < x.length; i++) if (!(Math.abs((x[i] as number) - first) <= most)) return false;
  return true;
}

export function hasMissing(x: Column): boolean {
  for (let i = 0; i < x.length; i++) if (Number.isNaN(x[i])) return true;
  return false;
}

/** The answers that are there. */
export function present(x: Column): Column {
  return hasMissing(x) ? x.filter((v) => !Number.isNaN(v)) : x;
}

/** Rows in which every column has an answer; undefined where that is all of them. */
export function completeRows(columns: readonly Column[]): Int32Array | undefined {
  if (!columns.some(hasMissing)) return undefined;
  const n = columns[0]?.length ?? 0;
  const rows = new Int32Array(n);
  let count = 0;
  for (let i = 0; i < n; i++) {
    let whole = true;
    for (const column of columns) {
      if (Number.isNaN(column[i])) {
        whole = false;
        break;
      }
    }
    if (whole) rows[count++] = i;
  }
  return rows.slice(0, count);
}

export function take(x: Column, rows: Int32Array): Column {
  const out = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) out[i] = x[rows[i] as number] as number;
  return out;
}

/** Only the rows in which every column has an answer. */
export function listwise(columns: readonly Column[]): readonly Column[] {
  const rows = completeRows(columns);
  return rows === undefined ? columns : columns.map((c) => take(c, rows));
}

/** The mean of each row over the answers that are there; missing where there is none. */
export function rowMeans(columns: readonly Column[]): Column {
  const n = columns[0]?.length ?? 0;
  const out = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let total = 0;
    let count = 0;
    for (const column of columns) {
      const v = column[i] as number;
      if (!Number.isNaN(v)) {
        total += v;
        count++;
      }
    }
    out[i] = count === 0 ? NaN : total / count;
  }
  return out;
}

/** `x + y`, missing where either is. */
export const total = (x: Column, y: Column): Column => x.map((v, i) => v + (y[i] as number));

/** `x − y`, missing where either is. */
export function difference(x: Column, y: Column): Column {
  const out = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) out[i] = (x[i] as number) - (y[i] as number);
  return out;
}

/** Missing answers take the mean of those that are there; a column without any answer stays as it is. */
export function withMeans(x: Column): Column {
  if (!hasMissing(x)) return x;
  const known = present(x);
  if (known.length === 0) return x;
  const m = mean(known);
  return x.map((v) => (Number.isNaN(v) ? m : v));
}
