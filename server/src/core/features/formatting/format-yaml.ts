/**
 * Edits that lay out one piece of YAML: columns, blanks between marks, empty lines. They touch nothing but white space, so
 * that comments, order, quotes and the content of every scalar are what the author wrote.
 */
import type { TextEdit } from '../../base/diagnostic.ts';
import { indent, type Hand, type Indentation, type Move } from './indentation.ts';
import type { Token } from './yaml-tokens.ts';

export interface YamlPiece {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  /** Column of its outermost level. */
  readonly base: number;
  /** Whether the piece is a file, which ends with a line break. */
  readonly whole: boolean;
}

/** In the order of the text. Columns are left alone without a hand, or where they do not tell the structure. */
export function formatYaml(text: string, piece: YamlPiece, hand: Hand | undefined): TextEdit[] {
  const { tokens } = piece;
  if (tokens.every((t) => t.kind === 'newline')) return [];
  const writer = new Writer(text, piece, hand && indent(text, tokens, piece.base, hand));
  let from = piece.start + (text.charCodeAt(piece.start) === BOM ? 1 : 0);
  let breaks: Token[] = [];
  let previous: Token | undefined;
  let flow = 0;
  tokens.forEach((token, i) => {
    if (token.kind === 'newline') {
      breaks.push(token);
      return;
    }
    if (token.kind === '}' || token.kind === ']') flow--;
    if (breaks.length > 0 || previous === undefined) writer.betweenLines(previous, from, breaks, token, i, flow);
    else writer.onLine(previous, token);
    if (token.kind === '{' || token.kind === '[') flow++;
    writer.insideScalar(token);
    breaks = [];
    previous = token;
    from = token.end;
  });
  writer.atEnd(previous, from, breaks);
  return writer.edits;
}

const BOM = 0xfeff;

/** Lives for one piece. */
class Writer {
  readonly edits: TextEdit[] = [];
  readonly #text: string;
  readonly #piece: YamlPiece;
  readonly #indentation: Indentation | undefined;
  /** Of each token, the next one that is no comment and no line break. */
  readonly #following: Int32Array;
  /** How far the current line of structure moves; lines that continue it move along. */
  #shift = 0;

  constructor(text: string, piece: YamlPiece, indentation: Indentation | undefined) {
    this.#text = text;
    this.#piece = piece;
    this.#indentation = indentation;
    const { tokens } = piece;
    this.#following = new Int32Array(tokens.length);
    for (let i = tokens.length - 1, next = -1; i >= 0; i--) {
      this.#following[i] = next;
      if (tokens[i]?.kind !== 'newline' && tokens[i]?.kind !== 'comment') next = i;
    }
  }

  /** `breaks` are the line breaks between `previous`, which ends at `from`, and `next`, the first token of its line. */
  betweenLines(previous: Token | undefined, from: number, breaks: readonly Token[], next: Token, at: number, flow: number): void {
    const first = breaks[0];
    const last = breaks.at(-1);
    if (first !== undefined && last !== undefined && !keepsLines(this.#text, previous)) {
      if (previous !== undefined) this.#put(from, first.start, '');
      const blank = previous !== undefined && breaks.length > 1;
      this.#put(previous === undefined ? from : first.end, last.end, blank ? this.#text.slice(last.start, last.end) : '');
    }
    const lineStart = last?.end ?? from;
    const column = next.start - lineStart;
    if (!/^ *$/.test(this.#text.slice(lineStart, next.start))) return;
    this.#put(lineStart, next.start, ' '.repeat(this.#columnOf(next, column, at, flow)));
  }

  /** Two tokens on one line. */
  onLine(previous: Token, next: Token): void {
    const blanks = between(this.#text, previous, next);
    if (blanks !== undefined) this.#put(previous.end, next.start, blanks);
    const move = this.#indentation?.moves.get(next.start);
    if (move !== undefined) this.#shift = move.to - move.from;
  }

  /** The further lines of a scalar move with the first one. */
  insideScalar({ kind, start, end }: Token): void {
    if (this.#shift === 0 || (kind !== 'atom' && kind !== 'block-scalar')) return;
    const written = this.#text.slice(start, end);
    if (!written.includes('\n')) return;
    const lines = [...written.matchAll(/\n([ ]*)([^\r\n]?)/g)];
    const content = Math.min(...lines.filter((l) => l[2] !== '').map((l) => l[1]?.length ?? 0));
    for (const line of lines) {
      const blanks = line[1]?.length ?? 0;
      const isBlank = line[2] === '';
      if (isBlank && kind === 'atom') continue;
      const at = start + line.index + 1;
      // Blanks beyond the margin of a block scalar are content even on an empty line; before it they are nothing.
      const wanted = isBlank && blanks < content ? Math.min(blanks, Math.max(0, content + this.#shift)) : blanks + this.#shift;
      this.#put(at, at + blanks, ' '.repeat(Math.max(0, wanted)));
    }
  }

  /** What stands behind the last token. */
  atEnd(last: Token | undefined, from: number, breaks: readonly Token[]): void {
    if (keepsLines(this.#text, last)) return;
    const first = breaks[0];
    if (first !== undefined) {
      this.#put(from, first.start, '');
      this.#put(first.end, this.#piece.end, '');
      return;
    }
    const isBlock = last?.kind === 'block-scalar';
    this.#put(from, this.#piece.end, this.#piece.whole && !isBlock ? (this.#text.includes('\r\n') ? '\r\n' : '\n') : '');
  }

  #columnOf(token: Token, column: number, at: number, flow: number): number {
    const indentation = this.#indentation;
    if (indentation === undefined) return column;
    const move = indentation.moves.get(token.start);
    if (move !== undefined) {
      this.#shift = move.to - move.from;
      return move.to;
    }
    if (token.kind === 'comment' && flow === 0) return this.#commentColumn(token, column, at, indentation);
    return Math.max(0, column + this.#shift);
  }

  /** A comment stands with the lines below it, or else with the level whose column it has. */
  #commentColumn(comment: Token, column: number, at: number, { moves, open }: Indentation): number {
    const next = moves.get(this.#piece.tokens[this.#following[at] ?? -1]?.start ?? -1);
    const levels: readonly Move[] = open.get(comment.start) ?? [];
    const top = levels.at(-1);
    if (next !== undefined && (column === next.from || (next.from > (top?.from ?? -1) && column > (top?.from ?? -1)))) return next.to;
    return (levels.findLast((l) => l.from <= column) ?? levels[0])?.to ?? column;
  }

  #put(start: number, end: number, newText: string): void {
    if (start <= end && this.#text.slice(start, end) !== newText) this.edits.push({ span: { start, end }, newText });
  }
}

/** Whether the empty lines behind the token are part of it: `|+` keeps them. */
function keepsLines(text: string, token: Token | undefined): boolean {
  return token?.kind === 'block-scalar' && /^[|>][0-9]?\+/.test(text.slice(token.start, token.start + 3));
}

/** The blanks that belong between two tokens of a line; undefined where they stay as they are, as before a comment. */
function between(text: string, previous: Token, next: Token): string | undefined {
  if (next.kind === 'comment' || previous.kind === 'marker') return undefined;
  if (next.kind === ',') return '';
  if (next.kind === ']') return '';
  if (next.kind === '}') return previous.kind === '{' ? '' : ' ';
  if (next.kind === ':') return previous.kind !== 'atom' ? undefined : text[previous.start] === '*' ? ' ' : '';
  switch (previous.kind) {
    case '[':
      return '';
    case '{':
    case ',':
    case ':':
    case '-':
    case 'anchor':
      return ' ';
    default:
      return undefined;
  }
}
