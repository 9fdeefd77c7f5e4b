/**
 * One cell of a data file into one slot of a case. What stands for a missing answer, what for "not applicable", and the unit of
 * bare numbers are declared; the only thing taken for granted is that an empty cell is a missing answer.
 */
import { compare, ONE, parseRational, type Rational } from '../../base/rational.ts';
import type { Text } from '../../base/text.ts';
import { findUnit, parseQuantity, type Unit } from '../../expression/units.ts';
import type { InputType } from '../../model/scoring.ts';
import { INVALID, MISSING, NOT_APPLICABLE, VALUE, type CellValue } from '../../scoring/case.ts';

export interface CellFormat {
  readonly type: InputType;
  /** Of bare numbers. */
  readonly unit: Unit | null;
  readonly decimal: '.' | ',';
  /** What the data say → what the document says, looked at before anything else. */
  readonly values: ReadonlyMap<string, string>;
  /** Of an enumeration: its values, and its labels in every language, to the value. */
  readonly choices: ReadonlyMap<string, string>;
  readonly missing: ReadonlySet<string>;
  readonly notApplicable: ReadonlySet<string>;
}

export interface Cell {
  readonly state: number;
  readonly value: CellValue | null;
  /** Only where the state is INVALID. */
  readonly problem?: Text;
}

/** Longer cells are no numbers, times or truth values, and are not looked at as such. */
const MAX_CELL = 400;
const SHOWN = 40;

export function readCell(raw: string, format: CellFormat): Cell {
  const trimmed = raw.length <= MAX_CELL ? raw.trim() : raw;
  const text = format.values.get(trimmed) ?? trimmed;
  if (text === '' || format.missing.has(text)) return ABSENT;
  if (format.notApplicable.has(text)) return INAPPLICABLE;
  switch (format.type) {
    case 'string':
      return { state: VALUE, value: text };
    case 'enum': {
      const value = format.choices.get(text);
      // Whether it belongs to the enumeration is for the engine to say, as with every domain.
      return { state: VALUE, value: value ?? text };
    }
    case 'boolean': {
      const value = TRUTH.get(text.toLowerCase());
      return value === undefined ? invalid(text, { zh: '不是“是”或“否”（true/false、yes/no、1/0、是/否、有/无）', en: 'is neither true nor false (true/false, yes/no, 1/0, 是/否, 有/无)' }) : { state: VALUE, value };
    }
    case 'number':
    case 'duration':
    case 'percent':
      return quantity(text, format, format.type);
  }
}

/** Reads each different cell of a column once, as long as there are not too many of them. */
export class Cells {
  readonly #known: Map<string, Cell>[] = [];

  read(slot: number, raw: string, format: CellFormat): Cell {
    if (raw.length > MAX_KEPT_CELL) return readCell(raw, format);
    const known = (this.#known[slot] ??= new Map());
    let cell = known.get(raw);
    if (cell !== undefined) return cell;
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(raw, (cell = readCell(raw, format)));
    return cell;
  }
}

const MAX_KNOWN = 4_096;
const MAX_KEPT_CELL = 64;

export const ABSENT: Cell = { state: MISSING, value: null };
export const INAPPLICABLE: Cell = { state: NOT_APPLICABLE, value: null };

const TRUTH: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'yes', 'y', '1', '是', '有', '对'].map((word) => [word, true] as const),
  ...['false', 'no', 'n', '0', '否', '无', '没有', '错'].map((word) => [word, false] as const),
]);

function quantity(text: string, format: CellFormat, type: 'number' | 'duration' | 'percent'): Cell {
  const pointed = format.decimal === ',' ? decimalComma(text) : text;
  if (pointed === undefined || pointed.length > MAX_CELL) return invalid(text, NOT_A[type]);
  const bare = parseRational(pointed);
  if (bare !== undefined && format.unit === null) return bareNumber(text, bare, type);
  const found = parseQuantity(pointed, format.unit ?? undefined);
  if (found === undefined) {
    const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text);
    return invalid(text, grouped ? { zh: '带有千位分隔符，请去掉逗号', en: 'has thousands separators; write it without commas' } : NOT_A[type]);
  }
  const kind = found.kind === 'time' ? 'duration' : found.kind === 'percent' ? 'percent' : 'number';
  return kind === type ? { state: VALUE, value: found.value } : invalid(text, NOT_A[type]);
}

/** A number without a unit: a plain number, or a share of one; a time without a unit could be anything. */
function bareNumber(text: string, value: Rational, type: 'number' | 'duration' | 'percent'): Cell {
  if (type === 'number') return { state: VALUE, value };
  if (type === 'duration' && value.n !== 0n) {
    return invalid(text, { zh: '没有单位：请在数据中写单位，或在 inputs 或 units 中声明', en: 'has no unit: write one in the data, or declare it in inputs or units' });
  }
  if (type === 'percent' && compare(value, ONE) > 0) {
    return invalid(text, { zh: '大于 1 却没有百分号：请声明单位 "%"，或写作百分数', en: 'is more than 1 and has no percent sign: declare the unit "%" or write it as a percentage' });
  }
  return { state: VALUE, value };
}

const NOT_A: Readonly<Record<'number' | 'duration' | 'percent', Text>> = {
  number: { zh: '不是数', en: 'is not a number' },
  duration: { zh: '不是时长', en: 'is not a duration' },
  percent: { zh: '不是百分比', en: 'is not a percentage' },
};

/** `1,5` where the comma is the decimal mark; a point is then no part of a number. */
const decimalComma = (text: string): string | undefined => (text.includes('.') ? undefined : text.replace(',', '.'));

const invalid = (text: string, why: Text): Cell => {
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return { state: INVALID, value: null, problem: { zh: `“${shown}”${why.zh}`, en: `"${shown}" ${why.en}` } };
};

/** The unit of bare numbers, where the text names one that goes with the type; null otherwise. */
export function unitFor(type: InputType, text: string | null | undefined): Unit | null {
  const unit = text === null || text === undefined ? undefined : findUnit(text);
  if (unit === undefined) return null;
  // Counts, money and points are plain numbers: their unit says what is counted and changes no value.
  return (type === 'duration' && unit.kind === 'time') || (type === 'percent' && unit.kind === 'percent') ? unit : null;
}

