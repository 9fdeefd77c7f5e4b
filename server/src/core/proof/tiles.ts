/**
 * Bands and grades along one axis, as tiles that should cover it without gap or overlap: gaps and overlaps of a single point
 * (exactly 1 h) included. Exact, by one sweep over the ends of all stretches.
 */
import { compare, equals, type Rational } from '../base/rational.ts';
import { ALL, complement, difference, intersection, isEmpty, type NumberInterval, type NumberSet, union } from '../expression/intervals.ts';
import { pointOf, within, type Axis } from './axis.ts';

export interface TileProof {
  readonly gaps: readonly Gap[];
  readonly overlaps: readonly Overlap[];
  /** Tiles without any value that can occur. */
  readonly unreachable: readonly Unreachable[];
  /** Tiles with an end beyond everything that can occur, and that end. */
  readonly outside: readonly Outside[];
}

export interface Gap {
  /** What falls in no tile, before steps are looked at: its ends are ends of tiles or of the domain. */
  readonly part: NumberInterval;
  /** What of it can occur. */
  readonly set: NumberSet;
  /** The tile that ends where the gap begins, and the one that begins where it ends. */
  readonly below: number | null;
  readonly above: number | null;
  readonly witness: Rational;
}

export interface Overlap {
  readonly first: number;
  readonly second: number;
  readonly set: NumberSet;
  readonly witness: Rational;
}

export interface Unreachable {
  readonly tile: number;
  /** `empty`: the test holds for no number at all. `outside`: only for numbers that cannot occur. */
  readonly why: 'empty' | 'outside';
}

export interface Outside {
  readonly tile: number;
  readonly end: Rational;
  readonly side: 'low' | 'high';
}

/** More of a kind are not listed: the first ones say what is wrong with such a table. */
export const MAX_FOUND = 50;

export function proveTiles(axis: Axis, tiles: readonly NumberSet[]): TileProof {
  return { gaps: gaps(axis, tiles), overlaps: overlaps(axis, tiles), unreachable: unreachable(axis, tiles), outside: outside(axis, tiles) };
}

/** All of the axis that some tile covers. */
export function coverage(tiles: readonly NumberSet[]): NumberSet {
  // Joined in pairs, so that a thousand tiles cost a sort each time their number halves and not a thousand sorts.
  let level = [...tiles];
  while (level.length > 1) {
    const next: NumberSet[] = [];
    for (let i = 0; i < level.length; i += 2) next.push(union(level[i] ?? [], level[i + 1] ?? []));
    level = next;
  }
  return level[0] ?? [];
}

function gaps(axis: Axis, tiles: readonly NumberSet[]): Gap[] {
  const found: Gap[] = [];
  for (const part of difference(axis.domain, coverage(tiles))) {
    const set = within(axis, [part]);
    const witness = pointOf(axis, [part]);
    if (witness === undefined) continue;
    if (found.length >= MAX_FOUND) break;
    found.push({ part, set, below: neighbour(tiles, part.low, 'high'), above: neighbour(tiles, part.high, 'low'), witness });
  }
  return found;
}

/** The first tile with an end at this place. */
function neighbour(tiles: readonly NumberSet[], at: Rational | null, end: 'low' | 'high'): number | null {
  if (at === null) return null;
  const found = tiles.findIndex((set) => set.some((part) => { const e = part[end]; return e !== null && equals(e, at); }));
  return found < 0 ? null : found;
}

function overlaps(axis: Axis, tiles: readonly NumberSet[]): Overlap[] {
  const stretches = tiles.flatMap((set, tile) => set.map((part) => ({ tile, part })));
  stretches.sort((a, b) => compareLow(a.part, b.part) || a.tile - b.tile);
  const pairs = new Map<string, Overlap>();
  let active: typeof stretches = [];
  for (const next of stretches) {
    active = active.filter(({ part }) => !endsBefore(part, next.part));
    for (const other of active) {
      if (other.tile === next.tile) continue;
      const [first, second] = other.tile < next.tile ? [other.tile, next.tile] : [next.tile, other.tile];
      const key = `${first} ${second}`;
      if (pairs.has(key)) continue;
      const both = intersection(tiles[first] ?? [], tiles[second] ?? []);
      const witness = pointOf(axis, both);
      if (witness === undefined) continue;
      pairs.set(key, { first, second, set: within(axis, both), witness });
      if (pairs.size >= MAX_FOUND) return [...pairs.values()];
    }
    active.push(next);
  }
  return [...pairs.values()].sort((a, b) => a.second - b.second || a.first - b.first);
}

/** Pairs of sets of any numbers that hold something together. */
export const overlapsOf = (sets: readonly NumberSet[]): readonly Overlap[] =>
  overlaps({ slot: -1, name: '', kind: 'number', domain: ALL, step: null, values: [], declared: false }, sets);

function unreachable(axis: Axis, tiles: readonly NumberSet[]): Unreachable[] {
  return tiles.flatMap((set, tile): Unreachable[] => {
    if (isEmpty(set)) return [{ tile, why: 'empty' }];
    return isEmpty(within(axis, set)) ? [{ tile, why: 'outside' }] : [];
  });
}

/** Ends that reach beyond the domain; an open end such as `< 1h` means no more than "and below". */
function outside(axis: Axis, tiles: readonly NumberSet[]): TileProof['outside'] {
  const first = axis.domain[0];
  const last = axis.domain.at(-1);
  if (first === undefined || last === undefined) return [];
  return tiles.flatMap((set, tile): Outside[] => {
    if (isEmpty(within(axis, set))) return [];
    const low = set[0]?.low ?? null;
    const high = set.at(-1)?.high ?? null;
    if (low !== null && first.low !== null && compare(low, first.low) < 0) return [{ tile, end: low, side: 'low' }];
    if (high !== null && last.high !== null && compare(high, last.high) > 0) return [{ tile, end: high, side: 'high' }];
    return [];
  });
}

/** What one tile has for itself when another keeps what both hold. */
export const without = (tile: NumberSet, other: NumberSet): NumberSet => intersection(tile, complement(other));

const endsBefore = (a: NumberInterval, b: NumberInterval): boolean => {
  if (a.high === null || b.low === null) return false;
  const c = compare(a.high, b.low);
  return c < 0 || (c === 0 && (a.highOpen || b.lowOpen));
};

function compareLow(a: NumberInterval, b: NumberInterval): number {
  if (a.low === null || b.low === null) return (a.low === null ? 0 : 1) - (b.low === null ? 0 : 1);
  return compare(a.low, b.low) || Number(a.lowOpen) - Number(b.lowOpen);
}
