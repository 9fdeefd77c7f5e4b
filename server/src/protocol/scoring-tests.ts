/** The `tests:` of scorings, for an editor's list of tests. */
import type { Range } from 'vscode-languageserver';

/** Client to server: the scorings of the workspace that have tests. */
export const TESTED_SCORINGS = 'plumbline/testedScorings';
export type TestedScoringsResult = readonly TestedScoring[];
export interface TestedScoring {
  readonly uri: string;
  readonly label: string;
}

/** Client to server: the tests of one scoring, in their order. */
export const SCORING_TESTS = 'plumbline/scoringTests';
export interface ScoringTestsParams {
  readonly uri: string;
}
export type ScoringTestsResult = readonly ScoringTest[];
export interface ScoringTest {
  /** What it says it shows; empty where it says nothing. */
  readonly name: string;
  readonly range: Range;
}

/** Client to server: runs all tests of a scoring, which takes no longer than running one. */
export const RUN_TESTS = 'plumbline/runTests';
export interface RunTestsResult {
  /** Why nothing can be computed; then there are no outcomes. */
  readonly problem: string | null;
  /** One for each test, in their order. */
  readonly outcomes: readonly TestOutcome[];
}
export interface TestOutcome {
  /** Empty when the test holds. */
  readonly deviations: readonly TestDeviation[];
}
export interface TestDeviation {
  /** What differs, and how the result came about, in lines. */
  readonly message: string;
  readonly expected: string;
  readonly got: string;
  /** Of what is expected. */
  readonly range: Range;
}
