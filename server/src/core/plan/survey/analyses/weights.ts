/** How much each dimension counts in an overall figure. */
import type { Text } from '../../../base/text.ts';
import { parseRational, toNumber } from '../../../base/rational.ts';
import type { Figure } from '../../../statistics/figure.ts';
import type { Context } from '../context.ts';
import type { Dimension } from '../instrument.ts';

export interface DimensionWeights {
  /** Shares that add up to 1; null where no weights are asked for. */
  readonly shares: readonly Figure[] | null;
  readonly notes: readonly Text[];
}

/**
 * `importance-points`: the points that the document gives to the dimensions, else the mean of the points that respondents give them;
 * `importance-items`: the mean of the dimension's importance items. Made to add up to 1.
 */
export function dimensionWeights(context: Context, dimensions: readonly Dimension[]): DimensionWeights {
  const how = context.settings.choice('weights', ['none', 'importance-points', 'importance-items']);
  if (how === 'none') return { shares: null, notes: [] };
  const raw = dimensions.map((d) => (how === 'importance-points' ? points(context, d) : meanImportance(context, d)));
  const without = dimensions.filter((_, i) => typeof raw[i] !== 'number').map((d) => d.label);
  const notes = without.length === 0 ? [] : [{
    zh: `这些维度没有重要性，加权的结果因此没有定义：${without.map((l) => l.zh).join('、')}。`, en: `These dimensions have no importance, so weighted figures are undefined: ${without.map((l) => l.en).join(', ')}.`,
  }];
  return { shares: context.stats.normalised(raw), notes };
}

function points(context: Context, dimension: Dimension): Figure {
  const { instrument, stats } = context;
  const declared = instrument.survey.importance.find((p) => (instrument.dimension(p.dimension)?.key ?? p.dimension) === dimension.key);
  const value = declared?.points ? parseRational(declared.points.source.trim()) : undefined;
  if (value !== undefined) return toNumber(value);
  const asked = [...instrument.variables.values()].filter((v) => v.weighs === dimension.key);
  return meanOf(context, asked.map((v) => v.name)) ?? stats.undefinedFor('not-applicable');
}

function meanImportance(context: Context, dimension: Dimension): Figure {
  const asked = [...context.instrument.variables.values()].filter((v) => v.aspect === 'importance' && v.measures === dimension.key);
  return meanOf(context, asked.map((v) => v.name)) ?? context.stats.undefinedFor('not-applicable');
}

/** Mean of the means of each response. */
function meanOf({ stats, column }: Context, names: readonly string[]): Figure | undefined {
  const columns = names.flatMap((n) => column(n) ?? []);
  return columns.length === 0 ? undefined : stats.meanOf(stats.rowMeans(columns));
}
