/** The cells of a data file as the numbers that the lane computes with: each different text is read once. */
import type { Lane } from '../scoring/lane.ts';
import { DECLINED } from '../scoring/lane-scores.ts';
import { ABSENT, readCell } from './data/cells.ts';
import type { ByteRow } from './data/byte-rows.ts';
import type { InputColumn } from './data/settings.ts';
import { MAX_BYTES, TextTable } from './data/text-table.ts';

/** Longer texts are seldom the same twice, and are not kept. */
const MAX_KEPT = 64;
/** Beyond so many different texts in one column everything is forgotten, and learnt anew. */
const MAX_TEXTS = 65_536;
const UNKNOWN = -2;

export class Answers {
  readonly #lane: Lane;
  readonly #inputs: readonly InputColumn[];
  readonly #answers: Int32Array;
  #byBytes: readonly TextTable[] = [];
  #byText: readonly Map<string, number>[] = [];
  #absent: number[] = [];

  constructor(lane: Lane, inputs: readonly InputColumn[]) {
    this.#lane = lane;
    this.#inputs = inputs;
    this.#answers = new Int32Array(inputs.length);
    this.empty();
  }

  /** To be called when the lane has been emptied: the numbers mean nothing any more. */
  empty(): void {
    this.#byBytes = this.#inputs.map(() => new TextTable());
    this.#byText = this.#inputs.map(() => new Map<string, number>());
    this.#absent = this.#inputs.map((_, slot) => this.#lane.answer(slot, ABSENT.state, null));
  }

  /** Scores a row in the lane; false when the exact engine is to do it. @param columns by slot, −1 for none */
  ofBytes(columns: readonly number[], row: ByteRow, text: (column: number) => string): boolean {
    const answers = this.#answers;
    const tables = this.#byBytes;
    const { bytes, starts, ends, altered } = row;
    for (let slot = 0; slot < answers.length; slot++) {
      const column = columns[slot] as number;
      let id: number;
      if (column < 0) id = this.#absent[slot] as number;
      else {
        const start = starts[column] as number;
        const end = ends[column] as number;
        if (end - start > MAX_BYTES || altered[column] === 1) id = this.#numberOf(slot, text(column));
        else {
          const table = tables[slot] as TextTable;
          id = table.find(bytes, start, end, UNKNOWN);
          if (id === UNKNOWN) {
            table.add((id = this.#read(slot, text(column))));
            if (table.size >= MAX_TEXTS) this.#lane.full = true;
          }
        }
      }
      if (id < 0) return false;
      answers[slot] = id;
    }
    return this.#lane.evaluate(answers);
  }

  ofTexts(columns: readonly number[], cells: readonly string[]): boolean {
    return this.#all((slot) => cells[columns[slot] ?? -1]);
  }

  /** @param names by slot */
  ofFields(names: readonly (string | undefined)[], fields: ReadonlyMap<string, string | null>): boolean {
    return this.#all((slot) => {
      const name = names[slot];
      return name === undefined ? undefined : (fields.get(name) ?? undefined);
    });
  }

  #all(text: (slot: number) => string | undefined): boolean {
    for (let slot = 0; slot < this.#answers.length; slot++) {
      const raw = text(slot);
      const id = raw === undefined ? (this.#absent[slot] ?? DECLINED) : this.#numberOf(slot, raw);
      if (id < 0) return false;
      this.#answers[slot] = id;
    }
    return this.#lane.evaluate(this.#answers);
  }

  #numberOf(slot: number, text: string): number {
    if (text.length > MAX_KEPT) return this.#read(slot, text);
    const texts = this.#byText[slot] as Map<string, number>;
    let id = texts.get(text);
    if (id === undefined) texts.set(text, (id = this.#read(slot, text)));
    if (texts.size >= MAX_TEXTS) this.#lane.full = true;
    return id;
  }

  #read(slot: number, text: string): number {
    const input = this.#inputs[slot];
    if (input === undefined) return DECLINED;
    const cell = readCell(text, input.format);
    return cell.problem === undefined ? this.#lane.answer(slot, cell.state, cell.value) : DECLINED;
  }
}
