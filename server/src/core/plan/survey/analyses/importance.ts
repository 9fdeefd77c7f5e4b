/** `ipa` and `dual-evaluation`: importance set against performance. */
import type { Text } from '../../../base/text.ts';
import type { Figure } from '../../../statistics/figure.ts';
import type { Quadrant } from '../../../statistics/ipa.ts';
import { byDimension, dimensionMeasures, measures, selectedPairs, targetOf, type Context, type Measure } from '../context.ts';
import { column, row, table, word, type Word } from '../result.ts';
import { NO_PAIRS, NOTHING_TO_ANALYSE, outcome, refused, settled, type Analysis } from './outcome.ts';

const QUADRANTS: Readonly<Record<Quadrant, Word>> = {
  'keep-up': word('keep-up', '继续保持', 'keep up the good work'),
  concentrate: word('concentrate', '重点改进', 'concentrate here'),
  'low-priority': word('low-priority', '次要改进', 'low priority'),
  overkill: word('overkill', '可能过度', 'possible overkill'),
};

/** Responses with both sides, and the others. */
const ANSWERED = [column('n', '份数', 'n', 'count'), column('missing', '缺失', 'missing', 'count')];

interface Point {
  readonly id: string;
  readonly label: Text;
  readonly importance: Figure;
  readonly performance: Figure;
  readonly n: number;
  /** Where the scales have their middles. */
  readonly middles: { readonly importance: number | null; readonly performance: number | null };
}

export const ipa: Analysis = (context) => {
  const { stats, settings } = context;
  const derived = settings.choice('importance', ['stated', 'derived']) === 'derived';
  const points = derived ? derivedPoints(context) : statedPoints(context);
  if ('refused' in points) return points;
  const how = settings.choice('crosshair', ['mean', 'median', 'scale-midpoint']);
  const axis = (side: 'importance' | 'performance'): Figure => {
    if (how !== 'scale-midpoint') return stats.crosshair(points.map((p) => p[side]), how);
    // A correlation has no scale to be in the middle of.
    if (derived && side === 'importance') return stats.crosshair(points.map((p) => p.importance), 'mean');
    const middles = new Set(points.map((p) => p.middles[side]));
    const [middle] = middles;
    return middles.size === 1 && middle !== null && middle !== undefined ? middle : stats.undefinedFor('not-applicable');
  };
  if (derived && how === 'scale-midpoint') settings.state('crosshair-importance', '重要性轴', 'Importance axis', 'mean');
  settings.state('ties', '在线上', 'On the line', 'high');
  const at = { importance: axis('importance'), performance: axis('performance') };
  const columns = [
    ...ANSWERED, column('importance', derived ? '推算的重要性' : '重要性', derived ? 'derived importance' : 'importance'), column('performance', '表现', 'performance'),
    ...(derived ? [] : [column('gap', '表现−重要性', 'performance − importance')]), column('quadrant', '象限', 'quadrant', 'word'),
  ];
  const rows = points.map((p) => {
    const found = stats.quadrant(p.importance, p.performance, at);
    const gap = derived ? [] : [stats.combine([p.performance, p.importance], (a, b) => a - b)];
    return row(p.id, p.label, p.n, context.responses - p.n, p.importance, p.performance, ...gap, found === undefined ? stats.undefinedFor('not-applicable') : QUADRANTS[found]);
  });
  return outcome([
    table('points', '各点', 'Points', columns, rows),
    table('crosshair', '十字线', 'Crosshair', [column('importance', '重要性', 'importance'), column('performance', '表现', 'performance')], [row('crosshair', { zh: '十字线', en: 'crosshair' }, at.importance, at.performance)]),
  ]);
};

const middle = ({ low, high }: Measure): number | null => (low === null || high === null ? null : (low + high) / 2);

function statedPoints(context: Context): readonly Point[] | ReturnType<typeof refused> {
  const { stats, settings } = context;
  const pairs = selectedPairs(context, [['importance', 'performance']]);
  if (pairs.length === 0) return NO_PAIRS;
  const whole = settled(context, pairs.flatMap((p) => [p.first, p.second]));
  const sides = pairs.map((p, i) => ({ ...p, first: whole[2 * i] as Measure, second: whole[2 * i + 1] as Measure }));
  const point = (id: string, label: Text, first: Measure, second: Measure): Point =>
    ({ id, label, importance: stats.meanOf(first.column), performance: stats.meanOf(second.column), n: stats.pairs(first.column, second.column)[0].length, middles: { importance: middle(first), performance: middle(second) } });
  if (settings.choice('level', ['items', 'dimensions']) === 'items') return sides.map((p) => point(p.pair, p.label, p.first, p.second));
  return byDimension(context, sides).map(({ dimension, members }) => {
    const mean = (of: readonly Measure[]): Measure => ({ ...(of[0] as Measure), column: stats.rowMeans(of.map((m) => m.column)) });
    return point(dimension.key, dimension.label, mean(members.map((m) => m.first)), mean(members.map((m) => m.second)));
  });
}

/** Importance as the correlation of each performance with the target. */
function derivedPoints(context: Context): readonly Point[] | ReturnType<typeof refused> {
  const { stats, settings } = context;
  const target = targetOf(context);
  if (target === undefined) return refused('推算重要性需要 target，且数据中要有它的答案。', 'Derived importance needs a target with answers in the data.');
  const all = measures(context, { aspects: ['performance', 'perception'] }).filter((m) => !target.items.has(m.id));
  // Where some questions are asked as pairs, the others are about something else.
  const paired = all.filter((m) => m.aspect !== null);
  const items = settled(context, paired.length > 0 ? paired : all);
  const chosen = settings.choice('level', ['items', 'dimensions']) === 'items' ? items : dimensionMeasures(context, items, 'pairwise');
  if (chosen.length === 0) return NOTHING_TO_ANALYSE;
  return chosen.map((m) => ({
    id: m.pair !== null && m.id === m.variable.name ? m.pair : m.id, label: m.label, importance: stats.correlation(m.column, target.column), performance: stats.meanOf(m.column),
    n: stats.pairs(m.column, target.column)[0].length, middles: { importance: null, performance: middle(m) },
  }));
}

export const dualEvaluation: Analysis = (context) => {
  const { stats, settings } = context;
  const pairs = selectedPairs(context, [['importance', 'performance']]);
  if (pairs.length === 0) return NO_PAIRS;
  const whole = settled(context, pairs.flatMap((p) => [p.first, p.second]));
  const importance = pairs.map((_, i) => stats.meanOf((whole[2 * i] as Measure).column));
  const performance = pairs.map((_, i) => stats.meanOf((whole[2 * i + 1] as Measure).column));
  const variant = settings.choice('variant', ['simple', 'improved']);
  const result = stats.dualEvaluation(importance, performance, variant);
  const none = stats.undefinedFor('no-answers');
  const answered = (i: number): readonly [number, number] => {
    const n = stats.pairs((whole[2 * i] as Measure).column, (whole[2 * i + 1] as Measure).column)[0].length;
    return [n, context.responses - n];
  };
  return outcome([
    table('items', '题目', 'Items', [
      ...ANSWERED, column('importance', '重要性', 'importance'), column('performance', '满意度', 'satisfaction'), column('weight', '归一的重要性', 'normalised importance'),
      variant === 'simple' ? column('contribution', '重要性×满意度', 'importance × satisfaction') : column('contribution', '加权满意度', 'weighted satisfaction'),
    ], pairs.map((p, i) => row(p.pair, p.label, ...answered(i), importance[i] ?? none, performance[i] ?? none, result.weights[i] ?? none, result.contributions[i] ?? none))),
    table('overall', '总分', 'Score', [column('score', '得分', 'score')], [row('score', variant === 'simple' ? { zh: '乘积的均值', en: 'mean of the products' } : { zh: '加权满意度', en: 'weighted satisfaction' }, result.score)]),
  ]);
};
