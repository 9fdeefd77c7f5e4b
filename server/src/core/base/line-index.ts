/** Zero-based position as the Language Server Protocol counts it: `character` in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/**
 * Turns offsets into lines and back. A line ends at `\n`, `\r\n` or a lone `\r` (LSP 3.17, "Text Documents").
 * Offsets outside the text are clamped to it.
 */
export class LineIndex {
  /** Where lines begin, as many as `lineCount`; made after every keystroke, so it is no list that grows by one at a time. */
  #starts: Uint32Array;
  #count = 1;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.#starts = new Uint32Array(16 + (text.length >> 4));
    if (LONE_RETURN.test(text)) {
      for (const { index } of text.matchAll(LINE_END)) this.#add(index + 1);
      return;
    }
    // The engine finds one character much faster than any loop.
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#add(at + 1);
  }

  #add(start: number): void {
    if (this.#count === this.#starts.length) {
      const wider = new Uint32Array(this.#count * 2);
      wider.set(this.#starts);
      this.#starts = wider;
    }
    this.#starts[this.#count++] = start;
  }

  get lineCount(): number {
    return this.#count;
  }

  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#text.length));
    let low = 0;
    let high = this.#count - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if ((this.#starts[mid] ?? 0) <= at) low = mid;
      else high = mid - 1;
    }
    return { line: low, character: at - (this.#starts[low] ?? 0) };
  }

  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    if (position.line >= this.#count) return this.#text.length;
    return Math.min(this.lineStart(position.line) + Math.max(0, position.character), this.lineEnd(position.line));
  }

  /** Offset of the first character of `line`. */
  lineStart(line: number): number {
    return line < this.#count ? (this.#starts[line] ?? 0) : this.#text.length;
  }

  /** Offset just before the line break that ends `line`. */
  lineEnd(line: number): number {
    let end = this.lineStart(line + 1);
    if (line + 1 < this.#count) {
      if (this.#text.charCodeAt(end - 1) === 10) end--;
      if (end > this.lineStart(line) && this.#text.charCodeAt(end - 1) === 13) end--;
    }
    return end;
  }
}

const LONE_RETURN = /\r(?!\n)/;
/** The last character of each. */
const LINE_END = /\n|\r(?!\n)/g;
