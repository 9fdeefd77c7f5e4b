import { MAX_PROBLEMS } from '../limits.ts';
import type { SyntaxProblem } from '../tree.ts';
import { syntaxMessage } from './messages.ts';
import type { TreeBuilder } from './tree-builder.ts';

/** From the errors of `yaml` to problems that a person can act on: the causes, on the words they are about. */

/** An error as `yaml` words it. Offsets are relative to the parsed text and may lie on a line break or behind the end. */
export interface RawError {
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly message: string;
}

/**
 * Reports at most one error per line, the first, and leaves out what only follows from one on the line before. `unclosed` gives, for the place where such an error was noticed, where the quote or bracket stands.
 */
export function reportErrors(
  text: string,
  errors: readonly RawError[],
  unclosed: ReadonlyMap<number, number>,
  builder: TreeBuilder,
): void {
  const sorted = errors
    .filter((e) => !REPORTED_ELSEWHERE.has(e.code))
    .map((e) => ({ ...e, opening: e.message.includes('clos') || e.message.includes('end with a') ? unclosed.get(e.start) : undefined }))
    .map((e) => (e.opening === undefined ? e : { ...e, start: e.opening, end: e.start }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let lineEnd = -1;
  let count = 0;
  for (const error of sorted) {
    if (error.start <= lineEnd) continue;
    const nextLineEnd = endOfLine(text, lineEnd + 1);
    const [start, end] = place(text, error);
    if (lineEnd >= 0 && error.start <= nextLineEnd && CONSEQUENCES.has(error.code)) {
      lineEnd = nextLineEnd;
      continue;
    }
    builder.problem('syntax', start, end, syntaxMessage(error.code, error.message, text.charAt(start)));
    lineEnd = endOfLine(text, error.start);
    if (++count >= MAX_PROBLEMS) return;
  }
}

/** In the order of the text; of several problems of one kind at one place, one. */
export function sortProblems(problems: SyntaxProblem[]): SyntaxProblem[] {
  return problems
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
    .filter((p, i, all) => i === 0 || all[i - 1]?.span.start !== p.span.start || all[i - 1]?.code !== p.code);
}

/** Tags and directives are named by the reader itself, once. */
const REPORTED_ELSEWHERE: ReadonlySet<string> = new Set(['BAD_COLLECTION_TYPE', 'BAD_DIRECTIVE', 'DUPLICATE_KEY', 'MULTIPLE_TAGS', 'TAG_RESOLVE_FAILED']);

/** What a mistake on the line before usually leads to. */
const CONSEQUENCES: ReadonlySet<string> = new Set(['BAD_INDENT', 'MISSING_CHAR', 'MULTILINE_IMPLICIT_KEY', 'UNEXPECTED_TOKEN']);

/** The words that the error is about: on one line, not empty, inside the text. */
function place(text: string, error: RawError): [number, number] {
  let start = Math.max(0, Math.min(error.start, text.length - 1));
  if (error.code === 'TAB_AS_INDENT' && text.charAt(start) === '\t') {
    let after = start + 1;
    while (text.charAt(after) === '\t') after++;
    return [start, after];
  }
  while (start > 0 && isBlank(text.charCodeAt(start))) start--;
  // The second half of a pair is not a place of its own.
  const c = text.charCodeAt(start);
  if (start > 0 && c >= 0xdc00 && c <= 0xdfff) start--;
  let end = Math.min(Math.max(error.end, start + (error.code === 'BAD_DQ_ESCAPE' ? 2 : 1)), endOfLine(text, start));
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  const first = text.codePointAt(start) ?? 0;
  return [start, Math.min(Math.max(end, start + (first > 0xffff ? 2 : 1)), Math.max(text.length, start))];
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

const isBlank = (c: number): boolean => c === 32 || c === 9 || c === 10 || c === 13;
