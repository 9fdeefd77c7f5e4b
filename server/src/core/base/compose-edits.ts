/** Edits made one after another, as edits of the first text: for those who can apply only once. */
import type { TextEdit } from './diagnostic.ts';

/** A stretch of the first text that is still there, or text that was put in. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

/** Lives for one chain of edits. */
export class EditChain {
  readonly #text: string;
  #pieces: Piece[];

  constructor(text: string) {
    this.#text = text;
    this.#pieces = [{ start: 0, end: text.length }];
  }

  /** Makes edits of the text as it is now; they are in order and do not overlap. */
  add(edits: readonly TextEdit[]): void {
    const pieces: Piece[] = [];
    const rest = [...this.#pieces];
    let at = 0;
    // Takes pieces up to an offset of the text as it is now; `keep` says whether they stay.
    const take = (offset: number, keep: boolean): void => {
      while (at < offset) {
        const [piece] = rest;
        if (piece === undefined) return;
        const length = lengthOf(piece);
        const wanted = Math.min(length, offset - at);
        if (keep) pieces.push(cut(piece, 0, wanted));
        if (wanted < length) rest[0] = cut(piece, wanted, length);
        else rest.shift();
        at += wanted;
      }
    };
    for (const { span, newText } of edits) {
      take(span.start, true);
      take(span.end, false);
      pieces.push({ text: newText });
    }
    this.#pieces = [...pieces, ...rest];
  }

  /** Edits of the first text with the same outcome, in order, none of them without effect. */
  get edits(): TextEdit[] {
    const edits: TextEdit[] = [];
    let done = 0;
    let put = '';
    const close = (start: number): void => {
      if (start > done || put !== '') edits.push(...trimmed(this.#text, done, start, put));
      put = '';
    };
    for (const piece of this.#pieces) {
      if ('text' in piece) put += piece.text;
      else if (piece.end > piece.start) {
        close(piece.start);
        done = piece.end;
      }
    }
    close(this.#text.length);
    return edits;
  }
}

const lengthOf = (piece: Piece): number => ('text' in piece ? piece.text.length : piece.end - piece.start);

const cut = (piece: Piece, from: number, to: number): Piece =>
  'text' in piece ? { text: piece.text.slice(from, to) } : { start: piece.start + from, end: piece.start + to };

/** What was taken out and put in again stays where it is. */
function trimmed(text: string, start: number, end: number, newText: string): TextEdit[] {
  let before = 0;
  while (before < Math.min(end - start, newText.length) && text[start + before] === newText[before]) before++;
  let after = 0;
  while (after < Math.min(end - start, newText.length) - before && text[end - 1 - after] === newText[newText.length - 1 - after]) after++;
  if (before + after === end - start && before + after === newText.length) return [];
  return [{ span: { start: start + before, end: end - after }, newText: newText.slice(before, newText.length - after) }];
}
