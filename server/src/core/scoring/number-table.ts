/** Small tables over typed arrays for the lane: they hold numbers only, allocate nothing at a look-up, and are emptied as a whole. */

/** Finite doubles to numbers of at least 0. */
export class NumberTable {
  #keys = new Float64Array(64).fill(NaN);
  #values = new Int32Array(64);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** −1 where the key is not there. */
  get(key: number): number {
    const keys = this.#keys;
    const mask = keys.length - 1;
    for (let at = scatter(key) & mask; ; at = (at + 1) & mask) {
      const found = keys[at] as number;
      if (found === key) return this.#values[at] as number;
      if (found !== found) return -1;
    }
  }

  /** The key must not be there yet. */
  add(key: number, value: number): void {
    if (this.#size * 2 >= this.#keys.length) this.#grow();
    this.#size++;
    this.#put(key, value);
  }

  #put(key: number, value: number): void {
    const mask = this.#keys.length - 1;
    let at = scatter(key) & mask;
    while (!Number.isNaN(this.#keys[at])) at = (at + 1) & mask;
    this.#keys[at] = key;
    this.#values[at] = value;
  }

  #grow(): void {
    const keys = this.#keys;
    const values = this.#values;
    this.#keys = new Float64Array(keys.length * 4).fill(NaN);
    this.#values = new Int32Array(keys.length * 4);
    for (const [i, key] of keys.entries()) if (!Number.isNaN(key)) this.#put(key, values[i] as number);
  }
}

/** Pairs of numbers from 0 up to 2²⁶ to numbers 0, 1, 2, … in the order of their first appearance. */
export class PairTable {
  readonly #table = new NumberTable();

  get size(): number {
    return this.#table.size;
  }

  idOf(a: number, b: number): number {
    const key = a * 67_108_864 + b;
    const found = this.#table.get(key);
    if (found >= 0) return found;
    const id = this.#table.size;
    this.#table.add(key, id);
    return id;
  }
}

/** Not yet worked out. */
export const UNKNOWN = -2;

/** Numbers by number, UNKNOWN until set. */
export class Memo {
  values = new Int32Array(16).fill(UNKNOWN);

  get(at: number): number {
    return at < this.values.length ? (this.values[at] as number) : UNKNOWN;
  }

  set(at: number, value: number): number {
    if (at >= this.values.length) {
      const wider = new Int32Array(Math.max(at + 1, this.values.length * 4)).fill(UNKNOWN);
      wider.set(this.values);
      this.values = wider;
    }
    this.values[at] = value;
    return value;
  }
}

/** Integers that lie evenly apart, as sums of weighted scores do, must not fall on one another. */
function scatter(key: number): number {
  let h = Math.imul(key | 0, 0x9e3779b1) ^ Math.imul((key / 4_294_967_296) | 0, 0x85ebca6b);
  h ^= h >>> 15;
  return Math.imul(h, 0x2c1b3c6d) >>> 8;
}
