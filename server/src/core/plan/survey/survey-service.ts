/** The part of the façade that analyses surveys: from the text of documents and data to results. Loaded only when something is to be analysed. */
import { DocumentAnalysis, type SourceFile } from '../../analysis/document-analysis.ts';
import type { FileIndex } from '../../analysis/file-index.ts';
import { builtInCatalogs } from '../../catalog/built-in.ts';
import type { Dataset } from '../../model/dataset.ts';
import { scaleLabels, scaleRange } from '../../model/survey-variables.ts';
import type { Aspect, Item, ItemType, Part as SurveyPart, SurveyScale } from '../../model/survey.ts';
import type { DataOverrides } from '../data/settings.ts';
import type { DataProblem } from '../data/problems.ts';
import { answerSettings, readAnswers, type Answers, type AnswerReader } from './answers.ts';
import { readAsked } from './asked.ts';
import { keyOf, openAsking, type Asking, type GivenAnswer, type GivenAnswers } from './asking.ts';
import { conditionWords } from './condition-words.ts';
import { ASPECT_WORDS, readInstrument, type Instrument, type Variable } from './instrument.ts';
import { analysisPlaces, type AnalysisPlaces } from './places.ts';
import { analyzeAnswers, neededVariables, type AnalysisPace, type Resamples } from './run.ts';
import type { SurveyResult } from './result.ts';
import { withWeights } from './weighting.ts';

export interface OpenSurvey {
  readonly instrument: Instrument;
  /** Tables of bootstrap samples that its analyses name, as paths written in the document. */
  readonly resampleFiles: readonly string[];
  reader(dataset: Dataset | null, fileName: string, overrides: DataOverrides, onProblem: (problem: DataProblem) => void): AnswerReader;
  /** What a respondent is asked who has answered so. */
  ask(answers: GivenAnswers): Asking;
  /** Where what an analysis speaks of is written. @param analysis its place among those of the document */
  written(analysis: number): AnalysisPlaces;
  /**
   * Everything that the document declares, over the answers.
   * @param pace where others wait for their turn, and somebody for the first results
   */
  analyze(answers: Answers, resamples: Resamples, pace?: AnalysisPace): Promise<SurveyResult>;
}

/** @param catalogs indexes of the project's own catalogs */
export function openSurvey(file: SourceFile, catalogs: readonly FileIndex[]): OpenSurvey {
  const document = new DocumentAnalysis(file);
  const instrument = readInstrument(document.survey, document.index, catalogs, builtInCatalogs());
  const variables: readonly Variable[] = [...instrument.variables.values()];
  const resampleFiles = [...new Set(instrument.survey.analyses.flatMap((a) => a.bootstrap?.get('indices')?.source ?? []))];
  let asking: ReturnType<typeof openAsking> | undefined;
  return {
    instrument,
    resampleFiles,
    written: (analysis) => analysisPlaces(instrument, document.index.uri, analysis),
    ask: (answers) => (asking ??= openAsking(instrument.survey))(answers),
    reader(dataset, fileName, overrides, onProblem) {
      const read = withWeights(variables, dataset);
      return readAsked(instrument, readAnswers(read, neededVariables(instrument), answerSettings(read, dataset, fileName, overrides), onProblem), onProblem);
    },
    async analyze(answers, resamples, pace) {
      const stats = await import('../../statistics/statistics.ts');
      return analyzeAnswers(stats, instrument, answers, resamples, pace);
    },
  };
}

/** A table of bootstrap samples: CSV without a header, a sample in each row, numbers of responses from 1. Null where it is none. */
export function readResamples(text: string): readonly Int32Array[] | null {
  const rows = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const samples: Int32Array[] = [];
  let total = 0;
  for (const line of rows) {
    const cells = line.split(/[,;\t]/);
    total += cells.length;
    if (total > MAX_RESAMPLED || !cells.every((c) => /^\s*"?\d{1,9}"?\s*$/.test(c))) return null;
    samples.push(Int32Array.from(cells, (c) => Number(c.replaceAll('"', '')) - 1));
  }
  return samples.length === 0 ? null : samples;
}

/** Numbers of responses that such a table may hold. */
const MAX_RESAMPLED = 50_000_000;

export { ASPECT_WORDS, conditionWords, keyOf, scaleLabels, scaleRange };
export type { AnalysisPace, AnalysisPlaces, Answers, AnswerReader, Asking, Aspect, GivenAnswer, GivenAnswers, Instrument, Item, ItemType, Resamples, SurveyPart, SurveyResult, SurveyScale, Variable };
export { catalogIndex } from '../dimensions.ts';
export type { NamedDimension, Written } from '../dimensions.ts';
export type { AnalysisResult, Cell, CellForm, Part, ResultColumn, ResultRow, ResultTable, Setting, Word } from './result.ts';
