/** The different scores that one criterion has had in the lane, each with a small number that stands for it. */
import type { Rational } from '../base/rational.ts';

/** What stands in the place of a score where there is none. Numbers of scores begin after them. */
export const MISSING_ID = 0;
export const NOT_APPLICABLE_ID = 1;
export const INCOMPLETE_ID = 2;
export const FIRST_SCORE = 3;
/** The case is to be scored by the exact engine, which will say what is wrong with it. */
export const DECLINED = -1;

export class Scores {
  readonly #values: Rational[] = [];
  readonly #ids = new Map<string, number>();

  get size(): number {
    return this.#values.length;
  }

  idOf(value: Rational): number {
    const key = `${value.s < 0n ? '-' : ''}${value.n}/${value.d}`;
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.#values.push(value) - 1 + FIRST_SCORE;
      this.#ids.set(key, id);
    }
    return id;
  }

  /** Null for what stands for no score. */
  value(id: number): Rational | null {
    return this.#values[id - FIRST_SCORE] ?? null;
  }
}
