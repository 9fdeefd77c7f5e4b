import type { Span } from '../../base/span.ts';
import type { ArticleReference, Heading, LinkReference } from '../tree.ts';
import type { VisibleText } from './inline.ts';
import { readItem, type OpenItem } from './items.ts';
import { readHeadingNumber, readOpening, type Numbered, type NumberedLevel } from './numbering.ts';
import { findMentions } from './references.ts';

/**
 * The structure of a regulation and the references in it, block by block: one block's visible text in, its headings,
 * mentions and links out. Only `closeSections` looks at the whole document.
 */
export interface TextBlock {
  /** Of the block in the file. */
  readonly span: Span;
  readonly visible: VisibleText;
  /** Markdown level 1–6, or 0 for a paragraph or a table cell. */
  readonly depth: number;
  /** Stands in a block quote: what opens with a number there is a quotation, not an article of this document. */
  readonly quoted: boolean;
  readonly cell: boolean;
}

export type OpenHeading = Omit<Heading, 'sectionSpan'>;

export interface BlockProse {
  readonly headings: readonly OpenHeading[];
  readonly items: readonly OpenItem[];
  readonly articleReferences: readonly ArticleReference[];
  readonly links: readonly LinkReference[];
}

/** `isOwnName` says whether a name is that of the document itself. */
export function readTextBlock(block: TextBlock, isOwnName: (name: string) => boolean): BlockProse {
  const headings: OpenHeading[] = [];
  const items: OpenItem[] = [];
  // Visible offsets of the numbers that open something, so that they are not also taken for mentions.
  const taken = new Set<number>();
  let quotes = false;
  if (block.depth > 0) {
    if (!block.quoted) readHeading(block, headings, taken);
  } else if (!block.cell) {
    if (MAY_OPEN.test(block.visible.text)) quotes = readLines(block, headings, taken);
    if (!block.quoted) readItems(block.visible, items);
  }
  return { headings, items, articleReferences: readMentions(block, taken, quotes, isOwnName), links: readLinks(block.visible) };
}

/** A glance that spares most paragraphs the closer look. */
const MAY_OPEN = /第|^[ \t]*(?:Article|Chapter|Section|Clause|[0-9]{1,3}[.．][0-9])/im;

function readHeading(block: TextBlock, headings: OpenHeading[], taken: Set<number>): void {
  const { visible, depth, span } = block;
  const line = visible.text.trim().replace(/\n/g, ' ');
  const offset = visible.text.length - visible.text.trimStart().length;
  const opening = readOpening(line, { heading: true, fresh: true, boldEnd: 0 });
  if (opening !== undefined) {
    taken.add(offset);
    const numberSpan = toSpan(visible, offset, offset + opening.end);
    headings.push({ level: opening.level, number: opening.number, sub: opening.sub, parent: opening.parent, numberSpan, span, title: opening.title, depth });
    return;
  }
  const numbered = readHeadingNumber(line);
  const start = { start: visible.at(offset), end: visible.at(offset) };
  headings.push({
    level: 'heading',
    number: numbered?.number ?? 0,
    sub: 0,
    parent: '',
    numberSpan: numbered === undefined ? start : toSpan(visible, offset + numbered.start, offset + numbered.end),
    span,
    title: line.slice(numbered?.titleStart ?? 0),
    depth,
  });
}

/** Looks for numbers at the start of every line. True when the block is a quotation that opens with one. */
function readLines(block: TextBlock, headings: OpenHeading[], taken: Set<number>): boolean {
  const { visible } = block;
  let start = 0;
  let fresh = true;
  for (const line of visible.text.split('\n')) {
    const indent = line.length - line.trimStart().length;
    const at = start + indent;
    const words = line.slice(indent);
    start += line.length + 1;
    if (words === '') continue;
    // A link to it is an entry of a table of contents.
    const linked = visible.links.some((l) => l.visible.start <= at && at < l.visible.end);
    const opening: Numbered | undefined = !linked && /^[第ACS0-9]/i.test(words) ? readOpening(words, { heading: false, fresh, boldEnd: boldEnd(visible, at) }) : undefined;
    if (opening !== undefined) {
      if (block.quoted) return true;
      taken.add(at);
      headings.push({
        level: opening.level,
        number: opening.number,
        sub: opening.sub,
        parent: opening.parent,
        numberSpan: toSpan(visible, at, at + opening.end),
        span: toSpan(visible, at, at + opening.titleEnd),
        title: opening.title,
        depth: 0,
      });
    }
    fresh = /[。；！？：;!?:.]["”’）)]?\s*$/.test(words) || (opening !== undefined && opening.level !== 'article');
  }
  return false;
}

function readItems(visible: VisibleText, items: OpenItem[]): void {
  let start = 0;
  let fresh = true;
  for (const line of visible.text.split('\n')) {
    const words = line.trim();
    const at = start + line.length - line.trimStart().length;
    const item: ReturnType<typeof readItem> = fresh ? readItem(words) : undefined;
    if (item !== undefined) {
      const { level, number, end } = item;
      items.push({ level, number, numberSpan: toSpan(visible, at, at + end), span: toSpan(visible, at, at + words.length), title: words.slice(end).trim() });
    }
    fresh = item !== undefined || /[。；！？：;!?:.，,]["”’）)]?$/.test(words);
    start += line.length + 1;
  }
}

/** Length of the bold words that begin at `at`, or 0. */
function boldEnd(visible: VisibleText, at: number): number {
  for (const b of visible.bold) if (b.start <= at && b.end > at && visible.text.slice(b.start, at).trim() === '') return b.end - at;
  return 0;
}

function readMentions(
  block: TextBlock,
  taken: ReadonlySet<number>,
  quotes: boolean,
  isOwnName: (name: string) => boolean,
): ArticleReference[] {
  return findMentions(block.visible.text, isOwnName)
    .filter((m) => !taken.has(m.start))
    .map(({ level, number, sub, parent, start, end, external }) => ({
      level,
      number,
      sub,
      parent,
      span: toSpan(block.visible, start, end),
      external: external || quotes,
    }));
}

/** `http:`, `mailto:` and the like lead out of the project. */
const SCHEME = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;
const DEFINITION = /^ {0,3}\[([^\]\n]{1,200})\]:[ \t]*(\S{1,1000})/gm;

/** Links within the project, also those defined as `[label]: target`. */
function readLinks(visible: VisibleText): LinkReference[] {
  const links: LinkReference[] = [];
  const add = (text: string, textSpan: Span, target: string, targetSpan: Span): void => {
    if (target !== '' && !SCHEME.test(target)) links.push({ text, textSpan, target: decode(target), targetSpan });
  };
  for (const link of visible.links) {
    add(link.words ?? visible.text.slice(link.visible.start, link.visible.end), link.textSpan, link.target, link.targetSpan);
  }
  if (visible.text.includes(']:')) {
    for (const match of visible.text.matchAll(DEFINITION)) {
      const [whole, label = '', target = ''] = match;
      const labelStart = match.index + whole.indexOf(label, whole.indexOf('[') + 1);
      const targetStart = match.index + whole.length - target.length;
      const targetSpan = toSpan(visible, targetStart, targetStart + target.length);
      add(label, toSpan(visible, labelStart, labelStart + label.length), target.replace(/^<(.*)>$/, '$1'), targetSpan);
    }
  }
  return links;
}

/** Editors write `%E6%9C%8D` for 服 in links; what is no valid escape stays as written. */
export function decode(target: string): string {
  const plain = target.replace(/\\([!-/:-@[-`{-~])/g, '$1');
  try {
    return decodeURI(plain);
  } catch {
    return plain;
  }
}

const toSpan = (visible: VisibleText, start: number, end: number): Span => ({ start: visible.at(start), end: visible.at(end - 1) + 1 });

const RANK: Readonly<Record<NumberedLevel, number>> = { chapter: 0, section: 1, article: 2, clause: 3 };

/** A clause that is a Markdown heading may hold articles; one that is a paragraph may stand in one. */
const rankOf = ({ level, depth }: OpenHeading & { readonly level: NumberedLevel }): number => (level === 'clause' && depth > 0 ? 1.5 : RANK[level]);

const isNumbered = (h: OpenHeading): h is OpenHeading & { readonly level: NumberedLevel } => h.level !== 'heading';

/**
 * Gives every heading its section: up to the next one of the same or a higher level. Among chapters, sections and
 * articles their own order decides, among Markdown headings their depth; an ordinary Markdown heading ends what a mere
 * paragraph opened, and not the other way round.
 */
export function closeSections(headings: readonly OpenHeading[], textEnd: number): Heading[] {
  const ends: number[] = new Array<number>(headings.length).fill(textEnd);
  const open: number[] = [];
  headings.forEach((heading, i) => {
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const upper = headings[top];
      if (upper === undefined || !closes(heading, upper)) break;
      ends[top] = heading.span.start;
      open.pop();
    }
    open.push(i);
  });
  return headings.map((h, i) => ({ ...h, sectionSpan: { start: h.span.start, end: Math.max(h.span.end, ends[i] ?? textEnd) } }));
}

function closes(next: OpenHeading, open: OpenHeading): boolean {
  if (next.level === 'clause' && open.level === 'clause') return stepsOf(next) <= stepsOf(open);
  if (isNumbered(next) && isNumbered(open)) return rankOf(next) <= rankOf(open);
  if (next.depth > 0 && open.depth > 0) return next.depth <= open.depth;
  return next.level === 'heading';
}

const stepsOf = ({ parent }: OpenHeading): number => parent.split('.').length;
