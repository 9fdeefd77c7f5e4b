import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import type { Span } from '../../base/span.ts';

/**
 * What a reader sees of one block: its text without marks, with the way back from every character to the file, and the
 * links and comments that stand in it. Pure: a block's node and the text in, plain data out.
 */
export interface VisibleText {
  /** Emphasis, link targets and comments are gone; in prose each piece of code is one `\uFFFC`. Lines end at `\n`. */
  readonly text: string;
  /** The offset in the file of the visible character `index`; past the end, the end of the last one. */
  at(index: number): number;
  readonly links: readonly InlineLink[];
  /** What is set in bold, in `text`. */
  readonly bold: readonly Span[];
  /** HTML comments inside the block. */
  readonly comments: readonly Span[];
}

export interface InlineLink {
  /** Of the whole link. */
  readonly span: Span;
  readonly textSpan: Span;
  readonly targetSpan: Span;
  /** As written, without `<>`. */
  readonly target: string;
  /** What it shows, in `VisibleText.text`; of a picture the place where it is. */
  readonly visible: Span;
  /** Of a picture: the words that stand for it. */
  readonly words?: string;
}

/** A range of the file that shows as something else; the ranges are sorted and apart. */
interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

interface Found {
  readonly replacements: Replacement[];
  readonly links: Omit<InlineLink, 'visible'>[];
  /** Offsets in the file. */
  readonly bold: Span[];
  readonly comments: Span[];
}

/** In a cell the content of code is the value; in prose it is not to be read as words. */
export type InlineMode = 'prose' | 'cell';

/** Whether a text can have anything but itself to show; most Chinese paragraphs cannot. */
const MARKED = /[\\`*_[\]<&~!\r#>]|:\/\/|www\.|@/;

export function readInline(block: SyntaxNode, text: string, mode: InlineMode, from = block.from, to = block.to): VisibleText {
  const source = text.slice(from, to);
  if (!MARKED.test(source) && !block.name.startsWith('Setext')) return { text: source, at: (i) => from + Math.max(0, Math.min(i, source.length)), links: [], bold: [], comments: [] };
  const found: Found = { replacements: [], links: [], bold: [], comments: [] };
  const { replacements } = found;
  block.cursor().iterate((ref) => enterInline(ref, text, mode, found));
  for (let cr = source.indexOf('\r'); cr >= 0; cr = source.indexOf('\r', cr + 1)) {
    const lineEnd = source[cr + 1] === '\n' ? cr + 2 : cr + 1;
    replacements.push({ from: from + cr, to: from + lineEnd, by: '\n' });
  }
  // CommonMark does not close bold between 》 or 。 and a Chinese character; authors mean it to, as in **《价格法》**第三条.
  if (mode === 'prose') {
    for (let i = source.indexOf('**'); i >= 0; i = source.indexOf('**', i + 2)) replacements.push({ from: from + i, to: from + i + 2, by: '' });
  }
  replacements.sort((a, b) => a.from - b.from || b.to - a.to);
  return show(text, from, to, found);
}

function enterInline(
  ref: SyntaxNodeRef,
  text: string,
  mode: InlineMode,
  found: Found,
): boolean {
  const { replacements } = found;
  const replace = (from: number, to: number, by = ''): false => {
    replacements.push({ from, to, by });
    return false;
  };
  switch (ref.name) {
    case 'Emphasis':
    case 'StrongEmphasis':
    case 'Strikethrough': {
      // What is struck out in a cell is no longer meant: the marks stay, so that no rule takes it for the value.
      if (ref.name === 'Strikethrough' && mode === 'cell') return true;
      // `a*b*c` is a product far more often than an emphasised b: such marks stay part of the text.
      if (!/[A-Za-z0-9)]/.test(text[ref.from - 1] ?? '') && !/[A-Za-z0-9(]/.test(text[ref.to] ?? '')) {
        const close = ref.node.lastChild;
        const open = ref.node.firstChild;
        if (open === null || close === null) return true;
        replace(open.from, open.to);
        replace(close.from, close.to);
        if (ref.name === 'StrongEmphasis') found.bold.push({ start: open.to, end: close.from });
      }
      return true;
    }
    case 'InlineCode':
      return mode === 'prose' ? replace(ref.from, ref.to, '\uFFFC') : enterCode(ref.node, text, replacements);
    case 'Link': {
      const marks = ref.node.getChildren('LinkMark');
      const target = ref.node.getChild('URL');
      const [open, close] = marks;
      if (target === null || open === undefined || close === undefined) return true;
      replace(open.from, open.to);
      replace(close.from, ref.to);
      found.links.push(linkTo(ref.node, { start: open.to, end: close.from }, target, text));
      return true;
    }
    case 'Image': {
      if (mode === 'cell') return false;
      const [open, close] = ref.node.getChildren('LinkMark');
      const target = ref.node.getChild('URL');
      if (target !== null && open !== undefined && close !== undefined) found.links.push({ ...linkTo(ref.node, { start: open.to, end: close.from }, target, text), words: text.slice(open.to, close.from) });
      return replace(ref.from, ref.to, '\uFFFC');
    }
    case 'ProcessingInstruction':
    case 'Autolink':
    case 'URL':
      return mode === 'cell' ? false : replace(ref.from, ref.to, '\uFFFC');
    case 'HTMLTag':
      if (/^<br\s*\/?>$/i.test(text.slice(ref.from, Math.min(ref.to, ref.from + 12)))) return replace(ref.from, ref.to, '\n');
      return mode === 'cell' ? false : replace(ref.from, ref.to);
    case 'Comment':
      found.comments.push({ start: ref.from, end: ref.to });
      return replace(ref.from, ref.to);
    case 'Escape':
      return replace(ref.from, ref.from + 1);
    case 'HardBreak':
      return replace(ref.from, ref.to, '\n');
    case 'Entity':
      return replace(ref.from, ref.to, decodeEntity(text.slice(ref.from, ref.to)));
    case 'HeaderMark':
    case 'QuoteMark':
    case 'TaskMarker':
      return replace(ref.from, ref.to);
    default:
      return true;
  }
}

/** The text between the backticks; one space on both sides belongs to them, and a table writes `|` as `\|` even here. */
function enterCode(node: SyntaxNode, text: string, replacements: Replacement[]): false {
  let start = node.firstChild?.to ?? node.from;
  let end = node.lastChild?.from ?? node.to;
  const inner = text.slice(start, end);
  if (inner.length > 2 && inner.startsWith(' ') && inner.endsWith(' ') && inner.trim() !== '') {
    start++;
    end--;
  }
  replacements.push({ from: node.from, to: start, by: '' });
  for (let i = text.indexOf('\\|', start); i >= 0 && i < end - 1; i = text.indexOf('\\|', i + 2)) {
    replacements.push({ from: i, to: i + 1, by: '' });
  }
  replacements.push({ from: end, to: node.to, by: '' });
  return false;
}

function show(
  text: string,
  from: number,
  to: number,
  found: Found,
): VisibleText {
  const pieces: string[] = [];
  // Parallel lists: from visible offset `visibleStarts[i]` on, characters stand at `sources[i]` and after it.
  const visibleStarts: number[] = [];
  const sources: number[] = [];
  let length = 0;
  let done = from;
  const push = (piece: string, source: number): void => {
    if (piece === '') return;
    visibleStarts.push(length);
    sources.push(source);
    pieces.push(piece);
    length += piece.length;
  };
  for (const r of found.replacements) {
    if (r.from < done || r.to > to) continue;
    push(text.slice(done, r.from), done);
    push(r.by, r.from);
    done = r.to;
  }
  push(text.slice(done, to), done);
  const segmentOf = (index: number): number => lastAtMost(visibleStarts, index);
  const visible = pieces.join('');
  const at = (index: number): number => {
    if (length === 0) return from;
    if (index >= length) return at(length - 1) + 1;
    const s = segmentOf(Math.max(0, index));
    return Math.min(to, (sources[s] ?? from) + Math.max(0, index) - (visibleStarts[s] ?? 0));
  };
  const find = (offset: number): number => {
    const s = lastAtMost(sources, offset);
    const inside = (visibleStarts[s] ?? 0) + Math.max(0, offset - (sources[s] ?? from));
    return Math.min(inside, visibleStarts[s + 1] ?? length);
  };
  return {
    text: visible,
    at,
    bold: found.bold.map((b) => ({ start: find(b.start), end: find(b.end) })),
    links: found.links.map((l) => ({ ...l, visible: { start: find(l.textSpan.start), end: find(l.textSpan.end) } })),
    comments: found.comments,
  };
}

/** Index of the last value that is not above `limit`; 0 when all are. */
function lastAtMost(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if ((values[mid] ?? 0) <= limit) low = mid;
    else high = mid - 1;
  }
  return low;
}

function linkTo(node: SyntaxNode, textSpan: Span, target: SyntaxNode, text: string): Omit<InlineLink, 'visible'> {
  const targetSpan = unwrapTarget(text, target.from, target.to);
  return { span: { start: node.from, end: node.to }, textSpan, targetSpan, target: text.slice(targetSpan.start, targetSpan.end) };
}

function unwrapTarget(text: string, from: number, to: number): Span {
  return text[from] === '<' && text[to - 1] === '>' ? { start: from + 1, end: to - 1 } : { start: from, end: to };
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', emsp: '\u2003', ensp: '\u2002', middot: '·',
  hellip: '…', mdash: '—', ndash: '–', times: '×', divide: '÷', le: '≤', ge: '≥', ne: '≠', plusmn: '±', permil: '‰',
};

/** The character of a numeric reference or of one of the usual names; any other entity stays as written. */
function decodeEntity(entity: string): string {
  const name = entity.slice(1, -1);
  if (name.startsWith('#')) {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\uFFFD';
  }
  return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? entity) : entity;
}
