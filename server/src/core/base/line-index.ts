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
  readonly #starts: number[] = [0];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) this.#starts.push(i + 1);
    }
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#text.length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if ((this.#starts[mid] ?? 0) <= at) low = mid;
      else high = mid - 1;
    }
    return { line: low, character: at - (this.#starts[low] ?? 0) };
  }

  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    const start = this.#starts[position.line];
    if (start === undefined) return this.#text.length;
    return Math.min(start + Math.max(0, position.character), this.lineEnd(position.line));
  }

  /** Offset of the first character of `line`. */
  lineStart(line: number): number {
    return this.#starts[line] ?? this.#text.length;
  }

  /** Offset just before the line break that ends `line`. */
  lineEnd(line: number): number {
    let end = this.#starts[line + 1] ?? this.#text.length;
    if (line + 1 < this.#starts.length) {
      if (this.#text.charCodeAt(end - 1) === 10) end--;
      if (end > this.lineStart(line) && this.#text.charCodeAt(end - 1) === 13) end--;
    }
    return end;
  }
}
