/** The lines of a source that a range covers, with the range underlined: for terminals. */
import type { Range, Source } from './report.ts';
import { columns } from '../core/base/columns.ts';
import { expandTabs, visible } from '../core/base/display-text.ts';

export interface ExcerptLine {
  /** One-based; null stands for lines left out. */
  readonly number: number | null;
  readonly text: string;
  /** What to print below: spaces, then carets. */
  readonly marks: string;
}

/** Of a range over many lines so many are shown. */
const MAX_LINES = 3;
/** Longer lines are cut around the range; some documents are one line of a megabyte. */
const MAX_UNITS = 160;
const BEFORE = 60;

export function excerpt({ text, lines }: Source, range: Range): ExcerptLine[] {
  const first = range.start.line;
  // A range that ends at the beginning of a line does not cover it.
  const last = range.end.character === 0 && range.end.line > first ? range.end.line - 1 : range.end.line;
  const shown: ExcerptLine[] = [];
  for (let line = first; line <= Math.min(last, first + MAX_LINES - 1); line++) {
    const content = text.slice(lines.lineStart(line), lines.lineEnd(line)).replace(/^\ufeff/, ' ');
    const from = line === first ? Math.min(range.start.character, content.length) : indentation(content);
    const to = line === range.end.line ? Math.min(range.end.character, content.length) : content.length;
    shown.push({ number: line + 1, ...underline(content, from, Math.max(from, to)) });
  }
  if (last >= first + MAX_LINES) shown.push({ number: null, text: '', marks: '' });
  return shown;
}

function underline(content: string, from: number, to: number): { text: string; marks: string } {
  const window = content.length <= MAX_UNITS ? { start: 0, end: content.length } : cut(content, from);
  const part = (end: number): string => expandTabs(visible(content.slice(window.start, Math.max(end, window.start))));
  const before = (window.start > 0 ? '…' : '') + part(from);
  const marked = (window.start > 0 ? '…' : '') + part(Math.min(to, window.end));
  const whole = (window.start > 0 ? '…' : '') + part(window.end) + (window.end < content.length ? '…' : '');
  const lead = columns(before);
  return { text: whole.trimEnd(), marks: ' '.repeat(lead) + '^'.repeat(Math.max(1, columns(marked) - lead)) };
}

/** A stretch of the line around `at` that splits no pair of surrogates. */
function cut(content: string, at: number): { start: number; end: number } {
  const start = wholeCharacter(content, Math.max(0, Math.min(at - BEFORE, content.length - MAX_UNITS)));
  return { start, end: wholeCharacter(content, Math.min(content.length, start + MAX_UNITS)) };
}

function wholeCharacter(content: string, at: number): number {
  const code = content.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}

const indentation = (content: string): number => content.length - content.trimStart().length;
