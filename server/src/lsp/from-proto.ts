/** From what the protocol sends to the core's plain data. */
import type { Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { LineIndex, type Position } from '../core/base/line-index.ts';
import type { Span } from '../core/base/span.ts';
import type { Locale } from '../core/base/text.ts';

export const toOffset = (lines: LineIndex, position: Position): number => lines.offsetAt(position);

export const toSpan = (lines: LineIndex, range: Range): Span => ({ start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) });

/** The text after the changes, each of which is meant for the text that those before it left, and its lines. */
export function applyChanges(text: string, lines: LineIndex, changes: readonly TextDocumentContentChangeEvent[]): { readonly text: string; readonly lines: LineIndex } {
  let current = { text, lines };
  for (const change of changes) {
    if ('range' in change) {
      const { start, end } = toSpan(current.lines, change.range);
      const span = { start: Math.min(start, end), end: Math.max(start, end) };
      const edited = current.text.slice(0, span.start) + change.text + current.text.slice(span.end);
      current = { text: edited, lines: current.lines.edited(span, edited) };
    } else {
      current = { text: change.text, lines: new LineIndex(change.text) };
    }
  }
  return current;
}

/** The language for a tag such as `zh-CN` or `en`: Chinese for Chinese, English for any other. Undefined where none is said. */
export function toLocale(tag: unknown): Locale | undefined {
  if (typeof tag !== 'string' || tag === '' || tag === 'auto') return undefined;
  return /^zh\b/i.test(tag) ? 'zh' : 'en';
}
