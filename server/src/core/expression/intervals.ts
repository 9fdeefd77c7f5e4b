import { add, compare, equals, fromInteger, isRational, mean, ONE, sub, toDecimalString, toExactString, decimalPlaces, div, floor, mul, parseRational, ZERO, type Rational } from '../base/rational.ts';
import type { CompareTest, ComparisonOperator, Expression, UnaryTest, UnaryTests } from './ast.ts';
import { hasBroken } from './check.ts';
import { evaluate } from './evaluate.ts';
import { freeNames, usesInput } from './names.ts';
import { formatDuration } from './units.ts';
import { formatText, isDuration, type Value } from './values.ts';

/**
 * Sets of numbers as unary tests describe them, exactly: what gaps, overlaps and reachability are proved with. A set is its
 * intervals in rising order, apart from one another (no two could be written as one). Times are sets of their seconds.
 */
export type NumberSet = readonly NumberInterval[];

export interface NumberInterval {
  /** Null: no end on this side; then the end is open. */
  readonly low: Rational | null;
  readonly lowOpen: boolean;
  readonly high: Rational | null;
  readonly highOpen: boolean;
}

export type NumberKind = 'number' | 'duration' | 'percent';

/** `not-constant`: the tests depend on variables or were not understood. `mixed-kinds`: times where numbers are asked for, or texts. */
export type SetFailure = 'not-constant' | 'mixed-kinds';

/**
 * The numbers that pass the tests, null aside: `-` is all of them. Conditions on `?` joined by and, or, not are understood too.
 * No number equals null; a test by a text or a truth value is `mixed-kinds`.
 */
export function numbersOf(tests: UnaryTests, kind: NumberKind): NumberSet | SetFailure {
  if (hasBroken(tests)) return 'not-constant';
  if (tests.any) return ALL;
  if (tests.tests.length === 0) return 'not-constant';
  const set = unionOf(tests.tests.map((test) => testSet(test, kind, isInput)));
  return isSet(set) && tests.negated ? complement(set) : set;
}

/**
 * The values of one variable for which a condition is true: `response_time > 1h and response_time < 3h`.
 * Parts that speak of anything else make it `not-constant`.
 */
export function numbersWhere(condition: Expression, name: string, kind: NumberKind): NumberSet | SetFailure {
  if (hasBroken(condition)) return 'not-constant';
  return conditionSet(condition, kind, (node) => node.type === 'name' && node.name === name);
}

export const EMPTY: NumberSet = [];
export const ALL: NumberSet = [{ low: null, lowOpen: true, high: null, highOpen: true }];

export const point = (value: Rational): NumberSet => [{ low: value, lowOpen: false, high: value, highOpen: false }];

/** An interval as a set; empty when its ends are the wrong way round or a single open point. */
export function interval(low: Rational | null, high: Rational | null, lowOpen = false, highOpen = false): NumberSet {
  if (low !== null && high !== null) {
    const found = compare(low, high);
    if (found > 0 || (found === 0 && (lowOpen || highOpen))) return EMPTY;
  }
  return [{ low, lowOpen: low === null || lowOpen, high, highOpen: high === null || highOpen }];
}

export const isEmpty = (set: NumberSet): boolean => set.length === 0;

export const isSet = (set: NumberSet | SetFailure): set is NumberSet => typeof set !== 'string';

export const containsNumber = (set: NumberSet, value: Rational): boolean => set.some((part) => inside(part, value));

export function union(a: NumberSet, b: NumberSet): NumberSet {
  const sorted = [...a, ...b].sort((x, y) => compareLow(x, y));
  const result: NumberInterval[] = [];
  for (const part of sorted) {
    const last = result.at(-1);
    if (last !== undefined && touches(last, part)) {
      if (compareHigh(last, part) < 0) result[result.length - 1] = { ...last, high: part.high, highOpen: part.highOpen };
    } else result.push(part);
  }
  return result;
}

export function complement(set: NumberSet): NumberSet {
  const result: NumberInterval[] = [];
  let low: Rational | null = null;
  let lowOpen = true;
  let open = true;
  for (const part of set) {
    if (part.low !== null) result.push(...interval(low, part.low, lowOpen, !part.lowOpen));
    low = part.high;
    lowOpen = !part.highOpen;
    open = part.high !== null;
  }
  if (open) result.push(...interval(low, null, lowOpen, true));
  return result;
}

/** What is in both, by one sweep over the two. */
export function intersection(a: NumberSet, b: NumberSet): NumberSet {
  const result: NumberInterval[] = [];
  for (let i = 0, j = 0; ; ) {
    const [x, y] = [a[i], b[j]];
    if (x === undefined || y === undefined) return result;
    const lower = compareLow(x, y) >= 0 ? x : y;
    const order = compareHigh(x, y);
    const upper = order <= 0 ? x : y;
    result.push(...interval(lower.low, upper.high, lower.lowOpen, upper.highOpen));
    if (order <= 0) i++;
    else j++;
  }
}

/** What is in `a` and not in `b`. */
export const difference = (a: NumberSet, b: NumberSet): NumberSet => intersection(a, complement(b));

export const sameSet = (a: NumberSet, b: NumberSet): boolean =>
  a.length === b.length && a.every((part, i) => compareLow(part, b[i] as NumberInterval) === 0 && compareHigh(part, b[i] as NumberInterval) === 0);

/**
 * A witness that a person would name: the first closed end of the set (exactly 1 h), else a round number inside: the coarsest
 * step that has a multiple strictly between the ends, 1, 0.5, 0.1, … for numbers, whole hours, minutes, … for times.
 * Undefined for the empty set.
 */
export function samplePoint(set: NumberSet, kind: NumberKind): Rational | undefined {
  for (const part of set) {
    if (part.low !== null && !part.lowOpen) return part.low;
    if (part.high !== null && !part.highOpen) return part.high;
  }
  const part = set[0];
  if (part === undefined) return undefined;
  if (part.low === null && part.high === null) return ZERO;
  const steps = STEPS[kind];
  const one = steps[0] ?? ONE;
  // Past an end without another the next round number is named: 25 h behind 24 h, 5 behind 4.5.
  if (part.high === null) return part.low === null ? ZERO : multipleAbove(part.low, part.low.d === 1n || kind === 'duration' ? (coarsestDivisor(part.low, steps) ?? one) : one);
  if (part.low === null) {
    const below = multipleBelow(part.high, coarsestDivisor(part.high, steps) ?? one);
    // Of quantities that are not negative by nature, one that exists is named when there is one.
    return below !== undefined && compare(below, ZERO) < 0 && compare(part.high, ZERO) > 0 ? ZERO : below;
  }
  for (const step of steps) {
    const candidate = multipleAbove(part.low, step);
    if (candidate !== undefined && compare(candidate, part.high) < 0) return candidate;
  }
  return mean([part.low, part.high]);
}

/** FEEL unary tests that describe the set: `[1h..3h)`, `< 1, > 5`, `-` for all numbers. The empty set has no such text: null. */
export function formatNumberSet(set: NumberSet, kind: NumberKind): string | null {
  if (isEmpty(set)) return null;
  return set.map((part) => formatInterval(part, kind)).join(', ');
}

export function formatInterval(part: NumberInterval, kind: NumberKind): string {
  const { low, high, lowOpen, highOpen } = part;
  if (low === null) return high === null ? '-' : `${highOpen ? '<' : '<='} ${formatNumber(high, kind)}`;
  if (high === null) return `${lowOpen ? '>' : '>='} ${formatNumber(low, kind)}`;
  if (equals(low, high)) return formatNumber(low, kind);
  return `${lowOpen ? '(' : '['}${formatNumber(low, kind)}..${formatNumber(high, kind)}${highOpen ? ')' : ']'}`;
}

/** A number as a FEEL literal of its kind; one without end, such as 1/3, as a quotient. */
export function formatNumber(value: Rational, kind: NumberKind): string {
  if (kind === 'duration') return formatDuration(value);
  const shown = kind === 'percent' ? mul(value, fromInteger(100)) : value;
  if (shown === undefined || decimalPlaces(shown) === undefined) return toExactString(value).replace('/', ' / ');
  return kind === 'percent' ? `${toDecimalString(shown, 400)}%` : toExactString(shown);
}

/** A finite set of texts, or (`negated`) all texts but those: the values of an enum that pass. */
export interface TextSet {
  readonly negated: boolean;
  /** In the order written, each once. */
  readonly values: readonly string[];
}

/** The texts that pass the tests. Order comparisons of texts are `not-constant`: they describe no finite set. */
export function textsOf(tests: UnaryTests): TextSet | SetFailure {
  if (hasBroken(tests)) return 'not-constant';
  if (tests.any) return { negated: true, values: [] };
  let set: TextSet = { negated: false, values: [] };
  for (const test of tests.tests) {
    const one = textTest(test);
    if (typeof one === 'string') return one;
    set = unionTexts(set, one);
  }
  return tests.negated ? { ...set, negated: !set.negated } : set;
}

export const containsText = (set: TextSet, value: string): boolean => set.values.includes(value) !== set.negated;

export function unionTexts(a: TextSet, b: TextSet): TextSet {
  if (!a.negated && !b.negated) return { negated: false, values: [...new Set([...a.values, ...b.values])] };
  if (a.negated && b.negated) return { negated: true, values: a.values.filter((value) => b.values.includes(value)) };
  const [all, some] = a.negated ? [a, b] : [b, a];
  return { negated: true, values: all.values.filter((value) => !some.values.includes(value)) };
}

const complementTexts = (a: TextSet): TextSet => ({ ...a, negated: !a.negated });

export const intersectTexts = (a: TextSet, b: TextSet): TextSet => complementTexts(unionTexts(complementTexts(a), complementTexts(b)));

export const differenceTexts = (a: TextSet, b: TextSet): TextSet => intersectTexts(a, complementTexts(b));

/** FEEL text of a set of texts; null for the empty set. */
export function formatTextSet(set: TextSet): string | null {
  if (set.values.length === 0) return set.negated ? '-' : null;
  const list = set.values.map(formatText).join(', ');
  return set.negated ? `not(${list})` : list;
}

type Subject = (node: Expression) => boolean;
const isInput: Subject = (node) => node.type === 'input';

function testSet(test: UnaryTest, kind: NumberKind, subject: Subject): NumberSet | SetFailure {
  if (test.type === 'compare') return comparedSet(test.op, test.operand, kind);
  if (test.type === 'interval') {
    const [low, high] = [constant(test.low, kind), constant(test.high, kind)];
    if (typeof low === 'string') return low;
    if (typeof high === 'string') return high;
    return low === null || high === null ? 'not-constant' : interval(low, high, test.lowOpen, test.highOpen);
  }
  if (usesInput(test) || isConditionNode(test)) return conditionSet(test, kind, subject);
  if (test.type === 'list') return unionOf(test.items.map((item) => comparedSet('=', item, kind)));
  return comparedSet('=', test, kind);
}

const isConditionNode = (node: Expression): boolean =>
  node.type === 'comparison' || node.type === 'logical' || node.type === 'not' || node.type === 'in' || node.type === 'between';

function comparedSet(op: ComparisonOperator, operand: Expression, kind: NumberKind): NumberSet | SetFailure {
  const value = constant(operand, kind);
  if (typeof value === 'string') return value;
  // Every number differs from null, but stands in no order to it: such a test is neither true nor false.
  if (value === null) return op === '!=' ? ALL : op === '=' ? EMPTY : 'not-constant';
  switch (op) {
    case '=':
      return point(value);
    case '!=':
      return complement(point(value));
    case '<':
      return interval(null, value, true, true);
    case '<=':
      return interval(null, value, true, false);
    case '>':
      return interval(value, null, true, true);
    case '>=':
      return interval(value, null, false, true);
  }
}

/** Where a condition on the subject is true. Its complement is where it is false: over numbers it is never null. */
function conditionSet(node: Expression, kind: NumberKind, subject: Subject): NumberSet | SetFailure {
  switch (node.type) {
    case 'boolean':
      return node.value ? ALL : EMPTY;
    case 'not': {
      const set = conditionSet(node.operand, kind, subject);
      return isSet(set) ? complement(set) : set;
    }
    case 'logical': {
      const [a, b] = [conditionSet(node.left, kind, subject), conditionSet(node.right, kind, subject)];
      if (!isSet(a)) return a;
      if (!isSet(b)) return b;
      return node.op === 'and' ? intersection(a, b) : union(a, b);
    }
    case 'comparison':
      if (subject(node.left)) return comparedSet(node.op, node.right, kind);
      return subject(node.right) ? comparedSet(MIRRORED[node.op], node.left, kind) : 'not-constant';
    case 'in':
      return subject(node.value) ? unionOf(node.tests.map((test) => testSet(test, kind, subject))) : 'not-constant';
    case 'between': {
      if (!subject(node.value)) return 'not-constant';
      const [low, high] = [constant(node.low, kind), constant(node.high, kind)];
      if (typeof low === 'string') return low;
      if (typeof high === 'string') return high;
      return low === null || high === null ? 'not-constant' : interval(low, high);
    }
    default:
      return 'not-constant';
  }
}

const MIRRORED: Readonly<Record<ComparisonOperator, ComparisonOperator>> = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

const NOTHING: ReadonlyMap<string, Value> = new Map();

/** The number or seconds that an expression without variables stands for; null for null. */
function constant(node: Expression, kind: NumberKind): Rational | null | SetFailure {
  if (freeNames(node).length > 0 || usesInput(node)) return 'not-constant';
  const value = evaluate(node, { variables: NOTHING });
  if (value === null) return node.type === 'null' ? null : 'not-constant';
  if (kind === 'duration') return typeof value === 'object' && isDuration(value) ? value.seconds : 'mixed-kinds';
  return isRational(value) ? value : 'mixed-kinds';
}

function unionOf(sets: readonly (NumberSet | SetFailure)[]): NumberSet | SetFailure {
  let result: NumberSet = EMPTY;
  for (const set of sets) {
    if (!isSet(set)) return set;
    result = union(result, set);
  }
  return result;
}

function textTest(test: UnaryTest): TextSet | SetFailure {
  if (test.type === 'compare') {
    if (test.op !== '=' && test.op !== '!=') return 'not-constant';
    const set = textTest(test.operand);
    return typeof set === 'string' || test.op === '=' ? set : complementTexts(set);
  }
  if (test.type === 'list') {
    let all: TextSet = { negated: false, values: [] };
    for (const item of test.items) {
      const set = textTest(item);
      if (typeof set === 'string') return set;
      all = unionTexts(all, set);
    }
    return all;
  }
  if (freeNames(test).length > 0 || usesInput(test)) return 'not-constant';
  const value = evaluate(test as Exclude<UnaryTest, CompareTest>, { variables: NOTHING });
  if (value === null) return test.type === 'null' ? { negated: false, values: [] } : 'not-constant';
  return typeof value === 'string' ? { negated: false, values: [value] } : 'mixed-kinds';
}

function inside(part: NumberInterval, value: Rational): boolean {
  const above = part.low === null ? 1 : compare(value, part.low);
  if (above < 0 || (above === 0 && part.lowOpen)) return false;
  const below = part.high === null ? 1 : compare(part.high, value);
  return below > 0 || (below === 0 && !part.highOpen);
}

/** Order of lower ends: no end first, a closed end before an open one at the same place. */
function compareLow(a: NumberInterval, b: NumberInterval): number {
  if (a.low === null || b.low === null) return (a.low === null ? 0 : 1) - (b.low === null ? 0 : 1);
  return compare(a.low, b.low) || Number(a.lowOpen) - Number(b.lowOpen);
}

/** Order of upper ends: an open end before a closed one at the same place, no end last. */
function compareHigh(a: NumberInterval, b: NumberInterval): number {
  if (a.high === null || b.high === null) return (a.high === null ? 1 : 0) - (b.high === null ? 1 : 0);
  return compare(a.high, b.high) || Number(b.highOpen) - Number(a.highOpen);
}

/** Whether `b`, which begins no earlier than `a`, begins before or just where `a` ends, so that both are one. */
function touches(a: NumberInterval, b: NumberInterval): boolean {
  if (a.high === null || b.low === null) return true;
  const found = compare(b.low, a.high);
  return found < 0 || (found === 0 && !(a.highOpen && b.lowOpen));
}

const decimals = (...texts: string[]): Rational[] => texts.flatMap((text) => parseRational(text) ?? []);

/** Round steps, coarsest first. */
const STEPS: Readonly<Record<NumberKind, readonly Rational[]>> = {
  number: decimals('1', '0.5', '0.1', '0.05', '0.01', '0.001', '0.0001', '0.00001', '0.000001', '1e-9', '1e-12'),
  percent: decimals('0.01', '0.005', '0.001', '0.0001', '0.00001', '1e-6', '1e-9', '1e-12'),
  duration: decimals('3600', '1800', '900', '300', '60', '30', '10', '1', '0.5', '0.1', '0.01', '0.001', '1e-6', '1e-9'),
};

/** The smallest multiple of `step` that is greater than `value`. */
const multipleAbove = (value: Rational, step: Rational): Rational | undefined => {
  const quotient = div(value, step);
  const next = quotient === undefined ? undefined : add(floor(quotient), ONE);
  return next === undefined ? undefined : mul(next, step);
};

/** The greatest multiple of `step` that is less than `value`. */
const multipleBelow = (value: Rational, step: Rational): Rational | undefined => {
  const quotient = div(value, step);
  if (quotient === undefined) return undefined;
  const whole = floor(quotient);
  const next = equals(whole, quotient) ? sub(whole, ONE) : whole;
  return next === undefined ? undefined : mul(next, step);
};

const coarsestDivisor = (value: Rational, steps: readonly Rational[]): Rational | undefined =>
  steps.find((step) => div(value, step)?.d === 1n);
