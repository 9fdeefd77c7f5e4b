/** One cell of a data file as an answer: a number on the item's scale, the place of a choice among its options, or why there is none. */
import { toNumber } from '../../base/rational.ts';
import type { Text } from '../../base/text.ts';
import { MISSING, NOT_APPLICABLE, VALUE } from '../../scoring/case.ts';
import { readCell, type CellFormat } from '../data/cells.ts';
import { readChoices } from './choices.ts';
import type { Variable } from './instrument.ts';

export interface Answer {
  /** NaN where there is none. */
  readonly value: number;
  readonly state: 'answered' | 'missing' | 'not-applicable' | 'unusable';
  readonly problem?: Text;
  /** What the cell says, where it is short enough for a code. */
  readonly cell?: string;
}

const NONE: Answer = { value: NaN, state: 'missing' };
const NOT_ASKED: Answer = { value: NaN, state: 'not-applicable' };

/** Words of a scale, in every language that the document gives, to the numbers that they count as. */
export function scaleWords(variable: Variable): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const { scale } = variable;
  if (variable.form !== 'number' || scale === null || scale.type === 'numeric') return words;
  const first = scale.type === 'kano' ? 1 : scale.first;
  scale.labels.forEach((label, i) => { for (const w of label.words) if (!words.has(w)) words.set(w, String(first + i)); });
  return words;
}

/** Words that say that the question could not be answered. */
export function refusals(variable: Variable): readonly string[] {
  return [variable.item.na, variable.scale?.na].flatMap((text) => (text ? [text.zh, text.en] : []));
}

/** Texts of open lists, such as branches or raters, in the order of their first appearance; of several choices each different list. */
export class Categories {
  readonly texts: string[] = [];
  /** The options behind each text, where there are several. */
  readonly lists: (readonly string[])[] = [];
  readonly #places = new Map<string, number>();

  constructor(texts: readonly string[]) {
    for (const text of texts) this.place(text);
  }

  place(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    this.#places.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }

  placeList(options: readonly string[]): number {
    const key = JSON.stringify(options);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.texts.length);
    this.lists.push(options);
    return this.texts.push(options.join('; ')) - 1;
  }

  has(text: string): boolean {
    return this.#places.has(text);
  }
}

/** More different texts than this are no groups. */
export const MAX_CATEGORIES = 100_000;
const SHOWN = 40;

export function readAnswer(raw: string, variable: Variable, format: CellFormat, categories: Categories): Answer {
  const answer = understood(raw, variable, format, categories);
  if (answer.state !== 'unusable' || raw.length > MAX_CODE) return answer;
  const text = raw.trim();
  return { ...answer, cell: format.values.get(text) ?? text };
}

/** Longer cells are words, not codes. */
const MAX_CODE = 20;

function understood(raw: string, variable: Variable, format: CellFormat, categories: Categories): Answer {
  const cell = readCell(raw, format);
  if (cell.state === MISSING) return NONE;
  if (cell.state === NOT_APPLICABLE) return NOT_ASKED;
  if (cell.state !== VALUE || cell.value === null) {
    const problem = cell.problem && noAnswer(raw, variable, cell.problem);
    return { value: NaN, state: 'unusable', ...(problem === undefined ? {} : { problem }) };
  }
  if (typeof cell.value === 'boolean') return { value: Number(cell.value), state: 'answered' };
  if (typeof cell.value === 'string') return variable.form === 'choices' || variable.form === 'ranking' ? several(cell.value, variable, format, categories) : chosen(cell.value, variable, categories);
  const value = toNumber(cell.value);
  const wrong = outside(value, variable);
  if (wrong !== undefined) return { value: NaN, state: 'unusable', problem: wrong };
  return { value: variable.turned ? (variable.low ?? 0) + (variable.high ?? 0) - value : value, state: 'answered' };
}

/** Whoever reads words against a scale of words is not helped by hearing that they are no number. */
function noAnswer(raw: string, { form, scale }: Variable, problem: Text): Text {
  if (form !== 'number' || scale === null || scale.labels.length === 0) return problem;
  return { zh: `“${shortened(raw.trim())}”不是量表“${scale.name}”的答案`, en: `"${shortened(raw.trim())}" is no answer of the scale "${scale.name}"` };
}

const shortened = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

function chosen(text: string, variable: Variable, categories: Categories): Answer {
  const open = variable.form !== 'choice' || variable.item.options.some((o) => o.other);
  if (!categories.has(text) && (!open || categories.texts.length >= MAX_CATEGORIES)) {
    const shown = shortened(text);
    return { value: NaN, state: 'unusable', problem: { zh: `“${shown}”不是选项之一`, en: `"${shown}" is none of the options` } };
  }
  return { value: categories.place(text), state: 'answered' };
}

function several(text: string, variable: Variable, format: CellFormat, categories: Categories): Answer {
  const options = readChoices(text, variable, format);
  if ('zh' in options) return { value: NaN, state: 'unusable', problem: options };
  if (options.length === 0) return NONE;
  return categories.texts.length < MAX_CATEGORIES ? { value: categories.placeList(options), state: 'answered' } : { value: NaN, state: 'unusable', problem: { zh: '是过多不同的选法之一', en: 'is one of too many different choices' } };
}

function outside(value: number, { low, high, stepSize }: Variable): Text | undefined {
  const off = stepSize !== null && low !== null && Math.abs((value - low) / stepSize - Math.round((value - low) / stepSize)) > 1e-9;
  if ((low === null || value >= low) && (high === null || value <= high) && !off) return undefined;
  const [from, to] = [low ?? '−∞', high ?? '∞'];
  return off && (high === null || value <= high)
    ? { zh: `${String(value)} 不在量表的刻度上（从 ${String(from)} 起每 ${String(stepSize)} 一级）`, en: `${String(value)} is no step of the scale (from ${String(from)} by ${String(stepSize)})` }
    : { zh: `${String(value)} 超出量表的范围 ${String(from)}～${String(to)}`, en: `${String(value)} lies outside the scale ${String(from)} to ${String(to)}` };
}
