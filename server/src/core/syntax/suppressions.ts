import type { Span } from '../base/span.ts';
import type { Node, ScalarNode, Suppression } from './tree.ts';

/**
 * Comments by which an author says that a finding is meant to be: `# plumbline-ignore rule-id, rule-id: reason` in YAML,
 * `<!-- plumbline-ignore rule-id: reason -->` in Markdown. What they speak for is found in the tree.
 */

/**
 * The suppressions in the comments of a YAML text whose tree is `root`. `base` is the offset of the text in the file.
 * The word inside a value is not a suppression. Costs one search when the word does not occur.
 */
export function findSuppressions(text: string, root: Node | null, base = 0): Suppression[] {
  let at = text.indexOf(WORD);
  if (at < 0) return [];
  const found: Suppression[] = [];
  const places = placesOf(root);
  for (let next = 0; at >= 0; at = text.indexOf(WORD, next)) {
    next = at + WORD.length;
    const start = commentStart(text, at);
    if (start < 0 || isInsideScalar(places.scalars, text, start, base)) continue;
    let end = endOfLine(text, at);
    next = end;
    while (isBlank(text.charCodeAt(end - 1))) end--;
    const body = parseSuppression(text, at, end, base);
    if (body === null) continue;
    const lineStart = text.lastIndexOf('\n', start) + 1;
    const alone = isBlankBetween(text, lineStart, start);
    const target = alone ? nextTarget(places.targets, end + base) : lineTarget(places.targets, lineStart + base, start + base);
    found.push({ span: { start: start + base, end: end + base }, ...body, target });
  }
  return found;
}

/**
 * Rules and reason of a comment whose text stands at `[start, end)` without the marks of the comment, `plumbline-ignore`
 * first, or null when it is no suppression. Full-width colons and commas do. The colon ends the list of rules; without
 * one there is no reason. `base` is added to all offsets.
 */
export function parseSuppression(text: string, start: number, end: number, base = 0): Pick<Suppression, 'rules' | 'reason'> | null {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  if (!text.startsWith(WORD, at)) return null;
  at += WORD.length;
  if (at < end && !isBlank(text.charCodeAt(at)) && !COLONS.includes(text.charAt(at))) return null;
  const rules: { id: string; span: Span }[] = [];
  while (at < end) {
    const c = text.charAt(at);
    if (COLONS.includes(c)) return { rules, reason: text.slice(at + 1, end).trim() };
    if (isBlank(text.charCodeAt(at)) || COMMAS.includes(c)) {
      at++;
      continue;
    }
    const from = at;
    while (at < end && !isBlank(text.charCodeAt(at)) && !COMMAS.includes(text.charAt(at)) && !COLONS.includes(text.charAt(at))) at++;
    rules.push({ id: text.slice(from, at), span: { start: from + base, end: at + base } });
  }
  return { rules, reason: '' };
}

/**
 * What the suppressions of a document can speak for, in the order of the text, the outer before the inner: entries and
 * list items. A map or list under a key is reached through its entry.
 */
export function suppressionTargets(root: Node | null): Span[] {
  return placesOf(root).targets;
}

/** The scalars of a tree, in the order of the text, for `isInsideScalar`. */
export const commentScalars = (root: Node | null): readonly ScalarNode[] => placesOf(root).scalars;

/** The first of the targets that begins at or behind `offset`. */
export function nextTarget(targets: readonly Span[], offset: number): Span | null {
  return targets[firstFrom(targets, offset)] ?? null;
}

const WORD = 'plumbline-ignore';
const COLONS = ':：';
const COMMAS = ',，、';

/** The first of the targets that begins on the line from `lineStart`, before the comment at `comment`. */
function lineTarget(targets: readonly Span[], lineStart: number, comment: number): Span | null {
  const target = targets[firstFrom(targets, lineStart)];
  return target !== undefined && target.start < comment ? target : null;
}

function firstFrom(targets: readonly Span[], offset: number): number {
  let low = 0;
  let high = targets.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((targets[mid] as Span).start < offset) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** Recursion is as deep as the tree, which is bounded. Aliases lead to places twice, which does no harm. */
function placesOf(root: Node | null): { targets: Span[]; scalars: ScalarNode[] } {
  const targets: Span[] = [];
  const scalars: ScalarNode[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'scalar') {
      scalars.push(node);
    } else if (node.type === 'seq') {
      for (const item of node.items) {
        targets.push(item.span);
        visit(item);
      }
    } else {
      for (const { key, value, span } of node.entries) {
        targets.push(span);
        scalars.push(key);
        if (value !== null) visit(value);
      }
    }
  };
  if (root !== null) visit(root);
  targets.sort((a, b) => a.start - b.start || b.end - a.end);
  scalars.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return { targets, scalars };
}

/** Where the `#` stands that only blanks separate from the word, or -1. It must follow a blank or begin a line. */
export function commentStart(text: string, word: number): number {
  let at = word - 1;
  while (at >= 0 && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at--;
  if (at < 0 || text.charCodeAt(at) !== 35) return -1;
  return at === 0 || isBlank(text.charCodeAt(at - 1)) ? at : -1;
}

/** Whether a comment mark at `start` of `text` is part of one of the scalars, which stand in the order of the text. */
export function isInsideScalar(scalars: readonly ScalarNode[], text: string, start: number, base: number): boolean {
  let low = 0;
  let high = scalars.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((scalars[mid] as ScalarNode).span.start <= start + base) low = mid + 1;
    else high = mid;
  }
  const scalar = scalars[low - 1];
  if (scalar === undefined || scalar.span.end <= start + base) return false;
  // Behind the header of a block scalar stands a comment, though the span of the scalar covers it.
  const isBlock = scalar.style === 'literal' || scalar.style === 'folded';
  return !isBlock || endOfLine(text, scalar.span.start - base) < start;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function isBlankBetween(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isBlank(text.charCodeAt(i))) return false;
  return true;
}

const isBlank = (c: number): boolean => c === 32 || c === 9 || c === 10 || c === 13;
