/** What keeps a document from being computed, with the place in the file. Data, like every mistake of an author. */
import type { Span } from '../base/span.ts';
import type { Text } from '../base/text.ts';

export type PlanProblemCode =
  | 'not-a-scoring'
  | 'scale'
  | 'criteria'
  | 'method'
  | 'input'
  | 'unknown-name'
  | 'expression'
  | 'score'
  | 'weight'
  | 'veto'
  | 'grade'
  | 'duplicate-id';

export interface PlanProblem {
  readonly code: PlanProblemCode;
  readonly span: Span;
  readonly message: Text;
}

/** Further problems of one document are dropped. */
export const MAX_PLAN_PROBLEMS = 200;
