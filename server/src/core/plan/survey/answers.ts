/**
 * Answers from a data file, piece by piece, into columns of doubles: eight bytes an answer, whatever its text. Each different cell is
 * understood once.
 */
import type { Text } from '../../base/text.ts';
import type { Dataset } from '../../model/dataset.ts';
import { byteReader, fieldText, type ByteRow } from '../data/byte-rows.ts';
import { delimitedReader, type DataFailure, type Row } from '../data/delimited.ts';
import { missingFields, readHeader, type Header } from '../data/header.ts';
import { jsonReader, ndjsonReader, type JsonFailure } from '../data/json-rows.ts';
import { FAILURES, NO_CASE, NOT_AN_OBJECT, ragged, unusable, UNPAIRED_QUOTES, type DataProblem, type DataProblemCode } from '../data/problems.ts';
import { dataSettings, type DataOverrides, type DataSettings, type Readable } from '../data/settings.ts';
import { decodeUtf8 } from '../data/utf8.ts';
import { Categories, readAnswer, refusals, scaleWords, type Answer } from './cells.ts';
import type { Variable } from './instrument.ts';
import { settlePoints } from './responses.ts';
import { WEIGHTS } from './weighting.ts';

/** So many answers of all columns together are kept, some 400 MB. */
export const MAX_ANSWERS = 50_000_000;

export interface Answers {
  readonly responses: number;
  /** One-based line of the file on which each response begins. */
  readonly lines: Int32Array;
  /** By variable; those without a column in the data are not there. */
  readonly columns: ReadonlyMap<string, AnswerColumn>;
  /** By variable, 1 for each response that was not to be asked; of those that every response was asked there is nothing. */
  readonly notAsked: ReadonlyMap<string, Uint8Array>;
  /** By variable, a condition that could not be looked at, so that everybody counts as asked. */
  readonly undecided: ReadonlyMap<string, string>;
}

export interface AnswerColumn {
  readonly values: Float64Array;
  /** What the numbers of a choice or a text stand for. */
  readonly categories: readonly string[];
  /** Of several choices and of rankings, the options behind each number, in their order. */
  readonly lists: readonly (readonly string[])[];
  /** Of points that are shared out: rows, from 0, whose cell was no answer. */
  readonly unusable: readonly number[];
}

export interface AnswerReader {
  /** Takes the next piece of the decoded text; false when nothing more will be read. */
  push(piece: string): boolean;
  /** The same for a piece of UTF-8, cut between characters, which is quicker. A reader takes one kind only. */
  pushBytes(piece: Uint8Array): boolean;
  /** @param cut whether there is more of the file than was pushed, so that its last row may be no row */
  end(cut?: boolean): Answers;
  /** Whether there are more answers than are kept. */
  isFull(): boolean;
  problemCount(): number;
}

/** How data are to be read for the variables of a survey. */
export function answerSettings(variables: readonly Variable[], dataset: Dataset | null, fileName: string, overrides: DataOverrides = {}): DataSettings {
  const settings = dataSettings({ inputs: variables.map(readable) }, dataset, fileName, overrides);
  return {
    ...settings,
    inputs: settings.inputs.map((input, i) => {
      const variable = variables[i] as Variable;
      if (variable.name === WEIGHTS && settings.weights !== null) return { ...input, names: [settings.weights], declared: true };
      const values = new Map([...scaleWords(variable), ...input.format.values]);
      const text = variable.text === null || input.declared ? [] : [variable.text.zh, variable.text.en];
      return { ...input, names: [...new Set([...input.names, ...text])], format: { ...input.format, values, notApplicable: new Set([...input.format.notApplicable, ...refusals(variable)]) } };
    }),
  };
}

/** How the answers to one question are read. */
export function readable({ name, form, label, item }: Variable): Readable {
  const type = form === 'number' ? 'number' : form === 'boolean' ? 'boolean' : form === 'choice' ? 'enum' : 'string';
  return { name, type, label, unit: null, values: form === 'choice' ? item.options : [] };
}

/**
 * @param needed variables that some analysis asks for: of others a missing column is no problem
 * @param most answers of all columns together that are kept
 */
export function readAnswers(variables: readonly Variable[], needed: ReadonlySet<string>, settings: DataSettings, onProblem: (problem: DataProblem) => void, most = MAX_ANSWERS): AnswerReader {
  const stores = variables.map((v) => new Store(v));
  const labels = variables.map((v) => v.label);
  const used = new Set(variables.flatMap((v, slot) => (needed.has(v.name) ? [slot] : [])));
  const lines = new Lines();
  let problems = 0;
  let row = 0;
  let full = false;
  let header: Header | undefined;
  let present: ReadonlySet<number> = new Set();
  let appeared: Set<string> | undefined;

  const problem = (code: DataProblemCode, line: number, name: string | null, message: Text, cell?: string): void => {
    problems++;
    onProblem({ code, line, row: line === 0 ? 0 : row, column: name, message, ...(cell === undefined ? {} : { cell }) });
  };

  const put = (slot: number, answer: Answer, line: number, name: string): void => {
    stores[slot]?.add(answer);
    if (answer.problem !== undefined) problem('unusable-value', line, name, unusable(name, answer.problem), answer.cell);
  };
  const blank = (): void => { for (const store of stores) store.add(UNREAD); };
  const isHeader = (cells: () => readonly string[]): boolean => {
    if (header !== undefined) return false;
    const names = settings.header ? cells().map((c) => c.trim()) : cells().map((_, i) => String(i + 1));
    header = readHeader(names, labels, settings, used, [], problem);
    present = new Set(header.columns.flatMap((c, slot) => (c < 0 ? [] : [slot])));
    return settings.header;
  };
  const begin = (line: number): boolean => {
    full ||= (row + 1) * Math.max(1, variables.length) > most;
    if (full) return false;
    lines.add(line);
    row++;
    return true;
  };

  const takeRow = ({ line, cells, malformed }: Row): void => {
    if (isHeader(() => cells) || !begin(line)) return;
    const { columns, names } = header ?? NO_HEADER;
    if (malformed || cells.length !== names.length) {
      problem(malformed ? 'malformed-row' : 'ragged-row', line, null, malformed ? UNPAIRED_QUOTES : ragged(cells.length, names.length));
      blank();
      return;
    }
    for (const [slot, store] of stores.entries()) {
      const at = columns[slot] ?? -1;
      put(slot, at < 0 ? UNREAD : store.text(cells[at] ?? '', settings), line, names[at] ?? '');
    }
  };

  const quote = settings.quote ?? '"';
  const takeBytes = (bytes: ByteRow): void => {
    if (header === undefined && isHeader(() => Array.from({ length: bytes.count }, (_, i) => fieldText(bytes, i, quote)))) return;
    if (!begin(bytes.line)) return;
    const { columns, names } = header ?? NO_HEADER;
    if (bytes.count !== names.length) {
      problem('ragged-row', bytes.line, null, ragged(bytes.count, names.length));
      blank();
      return;
    }
    for (let slot = 0; slot < stores.length; slot++) {
      const at = columns[slot] as number;
      const store = stores[slot] as Store;
      if (at < 0) store.add(UNREAD);
      else put(slot, store.bytes(bytes, at, slot, settings, quote), bytes.line, names[at] as string);
    }
  };

  type Failure = DataFailure | JsonFailure | undefined;
  interface Reader<P> { push(piece: P): Failure; end(): Failure }
  const inRecords = settings.format === 'json' || settings.format === 'ndjson';
  let ofText: Reader<string> | undefined = inRecords ? records() : undefined;
  let ofBytes: Reader<Uint8Array> | undefined;

  function records(): Reader<string> {
    const found = (appeared = new Set<string>());
    const slots = new Set<number>();
    present = slots;
    return (settings.format === 'json' ? jsonReader : ndjsonReader)(({ line, fields }) => {
      if (!begin(line)) return;
      if (fields === null) {
        problem('malformed-row', line, null, NOT_AN_OBJECT);
        blank();
        return;
      }
      for (const [slot, input] of settings.inputs.entries()) {
        const name = input.names.find((n) => fields.has(n));
        if (name !== undefined) {
          found.add(name);
          slots.add(slot);
        }
        const raw = name === undefined ? null : fields.get(name);
        put(slot, raw === null || raw === undefined ? UNREAD : (stores[slot] as Store).text(raw, settings, slot), line, name ?? '');
      }
    });
  }

  const failed = (failure: DataFailure | JsonFailure | undefined): boolean => {
    if (failure !== undefined) problem('unreadable-data', 0, null, FAILURES[failure]);
    return failure !== undefined;
  };
  stores.forEach((store, slot) => { store.slot = slot; });
  const push = (piece: string): boolean => !full && !failed((ofText ??= delimitedReader(settings, takeRow)).push(piece));
  return {
    push,
    pushBytes: (piece) => (inRecords ? push(decodeUtf8(piece)) : !full && !failed((ofBytes ??= byteReader(settings, takeBytes, takeRow)).push(piece))),
    isFull: () => full,
    end(cut = false) {
      if (cut) {
        // What was left out is no mistake in the data.
      } else if (full) {
        problem('unreadable-data', 0, null, {
          zh: `答案超过 ${String(most)} 个，其余没有读取。`, en: `There are more than ${String(most)} answers; the rest were not read.`,
        });
      } else if (!failed((ofBytes ?? ofText)?.end())) {
        if (appeared !== undefined && row > 0) missingFields(appeared, labels, settings, used, problem);
        if (row === 0) problem('no-data', 0, null, NO_CASE);
      }
      const columns = new Map(variables.flatMap((v, slot) => (present.has(slot) ? [[v.name, (stores[slot] as Store).column()] as const] : [])));
      const starts = lines.all();
      settlePoints(variables, columns, (code, r, name, message) => {
        problems++;
        onProblem({ code, line: starts[r] ?? 0, row: r + 1, column: name, message });
      });
      return { responses: row, lines: starts, columns, notAsked: new Map(), undecided: new Map() };
    },
    problemCount: () => problems,
  };
}

const NO_HEADER: Header = { names: [], columns: [] };
const UNREAD: Answer = { value: NaN, state: 'missing' };

/** Doubles its room as it fills. */
class Lines {
  #values = new Int32Array(1_024);
  #count = 0;

  add(line: number): void {
    if (this.#count === this.#values.length) {
      const wider = new Int32Array(this.#count * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.#count++] = line;
  }

  all(): Int32Array {
    return this.#values.slice(0, this.#count);
  }
}

/** Different cells of one column that are remembered; longer ones are understood anew each time. */
const MAX_KNOWN = 100_000;
const MAX_TEXT = 200;
/** Six bytes and their number fit an integer below 2⁵³. */
const MAX_PACKED = 6;

class Store {
  slot = 0;
  readonly #variable: Variable;
  readonly #categories: Categories;
  readonly #byText = new Map<string, Answer>();
  readonly #byBytes = new Map<number, Answer>();
  #values = new Float64Array(1_024);
  #count = 0;
  readonly #unusable: number[] = [];

  constructor(variable: Variable) {
    this.#variable = variable;
    this.#categories = new Categories(variable.form === 'choice' ? variable.item.options.map((o) => o.value) : []);
  }

  add(answer: Answer): void {
    if (this.#count === this.#values.length) {
      const wider = new Float64Array(this.#count * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    if (answer.state === 'unusable' && this.#variable.option !== null) this.#unusable.push(this.#count);
    this.#values[this.#count++] = answer.value;
  }

  text(raw: string, settings: DataSettings, slot = this.slot): Answer {
    if (raw.length > MAX_TEXT) return this.#read(raw, settings, slot);
    let known = this.#byText.get(raw);
    if (known === undefined) {
      known = this.#read(raw, settings, slot);
      if (this.#byText.size < MAX_KNOWN) this.#byText.set(raw, known);
    }
    return known;
  }

  bytes(row: ByteRow, field: number, slot: number, settings: DataSettings, quote: string): Answer {
    const start = row.starts[field] as number;
    const length = (row.ends[field] as number) - start;
    if (length > MAX_PACKED || row.altered[field] === 1) return this.text(fieldText(row, field, quote), settings, slot);
    let key = length;
    for (let i = 0; i < length; i++) key = key * 256 + (row.bytes[start + i] as number);
    let known = this.#byBytes.get(key);
    if (known === undefined) {
      known = this.text(fieldText(row, field, quote), settings, slot);
      if (this.#byBytes.size < MAX_KNOWN) this.#byBytes.set(key, known);
    }
    return known;
  }

  column(): AnswerColumn {
    return { values: this.#values.slice(0, this.#count), categories: this.#categories.texts, lists: this.#categories.lists, unusable: this.#unusable };
  }

  #read(raw: string, settings: DataSettings, slot: number): Answer {
    const format = settings.inputs[slot]?.format;
    return format === undefined ? UNREAD : readAnswer(raw, this.#variable, format, this.#categories);
  }
}
