/** `descriptives`, `box` and `csat`: what is said of each item by itself. */
import { partOf, same } from '../../../base/text.ts';
import type { QuantileType } from '../../../statistics/quantile.ts';
import { dimensionMeasures, measures, type Context, type Measure } from '../context.ts';
import { column, row, table, type ResultColumn, type ResultRow, type ResultTable } from '../result.ts';
import { indicator, weightedTable } from '../weighting.ts';
import { choiceTables, weightedChoices } from './choices.ts';
import { LIMITS, limits, NOTHING_TO_ANALYSE, outcome, settled, type Analysis } from './outcome.ts';

const COLUMNS: readonly ResultColumn[] = [
  column('n', '份数', 'n', 'count'), column('missing', '缺失', 'missing', 'count'), column('mean', '均值', 'mean'), column('sd', '标准差', 'sd'), column('se', '标准误', 'se'), ...LIMITS,
  column('min', '最小', 'min'), column('q1', '下四分位', 'q1'), column('median', '中位数', 'median'), column('q3', '上四分位', 'q3'), column('max', '最大', 'max'),
  column('skewness', '偏度', 'skewness'), column('kurtosis', '峰度', 'kurtosis'),
];

/** Of what is missing, what was missing by design; only where there is any. */
const NOT_ASKED = column('not-asked', '其中没有问到', 'of these not asked', 'count');

/** Answers of a question are listed one by one up to so many different ones. */
const LISTED = 21;

export const descriptives: Analysis = async (context) => {
  const found = settled(context, measures(context));
  const choices = choiceTables(context);
  if (found.length === 0 && choices.length === 0) return NOTHING_TO_ANALYSE;
  const dimensions = dimensionMeasures(context, found, 'pairwise');
  const tables: ResultTable[] = [];
  const notAsked = found.map((m) => (m.id === m.variable.name ? context.notAsked(m.id) : 0));
  const rows = await described(context, found);
  if (notAsked.some((n) => n > 0)) tables.push(table('items', '题目', 'Items', [...COLUMNS.slice(0, 2), NOT_ASKED, ...COLUMNS.slice(2)], rows.map((r, i) => ({ ...r, cells: [...r.cells.slice(0, 2), notAsked[i] as number, ...r.cells.slice(2)] }))));
  else if (found.length > 0) tables.push(table('items', '题目', 'Items', COLUMNS, rows));
  if (dimensions.length > 0) tables.push(table('dimensions', '维度（各份答卷的题目均值）', 'Dimensions (mean of the items of each response)', COLUMNS, await described(context, dimensions)));
  tables.push(...frequencyTables(context, found));
  const mean = column('mean', '加权均值', 'weighted mean');
  const columns = (of: readonly Measure[]) => of.map(({ id, label, column: answers }) => ({ id, label, column: answers }));
  return outcome([
    ...tables, ...choices, ...weightedTable(context, 'weighted', { zh: '加权均值：题目', en: 'Weighted means: items' }, columns(found), mean, true), ...weightedTable(context, 'weighted-dimensions', { zh: '加权均值：维度', en: 'Weighted means: dimensions' }, columns(dimensions), mean, true),
    ...weightedChoices(context),
  ]);
};

/** A hundred thousand answers take long enough that others have their turn after each question. */
async function described(context: Context, list: readonly Measure[]): Promise<readonly ResultRow[]> {
  const rows: ResultRow[] = [];
  for (const m of list) {
    rows.push(describeOne(context, m));
    await context.pause();
  }
  return rows;
}

function describeOne(context: Context, m: Measure): ResultRow {
  const d = context.stats.descriptives(m.column, { quantile: context.settings.number('quantile') as QuantileType, confidence: context.settings.confidence });
  return row(m.id, m.label, d.n, d.missing, d.mean, d.sd, d.se, ...limits(d.interval), d.min, d.q1, d.median, d.q3, d.max, d.skewness, d.kurtosis);
}

/** One table for each set of answers that items have in common, such as those of one scale. */
function frequencyTables(context: Context, found: readonly Measure[]): readonly ResultTable[] {
  const sets = new Map<string, { readonly values: readonly number[]; readonly members: Measure[] }>();
  for (const m of found) {
    const values = answersOf(context, m);
    if (values === undefined || values.length === 0) continue;
    const key = values.join(' ');
    const set = sets.get(key);
    if (set === undefined) sets.set(key, { values, members: [m] });
    else set.members.push(m);
  }
  return [...sets.values()].map(({ values, members }, i) => table(
    i === 0 ? 'frequencies' : `frequencies-${String(i + 1)}`, '各答案的份数', 'Frequencies of answers', values.map((v) => ({ id: String(v), title: same(String(v)), form: 'count' as const })),
    members.map((m) => {
      const counts = new Map(context.stats.frequencies(m.column, LISTED));
      return row(m.id, m.label, ...values.map((v) => counts.get(v) ?? 0));
    }),
  ));
}

/** The answers that the scale offers where it offers few, otherwise those that were given. */
function answersOf(context: Context, m: Measure): readonly number[] | undefined {
  const given = context.stats.frequencies(m.column, LISTED);
  if (given === undefined) return undefined;
  const steps = stepsOf(m);
  return steps !== undefined && steps.length <= LISTED ? steps : given.map(([value]) => value);
}

/** The answers of a scale from low to high; undefined where nothing bounds it, or nothing says how far they are apart. */
export function stepsOf({ low, high, variable, aspect }: Measure): readonly number[] | undefined {
  const step = variable.stepSize;
  if (low === null || high === null || step === null || aspect === 'gap' || high < low) return undefined;
  const count = Math.round((high - low) / step) + 1;
  return count > 1_000 ? undefined : Array.from({ length: count }, (_, i) => Number((low + i * step).toPrecision(12)));
}

const BOX: readonly ResultColumn[] = [
  column('n', '份数', 'n', 'count'), column('missing', '缺失', 'missing', 'count'), column('top-count', '高分份数', 'top count', 'count'), column('top', '高分比例', 'top share', 'share'),
  column('top-low', '高分下限', 'top low', 'share'), column('top-high', '高分上限', 'top high', 'share'),
];
const BOTTOM: readonly ResultColumn[] = [
  column('bottom-count', '低分份数', 'bottom count', 'count'), column('bottom', '低分比例', 'bottom share', 'share'), column('bottom-low', '低分下限', 'bottom low', 'share'), column('bottom-high', '低分上限', 'bottom high', 'share'),
  column('net', '净高分', 'net top', 'share'),
];

export const box: Analysis = (context) => boxes(context, true);
export const csat: Analysis = (context) => boxes(context, false);

/** Shares of the `top` highest and the `bottom` lowest answers of each item's scale, with Wilson intervals. */
function boxes(context: Context, bottom: boolean): ReturnType<Analysis> {
  const { stats, settings } = context;
  const all = measures(context);
  const scaled = all.flatMap((m) => {
    const steps = stepsOf(m);
    return steps === undefined ? [] : [{ m, steps }];
  });
  if (scaled.length === 0) return NOTHING_TO_ANALYSE;
  settings.state('interval', '区间', 'Interval', 'wilson');
  const share = (count: number, n: number) => stats.proportion(count, n, { confidence: settings.confidence, method: 'wilson', population: null });
  const rows = scaled.map(({ m, steps }) => {
    const n = stats.present(m.column).length;
    const top = share(stats.countFrom(m.column, steps[Math.max(0, steps.length - settings.number('top'))] as number), n);
    const cells = [n, m.column.length - n, top.count, top.share, ...limits(top.interval)];
    if (!bottom) return row(m.id, m.label, ...cells);
    const low = share(stats.countTo(m.column, steps[Math.min(steps.length, settings.number('bottom')) - 1] as number), n);
    return row(m.id, m.label, ...cells, low.count, low.share, ...limits(low.interval), stats.combine([top.share, low.share], (a, b) => a - b));
  });
  const left = all.filter((m) => !scaled.some((s) => s.m === m)).map((m) => m.id);
  const notes = left.length === 0 ? [] : [{ zh: `没有量表、无从分级的题目不在其中：${left.join('、')}。`, en: `Items without a scale have no boxes and are left out: ${left.join(', ')}.` }];
  const boxed = scaled.flatMap(({ m, steps }) => {
    const [from, to] = [steps[Math.max(0, steps.length - settings.number('top'))] as number, steps[Math.min(steps.length, settings.number('bottom')) - 1] as number];
    const side = (id: string, zh: string, en: string, counts: (v: number) => boolean) => ({ id: `${m.id}:${id}`, label: partOf(m.label, { zh, en }), column: indicator(m.column, counts), low: 0, high: 1 });
    return [side('top', '高分', 'top', (v) => v >= from), ...(bottom ? [side('bottom', '低分', 'bottom', (v) => v <= to)] : [])];
  });
  const shares = weightedTable(context, 'weighted', { zh: '加权比例', en: 'Weighted shares' }, boxed, column('share', '加权比例', 'weighted share', 'share'));
  return outcome([table('items', bottom ? '高分与低分' : '满意率', bottom ? 'Top and bottom boxes' : 'Satisfied', bottom ? [...BOX, ...BOTTOM] : BOX, rows), ...shares], notes);
}
