import type { Span } from './span.ts';

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
  /** Where lines begin, as many as `lineCount`. */
  readonly #starts: Uint32Array;
  readonly #count: number;
  readonly #text: string;

  /** @param known where they begin, of whoever knows already */
  constructor(text: string, known: Starts = startsOf(text)) {
    this.#text = text;
    this.#starts = known.starts;
    this.#count = known.count;
  }

  /**
   * The lines of the text after an edit, of which only the part that has been edited is looked at.
   * @param span what was replaced, in the text before
   * @param text the whole text after it
   */
  edited({ start, end }: Span, text: string): LineIndex {
    const by = text.length - this.#text.length;
    // Whether a return ends a line depends on what follows it: so the character before is looked at again.
    const from = Math.max(0, start - 1);
    const head = this.positionAt(from).line + 1;
    const tail = this.positionAt(end).line + 1;
    const within = lineEnds(text, from, end + by);
    const count = head + within.length + this.#count - tail;
    const starts = new Uint32Array(count);
    starts.set(this.#starts.subarray(0, head));
    starts.set(within, head);
    const moved = head + within.length - tail;
    for (let i = tail; i < this.#count; i++) starts[i + moved] = (this.#starts[i] ?? 0) + by;
    return new LineIndex(text, { starts, count });
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

interface Starts {
  readonly starts: Uint32Array;
  readonly count: number;
}

function startsOf(text: string): Starts {
  if (LONE_RETURN.test(text)) {
    const found = [0, ...lineEnds(text, 0, text.length)];
    return { starts: Uint32Array.from(found), count: found.length };
  }
  // No list that grows by one at a time, and the engine finds one character much faster than any loop.
  let starts = new Uint32Array(16 + (text.length >> 4));
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (count === starts.length) {
      const wider = new Uint32Array(count * 2);
      wider.set(starts);
      starts = wider;
    }
    starts[count++] = at + 1;
  }
  return { starts, count };
}

const LONE_RETURN = /\r(?!\n)/;

/** Behind the last character of each line end that stands between the two offsets. */
function lineEnds(text: string, from: number, until: number): number[] {
  const found: number[] = [];
  for (let at = from; at < until; at++) {
    const c = text.charCodeAt(at);
    if (c === 10 || (c === 13 && text.charCodeAt(at + 1) !== 10)) found.push(at + 1);
  }
  return found;
}
