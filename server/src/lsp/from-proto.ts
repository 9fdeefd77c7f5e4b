/** From what the protocol sends to the core's plain data. */
import type { Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { LineIndex, type Position } from '../core/base/line-index.ts';
import type { Span } from '../core/base/span.ts';
import type { Locale } from '../core/base/text.ts';

export const toOffset = (lines: LineIndex, position: Position): number => lines.offsetAt(position);

export const toSpan = (lines: LineIndex, range: Range): Span => ({ start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) });

/** The text after the changes, each of which is meant for the text that those before it left. */
export function applyChanges(text: string, lines: LineIndex, changes: readonly TextDocumentContentChangeEvent[]): string {
  let current = text;
  let index: LineIndex | undefined = lines;
  for (const change of changes) {
    if ('range' in change) {
      index ??= new LineIndex(current);
      const { start, end } = toSpan(index, change.range);
      current = current.slice(0, Math.min(start, end)) + change.text + current.slice(Math.max(start, end));
    } else {
      current = change.text;
    }
    index = undefined;
  }
  return current;
}

/** The language for a tag such as `zh-CN` or `en`: Chinese for Chinese, English for any other. Undefined where none is said. */
export function toLocale(tag: string | undefined): Locale | undefined {
  if (tag === undefined || tag === '' || tag === 'auto') return undefined;
  return /^zh\b/i.test(tag) ? 'zh' : 'en';
}
