/** `gap` and `c-index`: perception against expectation, by item, by dimension and overall. */
import type { Figure } from '../../../statistics/figure.ts';
import { byDimension, onOneScale, scalesInWords, selectedPairs, type Context, type Measure, type Pair } from '../context.ts';
import { column, row, table, type Cell, type ResultColumn, type ResultRow } from '../result.ts';
import { LIMITS, limits, NO_PAIRS, outcome, type Analysis } from './outcome.ts';
import { dimensionWeights } from './weights.ts';

const GAP: readonly ResultColumn[] = [
  column('n', '份数', 'n', 'count'), column('missing', '缺失', 'missing', 'count'), column('expected', '期望', 'expected'), column('expected-sd', '期望标准差', 'expected sd'), column('perceived', '感知', 'perceived'), column('perceived-sd', '感知标准差', 'perceived sd'),
  column('gap', '差距', 'gap'), column('gap-sd', '差距标准差', 'gap sd'), column('t', 't', 't'), column('df', '自由度', 'df', 'count'), column('p', 'p', 'p', 'probability'), ...LIMITS,
];

interface Sides {
  readonly expected: Float64Array;
  readonly perceived: Float64Array;
  /** What was asked on each side. */
  readonly asked: { readonly expected: readonly Measure[]; readonly perceived: readonly Measure[] };
}

/** Answers of one side count only where the other is there; with `listwise` only where every pair is. */
function sidesOf(context: Context, pairs: readonly Pair[]): readonly Sides[] {
  const { stats, settings } = context;
  const listwise = settings.text('missing') === 'listwise';
  const rows = listwise ? stats.completeRows(pairs.flatMap((p) => [p.first.column, p.second.column])) : undefined;
  const whole = rows === undefined ? null : new Set(rows);
  return pairs.map(({ first, second }) => {
    const absent = (i: number): boolean => Number.isNaN(first.column[i]) || Number.isNaN(second.column[i]) || (whole !== null && !whole.has(i));
    return { asked: { expected: [first], perceived: [second] }, expected: first.column.map((v, i) => (absent(i) ? NaN : v)), perceived: second.column.map((v, i) => (absent(i) ? NaN : v)) };
  });
}

/** The means of each response over some pairs. */
const together = (context: Context, sides: readonly Sides[]): Sides => ({
  asked: { expected: sides.flatMap((s) => s.asked.expected), perceived: sides.flatMap((s) => s.asked.perceived) },
  expected: context.stats.rowMeans(sides.map((s) => s.expected)), perceived: context.stats.rowMeans(sides.map((s) => s.perceived)),
});

/** Figures of each side, and of both together, only where their answers can be added up. */
function comparable({ stats }: Context, { asked }: Sides) {
  const mixed = stats.undefinedFor('mixed-scales');
  const only = (one: boolean) => (value: Figure): Figure => (one ? value : mixed);
  return { expected: only(onOneScale(asked.expected)), perceived: only(onOneScale(asked.perceived)), both: only(onOneScale([...asked.expected, ...asked.perceived])) };
}

/** What keeps figures over several pairs from being there. */
function noteScales(context: Context, sides: readonly Sides[]): void {
  const all = sides.flatMap((s) => [...s.asked.expected, ...s.asked.perceived]);
  if (onOneScale(all)) return;
  context.note({ zh: `各题的量表不同（${scalesInWords(all, '、')}），跨越不同量表的均值因此没有定义。`, en: `The items are on different scales (${scalesInWords(all, ', ')}), so means across scales are undefined.` });
}

const SERVQUAL_SIDES = [['expectation', 'perception']] as const;

export const gap: Analysis = (context) => {
  const { stats, settings } = context;
  const pairs = selectedPairs(context, SERVQUAL_SIDES);
  if (pairs.length === 0) return NO_PAIRS;
  const sides = sidesOf(context, pairs);
  const sign = settings.choice('sign', ['perception-minus-expectation', 'expectation-minus-perception']) === 'perception-minus-expectation' ? 1 : -1;
  const line = (id: string, label: ResultRow['label'], of: Sides): { readonly cells: readonly Cell[]; readonly row: ResultRow; readonly gap: Figure } => {
    const p = stats.paired(of.expected, of.perceived, sign, settings.confidence);
    const { expected, perceived, both } = comparable(context, of);
    const cells = [p.n, p.missing, expected(p.expected), expected(p.expectedSd), perceived(p.perceived), perceived(p.perceivedSd), both(p.gap), both(p.gapSd), both(p.t), p.df, both(p.p), ...limits(p.interval).map(both)];
    return { cells, row: row(id, label, ...cells), gap: both(p.gap) };
  };
  noteScales(context, sides);
  const groups = byDimension(context, pairs);
  const { shares, notes } = dimensionWeights(context, groups.map((g) => g.dimension));
  const dimensions = groups.map(({ dimension, members }) => line(dimension.key, dimension.label, together(context, members.map((m) => sides[pairs.indexOf(m)] as Sides))));
  const gaps = dimensions.map((d) => d.gap);
  const equal = gaps.map(() => 1);
  const { both } = comparable(context, together(context, groups.flatMap((g) => g.members.map((m) => sides[pairs.indexOf(m)] as Sides))));
  const overall = [
    row('items', { zh: '全部题目', en: 'all items' }, ...line('', { zh: '', en: '' }, together(context, sides)).cells),
    ...(gaps.length === 0 ? [] : [row('dimensions', { zh: '各维度的均值（不加权）', en: 'mean of the dimensions (unweighted)' }, ...only(context, both(stats.weightedMean(gaps, equal))))]),
    ...(shares === null ? [] : [row('weighted', { zh: '各维度按重要性加权', en: 'dimensions weighted by importance' }, ...only(context, both(stats.weightedMean(gaps, shares))))]),
  ];
  const weighted = shares === null ? [] : [column('weight', '权重', 'weight'), column('weighted-gap', '加权差距', 'weighted gap')];
  return outcome([
    table('items', '题目', 'Items', GAP, pairs.map((p, i) => line(p.pair, p.label, sides[i] as Sides).row)),
    ...(groups.length === 0 ? [] : [table('dimensions', '维度', 'Dimensions', [...GAP, ...weighted], dimensions.map((d, i) => {
      const share = shares?.[i];
      return share === undefined ? d.row : { ...d.row, cells: [...d.row.cells, share, stats.combine([share, d.gap], (w, g) => w * g)] };
    }))]),
    table('overall', '总体', 'Overall', GAP, overall),
  ], notes);
};

/** A row of which only the gap is defined. */
function only(context: Context, value: Figure): readonly Cell[] {
  const none = context.stats.undefinedFor('not-applicable');
  return GAP.map((c) => (c.id === 'gap' ? value : none));
}

const C_INDEX: readonly ResultColumn[] = [
  column('n', '份数', 'n', 'count'), column('missing', '缺失', 'missing', 'count'), column('expected', '期望', 'expected'), column('perceived', '感知', 'perceived'), column('c', 'C', 'C'),
];

export const cIndex: Analysis = (context) => {
  const { stats, settings } = context;
  const pairs = selectedPairs(context, SERVQUAL_SIDES);
  if (pairs.length === 0) return NO_PAIRS;
  const sides = sidesOf(context, pairs);
  const ofRatios = settings.choice('of', ['ratio-of-means', 'mean-of-ratios']) === 'mean-of-ratios';
  const line = (id: string, label: ResultRow['label'], of: Sides): { readonly row: ResultRow; readonly c: Figure } => {
    // Whoever expects 0 has no ratio, and does not count.
    const rated = ofRatios ? of.expected.map((v) => (v === 0 ? NaN : v)) : of.expected;
    const [e, p] = stats.pairs(rated, of.perceived);
    const { expected, perceived, both } = comparable(context, of);
    const c = both(ofRatios ? (e.length === 0 ? stats.meanOfRatios(of.expected, of.perceived) : stats.meanOfRatios(e, p)) : stats.ratioOfMeans(e, p));
    return { row: row(id, label, e.length, of.expected.length - e.length, expected(stats.meanOf(e)), perceived(stats.meanOf(p)), c), c };
  };
  noteScales(context, sides);
  const without = ofRatios ? pairs.flatMap((p, i) => {
    const { expected, perceived } = sides[i] as Sides;
    const count = stats.pairs(expected, perceived)[0].filter((v) => v === 0).length;
    return count === 0 ? [] : [`${p.pair} ${String(count)}`];
  }) : [];
  if (without.length > 0) context.note({ zh: `期望为 0 的答卷没有比值，算作缺失：${without.join('、')}。`, en: `Responses that expect 0 have no ratio and count as missing: ${without.join(', ')}.` });
  const groups = byDimension(context, pairs);
  const { shares, notes } = dimensionWeights(context, groups.map((g) => g.dimension));
  const dimensions = groups.map(({ dimension, members }) => line(dimension.key, dimension.label, together(context, members.map((m) => sides[pairs.indexOf(m)] as Sides))));
  const none = stats.undefinedFor('not-applicable');
  const summary = (id: string, zh: string, en: string, c: Figure): ResultRow => row(id, { zh, en }, none, none, none, none, c);
  const values = dimensions.map((d) => d.c);
  const { both } = comparable(context, together(context, groups.flatMap((g) => g.members.map((m) => sides[pairs.indexOf(m)] as Sides))));
  return outcome([
    table('items', '题目', 'Items', C_INDEX, pairs.map((p, i) => line(p.pair, p.label, sides[i] as Sides).row)),
    ...(groups.length === 0 ? [] : [table('dimensions', '维度', 'Dimensions', shares === null ? C_INDEX : [...C_INDEX, column('weight', '权重', 'weight')], dimensions.map((d, i) => {
      const share = shares?.[i];
      return share === undefined ? d.row : { ...d.row, cells: [...d.row.cells, share] };
    }))]),
    table('overall', '总体', 'Overall', C_INDEX, [
      line('items', { zh: '全部题目', en: 'all items' }, together(context, sides)).row,
      ...(values.length === 0 ? [] : [summary('dimensions', '各维度的均值（不加权）', 'mean of the dimensions (unweighted)', both(stats.weightedMean(values, values.map(() => 1))))]),
      ...(shares === null ? [] : [summary('weighted', '各维度按重要性加权', 'dimensions weighted by importance', both(stats.weightedMean(values, shares)))]),
    ]),
  ], notes);
};
