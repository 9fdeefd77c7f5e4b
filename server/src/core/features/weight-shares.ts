/** What the weights of a scoring come to: the sum of each group, and the share of each in its group and in the total; for hover and hints alike. */
import { div, HUNDRED, mul, ONE, sign, sum, toDecimalString, type Rational } from '../base/rational.ts';
import type { DocumentAnalysis } from '../analysis/document-analysis.ts';
import type { Criterion, Policy } from '../model/scoring.ts';
import { weightOf, type Weight } from '../rules/support/scorings.ts';
import type { MapNode, ScalarNode } from '../syntax/tree.ts';

/** Criteria beside each other that are averaged by their weights. */
export interface WeightGroup {
  /** The map whose `criteria` they are; null where there is no document. */
  readonly node: MapNode | null;
  readonly weights: readonly Weight[];
  /** Above nought. */
  readonly sum: Rational;
}

export interface WeightShare {
  readonly weight: Weight;
  /** Between nought and one. */
  readonly group: Rational;
  /** The same; null below a group that is not averaged, or whose shares are not settled. */
  readonly total: Rational | null;
  /** Nought for criteria that make up the total themselves. */
  readonly depth: number;
}

export interface WeightShares {
  readonly groups: readonly WeightGroup[];
  /** By the node of the weight. */
  readonly shares: ReadonlyMap<ScalarNode, WeightShare>;
}

export const weightShares = (document: DocumentAnalysis): WeightShares => document.once(sharesIn);

/** A share as people read it, with one decimal where it takes more. */
export const percent = (share: Rational): string => `${toDecimalString(mul(share, HUNDRED) ?? share, 1)}%`;

function sharesIn({ scoring }: DocumentAnalysis): WeightShares {
  const groups: WeightGroup[] = [];
  const shares = new Map<ScalarNode, WeightShare>();
  const visit = (node: MapNode | null, members: readonly Criterion[], { aggregate }: Policy, above: Rational | null, depth: number): void => {
    const counted = members.filter((m) => !m.bonus);
    const weights = counted.map(({ weight }) => weight && weightOf(weight));
    const values = (aggregate ?? 'mean') === 'mean' ? valuesOf(counted, weights) : undefined;
    const all = values && sum(values);
    const settled = all !== undefined && sign(all) > 0;
    const given = weights.filter((w) => w !== null);
    if (settled && given.length > 0) groups.push({ node, weights: given, sum: all });
    counted.forEach((m, i) => {
      const group = settled ? div(values?.[i] ?? ONE, all) : undefined;
      const total = group === undefined || above === null ? null : (mul(above, group) ?? null);
      const weight = weights[i] ?? null;
      if (group !== undefined && weight !== null) shares.set(weight.node, { weight, group, total, depth });
      if (m.criteria !== null) visit(m.node, m.criteria, m.policy, total, depth + 1);
    });
  };
  visit(scoring.node, scoring.criteria, scoring.policy, ONE, 0);
  return { groups, shares };
}

/** Where nobody has a weight all are equal; where only some have a usable one nothing is settled. */
function valuesOf(criteria: readonly Criterion[], weights: readonly (Weight | null)[]): Rational[] | undefined {
  if (criteria.every((c) => c.weight === null)) return criteria.map(() => ONE);
  const values = weights.flatMap((w) => w?.value ?? []);
  return values.length === criteria.length ? values : undefined;
}
