/** `reliability` and `correlation`: how items hang together. */
import { rounded } from '../../../base/rounded.ts';
import type { Text } from '../../../base/text.ts';
import type { Reliability } from '../../../statistics/reliability.ts';
import { dimensionMeasures, measures, onOneScale, scalesOf, type Context, type ItemScale, type Measure } from '../context.ts';
import { column, row, table, type ResultColumn, type ResultTable } from '../result.ts';
import { idle, LIMITS, limits, NOTHING_TO_ANALYSE, outcome, refused, settled, type Analysis } from './outcome.ts';

const SCALES: readonly ResultColumn[] = [
  column('n', '份数', 'n', 'count'), column('missing', '缺失', 'missing', 'count'), column('items', '题数', 'items', 'count'), column('alpha', 'α', 'alpha'), ...LIMITS,
  column('standardised', '标准化 α', 'standardised alpha'), column('mean-correlation', '平均相关', 'mean correlation'), column('lambda6', 'λ6', 'lambda 6'),
];
const OMEGA = column('omega', 'ω', 'omega');
const KMO: readonly ResultColumn[] = [column('kmo', 'KMO', 'KMO'), column('chi-square', 'Bartlett χ²', 'Bartlett chi-square'), column('df', '自由度', 'df', 'count'), column('p', 'p', 'p', 'probability')];

export const reliability: Analysis = (context) => {
  const { stats, settings } = context;
  const all = measures(context);
  const scales = scalesFor(context, all);
  if (scales.length === 0) return NOTHING_TO_ANALYSE;
  const mixed = scales.filter((s) => !onOneScale(s.members)).map((s) => s.label);
  if (mixed.length > 0) {
    context.note({
      zh: `这些量表的题目计分的范围不同：${mixed.map((l) => l.zh).join('、')}；α 与题总相关因此偏重范围大的题目，标准化 α 不受影响。`,
      en: `These scales have items with different ends: ${mixed.map((l) => l.en).join(', ')}; alpha and item-total correlations lean towards the wider ones, standardised alpha does not.`,
    });
  }
  const missing = settings.choice('missing', ['listwise', 'pairwise']);
  const withOmega = settings.flag('omega');
  const withKmo = settings.flag('kmo');
  if (!withOmega) idle(context, 'omega: false', 'omega-estimator');
  const estimator = withOmega ? settings.choice('omega-estimator', ['ml', 'minres']) : null;
  const items: ResultTable[] = [];
  const warnings: Text[] = [];
  const rows = scales.map(({ id, label, members }) => {
    const columns = members.map((m) => m.column);
    const r = stats.reliability(columns, { missing, omega: estimator, confidence: settings.confidence });
    const k = withKmo ? stats.kmo(columns, missing) : null;
    items.push(table(`items:${id}`, `${label.zh}：各题`, `${label.en}: items`, [
      column('corrected', '校正的题总相关', 'corrected item-total'), column('raw', '题总相关', 'item-total'), column('if-dropped', '删除后 α', 'alpha if dropped'), ...(k === null ? [] : [column('kmo', 'KMO', 'KMO')]),
    ], members.map((m, i) => {
      const item = r.itemStatistics[i];
      const none = stats.undefinedFor('not-applicable');
      return row(m.id, m.label, item?.corrected ?? none, item?.raw ?? none, item?.ifDropped ?? none, ...(k === null ? [] : [k.items[i] ?? none]));
    })));
    warnings.push(...weak(label, members, r));
    return row(id, label, r.n, context.responses - r.n, r.items, r.alpha, ...limits(r.interval), r.standardised, r.meanCorrelation, r.lambda6, ...(withOmega ? [r.omega] : []), ...(k === null ? [] : [k.overall, k.chiSquare, k.df, k.p]));
  });
  const left = all.filter((m) => m.variable.option === null && !scales.some((s) => s.members.includes(m))).map((m) => m.id);
  const notes = left.length === 0 ? [] : [{ zh: `不属于任何维度的题目不在其中：${left.join('、')}。`, en: `Items of no dimension are left out: ${left.join(', ')}.` }];
  return outcome([table('scales', '量表', 'Scales', [...SCALES, ...(withOmega ? [OMEGA] : []), ...(withKmo ? KMO : [])], rows), ...items], [...warnings, ...notes]);
};

/** Below these a scale, or an item in it, is said to be weak: Nunnally, Psychometric Theory, 1978; Nunnally & Bernstein, Psychometric Theory, 1994. */
const WEAK = { alpha: 0.7, itemTotal: 0.3 } as const;

/** What speaks against taking the items for one scale. */
function weak(label: Text, members: readonly Measure[], { alpha, itemStatistics }: Reliability): readonly Text[] {
  const figure = (value: number): string => rounded(value, 3);
  const listed = (found: readonly (readonly [Measure, number])[], locale: 'zh' | 'en'): string =>
    found.map(([m, value]) => ({ zh: `“${m.label.zh}”（${figure(value)}）`, en: `“${m.label.en}” (${figure(value)})` })[locale]).join({ zh: '、', en: ', ' }[locale]);
  const those = (name: 'corrected' | 'ifDropped', test: (value: number) => boolean) => members.flatMap((m, i): (readonly [Measure, number])[] => {
    const value = itemStatistics[i]?.[name];
    return typeof value === 'number' && test(value) ? [[m, value]] : [];
  });
  const low = those('corrected', (v) => v < WEAK.itemTotal);
  // What rounds to the same figure is no rise.
  const rises = typeof alpha === 'number' ? those('ifDropped', (v) => Number(figure(v)) > Number(figure(alpha))) : [];
  return [
    ...(typeof alpha === 'number' && alpha < WEAK.alpha ? [{ zh: `“${label.zh}”的 α 为 ${figure(alpha)}，低于 ${String(WEAK.alpha)}（Nunnally，1978）。`, en: `The alpha of “${label.en}” is ${figure(alpha)}, below ${String(WEAK.alpha)} (Nunnally, 1978).` }] : []),
    ...(low.length > 0 ? [{ zh: `“${label.zh}”中，这些题目的校正题总相关低于 ${String(WEAK.itemTotal)}（Nunnally 与 Bernstein，1994）：${listed(low, 'zh')}。`, en: `In “${label.en}” the corrected item-total correlation is below ${String(WEAK.itemTotal)} (Nunnally & Bernstein, 1994) of ${listed(low, 'en')}.` }] : []),
    ...(rises.length > 0 && typeof alpha === 'number' ? [{ zh: `“${label.zh}”的 α 为 ${figure(alpha)}，删去这些题目之一反而更高：${listed(rises, 'zh')}。`, en: `The alpha of “${label.en}” is ${figure(alpha)} and would be higher without ${listed(rises, 'en')}.` }] : []),
  ];
}

const WHOLE: Text = { zh: '全部题目', en: 'All items' };

/** Each dimension, or everything together; items asked from different sides are never put into one scale. */
function scalesFor(context: Context, all: readonly Measure[]): readonly ItemScale[] {
  const scales = scalesOf(context, all);
  if (context.settings.choice('level', ['dimensions', 'overall']) === 'dimensions' && scales.length > 0) return scales;
  // Points that are shared out add up to the same for everybody, and are no items of a scale.
  const whole = scalesOf(context, all.filter((m) => m.variable.option === null).map((m) => ({ ...m, dimension: 'overall' })));
  context.settings.state('scope', '范围', 'Scope', 'overall');
  const own = new Map(all.map((m) => [m.id, m]));
  return whole.map((s) => ({ ...s, label: s.id === 'overall' ? WHOLE : s.label, members: s.members.map((m) => own.get(m.id) ?? m) }));
}

/** A matrix of more columns than this is nothing that anyone reads. */
const MAX_COLUMNS = 300;

export const correlation: Analysis = (context) => {
  const { stats, settings } = context;
  const items = settled(context, measures(context));
  const all = settings.choice('level', ['items', 'dimensions']) === 'dimensions' ? dimensionMeasures(context, items, 'pairwise') : items;
  if (all.length < 2) return refused('相关矩阵至少需要两个有数据的变量。', 'A correlation matrix needs two variables with data at least.');
  if (all.length > MAX_COLUMNS) return refused(`相关矩阵最多 ${String(MAX_COLUMNS)} 个变量。`, `A correlation matrix has ${String(MAX_COLUMNS)} variables at most.`);
  const method = settings.choice('method', ['pearson', 'spearman']) === 'spearman' ? stats.spearman : stats.correlation;
  const columns = (form: 'number' | 'count' | 'probability') => all.map((m) => ({ id: m.id, title: m.label, form }));
  const r = all.map((a, i) => all.slice(0, i + 1).map((b) => method(a.column, b.column)));
  const n = all.map((a, i) => all.slice(0, i + 1).map((b) => stats.pairs(a.column, b.column)[0].length));
  const full = <T>(half: readonly (readonly T[])[], i: number): readonly T[] => all.map((_, j) => (j <= i ? half[i]?.[j] : half[j]?.[i]) as T);
  const p = r.map((line, i) => line.map((value, j) => {
    const count = n[i]?.[j] as number;
    return i === j ? stats.undefinedFor('not-applicable') : stats.combine([value], (v) => stats.tTwoSided(v * Math.sqrt((count - 2) / (1 - v * v)), count - 2), 'too-few-answers');
  }));
  return outcome([
    table('correlations', '相关', 'Correlations', columns('number'), all.map((m, i) => row(m.id, m.label, ...full(r, i)))),
    table('answers', '答案', 'Answers', [column('n', '份数', 'n', 'count'), column('missing', '缺失', 'missing', 'count')], all.map((m) => {
      const answered = stats.present(m.column).length;
      return row(m.id, m.label, answered, context.responses - answered);
    })),
    table('counts', '成对份数', 'Responses with both', columns('count'), all.map((m, i) => row(m.id, m.label, ...full(n, i)))),
    table('p', 'p（双侧）', 'p (two-sided)', columns('probability'), all.map((m, i) => row(m.id, m.label, ...full(p, i)))),
  ]);
};
