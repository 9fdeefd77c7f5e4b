/**
 * What keeps a scoring from being computed, as far as no other rule says it already: so that a document which passes the
 * check is never refused when it is to score something.
 */
import { contains } from '../../base/span.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import type { PlanProblem, PlanProblemCode } from '../../plan/problem.ts';
import { compiledOf, isWellFormed } from './scorings.ts';
import { unitMismatches } from './units.ts';

/** Told by other rules in every case: unknown-input and unknown-reference, weight-missing, duplicate-id, empty-document. */
const TOLD_ELSEWHERE: ReadonlySet<PlanProblemCode> = new Set(['unknown-name', 'weight', 'duplicate-id', 'not-a-scoring']);

export function remainingProblems(document: DocumentAnalysis): readonly PlanProblem[] {
  if (!isWellFormed(document)) return [];
  return compiledOf(document).problems.filter((p) => !TOLD_ELSEWHERE.has(p.code) && !isTold(document, p));
}

function isTold(document: DocumentAnalysis, problem: PlanProblem): boolean {
  const { start, end } = problem.span;
  if (problem.code === 'veto') {
    // A criterion or a grade that does not exist is an unknown reference.
    return document.index.references.some((r) => r.scope === null && r.form === 'value' && contains(problem.span, r.span) && !document.index.symbols.some((s) => s.id === r.text && r.kinds.includes(s.kind)));
  }
  if (problem.code !== 'expression') return false;
  const site = document.expressions.find((s) => s.node.span.start === start && s.node.span.end === end);
  return site !== undefined && (site.parsed.problems.length > 0 || unitMismatches(document).some((m) => m.site === site));
}
