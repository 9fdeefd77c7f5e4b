/** One case as the engine takes it in and gives it back: inputs by slot, results by number, both without text or places. */
import type { Rational } from '../base/rational.ts';

/** Numbers, seconds of durations and shares of percentages are rationals; texts and enumerations strings. */
export type CellValue = Rational | string | boolean;

export const VALUE = 0;
export const MISSING = 1;
export const NOT_APPLICABLE = 2;
/** There was something that could not be read or may not occur; the case cannot be scored. */
export const INVALID = 3;

/** Filled anew for each row: `values[slot]` counts only where `states[slot]` is VALUE. */
export interface CaseInput {
  readonly states: Uint8Array;
  readonly values: (CellValue | null)[];
}

export const emptyCase = (slots: number): CaseInput => ({
  states: new Uint8Array(slots).fill(MISSING),
  values: new Array<CellValue | null>(slots).fill(null),
});

export type CaseStatus = 'scored' | 'vetoed' | 'incomplete' | 'invalid';
export const CASE_STATUSES: readonly CaseStatus[] = ['scored', 'vetoed', 'incomplete', 'invalid'];

/** The bit that stands for a veto in a set of them; all from number 31 on share the last. @param veto number of the veto */
export const flagOf = (veto: number): number => 1 << Math.min(veto, 31);

export interface CaseResult {
  readonly status: CaseStatus;
  /** Rounded, after vetoes; null for an incomplete or invalid case. */
  readonly total: Rational | null;
  /** Number of the grade. */
  readonly grade: number | null;
  readonly pass: boolean | null;
  /** The score of the critical criteria alone, before vetoes; null where there is none. */
  readonly critical: Rational | null;
  /** By number; the document itself is number 0. */
  readonly criteria: readonly CriterionResult[];
  /** Numbers of the vetoes that were triggered, in the order of the document. */
  readonly vetoes: readonly number[];
  /** Numbers of the vetoes whose condition could not be decided: they did nothing. */
  readonly undecided: readonly number[];
  readonly problems: readonly CaseProblem[];
}

export type CriterionStatus = 'scored' | 'missing' | 'not-applicable' | 'invalid' | 'incomplete';

export interface CriterionResult {
  readonly status: CriterionStatus;
  /** On the criterion's own scale, after its vetoes and rounding. */
  readonly score: Rational | null;
  /** Before its vetoes and rounding, for the trace. */
  readonly raw: Rational | null;
  /** Share among the answered siblings of a mean; factor in a sum or a deduction; null elsewhere. */
  readonly weight: Rational | null;
  /** What it adds to the score above, in the units of that score. */
  readonly contribution: Rational | null;
  /** Number of the band or level. */
  readonly band: number | null;
  /** For a checklist, whether each point was done; null where nothing was answered or it does not apply. */
  readonly checks: readonly (boolean | null)[] | null;
}

/** Why a case is invalid or incomplete. Closed set; `plan/explain.ts` puts it into words. */
export type CaseProblem =
  | { readonly code: 'input-invalid'; readonly slot: number }
  | { readonly code: 'input-required'; readonly slot: number }
  | { readonly code: 'outside-domain'; readonly slot: number; readonly value: CellValue }
  | { readonly code: 'not-applicable-forbidden'; readonly criterion: number }
  | { readonly code: 'no-band'; readonly criterion: number; readonly value: CellValue }
  | { readonly code: 'several-bands'; readonly criterion: number; readonly value: CellValue; readonly bands: readonly number[] }
  | { readonly code: 'unknown-level'; readonly criterion: number; readonly value: CellValue }
  | { readonly code: 'outside-scale'; readonly criterion: number; readonly value: Rational }
  | { readonly code: 'no-result'; readonly criterion: number }
  | { readonly code: 'out-of-range'; readonly criterion: number }
  | { readonly code: 'nothing-scored'; readonly criterion: number; readonly because: 'missing' | 'not-applicable' }
  | { readonly code: 'answer-missing'; readonly criterion: number }
  | { readonly code: 'no-grade'; readonly value: Rational }
  | { readonly code: 'several-grades'; readonly value: Rational; readonly grades: readonly number[] };
