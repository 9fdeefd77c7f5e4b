/** Scores a data file by a scoring document, for every command that does: the data found and read, the results summed up. */
import type { Locale } from '../../core/base/text.ts';
import { loadScoring, type CompiledScoring, type DataProblem, type DataSettings, type RunOptions, type ScoringPlan, type SettingsReport, type SummaryReport } from '../../core/service.ts';
import { InputError } from '../../platform/input-error.ts';
import { readDataBytes } from '../../platform/node/data-file.ts';
import { KEPT_PROBLEMS } from '../../view/problems.ts';
import type { Arguments } from '../arguments.ts';
import { encodingOf, overrides } from '../data-options.ts';
import type { Host } from '../host.ts';
import { openData, type DataInput, type ScoreInput } from './input.ts';
import { progressBar } from './progress.ts';

export interface OpenedRun {
  readonly compiled: CompiledScoring;
  readonly plan: ScoringPlan;
  readonly data: DataInput;
  readonly settings: DataSettings;
  readonly reported: SettingsReport;
  readonly locale: Locale;
  readonly title: string;
  /** What the data are called. */
  readonly dataset: string;
}

/** @throws InputError when there are no data that can be used */
export async function openRun(args: Arguments, host: Host, input: ScoreInput, plan: ScoringPlan, locale: Locale): Promise<OpenedRun> {
  const { compiled } = input;
  const data = await openData(host.cwd, { ...input, id: compiled.scoring.id ?? input.file.name.id }, args.value('data'));
  const scoring = await loadScoring();
  const settings = scoring.dataSettings(compiled.scoring, data.dataset, data.path, overrides(args, compiled.scoring.inputs.map((i) => i.name)));
  return {
    compiled, plan, data, settings, locale,
    reported: scoring.reportSettings(compiled, plan, settings),
    title: compiled.scoring.title?.[locale] ?? plan.id,
    dataset: data.dataset?.title?.[locale] ?? data.dataset?.id ?? data.shown,
  };
}

export const noSuchCase = (row: number): InputError => new InputError({ zh: `数据中没有第 ${String(row)} 例。`, en: `The data have no case ${String(row)}.` });

export interface RunOutcome {
  readonly summary: SummaryReport;
  readonly encoding: string;
  readonly problemCount: number;
  /** The first of them. */
  readonly problems: readonly DataProblem[];
  /** The data could not be read to their end. */
  readonly unreadable: boolean;
}

/** Null when whoever read the output has gone away: the rest is nobody's, and a run that was not finished is no pass. */
export async function runCases(args: Arguments, host: Host, { compiled, plan, data, settings, locale }: OpenedRun, options: Omit<RunOptions, 'onProblem'>): Promise<RunOutcome | null> {
  const scoring = await loadScoring();
  const problems: DataProblem[] = [];
  let unreadable = false;
  const run = scoring.scoreRun(compiled, plan, settings, {
    ...options,
    onProblem(problem) {
      if (problem.code === 'unreadable-data') unreadable = true;
      if (problems.length < KEPT_PROBLEMS) problems.push(problem);
    },
  });
  const bar = progressBar(host, locale);
  const encoding = readDataBytes(data.path, data.shown, encodingOf(args, data.dataset?.encoding ?? null), (piece) => run.pushBytes(piece) && host.stdoutClosed?.() !== true, bar.show);
  bar.clear();
  if (host.stdoutClosed?.() === true) return null;
  run.end();
  return { summary: scoring.reportSummary(compiled, plan, run.summary(), run.groups()), encoding, problemCount: run.problemCount(), problems, unreadable };
}
