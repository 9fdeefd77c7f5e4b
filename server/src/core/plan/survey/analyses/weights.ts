/** How much each dimension counts in an overall figure. */
import type { Text } from '../../../base/text.ts';
import { parseRational, toNumber } from '../../../base/rational.ts';
import type { Figure } from '../../../statistics/figure.ts';
import { measureOf, onOneScale, scalesInWords, type Context, type Measure } from '../context.ts';
import type { NamedDimension } from '../../dimensions.ts';

export interface DimensionWeights {
  /** Shares that add up to 1; null where no weights are asked for. */
  readonly shares: readonly Figure[] | null;
  readonly notes: readonly Text[];
}

/**
 * `importance-points`: the points that the document gives to the dimensions, else the mean of the points that respondents give them;
 * `importance-items`: the mean of the dimension's importance items. Made to add up to 1.
 */
export function dimensionWeights(context: Context, dimensions: readonly NamedDimension[]): DimensionWeights {
  const how = context.settings.choice('weights', ['none', 'importance-points', 'importance-items']);
  if (how === 'none') return { shares: null, notes: [] };
  const given = dimensions.map((d) => (how === 'importance-points' ? declared(context, d) : undefined));
  const asked = dimensions.map((d, i) => (given[i] === undefined ? askedOf(context, d, how) : []));
  const raw = dimensions.map((_, i) => given[i] ?? meanOf(context, asked[i] ?? []));
  const all = asked.flat();
  if (!onOneScale(all)) {
    return { shares: dimensions.map(() => context.stats.undefinedFor('mixed-scales')), notes: [{
      zh: `各维度的重要性用了不同的量表（${scalesInWords(all, '、')}），不能归一为权重。`, en: `The importance of the dimensions is asked on different scales (${scalesInWords(all, ', ')}), so there are no weights.`,
    }] };
  }
  if (how === 'importance-points' && all.length > 0) {
    const n = context.stats.present(context.stats.rowMeans(all.map((m) => m.column))).length;
    context.note({ zh: `重要性分数取自 ${String(n)} 份答卷，没有分完或多分的不在其中。`, en: `The importance points are those of ${String(n)} responses; points that do not add up to their total are left out.` });
  }
  const without = dimensions.filter((_, i) => typeof raw[i] !== 'number').map((d) => d.label);
  const notes = without.length === 0 ? [] : [{
    zh: `这些维度没有重要性，加权的结果因此没有定义：${without.map((l) => l.zh).join('、')}。`, en: `These dimensions have no importance, so weighted figures are undefined: ${without.map((l) => l.en).join(', ')}.`,
  }];
  return { shares: context.stats.normalised(raw), notes };
}

/** Points that the document gives. */
function declared({ instrument }: Context, dimension: NamedDimension): Figure | undefined {
  const found = instrument.survey.importance.find((p) => (instrument.dimension(p.dimension)?.key ?? p.dimension) === dimension.key);
  const value = found?.points ? parseRational(found.points.source.trim()) : undefined;
  return value === undefined ? undefined : toNumber(value);
}

/**
 * What respondents say a dimension is worth: the points that they share out to it, to all of its options of one question together, or their answers
 * to its importance items.
 */
function askedOf(context: Context, dimension: NamedDimension, how: 'importance-points' | 'importance-items'): readonly Measure[] {
  const { instrument, column, stats } = context;
  const belongs = [...instrument.variables.values()].filter((v) => (how === 'importance-points' ? v.weighs === dimension.key : v.aspect === 'importance' && v.measures === dimension.key));
  const found = belongs.flatMap((v) => { const answers = column(v.name); return answers === undefined ? [] : [measureOf(v, answers)]; });
  if (how === 'importance-items') return found;
  const questions = new Map<string, Measure[]>();
  for (const m of found) questions.set(m.variable.item.id ?? '', [...(questions.get(m.variable.item.id ?? '') ?? []), m]);
  return [...questions.values()].map((options) => ({ ...(options[0] as Measure), column: options.map((m) => m.column).reduce(stats.total) }));
}

/** Mean of the means of each response. */
const meanOf = ({ stats }: Context, asked: readonly Measure[]): Figure => (asked.length === 0 ? stats.undefinedFor('not-applicable') : stats.meanOf(stats.rowMeans(asked.map((m) => m.column))));
