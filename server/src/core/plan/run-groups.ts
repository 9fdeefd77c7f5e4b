/** The summaries of a run by the values of columns: agents, teams, months. */
import type { ScoringPlan } from '../scoring/plan.ts';
import { Accumulator } from '../scoring/summary.ts';
import type { Report } from './data/header.ts';

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
