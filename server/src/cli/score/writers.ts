/** What a format of `plumbline score` is: told of the head, of each case as it comes, and of the end; it writes as it goes. */
import type { Locale } from '../../core/base/text.ts';
import type { CaseReport, CompiledScoring, DataProblem, ScoredCase, ScoringPlan, SettingsReport, SummaryReport, TraceLine } from '../../core/service.ts';
import { csvRow } from '../../view/table-csv.ts';

export interface ScoreHead {
  readonly locale: Locale;
  readonly compiled: CompiledScoring;
  readonly plan: ScoringPlan;
  readonly scoring: string;
  readonly title: string;
  /** Id of the dataset, or the data file. */
  readonly dataset: string;
  readonly settings: SettingsReport;
  /** Most cases that a format for people lists; others list all. */
  readonly limit: number;
  /** Columns of the terminal; infinite elsewhere. */
  readonly width: number;
}

export interface ScoreTail {
  /** How many cases there were to list. */
  readonly cases: number;
  readonly summary: SummaryReport;
  /** The first problems, as many as are kept. */
  readonly problems: readonly (Omit<DataProblem, 'message'> & { readonly message: string })[];
  readonly problemCount: number;
  readonly encoding: string;
}

export interface ScoreWriter {
  begin(head: ScoreHead): void;
  add(report: CaseReport, scored: ScoredCase, trace: readonly TraceLine[] | null): void;
  end(tail: ScoreTail): void;
}

export interface Kept {
  readonly head: ScoreHead;
  /** As many cases as are listed. */
  readonly shown: readonly CaseReport[];
  readonly traces: readonly { readonly report: CaseReport; readonly trace: readonly TraceLine[] }[];
}

/** A format that is written as a whole at the end, from the cases that it lists and those that are traced. */
export function keepingWriter(finish: (kept: Kept, tail: ScoreTail) => void): ScoreWriter {
  const shown: CaseReport[] = [];
  const traces: Kept['traces'][number][] = [];
  let head: ScoreHead | undefined;
  return {
    begin(given) {
      head = given;
    },
    add(report, _, trace) {
      if (shown.length < (head?.limit ?? 0)) shown.push(report);
      if (trace !== null) traces.push({ report, trace });
    },
    end(tail) {
      if (head !== undefined) finish({ head, shown, traces }, tail);
    },
  };
}

export const SCORE_FORMATS = ['table', 'json', 'csv', 'ndjson', 'markdown', 'html'] as const;
export type ScoreFormat = (typeof SCORE_FORMATS)[number];

/** Version of the form of the JSON report. */
const VERSION = '1';

export function jsonWriter(write: (text: string) => void): ScoreWriter {
  let first = true;
  return {
    begin({ scoring, dataset, settings }) {
      const head = JSON.stringify({ version: VERSION, scoring, dataset, settings });
      write(`${head.slice(0, -1)},"cases":[`);
    },
    add(report, _, trace) {
      write(`${first ? '' : ','}\n${JSON.stringify(trace === null ? report : { ...report, trace: trace.map((t) => t.text) })}`);
      first = false;
    },
    end({ summary, problems, problemCount, encoding }) {
      write(`${first ? '' : '\n'}],"summary":${JSON.stringify(summary)},"encoding":${JSON.stringify(encoding)},"problem-count":${String(problemCount)},"problems":${JSON.stringify(problems)}}\n`);
    },
  };
}

/** One object a line, each with its `type`: settings, case, problem, summary. */
export function ndjsonWriter(write: (text: string) => void): ScoreWriter {
  const line = (type: string, value: object): void => { write(`${JSON.stringify({ type, ...value })}\n`); };
  return {
    begin: ({ scoring, dataset, settings }) => { line('settings', { version: VERSION, scoring, dataset, settings }); },
    add: (report, _, trace) => { line('case', trace === null ? report : { ...report, trace: trace.map((t) => t.text) }); },
    end({ summary, problems, problemCount, encoding }) {
      for (const problem of problems) line('problem', problem);
      line('summary', { summary, encoding, 'problem-count': problemCount });
    },
  };
}

/**
 * One row for each case. Text that a spreadsheet would take for a formula gets an apostrophe in front; numbers, negative
 * ones too, stay as they are.
 */
export function csvWriter(write: (text: string) => void): ScoreWriter {
  let ids: readonly string[] = [];
  return {
    begin({ plan }) {
      ids = plan.criteria.filter((c) => c.index !== 0).map((c) => c.id);
      write(csvRow(['row', 'id', 'status', 'total', ...(plan.hasCritical ? ['critical'] : []), 'grade', 'pass', 'vetoes', ...ids, 'problems']));
    },
    add(report) {
      const critical = report.critical === undefined ? [] : [report.critical];
      const scores = ids.map((id) => (Object.hasOwn(report.criteria, id) ? (report.criteria[id]?.score ?? null) : null));
      write(csvRow([report.row, report.id ?? '', report.status, report.total, ...critical, report.grade, report.pass, report.vetoes.join(' '), ...scores, (report.problems ?? []).join(' ')]));
    },
    end: () => undefined,
  };
}
