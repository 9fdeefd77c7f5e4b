/**
 * Which of several sets of numbers a number falls in, by one binary search. Bands, grades, pass marks and domains are all
 * tables of this kind. The boundaries of all sets cut the line into points and open stretches between them; each of these
 * holds one answer, so that a point such as exactly 1 h is a cell of its own and cannot be lost between two bands.
 */
import { compare, type Rational } from '../base/rational.ts';

export interface StepTable {
  /** Sorted, distinct. */
  readonly points: readonly Rational[];
  /** Answers for: below points[0], points[0], between 0 and 1, points[1], …, above the last: `2 · points.length + 1` of them. */
  readonly cells: Int32Array;
}

/** A stretch of the number line; a null end is infinite. */
export interface Stretch {
  readonly low: Rational | null;
  readonly lowOpen: boolean;
  readonly high: Rational | null;
  readonly highOpen: boolean;
}

/** The answer where no set holds the number, and where more than one does. */
export const NONE = -1;
export const SEVERAL = -2;

/** @param sets one list of stretches for each answer, in the order of the answers; stretches of one set may overlap. */
export function stepTable(sets: readonly (readonly Stretch[])[]): StepTable {
  const ends = sets.flatMap((set) => set.flatMap((s) => [s.low, s.high].filter((end) => end !== null)));
  const points = ends.sort(compare).filter((point, i, all) => i === 0 || compare(point, all[i - 1] ?? point) !== 0);
  const cells = new Int32Array(2 * points.length + 1).fill(NONE);
  const indexOf = (end: Rational): number => search(points, end);
  // Which set covered the cell last, so that stretches of one set may overlap without counting as two sets.
  const covered = new Int32Array(cells.length).fill(NONE);
  for (const [answer, set] of sets.entries()) {
    for (const s of set) {
      const from = s.low === null ? 0 : 2 * indexOf(s.low) + 1 + (s.lowOpen ? 1 : 0);
      const to = s.high === null ? cells.length - 1 : 2 * indexOf(s.high) + 1 - (s.highOpen ? 1 : 0);
      for (let cell = from; cell <= to; cell++) {
        if (covered[cell] === answer) continue;
        covered[cell] = answer;
        cells[cell] = cells[cell] === NONE ? answer : SEVERAL;
      }
    }
  }
  return { points, cells };
}

/** The index of the set that holds the value, or NONE, or SEVERAL. */
export function lookUp(table: StepTable, value: Rational): number {
  const { points } = table;
  const at = search(points, value);
  const point = points[at];
  const cell = point !== undefined && compare(point, value) === 0 ? 2 * at + 1 : 2 * at;
  return table.cells[cell] ?? NONE;
}

/** All sets that hold the value: for saying which bands overlap. */
export function holders(sets: readonly (readonly Stretch[])[], value: Rational): readonly number[] {
  return sets.flatMap((set, i) => (set.some((s) => within(s, value)) ? [i] : []));
}

export function within(s: Stretch, value: Rational): boolean {
  if (s.low !== null) {
    const c = compare(value, s.low);
    if (c < 0 || (c === 0 && s.lowOpen)) return false;
  }
  if (s.high === null) return true;
  const c = compare(value, s.high);
  return c < 0 || (c === 0 && !s.highOpen);
}

/** First index whose point is not less than the value. */
function search(points: readonly Rational[], value: Rational): number {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    const point = points[mid];
    if (point !== undefined && compare(point, value) < 0) low = mid + 1;
    else high = mid;
  }
  return low;
}
