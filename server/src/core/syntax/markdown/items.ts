/**
 * What stands below an article: （一）, 1、 and （1） at the start of a line. Numbers that Markdown itself gives, `1.` of a list, are
 * its own: it counts them anew wherever they are shown.
 */
import type { Item } from '../tree.ts';
import { BLANK } from './numbering.ts';
import { NUMERAL, parseNumeral } from './numerals.ts';

export type OpenItem = Omit<Item, 'sectionSpan'>;

/** （一）, and （二）项 or （一）至（三） for a mention of one. */
const BRACKETED = new RegExp(`^[（(]${BLANK}?(${NUMERAL})${BLANK}?[）)](?!${BLANK}*(?:[项款目条]|[、，,和或及与至到～~—–-]${BLANK}*第?[（(]))`);
const PLAIN = new RegExp(`^([0-9０-９]{1,3})(?:[、．]|\\.(?=${BLANK}|[^0-9\\s]))(?!${BLANK}*[0-9０-９])`);

/** The number that opens the line: its value, how deep such numbers stand, and where it ends. */
export function readItem(line: string): Pick<Item, 'level' | 'number'> & { readonly end: number } | undefined {
  const bracketed = BRACKETED.exec(line);
  const match = bracketed ?? PLAIN.exec(line);
  const number = parseNumeral(match?.[1] ?? '');
  if (match === null || number === undefined || line.slice(match[0].length).trim() === '') return undefined;
  const level = bracketed === null ? 2 : /[0-9０-９]/.test(match[1] ?? '') ? 3 : 1;
  return { level, number, end: match[0].length };
}

/** Gives every item its section: up to the next one of its level or above, and to the next heading at the latest. */
export function closeItems(items: readonly OpenItem[], headings: readonly { readonly span: { readonly start: number } }[], textEnd: number): Item[] {
  const closed: Item[] = [];
  // The starts of what can end an item of each level, seen from behind.
  const next = [textEnd, textEnd, textEnd, textEnd];
  let heading = headings.length - 1;
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i];
    if (item === undefined) continue;
    for (; heading >= 0 && (headings[heading]?.span.start ?? 0) > item.span.start; heading--) next.fill(headings[heading]?.span.start ?? textEnd);
    closed.push({ ...item, sectionSpan: { start: item.span.start, end: next[item.level] ?? textEnd } });
    for (let level = item.level; level <= 3; level++) next[level] = item.span.start;
  }
  return closed.reverse();
}
