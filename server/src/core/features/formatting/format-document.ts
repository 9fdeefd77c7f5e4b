/**
 * Formatting of a document or a range of it, for editors and for the command line alike. Whatever is written is read again:
 * edits that would change what the document says are not made, and text that cannot be read is left as it is.
 */
import type { TextEdit } from '../../base/diagnostic.ts';
import { applyEdits } from '../../base/apply-fixes.ts';
import type { Span } from '../../base/span.ts';
import { tableBinding } from '../../schema/walk.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import { MAX_LENGTH } from '../../syntax/limits.ts';
import { readLayout, type MarkdownLayout } from '../../syntax/markdown/layout.ts';
import { parse } from '../../syntax/parse.ts';
import type { ParsedDocument, SyntaxProblem } from '../../syntax/tree.ts';
import { parseYaml } from '../../syntax/yaml/parse-yaml.ts';
import { formatTable } from './format-table.ts';
import { formatYaml, type YamlPiece } from './format-yaml.ts';
import { HandReader, indent, type Hand } from './indentation.ts';
import { sameMeaning } from './same-meaning.ts';
import { readTokens } from './yaml-tokens.ts';

export interface Formatting {
  /** Minimal, in the order of the text; none for a document that is formatted. */
  readonly edits: readonly TextEdit[];
  /** Where something could not be read and was left as it stands. */
  readonly unread: Span | null;
}

/** With a range only edits that lie in it; the blanks before its first line count as part of it. */
export function formatDocument(document: DocumentAnalysis, within?: Span): Formatting {
  const { text, file } = document;
  const range = within && { start: startOf(text, within.start), end: within.end };
  // A lone carriage return is a line break to the parsers, and no text that is kept by hand.
  const refused = text.length > MAX_LENGTH ? 0 : text.search(/\r(?!\n)/);
  if (refused >= 0) return { edits: [], unread: { start: refused, end: refused + 1 } };
  const layout = file.language === 'markdown' ? readLayout(text) : undefined;
  const { pieces, unread } = piecesOf(document, layout);
  const hand = handOf(text, pieces);
  const rest = layout === undefined ? [] : bodyEdits(text, layout);
  // Where moving lines would change what they say, blanks and empty lines may still be put right, and tables lined up.
  for (const attempt of [hand, undefined]) {
    const edits = [...pieces.flatMap((piece) => formatYaml(text, piece, attempt)), ...rest].filter((e) => range === undefined || isWithin(e.span, range));
    edits.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    if (edits.length === 0 || keepsMeaning(document, edits)) return { edits, unread };
  }
  return { edits: [], unread };
}

function startOf(text: string, offset: number): number {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return text.slice(lineStart, offset).trim() === '' ? lineStart : offset;
}

/** The hand that a document is written in, as far as it can be read. */
export function handOfDocument(document: DocumentAnalysis): Hand {
  return handOf(document.text, piecesOf(document, document.file.language === 'markdown' ? readLayout(document.text) : undefined).pieces);
}

function keepsMeaning({ text, file, kind, parsed }: DocumentAnalysis, edits: readonly TextEdit[]): boolean {
  return sameMeaning(parsed, parse(applyEdits(text, edits), { language: file.language, binding: tableBinding(kind) }));
}

const isWithin = (span: Span, range: Span): boolean => range.start <= span.start && span.end <= range.end;

/** The YAML of the document that can be read as it stands, and the first place that cannot. */
function piecesOf({ text, parsed }: DocumentAnalysis, layout: MarkdownLayout | undefined): { pieces: YamlPiece[]; unread: Span | null } {
  const pieces: YamlPiece[] = [];
  let unread: Span | null = null;
  const add = (span: Span, base: number, whole: boolean, { root, problems }: YamlReading): void => {
    const problem = problems.find(hidesText);
    const tokens = problem === undefined ? readTokens(text, span.start, span.end, root) : undefined;
    if (tokens !== undefined) pieces.push({ ...span, tokens, base, whole });
    else unread ??= problem?.span ?? span;
  };
  if (layout === undefined) {
    add({ start: 0, end: text.length }, 0, true, parsed);
    return { pieces, unread };
  }
  const read = (content: Span, base: number, origin: 'front-matter' | 'fence'): void => {
    if (content.start < content.end) add(content, base, false, parseYaml(text, { offset: content.start, end: content.end, origin }));
  };
  read(layout.frontMatter, 0, 'front-matter');
  for (const block of layout.blocks) {
    if (block.kind === 'fence' && block.closed && !block.quoted) read(block.content, columnOf(text, block.span.start), 'fence');
  }
  return { pieces, unread };
}

/** A repeated key is told and kept; anything else may hide text that is not in the tree. */
const hidesText = ({ code }: SyntaxProblem): boolean => code !== 'duplicate-key' && code !== 'misspelt-word';

type YamlReading = Pick<ParsedDocument, 'root' | 'problems'>;

/** Columns up to `offset` on its line. */
const columnOf = (text: string, offset: number): number => offset - text.lastIndexOf('\n', offset - 1) - 1;

function handOf(text: string, pieces: readonly YamlPiece[]): Hand {
  const reader = new HandReader();
  for (const { tokens, base } of pieces) indent(text, tokens, base, reader.hand, reader);
  return reader.hand;
}

/** Of prose nothing changes but tables and the end of the file: blanks at the end of a line mean something there. */
function bodyEdits(text: string, { blocks, bodyStart }: MarkdownLayout): TextEdit[] {
  const edits = blocks.flatMap((b) => (b.kind === 'table' ? formatTable(text, b) : []));
  const last = blocks.at(-1);
  const open = last === undefined || last.kind === 'other' || (last.kind === 'fence' && !last.closed) || last.span.end <= bodyStart;
  const end = text.trimEnd().length;
  if (open || end < last.span.start) return edits;
  const blank = text.slice(end).search(/[\r\n]|$/) + end;
  const wanted = text.includes('\r\n') ? '\r\n' : '\n';
  if (text.slice(blank) !== wanted) edits.push({ span: { start: blank, end: text.length }, newText: wanted });
  return edits;
}
