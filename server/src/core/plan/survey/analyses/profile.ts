/** `rollup` and `segue-profile`: scores of dimensions, folded into those of another catalog or laid out step by step. */
import { same } from '../../../base/text.ts';
import { byDimension, dimensionMeasures, measures, onOneScale, scalesOf, summable, type Measure } from '../context.ts';
import { column, row, table, word, type ResultColumn } from '../result.ts';
import { stepsOf } from './descriptives.ts';
import { NOTHING_TO_ANALYSE, outcome, refused, settled, type Analysis } from './outcome.ts';

const SCORES: readonly ResultColumn[] = [column('n', '份数', 'n', 'count'), column('missing', '缺失', 'missing', 'count'), column('mean', '均值', 'mean'), column('sd', '标准差', 'sd'), column('se', '标准误', 'se')];

export const rollup: Analysis = (context) => {
  const { stats, settings, instrument } = context;
  const to = settings.text('to') ?? '';
  const all = settled(context, measures(context, { withDimension: true, aspects: ['perception', 'performance'] }));
  const groups = byDimension(context, all);
  if (groups.length === 0) return NOTHING_TO_ANALYSE;
  const targets = new Map<string, Measure[][]>();
  const left: string[] = [];
  const sources = groups.map(({ dimension, members }) => {
    const target = targetOf(dimension.key);
    if (target === undefined) left.push(dimension.key);
    else targets.set(target, [...(targets.get(target) ?? []), [...members]]);
    return { dimension, members, target };
  });

  /** A dimension of the target itself stays where it is. */
  function targetOf(key: string): string | undefined {
    const dot = key.indexOf('.');
    if (dot < 0) return undefined;
    const [catalog, name] = [key.slice(0, dot), key.slice(dot + 1)];
    if (catalog === to) return name;
    const facts = instrument.catalog(catalog)?.facts;
    const map = facts?.kind === 'catalog' ? facts.mappings.find((m) => m.to === to)?.map : undefined;
    return map?.find(([from]) => from === name)?.[1];
  }

  if (targets.size === 0) return refused(`没有一个维度归并到 ${to}。`, `No dimension rolls up to ${to}.`);
  const byItems = settings.choice('aggregate', ['mean-of-dimensions', 'mean-of-items']) === 'mean-of-items';
  const scores = (scale: Float64Array, members: readonly Measure[]) => {
    const d = stats.descriptives(scale, { quantile: 7, confidence: 0.95 });
    return [d.n, d.missing, ...[d.mean, d.sd, d.se].map((f) => (onOneScale(members) ? f : stats.undefinedFor('mixed-scales')))];
  };
  const means = (members: readonly Measure[]): Float64Array => stats.rowMeans(members.map((m) => m.column));
  const notes = left.length === 0 ? [] : [{ zh: `没有归并去处的维度不在其中：${left.join('、')}。`, en: `Dimensions that roll up nowhere are left out: ${left.join(', ')}.` }];
  return outcome([
    table('targets', `归并到 ${to}`, `Rolled up to ${to}`, [column('sources', '来源维度数', 'source dimensions', 'count'), ...SCORES], [...targets].map(([name, parts]) => {
      const { key, label } = instrument.dimensionOf(to, name);
      return row(key, label, parts.length, ...scores(byItems ? means(parts.flat()) : stats.rowMeans(parts.map(means)), parts.flat()));
    })),
    table('sources', '来源维度', 'Source dimensions', [column('target', '归并到', 'rolls up to', 'word'), column('items', '题数', 'items', 'count'), ...SCORES], sources.map(({ dimension, members, target }) => {
      const into = target === undefined ? null : instrument.dimensionOf(to, target);
      return row(dimension.key, dimension.label, into === null ? stats.undefinedFor('not-applicable') : word(into.key, into.label.zh, into.label.en), members.length, ...scores(means(members), members));
    })),
  ], notes);
};

export const segueProfile: Analysis = (context) => {
  const { stats } = context;
  const all = settled(context, measures(context, { withDimension: true }));
  const segue = all.filter((m) => m.dimension?.startsWith('segue.'));
  const used = segue.length > 0 ? segue : all;
  const scales = summable(context, scalesOf(context, used));
  if (scales.length === 0) return NOTHING_TO_ANALYSE;
  const dimensions = dimensionMeasures(context, used, 'pairwise');
  const most = Math.max(...used.map((m) => stepsOf(m)?.length ?? 0));
  const steps = Array.from({ length: Math.min(most, 20) }, (_, i): ResultColumn => ({ id: `step-${String(i + 1)}`, title: same(String(i + 1)), form: 'share' }));
  const columns = [...SCORES, column('index', '指数（0–100）', 'index (0–100)'), ...steps];
  const rows = scales.map(({ id, label, members }, i) => {
    const scale = dimensions[i] as Measure;
    const d = stats.descriptives(scale.column, { quantile: 7, confidence: 0.95 });
    const { low, high } = scale;
    const index = low === null || high === null ? stats.undefinedFor('not-applicable') : stats.combine([d.mean], (m) => (100 * (m - low)) / (high - low), 'zero-denominator');
    return row(id, label, d.n, d.missing, d.mean, d.sd, d.se, index, ...steps.map((_, step) => shareOf(members, step)));
  });

  /** Of all answers to the items of a dimension, those on one step of their scale. */
  function shareOf(members: readonly Measure[], step: number) {
    let count = 0;
    let n = 0;
    for (const m of members) {
      const value = stepsOf(m)?.[step];
      n += stats.present(m.column).length;
      if (value !== undefined) for (const v of m.column) if (v === value) count++;
    }
    return stats.figure(count / n, 'no-answers');
  }

  const mixed = stats.undefinedFor('mixed-scales');
  const total = stats.descriptives(stats.rowMeans(dimensions.map((d) => d.column)), { quantile: 7, confidence: 0.95 });
  return outcome([
    table('profile', '剖面（1 为量表最低一级）', 'Profile (1 is the lowest step of the scale)', columns, rows),
    table('total', '各维度的均值', 'Mean of the dimensions', SCORES, [row('total', { zh: '总体', en: 'overall' }, total.n, total.missing, ...[total.mean, total.sd, total.se].map((f) => (onOneScale(dimensions) ? f : mixed)))]),
  ]);
};
