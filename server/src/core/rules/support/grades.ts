/** Grades against the totals that cases can get. */
import { equals } from '../../base/rational.ts';
import type { Span } from '../../base/span.ts';
import type { Text } from '../../base/text.ts';
import { same } from '../../base/text.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import { isEmpty, type NumberSet } from '../../expression/intervals.ts';
import type { Grade } from '../../model/scoring.ts';
import { proofOf, type ScoringProof } from '../../plan/proof.ts';
import type { CriterionRange, TotalProof } from '../../plan/proof-totals.ts';
import { numberWording } from '../../plan/proof-words.ts';
import type { ScoringPlan } from '../../scoring/plan.ts';
import { quotable } from '../define-rule.ts';
import { contentSpan } from './bands.ts';

export interface GradeQuestion {
  readonly proof: ScoringProof;
  readonly plan: ScoringPlan;
  readonly totals: TotalProof;
  readonly root: CriterionRange;
  /** What each grade's test holds. */
  readonly sets: readonly NumberSet[];
  readonly grades: readonly Grade[];
}

/** Null for a document that cannot be computed, and for one that never has a total. */
export function gradesOf(document: DocumentAnalysis): GradeQuestion | null {
  const question = totalsOf(document);
  return question === null || isEmpty(question.root.any) ? null : question;
}

/** Null for a document that cannot be computed: of its totals nothing is known. */
export function totalsOf(document: DocumentAnalysis): GradeQuestion | null {
  const proof = proofOf(document);
  const plan = proof?.compiled.plan;
  const totals = proof?.totals;
  const root = totals?.ranges[0];
  if (!proof || !plan || !totals || root === undefined) return null;
  return { proof, plan, totals, root, sets: plan.grades.map((g) => g.set), grades: proof.compiled.places.grades };
}

export function gradePlace(document: DocumentAnalysis, grade: Grade | undefined): Span {
  const node = grade?.when ?? grade?.node;
  if (node === undefined) return { start: 0, end: 0 };
  return node.type === 'scalar' ? contentSpan(document, node) : node.span;
}

export function gradeName(grade: Grade | undefined): Text {
  const { zh, en } = grade?.label ?? same(grade?.id ?? '?');
  return { zh: quotable(zh), en: quotable(en) };
}

/** `1–5`, `0–2 或 4–5`: where totals lie, in at most three stretches. */
export function rangeText(set: NumberSet): string {
  const wording = numberWording();
  const ends = [set[0], set.at(-1)];
  const [first, last] = ends;
  if (first === undefined || last === undefined) return '–';
  if (first.low !== null && last.high !== null && equals(first.low, last.high)) return wording.literal(first.low);
  return wording.test({ low: first.low, lowOpen: first.lowOpen, high: last.high, highOpen: last.highOpen });
}
