/** The part of the façade that scores: from the text of documents to runs over data. Loaded only when something is to be scored. */
import { DocumentAnalysis, type SourceFile } from '../analysis/document-analysis.ts';
import type { FileIndex } from '../analysis/file-index.ts';
import { Project } from '../analysis/project.ts';
import { builtInCatalogs } from '../catalog/built-in.ts';
import { lowerDataset, type Dataset } from '../model/dataset.ts';
import { lowerScoring } from '../model/scoring.ts';
import { compileScoring, type CompiledScoring } from './compile-scoring.ts';
import { dimensionNamed, onlyNamed, type NamedDimension } from './dimensions.ts';
import { analyzeScoring as analyze, type ScoringAnalysis } from './proof-analysis.ts';

/** Compiles a scoring document; what keeps it from being computed is in the result's problems. Never throws. */
export const openScoring = (file: SourceFile): CompiledScoring => compileScoring(lowerScoring(new DocumentAnalysis(file).parsed.root));

/** What is proved of a scoring document before any case is scored; null for text that cannot be read. Never throws. */
export const analyzeScoring = (file: SourceFile): ScoringAnalysis | null => analyze(new DocumentAnalysis(file));

/** What the dimensions are called that a document names, and where they are written. @param catalogs of the project */
export function dimensionsIn(file: SourceFile, catalogs: readonly FileIndex[]): (name: string) => NamedDimension {
  let named: ((name: string) => NamedDimension | undefined) | undefined;
  // Most documents name none, and are not read for it.
  const look = (): ((name: string) => NamedDimension | undefined) => {
    const { index } = new DocumentAnalysis(file);
    const project = new Project([index, ...catalogs], builtInCatalogs());
    return (name) => dimensionNamed(project, index, name);
  };
  return (name) => (named ??= look())(name) ?? onlyNamed(name);
}

/** Reads a dataset document. Never throws. */
export const openDataset = (file: SourceFile): Dataset => lowerDataset(new DocumentAnalysis(file).parsed.root);

export { catalogIndex } from './dimensions.ts';
export { caseForm, sliderPositions } from './case-form.ts';
export { openDataCheck } from './data-check.ts';
export { BandHits } from '../scoring/band-hits.ts';
export { CaseColumns } from '../scoring/case-columns.ts';
export { orderCases } from '../scoring/case-order.ts';
export { CASE_STATUSES } from '../scoring/case.ts';
export { compareRuns } from '../scoring/compare-runs.ts';
export { criterionName, explainCase } from './explain.ts';
export { generateCases } from './generate-cases.ts';
export { dataSettings, formatOf } from './data/settings.ts';
export { pieceEnd } from './data/utf8.ts';
export { caseAt, scoreOneCase } from './one-case.ts';
export { reportCase, reportSettings, reportSummary } from './report.ts';
export { runTests } from './run-tests.ts';
export { coverageOf, decisiveTrace, whatWords } from './test-report.ts';
export { scoreRun } from './score-run.ts';
export { turnKnobs } from './what-if/knobs.ts';
export type { CompiledScoring, Dataset, ScoringAnalysis };
export type { Claim, CriterionAnalysis, Range as ScoreRange, Reachable } from './proof-analysis.ts';
export type { FormChoice, FormInput } from './case-form.ts';
export type { DataCheck } from './data-check.ts';
export type { DataOverrides, DataSettings } from './data/settings.ts';
export type { TraceLine } from './explain.ts';
export type { Generation } from './generate-cases.ts';
export type { FoundCase, InputProblem, Light, OneCase } from './one-case.ts';
export type { PlanProblem } from './problem.ts';
export type { CaseReport, CriterionReport, SettingsReport, SummaryReport } from './report.ts';
export type { DataProblem, GroupSummary, RunOptions, ScoredCase, ScoreRun } from './score-run.ts';
export type { CoverageItem } from './test-report.ts';
export type { Deviation, TestOutcome } from './run-tests.ts';
export type { CaseStatus } from '../scoring/case.ts';
export type { CaseFilter, CaseKey, CaseOrder } from '../scoring/case-order.ts';
export type { CaseOutcome, GradeTransitions, MovedCase, RunComparison, RunOutcomes } from '../scoring/compare-runs.ts';
export type { ScoringPlan } from '../scoring/plan.ts';
export type { Changes, Dropped, Knob, KnobKind, KnobOptions, Turned } from './what-if/knobs.ts';
export type { DataFormat } from '../model/dataset.ts';
