import type { Span } from '../../base/span.ts';
import { collectBlocks, findComments, readFence, trimmed, type Block } from './blocks.ts';
import { findFrontMatter } from './front-matter.ts';
import { guardMarkdown } from './guard.ts';
import { parseBlocks } from './markdown-parser.ts';
import { readDirective, readInfo, type Path } from './paths.ts';
import { cellsOf, rowsOf } from './table.ts';

/**
 * Where the blocks of a Markdown document stand, as plain data: for those who write into one and must know what is around
 * the place. What the blocks mean is for `parse-markdown.ts`.
 */
export interface MarkdownLayout {
  /** The YAML between the dashes; empty where there is none. */
  readonly frontMatter: Span;
  /** Where the Markdown begins. */
  readonly bodyStart: number;
  /** In the order of the text. */
  readonly blocks: readonly LayoutBlock[];
}

export type LayoutBlock = TextBlockPlace | FencePlace | TablePlace | CommentsPlace;

interface Place {
  readonly span: Span;
  /** Stands in a block quote. */
  readonly quoted: boolean;
}

export interface TextBlockPlace extends Place {
  readonly kind: 'text' | 'other';
  /** Markdown level 1–6 of a heading, else 0. */
  readonly depth: number;
}

/** A fenced block whose info string names a path: its content is YAML of this document. */
export interface FencePlace extends Place {
  readonly kind: 'fence';
  readonly path: Path;
  readonly content: Span;
  readonly closed: boolean;
}

export interface TablePlace extends Place {
  readonly kind: 'table';
  /** Of the directive above it; undefined for a table that only people read. */
  readonly path: Path | undefined;
  readonly directive: Span | undefined;
  readonly header: RowPlace;
  readonly delimiter: Span;
  readonly rows: readonly RowPlace[];
}

export interface RowPlace {
  readonly span: Span;
  /** What is written in each cell, without the blanks around it; an empty cell has an empty span. */
  readonly cells: readonly Span[];
}

export interface CommentsPlace extends Place {
  readonly kind: 'html';
  readonly comments: readonly Span[];
}

/** Total, and bounded in time as the reading of a document is. Lines end at `\n` or `\r\n` in `text`. */
export function readLayout(text: string): MarkdownLayout {
  const { content, bodyStart } = findFrontMatter(text);
  const blocks: LayoutBlock[] = [];
  let directive: { readonly path: Path | undefined; readonly span: Span } | undefined;
  for (const block of collectBlocks(parseBlocks(guardMarkdown(text, bodyStart).text).tree)) {
    const place = placeOf(block, text, directive);
    if (place.kind === 'html') {
      for (const comment of place.comments) directive = readDirective(text, comment) ?? directive;
    } else {
      directive = undefined;
    }
    blocks.push(place);
  }
  return { frontMatter: content, bodyStart, blocks };
}

function placeOf({ node, kind, depth, quoted }: Block, text: string, directive: { readonly path: Path | undefined; readonly span: Span } | undefined): LayoutBlock {
  const place = { span: trimmed(node, text), quoted };
  if (kind === 'html') return { ...place, kind, comments: findComments(text, place.span).comments };
  if (kind === 'table') {
    const header = node.getChild('TableHeader');
    const delimiter = node.getChild('TableDelimiter');
    if (header === null || delimiter === null) return { ...place, kind: 'other', depth };
    return {
      ...place,
      kind,
      path: directive?.path,
      directive: directive?.span,
      header: rowPlace(header, text),
      delimiter: trimmed(delimiter, text),
      rows: rowsOf(node).map((row) => rowPlace(row, text)),
    };
  }
  if (kind === 'fence') {
    const fence = readFence(node, text);
    const path = fence && readInfo(text.slice(fence.info.start, fence.info.end), fence.info.start);
    if (fence === undefined || path === undefined) return { ...place, kind: 'other', depth };
    return { ...place, kind, path, content: fence.content, closed: fence.closed };
  }
  return { ...place, kind, depth };
}

const rowPlace = (row: Parameters<typeof cellsOf>[0], text: string): RowPlace => ({
  span: trimmed(row, text),
  cells: cellsOf(row).map(({ node, span }) => (node === null ? { start: span.end, end: span.end } : span)),
});
