/**
 * What can be said of a scoring document before any case is scored, as plain data: ranges, influence, and what is proved. Numbers are
 * exact texts, decimals where there is one. "not-decided" is an answer of its own and never stands for "proved".
 */
import { toExactString, type Rational } from '../base/rational.ts';
import type { Text } from '../base/text.ts';
import { containsNumber, isEmpty, isSet, numbersOf, type NumberSet } from '../expression/intervals.ts';
import { parseUnaryTests } from '../expression/parse.ts';
import { outer } from '../proof/abstract.ts';
import type { Outcome } from '../proof/table.ts';
import type { DocumentAnalysis } from '../analysis/document-analysis.ts';
import type { PlanProblem } from './problem.ts';
import { proofOf, type ScoringProof } from './proof.ts';
import type { BandProof } from './proof-bands.ts';
import { bandOutcome, completeness, type Claim } from './proof-complete.ts';
import { influences, reached, type CriterionRange, type TotalProof, type VetoReach } from './proof-totals.ts';

export interface ScoringAnalysis {
  readonly id: string;
  readonly title: Text | null;
  /** What keeps the document from being computed; then only the bands are looked at. */
  readonly problems: readonly PlanProblem[];
  /** The total first, then every criterion in the order of the document. */
  readonly criteria: readonly CriterionAnalysis[];
  readonly grades: readonly { readonly id: string; readonly label: Text | null; readonly test: string; readonly reachable: Reachable }[];
  /** Null without a pass mark. */
  readonly pass: { readonly test: string; readonly reachable: Reachable } | null;
  readonly vetoes: readonly { readonly id: string; readonly label: Text | null; readonly triggered: VetoReach }[];
  /** Whether every case in which each input has a value of its domain gets a total and, where there are grades, one grade. */
  readonly complete: Claim;
}

export type Reachable = 'yes' | 'no' | 'not-decided';

export interface CriterionAnalysis {
  /** Empty for the total. */
  readonly id: string;
  readonly label: Text | null;
  /** 0 for the total. */
  readonly depth: number;
  readonly method: string;
  readonly scale: { readonly min: string; readonly max: string };
  /** Scores of cases in which every input has a value; null where there are none. */
  readonly answered: Range | null;
  /** Scores of any case, with answers missing or not applicable: never too narrow. */
  readonly range: Range | null;
  /** What one point of it adds to the total, everything answered; null where that depends on the other criteria. */
  readonly weight: string | null;
  /** The most that it can move the total by, everything answered and all else unchanged. */
  readonly influence: string | null;
  /** Of bands and levels: whether each value falls in just one; null for other methods. */
  readonly bands: Outcome | null;
}

export interface Range {
  /** Null: without end. */
  readonly low: string | null;
  readonly high: string | null;
  /** Whether some case is known to get just this score. */
  readonly lowAttained: boolean;
  readonly highAttained: boolean;
  /** Whether every score within, or the set of scores behind it, is exact and not only a bound. */
  readonly exact: boolean;
}

/** @returns null for a document that is no scoring or whose text cannot be read */
export function analyzeScoring(document: DocumentAnalysis): ScoringAnalysis | null {
  const proof = proofOf(document);
  if (proof === null) return null;
  const { scoring, compiled, totals } = proof;
  return {
    id: scoring.id ?? '',
    title: scoring.title,
    problems: compiled.problems,
    criteria: totals === null ? [] : criteria(proof, totals),
    grades: totals === null ? [] : scoring.grades.map((g, i) => ({ id: g.id ?? '', label: g.label, test: g.when?.source ?? '', reachable: i < MAX_GRADES ? grade(proof, totals, i) : 'not-decided' })),
    pass: totals === null || scoring.pass === null ? null : { test: scoring.pass.source, reachable: pass(proof, totals) },
    vetoes: totals === null ? [] : compiled.places.vetoes.map((v, i) => ({ id: v.id ?? '', label: v.label, triggered: totals.vetoes[i] ?? 'not-decided' })),
    complete: completeness(proof),
  };
}

/**
 * One criterion by its number in the order of the document, 0 for the total; undefined where nothing can be computed. What all of them
 * have in common is worked out once for each version of a text.
 */
export function analyzeCriterion(document: DocumentAnalysis, index: number): CriterionAnalysis | undefined {
  const proof = proofOf(document);
  const { totals } = proof ?? {};
  const shared = document.once(sharedIn);
  if (!proof || !totals || totals.ranges[index] === undefined || !shared) return undefined;
  return criterion(proof, totals, index, shared);
}

/** The same of a proof that is asked once. */
export const analyzed = (proof: ScoringProof, index: number): CriterionAnalysis | undefined => (proof.totals?.ranges[index] === undefined ? undefined : criterion(proof, proof.totals, index, sharedOf(proof, proof.totals)));

/** The least and the most of the wanted totals that a case can get; null where none can get any, undefined where nothing can be computed. */
export function attainableTotals(document: DocumentAnalysis, wanted: NumberSet): Range | null | undefined {
  const root = proofOf(document)?.totals?.ranges[0];
  if (root === undefined) return undefined;
  return anyRange({ ...root, any: reached(root, 'any', wanted) });
}

function sharedIn(document: DocumentAnalysis): Shared | undefined {
  const proof = proofOf(document);
  return proof?.totals ? sharedOf(proof, proof.totals) : undefined;
}

/** What the analyses of all criteria draw on. */
interface Shared {
  readonly moves: ReturnType<typeof influences>;
  readonly bands: ReadonlyMap<number, BandProof>;
}

const sharedOf = (proof: ScoringProof, totals: TotalProof): Shared => ({ moves: influences(totals), bands: new Map(proof.bands.map((b) => [b.index, b])) });

/** Cases are only looked for this many grades: no one has more. */
const MAX_GRADES = 40;

function criteria(proof: ScoringProof, totals: TotalProof): CriterionAnalysis[] {
  const shared = sharedOf(proof, totals);
  return totals.ranges.map((_, index) => criterion(proof, totals, index, shared));
}

function criterion(proof: ScoringProof, { ranges }: TotalProof, index: number, { moves, bands }: Shared): CriterionAnalysis {
  const range = ranges[index] as CriterionRange;
  const { plan } = range;
  const influence = moves[index];
  return {
    id: plan.id,
    label: proof.compiled.places.criteria[index]?.label ?? null,
    depth: depthOf(ranges, index),
    method: plan.method.type,
    scale: { min: toExactString(plan.min), max: toExactString(plan.max) },
    answered: answeredRange(range),
    range: anyRange(range),
    weight: shown(influence?.weight ?? null),
    influence: shown(influence?.most ?? null),
    bands: plan.method.type === 'bands' || plan.method.type === 'levels' ? bandOutcome(bands.get(index)) : null,
  };
}

function depthOf(ranges: TotalProof['ranges'], index: number): number {
  let depth = 0;
  for (let at = ranges[index]?.plan.parent ?? null; at !== null; at = ranges[at]?.plan.parent ?? null) depth++;
  return depth;
}

const shown = (value: Rational | null): string | null => (value === null ? null : toExactString(value));

function answeredRange({ all }: CriterionRange): Range | null {
  if (isEmpty(all.over)) return null;
  const hull = outer(all.over);
  const attained = (end: Rational | null): boolean => end !== null && containsNumber(all.under, end);
  return { low: shown(hull.low), high: shown(hull.high), lowAttained: attained(hull.low), highAttained: attained(hull.high), exact: all.loose !== true };
}

function anyRange({ any, all }: CriterionRange): Range | null {
  if (isEmpty(any)) return null;
  const hull = outer(any);
  const attained = (end: Rational | null): boolean => end !== null && containsNumber(all.under, end);
  const ends = { lowAttained: attained(hull.low), highAttained: attained(hull.high) };
  return { low: shown(hull.low), high: shown(hull.high), ...ends, exact: all.loose !== true && ends.lowAttained && ends.highAttained };
}

function reachable(root: CriterionRange | undefined, wanted: NumberSet, totals: TotalProof): Reachable {
  if (root === undefined || isEmpty(reached(root, 'any', wanted))) return 'no';
  const found = totals.caseWith(reached(root, 'all', wanted), (result) => result.total !== null && containsNumber(wanted, result.total));
  return found === undefined ? 'not-decided' : 'yes';
}

function grade({ compiled }: ScoringProof, totals: TotalProof, index: number): Reachable {
  const { plan } = compiled;
  const root = totals.ranges[0];
  const set = plan?.grades[index]?.set ?? [];
  const named = plan?.vetoes.filter((v) => v.grade === index).map((v) => totals.vetoes[v.index] ?? 'not-decided') ?? [];
  if (named.some((r) => r === 'sometimes' || r === 'always')) return 'yes';
  const found = reachable(root, set, totals);
  return found === 'no' && named.includes('not-decided') ? 'not-decided' : found;
}

function pass({ scoring }: ScoringProof, totals: TotalProof): Reachable {
  const set = scoring.pass === null ? 'not-constant' : numbersOf(parseUnaryTests(scoring.pass.source).ast, 'number');
  return isSet(set) ? reachable(totals.ranges[0], set, totals) : 'not-decided';
}

export type { Claim };
