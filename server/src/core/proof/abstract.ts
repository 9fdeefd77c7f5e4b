/**
 * Expressions over whole ranges of inputs at once: what an expression can be when each input is anywhere in its set. The answer
 * may be too wide, never too narrow, so that "cannot be true" and "cannot leave the scale" are proofs.
 */
import { abs, add, ceil, compare, div, floor, fromInteger, isInteger, max, min, mul, neg, ONE, pow, round, toNumber, ZERO, type Rational, type RoundingMode } from '../base/rational.ts';
import type { Call, ComparisonOperator, Expression, UnaryTest, UnaryTests } from '../expression/ast.ts';
import { intersection, isEmpty, type NumberInterval, type NumberSet } from '../expression/intervals.ts';
import type { CellValue } from '../scoring/case.ts';
import type { Axis } from './axis.ts';

/** What a value can be. `none`: whether it can also be null, which is "not known". */
export type Abstract =
  | { readonly type: 'number'; readonly hull: NumberInterval; readonly time: boolean; readonly none: boolean }
  | { readonly type: 'boolean'; readonly yes: boolean; readonly no: boolean; readonly none: boolean }
  | { readonly type: 'text'; readonly values: readonly string[]; readonly none: boolean }
  | { readonly type: 'null' }
  /** Nothing is known of it. */
  | { readonly type: 'any' };

export interface Ranges {
  /** What the input named so can be; undefined for one that is not known. */
  of(name: string): Abstract | undefined;
  readonly input?: Abstract;
}

/** What an input can be when it is in the set. */
export function inSet(axis: Axis, set: NumberSet): Abstract {
  const first = set[0];
  const last = set.at(-1);
  if (first === undefined || last === undefined) return { type: 'null' };
  if (axis.kind !== 'values') {
    const hull = { low: first.low, lowOpen: first.lowOpen, high: last.high, highOpen: last.highOpen };
    return { type: 'number', hull, time: axis.kind === 'duration', none: false };
  }
  const left = axis.values.filter((_, i) => set.some((part) => compare(part.low ?? ZERO, fromInteger(i)) <= 0 && compare(fromInteger(i), part.high ?? fromInteger(i)) <= 0));
  if (typeof left[0] === 'boolean') return truth(left.includes(true), left.includes(false), false);
  return { type: 'text', values: left.filter((v: CellValue): v is string => typeof v === 'string'), none: false };
}

export const truth = (yes: boolean, no: boolean, none: boolean): Abstract => ({ type: 'boolean', yes, no, none });
const UNKNOWN: Abstract = { type: 'any' };

export function evaluateRange(node: Expression, ranges: Ranges): Abstract {
  switch (node.type) {
    case 'number':
      return exactly(node.value, false);
    case 'duration':
      return exactly(node.seconds, true);
    case 'string':
      return { type: 'text', values: [node.value], none: false };
    case 'boolean':
      return truth(node.value, !node.value, false);
    case 'null':
      return { type: 'null' };
    case 'name':
      return ranges.of(node.name) ?? UNKNOWN;
    case 'input':
      return ranges.input ?? UNKNOWN;
    case 'negate': {
      const a = evaluateRange(node.operand, ranges);
      return a.type === 'number' ? { ...a, hull: negated(a.hull) } : UNKNOWN;
    }
    case 'not':
      return not(evaluateRange(node.operand, ranges));
    case 'logical': {
      const [a, b] = [bool(evaluateRange(node.left, ranges)), bool(evaluateRange(node.right, ranges))];
      return node.op === 'and' ? and(a, b) : not(and(not(a), not(b)));
    }
    case 'comparison':
      return compareRanges(node.op, evaluateRange(node.left, ranges), evaluateRange(node.right, ranges));
    case 'between': {
      const subject = evaluateRange(node.value, ranges);
      return and(bool(compareRanges('>=', subject, evaluateRange(node.low, ranges))), bool(compareRanges('<=', subject, evaluateRange(node.high, ranges))));
    }
    case 'in':
      return anyOf(node.tests, { ...ranges, input: evaluateRange(node.value, ranges) });
    case 'if': {
      const condition = bool(evaluateRange(node.condition, ranges));
      if (!condition.yes) return evaluateRange(node.otherwise, ranges);
      const then = evaluateRange(node.then, ranges);
      return condition.no || condition.none ? either(then, evaluateRange(node.otherwise, ranges)) : then;
    }
    case 'arithmetic':
      return arithmetic(node.op, evaluateRange(node.left, ranges), evaluateRange(node.right, ranges));
    case 'call':
      return call(node, node.args.map((argument) => evaluateRange(argument, ranges)));
    case 'list':
    case 'interval':
    case 'broken':
      return UNKNOWN;
  }
}

/** Whether the tests can pass and can fail to pass. */
export function testRange(node: UnaryTests, ranges: Ranges): Truth {
  if (node.any) return { type: 'boolean', yes: true, no: false, none: false };
  const found = anyOf(node.tests, ranges);
  return node.negated ? not(found) : found;
}

type Truth = Extract<Abstract, { type: 'boolean' }>;

const bool = (a: Abstract): Truth =>
  a.type === 'boolean' ? a : a.type === 'any' ? { type: 'boolean', yes: true, no: true, none: true } : { type: 'boolean', yes: false, no: false, none: true };

const not = (a: Abstract): Truth => {
  const b = bool(a);
  return { type: 'boolean', yes: b.no, no: b.yes, none: b.none };
};

function and(a: Truth, b: Truth): Truth {
  const no = a.no || b.no;
  // Null only where neither side is surely false.
  return { type: 'boolean', yes: a.yes && b.yes, no, none: (a.none && (b.yes || b.none)) || (b.none && (a.yes || a.none)) };
}

function anyOf(tests: readonly UnaryTest[], ranges: Ranges): Truth {
  let found: Truth = { type: 'boolean', yes: false, no: true, none: false };
  for (const test of tests) found = not(and(not(found), not(passes(test, ranges))));
  return found;
}

function passes(test: UnaryTest, ranges: Ranges): Truth {
  const input = ranges.input ?? UNKNOWN;
  if (test.type === 'compare') return bool(compareRanges(test.op, input, evaluateRange(test.operand, ranges)));
  if (test.type === 'interval') {
    const above = compareRanges(test.lowOpen ? '>' : '>=', input, evaluateRange(test.low, ranges));
    return and(bool(above), bool(compareRanges(test.highOpen ? '<' : '<=', input, evaluateRange(test.high, ranges))));
  }
  if (test.type === 'list') return bool(UNKNOWN);
  const value = evaluateRange(test, ranges);
  // A truth value may be a condition or a value to be equal to: both are allowed for.
  if (value.type === 'boolean' && input.type !== 'boolean') return value;
  return value.type === 'boolean' || value.type === 'any' ? bool(UNKNOWN) : bool(compareRanges('=', input, value));
}

function either(a: Abstract, b: Abstract): Abstract {
  if (a.type === 'null') return b.type === 'null' || b.type === 'any' ? b : { ...b, none: true };
  if (b.type === 'null') return either(b, a);
  if (a.type === 'number' && b.type === 'number' && a.time === b.time) return { ...a, hull: hullOf([a.hull, b.hull]), none: a.none || b.none };
  if (a.type === 'boolean' && b.type === 'boolean') return truth(a.yes || b.yes, a.no || b.no, a.none || b.none);
  if (a.type === 'text' && b.type === 'text') return { type: 'text', values: [...new Set([...a.values, ...b.values])], none: a.none || b.none };
  return UNKNOWN;
}

function compareRanges(op: ComparisonOperator, a: Abstract, b: Abstract): Abstract {
  if (a.type === 'any' || b.type === 'any') return UNKNOWN;
  if (a.type === 'null' || b.type === 'null') return compareNull(op, a, b);
  const none = a.none || b.none;
  if (a.type === 'number' && b.type === 'number') {
    if (a.time !== b.time) return truth(false, false, true);
    const found = order(a.hull, b.hull);
    const [yes, no] = OUTCOMES[op](found);
    // "Equal to null" is a plain no, and "differs from null" a plain yes, so both are allowed for.
    return none && (op === '=' || op === '!=') ? truth(yes || op === '!=', no || op === '=', true) : truth(yes, no, none);
  }
  if (a.type === 'text' && b.type === 'text' && (op === '=' || op === '!=')) {
    const same = a.values.some((v) => b.values.includes(v));
    const differ = a.values.some((v) => b.values.some((w) => v !== w));
    return op === '=' ? truth(same, differ || none, none) : truth(differ || none, same, none);
  }
  if (a.type === 'boolean' && b.type === 'boolean' && (op === '=' || op === '!=')) {
    const same = (a.yes && b.yes) || (a.no && b.no);
    const differ = (a.yes && b.no) || (a.no && b.yes);
    return op === '=' ? truth(same, differ || none, none) : truth(differ || none, same, none);
  }
  return a.type === b.type ? UNKNOWN : truth(false, false, true);
}

function compareNull(op: ComparisonOperator, a: Abstract, b: Abstract): Abstract {
  if (op !== '=' && op !== '!=') return truth(false, false, true);
  const both = a.type === 'null' && b.type === 'null';
  const other = a.type === 'null' ? b : a;
  const may = both || (other.type !== 'null' && other.type !== 'any' && other.none);
  return op === '=' ? truth(may, !both, false) : truth(!both, may, false);
}

interface Order {
  readonly less: boolean;
  readonly equal: boolean;
  readonly greater: boolean;
}

const OUTCOMES: Readonly<Record<ComparisonOperator, (o: Order) => readonly [yes: boolean, no: boolean]>> = {
  '=': (o) => [o.equal, o.less || o.greater],
  '!=': (o) => [o.less || o.greater, o.equal],
  '<': (o) => [o.less, o.equal || o.greater],
  '<=': (o) => [o.less || o.equal, o.greater],
  '>': (o) => [o.greater, o.less || o.equal],
  '>=': (o) => [o.greater || o.equal, o.less],
};

function order(a: NumberInterval, b: NumberInterval): Order {
  const isLess = (x: NumberInterval, y: NumberInterval): boolean => x.low === null || y.high === null || compare(x.low, y.high) < 0;
  return { less: isLess(a, b), equal: !isEmpty(intersection([a], [b])), greater: isLess(b, a) };
}

const WHOLE: NumberInterval = { low: null, lowOpen: true, high: null, highOpen: true };
const exactly = (value: Rational, time: boolean): Abstract => ({ type: 'number', hull: at(value), time, none: false });
export const at = (value: Rational): NumberInterval => ({ low: value, lowOpen: false, high: value, highOpen: false });
const negated = (a: NumberInterval): NumberInterval => ({ low: a.high && neg(a.high), lowOpen: a.highOpen, high: a.low && neg(a.low), highOpen: a.lowOpen });

function arithmetic(op: '+' | '-' | '*' | '/' | '**', a: Abstract, b: Abstract): Abstract {
  if (a.type !== 'number' || b.type !== 'number') return UNKNOWN;
  const none = a.none || b.none;
  switch (op) {
    case '+':
    case '-':
      return a.time === b.time ? { type: 'number', hull: plus(a.hull, op === '+' ? b.hull : negated(b.hull)), time: a.time, none } : UNKNOWN;
    case '*':
      return a.time && b.time ? UNKNOWN : { type: 'number', hull: times(a.hull, b.hull), time: a.time || b.time, none };
    case '/': {
      if (b.time && !a.time) return UNKNOWN;
      const zero = holdsZero(b.hull);
      return { type: 'number', hull: zero ? WHOLE : times(a.hull, inverse(b.hull)), time: a.time && !b.time, none: none || zero };
    }
    case '**':
      return power(a, b, none);
  }
}

const holdsZero = (a: NumberInterval): boolean => !isEmpty(intersection([a], [at(ZERO)]));

/** Sum of two ranges; an end that cannot be computed counts as infinite. */
export function plus(a: NumberInterval, b: NumberInterval): NumberInterval {
  const low = a.low && b.low ? (add(a.low, b.low) ?? null) : null;
  const high = a.high && b.high ? (add(a.high, b.high) ?? null) : null;
  return { low, lowOpen: low === null || a.lowOpen || b.lowOpen, high, highOpen: high === null || a.highOpen || b.highOpen };
}

/** An end of a range: null is infinite on the side it stands on. */
interface End {
  readonly value: Rational | null;
  readonly side: 1 | -1;
  readonly open: boolean;
}

export function times(a: NumberInterval, b: NumberInterval): NumberInterval {
  const ends = (x: NumberInterval): End[] => [{ value: x.low, side: -1, open: x.lowOpen }, { value: x.high, side: 1, open: x.highOpen }];
  const products = ends(a).flatMap((x) => ends(b).map((y) => product(x, y)));
  let [low, high] = [products[0] as End, products[0] as End];
  for (const p of products) {
    if (compareEnds(p, low) < 0 || (compareEnds(p, low) === 0 && !p.open)) low = p;
    if (compareEnds(p, high) > 0 || (compareEnds(p, high) === 0 && !p.open)) high = p;
  }
  return { low: low.value, lowOpen: low.value === null || low.open, high: high.value, highOpen: high.value === null || high.open };
}

function product(x: End, y: End): End {
  // Nought times anything, infinity included, is nought; it is reached when the nought is.
  for (const [zero, other] of [[x, y], [y, x]] as const) {
    if (zero.value?.n === 0n) return { value: ZERO, side: 1, open: zero.open && !(other.value?.n === 0n && !other.open) };
  }
  if (x.value !== null && y.value !== null) {
    const value = mul(x.value, y.value);
    if (value !== undefined) return { value, side: 1, open: x.open || y.open };
  }
  const signOf = (e: End): number => (e.value === null ? e.side : Number(e.value.s));
  return { value: null, side: signOf(x) * signOf(y) > 0 ? 1 : -1, open: true };
}

function compareEnds(a: End, b: End): number {
  if (a.value === null) return b.value === null ? a.side - b.side : a.side;
  return b.value === null ? -b.side : compare(a.value, b.value);
}

/** 1/x for a range without nought; an open end at nought becomes infinite. */
function inverse(a: NumberInterval): NumberInterval {
  const flip = (value: Rational | null): Rational | null => (value === null ? ZERO : value.n === 0n ? null : (div(ONE, value) ?? null));
  const [low, high] = [flip(a.high), flip(a.low)];
  return { low, lowOpen: low === null || a.highOpen, high, highOpen: high === null || a.lowOpen };
}

function power(a: Extract<Abstract, { type: 'number' }>, b: Extract<Abstract, { type: 'number' }>, none: boolean): Abstract {
  const exponent = b.hull.low;
  const unknown: Abstract = { type: 'number', hull: WHOLE, time: false, none: true };
  if (a.time || b.time || exponent === null || b.hull.high === null || compare(exponent, b.hull.high) !== 0 || !isInteger(exponent) || exponent.s < 0n) return unknown;
  const n = toNumber(exponent);
  if (n > 20) return unknown;
  const { low, lowOpen, high, highOpen } = a.hull;
  const raise = (value: Rational | null): Rational | null => (value === null ? null : (pow(value, n) ?? null));
  const whole = { low: raise(low), lowOpen, high: raise(high), highOpen };
  if (n % 2 === 1) return { type: 'number', hull: whole, time: false, none };
  if (low !== null && low.s >= 0n) return { type: 'number', hull: whole, time: false, none };
  if (high !== null && (high.s < 0n || high.n === 0n)) return { type: 'number', hull: { low: whole.high, lowOpen: highOpen, high: whole.low, highOpen: lowOpen }, time: false, none };
  const top = whole.low === null || whole.high === null ? null : max(whole.low, whole.high);
  return { type: 'number', hull: { low: ZERO, lowOpen: false, high: top, highOpen: top === null }, time: false, none };
}

const ROUNDINGS: ReadonlyMap<string, RoundingMode> = new Map([['round half up', 'half-up'], ['round half down', 'half-down'], ['round up', 'up'], ['round down', 'down'], ['decimal', 'half-even'], ['floor', 'floor'], ['ceiling', 'ceiling']]);

function call(node: Call, args: readonly Abstract[]): Abstract {
  const numbers = args.filter((a) => a.type === 'number');
  const [first] = numbers;
  if (node.name === 'not' && args.length === 1) return not(args[0] ?? UNKNOWN);
  if (first === undefined || numbers.length < args.length || numbers.some((a) => a.time !== first.time)) return UNKNOWN;
  const none = numbers.some((a) => a.none);
  const made = (hull: NumberInterval): Abstract => ({ type: 'number', hull, time: first.time, none });
  switch (node.name) {
    case 'min':
    case 'max':
      return made(extreme(node.name, numbers.map((a) => a.hull)));
    case 'sum':
      return made(numbers.slice(1).reduce((all, a) => plus(all, a.hull), first.hull));
    case 'mean': {
      const share = div(ONE, fromInteger(numbers.length)) ?? ONE;
      return made(times(numbers.slice(1).reduce((all, a) => plus(all, a.hull), first.hull), at(share)));
    }
    case 'abs': {
      if (args.length !== 1) return UNKNOWN;
      const { low, high } = first.hull;
      if (low !== null && low.s >= 0n) return first;
      if (high !== null && (high.s < 0n || high.n === 0n)) return made(negated(first.hull));
      const top = low === null || high === null ? null : max(abs(low), abs(high));
      return made({ low: ZERO, lowOpen: false, high: top, highOpen: top === null });
    }
    default:
      return rounded(node.name, numbers, none);
  }
}

function rounded(name: string, numbers: readonly Extract<Abstract, { type: 'number' }>[], none: boolean): Abstract {
  const mode = ROUNDINGS.get(name);
  const [value, digits] = numbers;
  const scale = digits === undefined ? ZERO : digits.hull.low;
  if (mode === undefined || value === undefined || value.time || scale === null || (digits !== undefined && compare(scale, digits.hull.high ?? ZERO) !== 0)) return UNKNOWN;
  const end = (at: Rational | null): Rational | null => {
    if (at === null) return null;
    if (digits === undefined) return mode === 'floor' ? floor(at) : ceil(at);
    return round(at, toNumber(scale), mode) ?? null;
  };
  const { low, high } = value.hull;
  return { type: 'number', hull: { low: end(low), lowOpen: low === null, high: end(high), highOpen: high === null }, time: false, none };
}

function extreme(which: 'min' | 'max', hulls: readonly NumberInterval[]): NumberInterval {
  const flip = which === 'max';
  const list = flip ? hulls.map(negated) : hulls;
  let found = list[0] ?? WHOLE;
  for (const hull of list.slice(1)) {
    const low = found.low === null || hull.low === null ? null : min(found.low, hull.low);
    const lowOpen = low === null || (!(closedAt(found.low, found.lowOpen, low) || closedAt(hull.low, hull.lowOpen, low)));
    const high = found.high === null ? hull.high : hull.high === null ? found.high : min(found.high, hull.high);
    const openAt = (x: NumberInterval): boolean => high !== null && x.high !== null && compare(x.high, high) === 0 && x.highOpen;
    found = { low, lowOpen, high, highOpen: high === null || openAt(found) || openAt(hull) };
  }
  return flip ? negated(found) : found;
}

const closedAt = (end: Rational | null, open: boolean, at: Rational): boolean => end !== null && !open && compare(end, at) === 0;

/** The smallest stretch around all of them. */
export function hullOf(parts: readonly NumberInterval[]): NumberInterval {
  const [first] = parts;
  if (first === undefined) return WHOLE;
  let found = first;
  for (const part of parts.slice(1)) {
    const low = found.low === null || part.low === null ? null : min(found.low, part.low);
    const high = found.high === null || part.high === null ? null : max(found.high, part.high);
    const lowOpen = low === null || !(closedAt(found.low, found.lowOpen, low) || closedAt(part.low, part.lowOpen, low));
    const highOpen = high === null || !(closedAt(found.high, found.highOpen, high) || closedAt(part.high, part.highOpen, high));
    found = { low, lowOpen, high, highOpen };
  }
  return found;
}

/** The same for a set, whose stretches stand in rising order. */
export function outer(set: NumberSet): NumberInterval {
  const first = set[0];
  const last = set.at(-1);
  return first === undefined || last === undefined ? WHOLE : { low: first.low, lowOpen: first.lowOpen, high: last.high, highOpen: last.highOpen };
}
