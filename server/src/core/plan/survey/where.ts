/** Which responses an analysis takes: those that meet its condition, all of them or a group at a time. */
import { fromNumber } from '../../base/rational.ts';
import { same, type Text } from '../../base/text.ts';
import { checkExpression } from '../../expression/check.ts';
import { evaluate } from '../../expression/evaluate.ts';
import { freeNames } from '../../expression/names.ts';
import { parseExpression } from '../../expression/parse.ts';
import type { Value } from '../../expression/values.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import type { AnswerColumn, Answers } from './answers.ts';
import { asGiven, type Instrument, type Variable } from './instrument.ts';
import { type Group } from './result.ts';

/** Different combinations of answers that are remembered. */
const MAX_KNOWN = 100_000;

/** Responses of which the condition is true, or why it cannot be asked. */
export function rowsWhere(condition: ScalarNode, instrument: Instrument, answers: Answers): Int32Array | { readonly refused: Text } {
  const { ast, problems } = parseExpression(condition.source);
  const kind = (name: string) => kindOf(instrument.variables.get(name));
  const [problem] = problems.length > 0 ? problems : checkExpression(ast, { names: kind }, condition.source);
  if (problem !== undefined) return { refused: { zh: `条件“${condition.source}”无法计算：${problem.message.zh}`, en: `The condition "${condition.source}" cannot be computed: ${problem.message.en}` } };
  const names = [...new Set(freeNames(ast).map((use) => use.name))];
  const unknown = names.find((n) => !answers.columns.has(n));
  if (unknown !== undefined) return { refused: { zh: `条件“${condition.source}”用到的“${unknown}”在数据中没有答案。`, en: `The data have no answers to "${unknown}", which the condition "${condition.source}" asks for.` } };
  const used = names.map((name) => ({ name, variable: instrument.variables.get(name), column: answers.columns.get(name) as AnswerColumn }));
  const known = new Map<string, boolean>();
  const rows = new Int32Array(answers.responses);
  let count = 0;
  for (let r = 0; r < answers.responses; r++) {
    const key = used.map(({ column }) => column.values[r]).join();
    let holds = known.get(key);
    if (holds === undefined) {
      const variables = new Map<string, Value>();
      for (const { name, variable, column } of used) {
        const value = valueOf(variable, column, r);
        if (value !== null) variables.set(name, value);
      }
      holds = evaluate(ast, { variables }) === true;
      if (known.size < MAX_KNOWN) known.set(key, holds);
    }
    if (holds) rows[count++] = r;
  }
  return rows.slice(0, count);
}

const KINDS = { number: 'number', boolean: 'boolean', choice: 'string', text: 'string', choices: 'list', ranking: 'list' } as const;

const kindOf = (variable: Variable | undefined) => (variable === undefined ? undefined : KINDS[variable.form]);

/** As the respondent answered: a reversed item is turned back. */
function valueOf(variable: Variable | undefined, { values, categories, lists }: AnswerColumn, r: number): Value {
  const value = values[r] as number;
  if (variable === undefined || Number.isNaN(value)) return null;
  if (variable.form === 'boolean') return value === 1;
  if (KINDS[variable.form] === 'list') return lists[value] ?? null;
  if (variable.form !== 'number') return categories[value] ?? null;
  return fromNumber(asGiven(variable, value)) ?? null;
}

/** Groups beyond this many are not analysed one by one. */
export const MAX_GROUPS = 100;

export interface GroupRows {
  readonly group: Group;
  readonly rows: Int32Array;
}

/** The responses of each answer to an item, in the order of its options or of the numbers. */
export function groupRows(item: Variable, column: AnswerColumn, rows: Int32Array): readonly GroupRows[] {
  const members = new Map<number, number[]>();
  for (const r of rows) {
    const value = asGiven(item, column.values[r] as number);
    if (Number.isNaN(value)) continue;
    const list = members.get(value);
    if (list === undefined) members.set(value, [r]);
    else list.push(r);
  }
  return [...members].sort(([a], [b]) => a - b).map(([value, list]) => ({ group: { item: item.name, ...nameOf(item, column, value) }, rows: Int32Array.from(list) }));
}

function nameOf(item: Variable, column: AnswerColumn, value: number): Pick<Group, 'value' | 'label'> {
  if (item.form === 'boolean') return value === 1 ? { value: 'true', label: { zh: '是', en: 'yes' } } : { value: 'false', label: { zh: '否', en: 'no' } };
  if (item.form === 'number') return { value: String(value), label: item.scale?.labels[value - item.scale.first]?.text ?? same(String(value)) };
  const text = column.categories[value] ?? '';
  return { value: text, label: item.item.options.find((o) => o.value === text)?.label ?? same(text) };
}
