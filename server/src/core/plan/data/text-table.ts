/**
 * Numbers by text, where the text is a short stretch of bytes: the same cell comes again and again, and is not turned into a
 * string for that. A text of up to fifteen bytes, as most cells are, is packed into four integers and compared as such.
 */

/** Longer texts have no place here. */
export const MAX_BYTES = 15;
const WIDTH = 5;
const FREE = -2_147_483_648;

export class TextTable {
  /** For each place: up to four bytes, four more, four more, the last three with the length, and the number or FREE. */
  #places = emptyPlaces(256);
  #mask = 255;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** `absent` where the text is not there. @param end at most MAX_BYTES after the start */
  find(bytes: Uint8Array, start: number, end: number, absent: number): number {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let at = start;
    for (const to = Math.min(end, start + 4); at < to; at++) a = (a << 8) | (bytes[at] as number);
    for (const to = Math.min(end, start + 8); at < to; at++) b = (b << 8) | (bytes[at] as number);
    for (const to = Math.min(end, start + 12); at < to; at++) c = (c << 8) | (bytes[at] as number);
    for (; at < end; at++) d = (d << 8) | (bytes[at] as number);
    d = (d << 4) | (end - start);
    const places = this.#places;
    for (let place = scatter(a, b, c, d) & this.#mask; ; place = (place + 1) & this.#mask) {
      const from = place * WIDTH;
      const found = places[from + 4] as number;
      if (found === FREE) {
        this.#key = [a, b, c, d];
        return absent;
      }
      if (places[from] === a && places[from + 1] === b && places[from + 2] === c && places[from + 3] === d) return found;
    }
  }

  /** Adds the text that has just not been found. */
  add(value: number): void {
    if (this.#size * 2 > this.#mask) this.#grow();
    this.#size++;
    const [a, b, c, d] = this.#key;
    this.#put(a, b, c, d, value);
  }

  #key: readonly [number, number, number, number] = [0, 0, 0, 0];

  #put(a: number, b: number, c: number, d: number, value: number): void {
    let place = scatter(a, b, c, d) & this.#mask;
    while (this.#places[place * WIDTH + 4] !== FREE) place = (place + 1) & this.#mask;
    this.#places.set([a, b, c, d, value], place * WIDTH);
  }

  #grow(): void {
    const old = this.#places;
    const places = (this.#mask + 1) * 4;
    this.#places = emptyPlaces(places);
    this.#mask = places - 1;
    for (let at = 0; at < old.length; at += WIDTH) {
      const [a, b, c, d, value] = old.subarray(at, at + WIDTH) as unknown as [number, number, number, number, number];
      if (value !== FREE) this.#put(a, b, c, d, value);
    }
  }
}

function emptyPlaces(places: number): Int32Array {
  const table = new Int32Array(places * WIDTH);
  for (let at = WIDTH - 1; at < table.length; at += WIDTH) table[at] = FREE;
  return table;
}

function scatter(a: number, b: number, c: number, d: number): number {
  const mixed = Math.imul(a ^ Math.imul(b ^ Math.imul(c ^ Math.imul(d, 0xc2b2ae35), 0x27d4eb2f), 0x85ebca6b), 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
