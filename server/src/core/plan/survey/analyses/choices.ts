/** What is said of questions that are answered by options: how often each was chosen, and of rankings how high. */
import { partOf, same, type Text } from '../../../base/text.ts';
import type { Context } from '../context.ts';
import type { Variable } from '../instrument.ts';
import { weightedTable } from '../weighting.ts';
import { column, row, table, type ResultRow, type ResultTable } from '../result.ts';

/** Options of one question that are listed. */
const LISTED = 200;

const ANSWERED = [column('n', '作答份数', 'answered', 'count'), column('missing', '缺失', 'missing', 'count')] as const;

export function choiceTables(context: Context): readonly ResultTable[] {
  const found = answered(context);
  const chosen = found.flatMap(({ v, values }) => optionCounts(context, v, values));
  const ranked = found.flatMap(({ v, values }) => (v.form === 'ranking' ? ranks(context, v, values) : []));
  return [
    ...(chosen.length === 0 ? [] : [table('choices', '选择题', 'Choices', [...ANSWERED, column('count', '人次', 'count', 'count'), column('share', '比例', 'share', 'share')], chosen)]),
    ...(ranked.length === 0 ? [] : [table('rankings', '排序题', 'Rankings', [
      ...ANSWERED, column('ranked', '被排次数', 'ranked', 'count'), column('first', '排第一的次数', 'ranked first', 'count'), column('first-share', '排第一的比例', 'share ranked first', 'share'), column('mean-rank', '平均名次（被排的）', 'mean rank where ranked'),
    ], ranked)]),
  ];
}

/** Questions that are answered by options and have a column. */
function answered(context: Context): readonly { readonly v: Variable; readonly values: Float64Array }[] {
  const { instrument, analysis } = context;
  const named = analysis.items === null ? null : new Set(analysis.items.map((n) => n.source));
  const asked = [...instrument.variables.values()].filter((v) => (named === null ? v.item.part === 'items' && analysis.dimensions === null : named.has(v.name)) && ['boolean', 'choice', 'choices', 'ranking'].includes(v.form));
  return asked.flatMap((v) => {
    const values = context.column(v.name);
    return values === undefined ? [] : [{ v, values }];
  });
}

/** Shares of the options by the weights of the dataset. */
export function weightedChoices(context: Context): readonly ResultTable[] {
  if (context.weights === null) return [];
  const shares = answered(context).flatMap(({ v, values }) => {
    const named = optionsNamed(context, v);
    const given = Array.from(values, (value) => (Number.isNaN(value) ? null : named(value)));
    const options = [...new Set([...tally(v, () => 0).keys(), ...given.flatMap((g) => g ?? [])])].slice(0, LISTED);
    return options.map((option) => ({ id: `${v.name}=${option}`, label: nameOf(v, option), column: Float64Array.from(given, (g) => (g === null ? NaN : Number(g.includes(option)))), low: 0, high: 1 }));
  });
  return weightedTable(context, 'weighted-choices', { zh: '加权比例：选择题', en: 'Weighted shares: choices' }, shares, column('share', '加权比例', 'weighted share', 'share'));
}

/** The options that each response names, in its order. */
function answersTo(context: Context, v: Variable, values: Float64Array): readonly (readonly string[])[] {
  const named = optionsNamed(context, v);
  return [...values].flatMap((value): (readonly string[])[] => (Number.isNaN(value) ? [] : [named(value)]));
}

function optionsNamed(context: Context, v: Variable): (value: number) => readonly string[] {
  const texts = context.categories(v.name);
  const lists = context.lists(v.name);
  return (value) => (v.form === 'boolean' ? [String(value === 1)] : v.form === 'choice' ? [texts[value] ?? ''] : (lists[value] ?? []));
}

/** With the options of the question first, in its order, and what was written in beside them. */
const tally = <T>(v: Variable, none: () => T): Map<string, T> => new Map(v.item.options.map((o) => [o.value, none()]));

function optionCounts(context: Context, v: Variable, values: Float64Array): readonly ResultRow[] {
  const counts = tally(v, () => 0);
  const answers = answersTo(context, v, values);
  for (const options of answers) for (const option of options) counts.set(option, (counts.get(option) ?? 0) + 1);
  const n = answers.length;
  return [...counts].slice(0, LISTED).map(([value, count]) => row(`${v.name}=${value}`, nameOf(v, value), n, values.length - n, count, context.stats.figure(count / n, 'no-answers')));
}

function ranks(context: Context, v: Variable, values: Float64Array): readonly ResultRow[] {
  const { stats } = context;
  const places = tally(v, (): Places => ({ ranked: 0, first: 0, sum: 0 }));
  const answers = answersTo(context, v, values);
  for (const options of answers) {
    for (const [i, option] of options.entries()) {
      const { ranked, first, sum } = places.get(option) ?? { ranked: 0, first: 0, sum: 0 };
      places.set(option, { ranked: ranked + 1, first: first + Number(i === 0), sum: sum + i + 1 });
    }
  }
  const n = answers.length;
  return [...places].slice(0, LISTED).map(([value, { ranked, first, sum }]) =>
    row(`${v.name}=${value}`, nameOf(v, value), n, values.length - n, ranked, first, stats.figure(first / n, 'no-answers'), stats.figure(sum / ranked, 'no-answers')));
}

/** How often an option was ranked, how often first, and the sum of its places. */
interface Places {
  readonly ranked: number;
  readonly first: number;
  readonly sum: number;
}

function nameOf(v: Variable, value: string): Text {
  const name = v.item.options.find((o) => o.value === value)?.label ?? TRUTH[value] ?? same(value);
  return partOf(v.title, name);
}

const TRUTH: Readonly<Record<string, Text>> = { true: { zh: '是', en: 'yes' }, false: { zh: '否', en: 'no' } };
