/** Slips of the hand that YAML answers with errors elsewhere: found in the lines of a text that could not be read, and named as what they are. */
import type { Text } from '../../base/text.ts';
import type { Node } from '../tree.ts';
import * as messages from './messages.ts';

/** What to write at `[start, end)` of the text instead of what stands there. */
export interface Slip {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  readonly message: Text;
}

/**
 * The slips in `text`, in its order, at most one a line and `MAX_SLIPS` in all. `root` is what could be read of the text,
 * from `base` on; lines inside its quoted and block texts are left alone.
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
      const slip = slipIn(text.slice(at, end).replace(/\r$/, ''), at);
      if (slip !== undefined) slips.push(slip);
    }
    at = end + 1;
  }
  return slips;
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

const KEY = /^([ ]*(?:- +)*)([A-Za-z][\w-]*)([ \t]*)([:：])([ \t\u3000]*)/;
/** A value up to a comment. The interval does not close with the bracket that YAML waits for. */
const INTERVAL = /^(?:\[[^\s,'"[\](){}]+\.\.[^\s,'"[\](){}]*[)[]|\][^\s,'"[\](){}]+\.\.[^\s,'"[\](){}]*[)[\]])$/;
const COMPARISON = /^>=? ?[^\s>|"'\\+-][^"'\\\n]*$/;

function slipIn(line: string, at: number): Slip | undefined {
  const match = KEY.exec(line);
  if (match === null) return undefined;
  const [all, lead = '', key = '', blank = '', colon, space = ''] = match;
  const start = at + lead.length + key.length + blank.length;
  const rest = line.slice(all.length);
  if (colon === '：') return { start, end: at + all.length, newText: rest === '' ? ':' : ': ', message: messages.wideColon(key) };
  if (rest === '') return undefined;
  // What follows a scheme is an address, not the value of a key.
  if (space === '') return rest.startsWith('//') || /^["'\d:]/.test(rest) ? undefined : { start, end: start + 1, newText: ': ', message: messages.missingSpace(key) };
  const comment = rest.search(/[ \t]#/);
  const value = (comment < 0 ? rest : rest.slice(0, comment)).trimEnd();
  const from = at + all.length;
  if (value.length > MAX_VALUE || (!INTERVAL.test(value) && !COMPARISON.test(value))) return undefined;
  return { start: from, end: from + value.length, newText: `"${value}"`, message: messages.unquoted(value) };
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
