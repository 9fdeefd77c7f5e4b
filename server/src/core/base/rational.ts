import Fraction from 'fraction.js';

/**
 * Exact rational numbers: whatever decides something (bands, weights, grades, thresholds) is compared with these.
 * This module is the only importer of the fraction library. Nothing here throws: a result that does not exist
 * (division by zero) or that would need more than `MAX_BITS` bits above or below the line is `undefined`.
 *
 * A value is in lowest terms: `s` is the sign (1 or -1; zero has 1), `n >= 0` the numerator, `d > 0` the denominator.
 */
export interface Rational {
  readonly s: bigint;
  readonly n: bigint;
  readonly d: bigint;
}

/** Larger numerators and denominators are refused, so that hostile arithmetic cannot grow without end (about 600 decimal digits). */
export const MAX_BITS = 2_048;
const LIMIT = 1n << BigInt(MAX_BITS);
/** Longest decimal literal and largest exponent that `parseRational` reads. */
const MAX_LITERAL = 400;
const MAX_EXPONENT = 400;
const MAX_DIGITS = 400;
const MAX_POWER = 1_000;

/**
 * How `round` treats what lies between two neighbours. `half-up` is rounding as on paper: a tie goes away from zero (2.5 → 3,
 * −2.5 → −3); `half-down` sends ties towards zero, `half-even` to the even neighbour. `up` is away from zero, `down` towards
 * zero, `ceiling` towards +∞ and `floor` towards −∞.
 */
export const ROUNDING_MODES = ['half-up', 'half-even', 'half-down', 'up', 'down', 'ceiling', 'floor'] as const;
export type RoundingMode = (typeof ROUNDING_MODES)[number];

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;

/**
 * Reads a decimal literal: sign, digits, a point, an exponent, with at least one digit and nothing around it.
 * Undefined for anything else and for literals beyond 400 characters or an exponent beyond ±400.
 */
export function parseRational(text: string): Rational | undefined {
  if (text.length === 0 || text.length > MAX_LITERAL) return undefined;
  const match = DECIMAL.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = '', part = '', power = '0'] = match;
  if (whole === '' && part === '') return undefined;
  const exponent = Number(power);
  if (Math.abs(exponent) > MAX_EXPONENT) return undefined;
  const digits = BigInt(whole + part);
  const scale = exponent - part.length;
  const signed = sign === '-' ? -digits : digits;
  return scale >= 0 ? ratio(signed * power10(scale), 1n) : ratio(signed, power10(-scale));
}

/** The decimal that a JavaScript number prints as (0.1 becomes exactly 1/10); undefined for NaN and the infinities. */
export const fromNumber = (value: number): Rational | undefined =>
  Number.isSafeInteger(value) ? fromInteger(value) : parseRational(String(value));

/** For integers known to be safe, such as constants and counts. Others are cut to an integer; NaN counts as 0. */
export const fromInteger = (value: number): Rational =>
  new Fraction(BigInt(Number.isFinite(value) ? Math.trunc(value) : 0));

/** `n / d` in lowest terms; undefined when `d` is zero or the result is out of range. */
export function ratio(n: bigint, d: bigint): Rational | undefined {
  return d === 0n ? undefined : bounded(new Fraction(n, d));
}

export const ZERO: Rational = fromInteger(0);
export const ONE: Rational = fromInteger(1);
export const HUNDRED: Rational = fromInteger(100);

export const add = (a: Rational, b: Rational): Rational | undefined => bounded(asFraction(a).add(asFraction(b)));
export const sub = (a: Rational, b: Rational): Rational | undefined => bounded(asFraction(a).sub(asFraction(b)));
export const mul = (a: Rational, b: Rational): Rational | undefined => bounded(asFraction(a).mul(asFraction(b)));
export const div = (a: Rational, b: Rational): Rational | undefined =>
  b.n === 0n ? undefined : bounded(asFraction(a).div(asFraction(b)));

export const neg = (a: Rational): Rational => (a.n === 0n ? a : asFraction(a).neg());
export const abs = (a: Rational): Rational => (a.s < 0n ? asFraction(a).neg() : a);

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Rational, b: Rational): number {
  if (a.s !== b.s) return a.s < b.s ? -1 : 1;
  const left = a.d === b.d ? a.n : a.n * b.d;
  const right = a.d === b.d ? b.n : b.n * a.d;
  if (left === right) return 0;
  return left < right === a.s > 0n ? -1 : 1;
}

export const equals = (a: Rational, b: Rational): boolean => a.n === b.n && a.d === b.d && a.s === b.s;
export const min = (a: Rational, b: Rational): Rational => (compare(b, a) < 0 ? b : a);
export const max = (a: Rational, b: Rational): Rational => (compare(b, a) > 0 ? b : a);
export const sign = (a: Rational): -1 | 0 | 1 => (a.n === 0n ? 0 : a.s < 0n ? -1 : 1);
export const isInteger = (a: Rational): boolean => a.d === 1n;

/** Sum of any number of values (0 of none), the same in every order; undefined when a partial sum is out of range. */
export function sum(values: Iterable<Rational>): Rational | undefined {
  let total: Rational | undefined = ZERO;
  for (const value of values) {
    total = add(total, value);
    if (total === undefined) return undefined;
  }
  return total;
}

/** Arithmetic mean; undefined of none. */
export function mean(values: readonly Rational[]): Rational | undefined {
  const total = sum(values);
  return total === undefined || values.length === 0 ? undefined : div(total, fromInteger(values.length));
}

export const floor = (a: Rational): Rational => integerPart(a, 'floor');
export const ceil = (a: Rational): Rational => integerPart(a, 'ceiling');

/**
 * Rounds to `digits` places after the point (negative: before it, −2 rounds to hundreds).
 * Undefined when `digits` is not an integer within ±400 or the result is out of range.
 */
export function round(a: Rational, digits: number, mode: RoundingMode): Rational | undefined {
  if (!Number.isInteger(digits) || Math.abs(digits) > MAX_DIGITS) return undefined;
  if (digits === 0) return integerPart(a, mode);
  const scale = power10(Math.abs(digits));
  const whole = digits > 0 ? roundedQuotient(a.s, a.n * scale, a.d, mode) : roundedQuotient(a.s, a.n, a.d * scale, mode);
  return digits > 0 ? ratio(whole, scale) : ratio(whole * scale, 1n);
}

/** `a` to an integer power within ±1000, with 0⁰ = 1; undefined for a negative power of zero or a result out of range. */
export function pow(a: Rational, exponent: number): Rational | undefined {
  if (!Number.isInteger(exponent) || Math.abs(exponent) > MAX_POWER) return undefined;
  let base = exponent < 0 ? div(ONE, a) : a;
  let result: Rational | undefined = ONE;
  for (let left = Math.abs(exponent); left > 0; left = Math.floor(left / 2)) {
    if (base === undefined || result === undefined) return undefined;
    if (left % 2 === 1) result = mul(result, base);
    if (left > 1) base = mul(base, base);
  }
  return result;
}

/**
 * Square root: exact when `a` is the square of a rational, otherwise cut (towards zero) to `digits` significant digits; the
 * default of 34 is the precision that DMN 1.5 §10.3.2.3.1 asks of numbers. Undefined for negative numbers.
 */
export function sqrt(a: Rational, digits = 34): Rational | undefined {
  if (a.s < 0n) return undefined;
  const exactN = integerRoot(a.n);
  const exactD = integerRoot(a.d);
  if (exactN * exactN === a.n && exactD * exactD === a.d) return ratio(exactN, exactD);
  const magnitude = Math.floor((a.n.toString().length - a.d.toString().length) / 2);
  const places = Math.max(0, digits - magnitude);
  const scale = power10(places);
  return ratio(integerRoot((a.n * scale * scale) / a.d), scale);
}

/** The nearest double (ties may differ in the last bit for values with more than 300 digits). */
export function toNumber(a: Rational): number {
  if (a.n <= SAFE && a.d <= SAFE) return Number(a.s * a.n) / Number(a.d);
  // Both parts are cut to 64 bits below the point that a double needs; shifting keeps huge values from overflowing.
  const shift = bitLength(a.n) - bitLength(a.d) - 66;
  const quotient = shift >= 0 ? a.n / (a.d << BigInt(shift)) : (a.n << BigInt(-shift)) / a.d;
  // Two steps, because 2^shift alone may be below the smallest double while the product is not.
  const half = Math.trunc(shift / 2);
  return Number(a.s) * Number(quotient) * 2 ** half * 2 ** (shift - half);
}

/**
 * Decimal notation without exponent and without trailing zeros: exact when the number needs at most `maxDigits` places after
 * the point (`decimalPlaces` tells), otherwise rounded to that many, half up. `maxDigits` is cut to 0…400.
 */
export function toDecimalString(a: Rational, maxDigits = 20): string {
  const places = Math.max(0, Math.min(MAX_DIGITS, Math.trunc(maxDigits)));
  const whole = roundedQuotient(1n, a.n * power10(places), a.d, 'half-up');
  const minus = a.s < 0n && whole !== 0n ? '-' : '';
  const digits = whole.toString().padStart(places + 1, '0');
  const head = digits.slice(0, digits.length - places);
  const tail = digits.slice(digits.length - places).replace(/0+$/, '');
  return minus + head + (tail === '' ? '' : `.${tail}`);
}

/** How many places after the point the number needs as a decimal; undefined when its decimals never end. */
export function decimalPlaces(a: Rational): number | undefined {
  let twos = 0;
  let fives = 0;
  let rest = a.d;
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

/** Exact text of any rational, a decimal where one exists (`0.25`), otherwise a fraction (`1/3`). */
export function toExactString(a: Rational): string {
  const places = decimalPlaces(a);
  if (places !== undefined && places <= MAX_DIGITS) return toDecimalString(a, places);
  return `${a.s < 0n ? '-' : ''}${a.n}/${a.d}`;
}

/** Whether a value of unknown type is a rational made here. */
export const isRational = (value: unknown): value is Rational => value instanceof Fraction;

/** Number of bits of the larger of numerator and denominator: the price of computing with the value. */
export const bitSize = (a: Rational): number => Math.max(bitLength(a.n), bitLength(a.d));

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

const bounded = (a: Fraction): Rational | undefined => (a.n >= LIMIT || a.d >= LIMIT ? undefined : a);

/** Values that crossed a thread lose their prototype; they are wrapped again here rather than refused. */
const asFraction = (a: Rational): Fraction => (a instanceof Fraction ? a : new Fraction(a as Fraction));

const bitLength = (a: bigint): number => (a <= SAFE ? Math.ceil(Math.log2(Number(a) + 1)) : a.toString(16).length * 4);

const POWERS: bigint[] = [];
const power10 = (exponent: number): bigint => (POWERS[exponent] ??= 10n ** BigInt(exponent));

const integerPart = (a: Rational, mode: RoundingMode): Rational =>
  a.d === 1n ? a : new Fraction(roundedQuotient(a.s, a.n, a.d, mode));

/** `s · n / d` as an integer, rounded; `n >= 0`, `d > 0`. */
function roundedQuotient(s: bigint, n: bigint, d: bigint, mode: RoundingMode): bigint {
  const quotient = n / d;
  const rest = n - quotient * d;
  if (rest === 0n) return s * quotient;
  const twice = rest * 2n;
  let away: boolean;
  switch (mode) {
    case 'half-up':
      away = twice >= d;
      break;
    case 'half-down':
      away = twice > d;
      break;
    case 'half-even':
      away = twice > d || (twice === d && quotient % 2n === 1n);
      break;
    case 'up':
      away = true;
      break;
    case 'down':
      away = false;
      break;
    case 'ceiling':
      away = s > 0n;
      break;
    case 'floor':
      away = s < 0n;
      break;
  }
  return s * (away ? quotient + 1n : quotient);
}

/** Floor of the square root of a non-negative integer, by Newton's method from above. */
function integerRoot(a: bigint): bigint {
  if (a < 2n) return a;
  let guess = 1n << BigInt((bitLength(a) >> 1) + 1);
  for (;;) {
    const next = (guess + a / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}
