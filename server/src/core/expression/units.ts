import { compareStrings } from '../base/diagnostic.ts';
import { fromInteger, neg, ratio, type Rational, add, compare, div, isInteger, mul, parseRational, toDecimalString, toExactString, ZERO, decimalPlaces } from '../base/rational.ts';
import { suggest } from '../base/suggest.ts';
import type { Locale } from '../base/text.ts';

/**
 * Units of measure: the ones that literals may carry (times and percent), the further ones that a metric may be declared in,
 * and the spellings that people use instead. Times are counted in seconds; a percentage is its share of one.
 */
export type UnitKind = 'time' | 'percent' | 'count' | 'money' | 'score';

export interface Unit {
  /** As it is written behind a number; also its identity. */
  readonly symbol: string;
  /** Equivalent Chinese spellings, the usual one first. */
  readonly zh: readonly string[];
  readonly kind: UnitKind;
  /** Times this gives the base of the kind: seconds, shares of one, pieces. */
  readonly factor: Rational;
}

const unit = (symbol: string, kind: UnitKind, n: number, d: number, ...zh: string[]): Unit => ({
  symbol,
  zh,
  kind,
  factor: ratio(BigInt(n), BigInt(d)) ?? ZERO,
});

/** All units. Those of time and percent can stand in expressions (`30s`, `85%`); the others only name what a metric counts. */
export const UNITS: readonly Unit[] = [
  unit('ms', 'time', 1, 1_000, '毫秒'),
  unit('s', 'time', 1, 1, '秒'),
  unit('min', 'time', 60, 1, '分钟', '分'),
  unit('h', 'time', 3_600, 1, '小时', '时'),
  unit('d', 'time', 86_400, 1, '天', '日'),
  unit('w', 'time', 604_800, 1, '周'),
  unit('%', 'percent', 1, 100),
  ...['件', '次', '个', '人', '份', '单', '位', '家', '条', '项'].map((name) => unit(name, 'count', 1, 1)),
  ...['元', 'CNY', 'USD', 'EUR', 'HKD', 'JPY', 'GBP'].map((name) => unit(name, 'money', 1, 1)),
  unit('万元', 'money', 10_000, 1),
  unit('points', 'score', 1, 1, '分值'),
];

/** What people write for a unit that has one meaning only: safe to replace. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  ms: ['msec', 'msecs', 'millisecond', 'milliseconds'],
  s: ['sec', 'secs', 'second', 'seconds', '秒钟'],
  min: ['mins', 'minute', 'minutes', '分鐘', '分种'],
  h: ['hr', 'hrs', 'hour', 'hours', '钟头', '个小时', '个钟头', '個小時', '小時'],
  d: ['day', 'days', '自然日'],
  w: ['wk', 'wks', 'week', 'weeks', '星期', '个星期', '礼拜', '个礼拜', '週'],
  '%': ['％', 'percent', 'pct', 'per cent', '个百分点'],
  points: ['point', 'pts'],
  次: ['times'],
  件: ['pcs', 'pieces'],
};

/** Periods without a fixed length: no number of seconds is right for them, so they are explained instead of replaced. */
const CALENDAR = new Set(
  '月 个月 年 季 季度 个季度 工作日 个工作日 工作小时 个工作小时 mo month months y yr yrs year years quarter quarters workday workdays'.split(' '),
);

const BY_NAME = new Map<string, Unit>(UNITS.flatMap((u) => [u.symbol, ...u.zh].map((name) => [name, u] as const)));
const BY_ALIAS = new Map<string, Unit>(
  Object.entries(ALIASES).flatMap(([symbol, names]) => {
    const meant = BY_NAME.get(symbol);
    return meant === undefined ? [] : names.map((name) => [name, meant] as const);
  }),
);

/** The unit written exactly so (`min`, `分钟`), or undefined. */
export const findUnit = (name: string): Unit | undefined => BY_NAME.get(name);

/** Every spelling that `findUnit` knows, for completion and suggestions. */
export const unitNames = (kinds?: readonly UnitKind[]): string[] =>
  UNITS.filter((u) => kinds === undefined || kinds.includes(u.kind)).flatMap((u) => [u.symbol, ...u.zh]);

export interface UnitGuess {
  /** The unit that was meant beyond doubt (`secs`, `30S`, `％`), and the text to write for it in the same script. */
  readonly unit?: Unit;
  readonly replacement?: string;
  /** Otherwise what might have been meant, best first. */
  readonly candidates: readonly string[];
  /** A month, a year or a working day: a period without a fixed length. */
  readonly calendar: boolean;
}

/** What an unknown unit was probably meant to be. */
export function guessUnit(name: string): UnitGuess {
  const lower = name.toLowerCase();
  if (CALENDAR.has(lower)) return { candidates: [], calendar: true };
  // `M` and `m` alone could be minutes, months or metres, so a different letter case is accepted for longer symbols and clear letters only.
  const meant = BY_ALIAS.get(name) ?? BY_ALIAS.get(lower) ?? BY_NAME.get(lower);
  if (meant !== undefined) {
    const chinese = /[\u3400-\u9fff]/.test(name) ? meant.zh[0] : undefined;
    const replacement = chinese ?? meant.symbol;
    return { unit: meant, replacement, candidates: [replacement], calendar: false };
  }
  if (lower === 'm') return { candidates: ['min'], calendar: false };
  const literals = unitNames(['time', 'percent']);
  const prefix = literals.filter((known) => known.length > 1 || known > '\u3400').filter((known) => name.startsWith(known));
  const close = name.length > 1 ? suggest(name, [...literals.filter((known) => known.length > 1), ...BY_ALIAS.keys()]) : undefined;
  const named = close === undefined ? undefined : (BY_ALIAS.get(close)?.symbol ?? close);
  const best = [...prefix].sort((a, b) => b.length - a.length || compareStrings(a, b))[0] ?? named;
  return { candidates: best === undefined ? [] : [best], calendar: false };
}

/** A number with the kind of quantity it is; `value` in base units: seconds for a time, a share of one for a percentage. */
export interface Quantity {
  readonly kind: UnitKind | 'number';
  readonly value: Rational;
}

const QUANTITY_PART = /\s*(\d+(?:\.\d+)?|\.\d+)\s*([^\s\d.,:+-]+)/y;
const CLOCK = /^(\d{1,6}):([0-5]\d):([0-5]\d(?:\.\d{1,9})?)$/;
const ISO = /^P(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const MAX_DATA_LENGTH = 200;

/**
 * Reads a value as data files and test cases hold it: `30 min`, `1h 30min`, `1小时30分`, `00:30:00` (h:mm:ss), `PT30M`, `85%`, `4.5`.
 * A bare number takes `unit` when one is given, otherwise it is a plain number. Spellings with one meaning (`mins`) are
 * accepted: data is not the author's prose. Undefined for anything else; money and counts may carry their unit.
 */
export function parseQuantity(text: string, unit?: Unit): Quantity | undefined {
  const trimmed = text.length > MAX_DATA_LENGTH ? '' : text.trim();
  if (trimmed === '') return undefined;
  const bare = parseRational(trimmed);
  if (bare !== undefined) {
    if (unit === undefined) return { kind: 'number', value: bare };
    return quantity(unit.kind, mul(bare, unit.factor));
  }
  const iso = parseIsoDuration(trimmed);
  if (iso !== undefined) return { kind: 'time', value: iso };
  const clock = CLOCK.exec(trimmed);
  if (clock !== null) return quantity('time', weighted([clock[1], clock[2], clock[3]], [3_600, 60, 1]));
  const negative = trimmed.startsWith('-');
  const parts = unitParts(negative ? trimmed.slice(1) : trimmed);
  if (parts === undefined) return undefined;
  return negative ? { kind: parts.kind, value: neg(parts.value) } : parts;
}

/** Seconds of an ISO 8601 duration with fixed length (`PT1H30M`, `P1DT2H`, `P2W`); undefined for years, months and anything else. */
export function parseIsoDuration(text: string): Rational | undefined {
  if (text.length > MAX_DATA_LENGTH) return undefined;
  const negative = text.startsWith('-');
  const body = negative ? text.slice(1) : text;
  const match = ISO.exec(body);
  if (match === null || body === 'P' || body.endsWith('T')) return undefined;
  const seconds = weighted(match.slice(1, 6), [604_800, 86_400, 3_600, 60, 1]);
  return seconds === undefined || !negative ? seconds : neg(seconds);
}

/** Whether the text is an ISO 8601 duration with years or months, whose length in seconds is not fixed. */
export const isCalendarDuration = (text: string): boolean => /^-?P(?=\d)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T[\dHMS.]+)?$/.test(text) && /^-?P\d+[YM]|^-?P\d+Y\d+M/.test(text);

/** FEEL literal of a time: the largest of d (from three days), h, min, s, ms that divides it, decimals of a second when none does. */
export function formatDuration(seconds: Rational): string {
  const days = div(seconds, fromInteger(86_400));
  for (const symbol of ['d', 'h', 'min', 's', 'ms']) {
    const factor = BY_NAME.get(symbol)?.factor;
    const count = factor === undefined ? undefined : div(seconds, factor);
    if (count === undefined || !isInteger(count) || (symbol === 'd' && days !== undefined && days.n < 3n)) continue;
    return count.n === 0n ? '0s' : `${toDecimalString(count, 0)}${symbol}`;
  }
  if (decimalPlaces(seconds) !== undefined) return `${toExactString(seconds)}s`;
  return `${seconds.s < 0n ? '-' : ''}${seconds.n}s / ${seconds.d}`;
}

const PEOPLE_ZH: Readonly<Record<string, string>> = { d: '天', h: '小时', min: '分钟', s: '秒' };

/** A time for people: `1 小时 30 分钟`, `1 h 30 min`; below a minute with up to three decimals of a second. */
export function describeDuration(seconds: Rational, locale: Locale): string {
  const parts: string[] = [];
  let rest = seconds.s < 0n ? neg(seconds) : seconds;
  for (const symbol of ['d', 'h', 'min', 's']) {
    const factor = BY_NAME.get(symbol)?.factor ?? ZERO;
    const last = symbol === 's';
    // One day reads better as 24 hours, the form that promises take; from two days on, days are used.
    if (symbol === 'd' && compare(rest, fromInteger(172_800)) < 0) continue;
    if (!last && compare(rest, factor) < 0) continue;
    const count = div(rest, factor) ?? ZERO;
    const whole = last ? toDecimalString(count, 3) : (count.n / count.d).toString();
    if (!last || whole !== '0' || parts.length === 0) parts.push(`${whole} ${locale === 'zh' ? PEOPLE_ZH[symbol] : symbol}`);
    if (!last) rest = add(rest, neg(mul(fromInteger(Number(count.n / count.d)), factor) ?? ZERO)) ?? ZERO;
  }
  return (seconds.s < 0n ? '−' : '') + parts.join(' ');
}

const quantity = (kind: Quantity['kind'], value: Rational | undefined): Quantity | undefined =>
  value === undefined ? undefined : { kind, value };

function unitParts(text: string): Quantity | undefined {
  let kind: UnitKind | undefined;
  let total: Rational | undefined = ZERO;
  let at = 0;
  while (at < text.length) {
    QUANTITY_PART.lastIndex = at;
    const match = QUANTITY_PART.exec(text);
    const name = match?.[2] ?? '';
    const found = findUnit(name) ?? guessUnit(name).unit;
    const count = parseRational(match?.[1] ?? '');
    // Only times are written in several parts (1h 30min).
    if (match === null || found === undefined || count === undefined || (kind !== undefined && (kind !== 'time' || found.kind !== kind))) return undefined;
    kind = found.kind;
    const part: Rational | undefined = mul(count, found.factor);
    total = part === undefined ? undefined : add(total, part);
    if (total === undefined) return undefined;
    at = QUANTITY_PART.lastIndex;
  }
  return kind === undefined ? undefined : { kind, value: total };
}

function weighted(parts: readonly (string | undefined)[], factors: readonly number[]): Rational | undefined {
  let total: Rational | undefined = ZERO;
  for (const [i, part] of parts.entries()) {
    if (part === undefined) continue;
    const count = parseRational(part);
    const seconds: Rational | undefined = count === undefined ? undefined : mul(count, fromInteger(factors[i] ?? 0));
    if (seconds === undefined || total === undefined) return undefined;
    total = add(total, seconds);
  }
  return total;
}
