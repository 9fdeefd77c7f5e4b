/**
 * How the lane puts scores together: in integers. Once it is settled which children count, a group is a constant and one
 * term for each child; all are brought to a common denominator, and doubles add integers below 2⁵³ without an error.
 * Whatever does not fit into that is declined and left to the exact engine.
 */
import { ratio, ZERO, type Rational } from '../base/rational.ts';
import { mapToScale, terms, type AggregateFailure, type Part, type Terms } from './aggregate.ts';
import { DECLINED, FIRST_SCORE, type Scores } from './lane-scores.ts';
import { NumberTable } from './number-table.ts';
import type { Aggregate } from './plan.ts';

type Child = Omit<Part, 'score'>;

/** For one combination of present and absent children. */
export class Pattern {
  readonly #parts: readonly Child[];
  readonly #indexes: Int32Array;
  readonly #scores: readonly Scores[];
  readonly #settle: (raw: Rational) => number;
  readonly #how: 'terms' | 'min' | 'max';
  readonly #terms: Terms;
  #denominator = 1n;
  #constant = 0;
  #floor = -Infinity;
  /** By part and number of its score; NaN where it has not been needed yet. */
  #tables: Float64Array[] = [];
  #largest: number[] = [];
  #results = new NumberTable();
  #broken = false;

  /**
   * @param scores of each part, by the number of its criterion
   * @param settle gives the raw score of the group its number, or DECLINED
   */
  constructor(how: Aggregate, scale: { readonly min: Rational; readonly max: Rational }, parts: readonly Child[], leftOut: readonly Child[], scores: readonly Scores[], settle: (raw: Rational) => number) {
    this.#parts = parts;
    this.#indexes = Int32Array.from(parts, (p) => p.index);
    this.#scores = scores;
    this.#settle = settle;
    this.#how = how === 'min' || how === 'max' ? how : 'terms';
    const found: Terms | AggregateFailure = how === 'min' || how === 'max' ? extreme(scale) : terms(how, scale, parts, leftOut);
    this.#broken = typeof found === 'string';
    this.#terms = typeof found === 'string' ? extreme(scale) : found;
    this.#reset(1n);
  }

  /** Different sums that are kept. */
  get size(): number {
    return this.#results.size;
  }

  /** The number of the group's score, or DECLINED. @param results number of the score of every criterion */
  evaluate(results: Int32Array): number {
    if (this.#broken) return DECLINED;
    for (;;) {
      let sum = this.#how === 'terms' ? this.#added(results) : this.#extreme(results, this.#how);
      if (this.#broken) return DECLINED;
      // A term may have needed a finer denominator, and what was added before it had the old one.
      if (Number.isNaN(sum)) continue;
      if (sum < this.#floor) sum = this.#floor;
      const known = this.#results.get(sum);
      if (known >= 0) return known;
      const raw = ratio(BigInt(sum), this.#denominator);
      const id = raw === undefined ? DECLINED : this.#settle(raw);
      if (id >= 0) this.#results.add(sum, id);
      return id;
    }
  }

  #added(results: Int32Array): number {
    const indexes = this.#indexes;
    const tables = this.#tables;
    let sum = this.#constant;
    for (let k = 0; k < indexes.length; k++) {
      const id = results[indexes[k] as number] as number;
      const table = tables[k] as Float64Array;
      let term = id < table.length ? (table[id] as number) : NaN;
      if (term !== term) term = this.#term(k, id);
      sum += term;
    }
    return sum;
  }

  #extreme(results: Int32Array, how: 'min' | 'max'): number {
    let best = how === 'min' ? Infinity : -Infinity;
    for (let k = 0; k < this.#indexes.length; k++) {
      const id = results[this.#indexes[k] as number] as number;
      const known = this.#tables[k]?.[id] ?? NaN;
      const term = Number.isNaN(known) ? this.#term(k, id) : known;
      best = how === 'min' ? Math.min(best, term) : Math.max(best, term);
    }
    return best;
  }

  /** The term of one score in units of the denominator; NaN when the denominator had to change. */
  #term(k: number, id: number): number {
    const part = this.#parts[k];
    const scores = this.#scores[k];
    if (part === undefined || scores === undefined) return this.#break();
    // An absent answer that counts as zero has the lowest score.
    const score = id >= FIRST_SCORE ? scores.value(id) : part.min;
    const [, exact] = score === null ? [] : this.#terms.share({ ...part, score });
    if (exact === undefined) return this.#break();
    if (this.#denominator % exact.d !== 0n) {
      this.#reset(leastCommonMultiple(this.#denominator, exact.d));
      return NaN;
    }
    const term = this.#scaled(exact);
    this.#largest[k] = Math.max(this.#largest[k] ?? 0, Math.abs(term));
    let table = this.#tables[k] as Float64Array;
    if (id >= table.length) {
      const wider = new Float64Array(Math.max(id + 1, table.length * 2)).fill(NaN);
      wider.set(table);
      this.#tables[k] = table = wider;
    }
    table[id] = term;
    return this.#fits() ? term : this.#break();
  }

  #reset(denominator: bigint): void {
    const { constant, atLeast } = this.#terms;
    this.#denominator = leastCommonMultiple(leastCommonMultiple(denominator, constant.d), atLeast?.d ?? 1n);
    this.#constant = this.#scaled(constant);
    this.#floor = atLeast === null ? -Infinity : this.#scaled(atLeast);
    this.#tables = this.#parts.map(() => new Float64Array(16).fill(NaN));
    this.#largest = this.#parts.map(() => 0);
    this.#results = new NumberTable();
    if (!this.#fits()) this.#break();
  }

  #scaled(value: Rational): number {
    // Minus zero would be a key of its own.
    return Number((value.s * value.n * this.#denominator) / value.d) + 0;
  }

  /** No sum of what has been seen can leave the integers that a double holds. */
  #fits(): boolean {
    const all = this.#largest.reduce((sum, largest) => sum + largest, Math.abs(this.#constant)) + (this.#floor === -Infinity ? 0 : Math.abs(this.#floor));
    return all < Number.MAX_SAFE_INTEGER && this.#denominator < MAX_DENOMINATOR;
  }

  #break(): number {
    this.#broken = true;
    return 0;
  }
}

const MAX_DENOMINATOR = BigInt(Number.MAX_SAFE_INTEGER);

/** The lowest and the highest compare what is on the scale of the group. */
const extreme = (scale: { readonly min: Rational; readonly max: Rational }): Terms => ({
  constant: ZERO,
  share: (part) => [undefined, mapToScale(part, scale)],
  atLeast: null,
});

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let x = a;
  let y = b;
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}
