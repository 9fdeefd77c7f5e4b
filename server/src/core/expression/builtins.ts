import {
  abs, add, ceil, compare, div, floor, fromInteger, isInteger, isRational, mean, mul, ONE, parseRational, round, sqrt, sub, toNumber, ZERO,
  type Rational, type RoundingMode,
} from '../base/rational.ts';
import { parseIsoDuration } from './units.ts';
import type { Budget } from './evaluate.ts';
import { and, duration, equal, formatValue, isDuration, isList, not, or, order, type Value } from './values.ts';

/** The functions of the expression language, after DMN 1.5 §10.3.4. A wrong argument gives null, as there. */
export function callBuiltin(name: string, args: readonly Value[], budget: Budget): Value {
  return BUILTINS.get(name)?.(args, budget) ?? null;
}

type Builtin = (args: readonly Value[], budget: Budget) => Value | undefined;

/** A single list stands for its items; otherwise the arguments are the items. */
const items = (args: readonly Value[]): readonly Value[] => {
  const [first] = args;
  return args.length === 1 && first !== undefined && isList(first) ? first : args;
};

/** Runs `compute` on all numbers, or on the seconds of all times; null when kinds differ or a value is missing. */
function aggregate(args: readonly Value[], compute: (values: readonly Rational[]) => Rational | undefined): Value {
  const values = items(args);
  if (values.length === 0) return null;
  if (values.every(isRational)) return compute(values) ?? null;
  if (!values.every((value): value is { seconds: Rational } => value !== null && isDuration(value))) return null;
  const seconds = compute(values.map((value) => value.seconds));
  return seconds === undefined ? null : duration(seconds);
}

function extreme(args: readonly Value[], wanted: number): Value {
  const values = items(args);
  let best: Value = values[0] ?? null;
  for (const value of values) {
    const found = order(value, best);
    if (found === null) return null;
    if (Math.sign(found) === wanted) best = value;
  }
  return best;
}

function median(values: readonly Rational[]): Rational | undefined {
  const sorted = [...values].sort(compare);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? undefined : mean([low, high]);
}

/** Additions are counted as they are made: a sum of fractions can grow at every step. */
function total(values: readonly Rational[], budget: Budget): Rational | undefined {
  let result: Rational | undefined = ZERO;
  for (const value of values) {
    if (result === undefined || (budget.steps -= 1 + cost(result)) < 0) return undefined;
    result = add(result, value);
  }
  return result;
}

const cost = (value: Rational): number => (value.d < WORD ? 0 : 100);
const WORD = 1n << 64n;

const scaled = (mode: RoundingMode, needed: boolean): Builtin => ([n = null, scale]) => {
  if (!isRational(n)) return null;
  if (scale === undefined) return needed ? null : round(n, 0, mode);
  return isRational(scale) && isInteger(scale) ? round(n, toNumber(scale), mode) : null;
};

const texts = (compute: (a: string, b: string) => boolean): Builtin => ([a, b]) =>
  typeof a === 'string' && typeof b === 'string' ? compute(a, b) : null;

const parity = (rest: bigint): Builtin => ([n = null]) => (isRational(n) && isInteger(n) ? n.n % 2n === rest : null);

const BUILTINS: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
  ['sum', (args, budget) => aggregate(args, (values) => total(values, budget))],
  ['mean', (args, budget) => aggregate(args, (values) => {
    const all = total(values, budget);
    return all === undefined ? undefined : div(all, fromInteger(values.length));
  })],
  ['median', (args, budget) => ((budget.steps -= items(args).length * 10) < 0 ? null : aggregate(args, median))],
  ['min', (args) => extreme(args, -1)],
  ['max', (args) => extreme(args, 1)],
  ['product', (args, budget) => {
    const values = items(args);
    if (values.length === 0 || !values.every(isRational)) return null;
    return values.reduce<Rational | undefined>((all, value) => (all === undefined || (budget.steps -= 1 + cost(all)) < 0 ? undefined : mul(all, value)), ONE);
  }],
  ['count', ([list = null]) => (isList(list) ? fromInteger(list.length) : null)],
  ['abs', ([n = null]) => (isRational(n) ? abs(n) : n !== null && isDuration(n) ? duration(abs(n.seconds)) : null)],
  ['floor', (args) => (args.length === 1 && isRational(args[0]) ? floor(args[0]) : scaled('floor', false)(args, NO_BUDGET))],
  ['ceiling', (args) => (args.length === 1 && isRational(args[0]) ? ceil(args[0]) : scaled('ceiling', false)(args, NO_BUDGET))],
  ['round half up', scaled('half-up', true)],
  ['round half down', scaled('half-down', true)],
  ['round up', scaled('up', true)],
  ['round down', scaled('down', true)],
  ['decimal', scaled('half-even', true)],
  ['modulo', ([a = null, b = null]) => {
    if (!isRational(a) || !isRational(b)) return null;
    const quotient = div(a, b);
    const whole = quotient === undefined ? undefined : mul(floor(quotient), b);
    return whole === undefined ? null : sub(a, whole);
  }],
  ['sqrt', ([n = null], budget) => ((budget.steps -= 100) >= 0 && isRational(n) ? sqrt(n) : null)],
  ['odd', parity(1n)],
  ['even', parity(0n)],
  ['number', ([from]) => (typeof from === 'string' ? parseRational(from) : from !== undefined && isRational(from) ? from : null)],
  ['string', ([from = null]) => (from === null || typeof from === 'string' ? from : formatValue(from))],
  ['duration', ([from = null]) => {
    const seconds = typeof from === 'string' ? parseIsoDuration(from) : undefined;
    return seconds === undefined ? (from !== null && isDuration(from) ? from : null) : duration(seconds);
  }],
  ['contains', texts((a, b) => a.includes(b))],
  ['starts with', texts((a, b) => a.startsWith(b))],
  ['ends with', texts((a, b) => a.endsWith(b))],
  ['upper case', ([s]) => (typeof s === 'string' ? s.toUpperCase() : null)],
  ['lower case', ([s]) => (typeof s === 'string' ? s.toLowerCase() : null)],
  ['string length', ([s]) => (typeof s === 'string' ? fromInteger([...s].length) : null)],
  ['list contains', ([list = null, element = null]) => (isList(list) ? list.some((item) => equal(item, element) === true) : null)],
  ['all', (args) => items(args).reduce<boolean | null>((all, item) => and(all, item), true)],
  ['any', (args) => items(args).reduce<boolean | null>((any, item) => or(any, item), false)],
  ['not', ([a = null]) => not(a)],
]);

const NO_BUDGET: Budget = { steps: 0 };

/** For the test that every function documented is computed, and none else. */
export const builtinNames = (): readonly string[] => [...BUILTINS.keys()];
