/** How a number stands in a text, so that another can be written in the same hand: percent sign, units and their spelling, decimals, ISO 8601. */
import { add, compare, decimalPlaces, div, floor, fromInteger, mul, neg, parseRational, sign, sub, toDecimalString, ZERO, type Rational } from '../../base/rational.ts';
import { findUnit, parseIsoDuration, type Unit } from '../../expression/units.ts';

export interface Notation {
  /** Seconds for a time, a share of one for a percentage. */
  readonly value: Rational;
  /** What a person reads behind the number: `min`, `分钟`, `%`; empty for a plain number. */
  readonly unit: string;
  /** Times this a number in `unit` is a value. */
  readonly factor: Rational;
  /** The value written the same way; null where it has no decimals that end. */
  write(value: Rational): string | null;
}

/** More places after the point than any schema takes are not written. */
export const MAX_PLACES = 9;

/** One number with its unit, nothing around it; undefined for anything else. */
export function readNotation(text: string): Notation | undefined {
  const [, mark = '', body = ''] = /^([-+]?\s*)(.*)$/s.exec(text) ?? [];
  const found = plain(body) ?? percent(body) ?? iso(body) ?? quantity(body);
  if (found === undefined) return undefined;
  const negative = mark.startsWith('-');
  return {
    ...found,
    value: negative ? neg(found.value) : found.value,
    write(value) {
      const written = found.write(value.s < 0n ? neg(value) : value);
      return written === null ? null : (sign(value) < 0 ? (negative ? mark : '-') : negative ? '' : mark) + written;
    },
  };
}

type Unsigned = Pick<Notation, 'value' | 'unit' | 'factor' | 'write'>;

/** Writes a number with as many decimals as the one that stands there, if that fills them up with noughts, and with a nought before the point or not. */
function decimals(written: string): (value: Rational) => string | null {
  const least = /\.(\d*0)$/.exec(written)?.[1]?.length ?? 0;
  return (value) => {
    const places = decimalPlaces(value);
    if (places === undefined || places > MAX_PLACES) return null;
    const [whole = '', part = ''] = toDecimalString(value, places).split('.');
    const padded = part.padEnd(least, '0');
    return (written.startsWith('.') && whole === '0' && padded !== '' ? '' : whole) + (padded === '' ? '' : `.${padded}`);
  };
}

function plain(body: string): Unsigned | undefined {
  const match = /^(\d+(?:\.\d*)?|\.\d+)([eE]([+-]?\d{1,3}))?$/.exec(body);
  const value = match === null ? undefined : parseRational(body);
  if (match === null || value === undefined) return undefined;
  const [, mantissa = '', power = '', exponent = '0'] = match;
  const scale = parseRational(`1e${exponent}`);
  const write = decimals(mantissa);
  return {
    value, unit: '', factor: fromInteger(1),
    write(next) {
      const scaled = scale === undefined ? undefined : div(next, scale);
      const text = scaled === undefined ? null : write(scaled);
      return text === null ? null : text + power;
    },
  };
}

function percent(body: string): Unsigned | undefined {
  const factor = findUnit('%')?.factor;
  const number = body.endsWith('%') ? plain(body.slice(0, -1)) : undefined;
  const value = number && factor && mul(number.value, factor);
  if (!number || !factor || !value) return undefined;
  return {
    value, unit: '%', factor,
    write(next) {
      const hundredfold = div(next, factor);
      const text = hundredfold === undefined ? null : number.write(hundredfold);
      return text === null ? null : `${text}%`;
    },
  };
}

interface Part {
  readonly count: string;
  /** As written behind the count. */
  readonly spelling: string;
  readonly factor: Rational;
}

/** `5min`, `1小时30分`. */
function quantity(body: string): Unsigned | undefined {
  const found: { readonly part: Part; readonly unit: Unit }[] = [];
  let at = 0;
  for (const match of body.matchAll(/(\d+(?:\.\d+)?|\.\d+)([^\s\d.]+)/g)) {
    const [whole, count = '', spelling = ''] = match;
    const unit = findUnit(spelling);
    if (match.index !== at || unit?.kind !== 'time') return undefined;
    found.push({ part: { count, spelling, factor: unit.factor }, unit });
    at += whole.length;
  }
  const last = found.at(-1);
  if (last === undefined || at !== body.length) return undefined;
  const chinese = last.unit.zh.includes(last.part.spelling);
  const finer = ['h', 'min', 's', 'ms'].flatMap((symbol): Part[] => {
    const unit = findUnit(symbol);
    return unit === undefined ? [] : [{ count: '', spelling: chinese ? (unit.zh[0] ?? symbol) : symbol, factor: unit.factor }];
  });
  return time(found.map((f) => f.part), last.part.spelling, finer, (parts) => parts.join(''));
}

const ISO_UNITS: Readonly<Record<string, string>> = { W: 'w', D: 'd', H: 'h', M: 'min', S: 's' };

/** `PT5M`, also in `duration("PT5M")` and `@"PT5M"`. */
function iso(body: string): Unsigned | undefined {
  const [, before = '', word = '', after = ''] = /^((?:@|duration\s*\(\s*)"|)(P[^"]*)("\s*\)?|)$/.exec(body) ?? [];
  if (word === '' || parseIsoDuration(word) === undefined) return undefined;
  const part = (letter: string, count = ''): Part[] => {
    const factor = findUnit(ISO_UNITS[letter] ?? '')?.factor;
    return factor === undefined ? [] : [{ count, spelling: letter, factor }];
  };
  const parts = [...word.matchAll(/(\d+(?:\.\d+)?)([WDHMS])/g)].flatMap(([, count = '', letter = '']) => part(letter, count));
  const unit = ISO_UNITS[parts.at(-1)?.spelling ?? ''];
  if (unit === undefined) return undefined;
  const join = (texts: readonly string[]): string => {
    const time = texts.findIndex((t) => /[HMS]$/.test(t));
    return `${before}P${time < 0 ? texts.join('') : `${texts.slice(0, time).join('')}T${texts.slice(time).join('')}`}${after}`;
  };
  return time(parts, unit, ['H', 'M', 'S'].flatMap((letter) => part(letter)), join);
}

/** A time in the parts that it was written in: whole counts but for the last, none of nought; one part of a finer unit where the decimals do not end. */
function time(parts: readonly Part[], unit: string, finer: readonly Part[], join: (parts: readonly string[]) => string): Unsigned | undefined {
  const last = parts.at(-1);
  let value: Rational | undefined = ZERO;
  for (const { count, factor } of parts) {
    const number = parseRational(count);
    const seconds: Rational | undefined = number && mul(number, factor);
    value = value && seconds && add(value, seconds);
  }
  const falling = parts.every((p, i) => i === 0 || compare(p.factor, parts[i - 1]?.factor ?? p.factor) < 0);
  if (last === undefined || value === undefined || !falling) return undefined;
  const inParts = (next: Rational): string | null => {
    const texts: string[] = [];
    let rest = next;
    for (const { count, spelling, factor } of parts) {
      const exact = div(rest, factor) ?? ZERO;
      const whole = spelling === last.spelling ? exact : floor(exact);
      const text = decimals(count)(whole);
      if (text === null) return null;
      if (sign(whole) !== 0) texts.push(text + spelling);
      rest = sub(rest, mul(whole, factor) ?? ZERO) ?? ZERO;
    }
    return join(texts.length > 0 ? texts : [`0${last.spelling}`]);
  };
  return {
    value, unit, factor: last.factor,
    write(next) {
      const written = inParts(next);
      if (written !== null) return written;
      for (const { spelling, factor } of finer) {
        const count = compare(factor, last.factor) < 0 ? div(next, factor) : undefined;
        const text = count === undefined ? null : decimals('')(count);
        if (text !== null) return join([text + spelling]);
      }
      return null;
    },
  };
}
