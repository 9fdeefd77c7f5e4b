/** Numbers by text, where the text is a stretch of bytes: the same cell comes again and again, and is not turned into a string for that. */

export class TextTable {
  #hashes = new Int32Array(256);
  /** Where each text begins in the store; −1 for a free place. */
  #starts = new Int32Array(256).fill(-1);
  #lengths = new Int32Array(256);
  #values = new Int32Array(256);
  #store = new Uint8Array(2_048);
  #stored = 0;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** `absent` where the text is not there. */
  find(bytes: Uint8Array, start: number, end: number, absent: number): number {
    const hash = hashOf(bytes, start, end);
    const length = end - start;
    const starts = this.#starts;
    const hashes = this.#hashes;
    const mask = starts.length - 1;
    for (let at = (hash ^ (hash >>> 15)) & mask; ; at = (at + 1) & mask) {
      const from = starts[at] as number;
      if (from < 0) return absent;
      if (hashes[at] !== hash || this.#lengths[at] !== length) continue;
      const store = this.#store;
      let i = 0;
      while (i < length && store[from + i] === bytes[start + i]) i++;
      if (i === length) return this.#values[at] as number;
    }
  }

  /** The text must not be there yet. */
  add(bytes: Uint8Array, start: number, end: number, value: number): void {
    if (this.#size * 2 >= this.#starts.length) this.#grow();
    this.#size++;
    const length = end - start;
    if (this.#stored + length > this.#store.length) {
      const wider = new Uint8Array((this.#stored + length) * 2);
      wider.set(this.#store);
      this.#store = wider;
    }
    for (let i = 0; i < length; i++) this.#store[this.#stored + i] = bytes[start + i] as number;
    this.#put(hashOf(bytes, start, end), this.#stored, length, value);
    this.#stored += length;
  }

  #put(hash: number, start: number, length: number, value: number): void {
    const mask = this.#starts.length - 1;
    let at = (hash ^ (hash >>> 15)) & mask;
    while ((this.#starts[at] as number) >= 0) at = (at + 1) & mask;
    this.#hashes[at] = hash;
    this.#starts[at] = start;
    this.#lengths[at] = length;
    this.#values[at] = value;
  }

  #grow(): void {
    const old = { hashes: this.#hashes, starts: this.#starts, lengths: this.#lengths, values: this.#values };
    const size = old.starts.length * 4;
    this.#hashes = new Int32Array(size);
    this.#starts = new Int32Array(size).fill(-1);
    this.#lengths = new Int32Array(size);
    this.#values = new Int32Array(size);
    for (const [i, start] of old.starts.entries()) {
      if (start >= 0) this.#put(old.hashes[i] as number, start, old.lengths[i] as number, old.values[i] as number);
    }
  }
}

/** FNV-1a. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
  return hash;
}
