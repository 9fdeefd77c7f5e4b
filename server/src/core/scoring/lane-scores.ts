/** The different scores that one criterion has had in the lane, each with a small number that stands for it, and what stands for none. */
import { toNumber, type Rational } from '../base/rational.ts';
import type { CriterionStatus } from './case.ts';

/** What stands in the place of a score where there is none. Numbers of scores begin after them. */
export const MISSING_ID = 0;
export const NOT_APPLICABLE_ID = 1;
export const INCOMPLETE_ID = 2;
export const FIRST_SCORE = 3;
/** The case is to be scored by the exact engine, which will say what is wrong with it. */
export const DECLINED = -1;

export class Scores {
  readonly #values: Rational[] = [];
  readonly #numbers: number[] = [];
  readonly #ids = new Map<string, number>();

  get size(): number {
    return this.#values.length;
  }

  idOf(value: Rational): number {
    const key = `${value.s < 0n ? '-' : ''}${value.n}/${value.d}`;
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.#values.push(value) - 1 + FIRST_SCORE;
      this.#numbers.push(toNumber(value));
      this.#ids.set(key, id);
    }
    return id;
  }

  /** Null for what stands for no score. */
  value(id: number): Rational | null {
    return this.#values[id - FIRST_SCORE] ?? null;
  }

  /** The nearest double; NaN for what stands for no score. */
  number(id: number): number {
    return id < FIRST_SCORE ? NaN : (this.#numbers[id - FIRST_SCORE] ?? NaN);
  }
}

/** Which criteria have a score and what stands in the place of the others, as a key. */
export function presence(members: readonly number[], results: Int32Array): number | string {
  let key = 0;
  let more = '';
  for (let i = 0; i < members.length; i++) {
    const id = results[members[i] as number] as number;
    key = key * 4 + (id < FIRST_SCORE ? id : FIRST_SCORE);
    if (i % WORD !== WORD - 1) continue;
    more += `${String(key)},`;
    key = 0;
  }
  return more === '' ? key : more + String(key);
}

/** So many criteria, two bits each, stay a small integer. */
const WORD = 15;

export const statusOf = (id: number): CriterionStatus =>
  id >= FIRST_SCORE ? 'scored' : id === MISSING_ID ? 'missing' : id === NOT_APPLICABLE_ID ? 'not-applicable' : 'incomplete';

export function idOfStatus(status: CriterionStatus): number {
  switch (status) {
    case 'missing':
      return MISSING_ID;
    case 'not-applicable':
      return NOT_APPLICABLE_ID;
    case 'incomplete':
      return INCOMPLETE_ID;
    case 'scored':
    case 'invalid':
      return DECLINED;
  }
}
