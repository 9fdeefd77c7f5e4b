/** Formatting of a file as a whole, for those who hold no open documents. */
import { applyEdits } from '../../base/apply-fixes.ts';
import type { Span } from '../../base/span.ts';
import { DocumentAnalysis, type SourceFile } from '../../analysis/document-analysis.ts';
import { formatDocument } from './format-document.ts';

/** The text as it should look, and the first place that could not be read and was left as it stands. */
export function formatFile(file: SourceFile): { readonly text: string; readonly unread: Span | null } {
  const { edits, unread } = formatDocument(new DocumentAnalysis(file));
  return { text: applyEdits(file.text, edits), unread };
}
