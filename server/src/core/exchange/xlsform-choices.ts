/** The lists of choices of an XLSForm: which of them are scales, which are yes and no, and what their answers are in a survey. */
import type { Text } from '../base/text.ts';
import { valenceOf } from '../model/label-valence.ts';
import { cell, plainText, yes, type Record } from './xlsform-sheet.ts';
import { KANO, KANO_DEFAULT, NA, OWN, OWN_CHOICE } from './xlsform-words.ts';
import type { Plain } from './yaml-write.ts';

export interface Choice {
  readonly name: string;
  /** How data and conditions of the survey write it. */
  readonly value: string;
  readonly label: Text | null;
  readonly dimension: string | undefined;
  readonly score: number | undefined;
  readonly exclusive: boolean;
  readonly other: boolean;
}

export interface ChoiceList {
  readonly choices: readonly Choice[];
  /** Yes and no by their names; null for other lists. */
  readonly truth: ReadonlyMap<string, boolean> | null;
  /** The list as a scale; null where its names are no numbers in order. */
  readonly scale: { readonly [key: string]: Plain | undefined } | null;
  /** Whether the list looks like a scale by its words alone. */
  readonly isScale: boolean;
}

export class ChoiceLists {
  readonly #lists = new Map<string, Choice[]>();
  readonly #kinds = new Map<string, string>();
  readonly #known = new Map<string, ChoiceList>();

  constructor(lines: readonly Record[]) {
    for (const line of lines) {
      const list = cell(line, 'list_name');
      const choice = choiceOf(line);
      if (list === '' || choice === null) continue;
      const known = this.#lists.get(list);
      if (known) known.push(choice);
      else this.#lists.set(list, [choice]);
      this.#kinds.set(list, cell(line, OWN.type));
    }
  }

  get(name: string): ChoiceList | undefined {
    const choices = this.#lists.get(name);
    if (choices === undefined) return undefined;
    let list = this.#known.get(name);
    if (list === undefined) this.#known.set(name, (list = { choices, truth: truthOf(choices), ...scaleOf(choices, this.#kinds.get(name) ?? '') }));
    return list;
  }
}

function choiceOf(line: Record): Choice | null {
  const name = cell(line, 'name');
  if (name === '') return null;
  const [whole, zh, en] = [cell(line, 'label'), cell(line, 'label::zh'), cell(line, 'label::en')];
  const any = whole || zh || en;
  const score = Number(cell(line, OWN_CHOICE.score) || NaN);
  return {
    name, value: cell(line, OWN_CHOICE.value) || name, label: any === '' ? null : { zh: zh || any, en: en || any }, dimension: cell(line, OWN_CHOICE.dimension) || undefined,
    score: Number.isFinite(score) ? score : undefined, exclusive: yes(cell(line, OWN_CHOICE.exclusive)), other: yes(cell(line, OWN_CHOICE.other)),
  };
}

function truthOf(choices: readonly Choice[]): ReadonlyMap<string, boolean> | null {
  const words = new Map(choices.map(({ name }): [string, boolean | undefined] => [name, /^(?:true|yes|y|1)$/i.test(name) ? true : /^(?:false|no|n|0)$/i.test(name) ? false : undefined]));
  const values = [...words.values()];
  return values.length === 2 && values.includes(true) && values.includes(false) ? (words as Map<string, boolean>) : null;
}

const CANNOT = /^(?:na|n\/a|dk|dontknow|dont_know|refused|98|99|88|-99|-98|无法回答|不适用|不知道|说不清|没有遇到|没有接触)$/i;

function scaleOf(choices: readonly Choice[], kind: string): Pick<ChoiceList, 'scale' | 'isScale'> {
  const none = { scale: null, isScale: false };
  const last = choices.at(-1);
  const outside = last !== undefined && choices.length > 2 && (last.name === NA || CANNOT.test(last.name) || (last.label !== null && CANNOT.test(last.label.zh))) ? last : undefined;
  const steps = outside === undefined ? choices : choices.slice(0, -1);
  const numbers = steps.map(({ name }) => (/^-?\d{1,4}$/.test(name) ? Number(name) : NaN));
  const [first, second] = numbers;
  if (first === undefined || second === undefined) return none;
  const step = second - first;
  if (!(step > 0) || numbers.some((n, i) => n !== first + i * step)) return none;
  const na = outside === undefined ? undefined : plainText(outside.label ?? { zh: outside.name, en: outside.name });
  const labels = steps.map(({ name, label }) => label ?? { zh: name, en: name });
  const anchors = labels.map((l, i) => anchored(l, String(numbers[i])));
  const max = numbers.at(-1) ?? first;
  // Numbers with words at the ends are a numeric scale; words all along are a verbal one.
  if (anchors.every((a, i) => a !== null && (a === '' || i === 0 || i === anchors.length - 1))) {
    const [low, high] = [anchors[0], anchors.at(-1)].map((a) => (a === '' || a === null || a === undefined ? undefined : plainText(a)));
    return { scale: { type: 'numeric', min: first, max, step: step === 1 ? undefined : step, low, high, na }, isScale: numbers.length > 2 };
  }
  const words = labels.map(plainText);
  if ((kind === KANO || kind === KANO_DEFAULT) && words.length === 5) return { scale: { type: 'kano', labels: kind === KANO_DEFAULT ? undefined : words, na }, isScale: true };
  if (step !== 1) return none;
  const judged = labels.filter(({ zh, en }) => valenceOf(zh) !== null || valenceOf(en) !== null).length;
  return { scale: { type: 'likert', labels: words, first: first === 1 ? undefined : first, na }, isScale: numbers.length > 2 && judged >= 2 };
}

/** The words beside the number: '' for the number alone; null where the label is something else. */
function anchored({ zh, en }: Text, number: string): Text | '' | null {
  if (zh === number && en === number) return '';
  const words = (text: string): string | undefined => {
    if (!text.startsWith(number)) return undefined;
    return /^\s*[（(](.+)[)）]$/.exec(text.slice(number.length))?.[1];
  };
  const [a, b] = [words(zh), words(en)];
  return a === undefined || b === undefined ? null : { zh: a, en: b };
}
