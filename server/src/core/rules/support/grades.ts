/** Grades against the totals that cases can get. */
import type { Witness } from '../../base/diagnostic.ts';
import { compare, equals } from '../../base/rational.ts';
import type { Span } from '../../base/span.ts';
import type { Text } from '../../base/text.ts';
import { same } from '../../base/text.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import { isEmpty, point, type NumberSet } from '../../expression/intervals.ts';
import type { Grade } from '../../model/scoring.ts';
import { proofOf, type ScoringProof } from '../../plan/proof.ts';
import { reached, type CriterionRange, type TotalProof } from '../../plan/proof-totals.ts';
import type { Replay } from '../../plan/proof-witness.ts';
import type { CaseResult } from '../../scoring/case.ts';
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

/** A case with a total among the wanted ones: with every input answered or, where there is none such, with some of it missing. */
export function caseAmong({ proof, root, totals }: GradeQuestion, wanted: NumberSet, claim: (result: CaseResult) => boolean): { readonly shown: Replay; readonly partial: boolean } | undefined {
  const open = reached(root, 'all', wanted);
  const whole = isEmpty(open) ? undefined : totals.caseWith(open, claim);
  if (whole !== undefined) return { shown: whole, partial: false };
  const shown = isEmpty(reached(root, 'any', wanted)) ? undefined : proof.partial?.caseWith(wanted, claim);
  return shown === undefined ? undefined : { shown, partial: true };
}

/** The case that comes nearest to wanted totals which all lie beyond those that can be got; undefined where no case gets that far. */
export function nearestCase({ root, totals }: GradeQuestion, wanted: NumberSet): Witness | undefined {
  const [first, last] = [root.any[0], root.any.at(-1)];
  const above = wanted[0]?.low ?? null;
  const end = above !== null && last?.high && compare(above, last.high) >= 0 ? last.high : (first?.low ?? null);
  if (end === null) return undefined;
  return totals.caseWith(point(end), (result) => result.total !== null && equals(result.total, end))?.witness;
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
