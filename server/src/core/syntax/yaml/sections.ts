/**
 * Cuts a YAML text where a line at the margin begins a new key, and the lists under such keys into their items. Because
 * indentation ends everything that is open, each piece can be read by itself: a piece that is broken breaks no other, and
 * after an edit only the pieces that changed are read again.
 */

export interface Piece {
  /** A key with its value; a key whose list follows, piece by piece; an item of that list. */
  readonly kind: 'entry' | 'list' | 'item';
  readonly start: number;
  readonly end: number;
}

/** The pieces in the order of the text, which they cover from the first key on; null where the text cannot be cut. */
export function cutSections(text: string): Piece[] | null {
  if (hasNames(text)) return null;
  const pieces: Piece[] = [];
  /** Indentation of the items of the list that the section is; -1 while that is open, -2 where it is none. */
  let items = -2;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const next = newline < 0 ? text.length : newline + 1;
    let at = start;
    while (text.charCodeAt(at) === SPACE) at++;
    const c = text.charCodeAt(at);
    if (!(at >= next || c === LF || c === CR || c === HASH)) {
      const indent = at - start;
      const isItem = c === DASH && isBlank(text.charCodeAt(at + 1));
      if (indent === 0 && !isItem) {
        if (c === PERCENT || text.startsWith('---', at) || text.startsWith('...', at) || c === OPEN_LIST || c === OPEN_MAP) return null;
        begin(pieces, 'entry', start);
        items = isOpenKey(text, next) ? -1 : -2;
      } else if (pieces.length === 0) {
        return null;
      } else if (items === -1) {
        items = isItem ? indent : -2;
        if (isItem) {
          const key = pieces.pop() as Piece;
          pieces.push({ kind: 'list', start: key.start, end: start }, { kind: 'item', start, end: text.length });
        }
      } else if (isItem && indent === items) {
        begin(pieces, 'item', start);
      }
    }
    start = next;
  }
  return pieces.length === 0 ? null : pieces;
}

function begin(pieces: Piece[], kind: Piece['kind'], start: number): void {
  const last = pieces.pop();
  if (last) pieces.push({ ...last, end: start });
  pieces.push({ kind, start, end: Infinity });
}

/** Whether the line that ends at `end` ends with a colon, so that its value stands below. */
function isOpenKey(text: string, end: number): boolean {
  let at = end;
  while (isBlank(text.charCodeAt(at - 1))) at--;
  return text.charCodeAt(at - 1) === COLON;
}

const [SPACE, LF, CR, HASH, DASH, COLON, PERCENT, OPEN_LIST, OPEN_MAP] = [32, 10, 13, 35, 45, 58, 37, 91, 123];

const isBlank = (c: number): boolean => c === SPACE || c === LF || c === CR || Number.isNaN(c);

/** Whether there may be anchors and aliases, which tie pieces to each other; what begins like one is taken for one. */
export const hasNames = (text: string): boolean => NAMES.test(text);

const NAMES = /(?:^|[\s,[{:-])[&*][^\s&*]/;
