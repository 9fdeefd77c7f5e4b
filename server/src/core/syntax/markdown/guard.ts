import type { Span } from '../../base/span.ts';

/**
 * Makes hostile Markdown cheap before the parser sees it. The parser works in time quadratic in the depth of nesting, in
 * runs of white space and in leading indentation; text that real documents never contain is replaced by harmless
 * characters of the same length, so that every offset stays true. Values are always read from the text as written.
 */

/** Containers (quotes, lists) that one line may open, and columns that it may be indented. */
const MAX_MARKERS = 30;
const MAX_INDENT = 120;
/** White space inside a line, as aligned tables have it. */
const MAX_SPACES = 256;

/** Takes the place of a character that must not be seen: neither white space nor punctuation, and one code unit. */
const FILLER = '\u2060';

export interface GuardedText {
  /** As long as the text itself. */
  readonly text: string;
  /** The lines that are nested too deep to be read. */
  readonly tooDeep: readonly Span[];
}

/** Longer rows of dashes are no table. */
const MAX_DASHES = 2_000;

/**
 * Where the last `|` of the dashes below a table's header ends when blanks follow it, or a carriage return, which the parser
 * does not take for a blank: it then sees no table. 0 for any other line.
 */
function openDashes(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && BLANKS.includes(text.charAt(last - 1))) last--;
  if (last === end || end - start > MAX_DASHES || text[last - 1] !== '|') return 0;
  return /^[ \t>]*[|:-][|: \t-]*$/.test(text.slice(start, last)) && text.slice(start, last).includes('-') ? last : 0;
}

const BLANKS = ' \t\r';

const MARKERS = /(?:(?:>|[-+*](?=[ \t])|[0-9]{1,9}[.)](?=[ \t]))[ \t]*)*/y;
const MANY_SPACES = new RegExp(`[ \\t\\u3000\\f\\v\\u00a0]{${MAX_SPACES},}`, 'g');
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/;

/** `text` with everything before `from` and every dangerous line covered, and what the parser stumbles over put as it likes it. */
export function guardMarkdown(written: string, from: number): GuardedText {
  const text = written.includes('\r') ? written.replaceAll('\r\n', ' \n') : written;
  const tooDeep: Span[] = [];
  const pieces: string[] = [];
  let done = 0;
  const cover = (start: number, end: number, by: string): void => {
    pieces.push(text.slice(done, start), by);
    done = end;
  };
  if (from > 0) cover(0, from, coverFrontMatter(text, from));
  for (let start = from; start < text.length; ) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const dashes = openDashes(text, start, end);
    if (dashes > 0) cover(dashes - 1, end, `${' '.repeat(end - dashes)}|`);
    else if (end - start > MAX_MARKERS) guardLine(text, start, end, cover, tooDeep);
    start = end + 1;
  }
  return { text: done === 0 ? text : pieces.join('') + text.slice(done), tooDeep };
}

/** Front matter keeps its place but becomes an empty line, so that all offsets count from the start of the file. */
const coverFrontMatter = (text: string, from: number): string =>
  text[from - 1] === '\n' ? ' '.repeat(from - 1) + '\n' : ' '.repeat(from);

function guardLine(
  text: string,
  start: number,
  end: number,
  cover: (start: number, end: number, by: string) => void,
  tooDeep: Span[],
): void {
  const indent = indentOf(text, start, end);
  const markers = text.slice(start + indent.length, Math.min(end, start + indent.length + 8 * MAX_MARKERS));
  if (indent.columns > MAX_INDENT || (countMarkers(markers) > MAX_MARKERS && !RULE.test(text.slice(start, end)))) {
    cover(start, end, FILLER.repeat(end - start));
    tooDeep.push({ start, end });
    return;
  }
  if (end - start <= MAX_SPACES) return;
  const line = text.slice(start, end);
  for (const match of line.matchAll(MANY_SPACES)) {
    const at = start + match.index;
    cover(at + 1, at + match[0].length - 1, FILLER.repeat(match[0].length - 2));
  }
}

function indentOf(text: string, start: number, end: number): { length: number; columns: number } {
  let columns = 0;
  let i = start;
  for (; i < end && columns <= MAX_INDENT; i++) {
    const c = text.charCodeAt(i);
    if (c === 32) columns++;
    else if (c === 9) columns += 4 - (columns % 4);
    else break;
  }
  return { length: i - start, columns };
}

function countMarkers(line: string): number {
  MARKERS.lastIndex = 0;
  const prefix = MARKERS.exec(line)?.[0] ?? '';
  return prefix.match(/>|[-+*]|[0-9]+[.)]/g)?.length ?? 0;
}
