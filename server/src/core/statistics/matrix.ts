/** Symmetric matrices as row-major doubles. Decompositions are ml-matrix's; whether a matrix is singular is decided here, in one place. */
import { CholeskyDecomposition, EigenvalueDecomposition, Matrix } from 'ml-matrix';

export interface Square {
  readonly size: number;
  /** Row by row. */
  readonly values: Float64Array;
}

export const square = (size: number, values: Float64Array = new Float64Array(size * size)): Square => ({ size, values });

export const at = (m: Square, i: number, j: number): number => m.values[i * m.size + j] as number;

/** Relative size below which an eigenvalue counts as zero: items that are combinations of others leave some 1e-16. */
const RANK_TOLERANCE = 1e-12;

/**
 * Inverse and log-determinant of a symmetric positive definite matrix; undefined for one that is singular to working
 * precision after its diagonal is brought to one, so that the units of the items do not decide.
 */
export function invert(m: Square): { readonly inverse: Square; readonly logDeterminant: number } | undefined {
  const { size } = m;
  const scale = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const d = at(m, i, i);
    if (!(d > 0) || !Number.isFinite(d)) return undefined;
    scale[i] = Math.sqrt(d);
  }
  const standard = new Matrix(size, size);
  for (let i = 0; i < size; i++) {
    // From one half alone: the two may differ in the last bit.
    for (let j = 0; j <= i; j++) {
      const value = at(m, i, j) / ((scale[i] as number) * (scale[j] as number));
      if (!Number.isFinite(value)) return undefined;
      standard.set(i, j, value);
      standard.set(j, i, value);
    }
  }
  const cholesky = new CholeskyDecomposition(standard);
  if (!cholesky.isPositiveDefinite()) return undefined;
  const lower = cholesky.lowerTriangularMatrix;
  let logDeterminant = 0;
  for (let i = 0; i < size; i++) {
    const d = lower.get(i, i);
    // The square is the part of an item's variance that the items before it do not explain.
    if (!(d * d > RANK_TOLERANCE)) return undefined;
    logDeterminant += 2 * Math.log(d) + 2 * Math.log(scale[i] as number);
  }
  const inverse = square(size);
  const solved = cholesky.solve(Matrix.eye(size, size));
  for (let i = 0; i < size; i++) {
    // Averaged with its transpose, so that it is symmetric to the last bit.
    for (let j = 0; j < size; j++) inverse.values[i * size + j] = (solved.get(i, j) + solved.get(j, i)) / 2 / ((scale[i] as number) * (scale[j] as number));
  }
  return { inverse, logDeterminant };
}

/** Eigenvalues in rising order, with their vectors as columns. */
export function eigen(m: Square): { readonly values: readonly number[]; readonly vectors: Matrix } {
  const found = new EigenvalueDecomposition(toMatrix(m), { assumeSymmetric: true });
  return { values: found.realEigenvalues, vectors: found.eigenvectorMatrix };
}

/** Sub-matrix of the given rows and columns. */
export function pick(m: Square, indices: readonly number[]): Square {
  const out = square(indices.length);
  indices.forEach((a, i) => { indices.forEach((b, j) => { out.values[i * indices.length + j] = at(m, a, b); }); });
  return out;
}

/** `m · v`. */
export function times(m: Square, v: ArrayLike<number>): Float64Array {
  const { size, values } = m;
  const out = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let total = 0;
    for (let j = 0; j < size; j++) total += (values[i * size + j] as number) * (v[j] as number);
    out[i] = total;
  }
  return out;
}

const toMatrix = (m: Square): Matrix => Matrix.from1DArray(m.size, m.size, Array.from(m.values));
