/** Lines of a text that could not be read which stand in no column of their block: where they should stand, told from the lines around them. */
import type { Text } from '../../base/text.ts';
import * as messages from './messages.ts';
import type { Slip } from './slips.ts';

/** What begins in a column: an item of a list, or a key. */
interface Column {
  readonly at: number;
  readonly isDash: boolean;
}

/** A line that begins with a key or a dash. */
interface Line {
  readonly start: number;
  /** White space in front; every character of it counts as one column. */
  readonly lead: string;
  readonly columns: readonly [Column, ...Column[]];
  /** Whether what it is about stands on the lines below it. */
  readonly opens: boolean;
}

/** In the order of the text; lines that are out of place by the same, one below the other, are one slip in several parts. */
export function findIndentSlips(text: string): Slip[] {
  const slips: Slip[] = [];
  /** The columns that are open, outermost first, and those that were before the last line. */
  let open: readonly Column[] = [];
  let left: readonly Column[] = [];
  let last: Line | undefined;
  let run: string | null = null;
  for (const line of entriesOf(text)) {
    const slip = last && misplaced(line, last, open, left);
    const { by, isLast } = slip ?? { by: 0, isLast: false };
    if (slip !== undefined && last !== undefined) {
      const kind = `${slip.odd ?? String(by)}`;
      slips.push(indent(isLast ? last : line, by, kind === run ? null : slip.odd));
      run = isLast ? null : kind;
    } else run = null;
    const moved = isLast ? line : shifted(line, by);
    if (isLast && last !== undefined) open = opened(left, shifted(last, by));
    left = open;
    open = opened(open, moved);
    last = moved;
  }
  return slips;
}

interface Misplaced {
  /** Columns to the right; negative for the left. */
  readonly by: number;
  /** Whether it is the line before that stands wrong: this one goes on with the block that it left. */
  readonly isLast: boolean;
  /** What is in front of the line beside blanks. */
  readonly odd: string | undefined;
}

function misplaced({ lead, columns: [first] }: Line, last: Line, open: readonly Column[], left: readonly Column[]): Misplaced | undefined {
  const odd = /[^ ]/.exec(lead)?.[0];
  const opener = last.columns.at(-1) ?? first;
  const begins = last.opens && (first.at > opener.at || (first.isDash && first.at === opener.at && !opener.isDash));
  const isSame = (c: Column): boolean => c.at === first.at && c.isDash === first.isDash;
  if (odd === undefined && (begins || open.some(isSame))) return undefined;
  if (odd === undefined && !last.opens && last.columns[0].at < first.at && last.columns.length === 1 && left.some(isSame)) return { by: first.at - last.columns[0].at, isLast: true, odd };
  const same = open.filter((c) => c.isDash === first.isDash).map((c) => c.at);
  // Blanks of another kind are of no width that anybody could know: the block that is open is meant.
  const at = last.opens && (odd !== undefined || first.at > (open.at(-2)?.at ?? 0)) ? opener.at + 2 : odd !== undefined ? same.at(-1) : nearest(same, first.at);
  return at === undefined ? undefined : { by: at - first.at, isLast: false, odd };
}

/** Of two that are as near, the inner one. */
const nearest = (columns: readonly number[], at: number): number | undefined =>
  columns.reduce<number | undefined>((best, c) => (best === undefined || Math.abs(c - at) <= Math.abs(best - at) ? c : best), undefined);

const shifted = (line: Line, by: number): Line => {
  const [first, ...others] = line.columns.map((c) => ({ ...c, at: c.at + by }));
  return { ...line, columns: [first as Column, ...others] };
};

/** The columns that are open once a line has been read. */
function opened(open: readonly Column[], { columns }: Line): readonly Column[] {
  const [first] = columns;
  return [...open.filter((c) => c.at < first.at || (c.at === first.at && !c.isDash && first.isDash)), ...columns];
}

/** @param odd null where the slip goes on with the one before */
function indent({ start, lead, columns: [first] }: Line, by: number, odd: string | null | undefined): Slip {
  const at = first.at + by;
  const end = start + lead.length;
  return { start, end, shown: { start, end: Math.max(end, start + 1) }, newText: ' '.repeat(at), message: odd === null ? null : messageFor(odd, at, first.isDash), isGuess: true };
}

const messageFor = (odd: string | undefined, at: number, isDash: boolean): Text =>
  odd === undefined ? messages.misaligned(at, isDash) : odd === '\t' ? messages.TAB : messages.WIDE_BLANK;

/** Lines that begin with a key or a dash, without what stands in brackets, quotes and blocks of text. None where such never ends. */
function entriesOf(text: string): Line[] {
  const found: Line[] = [];
  let block = -1;
  let brackets = 0;
  let quoted = false;
  for (const { start, lead, words } of linesOf(text)) {
    if (block >= 0 && lead.length > block) continue;
    block = -1;
    const goesOn = brackets > 0 || quoted;
    const { columns, value } = readLine(words, lead);
    // Brackets and quotes inside of plain words are but characters.
    if (goesOn || FLOW.test(value)) {
      const plain = words.replace(/"(?:[^"\\]|\\.)*"|(?<=^|[\s:,[{])'[^']*'/g, '');
      if (plain.includes('"')) quoted = !quoted;
      brackets = Math.max(0, brackets + (plain.match(/[[{]/g)?.length ?? 0) - (plain.match(/[\]}]/g)?.length ?? 0));
    }
    if (goesOn) continue;
    const [first, ...others] = columns;
    const line: Line | undefined = first && { start, lead, columns: [first, ...others], opens: value === '' };
    if (/(?:^|[:-] +)[|>][-+\d]*$/.test(words)) block = line?.columns.at(-1)?.at ?? 0;
    if (line !== undefined) found.push(line);
  }
  return brackets > 0 || quoted ? [] : found;
}

/** What begins in `words`, and what stands behind it. */
function readLine(words: string, lead: string): { readonly columns: readonly Column[]; readonly value: string } {
  const columns: Column[] = [];
  let at = lead.length;
  let rest = words;
  for (let dash = DASH.exec(rest); dash !== null; dash = DASH.exec(rest)) {
    columns.push({ at, isDash: true });
    at += dash[0].length;
    rest = rest.slice(dash[0].length);
  }
  const key = KEY.exec(rest);
  if (key !== null) columns.push({ at, isDash: false });
  return { columns, value: rest.slice(key?.[0].length ?? 0).trim() };
}

const DASH = /^-(?:[ \t]+|$)/;
/** A value in brackets or quotes, behind its anchor or tag. */
const FLOW = /^(?:[&!]\S* +)*[[{"]/;
const KEY = /^(?:"[^"]*"|'[^']*'|[^\s"'#[\]{},&*!|>%@`-][^:]*|-[^\s:]+)[ \t]*:(?=[ \t]|$)/;

/** Lines with something in them, without their comments. */
function* linesOf(text: string): Iterable<{ readonly start: number; readonly lead: string; readonly words: string }> {
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const next = found < 0 ? text.length : found;
    const line = text.slice(start, next);
    const lead = /^[ \t\u3000\u00a0]*/.exec(line)?.[0] ?? '';
    const words = line.slice(lead.length).replace(/(^|[ \t])#.*$/, '').trimEnd();
    if (words !== '' && !/^(?:---|\.\.\.)/.test(line)) yield { start, lead, words };
    start = next + 1;
  }
}
