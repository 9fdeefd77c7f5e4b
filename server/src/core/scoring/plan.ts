/**
 * What the engine computes with: a scoring rule without its text. Criteria are numbered in the order of the document, the
 * document itself being number 0, so that a result leads back to its place by number alone.
 */
import type { Rational, RoundingMode } from '../base/rational.ts';
import type { CaseInput, CellValue } from './case.ts';
import type { StepTable, Stretch } from './step-table.ts';

export interface ScoringPlan {
  readonly id: string;
  readonly inputs: readonly InputPlan[];
  readonly criteria: readonly CriterionPlan[];
  /** Every criterion after those whose score it needs; the document comes last. */
  readonly order: readonly number[];
  readonly vetoes: readonly VetoPlan[];
  readonly grades: readonly GradePlan[];
  readonly gradeTable: StepTable | null;
  /** Answer 0 is a pass. */
  readonly pass: { readonly text: string; readonly table: StepTable } | null;
  /** Whether some criterion is marked critical, so that a second score is worked out. */
  readonly hasCritical: boolean;
}

export interface InputPlan {
  readonly name: string;
  readonly type: 'number' | 'duration' | 'percent' | 'enum' | 'boolean' | 'string';
  readonly required: boolean;
  /** Of a number, a duration (in seconds) or a percentage (as a share of one). */
  readonly domain: { readonly text: string; readonly table: StepTable } | null;
  /** Of an enumeration. */
  readonly values: ReadonlySet<string> | null;
}

export type Aggregate = 'mean' | 'sum' | 'min' | 'max' | 'deduct';
export type MissingPolicy = 'skip' | 'zero' | 'incomplete';

export interface CriterionPlan {
  readonly index: number;
  /** Empty for the document itself. */
  readonly id: string;
  readonly parent: number | null;
  readonly min: Rational;
  readonly max: Rational;
  /** As declared, or 1 where no sibling declares one. */
  readonly weight: Rational;
  readonly bonus: boolean;
  readonly critical: boolean;
  /** In the critical score; null for the weight itself. */
  readonly criticalWeight: Rational | null;
  /** What the absence of this criterion does to the one above. */
  readonly missing: MissingPolicy;
  readonly forbidNotApplicable: boolean;
  readonly applies: Condition | null;
  readonly method: Method;
  readonly round: { readonly digits: number; readonly mode: RoundingMode } | null;
  /** Numbers of the vetoes that act on this score. */
  readonly vetoes: readonly number[];
}

export type Method =
  | { readonly type: 'group'; readonly aggregate: Aggregate; readonly children: readonly number[] }
  | { readonly type: 'bands'; readonly slot: number; readonly scores: readonly Rational[]; readonly match: BandMatch }
  | { readonly type: 'levels'; readonly slot: number; readonly scores: readonly Rational[]; readonly levels: ReadonlyMap<string, number> }
  | { readonly type: 'checklist'; readonly allOrNothing: boolean; readonly deduct: boolean; readonly checks: readonly CheckPlan[] }
  | { readonly type: 'formula'; readonly formula: Formula }
  /** With `share` the input is a percentage of the scale: 85% of 0…5 is 4.25. */
  | { readonly type: 'direct'; readonly slot: number; readonly share: boolean };

export type BandMatch =
  | { readonly type: 'table'; readonly table: StepTable; readonly sets: readonly (readonly Stretch[])[] }
  /** For texts, and for tests that depend on other inputs: each band is asked. Null is neither yes nor no. */
  | { readonly type: 'tests'; readonly tests: readonly ((value: CellValue, values: CaseInput) => boolean | null)[]; readonly slots: readonly number[] };

export interface CheckPlan {
  readonly id: string;
  readonly points: Rational;
  readonly done: Condition;
}

/** Something that is true, false or undecided in a case. */
export interface Condition {
  readonly text: string;
  readonly test: (values: CaseInput) => boolean | null;
  /** Inputs that it names: they say why it may be undecided. */
  readonly slots: readonly number[];
}

export interface Formula {
  readonly text: string;
  /** Null where the expression has no value, which may be because an input has none. */
  readonly value: (values: CaseInput) => Rational | null;
  readonly slots: readonly number[];
}

export interface VetoPlan {
  readonly index: number;
  readonly id: string;
  /** Number of the criterion that it acts on. */
  readonly scope: number;
  readonly trigger:
    | { readonly type: 'condition'; readonly condition: Condition }
    | { readonly type: 'below'; readonly criterion: number; readonly threshold: Rational };
  readonly score: Rational | null;
  readonly cap: Rational | null;
  /** Number of the grade. */
  readonly grade: number | null;
}

export interface GradePlan {
  readonly id: string;
  /** 0 for the grade of the lowest totals; when two vetoes name a grade, the lower counts. */
  readonly rank: number;
  readonly set: readonly Stretch[];
}
