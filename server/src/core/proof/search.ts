/**
 * Looks for values of the inputs that make a condition come out as wanted, by going from whole ranges to smaller ones and leaving
 * out those that cannot. Three ends: such values; the proof that there are none; or the work is spent and nothing is decided.
 */
import { add, compare, div, fromInteger, isRational, mean, mul, neg, ONE, sub, ZERO, type Rational } from '../base/rational.ts';
import { type AnyNode, walkExpression, type Expression } from '../expression/ast.ts';
import { evaluate } from '../expression/evaluate.ts';
import { interval, intersection, isEmpty, type NumberInterval, type NumberSet } from '../expression/intervals.ts';
import { freeNames, usesInput } from '../expression/names.ts';
import { isDuration, type Value } from '../expression/values.ts';
import { evaluateRange, inSet } from './abstract.ts';
import { pointOf, within, type Axis } from './axis.ts';
import type { Point } from './table.ts';

/** A condition and what it should come out as; `not-true` is false or null. */
export interface Goal {
  readonly node: Expression;
  readonly wanted: 'true' | 'not-true' | 'null';
}

export type Search = { readonly outcome: 'found'; readonly point: Point } | { readonly outcome: 'none' } | { readonly outcome: 'not-decided' };

/** Ranges that are looked at before a search gives up. */
export const SEARCH_BUDGET = 1_000;

/** Work that several searches share. */
export interface Work {
  left: number;
}

/**
 * @param concrete decides at one point, exactly as the engine would
 * @param fixed sets that some inputs are confined to, by number
 * @param work is used up; with none left nothing is decided
 */
export function search(
  goals: readonly Goal[],
  axes: ReadonlyMap<string, Axis>,
  concrete: (goal: Goal, point: Point) => boolean,
  fixed: ReadonlyMap<number, NumberSet> = new Map(),
  work: Work = { left: SEARCH_BUDGET },
): Search {
  const names = [...new Set(goals.flatMap((goal) => freeNames(goal.node).map((use) => use.name)))];
  const used: Axis[] = [];
  for (const name of names) {
    const axis = axes.get(name);
    if (axis === undefined) return { outcome: 'not-decided' };
    used.push(axis);
  }
  for (const axis of axes.values()) if (fixed.has(axis.slot) && !used.includes(axis)) used.push(axis);
  const start = used.map((axis) => within(axis, fixed.get(axis.slot) ?? axis.domain));
  if (start.some(isEmpty)) return { outcome: 'none' };
  const cuts = used.map((axis) => cutsOf(axis, goals));
  let decided = true;
  // A look costs about as much as there are inputs and conditions.
  const price = 1 + ((used.length + goals.length) >> 2);
  const visit = (sets: readonly NumberSet[], depth: number): Point | undefined => {
    work.left -= price;
    if (work.left < 0) {
      decided = false;
      return undefined;
    }
    const named = new Map(used.map((axis, i) => [axis.name, inSet(axis, sets[i] ?? [])]));
    const verdicts = goals.map((goal) => verdict(goal, named));
    if (verdicts.includes('no')) return undefined;
    const point = pointFrom(used, sets);
    if (point === undefined) return undefined;
    if (goals.every((goal) => concrete(goal, point))) return point;
    const split = bestSplit(used, sets, cuts, depth);
    if (split === undefined) {
      // A single point that was tried is decided; a range that cannot be cut further is not.
      if (sets.some((set) => !isPoint(set))) decided = false;
      return undefined;
    }
    for (const part of split.parts) {
      const found = visit(sets.map((set, i) => (i === split.axis ? part : set)), depth + 1);
      if (found !== undefined || work.left < 0) return found;
    }
    return undefined;
  };
  const point = visit(start, 0);
  if (point !== undefined) return { outcome: 'found', point };
  return { outcome: decided ? 'none' : 'not-decided' };
}

function verdict(goal: Goal, ranges: ReadonlyMap<string, ReturnType<typeof inSet>>): 'yes' | 'no' | 'maybe' {
  const found = evaluateRange(goal.node, { of: (name) => ranges.get(name) });
  if (found.type === 'any') return 'maybe';
  const [yes, other, none] = found.type === 'boolean' ? [found.yes, found.no, found.none] : found.type === 'null' ? [false, false, true] : [false, true, found.none];
  const [may, must] = goal.wanted === 'true' ? [yes, !other && !none] : goal.wanted === 'null' ? [none, !yes && !other] : [other || none, !yes];
  return !may ? 'no' : must ? 'yes' : 'maybe';
}

function isPoint(set: NumberSet): boolean {
  const [only] = set;
  return set.length === 1 && only !== undefined && only.low !== null && only.high !== null && compare(only.low, only.high) === 0;
}

function pointFrom(axes: readonly Axis[], sets: readonly NumberSet[]): Point | undefined {
  const point = new Map<number, Rational>();
  for (const [i, axis] of axes.entries()) {
    const value = pointOf(axis, sets[i] ?? []);
    if (value === undefined) return undefined;
    point.set(axis.slot, value);
  }
  return point;
}

/** Constants in the conditions: where a comparison can turn over. */
function cutsOf(axis: Axis, goals: readonly Goal[]): readonly Rational[] {
  if (axis.kind === 'values') return [];
  const found: Rational[] = [];
  for (const goal of goals) {
    walkExpression(goal.node, (node: AnyNode) => {
      if (node.type === 'number' || node.type === 'duration') found.push(node.type === 'number' ? node.value : node.seconds);
      else if (node.type === 'negate' && (node.operand.type === 'number' || node.operand.type === 'duration')) {
        found.push(neg(node.operand.type === 'number' ? node.operand.value : node.operand.seconds));
      } else if (node.type === 'arithmetic' && freeNames(node).length === 0 && !usesInput(node)) {
        const value = evaluate(node, { variables: NOTHING });
        if (value !== null && isRational(value)) found.push(value);
        else if (value !== null && isDuration(value)) found.push(value.seconds);
      }
    });
  }
  return found.sort(compare);
}

const NOTHING: ReadonlyMap<string, Value> = new Map();
const MAX_HALVINGS = 24;

/** The next axis to cut and the parts: single values apart, then at constants of the conditions, then in halves. */
function bestSplit(axes: readonly Axis[], sets: readonly NumberSet[], cuts: readonly (readonly Rational[])[], depth: number): { axis: number; parts: readonly NumberSet[] } | undefined {
  for (const [i, axis] of axes.entries()) {
    const set = sets[i] ?? [];
    if (isPoint(set)) continue;
    if (axis.kind === 'values') return { axis: i, parts: singles(axis, set) };
    if (set.length > 1) return { axis: i, parts: set.map((part) => [part]) };
    const cut = (cuts[i] ?? []).filter((c) => inner(set[0], c));
    const at = cut[cut.length >> 1];
    if (at !== undefined) return { axis: i, parts: cutAt(axis, set, at) };
  }
  if (depth > MAX_HALVINGS * axes.length) return undefined;
  // The widest first, so that ranges shrink alike.
  let widest: { axis: number; width: Rational | null } | undefined;
  for (const [i, axis] of axes.entries()) {
    const part = sets[i]?.[0];
    if (axis.kind === 'values' || part === undefined || isPoint(sets[i] ?? [])) continue;
    const width = part.low === null || part.high === null ? null : (sub(part.high, part.low) ?? null);
    if (widest === undefined || (widest.width !== null && (width === null || compare(width, widest.width) > 0))) widest = { axis: i, width };
  }
  if (widest === undefined) return undefined;
  const axis = axes[widest.axis];
  const set = sets[widest.axis] ?? [];
  const at = middle(set[0]);
  return axis === undefined || at === undefined ? undefined : { axis: widest.axis, parts: cutAt(axis, set, at) };
}

const singles = (axis: Axis, set: NumberSet): NumberSet[] =>
  axis.values.flatMap((_, i) => {
    const one = within(axis, intersection(set, interval(fromInteger(i), fromInteger(i))));
    return isEmpty(one) ? [] : [one];
  });

function inner(part: NumberInterval | undefined, at: Rational): boolean {
  if (part === undefined) return false;
  const above = part.low === null || compare(at, part.low) > 0 || (compare(at, part.low) === 0 && !part.lowOpen && !(part.high !== null && compare(part.low, part.high) === 0));
  const below = part.high === null || compare(at, part.high) < 0 || (compare(at, part.high) === 0 && !part.highOpen);
  return above && below;
}

function cutAt(axis: Axis, set: NumberSet, at: Rational): readonly NumberSet[] {
  const parts = [interval(at, at), interval(null, at, true, true), interval(at, null, true, true)];
  return parts.map((part) => within(axis, intersection(set, part))).filter((part) => !isEmpty(part));
}

function middle(part: NumberInterval | undefined): Rational | undefined {
  if (part === undefined) return undefined;
  const { low, high } = part;
  if (low === null) return high === null ? ZERO : outward(high, -1);
  return high === null ? outward(low, 1) : (mean([low, high]) ?? undefined);
}

/** Doubles the distance from nought, towards an end that is infinite. */
function outward(end: Rational, direction: 1 | -1): Rational | undefined {
  if (end.n === 0n || Number(end.s) !== direction) return end.n === 0n ? fromInteger(direction * 1_000) : ZERO;
  const doubled = mul(end, fromInteger(4));
  return doubled && add(doubled, div(fromInteger(direction), ONE) ?? ZERO);
}
