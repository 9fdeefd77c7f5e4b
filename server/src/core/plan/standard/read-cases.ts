/** Rows of a data file as cases that nobody scores: whatever a cell says, and nothing that depends on what it is for. */
import type { Text } from '../../base/text.ts';
import { emptyCase, INVALID, type CaseInput } from '../../scoring/case.ts';
import { ABSENT, Cells } from '../data/cells.ts';
import { delimitedReader, type DataFailure, type Row } from '../data/delimited.ts';
import { missingFields, readHeader } from '../data/header.ts';
import { jsonReader, ndjsonReader, type JsonFailure } from '../data/json-rows.ts';
import { FAILURES, NO_CASE, NOT_AN_OBJECT, ragged, unusable, UNPAIRED_QUOTES, type DataProblem, type DataProblemCode } from '../data/problems.ts';
import type { DataSettings } from '../data/settings.ts';

export interface CaseReader {
  /** Takes the next piece of the decoded text; false when nothing more will be read. */
  push(piece: string): boolean;
  end(): void;
  rows(): number;
  problemCount(): number;
  /** Whether the data have a column for the slot, as far as they have been read. */
  has(slot: number): boolean;
}

/**
 * @param labels by slot
 * @param onCase what it is given is filled anew for the next row, of which it may ask what stands in a column
 */
export function readCases(settings: DataSettings, labels: readonly (Text | null)[], onCase: (values: CaseInput, text: (column: string) => string) => void, onProblem: (problem: DataProblem) => void): CaseReader {
  const { inputs } = settings;
  const values = emptyCase(inputs.length);
  const cells = new Cells();
  const present = new Set<number>();
  const appeared = new Set<string>();
  let problems = 0;
  let row = 0;
  let stopped = false;
  let header: { readonly names: readonly string[]; readonly columns: readonly number[] } | undefined;

  const problem = (code: DataProblemCode, line: number, column: string | null, message: Text): void => {
    problems++;
    onProblem({ code, line, row: line === 0 ? 0 : row, column, message });
  };
  if (settings.weights !== null) {
    problem('weights-without-effect', 0, settings.weights, {
      zh: `数据集把“${settings.weights}”列声明为权数，目标却把每一例算作一例，没有加权。`,
      en: `The dataset declares "${settings.weights}" as weights, but targets count every case once and are not weighted.`,
    });
  }
  const fill = (slot: number, raw: string | null | undefined, line: number, column: string): void => {
    const format = inputs[slot]?.format;
    const cell = raw === null || raw === undefined || format === undefined ? ABSENT : cells.read(slot, raw, format);
    values.states[slot] = cell.state;
    values.values[slot] = cell.value;
    if (cell.problem !== undefined) problem('unusable-value', line, column, unusable(column, cell.problem));
  };
  const unreadable = (code: DataProblemCode, line: number, message: Text): void => {
    values.states.fill(INVALID);
    values.values.fill(null);
    problem(code, line, null, message);
  };

  const takeRow = ({ line, cells: texts, malformed }: Row): void => {
    if (header === undefined) {
      const names = settings.header ? texts.map((c) => c.trim()) : texts.map((_, i) => String(i + 1));
      header = readHeader(names, labels, settings, NOTHING_USED, settings.groupBy, problem);
      for (const [slot, column] of header.columns.entries()) if (column >= 0) present.add(slot);
      if (settings.header) return;
    }
    row++;
    const { names, columns } = header;
    if (malformed) unreadable('malformed-row', line, UNPAIRED_QUOTES);
    else if (texts.length !== names.length) unreadable('ragged-row', line, ragged(texts.length, names.length));
    else for (const [slot, column] of columns.entries()) fill(slot, column < 0 ? null : texts[column], line, names[column] ?? '');
    onCase(values, (name) => texts[names.indexOf(name)] ?? '');
  };
  const takeRecord = ({ line, fields }: { readonly line: number; readonly fields: ReadonlyMap<string, string | null> | null }): void => {
    row++;
    if (fields === null) unreadable('malformed-row', line, NOT_AN_OBJECT);
    else {
      for (const [slot, input] of inputs.entries()) {
        const name = input.names.find((n) => fields.has(n));
        if (name !== undefined) {
          appeared.add(name);
          present.add(slot);
        }
        fill(slot, name === undefined ? null : fields.get(name), line, name ?? '');
      }
    }
    onCase(values, (name) => fields?.get(name) ?? '');
  };

  const { format } = settings;
  const reader = format === 'json' ? jsonReader(takeRecord) : format === 'ndjson' ? ndjsonReader(takeRecord) : delimitedReader(settings, takeRow);
  const failed = (failure: DataFailure | JsonFailure | undefined): boolean => {
    if (failure !== undefined && !stopped) problem('unreadable-data', 0, null, FAILURES[failure]);
    return (stopped ||= failure !== undefined);
  };
  return {
    push: (piece) => !failed(reader.push(piece)),
    end() {
      if (failed(reader.end())) return;
      if (row === 0) problem('no-data', 0, null, NO_CASE);
      else if (format === 'json' || format === 'ndjson') missingFields(appeared, labels, settings, NOTHING_USED, problem);
    },
    rows: () => row,
    problemCount: () => problems,
    has: (slot) => present.has(slot),
  };
}

/** A column that nobody declared may be absent: whoever needs it says so. */
const NOTHING_USED: ReadonlySet<number> = new Set();
