/** `plumbline score`: cases from a data file scored by a scoring document, one by one and in total. */
import type { Locale } from '../../core/base/text.ts';
import { loadScoring, type TraceLine } from '../../core/service.ts';
import { InputError } from '../../platform/input-error.ts';
import { settingsLine } from '../../view/scoring-words.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { complain, terminalWidth } from '../data-options.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { htmlWriter } from '../score/html.ts';
import { openScoringFile } from '../score/input.ts';
import { markdownWriter, tableWriter } from '../score/pages.ts';
import { refuse } from '../score/refuse.ts';
import { noSuchCase, openRun, runCases } from '../score/run.ts';
import { csvWriter, jsonWriter, ndjsonWriter, type ScoreFormat, type ScoreWriter } from '../score/writers.ts';
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
  if (input.plan === null) return refuse(input.errors, input.text, given, host, speaking, { zh: '没有计分', en: 'nothing was scored' });
  const { plan, compiled } = input;
  const opened = await openRun(args, host, input, plan, speaking);
  const { reported, title, dataset } = opened;
  const scoring = await loadScoring();
  const format = (args.value('format') ?? 'table') as ScoreFormat;
  const output = buffered(host);
  const writer = WRITERS[format](output.write);
  const asked = args.count('case', 1);
  const tracing = (row: number): boolean => (asked === undefined ? args.has('trace') : row === asked);
  const limit = args.count('limit', 0) ?? DEFAULT_LIMIT;
  let found = false;
  writer.begin({ locale: speaking, compiled, plan, scoring: plan.id, settings: reported, width: terminalWidth(host), title, dataset, limit });
  const listsAll = format !== 'table' && format !== 'markdown' && format !== 'html';
  const outcome = await runCases(args, host, opened, {
    by: args.values('by'),
    wants: (row) => (asked === undefined ? listsAll || row <= limit : row === asked),
    onCase(scored) {
      found = true;
      const trace: readonly TraceLine[] | null = tracing(scored.row) ? scoring.explainCase(compiled, scored.values, scored.result) : null;
      writer.add(scoring.reportCase(compiled, plan, scored, speaking), scored, trace);
    },
  });
  if (outcome === null) return EXIT.failed;
  const { summary, encoding, problems, problemCount, unreadable } = outcome;
  writer.end({ cases: asked === undefined ? summary.cases : Number(found), summary, encoding, problemCount, problems: problems.map((p) => ({ ...p, message: p.message[speaking] })) });
  output.flush();
  if (format === 'csv') host.stderr(`${settingsLine(reported, speaking)}\n`);
  complain(problems, problemCount, opened.data.shown, host, speaking);
  if (asked !== undefined && !found) throw noSuchCase(asked);
  if (unreadable) return EXIT.failed;
  return problemCount > 0 ? EXIT.findings : EXIT.clean;
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
