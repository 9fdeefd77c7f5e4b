import { add, compare, div, equals, isRational, mul, neg, sub, toExactString, type Rational } from '../base/rational.ts';
import { formatDuration } from './units.ts';

/** What expressions compute with: exact numbers, times, texts, truth values, lists, and null for "not known". */
export type Value = null | boolean | string | Rational | Duration | readonly Value[];

/** A time of fixed length. A type of its own: it never mixes with plain numbers. */
export interface Duration {
  readonly seconds: Rational;
}

export const duration = (seconds: Rational): Duration => ({ seconds });

export const isDuration = (value: Value): value is Duration =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'seconds' in value;

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

/** Three-valued "and": false wins over null, null over true; whatever is not a truth value counts as null (DMN 1.5 table 50). */
export function and(a: Value, b: Value): boolean | null {
  if (a === false || b === false) return false;
  return a === true && b === true ? true : null;
}

/** Three-valued "or": true wins over null, null over false. */
export function or(a: Value, b: Value): boolean | null {
  if (a === true || b === true) return true;
  return a === false && b === false ? false : null;
}

export const not = (a: Value): boolean | null => (typeof a === 'boolean' ? !a : null);

/** Equality: null equals null only; values of different kinds are not comparable, which is null (DMN 1.5 table 53). */
export function equal(a: Value, b: Value): boolean | null {
  if (a === null || b === null) return a === b;
  if (isList(a) || isList(b)) {
    if (!isList(a) || !isList(b)) return null;
    if (a.length !== b.length) return false;
    return a.reduce<boolean | null>((all, item, i) => and(all, equal(item, b[i] ?? null)), true);
  }
  if (isDuration(a) || isDuration(b)) return isDuration(a) && isDuration(b) ? equals(a.seconds, b.seconds) : null;
  if (isRational(a) || isRational(b)) return isRational(a) && isRational(b) ? equals(a, b) : null;
  return typeof a === typeof b ? a === b : null;
}

/** Order of two numbers, two times or two texts (by code points); null for anything else. */
export function order(a: Value, b: Value): number | null {
  if (a === null || b === null || isList(a) || isList(b)) return null;
  if (isDuration(a)) return isDuration(b) ? compare(a.seconds, b.seconds) : null;
  if (isRational(a)) return isRational(b) ? compare(a, b) : null;
  if (typeof a === 'string' && typeof b === 'string') return orderTexts(a, b);
  return null;
}

function orderTexts(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    if (a.charCodeAt(i) !== b.charCodeAt(i)) return (a.codePointAt(i) ?? 0) - (b.codePointAt(i) ?? 0);
  }
  return a.length - b.length;
}

/** Texts that grow beyond this many UTF-16 units become null. */
const MAX_TEXT = 10_000;

/** Arithmetic after DMN 1.5 table 57, without powers; null for kinds that do not go together and for results out of range. */
export function arithmetic(op: '+' | '-' | '*' | '/', a: Value, b: Value): Value {
  if (a === null || b === null) return null;
  if (typeof a === 'string' && typeof b === 'string') return op === '+' && a.length + b.length <= MAX_TEXT ? a + b : null;
  if (isRational(a)) {
    if (isRational(b)) return compute(op, a, b) ?? null;
    return op === '*' && isDuration(b) ? time(mul(a, b.seconds)) : null;
  }
  if (!isDuration(a)) return null;
  if (isRational(b)) return op === '*' || op === '/' ? time(compute(op, a.seconds, b)) : null;
  if (!isDuration(b) || op === '*') return null;
  return op === '/' ? (div(a.seconds, b.seconds) ?? null) : time(compute(op, a.seconds, b.seconds));
}

export function negate(a: Value): Value {
  if (isRational(a)) return neg(a);
  return isDuration(a) ? duration(neg(a.seconds)) : null;
}

/** A value as FEEL text: what is parsed again gives the same value. */
export function formatValue(value: Value): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return formatText(value);
  if (isList(value)) return `[${value.map(formatValue).join(', ')}]`;
  return isDuration(value) ? formatDuration(value.seconds) : toExactString(value);
}

/** A text in quotation marks, escaped. */
export const formatText = (value: string): string =>
  `"${value.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t')}"`;

function compute(op: '+' | '-' | '*' | '/', a: Rational, b: Rational): Rational | undefined {
  switch (op) {
    case '+':
      return add(a, b);
    case '-':
      return sub(a, b);
    case '*':
      return mul(a, b);
    case '/':
      return div(a, b);
  }
}

const time = (seconds: Rational | undefined): Duration | null => (seconds === undefined ? null : duration(seconds));
