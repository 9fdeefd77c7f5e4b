/**
 * Tables over several inputs: rules that are boxes, which should cover all combinations of values once. Overlaps are found by a
 * sweep over one input and a check of the others; gaps by going through the inputs one by one and cutting each into slabs in
 * which the same rules are left, with results kept for sets of rules that come again. Work is counted: a table too involved is
 * "not decided", never taken for complete.
 */
import { compare, type Rational } from '../base/rational.ts';
import { ALL, interval, type NumberInterval, type NumberSet } from '../expression/intervals.ts';
import { pointOf, within, type Axis } from './axis.ts';
import type { Box } from './boxes.ts';
import { MAX_FOUND } from './tiles.ts';

export type Outcome = 'proved' | 'counterexample' | 'not-decided';

/** One value for each axis of the table. */
export type Point = ReadonlyMap<number, Rational>;

export interface TableProof {
  readonly complete: Outcome;
  /** Combinations that no rule holds; at most one for each way of being left over that was met. */
  readonly gaps: readonly { readonly box: Box; readonly witness: Point }[];
  readonly unique: Outcome;
  readonly overlaps: readonly { readonly first: number; readonly second: number; readonly witness: Point }[];
  /** Rules that no combination of values reaches. */
  readonly unreachable: readonly number[];
}

/** Steps of work: a step looks at one box in one slab. */
export const TABLE_BUDGET = 2_000_000;
const MAX_GAPS = 5;

export function proveTable(axes: readonly Axis[], rules: readonly (readonly Box[])[], budget = TABLE_BUDGET): TableProof {
  const grid = makeGrid(axes, rules);
  const work = { left: budget };
  const overlaps = findOverlaps(grid, work);
  const overlapsDone = work.left > 0;
  const gapWork = { left: budget };
  const gaps = findGaps(grid, gapWork);
  const held = new Set(grid.boxes.map((box) => box.rule));
  return {
    complete: gaps.length > 0 ? 'counterexample' : gapWork.left > 0 ? 'proved' : 'not-decided',
    gaps,
    unique: overlaps.length > 0 ? 'counterexample' : overlapsDone ? 'proved' : 'not-decided',
    overlaps,
    unreachable: rules.flatMap((_, i) => (held.has(i) ? [] : [i])),
  };
}

interface GridBox {
  readonly rule: number;
  /** For each axis the cells that it covers, as pairs of first and last, in rising order. */
  readonly cells: readonly (readonly number[])[];
}

interface Grid {
  readonly axes: readonly Axis[];
  /** For each axis its cells in rising order: each is wholly inside or outside of every box. */
  readonly cells: readonly (readonly NumberInterval[])[];
  readonly boxes: readonly GridBox[];
}

/** Cuts every axis at all ends of all boxes; cells that no value reaches are left out. */
function makeGrid(axes: readonly Axis[], rules: readonly (readonly Box[])[]): Grid {
  const cells = axes.map((axis) => cellsOf(axis, rules));
  const boxes: GridBox[] = [];
  for (const [rule, list] of rules.entries()) {
    for (const box of list) {
      const covered = axes.map((axis, a) => covers(cells[a] ?? [], box.get(axis.slot) ?? ALL));
      if (covered.every((ranges) => ranges.length > 0)) boxes.push({ rule, cells: covered });
    }
  }
  return { axes, cells, boxes };
}

function cellsOf(axis: Axis, rules: readonly (readonly Box[])[]): readonly NumberInterval[] {
  const ends: Rational[] = [];
  const collect = (set: NumberSet): void => {
    for (const { low, high } of set) {
      if (low !== null) ends.push(low);
      if (high !== null) ends.push(high);
    }
  };
  for (const list of rules) for (const box of list) collect(box.get(axis.slot) ?? []);
  collect(axis.domain);
  const points = ends.sort(compare).filter((end, i, all) => i === 0 || compare(end, all[i - 1] ?? end) !== 0);
  const found: NumberInterval[] = [];
  const take = (set: NumberSet): void => { if (within(axis, set).length > 0) found.push(...set); };
  let last: Rational | null = null;
  for (const point of points) {
    take(interval(last, point, true, true));
    take(interval(point, point));
    last = point;
  }
  take(interval(last, null, true, true));
  return found;
}

/** Ranges of cells in the set, both in rising order. */
function covers(cells: readonly NumberInterval[], set: NumberSet): readonly number[] {
  const ranges: number[] = [];
  for (const part of set) {
    const first = firstCell(cells, part);
    const last = lastCell(cells, part);
    if (first > last) continue;
    if (ranges.length > 0 && ranges.at(-1) === first - 1) ranges[ranges.length - 1] = last;
    else ranges.push(first, last);
  }
  return ranges;
}

const startsBefore = (cell: NumberInterval, part: NumberInterval): boolean => {
  if (part.low === null) return false;
  if (cell.low === null) return true;
  const c = compare(cell.low, part.low);
  return c < 0 || (c === 0 && part.lowOpen && !cell.lowOpen);
};
const endsAfter = (cell: NumberInterval, part: NumberInterval): boolean => {
  if (part.high === null) return false;
  if (cell.high === null) return true;
  const c = compare(cell.high, part.high);
  return c > 0 || (c === 0 && part.highOpen && !cell.highOpen);
};

function firstCell(cells: readonly NumberInterval[], part: NumberInterval): number {
  let [low, high] = [0, cells.length];
  while (low < high) {
    const mid = (low + high) >> 1;
    const cell = cells[mid];
    if (cell !== undefined && startsBefore(cell, part)) low = mid + 1;
    else high = mid;
  }
  return low;
}

function lastCell(cells: readonly NumberInterval[], part: NumberInterval): number {
  let [low, high] = [-1, cells.length - 1];
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    const cell = cells[mid];
    if (cell !== undefined && endsAfter(cell, part)) high = mid - 1;
    else low = mid;
  }
  return low;
}

type Work = { left: number };

function findOverlaps(grid: Grid, work: Work): TableProof['overlaps'] {
  const found = new Map<string, { first: number; second: number; witness: Point }>();
  const order = grid.cells.map((cells, a) => ({ a, n: cells.length })).sort((x, y) => y.n - x.n || x.a - y.a).map((x) => x.a);
  const [sweep = 0] = order;
  const first = (box: GridBox): number => box.cells[sweep]?.[0] ?? 0;
  const sorted = [...grid.boxes].sort((a, b) => first(a) - first(b) || a.rule - b.rule);
  let active: GridBox[] = [];
  for (const box of sorted) {
    active = active.filter((other) => (other.cells[sweep]?.at(-1) ?? -1) >= first(box));
    for (const other of active) {
      if (--work.left <= 0 || found.size >= MAX_FOUND) return [...found.values()];
      if (other.rule === box.rule) continue;
      const shared = order.every((a) => common(box.cells[a] ?? [], other.cells[a] ?? []) !== undefined);
      if (!shared) continue;
      const [x, y] = other.rule < box.rule ? [other.rule, box.rule] : [box.rule, other.rule];
      if (found.has(`${x} ${y}`)) continue;
      found.set(`${x} ${y}`, { first: x, second: y, witness: pointIn(grid, grid.axes.map((_, a) => common(box.cells[a] ?? [], other.cells[a] ?? []) ?? [])) });
    }
    active.push(box);
  }
  return [...found.values()].sort((a, b) => a.second - b.second || a.first - b.first);
}

/** Ranges that are in both; undefined when there is none. */
function common(a: readonly number[], b: readonly number[]): readonly number[] | undefined {
  const found: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const low = Math.max(a[i] ?? 0, b[j] ?? 0);
    const high = Math.min(a[i + 1] ?? 0, b[j + 1] ?? 0);
    if (low <= high) found.push(low, high);
    if ((a[i + 1] ?? 0) < (b[j + 1] ?? 0)) i += 2;
    else j += 2;
  }
  return found.length > 0 ? found : undefined;
}

function findGaps(grid: Grid, work: Work): TableProof['gaps'] {
  const found: { box: Box; witness: Point }[] = [];
  const whole = grid.cells.map((cells) => (cells.length === 0 ? [] : [0, cells.length - 1]));
  if (whole.some((ranges) => ranges.length === 0)) return [];
  const complete = new Set<string>();
  // Short axes first: few slabs each of many rules cut the work for the long ones.
  const order = grid.cells.map((cells, a) => ({ a, n: cells.length })).sort((x, y) => x.n - y.n || x.a - y.a).map((x) => x.a);
  const chosen: (readonly number[])[] = whole.map((w) => [...w]);
  const visit = (depth: number, active: readonly number[]): boolean => {
    work.left -= active.length + 1;
    if (work.left <= 0) return false;
    if (active.length === 0) {
      found.push({ box: boxFrom(grid, chosen), witness: pointIn(grid, chosen) });
      return false;
    }
    if (depth === order.length) return true;
    const key = `${depth}:${active.join(',')}`;
    if (complete.has(key)) return true;
    const axis = order[depth] ?? 0;
    let ok = true;
    for (const slab of slabs(grid, axis, active, work)) {
      chosen[axis] = slab.range;
      ok = visit(depth + 1, slab.active) && ok;
      if (found.length >= MAX_GAPS || work.left <= 0) { ok = false; break; }
    }
    chosen[axis] = whole[axis] ?? [];
    if (ok) complete.add(key);
    return ok;
  };
  visit(0, grid.boxes.map((_, i) => i));
  return found;
}

/** The axis in stretches of cells in which the same boxes are left. */
function* slabs(grid: Grid, axis: number, active: readonly number[], work: Work): Generator<{ range: readonly number[]; active: readonly number[] }> {
  const count = grid.cells[axis]?.length ?? 0;
  const starts = new Map<number, number[]>();
  const stops = new Map<number, number[]>();
  const put = (map: Map<number, number[]>, at: number, box: number): void => {
    const list = map.get(at);
    if (list === undefined) map.set(at, [box]);
    else list.push(box);
  };
  for (const i of active) {
    const ranges = grid.boxes[i]?.cells[axis] ?? [];
    for (let r = 0; r < ranges.length; r += 2) {
      put(starts, ranges[r] ?? 0, i);
      put(stops, (ranges[r + 1] ?? 0) + 1, i);
    }
  }
  const cuts = [...new Set([0, ...starts.keys(), ...stops.keys()])].filter((c) => c < count).sort((a, b) => a - b);
  const now = new Set<number>();
  for (const [i, cut] of cuts.entries()) {
    for (const box of stops.get(cut) ?? []) now.delete(box);
    for (const box of starts.get(cut) ?? []) now.add(box);
    work.left -= now.size;
    yield { range: [cut, (cuts[i + 1] ?? count) - 1], active: [...now].sort((a, b) => a - b) };
  }
}

function boxFrom(grid: Grid, chosen: readonly (readonly number[])[]): Box {
  return new Map(grid.axes.flatMap((axis, a) => {
    const set = setFrom(grid, a, chosen[a] ?? []);
    const cells = grid.cells[a]?.length ?? 0;
    return chosen[a]?.[0] === 0 && chosen[a]?.[1] === cells - 1 ? [] : [[axis.slot, set] as const];
  }));
}

function setFrom(grid: Grid, axis: number, ranges: readonly number[]): NumberSet {
  const low = grid.cells[axis]?.[ranges[0] ?? 0];
  const high = grid.cells[axis]?.[ranges[1] ?? 0];
  return low === undefined || high === undefined ? [] : interval(low.low, high.high, low.lowOpen, high.highOpen);
}

function pointIn(grid: Grid, chosen: readonly (readonly number[])[]): Point {
  return new Map(grid.axes.flatMap((axis, a) => {
    const point = pointOf(axis, setFrom(grid, a, chosen[a] ?? []));
    return point === undefined ? [] : [[axis.slot, point] as const];
  }));
}
