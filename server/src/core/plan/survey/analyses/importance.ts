/** `ipa` and `dual-evaluation`: importance set against performance. */
import type { Text } from '../../../base/text.ts';
import { isDefined, type Figure } from '../../../statistics/figure.ts';
import type { DualEvaluation } from '../../../statistics/ipa.ts';
import { byDimension, dimensionMeasures, measures, metricOf, onOneScale, scalesInWords, selectedPairs, summable, targetOf, type Context, type Measure, type Pair } from '../context.ts';
import { column, row, table } from '../result.ts';
import type { refused } from './outcome.ts';
import { NO_PAIRS, NOTHING_TO_ANALYSE, outcome, settled, type Analysis } from './outcome.ts';
import { QUADRANTS } from './quadrants.ts';

/** Responses with both sides, and the others. */
const ANSWERED = [column('n', '份数', 'n', 'count'), column('missing', '缺失', 'missing', 'count')];

const ANSWERED_EACH = [column('importance-n', '重要性份数', 'n of importance', 'count'), column('performance-n', '表现份数', 'n of performance', 'count')];

interface Point {
  readonly id: string;
  readonly label: Text;
  readonly importance: Figure;
  readonly performance: Figure;
  readonly n: number;
  /** Answers behind each mean. */
  readonly answered: readonly [importance: number, performance: number];
  /** What was asked, with its scale; of derived importance, nothing. */
  readonly asked: { readonly importance: Measure | null; readonly performance: Measure };
}

export const ipa: Analysis = (context) => {
  const { stats, settings } = context;
  const derived = settings.choice('importance', ['stated', 'derived']) === 'derived';
  const points = derived ? derivedPoints(context) : statedPoints(context);
  if ('refused' in points) return points;
  const how = settings.choice('crosshair', CROSSHAIRS);
  const axis = (side: 'importance' | 'performance', how: Crosshair): Figure => {
    const asked = points.flatMap((p) => p.asked[side] ?? []);
    if (!onOneScale(asked)) {
      context.note({ zh: `${AXES[side].zh}用了不同的量表（${scalesInWords(asked, '、')}），这一侧没有共同的十字线。`, en: `${AXES[side].en} is asked on different scales (${scalesInWords(asked, ', ')}), so that side has no common crosshair.` });
      return stats.undefinedFor('mixed-scales');
    }
    if (how !== 'scale-midpoint') return stats.crosshair(points.map((p) => p[side]), how);
    // A correlation has no scale to be in the middle of.
    if (derived && side === 'importance') return stats.crosshair(points.map((p) => p.importance), 'mean');
    const [first] = asked;
    return first === undefined || first.low === null || first.high === null ? stats.undefinedFor('no-scale') : (first.low + first.high) / 2;
  };
  if (derived && how === 'scale-midpoint') settings.state('crosshair-importance', '重要性轴', 'Importance axis', 'mean');
  settings.state('ties', '在线上', 'On the line', 'high');
  const crossing = (by: Crosshair) => ({ importance: axis('importance', by), performance: axis('performance', by) });
  const at = crossing(how);
  const others = CROSSHAIRS.filter((other) => other !== how).map((other) => ({ other, at: crossing(other) })).filter(({ at: { importance, performance } }) => isDefined(importance) && isDefined(performance));
  // Means rest on all answers to their question; where these are more than have both, they have their own number.
  const apart = points.some((p) => p.answered.some((n) => n !== p.n));
  const columns = [
    ...ANSWERED, ...(apart ? ANSWERED_EACH : []), column('importance', derived ? '推算的重要性' : '重要性', derived ? 'derived importance' : 'importance'), column('performance', '表现', 'performance'),
    ...(derived ? [] : [column('gap', '表现−重要性', 'performance − importance')]), column('quadrant', '象限', 'quadrant', 'word'),
  ];
  const rows = points.map((p) => {
    const found = stats.quadrant(p.importance, p.performance, at);
    const { importance, performance } = p.asked;
    const gap = importance === null ? [] : [onOneScale([importance, performance]) ? stats.combine([p.performance, p.importance], (a, b) => a - b) : stats.undefinedFor('mixed-scales')];
    return row(p.id, p.label, p.n, context.responses - p.n, ...(apart ? p.answered : []), p.importance, p.performance, ...gap, typeof found === 'string' ? QUADRANTS[found] : found);
  });
  return outcome([
    table('points', '各点', 'Points', columns, rows),
    table('crosshair', '十字线', 'Crosshair', [column('importance', '重要性', 'importance'), column('performance', '表现', 'performance')], [
      row('crosshair', { zh: `十字线（${CROSSHAIR_WORDS[how].zh}）`, en: `crosshair (${CROSSHAIR_WORDS[how].en})` }, at.importance, at.performance),
      ...others.map(({ other, at: { importance, performance } }) => row(other, CROSSHAIR_WORDS[other], importance, performance)),
    ]),
  ]);
};

const CROSSHAIRS = ['mean', 'median', 'scale-midpoint'] as const;
type Crosshair = (typeof CROSSHAIRS)[number];
const CROSSHAIR_WORDS: Readonly<Record<Crosshair, Text>> = { mean: { zh: '均值', en: 'mean' }, median: { zh: '中位数', en: 'median' }, 'scale-midpoint': { zh: '量表中点', en: 'midpoint of the scale' } };

const AXES = { importance: { zh: '重要性', en: 'Importance' }, performance: { zh: '表现', en: 'Performance' } } as const;

function statedPoints(context: Context): readonly Point[] | ReturnType<typeof refused> {
  const { stats, settings } = context;
  const pairs = selectedPairs(context, [['importance', 'performance']]);
  if (pairs.length === 0) return NO_PAIRS;
  const whole = settled(context, pairs.flatMap((p) => [p.first, p.second]));
  const sides = pairs.map((p, i) => ({ ...p, first: whole[2 * i] as Measure, second: whole[2 * i + 1] as Measure }));
  const point = (id: string, label: Text, first: Measure, second: Measure): Point =>
    ({ id, label, importance: stats.meanOf(first.column), performance: stats.meanOf(second.column), n: stats.pairs(first.column, second.column)[0].length, answered: [stats.present(first.column).length, stats.present(second.column).length], asked: { importance: first, performance: second } });
  if (settings.choice('level', ['items', 'dimensions']) === 'items') return sides.map((p) => point(p.pair, p.label, p.first, p.second));
  // A dimension counts where both of its sides have a mean.
  const scales = byDimension(context, sides).map(({ dimension, members }) => ({ dimension, members, firsts: { id: dimension.key, label: dimension.label, members: members.map((m) => m.first) }, seconds: { id: dimension.key, label: dimension.label, members: members.map((m) => m.second) } }));
  const counting = new Set(summable(context, scales.flatMap((s) => [s.firsts, s.seconds])));
  return scales.filter((s) => counting.has(s.firsts) && counting.has(s.seconds)).map(({ dimension, members }) => {
    const mean = (of: readonly Measure[]): Measure => ({ ...(of[0] as Measure), id: dimension.key, column: stats.rowMeans(of.map((m) => m.column)) });
    return point(dimension.key, dimension.label, mean(members.map((m) => m.first)), mean(members.map((m) => m.second)));
  });
}

/** Importance as the correlation of each performance with the target. */
function derivedPoints(context: Context): readonly Point[] | ReturnType<typeof refused> {
  const { stats, settings } = context;
  const target = targetOf(context);
  if ('refused' in target) return target;
  const items = settled(context, performances(context, measures(context, { aspects: ['performance', 'perception'] }).filter((m) => !target.items.has(m.id))));
  const chosen = settings.choice('level', ['items', 'dimensions']) === 'items' ? items : dimensionMeasures(context, items, 'pairwise');
  if (chosen.length === 0) return NOTHING_TO_ANALYSE;
  return chosen.map((m) => ({
    id: m.pair !== null && m.id === m.variable.name ? m.pair : m.id, label: m.label, importance: stats.correlation(m.column, target.column), performance: stats.meanOf(m.column),
    n: stats.pairs(m.column, target.column)[0].length, answered: [stats.pairs(m.column, target.column)[0].length, stats.present(m.column).length], asked: { importance: null, performance: m },
  }));
}

/** Questions that are answered by degrees; numbers, points and the likelihood to recommend are about something else. */
const RATED: ReadonlySet<string> = new Set(['rating', 'likert', 'matrix']);

/**
 * What is named; where nothing is, the questions that rate something, those of pairs where there are pairs, on the scale that most of them have.
 * What is left out is said.
 */
function performances(context: Context, all: readonly Measure[]): readonly Measure[] {
  if (context.analysis.items !== null || context.analysis.dimensions !== null) return all;
  const rated = all.filter((m) => RATED.has(m.variable.item.type));
  const paired = rated.filter((m) => m.aspect !== null);
  const fitting = [paired, rated, all].find((some) => some.length > 0) ?? [];
  const counts = new Map<string, number>();
  for (const m of fitting) counts.set(metricOf(m), (counts.get(metricOf(m)) ?? 0) + 1);
  const [common] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [''];
  const kept = fitting.filter((m) => metricOf(m) === common);
  const left = all.filter((m) => !kept.includes(m));
  context.settings.state('items-used', '所用题目', 'Items used', kept.map((m) => m.id).join(' '));
  context.settings.state('scale', '量表', 'Scale', common);
  if (left.length > 0) {
    context.note({
      zh: `没有写 items，只取了${paired.length > 0 ? '成对而' : ''}量表相同（${common}）的评分题；这些题目不在其中：${scalesInWords(left, '、')}。`,
      en: `No items are named, so the rated ones ${paired.length > 0 ? 'of pairs ' : ''}with one scale (${common}) were taken; left out: ${scalesInWords(left, ', ')}.`,
    });
  }
  return kept;
}

export const dualEvaluation: Analysis = (context) => {
  const { stats, settings } = context;
  const pairs = selectedPairs(context, [['importance', 'performance']]);
  if (pairs.length === 0) return NO_PAIRS;
  const whole = settled(context, pairs.flatMap((p) => [p.first, p.second]));
  const importance = pairs.map((_, i) => stats.meanOf((whole[2 * i] as Measure).column));
  const performance = pairs.map((_, i) => stats.meanOf((whole[2 * i + 1] as Measure).column));
  const variant = settings.choice('variant', ['simple', 'improved']);
  const result = scored(context, pairs, stats.dualEvaluation(importance, performance, variant));
  const none = stats.undefinedFor('no-answers');
  const each = whole.map((m) => stats.present(m.column).length);
  const both = pairs.map((_, i) => stats.pairs((whole[2 * i] as Measure).column, (whole[2 * i + 1] as Measure).column)[0].length);
  const apart = each.some((n, k) => n !== both[Math.floor(k / 2)]);
  const answered = (i: number): readonly number[] => [both[i] as number, context.responses - (both[i] as number), ...(apart ? each.slice(2 * i, 2 * i + 2) : [])];
  return outcome([
    table('items', '题目', 'Items', [
      ...ANSWERED, ...(apart ? ANSWERED_EACH : []), column('importance', '重要性', 'importance'), column('performance', '满意度', 'satisfaction'), column('weight', '归一的重要性', 'normalised importance'),
      variant === 'simple' ? column('contribution', '重要性×满意度', 'importance × satisfaction') : column('contribution', '加权满意度', 'weighted satisfaction'),
    ], pairs.map((p, i) => row(p.pair, p.label, ...answered(i), importance[i] ?? none, performance[i] ?? none, result.weights[i] ?? none, result.contributions[i] ?? none))),
    table('overall', '总分', 'Score', [column('score', '得分', 'score')], [row('score', variant === 'simple' ? { zh: '乘积的均值', en: 'mean of the products' } : { zh: '加权满意度', en: 'weighted satisfaction' }, result.score)]),
  ]);
};

/** Importances on different scales are no shares of one whole, and satisfactions on different scales have no mean. */
function scored(context: Context, pairs: readonly Pair[], result: DualEvaluation): DualEvaluation {
  const [weighed, rated] = [pairs.map((p) => p.first), pairs.map((p) => p.second)];
  if (onOneScale(weighed) && onOneScale(rated)) return result;
  const mixed = context.stats.undefinedFor('mixed-scales');
  const all = [...weighed, ...rated];
  context.note({ zh: `题目用了不同的量表（${scalesInWords(all, '、')}），合在一起的得分没有定义。`, en: `The items are on different scales (${scalesInWords(all, ', ')}), so a score of them together is undefined.` });
  const improved = context.settings.choice('variant', ['simple', 'improved']) === 'improved';
  return {
    weights: onOneScale(weighed) ? result.weights : result.weights.map(() => mixed),
    contributions: improved && !onOneScale(weighed) ? result.contributions.map(() => mixed) : result.contributions,
    score: mixed,
  };
}
