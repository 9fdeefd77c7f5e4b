/** Whether a rewritten document still holds the same values, however they are written now. */
import { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import { toValue } from '../../schema/to-value.ts';

/** The document under another text, and perhaps in the other language, if it says exactly what the first one says and reads without new problems. */
export function sameDocument(document: DocumentAnalysis, text: string, file: Partial<Pick<DocumentAnalysis['file'], 'uri' | 'path' | 'language'>> = {}): DocumentAnalysis | undefined {
  const other = new DocumentAnalysis({ ...document.file, ...file, text });
  const problems = (d: DocumentAnalysis): number => d.parsed.problems.length;
  return problems(other) <= problems(document) && sameValue(toValue(document.parsed.root), toValue(other.parsed.root)) ? other : undefined;
}

/** The order of keys means nothing, that of lists does. Recursion is as deep as a tree can be. */
function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((x, i) => sameValue(x, b[i]));
  if (typeof a !== 'object' || a === null) return a === b;
  if (typeof b !== 'object' || b === null || Array.isArray(b)) return false;
  const [left, right] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((k) => k in right && sameValue(left[k], right[k]));
}
