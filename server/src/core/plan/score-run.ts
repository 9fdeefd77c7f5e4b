/**
 * From the text of a data file, piece by piece, to results: rows into cases, cases through the engine, results to whoever
 * asked and into the summary. Memory does not grow with the number of rows.
 */
import type { Text } from '../base/text.ts';
import { INVALID, emptyCase, type CaseInput, type CaseResult } from '../scoring/case.ts';
import type { BandHits } from '../scoring/band-hits.ts';
import type { CaseColumns } from '../scoring/case-columns.ts';
import { Lane } from '../scoring/lane.ts';
import type { ScoringPlan } from '../scoring/plan.ts';
import { scoreCase } from '../scoring/score-case.ts';
import { Accumulator, type Summary } from '../scoring/summary.ts';
import type { CompiledScoring } from './compile-scoring.ts';
import { Answers } from './answers.ts';
import { byteReader, fieldText, type ByteRow } from './data/byte-rows.ts';
import { ABSENT, Cells } from './data/cells.ts';
import { delimitedReader, type DataFailure, type Row } from './data/delimited.ts';
import { missingFields, readHeader, type Header } from './data/header.ts';
import { jsonReader, ndjsonReader, type JsonFailure } from './data/json-rows.ts';
import { FAILURES, NO_CASE, NOT_AN_OBJECT, ragged, unusable, UNPAIRED_QUOTES, type DataProblem, type DataProblemCode } from './data/problems.ts';
import type { DataSettings } from './data/settings.ts';
import { decodeUtf8 } from './data/utf8.ts';
import { describeProblem } from './explain.ts';
import { Groups } from './run-groups.ts';

export type { DataProblem, DataProblemCode };

export interface ScoredCase {
  readonly row: number;
  readonly line: number;
  readonly id: string | null;
  /** Valid only during the call, like `texts`: the next row fills the same arrays. */
  readonly values: CaseInput;
  /** By slot what the data say; null where there is no column, or no row that can be read. */
  readonly texts: readonly (string | null)[];
  readonly result: CaseResult;
  readonly problems: readonly DataProblem[];
}

export interface GroupSummary {
  readonly by: string;
  readonly value: string;
  readonly summary: Summary;
}

export interface RunOptions {
  /** Columns to group the summary by, beside those of the dataset. */
  readonly by?: readonly string[];
  readonly onCase?: (scored: ScoredCase) => void;
  /** The cases that `onCase` is told of; all when left out. Those that nobody asks for are scored many times faster. */
  readonly wants?: (row: number) => boolean;
  /** The rows to be scored: others are passed over, and the summary is of these alone. */
  readonly only?: ReadonlySet<number>;
  /** Takes what every case came to; filled while the data are read, so that it can be looked at between two pieces. */
  readonly columns?: CaseColumns;
  /** Counts the bands that cases hit; filled like the columns. */
  readonly bands?: BandHits;
  /** False sends every case through the exact engine. */
  readonly lane?: boolean;
  /** Called for every problem, those of single cases included. */
  readonly onProblem?: (problem: DataProblem) => void;
}

export interface ScoreRun {
  /** Takes the next piece of the decoded text; false when nothing more will be read. */
  push(piece: string): boolean;
  /** The same for a piece of UTF-8, cut between characters, which is quicker for delimited data. A run takes one kind only. */
  pushBytes(piece: Uint8Array): boolean;
  end(): void;
  summary(): Summary;
  groups(): readonly GroupSummary[];
  /** How many problems there were in all. */
  problemCount(): number;
  /** How many cases the exact engine has scored: those that were asked for, and those that the lane declined. */
  exactCount(): number;
}

/** @param plan the compiled plan: a document without one cannot be run. */
export function scoreRun(compiled: CompiledScoring, plan: ScoringPlan, settings: DataSettings, options: RunOptions = {}): ScoreRun {
  const values = emptyCase(plan.inputs.length);
  const texts = new Array<string | null>(plan.inputs.length).fill(null);
  const dimensions = dimensionsOf(compiled);
  const members = dimensions.map((d) => d.criteria);
  const overall = new Accumulator(plan, members);
  const by = [...new Set([...settings.groupBy, ...(options.by ?? [])])];
  const used = usedSlots(plan);
  const labels = compiled.scoring.inputs.map((i) => i.label);
  let problems = 0;
  let exact = 0;
  let row = 0;
  let found: DataProblem[] = [];
  let seen: ReadonlySet<string> | undefined;

  const problem = (code: DataProblemCode, line: number, column: string | null, message: Text): void => {
    const made: DataProblem = { code, line, row: line === 0 ? 0 : row, column, message };
    problems++;
    found.push(made);
    options.onProblem?.(made);
  };

  if (settings.weights !== null) {
    problem('weights-without-effect', 0, settings.weights, {
      zh: `数据集把“${settings.weights}”列声明为权数，这里的汇总却把每一例算作一例，没有加权。`,
      en: `The dataset declares "${settings.weights}" as weights, but these summaries count every case once and are not weighted.`,
    });
    // It concerns no case.
    found = [];
  }
  const groups = new Groups(plan, members, problem);
  const lane = options.lane === false ? null : Lane.of(plan, members);
  const answers = lane === null ? null : new Answers(lane, settings.inputs);
  /** Whether the exact engine is to score the case, so that all of its result can be told. */
  const exactly = (number: number): boolean => {
    if (lane?.full === true) empty(lane, answers);
    return answers === null || (options.onCase !== undefined && options.wants?.(number) !== false);
  };

  const { columns: outcomes, bands } = options;
  const idOf = (text: (column: string) => string): string | null => (settings.caseId === null ? null : text(settings.caseId));

  /** Counts the case that the lane has just scored. */
  const count = (line: number, group: (column: string) => Accumulator, text: (column: string) => string): void => {
    if (lane === null) return;
    overall.addFrom(lane);
    for (const column of by) group(column).addFrom(lane);
    outcomes?.addFrom(lane, line, idOf(text));
    bands?.addFrom(lane);
    if (found.length > 0) found = [];
  };

  const drain = (from: Lane): void => {
    overall.drain(from);
    for (const { accumulator } of groups.all) accumulator.drain(from);
  };

  const empty = (from: Lane, numbers: Answers | null): void => {
    drain(from);
    from.empty();
    numbers?.empty();
  };

  const passes = (): boolean => options.only?.has(row) === false;
  const cells = new Cells();
  const fill = (slot: number, raw: string | null | undefined, line: number, column: string): void => {
    const format = settings.inputs[slot]?.format;
    const cell = raw === null || raw === undefined || format === undefined ? ABSENT : cells.read(slot, raw, format);
    texts[slot] = raw ?? null;
    values.states[slot] = cell.state;
    values.values[slot] = cell.value;
    if (cell.problem !== undefined) problem('unusable-value', line, column, unusable(column, cell.problem));
  };

  const finish = (line: number, text: (column: string) => string): void => {
    const result = scoreCase(plan, values);
    exact++;
    for (const reason of result.problems) {
      // An unusable value has been reported with its own words; a case that is merely incomplete is no mistake in the data.
      if (reason.code === 'input-invalid' || reason.code === 'answer-missing' || reason.code === 'nothing-scored') continue;
      const slot = 'slot' in reason ? reason.slot : slotOf(plan, 'criterion' in reason ? reason.criterion : -1);
      problem('case-invalid', line, settings.inputs[slot]?.names[0] ?? null, describeProblem(compiled, reason));
    }
    overall.add(result);
    for (const column of by) groups.of(column, text(column)).add(result);
    const id = idOf(text);
    outcomes?.add(result, line, id);
    bands?.add(result);
    // The lane leaves some cases to the exact engine that nobody asked for.
    if (options.wants?.(row) !== false) options.onCase?.({ row, line, id, values, texts, result, problems: found });
    found = [];
  };

  const invalidate = (): void => {
    values.states.fill(INVALID);
    values.values.fill(null);
    texts.fill(null);
  };

  let header: Header | undefined;
  /** Takes the first row of a file; true when it holds no case. */
  const isHeader = (cells: () => readonly string[]): boolean => {
    if (header !== undefined) return false;
    const names = settings.header ? cells().map((c) => c.trim()) : cells().map((_, i) => String(i + 1));
    header = readHeader(names, labels, settings, used, by, problem);
    found = [];
    return settings.header;
  };

  const delimited = (width: number, malformed: boolean, line: number, cell: (column: number) => string): void => {
    const { columns, names } = header ?? NO_HEADER;
    if (width !== names.length || malformed) {
      invalidate();
      if (malformed) problem('malformed-row', line, null, UNPAIRED_QUOTES);
      else problem('ragged-row', line, null, ragged(width, names.length));
    } else {
      for (let slot = 0; slot < plan.inputs.length; slot++) {
        const column = columns[slot] ?? -1;
        fill(slot, column < 0 ? null : cell(column), line, names[column] ?? '');
      }
    }
    finish(line, (name) => trimmed(names.indexOf(name), width, cell));
  };

  const takeRow = ({ line, cells, malformed }: Row): void => {
    if (isHeader(() => cells)) return;
    row++;
    if (passes()) return;
    const { columns, names } = header ?? NO_HEADER;
    const cell = (column: number): string => cells[column] ?? '';
    if (malformed || cells.length !== names.length || exactly(row) || answers?.ofTexts(columns, cells) !== true) delimited(cells.length, malformed, line, cell);
    else {
      const text = (name: string): string => trimmed(names.indexOf(name), cells.length, cell);
      count(line, (name) => groups.of(name, text(name)), text);
    }
  };

  const quote = settings.quote ?? '"';
  const takeBytes = (bytes: ByteRow): void => {
    const cell = (column: number): string => fieldText(bytes, column, quote);
    if (header === undefined && isHeader(() => Array.from({ length: bytes.count }, (_, i) => cell(i)))) return;
    row++;
    if (passes()) return;
    const { columns, names } = header ?? NO_HEADER;
    if (bytes.count !== names.length || exactly(row) || answers?.ofBytes(columns, bytes, cell) !== true) delimited(bytes.count, false, bytes.line, cell);
    else {
      count(bytes.line, (name) => {
        const column = names.indexOf(name);
        return column < 0 ? groups.of(name, '') : groups.ofBytes(name, bytes, column, () => cell(column).trim());
      }, (name) => trimmed(names.indexOf(name), bytes.count, cell));
    }
  };

  const inRecords = settings.format === 'json' || settings.format === 'ndjson';
  const reader = inRecords ? records() : delimitedReader(settings, takeRow);
  const bytesReader = inRecords ? undefined : byteReader(settings, takeBytes, takeRow);
  let usesBytes = false;

  function records(): { push(piece: string): JsonFailure | undefined; end(): JsonFailure | undefined } {
    const appeared = new Set<string>();
    seen = appeared;
    const make = settings.format === 'json' ? jsonReader : ndjsonReader;
    return make(({ line, fields }) => {
      row++;
      if (passes()) return;
      const text = (name: string): string => fields?.get(name) ?? '';
      if (fields === null) {
        invalidate();
        problem('malformed-row', line, null, NOT_AN_OBJECT);
      } else {
        const names = settings.inputs.map((input) => input.names.find((n) => fields.has(n)));
        for (const name of names) if (name !== undefined) appeared.add(name);
        if (!exactly(row) && answers?.ofFields(names, fields) === true) return count(line, (name) => groups.of(name, text(name)), text);
        for (const [slot, name] of names.entries()) {
          fill(slot, name === undefined ? null : fields.get(name), line, name ?? '');
        }
      }
      finish(line, text);
    });
  }

  let stopped = false;
  const failed = (failure: DataFailure | JsonFailure | undefined): boolean => {
    // A reader that has failed says so again when it is ended.
    if (failure !== undefined && !stopped) problem('unreadable-data', 0, null, FAILURES[failure]);
    return (stopped ||= failure !== undefined);
  };

  return {
    push: (piece) => !failed(reader.push(piece)),
    pushBytes(piece) {
      usesBytes = true;
      return !failed(bytesReader === undefined ? reader.push(decodeUtf8(piece)) : bytesReader.push(piece));
    },
    end() {
      if (failed(usesBytes && bytesReader !== undefined ? bytesReader.end() : reader.end())) return;
      if (seen !== undefined && row > 0) missingFields(seen, labels, settings, used, problem);
      if (row === 0) problem('no-data', 0, null, NO_CASE);
    },
    summary() {
      if (lane !== null) drain(lane);
      return overall.summary();
    },
    groups() {
      if (lane !== null) drain(lane);
      return groups.all.map(({ by: column, value, accumulator }) => ({ by: column, value, summary: accumulator.summary() }));
    },
    problemCount: () => problems,
    exactCount: () => exact,
  };
}

const NO_HEADER: Header = { names: [], columns: [] };

const trimmed = (column: number, width: number, cell: (column: number) => string): string => (column < 0 || column >= width ? '' : cell(column).trim());

/** Slots that some score, condition or veto depends on. */
function usedSlots(plan: ScoringPlan): ReadonlySet<number> {
  const used = new Set<number>();
  const take = (slots: readonly number[]): void => { for (const slot of slots) used.add(slot); };
  for (const { method, applies } of plan.criteria) {
    if ('slot' in method) used.add(method.slot);
    if (method.type === 'formula') take(method.formula.slots);
    if (method.type === 'checklist') for (const check of method.checks) take(check.done.slots);
    if (method.type === 'bands' && method.match.type === 'tests') take(method.match.slots);
    if (applies !== null) take(applies.slots);
  }
  for (const { trigger } of plan.vetoes) if (trigger.type === 'condition') take(trigger.condition.slots);
  for (const [slot, input] of plan.inputs.entries()) if (input.required) used.add(slot);
  return used;
}

/** The input that a criterion is scored by; −1 for none. */
export function slotOf(plan: ScoringPlan, criterion: number): number {
  const method = plan.criteria[criterion]?.method;
  return method !== undefined && 'slot' in method ? method.slot : -1;
}

/** The dimensions that criteria measure, in the order of their first mention. */
export function dimensionsOf(compiled: CompiledScoring): readonly { readonly id: string; readonly criteria: readonly number[] }[] {
  const found = new Map<string, number[]>();
  for (const [index, criterion] of compiled.places.criteria.entries()) {
    if (!criterion || criterion.dimension === null) continue;
    const members = found.get(criterion.dimension);
    if (members === undefined) found.set(criterion.dimension, [index]);
    else members.push(index);
  }
  return [...found].map(([id, criteria]) => ({ id, criteria }));
}

