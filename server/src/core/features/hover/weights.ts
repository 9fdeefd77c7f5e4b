/** On a weight: the share of the group and of the total that it comes to. */
import { div, HUNDRED, mul, ONE, sum, toDecimalString, type Rational } from '../../base/rational.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import type { Criterion } from '../../model/scoring.ts';
import { weightOf } from '../../rules/support/scorings.ts';
import type { FeatureContext } from '../context.ts';
import type { TreePlace } from '../position/tree-place.ts';
import type { HoverPart } from './part.ts';

export function weightHover({ document, locale }: FeatureContext, { path, parents, scalar }: TreePlace): HoverPart | undefined {
  if (document.kind !== 'scoring' || path.at(-1) !== 'weight') return undefined;
  const owner = parents.at(-1);
  const shares = document.once(sharesIn);
  const found = [...shares].find(([criterion]) => criterion.node === owner)?.[1];
  if (found === undefined) return undefined;
  const percent = (v: Rational): string => `${toDecimalString(mul(v, HUNDRED) ?? v, 2)}%`;
  const group = locale === 'zh' ? `占同组 ${percent(found.group)}` : `${percent(found.group)} of its group`;
  const total = found.total === null || found.depth === 0 ? '' : locale === 'zh' ? `，占总分 ${percent(found.total)}` : `, ${percent(found.total)} of the total`;
  return { span: scalar.span, text: `**${group}${total}**` };
}

interface Share {
  readonly group: Rational;
  /** Null below a group that is not averaged. */
  readonly total: Rational | null;
  readonly depth: number;
}

/** Shares of the criteria of groups that are averaged; where no weight is given all are equal. */
function sharesIn({ scoring }: DocumentAnalysis): ReadonlyMap<Criterion, Share> {
  const found = new Map<Criterion, Share>();
  const visit = (members: readonly Criterion[], aggregate: string, above: Rational | null, depth: number): void => {
    const counted = members.filter((m) => !m.bonus);
    const weights = counted.map(({ weight }) => (weight && weightOf(weight)?.value) ?? ONE);
    const all = aggregate === 'mean' ? sum(weights) : undefined;
    counted.forEach((m, i) => {
      const group = all && div(weights[i] as Rational, all);
      const total = group === undefined || above === null ? null : (mul(above, group) ?? null);
      if (group !== undefined) found.set(m, { group, total, depth });
      if (m.criteria !== null) visit(m.criteria, m.policy.aggregate ?? 'mean', total, depth + 1);
    });
  };
  visit(scoring.criteria, scoring.policy.aggregate ?? 'mean', ONE, 0);
  return found;
}
