/** The summaries of a run by the values of columns: agents, teams, months. */
import type { ScoringPlan } from '../scoring/plan.ts';
import { Accumulator } from '../scoring/summary.ts';
import type { ByteRow } from './data/byte-rows.ts';
import type { Report } from './data/header.ts';
import { MAX_BYTES, TextTable } from './data/text-table.ts';

/** More groups than this are put together under an empty name, and a problem says so. */
const MAX_GROUPS = 10_000;
const MAX_NAME = 200;

export interface Group {
  readonly by: string;
  readonly value: string;
  readonly accumulator: Accumulator;
}

/** In the order of their first case. */
export class Groups {
  readonly all: Group[] = [];
  readonly #byBytes = new Map<string, TextTable>();
  readonly #byValue = new Map<string, Map<string, Group>>();
  readonly #plan: ScoringPlan;
  readonly #members: readonly (readonly number[])[];
  readonly #problem: Report;

  constructor(plan: ScoringPlan, members: readonly (readonly number[])[], problem: Report) {
    this.#plan = plan;
    this.#members = members;
    this.#problem = problem;
  }

  of(column: string, text: string): Accumulator {
    const values = this.#valuesOf(column);
    const value = text.slice(0, MAX_NAME);
    const found = values.get(value);
    if (found !== undefined) return found.accumulator;
    if (this.all.length < MAX_GROUPS) return this.#add(values, column, value);
    const rest = values.get('');
    if (rest !== undefined) return rest.accumulator;
    this.#problem('too-many-groups', 0, column, { zh: `“${column}”列的不同取值太多，其余归为一组。`, en: `The column "${column}" has too many different values; the rest are put together.` });
    return this.#add(values, column, '');
  }

  /** The same for a cell that is a stretch of bytes: its text is needed only when it is met for the first time. */
  ofBytes(column: string, row: ByteRow, field: number, text: () => string): Accumulator {
    const start = row.starts[field] ?? 0;
    const end = row.ends[field] ?? 0;
    if (row.altered[field] === 1 || end - start > MAX_BYTES) return this.of(column, text());
    let table = this.#byBytes.get(column);
    if (table === undefined) this.#byBytes.set(column, (table = new TextTable()));
    const known = this.all[table.find(row.bytes, start, end, -1)];
    if (known !== undefined) return known.accumulator;
    const accumulator = this.of(column, text());
    // Spellings of one group that differ in the space around them could be without number.
    if (table.size < 2 * MAX_GROUPS) table.add(this.all.findIndex((group) => group.accumulator === accumulator));
    return accumulator;
  }

  #valuesOf(column: string): Map<string, Group> {
    let values = this.#byValue.get(column);
    if (values === undefined) this.#byValue.set(column, (values = new Map()));
    return values;
  }

  #add(values: Map<string, Group>, by: string, value: string): Accumulator {
    const group = { by, value, accumulator: new Accumulator(this.#plan, this.#members) };
    values.set(value, group);
    this.all.push(group);
    return group.accumulator;
  }
}
