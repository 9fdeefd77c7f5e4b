import type { SyntaxNode, Tree } from '@lezer/common';
import type { Span } from '../../base/span.ts';
import type { ProseBlock } from '../tree.ts';

/** The leaves of the block structure in the order of the text: paragraphs, headings, tables, fences, comments. */
export interface Block {
  readonly node: SyntaxNode;
  readonly kind: BlockKind;
  /** Markdown level 1–6 of a heading, else 0. */
  readonly depth: number;
  readonly quoted: boolean;
}

export type BlockKind = ProseBlock['kind'];

export function collectBlocks(tree: Tree): Block[] {
  const blocks: Block[] = [];
  let quotes = 0;
  tree.iterate({
    enter: (ref) => {
      if (CONTAINERS.has(ref.name)) {
        if (ref.name === 'Blockquote') quotes++;
        return true;
      }
      const kind = KINDS.get(ref.name) ?? (ref.name.startsWith('ATXHeading') || ref.name.startsWith('SetextHeading') ? 'text' : undefined);
      if (kind === undefined) return false;
      const depth = /Heading([1-6])$/.exec(ref.name)?.[1];
      blocks.push({ node: ref.node, kind, depth: depth === undefined ? 0 : Number(depth), quoted: quotes > 0 });
      return false;
    },
    leave: (ref) => {
      if (ref.name === 'Blockquote') quotes--;
    },
  });
  return blocks;
}

const CONTAINERS = new Set(['Document', 'Blockquote', 'BulletList', 'OrderedList', 'ListItem']);

const KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ['Paragraph', 'text'],
  ['Task', 'text'],
  ['Table', 'table'],
  ['FencedCode', 'fence'],
  ['CommentBlock', 'html'],
  ['HTMLBlock', 'html'],
  ['CodeBlock', 'other'],
  ['ProcessingInstructionBlock', 'other'],
  ['HorizontalRule', 'other'],
]);

/** Where a node stands, without the blanks, or the carriage return, at the end of its line. */
export function trimmed({ from, to }: { readonly from: number; readonly to: number }, text: string): Span {
  let end = to;
  while (end > from && /\s/.test(text.charAt(end - 1))) end--;
  return { start: from, end };
}

/** The comments of an HTML block, and where one begins that is never closed. */
export function findComments(text: string, block: Span): { comments: Span[]; unclosed: Span | undefined } {
  const comments: Span[] = [];
  for (let start = text.indexOf('<!--', block.start); start >= 0 && start < block.end; ) {
    const close = text.indexOf('-->', start + 4);
    if (close < 0 || close >= block.end) return { comments, unclosed: { start, end: start + 4 } };
    comments.push({ start, end: close + 3 });
    start = text.indexOf('<!--', close + 3);
  }
  return { comments, unclosed: undefined };
}

/** What a fence says behind its opening mark, the YAML inside, and whether it was closed. */
export interface Fence {
  readonly info: Span;
  readonly content: Span;
  readonly opening: Span;
  readonly closed: boolean;
  /** The `>` of the quote around it, which are no part of the YAML. */
  readonly quoteMarks: readonly number[];
}

export function readFence(node: SyntaxNode, text: string): Fence | undefined {
  const info = node.getChild('CodeInfo');
  const marks = node.getChildren('CodeMark');
  const open = marks[0];
  if (info === null || open === undefined) return undefined;
  const lineEnd = text.slice(info.to, node.to).search(/[\r\n]/);
  const start = lineEnd < 0 ? node.to : info.to + lineEnd + (text.startsWith('\r\n', info.to + lineEnd) ? 2 : 1);
  const close = marks[1];
  const end = close === undefined ? node.to : Math.max(start, startOfLine(text, close.from, start));
  return {
    info: { start: info.from, end: info.to },
    content: { start: Math.min(start, node.to), end: Math.max(Math.min(start, node.to), end) },
    opening: { start: open.from, end: info.to },
    closed: close !== undefined,
    quoteMarks: node.getChildren('QuoteMark').map((m) => m.from),
  };
}

function startOfLine(text: string, offset: number, floor: number): number {
  let at = offset;
  while (at > floor && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}
