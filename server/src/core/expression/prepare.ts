import { add, mul, parseRational, type Rational } from '../base/rational.ts';
import { span } from '../base/span.ts';
import type { Broken, DurationLiteral, NumberLiteral } from './ast.ts';
import { asciiDigit, FOREIGN_OPERATORS, isDigit, isNamePart, isNameStart, isSpace, NONSTANDARD } from './characters.ts';
import type { ExpressionProblem } from './problem.ts';
import { findUnit, guessUnit, parseIsoDuration, type Unit } from './units.ts';

/**
 * Makes the FEEL parser understand what FEEL does not have: literals with units become digits of the same length, characters
 * of a Chinese keyboard become FEEL's. The parser then sees plain FEEL, and every offset leads back to the text as written.
 */
export interface Prepared {
  readonly masked: string;
  /** From an offset in `masked` to one in the text. */
  toText(offset: number): number;
  /** By their offset in `masked`. */
  readonly literals: ReadonlyMap<number, UnitLiteral>;
  readonly problems: readonly ExpressionProblem[];
}

export type UnitLiteral = NumberLiteral | DurationLiteral | Broken;

export interface ReadQuantity {
  readonly end: number;
  readonly literal: UnitLiteral;
  readonly problem?: ExpressionProblem;
}

export function prepare(text: string): Prepared {
  const problems: ExpressionProblem[] = [];
  const plain = normalise(text, problems);
  const toText = plain.offsets === undefined ? (offset: number) => Math.min(offset, text.length) : (offset: number) => plain.offsets?.[Math.min(offset, plain.text.length)] ?? text.length;
  const literals = new Map<number, UnitLiteral>();
  const source = plain.text;
  let masked = '';
  let kept = 0;
  for (let at = 0; at < source.length; ) {
    const c = source.charCodeAt(at);
    if (c === 34) {
      const end = stringEnd(source, at);
      if (end > source.length) {
        problems.push({ code: 'syntax', span: span(toText(at), text.length), message: { zh: '文字的引号没有闭合。', en: 'The quotation mark of this text is never closed.' } });
        return { masked: `${masked}${source.slice(kept)}"`, toText, literals, problems };
      }
      at = end;
      continue;
    }
    if (c === 47) {
      at = commentEnd(source, at) ?? at + 1;
      continue;
    }
    if (c === 46 && source.charCodeAt(at + 1) === 46) {
      at += 2;
      continue;
    }
    const read = isDigit(c) || c === 46 ? readQuantity(source, at) : isNameStart(c) ? readIso(source, at) : undefined;
    if (read !== undefined) {
      literals.set(at, moved(read.literal, toText));
      if (read.problem !== undefined) problems.push({ ...read.problem, span: span(toText(read.problem.span.start), toText(read.problem.span.end)) });
      masked += source.slice(kept, at) + '0'.repeat(read.end - at);
      at = kept = read.end;
      continue;
    }
    if (isDigit(c) || c === 46) at = numberEnd(source, at) ?? at + 1;
    else if (isNameStart(c)) at = nameEnd(source, at);
    else at++;
  }
  return { masked: kept === 0 ? source : masked + source.slice(kept), toText, literals, problems };
}

/**
 * Reads a number with a unit at `at`: `30s`, `1h30min`, `85%`, and the near misses `30 s` and `5mins`, which come with a
 * problem. Undefined for a plain number. Offsets are those of the text given.
 */
export function readQuantity(text: string, at: number): ReadQuantity | undefined {
  let end = at;
  let written = '';
  let total: Rational | undefined;
  let spaced = false;
  let misspelt: string | undefined;
  let parts = 0;
  for (;;) {
    const partAt = parts === 0 ? end : skipSpaces(text, end);
    const numberStop = numberEnd(text, partAt);
    if (numberStop === undefined) break;
    const unitAt = skipSpaces(text, numberStop);
    const unitStop = unitEnd(text, unitAt);
    const name = text.slice(unitAt, unitStop);
    const found = literalUnit(name);
    const guess = found === undefined && name !== '' ? guessUnit(name) : undefined;
    const meant = found ?? (guess?.unit !== undefined && isLiteralUnit(guess.unit) ? guess.unit : undefined);
    if (parts > 0 && (meant?.kind !== 'time' || (partAt > end && unitAt > numberStop && found === undefined))) break;
    if (meant === undefined) {
      // With a space between, only what looks like a unit is taken for one: `5 and` and `5 x` are the parser's business.
      if (name === '' || (unitAt > numberStop && guess?.calendar !== true)) return undefined;
      return unknownUnit(text, at, numberStop, nameEnd(text, unitAt), guess?.candidates ?? [], guess?.calendar ?? false);
    }
    const count = parseRational(text.slice(partAt, numberStop));
    const value = count === undefined ? undefined : mul(count, meant.factor);
    total = value === undefined ? undefined : total === undefined ? value : add(total, value);
    if (total === undefined) return outOfRange(at, unitStop);
    spaced ||= unitAt > numberStop || partAt > end;
    if (found === undefined) misspelt ??= name;
    written += text.slice(partAt, numberStop) + (found === undefined ? (guess?.replacement ?? meant.symbol) : name);
    end = unitStop;
    parts++;
    if (meant.kind === 'percent') break;
    // `1h30` may go on with a unit; digits that do not are an error of the whole word.
    if (isDigit(text.charCodeAt(end)) && unitEnd(text, numberEnd(text, end) ?? end) === (numberEnd(text, end) ?? end)) {
      return unknownUnit(text, at, numberStop, nameEnd(text, end), [], false);
    }
  }
  if (parts === 0 || total === undefined) return undefined;
  const where = span(at, end);
  const percent = text.charCodeAt(end - 1) === 37 || written.endsWith('%');
  const literal: UnitLiteral = percent ? { type: 'number', span: where, value: total, percent: true } : { type: 'duration', span: where, seconds: total };
  if (misspelt !== undefined) {
    return { end, literal, problem: { code: 'unknown-unit', span: where, message: { zh: `没有单位“${misspelt}”，应写作 ${written}。`, en: `There is no unit “${misspelt}”; write ${written}.` }, candidates: [written], replacement: written } };
  }
  if (spaced) {
    return { end, literal, problem: { code: 'unit-spacing', span: where, message: { zh: `数字和单位之间不能有空格，应写作 ${written}。`, en: `A number and its unit are written without a space: ${written}.` }, candidates: [written], replacement: written } };
  }
  return { end, literal };
}

/** A bare ISO 8601 duration of fixed length, such as `PT30S`, standing as a word of its own. */
export function readIso(text: string, at: number): ReadQuantity | undefined {
  if (text.charCodeAt(at) !== 80) return undefined;
  ISO_WORD.lastIndex = at;
  const word = ISO_WORD.exec(text)?.[0] ?? '';
  const end = at + word.length;
  if (isNamePart(text.charCodeAt(end))) return undefined;
  const seconds = parseIsoDuration(word);
  return seconds === undefined ? undefined : { end, literal: { type: 'duration', span: span(at, end), seconds } };
}

const PART = String.raw`\d{1,40}(?:\.\d{1,40})?`;
const ISO_WORD = new RegExp(`P(?:${PART}W)?(?:${PART}D)?(?:T(?:${PART}H)?(?:${PART}M)?(?:${PART}S)?)?`, 'y');

/** End of the number that begins at `at`, or undefined: `12`, `1.5`, `.5`, `1e3`, but only the `1` of `1..3`. */
export function numberEnd(text: string, at: number): number | undefined {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  if (text.charCodeAt(end) === 46 && isDigit(text.charCodeAt(end + 1))) {
    end++;
    while (isDigit(text.charCodeAt(end))) end++;
  }
  if (end === at) return undefined;
  const e = text.charCodeAt(end);
  if (e !== 101 && e !== 69) return end;
  let power = end + 1;
  const sign = text.charCodeAt(power);
  if (sign === 43 || sign === 45) power++;
  if (!isDigit(text.charCodeAt(power))) return end;
  while (isDigit(text.charCodeAt(power))) power++;
  return power;
}

export function nameEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isNamePart(text.charCodeAt(end))) end++;
  return end;
}

/** Just behind the closing quotation mark; beyond the end of the text when there is none. */
export function stringEnd(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 34) return i + 1;
    if (c === 92) i++;
  }
  return text.length + 1;
}

function commentEnd(text: string, at: number): number | undefined {
  const next = text.charCodeAt(at + 1);
  if (next === 47) {
    const end = text.indexOf('\n', at);
    return end < 0 ? text.length : end;
  }
  if (next !== 42) return undefined;
  const end = text.indexOf('*/', at + 2);
  return end < 0 ? text.length : end + 2;
}

const isLiteralUnit = (unit: Unit): boolean => unit.kind === 'time' || unit.kind === 'percent';

function literalUnit(name: string): Unit | undefined {
  const unit = name === '' ? undefined : findUnit(name);
  return unit !== undefined && isLiteralUnit(unit) ? unit : undefined;
}

/** A unit is a percent sign or the letters up to the next digit. */
function unitEnd(text: string, at: number): number {
  if (text.charCodeAt(at) === 37) return at + 1;
  let end = at;
  while (end < text.length && isNamePart(text.charCodeAt(end)) && !isDigit(text.charCodeAt(end))) end++;
  return end;
}

function skipSpaces(text: string, at: number): number {
  let end = at;
  while (end < text.length && isSpace(text.charCodeAt(end))) end++;
  return end;
}

function unknownUnit(text: string, at: number, unitAt: number, end: number, units: readonly string[], calendar: boolean): ReadQuantity {
  const name = text.slice(unitAt, end).trim();
  const candidates = units.map((unit) => text.slice(at, unitAt) + unit);
  const first = candidates[0];
  const message = calendar
    ? { zh: `“${name}”没有固定的时长，请改用天、小时等单位。`, en: `“${name}” has no fixed length; use days, hours or smaller units.` }
    : first === undefined
      ? { zh: `没有单位“${name}”。`, en: `There is no unit “${name}”.` }
      : { zh: `没有单位“${name}”，是否应为 ${first}？`, en: `There is no unit “${name}”; did you mean ${first}?` };
  const where = span(at, end);
  return { end, literal: { type: 'broken', span: where, parts: [] }, problem: { code: 'unknown-unit', span: where, message, candidates } };
}

function outOfRange(at: number, end: number): ReadQuantity {
  const where = span(at, end);
  return { end, literal: { type: 'broken', span: where, parts: [] }, problem: { code: 'syntax', span: where, message: { zh: '数字超出范围。', en: 'The number is out of range.' } } };
}

const moved = (literal: UnitLiteral, toText: (offset: number) => number): UnitLiteral => ({
  ...literal,
  span: span(toText(literal.span.start), toText(literal.span.end)),
});

const escaped = [...NONSTANDARD.keys()].join('').replace(/[\]\\^-]/g, '\\$&');
const SUSPECT = new RegExp(`[${escaped}“”＂'０-９]|==|<>|=<|=>|&&|\\|\\|`);

/** Whether the text may hold characters that are not FEEL's own; some of them look like parts of names to the grammar. */
export const mayNeedNormalising = (text: string): boolean => SUSPECT.test(text);

/** Replaces characters that are not FEEL's by those that are, outside texts and comments, with one problem for each run. */
function normalise(text: string, problems: ExpressionProblem[]): { text: string; offsets?: readonly number[] } {
  if (!SUSPECT.test(text)) return { text };
  let out = '';
  const offsets: number[] = [];
  const put = (piece: string, at: number, width: number): void => {
    for (let i = 0; i < piece.length; i++) offsets.push(Math.min(at + i, at + width - (width > 0 ? 1 : 0)));
    out += piece;
  };
  const replace = (at: number, end: number, standard: string): void => {
    put(standard, at, end - at);
    const found = text.slice(at, end);
    const shown = standard.trim();
    problems.push({ code: 'nonstandard-character', span: span(at, end), message: { zh: `应写作 \`${shown}\`，而不是 \`${found}\`。`, en: `Write \`${shown}\` instead of \`${found}\`.` }, candidates: [standard], replacement: standard });
  };
  for (let at = 0; at < text.length; ) {
    const c = text.charAt(at);
    const code = text.charCodeAt(at);
    if (code === 34 || (code === 47 && commentEnd(text, at) !== undefined)) {
      const end = Math.min(text.length, code === 34 ? stringEnd(text, at) : (commentEnd(text, at) ?? at));
      put(text.slice(at, end), at, end - at);
      at = end;
      continue;
    }
    const quoteEnd = foreignQuoteEnd(text, at, out.charCodeAt(out.length - 1));
    if (quoteEnd !== undefined) {
      replace(at, at + 1, '"');
      put(text.slice(at + 1, quoteEnd - 1), at + 1, quoteEnd - at - 2);
      replace(quoteEnd - 1, quoteEnd, '"');
      at = quoteEnd;
      continue;
    }
    const operator = FOREIGN_OPERATORS.get(text.slice(at, at + 2));
    if (operator !== undefined) {
      replace(at, at + 2, operator);
      at += 2;
      continue;
    }
    const standard = NONSTANDARD.get(c) ?? asciiDigit(code);
    if (standard === undefined) {
      put(c, at, 1);
      at++;
      continue;
    }
    let end = at + 1;
    let piece = standard;
    // A run of full-width digits is one finding, not one per digit; `……` and `——` are one character to whoever types them.
    for (; end < text.length && (asciiDigit(code) !== undefined ? asciiDigit(text.charCodeAt(end)) !== undefined : text.charAt(end) === c && /[…—～~]/.test(c)); end++) {
      if (asciiDigit(code) !== undefined) piece += asciiDigit(text.charCodeAt(end)) ?? '';
    }
    replace(at, end, piece);
    at = end;
  }
  offsets.push(text.length);
  return { text: out, offsets };
}

/** Behind the closing mark of a text in curly, full-width or single quotes; undefined where none begins or it could be read otherwise. */
function foreignQuoteEnd(text: string, at: number, before: number): number | undefined {
  const open = text.charAt(at);
  const closing = open === '“' || open === '”' ? '“”' : open === '＂' ? '＂' : open === "'" ? "'" : '';
  if (closing === '' || (open === "'" && isNamePart(before))) return undefined;
  for (let i = at + 1; i < text.length; i++) {
    const c = text.charAt(i);
    if (closing.includes(c)) return i + 1;
    if (c === '"' || c === '\\' || c === '\n') return undefined;
  }
  return undefined;
}

