/** Slips of the hand that YAML answers with errors elsewhere: found in the lines of a text that could not be read, and named as what they are. */
import type { Text } from '../../base/text.ts';
import type { Node } from '../tree.ts';
import { findIndentSlips } from './indent-slips.ts';
import * as messages from './messages.ts';

/** What to write at `[start, end)` of the text instead of what stands there. */
export interface Slip {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  /** Null where it goes with the one before, and is nothing to be told of by itself. */
  readonly message: Text | null;
  /** Where it is seen, if not at what is replaced. */
  readonly shown?: { readonly start: number; readonly end: number };
  /** Whether something else could be meant. */
  readonly isGuess: boolean;
}

/**
 * The slips in `text`, in its order and `MAX_SLIPS` in all. `root` is what could be read of the text, from `base` on; lines
 * inside its quoted and block texts are left alone.
 */
export function findSlips(text: string, root: Node | null, base: number): Slip[] {
  const slips: Slip[] = [];
  const covered = coveredBy(root, base);
  let next = 0;
  for (let at = 0; at < text.length && slips.length < MAX_SLIPS; ) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    while (next < covered.length && (covered[next]?.end ?? 0) <= at) next++;
    const inside = next < covered.length && (covered[next]?.start ?? 0) < at;
    if (!inside && end - at <= MAX_LINE) {
      const line = text.slice(at, end).replace(/\r$/, '');
      const slip = slipInLine(line, at, text.slice(end + 1, end + 1 + MAX_LINE));
      slips.push(...(slip === undefined ? [] : [slip]), ...slipsInFlow(line, at, slip?.end ?? at));
    }
    at = end + 1;
  }
  return slips.slice(0, MAX_SLIPS);
}

/** Slips of indentation, found in the text with the slips of its lines put right, together with those. */
export function withIndentation(text: string, slips: readonly Slip[]): readonly Slip[] {
  const indents = findIndentSlips(repair(text, slips)).map(({ shown, ...slip }): Slip => {
    const by = originOf(slips, slip.start) - slip.start;
    return { ...slip, start: slip.start + by, end: slip.end + by, ...(shown ? { shown: { start: shown.start + by, end: shown.end + by } } : {}) };
  });
  return indents.length === 0 ? slips : [...slips, ...indents].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The text with all slips put right. */
export function repair(text: string, slips: readonly Slip[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, newText } of slips) {
    parts.push(text.slice(at, start), newText);
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/** Where in the text as written the character at `offset` of the repaired text stands, or what it was made of. */
export function originOf(slips: readonly Slip[], offset: number): number {
  let grown = 0;
  for (const { start, end, newText } of slips) {
    if (offset <= start + grown) break;
    if (offset < start + grown + newText.length) return Math.min(end, offset - grown);
    grown += newText.length - (end - start);
  }
  return offset - grown;
}

const MAX_SLIPS = 10_000;
/** Nobody types the key of a longer line by hand. */
const MAX_LINE = 2_000;
/** Intervals and comparisons are short. */
const MAX_VALUE = 100;

const DASHES = /^[ \t]*(?:- +)*/;
const KEY = /^([A-Za-z][\w-]*)([ \t]*)([:：])([ \t\u3000\u00a0]*)/;
/** Interval without quotes: it does not close with the bracket that YAML waits for. */
const INTERVAL = /^(?:\[[^\s,'"[\](){}]+\.\.[^\s,'"[\](){}]*[)[]|\][^\s,'"[\](){}]+\.\.[^\s,'"[\](){}]*[)[\]])$/;
const COMPARISON = /^>=? ?[^\s>|"'\\+-][^"'\\\n]*$/;
/** A key and its value with a blank or another mark between them; the value is one word, or in quotes or brackets. */
const NO_COLON = /^([A-Za-z][\w-]*)([ \t]*[=;；＝][ \t]*|[ \t]+)(?:"[^"]*"|'[^']*'|\[[^\]]*\]|\{[^}]*\}|[^\s:：]+)$/;

/** The one slip in front of a value. `below` is the text of the lines that follow. */
function slipInLine(line: string, at: number, below: string): Slip | undefined {
  const lead = DASHES.exec(line)?.[0].length ?? 0;
  const rest = line.slice(lead);
  const from = at + lead;
  const sure = (start: number, end: number, newText: string, message: Text): Slip => ({ start: from + start, end: from + end, newText, message, isGuess: false });
  const dash = /^[－—–•·][ \t\u3000]*(?=\S)/.exec(rest)?.[0];
  if (dash !== undefined) return sure(0, dash.length, '- ', messages.WIDE_DASH);
  if (/^-(?:[A-Za-z][\w-]*[ \t]*[:：]|[{"'])/.test(rest)) return sure(0, 1, '- ', messages.DASH_WITHOUT_SPACE);
  const match = KEY.exec(rest);
  if (match === null) return withoutColon(rest, from, lead, below);
  const [all, key = '', blank = '', colon, space = ''] = match;
  const colonAt = key.length + blank.length;
  const behind = rest.slice(all.length);
  if (colon === '：') return sure(colonAt, all.length, behind === '' ? ':' : ': ', messages.wideColon(key));
  if (behind === '') return undefined;
  // What follows a scheme is an address, not the value of a key.
  if (!space.startsWith(' ') && !space.startsWith('\t')) return behind.startsWith('//') || behind.startsWith(':') ? undefined : sure(colonAt, all.length, ': ', messages.missingSpace(key));
  const value = withoutComment(behind);
  if (value.length > MAX_VALUE || (!INTERVAL.test(value) && !COMPARISON.test(value))) return undefined;
  return sure(all.length, all.length + value.length, `"${value}"`, messages.unquoted(value));
}

const withoutComment = (value: string): string => value.replace(/[ \t]#.*$/, '').trimEnd();

/** `weight 0.6`, `weight = 0.6`, and `bands` alone above what is indented below it. */
function withoutColon(rest: string, from: number, lead: number, below: string): Slip | undefined {
  const words = withoutComment(rest);
  const guess = (start: number, end: number, newText: string, key: string): Slip => ({ start: from + start, end: from + end, newText, message: messages.missingColon(key), isGuess: true });
  const next = /^[ \t]*(?=[^\s#])/m.exec(below);
  const opens = next !== null && (next[0].length > lead || (next[0].length === lead && below.startsWith('-', next.index + lead)));
  if (/^[A-Za-z][\w-]*$/.test(words)) return opens || lead === 0 ? guess(0, words.length, `${words}:`, words) : undefined;
  const [, key = '', gap = ''] = NO_COLON.exec(words) ?? [];
  return key === '' ? undefined : guess(key.length, key.length + gap.length, ': ', key);
}

/** What is wrong in one way between brackets, by what stands there; the first group is kept as it is. */
const IN_FLOW: readonly { readonly pattern: RegExp; slip(found: string, rest: string): { readonly newText: string; readonly message: Text } }[] = [
  { pattern: /([:：,，[{][ \t]*)“[^”"]*”/g, slip: (found) => ({ newText: `"${found.slice(1, -1)}"`, message: messages.WIDE_QUOTES }) },
  { pattern: /(["'\w\])}”][ \t]*)，[ \t\u3000]*(?=[A-Za-z][\w-]*[ \t]*[:：])/g, slip: () => ({ newText: ', ', message: messages.WIDE_COMMA }) },
  { pattern: /(["'\d\])}”])[ \t]+(?=[A-Za-z][\w-]*:[ \t])/g, slip: () => ({ newText: ', ', message: messages.MISSING_COMMA }) },
  { pattern: /([{,，][ \t]*[A-Za-z][\w-]*[ \t]*)：[ \t\u3000]*/g, slip: () => ({ newText: ': ', message: messages.WIDE_COLON }) },
  { pattern: /(:[ \t]+)(?:\[[^\s,'"[\](){}]+\.\.[^\s,'"[\](){}]*[)[]|\][^\s,'"[\](){}]+\.\.[^\s,'"[\](){}]*[)[\]]|\([^\s,'"[\](){}]+\.\.[^\s,'"[\](){}]*[\][])(?=[ \t]*[,，}])/g, slip: (found) => ({ newText: `"${found}"`, message: messages.unquoted(found) }) },
];

function slipsInFlow(line: string, at: number, from: number): Slip[] {
  const open = line.search(/[[{]/);
  if (open < 0) return [];
  const found: Slip[] = [];
  for (const { pattern, slip } of IN_FLOW) {
    for (const match of line.matchAll(pattern)) {
      const start = match.index + (match[1]?.length ?? 0);
      const written = line.slice(start, match.index + match[0].length);
      // Quotes of the value's own are no business of ours: an odd number in front means inside of one.
      if (start < open || at + start < from || (line.slice(0, start).split('"').length % 2 === 0)) continue;
      found.push({ start: at + start, end: at + start + written.length, isGuess: false, ...slip(written, line) });
    }
  }
  const quote = found.length === 0 && at <= from ? unclosedQuote(line, at, open) : undefined;
  return quote ? [quote] : found.sort((a, b) => a.start - b.start).filter((s, i, all) => i === 0 || s.start >= (all[i - 1]?.end ?? 0));
}

/** A quote that nothing closes ends where the next key or the bracket begins. */
function unclosedQuote(line: string, at: number, open: number): Slip | undefined {
  const quotes = [...line.matchAll(/(?<!\\)"/g)].map((m) => m.index);
  if (quotes.length % 2 === 0) return undefined;
  const start = quotes.find((q, i) => i % 2 === 0 && /[:,[{][ \t]*$/.test(line.slice(0, q)) && (quotes[i + 1] === undefined || /^"[ \t]*[^\s,\]}]/.test(line.slice(quotes[i + 1])))) ?? -1;
  if (start < open) return undefined;
  const rest = line.slice(start + 1);
  const end = start + 1 + (/,[ \t]*[A-Za-z][\w-]*[ \t]*:|[ \t]*[}\]][ \t]*$|$/.exec(rest)?.index ?? rest.length);
  return { start: at + start, end: at + end, newText: `${line.slice(start, end)}"`, message: messages.UNCLOSED_QUOTE, isGuess: true };
}

/** Where quoted and block texts stand, in the order of the text and relative to it. */
function coveredBy(root: Node | null, base: number): { start: number; end: number }[] {
  const covered: { start: number; end: number }[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'scalar') {
      if (node.style !== 'plain' && node.style !== 'none') covered.push({ start: node.span.start - base, end: node.span.end - base });
    } else if (node.type === 'seq') {
      node.items.forEach(visit);
    } else {
      for (const { value } of node.entries) if (value !== null) visit(value);
    }
  };
  if (root !== null) visit(root);
  return covered.sort((a, b) => a.start - b.start || a.end - b.end);
}
