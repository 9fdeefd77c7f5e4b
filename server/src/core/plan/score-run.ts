/**
 * From the text of a data file, piece by piece, to results: rows into cases, cases through the engine, results to whoever
 * asked and into the summary. Memory does not grow with the number of rows.
 */
import { suggest } from '../base/suggest.ts';
import type { Text } from '../base/text.ts';
import { INVALID, emptyCase, type CaseInput, type CaseResult } from '../scoring/case.ts';
import type { ScoringPlan } from '../scoring/plan.ts';
import { scoreCase } from '../scoring/score-case.ts';
import { Accumulator, type Summary } from '../scoring/summary.ts';
import type { CompiledScoring } from './compile-scoring.ts';
import { ABSENT, readCell } from './data/cells.ts';
import { delimitedReader, type DataFailure } from './data/delimited.ts';
import { jsonReader, ndjsonReader, type JsonFailure } from './data/json-rows.ts';
import type { DataSettings } from './data/settings.ts';
import { describeProblem } from './explain.ts';

export type DataProblemCode =
  | 'missing-column'
  | 'duplicate-column'
  | 'ragged-row'
  | 'malformed-row'
  | 'unusable-value'
  | 'case-invalid'
  | 'unreadable-data'
  | 'too-many-groups'
  | 'no-data';

/** Something wrong with the data. `line` is one-based; 0 where it concerns the whole file. */
export interface DataProblem {
  readonly code: DataProblemCode;
  readonly line: number;
  /** One-based number of the record; 0 where it concerns the whole file. */
  readonly row: number;
  readonly column: string | null;
  readonly message: Text;
}

export interface ScoredCase {
  readonly row: number;
  readonly line: number;
  readonly id: string | null;
  /** Valid only during the call: the next row fills the same arrays. */
  readonly values: CaseInput;
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
  /** Called for every problem, those of single cases included. */
  readonly onProblem?: (problem: DataProblem) => void;
}

export interface ScoreRun {
  /** Takes the next piece of the decoded text; false when nothing more will be read. */
  push(piece: string): boolean;
  end(): void;
  summary(): Summary;
  groups(): readonly GroupSummary[];
  /** How many problems there were in all. */
  problemCount(): number;
}

/** More groups than this are put together under an empty name, and a problem says so. */
const MAX_GROUPS = 10_000;

/** @param plan the compiled plan: a document without one cannot be run. */
export function scoreRun(compiled: CompiledScoring, plan: ScoringPlan, settings: DataSettings, options: RunOptions = {}): ScoreRun {
  const values = emptyCase(plan.inputs.length);
  const dimensions = dimensionsOf(compiled);
  const members = dimensions.map((d) => d.criteria);
  const overall = new Accumulator(plan, members);
  const by = [...new Set([...settings.groupBy, ...(options.by ?? [])])];
  const groups = new Map<string, GroupEntry>();
  const used = usedSlots(plan);
  let problems = 0;
  let row = 0;
  let found: DataProblem[] = [];
  let seen: ReadonlySet<string> | undefined;

  const problem = (code: DataProblemCode, line: number, column: string | null, message: Text): void => {
    const made: DataProblem = { code, line, row: line === 0 ? 0 : row, column, message };
    problems++;
    found.push(made);
    options.onProblem?.(made);
  };

  const fill = (slot: number, raw: string | null | undefined, line: number, column: string): void => {
    const format = settings.inputs[slot]?.format;
    const cell = raw === null || raw === undefined || format === undefined ? ABSENT : readCell(raw, format);
    values.states[slot] = cell.state;
    values.values[slot] = cell.value;
    if (cell.problem !== undefined) {
      const { zh, en } = cell.problem;
      problem('unusable-value', line, column, { zh: `“${column}”列的值${zh}。`, en: `In the column "${column}" the value ${en}.` });
    }
  };

  const finish = (line: number, text: (column: string) => string): void => {
    const result = scoreCase(plan, values);
    for (const reason of result.problems) {
      // An unusable value has been reported with its own words; a case that is merely incomplete is no mistake in the data.
      if (reason.code === 'input-invalid' || reason.code === 'answer-missing' || reason.code === 'nothing-scored') continue;
      const slot = 'slot' in reason ? reason.slot : slotOf(plan, 'criterion' in reason ? reason.criterion : -1);
      problem('case-invalid', line, settings.inputs[slot]?.names[0] ?? null, describeProblem(compiled, reason));
    }
    overall.add(result);
    for (const column of by) group(groups, plan, members, column, text(column), problem).add(result);
    const id = settings.caseId === null ? null : text(settings.caseId);
    options.onCase?.({ row, line, id, values, result, problems: found });
    found = [];
  };

  const invalidate = (): void => {
    values.states.fill(INVALID);
    values.values.fill(null);
  };

  const reader = settings.format === 'json' || settings.format === 'ndjson' ? records() : delimited();

  function delimited(): { push(piece: string): DataFailure | undefined; end(): DataFailure | undefined } {
    let header: Header | undefined;
    return delimitedReader({ delimiter: settings.delimiter, quote: settings.quote }, ({ line, cells, malformed }) => {
      if (header === undefined) {
        const names = settings.header ? cells.map((c) => c.trim()) : cells.map((_, i) => String(i + 1));
        header = readHeader(names, compiled, settings, used, by, problem);
        found = [];
        if (settings.header) return;
      }
      row++;
      const at = header;
      if (cells.length !== at.width || malformed) {
        invalidate();
        if (malformed) problem('malformed-row', line, null, { zh: '这一行的引号不成对。', en: 'The quotation marks of this row do not match.' });
        else problem('ragged-row', line, null, { zh: `这一行有 ${cells.length} 个字段，表头有 ${at.width} 个。`, en: `This row has ${cells.length} fields and the header ${at.width}.` });
      } else {
        for (let slot = 0; slot < plan.inputs.length; slot++) {
          const column = at.columns[slot] ?? -1;
          fill(slot, column < 0 ? null : cells[column], line, at.names[column] ?? '');
        }
      }
      finish(line, (name) => cells[at.names.indexOf(name)]?.trim() ?? '');
    });
  }

  function records(): { push(piece: string): JsonFailure | undefined; end(): JsonFailure | undefined } {
    const appeared = new Set<string>();
    seen = appeared;
    const make = settings.format === 'json' ? jsonReader : ndjsonReader;
    return make(({ line, fields }) => {
      row++;
      if (fields === null) {
        invalidate();
        problem('malformed-row', line, null, { zh: '这一条不是 JSON 对象。', en: 'This record is not a JSON object.' });
      } else {
        for (const [slot, input] of settings.inputs.entries()) {
          const name = input.names.find((n) => fields.has(n));
          if (name !== undefined) appeared.add(name);
          fill(slot, name === undefined ? null : fields.get(name), line, name ?? '');
        }
      }
      finish(line, (name) => fields?.get(name) ?? '');
    });
  }

  const failed = (failure: DataFailure | JsonFailure | undefined): boolean => {
    if (failure !== undefined) problem('unreadable-data', 0, null, FAILURES[failure]);
    return failure !== undefined;
  };

  return {
    push: (piece) => !failed(reader.push(piece)),
    end() {
      if (failed(reader.end())) return;
      if (seen !== undefined && row > 0) missingFields(seen, compiled, settings, used, problem);
      if (row === 0) problem('no-data', 0, null, { zh: '数据文件里没有任何个案。', en: 'There is no case in the data file.' });
    },
    summary: () => overall.summary(),
    groups: () => [...groups.values()].map(({ by: column, value, accumulator }) => ({ by: column, value, summary: accumulator.summary() })),
    problemCount: () => problems,
  };
}

type Report = (code: DataProblemCode, line: number, column: string | null, message: Text) => void;

const FAILURES: Readonly<Record<DataFailure | JsonFailure, Text>> = {
  'row-too-long': { zh: '数据中有一行过长（可能是引号没有闭合），或 JSON 文件过大（请改用 NDJSON），其后的内容没有读取。', en: 'A row is too long (an unclosed quotation mark, perhaps) or the JSON file is too large (use NDJSON); nothing after it was read.' },
  'not-json': { zh: '数据文件不是 JSON。', en: 'The data file is not JSON.' },
  'not-an-array': { zh: 'JSON 数据必须是由对象组成的数组。', en: 'JSON data must be an array of objects.' },
};

interface Header {
  readonly names: readonly string[];
  readonly width: number;
  /** Column of each slot; −1 for none. */
  readonly columns: readonly number[];
}

function readHeader(names: readonly string[], compiled: CompiledScoring, settings: DataSettings, used: ReadonlySet<number>, by: readonly string[], problem: Report): Header {
  const first = new Map<string, number>();
  for (const [i, name] of names.entries()) {
    if (!first.has(name)) first.set(name, i);
    else if (settings.inputs.some((input) => input.names.includes(name))) {
      problem('duplicate-column', 1, name, { zh: `“${name}”列出现了两次，只用第一列。`, en: `The column "${name}" is there twice; the first is used.` });
    }
  }
  const spare = withoutKnown(names, settings);
  const columns = settings.inputs.map((input, slot) => {
    const name = input.names.find((n) => first.has(n));
    if (name === undefined) reportMissing(input.names[0] ?? '', slot, spare, compiled, settings, used, problem);
    return name === undefined ? -1 : (first.get(name) ?? -1);
  });
  for (const name of [...by, ...(settings.caseId === null ? [] : [settings.caseId])]) {
    if (!first.has(name)) problem('missing-column', 1, name, absent(name, names));
  }
  return { names, width: names.length, columns };
}

function missingFields(appeared: ReadonlySet<string>, compiled: CompiledScoring, settings: DataSettings, used: ReadonlySet<number>, problem: Report): void {
  const spare = withoutKnown([...appeared], settings);
  for (const [slot, input] of settings.inputs.entries()) {
    if (!input.names.some((n) => appeared.has(n))) reportMissing(input.names[0] ?? '', slot, spare, compiled, settings, used, problem);
  }
}

/** An input that decides nothing may be absent unless a dataset says where it stands. */
function reportMissing(name: string, slot: number, spare: readonly string[], compiled: CompiledScoring, settings: DataSettings, used: ReadonlySet<number>, problem: Report): void {
  if (!used.has(slot) && settings.inputs[slot]?.declared !== true) return;
  const label = compiled.scoring.inputs[slot]?.label;
  problem('missing-column', settings.format === 'json' || settings.format === 'ndjson' ? 0 : 1, name, absent(name, spare, label));
}

/** Columns that feed no input yet: one of them may be meant. */
function withoutKnown(names: readonly string[], settings: DataSettings): readonly string[] {
  const known = new Set(settings.inputs.flatMap((input) => input.names));
  return names.filter((n) => !known.has(n));
}

function absent(name: string, names: readonly string[], label?: Text | null): Text {
  const near = suggest(name, names);
  const [zh, en] = label && label.zh !== name ? [`（${label.zh}）`, ` (${label.en})`] : ['', ''];
  return {
    zh: `数据中没有“${name}”列${zh}${near === undefined ? '' : `，是不是“${near}”`}。`,
    en: `The data have no column "${name}"${en}${near === undefined ? '.' : `; did you mean "${near}"?`}`,
  };
}

interface GroupEntry {
  readonly by: string;
  readonly value: string;
  readonly accumulator: Accumulator;
}

function group(groups: Map<string, GroupEntry>, plan: ScoringPlan, members: readonly (readonly number[])[], column: string, text: string, problem: Report): Accumulator {
  let value = text.slice(0, 200);
  const key = (v: string): string => JSON.stringify([column, v]);
  let entry = groups.get(key(value));
  if (entry === undefined && groups.size >= MAX_GROUPS) {
    value = '';
    entry = groups.get(key(value));
    if (entry === undefined) {
      problem('too-many-groups', 0, column, { zh: `“${column}”列的不同取值太多，其余归为一组。`, en: `The column "${column}" has too many different values; the rest are put together.` });
    }
  }
  if (entry === undefined) groups.set(key(value), (entry = { by: column, value, accumulator: new Accumulator(plan, members) }));
  return entry.accumulator;
}

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

function slotOf(plan: ScoringPlan, criterion: number): number {
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

