/**
 * Sets of scores that cases can get, and what aggregation, clamping and rounding make of them. Two sets go together: `over` holds
 * every score that can come out, `under` only scores that do; where they are equal the answer is exact. Sums of sets are worked
 * out in whole numbers over one common denominator.
 */
import { add, compare, div, fromInteger, min as smaller, mul, neg, ONE, ratio, round, sub, ZERO, type Rational, type RoundingMode } from '../base/rational.ts';
import { ALL, difference, interval, intersection, isEmpty, point, samplePoint, union, type NumberInterval, type NumberSet } from '../expression/intervals.ts';
import { outer } from './abstract.ts';

export interface Scores {
  readonly over: NumberSet;
  /** May be worked out only when it is asked for, which is dear. */
  readonly under: NumberSet;
  /** Set where the two may differ. */
  readonly loose?: true;
}

export interface Term {
  readonly scores: Scores;
  /** At least 0. */
  readonly factor: Rational;
}

/** More stretches than this are drawn together (`over`) or thinned out (`under`): fewer the more terms there are, so that work stays in proportion. */
const MAX_PARTS = 2_000;
const limitFor = (terms: number): number => Math.max(16, Math.min(MAX_PARTS, Math.floor(8_000 / Math.max(1, terms))));
/** Sums of more terms are not taken apart again. */
const MAX_TERMS = 400;
const MAX_PAIRS = 200_000;

export const exactly = (set: NumberSet): Scores => ({ over: set, under: set });

export const isExact = (scores: Scores): boolean => scores.loose !== true;

/** Scores whose lower bound is found when it is needed, and then kept. */
export const loosely = (over: NumberSet, find: () => NumberSet): Scores => new LooseScores(over, find);

class LooseScores implements Scores {
  readonly over: NumberSet;
  readonly loose = true;
  readonly #find: () => NumberSet;
  #under: NumberSet | undefined;

  constructor(over: NumberSet, find: () => NumberSet) {
    this.over = over;
    this.#find = find;
  }

  get under(): NumberSet {
    return (this.#under ??= this.#find());
  }
}

/** Σ factor · score + constant, each term taking any of its scores whatever the others take. */
export function sumOf(terms: readonly Term[], constant: Rational): Scores {
  const below = (): { readonly set: NumberSet; readonly exact: boolean } => addUp(terms.map((t) => ({ set: t.scores.under, factor: t.factor })), constant);
  if (terms.every((t) => isExact(t.scores))) {
    const found = below();
    return found.exact ? exactly(found.set) : loosely([outer(found.set)], () => found.set);
  }
  const over = addUp(terms.map((t) => ({ set: t.scores.over, factor: t.factor })), constant);
  return loosely(over.exact || isEmpty(over.set) ? over.set : [outer(over.set)], () => below().set);
}

/**
 * One score of each term so that the sum falls in the target; undefined where no such choice is known.
 * @param preferred a score for each term that is taken where it can be
 */
export type Picker = (target: NumberSet, preferred?: readonly (Rational | undefined)[]) => readonly Rational[] | undefined;

/** Picks from the same terms for any number of targets: what the first so many of them add up to is worked out once. */
export function picker(terms: readonly Term[], constant: Rational): Picker {
  let sums: readonly NumberSet[] | undefined;
  return (target, preferred) => (terms.length > MAX_TERMS ? undefined : pick(terms, (sums ??= partialSums(terms, constant)), target, preferred));
}

/** What all terms before each of them add up to. */
function partialSums(terms: readonly Term[], constant: Rational): readonly NumberSet[] {
  const sums: NumberSet[] = [point(constant)];
  for (const term of terms.slice(0, -1)) sums.push(addUp([{ set: sums.at(-1) ?? [], factor: ONE }, { set: term.scores.under, factor: term.factor }], ZERO, limitFor(terms.length)).set);
  return sums;
}

function pick(terms: readonly Term[], sums: readonly NumberSet[], target: NumberSet, preferred?: readonly (Rational | undefined)[]): readonly Rational[] | undefined {
  let left: NumberSet = target.slice(0, MAX_TARGETS);
  const chosen: Rational[] = [];
  for (let i = terms.length - 1; i >= 0; i--) {
    const term = terms[i];
    const before = sums[i] ?? [];
    if (term === undefined) return undefined;
    const open = fitting(term, left, before);
    const wish = preferred?.[i];
    const value = wish !== undefined && !isEmpty(intersection(open, point(wish))) ? wish : samplePoint(open, 'number');
    const used = value && mul(value, term.factor);
    if (value === undefined || used === undefined) return undefined;
    chosen[i] = value;
    left = intersection(left.flatMap((part) => moved(part, neg(used)) ?? []), before);
    if (isEmpty(left)) return undefined;
  }
  return chosen;
}

const MAX_TARGETS = 20;

/** The scores of a term with which the terms before it, whose sums are `before`, can still come to one of `left`. */
function fitting(term: Term, left: NumberSet, before: NumberSet): NumberSet {
  const scores = term.scores.under;
  if (term.factor.n === 0n) return isEmpty(intersection(left, before)) ? [] : scores;
  if (!scores.every((part) => part.low !== null && part.high !== null && compare(part.low, part.high) === 0)) return intersection(scores, unscaled(differences(left, before), term.factor));
  // Scores that are single points, as bands have them, are tried one by one, which is less than working out all differences.
  return scores.filter(({ low }) => {
    const by = low ? mul(low, term.factor) : undefined;
    return by !== undefined && !isEmpty(intersection(left.flatMap((part) => moved(part, neg(by)) ?? []), before));
  });
}

/** What is left of something in `a` when something in `b` is taken away. */
function differences(a: NumberSet, b: NumberSet): NumberSet {
  const minus = (x: Rational | null, y: Rational | null): Rational | null => (x === null || y === null ? null : (sub(x, y) ?? null));
  const found = a.flatMap((x) => b.map((y): NumberInterval => {
    const [low, high] = [minus(x.low, y.high), minus(x.high, y.low)];
    return { low, lowOpen: low === null || x.lowOpen || y.highOpen, high, highOpen: high === null || x.highOpen || y.lowOpen };
  }));
  return union(found, []);
}

/** The set with everything below `low` raised to it, and everything above `high` lowered to it. */
export function clamp(set: NumberSet, low: Rational | null, high: Rational | null): NumberSet {
  const inside = intersection(set, interval(low, high));
  const below = low !== null && !isEmpty(difference(set, interval(low, null))) ? point(low) : [];
  const above = high !== null && !isEmpty(difference(set, interval(null, high))) ? point(high) : [];
  return union(union(inside, below), above);
}

export function mapScores(scores: Scores, change: (set: NumberSet) => NumberSet): Scores {
  return isExact(scores) ? exactly(change(scores.over)) : loosely(change(scores.over), () => change(scores.under));
}

/**
 * What rounding makes of a set, as stretches of which only the multiples of the unit are meant: a total between 0 and 100 with two
 * digits is one stretch, not ten thousand points.
 */
export function rounded(set: NumberSet, digits: number, mode: RoundingMode): NumberSet {
  const unit = unitOf(digits);
  if (unit === undefined) return isEmpty(set) ? [] : ALL;
  return union(set.flatMap((part) => {
    const low = endOf(part, 'low', unit, digits, mode) ?? null;
    const high = endOf(part, 'high', unit, digits, mode) ?? null;
    return interval(low, high);
  }), []);
}

/** The numbers that rounding can give, between which a rounded set has none. */
export const gridStep = (digits: number): { readonly origin: Rational; readonly size: Rational } | null => {
  const size = unitOf(digits);
  return size === undefined ? null : { origin: ZERO, size };
};

const MAX_POINTS = 300;

/** The multiples of the unit in a rounded set one by one; of too many, those at the ends of its stretches. */
export function pointsOf(set: NumberSet, digits: number): NumberSet {
  const unit = unitOf(digits);
  const found: NumberInterval[] = [];
  for (const { low, high } of set) {
    if (low === null || high === null || unit === undefined) continue;
    const count = div(sub(high, low) ?? unit, unit);
    if (count === undefined || compare(count, fromInteger(MAX_POINTS)) > 0) found.push(...point(low), ...point(high));
    else for (let at: Rational | undefined = low; at !== undefined && compare(at, high) <= 0; at = add(at, unit)) found.push(...point(at));
    if (found.length > 4 * MAX_POINTS) break;
  }
  return union(found, []);
}

const unitOf = (digits: number): Rational | undefined => (digits >= 0 ? ratio(1n, 10n ** BigInt(digits)) : ratio(10n ** BigInt(-digits), 1n));

/** What the numbers at an end round to. Rounding turns over at halves of its unit only, so close by an open end is as good as at it. */
function endOf(part: NumberInterval, end: 'low' | 'high', unit: Rational, digits: number, mode: RoundingMode): Rational | undefined {
  const value = part[end];
  if (value === null) return undefined;
  if (!(end === 'low' ? part.lowOpen : part.highOpen)) return round(value, digits, mode);
  const width = part.low === null || part.high === null ? unit : (sub(part.high, part.low) ?? unit);
  const close = div(smaller(unit, width), fromInteger(1_000_000));
  // Bounded by the nearest turning point: a millionth of the unit may still lie across one that is closer than that.
  const moved = close && (end === 'low' ? add(value, close) : sub(value, close));
  const near = moved && round(moved, digits, mode);
  const exact = round(value, digits, mode);
  return near !== undefined && exact !== undefined && compare(near, exact) !== 0 && !isTurn(value, unit) ? exact : near;
}

/** Whether rounding turns over exactly at the value. */
function isTurn(value: Rational, unit: Rational): boolean {
  const steps = div(mul(value, fromInteger(2)) ?? value, unit);
  return steps?.d === 1n;
}

/** Numbers in the set that round to the wanted ones: some of them, best first. */
export function beforeRounding(set: NumberSet, wanted: NumberSet, digits: number, mode: RoundingMode): readonly Rational[] {
  const unit = unitOf(digits);
  if (unit === undefined) return [];
  const found: Rational[] = [];
  for (const part of wanted) {
    const target = samplePoint([part], 'number');
    const goals = [target, part.low, part.high].filter((g) => g !== null && g !== undefined).flatMap((g) => round(g, digits, mode) ?? []);
    for (const goal of goals) {
      const near = intersection(set, interval(sub(goal, unit) ?? null, add(goal, unit) ?? null));
      for (const at of near.slice(0, 50)) {
        const closer = intersection([at], interval(sub(goal, half(unit)) ?? null, add(goal, half(unit)) ?? null));
        for (const value of [intersection([at], point(goal)), closer, [at]].flatMap((s) => samplePoint(s, 'number') ?? [])) {
          const r = round(value, digits, mode);
          if (r !== undefined && !isEmpty(intersection(wanted, point(r)))) found.push(value);
        }
      }
    }
  }
  return found;
}

const half = (value: Rational): Rational => div(value, fromInteger(2)) ?? value;

/** The lowest (or highest) of one score from each set. */
export function extremeOf(sets: readonly NumberSet[], which: 'min' | 'max'): NumberSet {
  const list = which === 'min' ? sets : sets.map(mirrored);
  let found = list[0] ?? [];
  for (const set of list.slice(1)) {
    const [a, b] = [hullEnd(found), hullEnd(set)];
    found = union(intersection(found, upTo(b)), intersection(set, upTo(a)));
  }
  return which === 'min' ? found : mirrored(found);
}

const hullEnd = (set: NumberSet): NumberInterval | undefined => set.at(-1);
const upTo = (last: NumberInterval | undefined): NumberSet => (last === undefined ? [] : interval(null, last.high, true, last.highOpen));

const mirrored = (set: NumberSet): NumberSet =>
  [...set].reverse().map((p) => ({ low: p.high && neg(p.high), lowOpen: p.highOpen, high: p.low && neg(p.low), highOpen: p.lowOpen }));

function moved(part: NumberInterval, by: Rational): NumberInterval | undefined {
  const low = part.low && (add(part.low, by) ?? undefined);
  const high = part.high && (add(part.high, by) ?? undefined);
  return low === undefined || high === undefined ? undefined : { ...part, low, high };
}

export function scaled(set: NumberSet, factor: Rational): NumberSet {
  if (isEmpty(set)) return [];
  if (factor.n === 0n) return point(factor);
  return set.flatMap((part) => {
    const low = part.low && (mul(part.low, factor) ?? undefined);
    const high = part.high && (mul(part.high, factor) ?? undefined);
    return low === undefined || high === undefined ? [] : [{ ...part, low, high }];
  });
}

function unscaled(set: NumberSet, factor: Rational): NumberSet {
  const inverse = div(fromInteger(1), factor);
  return inverse === undefined ? [] : scaled(set, inverse);
}

/** Low, high, and whether each end is open, as whole numbers over the common denominator. */
type Part = readonly [low: number, high: number, lowOpen: number, highOpen: number];
type Parts = readonly Part[];

interface Grid {
  to(set: NumberSet): Parts;
  from(parts: Parts): NumberSet;
}

const SAFE = 2 ** 50;

/** A common denominator for all ends; undefined where the numbers would be too large to be counted exactly. */
function gridOf(sets: readonly NumberSet[]): Grid | undefined {
  let d = 1n;
  for (const set of sets) {
    for (const { low, high } of set) {
      for (const end of [low, high]) {
        if (end === null || d % end.d === 0n) continue;
        d = (d * end.d) / gcd(d, end.d);
        if (d > BigInt(SAFE)) return undefined;
      }
    }
  }
  const whole = (end: Rational): number => Number(end.s * end.n * (d / end.d));
  for (const set of sets) for (const { low, high } of set) for (const end of [low, high]) if (end !== null && Math.abs(whole(end)) > SAFE) return undefined;
  const back = (n: number): Rational | null => (Number.isFinite(n) ? (ratio(BigInt(n), d) ?? null) : null);
  return {
    to: (set) => set.map((p): Part => [p.low === null ? -Infinity : whole(p.low), p.high === null ? Infinity : whole(p.high), p.lowOpen ? 1 : 0, p.highOpen ? 1 : 0]),
    from: (parts) => parts.map(([lo, hi, lowOpen, highOpen]) => ({ low: back(lo), lowOpen: lowOpen === 1 || lo === -Infinity, high: back(hi), highOpen: highOpen === 1 || hi === Infinity })),
  };
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function addUp(sets: readonly { readonly set: NumberSet; readonly factor: Rational }[], constant: Rational, limit = limitFor(sets.length)): { readonly set: NumberSet; readonly exact: boolean } {
  const terms = [...sets.map((s) => scaled(s.set, s.factor)), point(constant)];
  if (terms.some(isEmpty)) return { set: [], exact: true };
  const grid = gridOf(terms);
  if (grid === undefined) return { set: [sumOfHulls(terms)], exact: false };
  let sum: Parts = [[0, 0, 0, 0]];
  let exact = true;
  for (const term of terms) {
    const next = grid.to(term);
    if (sum.length * next.length > MAX_PAIRS) {
      exact = false;
      sum = thinned(sum, Math.max(2, Math.floor(MAX_PAIRS / next.length)));
    }
    const combined = combine(sum, next);
    if (combined.some(([lo, hi]) => Math.abs(lo) > SAFE && Number.isFinite(lo) || Math.abs(hi) > SAFE && Number.isFinite(hi))) return { set: [sumOfHulls(terms)], exact: false };
    exact &&= combined.length <= limit;
    sum = thinned(combined, limit);
  }
  return { set: grid.from(sum), exact };
}

function sumOfHulls(terms: readonly NumberSet[]): NumberInterval {
  const add2 = (a: Rational | null, b: Rational | null): Rational | null => (a === null || b === null ? null : (add(a, b) ?? null));
  return terms.map(outer).reduce((a, b) => {
    const [low, high] = [add2(a.low, b.low), add2(a.high, b.high)];
    return { low, lowOpen: low === null || a.lowOpen || b.lowOpen, high, highOpen: high === null || a.highOpen || b.highOpen };
  });
}

function combine(a: Parts, b: Parts): Parts {
  if (a.every(single) && b.every(single)) {
    const sums = new Set<number>();
    for (const [x] of a) for (const [y] of b) sums.add(x + y);
    return [...sums].sort((x, y) => x - y).map((n): Part => [n, n, 0, 0]);
  }
  const found: Part[] = [];
  for (const x of a) for (const y of b) found.push([x[0] + y[0], x[1] + y[1], x[2] | y[2], x[3] | y[3]]);
  return merge(found);
}

const single = (p: Part): boolean => p[0] === p[1];

function merge(parts: Parts): Parts {
  const sorted = [...parts].sort((a, b) => a[0] - b[0] || a[2] - b[2]);
  const found: Part[] = [];
  for (const part of sorted) {
    const last = found.at(-1);
    if (last === undefined || part[0] > last[1] || (part[0] === last[1] && part[2] === 1 && last[3] === 1)) found.push(part);
    else if (part[1] > last[1] || (part[1] === last[1] && part[3] < last[3])) found[found.length - 1] = [last[0], part[1], last[2], part[3]];
  }
  return found;
}

/** Keeps the ends and an even selection. */
function thinned(parts: Parts, limit: number): Parts {
  if (parts.length <= limit) return parts;
  const step = (parts.length - 1) / (limit - 1);
  return Array.from({ length: limit }, (_, i) => parts[Math.round(i * step)] ?? parts[0]).filter((p) => p !== undefined);
}
