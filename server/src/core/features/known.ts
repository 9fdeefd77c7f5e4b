/**
 * The document as far as it is known already: what is written at this moment may keep the rest of it from being read, and
 * a whole document is not read again for the names that an answer between two keystrokes needs.
 */
import { DocumentAnalysis } from '../analysis/document-analysis.ts';
import { isBroken } from '../analysis/index-document.ts';
import type { FeatureContext } from './context.ts';
import { lineEnd, lineStart } from './position/yaml-lines.ts';

/**
 * The document itself where it has been looked at and can be read, else its last version of which that is true, else the
 * document without the line of the cursor. Its names are those of the document; its offsets may not be.
 */
export function knownDocument({ document, previous }: FeatureContext, offset: number): DocumentAnalysis {
  if (document.isIndexed && !isBroken(document.parsed)) return document;
  return previous ?? withoutLine(document, offset);
}

/** The same with offsets that hold for everything above the line of the cursor. */
export function knownAbove(context: FeatureContext, offset: number): DocumentAnalysis {
  const known = knownDocument(context, offset);
  const { document } = context;
  const start = lineStart(document.text, offset, 0);
  return known.text.startsWith(document.text.slice(0, start)) ? known : withoutLine(document, offset);
}

/** Typing on does not change what stands around the line, so that it is read once a line. */
function withoutLine({ text, file }: DocumentAnalysis, offset: number): DocumentAnalysis {
  const start = lineStart(text, offset, 0);
  const rest = text.slice(0, start) + text.slice(lineEnd(text, offset, text.length));
  if (kept?.file.text !== rest || kept.file.uri !== file.uri || kept.file.kind !== file.kind) kept = new DocumentAnalysis({ ...file, text: rest });
  return kept;
}

/** One document is written at a time. */
let kept: DocumentAnalysis | undefined;
