/**
 * Requirements as people say them, 不超过三十秒 or “at most 30 seconds”, read as tests. What is read is only ever proposed: whoever
 * wrote the sentence knows whether it was meant so.
 */
import { findUnit, guessUnit, type Unit } from '../../expression/units.ts';
import { NUMERAL, parseNumeral } from '../../syntax/markdown/numerals.ts';

/** A quantity with its comparison: `<=` and `30s`; the comparison is null where the words give none. */
export interface ReadRequirement {
  readonly op: '<' | '<=' | '>' | '>=' | null;
  /** As a literal of the expression language. */
  readonly quantity: string;
  readonly kind: 'time' | 'percent' | 'number';
}

/** Undefined for a text that is no requirement of one time or one percentage; a bare number counts with a comparison only. */
export function readRequirement(text: string): ReadRequirement | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  let rest = text.trim().toLowerCase().replace(/[。.]$/, '').replace(/^[在于]/, '').trim();
  const before = BEFORE.find(([word]) => rest.startsWith(word));
  if (before !== undefined) rest = rest.slice(before[0].length).trim();
  const behind = BEHIND.find(([word]) => rest.endsWith(word));
  if (behind !== undefined) rest = rest.slice(0, -behind[0].length).trim();
  const op = before?.[1] ?? behind?.[1] ?? null;
  const found = quantityOf(rest) ?? (op === null ? undefined : bareNumber(rest));
  return found === undefined ? undefined : { op, ...found };
}

/** The requirement as a unary test; a time without a comparison is taken for a limit, a share for what has to be reached. */
export const asTest = ({ op, quantity, kind }: ReadRequirement): string => `${op ?? (kind === 'time' ? '<=' : '>=')} ${quantity}`;

/**
 * The tests that the words may mean, best first. 以内, 以上 and 以下 include the number in law and often not in talk, so that both are
 * offered.
 * @param points whether the value is a score, of which 分 counts points and not minutes
 */
export function readTests(text: string, points: boolean): readonly string[] {
  const read = readRequirement(points ? text.replace(/(\d)\s*分(?!钟)/, '$1') : text);
  if (read?.op === undefined || read.op === null) return [];
  const test = asTest(read);
  return LOOSE.test(text.trim()) ? [test, test.replace('=', '')] : [test];
}

const LOOSE = /(?<!及)(以内|之内|内|以下|以上)[。.]?$/;

/** Longer texts are sentences about more than one thing (UTF-16 units). */
const MAX_LENGTH = 60;

type Word = readonly [word: string, op: '<' | '<=' | '>' | '>='];

const words = (op: Word[1], list: string): Word[] => list.split('|').map((word) => [word, op] as const);
const longestFirst = (list: readonly Word[]): readonly Word[] => [...list].sort((a, b) => b[0].length - a[0].length);

const BEFORE = longestFirst([
  ...words('<=', '不得超过|不应超过|不超过|不得高于|不高于|不多于|不大于|不迟于|最多|至多|最迟|within|at most|no more than|not more than|up to|<='),
  ...words('<', '少于|低于|小于|不到|不足|不满|less than|fewer than|under|below|<'),
  ...words('>=', '不得低于|不应低于|不低于|不得少于|不少于|不小于|至少|最少|at least|no less than|not less than|达到|>='),
  ...words('>', '超过|高于|多于|大于|more than|over|above|>'),
]);

/** In Chinese law 以上, 以下 and 以内 include the number itself. */
const BEHIND = longestFirst([...words('<=', '以内|之内|内|及以下|以下|or less|at most'), ...words('>=', '及以上|以上|or more')]);

const SHARE = new RegExp(`^百分之\\s*(\\d{1,6}(?:\\.\\d{1,6})?|${NUMERAL})$`);
const AMOUNT = new RegExp(`^(\\d{1,6}(?:\\.\\d{1,6})?|${NUMERAL}|半)\\s*([^\\s\\d].{0,11})$`);

function quantityOf(text: string): Pick<ReadRequirement, 'quantity' | 'kind'> | undefined {
  const share = numberOf(SHARE.exec(text)?.[1]);
  if (share !== undefined) return { quantity: `${share}%`, kind: 'percent' };
  const [, amount, name = ''] = AMOUNT.exec(text) ?? [];
  const unit = literalUnit(name) ?? literalUnit(name.replace(/^个/, ''));
  if (unit === undefined) return undefined;
  if (amount === '半') return unit.symbol === 'h' ? { quantity: '30min', kind: 'time' } : undefined;
  const count = numberOf(amount);
  return count === undefined ? undefined : { quantity: count + unit.symbol, kind: unit.kind === 'percent' ? 'percent' : 'time' };
}

function bareNumber(text: string): Pick<ReadRequirement, 'quantity' | 'kind'> | undefined {
  const number = /^\d{1,6}(?:\.\d{1,6})?$/.test(text) ? text : undefined;
  return number === undefined ? undefined : { quantity: number, kind: 'number' };
}

/** The number in decimal digits. */
function numberOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  return /^\d+(\.\d+)?$/.test(written) ? written : parseNumeral(written)?.toString();
}

function literalUnit(name: string): Unit | undefined {
  const unit = findUnit(name) ?? guessUnit(name).unit;
  return unit?.kind === 'time' || unit?.kind === 'percent' ? unit : undefined;
}
