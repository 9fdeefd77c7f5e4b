/** `plumbline score`: cases from a data file scored by a scoring document, one by one and in total. */
import { LineIndex } from '../../core/base/line-index.ts';
import type { Locale } from '../../core/base/text.ts';
import { loadScoring, type DataProblem, type TraceLine } from '../../core/service.ts';
import { InputError } from '../../platform/input-error.ts';
import { readDataBytes } from '../../platform/node/data-file.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { visible } from '../display-text.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { openData, openScoringFile, type ScoreInput } from '../score/input.ts';
import { htmlWriter } from '../score/html.ts';
import { markdownWriter, settingsLine, tableWriter } from '../score/pages.ts';
import { progressBar } from '../score/progress.ts';
import { csvWriter, jsonWriter, ndjsonWriter, type ScoreFormat, type ScoreWriter } from '../score/writers.ts';
import { complain, encodingOf, overrides, terminalWidth } from '../data-options.ts';
import { SCORE_DETAILS, SCORE_EXAMPLES, SCORE_OPTIONS } from './score-options.ts';

export const score: Command = {
  name: 'score',
  positionals: '<scoring>',
  maxPositionals: 1,
  summary: { zh: '按评分标准给数据中的个案逐例计分并汇总。', en: 'Scores the cases of a data file by a scoring document, one by one and in total.' },
  details: SCORE_DETAILS,
  options: SCORE_OPTIONS,
  examples: SCORE_EXAMPLES,
  run: runScore,
};

/** So many problems are printed and kept for the report; the rest are counted. */
const KEPT = 1_000;
const DEFAULT_LIMIT = 20;
/** Output is gathered to pieces of this many characters, so that a million cases are not a million writes. */
const CHUNK = 65_536;

const WRITERS: Readonly<Record<ScoreFormat, (write: (text: string) => void) => ScoreWriter>> = {
  table: tableWriter,
  json: jsonWriter,
  csv: csvWriter,
  ndjson: ndjsonWriter,
  markdown: markdownWriter,
  html: htmlWriter,
};

async function runScore(args: Arguments, host: Host, locale: Locale): Promise<ExitCode> {
  const [given] = args.positionals;
  if (given === undefined) {
    throw new InputError({ zh: '请给出一份评分标准，例如 plumbline score x.scoring.yaml --data x.csv。', en: 'Name a scoring, as in plumbline score x.scoring.yaml --data x.csv.' });
  }
  const input = await openScoringFile(host.cwd, given);
  const speaking = args.has('locale') ? locale : (input.file.config.locale ?? locale);
  if (input.plan === null) return refuse(input, given, host, speaking);
  const { plan, compiled } = input;
  const data = await openData(host.cwd, { ...input, id: compiled.scoring.id ?? input.file.name.id }, args.value('data'));
  const scoring = await loadScoring();
  const settings = scoring.dataSettings(compiled.scoring, data.dataset, data.path, overrides(args, compiled.scoring.inputs.map((i) => i.name)));
  const format = (args.value('format') ?? 'table') as ScoreFormat;
  const output = buffered(host);
  const writer = WRITERS[format](output.write);
  const asked = args.count('case', 1);
  const tracing = (row: number): boolean => (asked === undefined ? args.has('trace') : row === asked);
  const limit = args.count('limit', 0) ?? DEFAULT_LIMIT;
  const kept: DataProblem[] = [];
  let found = false;
  let unreadable = false;
  const reported = scoring.reportSettings(compiled, plan, settings);
  writer.begin({
    locale: speaking, compiled, plan, scoring: plan.id, settings: reported, width: terminalWidth(host),
    title: compiled.scoring.title?.[speaking] ?? plan.id,
    dataset: data.dataset?.title?.[speaking] ?? data.dataset?.id ?? data.shown,
    limit,
  });
  const listsAll = format !== 'table' && format !== 'markdown' && format !== 'html';
  const run = scoring.scoreRun(compiled, plan, settings, {
    by: args.values('by'),
    wants: (row) => (asked === undefined ? listsAll || row <= limit : row === asked),
    onProblem(problem) {
      if (problem.code === 'unreadable-data') unreadable = true;
      if (kept.length < KEPT) kept.push(problem);
    },
    onCase(scored) {
      found = true;
      const trace: readonly TraceLine[] | null = tracing(scored.row) ? scoring.explainCase(compiled, scored.values, scored.result) : null;
      writer.add(scoring.reportCase(compiled, plan, scored, speaking), scored, trace);
    },
  });
  const bar = progressBar(host, speaking);
  const encoding = readDataBytes(data.path, data.shown, encodingOf(args, data.dataset?.encoding ?? null), (piece) => run.pushBytes(piece) && host.stdoutClosed?.() !== true, bar.show);
  bar.clear();
  // Whoever read the output has gone away: the rest is nobody's, and a run that was not finished is no pass.
  if (host.stdoutClosed?.() === true) return EXIT.failed;
  run.end();
  const problemCount = run.problemCount();
  const summary = scoring.reportSummary(compiled, plan, run.summary(), run.groups());
  writer.end({ cases: asked === undefined ? summary.cases : Number(found), summary, encoding, problemCount, problems: kept.map((p) => ({ ...p, message: p.message[speaking] })) });
  output.flush();
  if (format === 'csv') host.stderr(`${settingsLine(reported, speaking)}\n`);
  complain(kept, problemCount, data.shown, host, speaking);
  if (asked !== undefined && !found) throw new InputError({ zh: `数据中没有第 ${String(asked)} 例。`, en: `The data have no case ${String(asked)}.` });
  if (unreadable) return EXIT.failed;
  return problemCount > 0 ? EXIT.findings : EXIT.clean;
}

/** A document that does not say how to compute is not computed half: every reason is told, and nothing else. */
function refuse(input: ScoreInput, given: string, host: Host, locale: Locale): ExitCode {
  const lines = new LineIndex(input.text);
  for (const { rule, message, span } of input.errors) {
    const { line, character } = lines.positionAt(span.start);
    host.stderr(`${visible(given)}:${String(line + 1)}:${String(character + 1)}: ${visible(message[locale])} [${rule}]\n`);
  }
  host.stderr({
    zh: `plumbline: ${visible(given)} 有 ${String(input.errors.length)} 处错误，没有计分。\n`,
    en: `plumbline: ${visible(given)} has ${String(input.errors.length)} ${input.errors.length === 1 ? 'error' : 'errors'}; nothing was scored.\n`,
  }[locale]);
  return EXIT.findings;
}

function buffered(host: Host): { write(text: string): void; flush(): void } {
  let pieces: string[] = [];
  let length = 0;
  const flush = (): void => {
    if (length > 0) host.stdout(pieces.join(''));
    pieces = [];
    length = 0;
  };
  return {
    write(text) {
      pieces.push(text);
      length += text.length;
      if (length >= CHUNK) flush();
    },
    flush,
  };
}
