/** What several rules on scorings ask: whether the document can be computed at all, its groups of siblings, its weights. */
import { div, HUNDRED, parseRational, sign, type Rational } from '../../base/rational.ts';
import type { Span } from '../../base/span.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import type { ExpressionSite } from '../../analysis/expression-sites.ts';
import { isBroken } from '../../analysis/index-document.ts';
import { nameSpan } from '../../model/standard.ts';
import { allCriteria, type Aggregate, type Criterion, type Scoring } from '../../model/scoring.ts';
import { compileScoring, type CompiledScoring } from '../../plan/compile-scoring.ts';
import { proofOf } from '../../plan/proof.ts';
import type { ScalarNode } from '../../syntax/tree.ts';

/** The compiled scoring, made once for all rules that ask for it. */
export const compiledOf = (document: DocumentAnalysis): CompiledScoring => proofOf(document)?.compiled ?? document.once(compile);

const compile = ({ scoring }: DocumentAnalysis): CompiledScoring => compileScoring(scoring);

/** Whether text and form are in order: what is wrong beyond that is not the consequence of another finding. */
export const isWellFormed = (document: DocumentAnalysis): boolean => !isBroken(document.parsed) && document.schemaProblems.length === 0;

export interface Siblings {
  readonly criteria: readonly Criterion[];
  readonly aggregate: Aggregate;
}

/** The criteria that stand beside each other, with how their scores are put together: the document's first, then each group's. */
export function siblingGroups(scoring: Scoring): readonly Siblings[] {
  const groups = allCriteria(scoring).flatMap(({ criteria, policy }): Siblings[] => (criteria === null ? [] : [{ criteria, aggregate: policy.aggregate ?? 'mean' }]));
  return [{ criteria: scoring.criteria, aggregate: scoring.policy.aggregate ?? 'mean' }, ...groups];
}

export interface Weight {
  /** As it counts: 0.4 for 40%. */
  readonly value: Rational;
  readonly percent: boolean;
  readonly node: ScalarNode;
}

/** Null where the weight is no number of at least nought. */
export function weightOf(node: ScalarNode): Weight | null {
  const text = node.source.trim();
  const percent = text.endsWith('%');
  const number = parseRational(percent ? text.slice(0, -1) : text);
  const value = number === undefined || !percent ? number : div(number, HUNDRED);
  return value === undefined || sign(value) < 0 ? null : { value, percent, node };
}

export const criterionPlace = (criterion: Criterion): Span => nameSpan(criterion.node);

const sites = ({ expressions }: DocumentAnalysis): ReadonlyMap<ScalarNode, ExpressionSite> => new Map(expressions.map((site) => [site.node, site]));

/** The FEEL that a value of the document is, by its node. */
export function siteOf(document: DocumentAnalysis, node: ScalarNode | null): ExpressionSite | undefined {
  return node === null ? undefined : document.once(sites).get(node);
}
