/**
 * What an input can be, as a line of numbers: proofs reason about every kind of input in this one form. Numbers, times and
 * percentages are themselves; the values of an enumeration or a truth value are the whole numbers 0, 1, 2, …, in their order.
 * Pure like the whole layer: it knows no text and no place in a document.
 */
import { add, ceil, div, floor, fromInteger, mul, ONE, sub, toNumber, ZERO, type Rational } from '../base/rational.ts';
import { containsNumber, interval, intersection, samplePoint, type NumberInterval, type NumberKind, type NumberSet } from '../expression/intervals.ts';
import type { CellValue } from '../scoring/case.ts';

export interface Axis {
  /** Number of the input. */
  readonly slot: number;
  readonly name: string;
  readonly kind: NumberKind | 'values';
  /** Every number that can occur; values between the steps included. */
  readonly domain: NumberSet;
  /** Where only multiples of `size`, counted from `origin`, occur. */
  readonly step: { readonly origin: Rational; readonly size: Rational } | null;
  /** What the whole numbers stand for; empty for quantities. */
  readonly values: readonly CellValue[];
  /** Whether the author said which values there are, or the type does. */
  readonly declared: boolean;
}

/** An axis of single values in their order. */
export function valueAxis(slot: number, name: string, values: readonly CellValue[], declared = true): Axis {
  const domain = values.length === 0 ? [] : interval(ZERO, fromInteger(values.length - 1));
  return { slot, name, kind: 'values', domain, step: { origin: ZERO, size: ONE }, values, declared };
}

/** The part of the set that can occur, each stretch drawn in to the steps at its ends; stretches without a step are gone. */
export function within(axis: Axis, set: NumberSet): NumberSet {
  const inside = intersection(set, axis.domain);
  const { step } = axis;
  return step === null ? inside : inside.flatMap((part) => snapped(part, step.origin, step.size));
}

/** A value of the set that can occur and that a person would name; undefined where there is none. */
export function pointOf(axis: Axis, set: NumberSet): Rational | undefined {
  const possible = within(axis, set);
  if (axis.kind === 'values') return possible[0]?.low ?? undefined;
  const found = samplePoint(possible, axis.kind);
  if (found === undefined || axis.step === null || containsNumber(possible, found)) return found;
  return possible[0]?.low ?? possible[0]?.high ?? found;
}

/** The value of a case that a number of the axis stands for. */
export const valueAt = (axis: Axis, point: Rational): CellValue => (axis.kind === 'values' ? (axis.values[toNumber(point)] ?? '') : point);

/** The numbers of the values that pass, for an axis of single values. */
export function valuesWhere(axis: Axis, passes: (value: CellValue) => boolean): NumberSet {
  const found: NumberInterval[] = [];
  for (const [i, value] of axis.values.entries()) {
    if (!passes(value)) continue;
    const at = fromInteger(i);
    const last = found.at(-1);
    // Neighbouring values are one stretch, so that sets stay small.
    if (last?.high && last.high.n === at.n - 1n) found[found.length - 1] = { ...last, high: at };
    else found.push({ low: at, lowOpen: false, high: at, highOpen: false });
  }
  return found;
}

function snapped(part: NumberInterval, origin: Rational, size: Rational): NumberSet {
  const low = part.low === null ? null : stepAt(part.low, origin, size, 'up', part.lowOpen);
  const high = part.high === null ? null : stepAt(part.high, origin, size, 'down', part.highOpen);
  // Numbers too large to be counted in steps are left as they are: the set can only be too wide then, never too narrow.
  return low === undefined || high === undefined ? [part] : interval(low, high);
}

function stepAt(value: Rational, origin: Rational, size: Rational, direction: 'up' | 'down', beyond: boolean): Rational | undefined {
  const distance = sub(value, origin);
  const count = distance && div(distance, size);
  if (count === undefined) return undefined;
  const whole = direction === 'up' ? ceil(count) : floor(count);
  const moved = beyond && count.d === 1n ? (direction === 'up' ? add(whole, ONE) : sub(whole, ONE)) : whole;
  const offset = moved && mul(moved, size);
  return offset && add(origin, offset);
}
