/**
 * Who was asked what: the conditions of sections and questions and the screening, over the answers of a whole data file. An answer to a question
 * that was not to be asked is told and taken out, so that it is missing by design; the rules are those of `asking.ts`.
 */
import type { Text } from '../../base/text.ts';
import { freeNames } from '../../expression/names.ts';
import { parseExpression } from '../../expression/parse.ts';
import { allItems, type Item } from '../../model/survey.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import type { DataProblem } from '../data/problems.ts';
import type { AnswerColumn, AnswerReader, Answers } from './answers.ts';
import { goesOn, type GivenAnswer } from './asking.ts';
import { asGiven, type Instrument, type Variable } from './instrument.ts';
import { rowsWhere } from './where.ts';

/** A reader whose answers are those of the respondents who were asked. */
export function readAsked(instrument: Instrument, reader: AnswerReader, onProblem: (problem: DataProblem) => void): AnswerReader {
  let hidden = 0;
  return {
    ...reader,
    problemCount: () => reader.problemCount() + hidden,
    end(cut) {
      const answers = reader.end(cut);
      return settleAsked(instrument, answers, (row, column, message) => {
        hidden++;
        onProblem({ code: 'hidden-answer', line: answers.lines[row] ?? 0, row: row + 1, column, message });
      });
    },
  };
}

/** @param row from 0 */
type HiddenAnswer = (row: number, name: string, message: Text) => void;

/** Questions that wait for one another further than this are in nobody's questionnaire. */
const MAX_DEPTH = 500;

/** Takes answers to what was not asked out of the columns. */
function settleAsked(instrument: Instrument, answers: Answers, hidden: HiddenAnswer): Answers {
  const { survey } = instrument;
  const items = allItems(survey);
  const sections = new Map(survey.sections.flatMap((s) => (s.id === null ? [] : [[s.id, s.visible] as const])));
  const conditionsOf = (item: Item): readonly ScalarNode[] => [sections.get(item.section ?? '') ?? null, item.visible].filter((c) => c !== null);
  const ends = (item: Item): boolean => item.part === 'screening' && item.goOn.length > 0;
  if (!items.some((item) => conditionsOf(item).length > 0 || ends(item))) return answers;

  const rows = answers.responses;
  const variables = new Map<Item, Variable[]>();
  for (const v of instrument.variables.values()) variables.set(v.item, [...(variables.get(v.item) ?? []), v]);
  const columnsOf = (item: Item): readonly (readonly [Variable, AnswerColumn])[] => (variables.get(item) ?? []).flatMap((v) => { const c = answers.columns.get(v.name); return c === undefined ? [] : [[v, c] as const]; });
  const notAsked = new Map<string, Uint8Array>();
  const undecided = new Map<string, string>();

  /** Answers are taken out before a later condition asks for them: what was not asked is not known. */
  const settle = (item: Item, mask: Uint8Array): void => {
    const told = new Set<number>();
    for (const [variable, { values }] of columnsOf(item)) {
      notAsked.set(variable.name, mask);
      for (let r = 0; r < rows; r++) {
        if (mask[r] !== 1 || Number.isNaN(values[r])) continue;
        values[r] = NaN;
        if (told.has(r)) continue;
        told.add(r);
        hidden(r, variable.name, {
          zh: `按显示条件或甄别，这份答卷不该问到“${variable.name}”，却有答案，不计入。`, en: `By its condition or the screening this response was not to be asked "${variable.name}", and its answer does not count.`,
        });
      }
    }
  };

  const done = new Map<Item, Uint8Array | null>();
  const open = new Set<Item>();
  const byConditions = (item: Item): Uint8Array | null => {
    const known = done.get(item);
    if (known !== undefined) return known;
    open.add(item);
    let mask: Uint8Array | null = null;
    for (const condition of conditionsOf(item)) {
      const before = namesOf(condition).flatMap((name) => instrument.variables.get(name)?.item ?? []);
      // Questions that wait for one another, conditions that cannot be read and answers that are not in the data decide nothing.
      const waiting = open.size > MAX_DEPTH || before.some((b) => open.has(b) || (byConditions(b), false));
      const shown = waiting ? null : rowsWhere(condition, instrument, answers);
      if (shown === null || 'refused' in shown) {
        for (const v of variables.get(item) ?? []) undecided.set(v.name, condition.source);
        continue;
      }
      mask ??= new Uint8Array(rows);
      let next = 0;
      for (let r = 0; r < rows; r++) {
        if (shown[next] === r) next++;
        else mask[r] = 1;
      }
    }
    open.delete(item);
    done.set(item, mask);
    if (mask !== null) settle(item, mask);
    return mask;
  };

  let ended: Uint8Array | null = null;
  for (const item of items) {
    const own = byConditions(item);
    if (ended !== null) {
      const over = ended;
      settle(item, own === null ? over.slice() : own.map((v, r) => v | (over[r] as number)));
    }
    if (ends(item)) ended = withEnds(item, columnsOf(item), ended ?? new Uint8Array(rows));
  }
  for (const [name, mask] of notAsked) if (!mask.includes(1)) notAsked.delete(name);
  return { ...answers, notAsked, undecided };
}

/** Responses that end with this question at the latest. */
function withEnds(item: Item, columns: readonly (readonly [Variable, AnswerColumn])[], ended: Uint8Array): Uint8Array {
  const out = ended.slice();
  const known = columns.map(() => new Map<number, boolean>());
  for (let r = 0; r < out.length; r++) {
    const at = columns.findIndex(([, { values }]) => !Number.isNaN(values[r]));
    const [variable, column] = columns[at] ?? [];
    if (variable === undefined || column === undefined) continue;
    const value = column.values[r] as number;
    let on = known[at]?.get(value);
    if (on === undefined) known[at]?.set(value, (on = goesOn(item, givenOf(variable, column, value))));
    if (!on) out[r] = 1;
  }
  return out;
}

function givenOf(variable: Variable, { categories, lists }: AnswerColumn, value: number): GivenAnswer {
  if (variable.form === 'number') return asGiven(variable, value);
  if (variable.form === 'boolean') return value === 1;
  return variable.form === 'choices' || variable.form === 'ranking' ? (lists[value] ?? []) : (categories[value] ?? '');
}

const namesOf = (condition: ScalarNode): readonly string[] => freeNames(parseExpression(condition.source).ast).map((use) => use.name);
