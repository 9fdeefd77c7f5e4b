/** `plumbline analyze` of a survey: its data read, every analysis that it declares run, the result written. */
import type { Locale } from '../../core/base/text.ts';
import { decisiveErrors, loadSurveys, type DataProblem, type OpenSurvey, type Resamples } from '../../core/service.ts';
import { datasetSource, readDataBytes, readDataFile } from '../../platform/node/data-file.ts';
import { readText } from '../../platform/node/read-text.ts';
import type { Plan, PlannedFile } from '../../platform/node/workspace.ts';
import type { Arguments } from '../arguments.ts';
import { complain, encodingOf, overrides, terminalWidth } from '../data-options.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { catalogsOf, openData, sourceOf } from '../score/input.ts';
import { progressBar } from '../score/progress.ts';
import { refuse } from '../score/refuse.ts';
import { surveyReport, type SurveyReport } from '../../view/survey-report.ts';
import { KEPT_PROBLEMS } from '../../view/problems.ts';
import { SURVEY_WRITERS, type SurveyFormat } from './survey-writers.ts';

/** Characters of a table of bootstrap samples that are read. */
const MAX_RESAMPLES = 268_435_456;

export interface SurveyOutcome {
  readonly report: SurveyReport;
  readonly open: OpenSurvey;
  readonly locale: Locale;
  /** Absolute. */
  readonly data: string;
  readonly exit: ExitCode;
  /** Tells the problems in the data. */
  complain(): void;
}

export async function analyzeSurvey(args: Arguments, host: Host, locale: Locale, given: string, workspace: Plan, file: PlannedFile): Promise<ExitCode> {
  const outcome = await runSurvey(args, host, locale, given, workspace, file);
  if (typeof outcome === 'number') return outcome;
  host.stdout(SURVEY_WRITERS[(args.value('format') ?? 'table') as SurveyFormat](outcome.report, outcome.locale, terminalWidth(host)));
  outcome.complain();
  return outcome.exit;
}

/** A survey without errors in its form; with some it is refused, and what is returned is the exit code. */
export async function openSurveyFile(args: Arguments, host: Host, locale: Locale, given: string, workspace: Plan, file: PlannedFile): Promise<{ readonly open: OpenSurvey; readonly surveys: Awaited<ReturnType<typeof loadSurveys>>; readonly locale: Locale } | ExitCode> {
  const speaking = args.has('locale') ? locale : (file.config.locale ?? locale);
  const text = readText(file.path, given);
  const source = sourceOf(file, text);
  const errors = decisiveErrors(source, file.config);
  if (errors.length > 0) return refuse(errors, text, given, host, speaking, { zh: '没有分析', en: 'nothing was analysed' });
  const surveys = await loadSurveys();
  const open = surveys.openSurvey(source, catalogsOf(workspace, file).map(surveys.catalogIndex));
  return { open, surveys, locale: speaking };
}

/** Reads the data and computes everything that the survey declares; a document with errors is refused, and what is returned is the exit code. */
export async function runSurvey(args: Arguments, host: Host, locale: Locale, given: string, workspace: Plan, file: PlannedFile): Promise<SurveyOutcome | ExitCode> {
  const opened = await openSurveyFile(args, host, locale, given, workspace, file);
  if (typeof opened === 'number') return opened;
  const { open, surveys, locale: speaking } = opened;
  const data = await openData(host.cwd, { workspace, file, id: open.instrument.id }, args.value('data'));
  const kept: DataProblem[] = [];
  let unreadable = false;
  const reader = open.reader(data.dataset, data.path, overrides(args, [...open.instrument.variables.keys()]), (problem) => {
    if (problem.code === 'unreadable-data') unreadable = true;
    if (kept.length < KEPT_PROBLEMS) kept.push(problem);
  });
  const bar = progressBar(host, speaking);
  const encoding = readDataBytes(data.path, data.shown, encodingOf(args, data.dataset?.encoding ?? null), (piece) => reader.pushBytes(piece), bar.show);
  bar.clear();
  const answers = reader.end();
  const result = await open.analyze(answers, resamplesOf(open, surveys.readResamples, file.path, workspace.base));
  const dataset = data.dataset?.title?.[speaking] ?? data.dataset?.id ?? data.shown;
  const report = surveyReport(result, { dataset, encoding, problemCount: reader.problemCount(), problems: kept }, speaking);
  const failed = reader.problemCount() > 0 || report.analyses.some((a) => a.refused !== null);
  return {
    report, open, locale: speaking, data: data.path,
    exit: unreadable ? EXIT.failed : failed ? EXIT.findings : EXIT.clean,
    complain: () => { complain(kept, reader.problemCount(), data.shown, host, speaking); },
  };
}

function resamplesOf(open: OpenSurvey, read: (text: string) => readonly Int32Array[] | null, survey: string, workspace: string): Resamples {
  return new Map(open.resampleFiles.map((name) => {
    const path = datasetSource(survey, name, workspace);
    const pieces: string[] = [];
    let length = 0;
    readDataFile(path, name, null, (piece) => {
      length += piece.length;
      pieces.push(piece);
      return length <= MAX_RESAMPLES;
    });
    return [name, length > MAX_RESAMPLES ? null : read(pieces.join(''))];
  }));
}
