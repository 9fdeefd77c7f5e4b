import type { Span } from '../../base/span.ts';
import { MAX_LENGTH } from '../limits.ts';
import { misspeltWord } from '../directive-words.ts';
import { parseSuppression } from '../suppressions.ts';
import type { LinkReference, ParsedDocument, PathStep, Suppression, SyntaxProblem, TableBinding } from '../tree.ts';
import { get, isMap, isScalar, type ArticleReference, type Node } from '../tree.ts';
import type { YamlResult } from '../yaml/move.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { assemble, type Part } from './assemble.ts';
import { collectBlocks, findComments, readFence, type Block } from './blocks.ts';
import { isReference } from './cells.ts';
import { findFrontMatter } from './front-matter.ts';
import { guardMarkdown } from './guard.ts';
import { readInline } from './inline.ts';
import { MarkdownCache, type ReadText } from './markdown-cache.ts';
import * as messages from './messages.ts';
import { readDirective, readInfo, type Directive } from './paths.ts';
import { closeItems, type OpenItem } from './items.ts';
import { closeSections, readTextBlock, type BlockProse, type OpenHeading, type TextBlock } from './prose.ts';
import { cellsOf, readTable, rowsOf } from './table.ts';

/**
 * A Markdown document as one tree and its prose. Blocks are read one by one, each from its own node and text; this file
 * only walks over them, remembers which comment stands before which block, and puts the results together.
 */
export interface MarkdownOptions {
  /** How table headers are understood; without it every header is its own key. */
  readonly binding?: TableBinding | undefined;
  /** Keeps what the next version of the text is read faster with. */
  readonly kept?: { markdown: MarkdownCache | undefined } | undefined;
}

/** Beyond this many problems a document is not a document; reading stops to report, not to read. */
const MAX_PROBLEMS = 1_000;

/**
 * Reads any text as a Markdown document; never throws. The root is null when there is neither front matter nor a block or
 * table with a path: such a file is prose alone, and its kind is said by its name.
 */
export function parseMarkdown(text: string, options: MarkdownOptions = {}): ParsedDocument {
  if (text.length > MAX_LENGTH) {
    const problem: SyntaxProblem = { code: 'too-large', span: { start: 0, end: 1 }, message: messages.TOO_LARGE };
    const prose = { frontMatter: null, blocks: [], paths: [], headings: [], items: [], articleReferences: [], links: [] };
    return { language: 'markdown', root: null, problems: [problem], suppressions: [], prose };
  }
  const cache = options.kept?.markdown ?? new MarkdownCache();
  if (options.kept) options.kept.markdown = cache;
  return new DocumentReader(text, options.binding, cache).read();
}

/** Lives for one parse. Lines end at `\n` or `\r\n` in its text. */
class DocumentReader {
  readonly #text: string;
  readonly #binding: TableBinding | undefined;
  readonly #cache: MarkdownCache;
  readonly #problems: SyntaxProblem[] = [];
  readonly #suppressions: Suppression[] = [];
  readonly #parts: Part[] = [];
  readonly #paths: (readonly PathStep[])[] = [];
  readonly #headings: OpenHeading[] = [];
  readonly #items: OpenItem[] = [];
  readonly #references: ArticleReference[] = [];
  readonly #links: LinkReference[] = [];
  readonly #ownNames = new Set<string>();
  #names = '';
  /** Comments that speak for the block to come. */
  #pendingSuppressions: Omit<Suppression, 'target'>[] = [];
  #pendingDirective: Directive | undefined;
  /** The text with the marks of quoted fences blanked out; made when the first one is met. */
  #unquoted: string | undefined;

  constructor(text: string, binding: TableBinding | undefined, cache: MarkdownCache) {
    this.#text = text;
    this.#binding = binding;
    this.#cache = cache;
    cache.turn();
  }

  read(): ParsedDocument {
    const text = this.#text;
    const front = this.#readFrontMatter();
    const guarded = guardMarkdown(text, front.bodyStart);
    const { tree, unread } = this.#cache.blocks(guarded.text);
    const blocks = collectBlocks(tree);
    this.#nameDocument(front.root, blocks);
    for (const block of blocks) this.#readBlock(block, blocks);
    this.#endDirective(undefined);
    for (const s of this.#pendingSuppressions) this.#suppressions.push({ ...s, target: null });
    this.#reportRefused(guarded.tooDeep, unread, blocks);
    const root = assemble(front.root, this.#parts, this.#report);
    return {
      language: 'markdown',
      root,
      problems: this.#problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
      suppressions: this.#suppressions.sort((a, b) => a.span.start - b.span.start),
      prose: {
        frontMatter: front.bodyStart > front.start ? { start: front.start, end: this.#trimEnd(front.start, front.bodyStart) } : null,
        blocks: blocks.map(({ node, kind }) => ({ kind, span: { start: node.from, end: this.#trimEnd(node.from, node.to) } })),
        paths: this.#paths,
        headings: closeSections(this.#headings, text.length),
        items: closeItems(this.#items, this.#headings, text.length),
        articleReferences: this.#references,
        links: this.#links.sort((a, b) => a.textSpan.start - b.textSpan.start),
      },
    };
  }

  readonly #report = (problem: SyntaxProblem): void => {
    if (this.#problems.length < MAX_PROBLEMS) this.#problems.push(problem);
  };

  #readFrontMatter(): { root: Node | null; start: number; bodyStart: number } {
    const { content, bodyStart, unclosed } = findFrontMatter(this.#text);
    if (unclosed !== null) this.#report({ code: 'syntax', span: unclosed, message: messages.FRONT_MATTER_OPEN });
    const start = this.#text.startsWith('\uFEFF') ? 1 : 0;
    if (content.start >= content.end) return { root: null, start, bodyStart };
    return { root: this.#readYaml(this.#text, content, 'front-matter'), start, bodyStart };
  }

  #readYaml(text: string, content: Span, origin: 'front-matter' | 'fence'): Node | null {
    const read = (): YamlResult => parseYaml(text, { offset: content.start, end: content.end, origin });
    const { root, problems, suppressions } = this.#cache.yaml(`${origin}${text.slice(content.start, content.end)}`, content.start, read);
    problems.forEach(this.#report);
    this.#suppressions.push(...suppressions);
    return root;
  }

  /** By which names the text may mean itself: the title of the front matter and the first heading. */
  #nameDocument(root: Node | null, blocks: readonly Block[]): void {
    const title = get(root, 'title');
    const names = isMap(title) ? title.entries.map((e) => e.value) : [title];
    for (const name of names) if (isScalar(name)) this.#ownNames.add(bare(name.source));
    const heading = blocks.find((b) => b.depth === 1 && !b.quoted);
    if (heading !== undefined) this.#ownNames.add(bare(readInline(heading.node, this.#text, 'prose').text));
    this.#ownNames.delete('');
    this.#names = [...this.#ownNames].join('\n');
  }

  readonly #isOwnName = (name: string): boolean => this.#ownNames.has(bare(name));

  #readBlock(block: Block, blocks: readonly Block[]): void {
    const { node, kind } = block;
    if (kind === 'html') {
      if (this.#readHtml({ start: node.from, end: node.to })) return;
    }
    this.#endSuppressions({ start: node.from, end: node.to });
    if (kind === 'table') {
      this.#readTable(block);
      return;
    }
    if (kind !== 'html') this.#endDirective(block);
    if (kind === 'fence') this.#readFence(block, blocks);
    if (kind === 'text') {
      const { comments } = this.#readBlockText(block);
      for (const comment of comments) this.#readComment(comment, this.#lineAround(comment, comments, node.from, node.to));
    }
  }

  #readBlockText({ node, depth, quoted }: Block): ReadText {
    const key = `${String(depth)}${quoted ? '>' : ''}${this.#names} ${this.#text.slice(node.from, node.to)}`;
    const read = this.#cache.text(key, node.from, () => {
      const visible = readInline(node, this.#text, 'prose');
      const span = { start: node.from, end: this.#trimEnd(node.from, node.to) };
      return { ...readTextBlock({ span, visible, depth, quoted, cell: false }, this.#isOwnName), comments: visible.comments };
    });
    this.#addProse(read);
    return read;
  }

  /** True when the block is comments and nothing else. */
  #readHtml(block: Span): boolean {
    const { comments, unclosed } = findComments(this.#text, block);
    for (const comment of comments) this.#readComment(comment, undefined);
    if (unclosed !== undefined) this.#report({ code: 'syntax', span: unclosed, message: messages.COMMENT_OPEN });
    return this.#isBlankBetween(block, comments) || (comments.length === 0 && unclosed !== undefined);
  }

  #isBlankBetween(range: Span, comments: readonly Span[]): boolean {
    let done = range.start;
    for (const comment of comments) {
      if (comment.end <= range.start || comment.start >= range.end) continue;
      if (this.#text.slice(done, comment.start).trim() !== '') return false;
      done = comment.end;
    }
    return this.#text.slice(done, range.end).trim() === '';
  }

  /** A comment speaks for `line` when other text stands on it, else for the next block. */
  #readComment(comment: Span, line: Span | undefined): void {
    const suppression = parseSuppression(this.#text, comment.start + 4, comment.end - 3);
    if (suppression !== null) {
      if (line === undefined) this.#pendingSuppressions.push({ span: comment, ...suppression });
      else this.#suppressions.push({ span: comment, ...suppression, target: line });
      return;
    }
    const directive = readDirective(this.#text, comment);
    if (directive === undefined) {
      const misspelt = misspeltWord(this.#text, comment.start + 4);
      if (misspelt !== undefined) this.#report(misspelt);
      return;
    }
    this.#endDirective(undefined);
    if (directive.path === undefined) this.#report({ code: 'unknown-path', span: comment, message: messages.NO_PATH });
    this.#pendingDirective = directive;
  }

  #endSuppressions(target: Span): void {
    for (const s of this.#pendingSuppressions) this.#suppressions.push({ ...s, target });
    this.#pendingSuppressions = [];
  }

  /** A directive without a path was reported already; one with a path has missed its table. */
  #endDirective(block: Block | undefined): void {
    const directive = this.#pendingDirective;
    this.#pendingDirective = undefined;
    if (directive?.path === undefined) return;
    const message = block !== undefined && this.#isAlmostTable(block) ? messages.TABLE_MALFORMED : messages.TABLE_MISSING;
    this.#report({ code: 'table-missing', span: directive.span, message });
  }

  /** A line with `|` over a line of dashes: meant as a table, but the columns do not agree. */
  #isAlmostTable(block: Block): boolean {
    const [first, second] = this.#text.slice(block.node.from, Math.min(block.node.to, block.node.from + 2_000)).split(/\r?\n/, 2);
    return first?.includes('|') === true && second?.includes('-') === true && /^[|: \t>-]+$/.test(second);
  }

  #readTable(block: Block): void {
    const directive = this.#pendingDirective;
    this.#pendingDirective = undefined;
    const path = directive?.path;
    if (path !== undefined) {
      this.#paths.push(path.steps);
      const names = path.steps.map((s) => s.name);
      if (this.#binding !== undefined && this.#binding.columns(names).length === 0) {
        this.#report({ code: 'unknown-path', span: path.span, message: messages.noList(names.join('.')) });
      } else {
        const value = readTable(block.node, this.#text, names, this.#binding, this.#report);
        if (value !== null) this.#parts.push({ path, value });
      }
    }
    if (CELL_WORDS.test(this.#text.slice(block.node.from, block.node.to))) this.#readCells(block, path !== undefined);
  }

  /** Prose in cells. A link that is the value of a bound cell is read as that value, and not a second time as a link. */
  #readCells(block: Block, bound: boolean): void {
    const header = block.node.getChild('TableHeader');
    for (const row of header === null ? rowsOf(block.node) : [header, ...rowsOf(block.node)]) {
      const written = this.#text.slice(row.from, row.to);
      if (!CELL_WORDS.test(written)) continue;
      for (const { node } of cellsOf(row)) {
        if (node === null) continue;
        const visible = readInline(node, this.#text, 'prose');
        const shown = bound && isReference(visible) ? { ...visible, links: [] } : visible;
        this.#readText({ span: { start: node.from, end: node.to }, visible: shown, depth: 0, quoted: block.quoted, cell: true });
        for (const comment of visible.comments) this.#readComment(comment, { start: row.from, end: row.to });
      }
    }
  }

  #readText(block: TextBlock): void {
    this.#addProse(readTextBlock(block, this.#isOwnName));
  }

  #addProse({ headings, items, articleReferences, links }: BlockProse): void {
    this.#headings.push(...headings);
    this.#items.push(...items);
    this.#references.push(...articleReferences);
    this.#links.push(...links);
  }

  #readFence(block: Block, blocks: readonly Block[]): void {
    const fence = readFence(block.node, this.#text);
    if (fence === undefined) return;
    const path = readInfo(this.#text.slice(fence.info.start, fence.info.end), fence.info.start);
    if (path === undefined) return;
    if (!fence.closed) this.#report({ code: 'syntax', span: fence.opening, message: messages.FENCE_OPEN });
    this.#paths.push(path.steps);
    const source = fence.quoteMarks.length > 0 ? (this.#unquoted ??= this.#unquote(blocks)) : this.#text;
    this.#parts.push({ path, value: this.#readYaml(source, fence.closed ? fence.content : this.#beforeMarkup(fence.content), 'fence') });
  }

  /** Of a block that is never closed: what cannot be YAML was not meant to be in it. */
  #beforeMarkup({ start, end }: Span): Span {
    const markup = /^(?:<!--|\|)/m.exec(this.#text.slice(start, end));
    return { start, end: markup === null ? end : start + markup.index };
  }

  #unquote(blocks: readonly Block[]): string {
    const pieces: string[] = [];
    let done = 0;
    for (const { node, kind } of blocks) {
      if (kind !== 'fence') continue;
      for (const mark of readFence(node, this.#text)?.quoteMarks ?? []) {
        if (mark < done) continue;
        pieces.push(this.#text.slice(done, mark), ' ');
        done = mark + 1;
      }
    }
    return pieces.join('') + this.#text.slice(done);
  }

  /** The line of a comment within its block, or undefined when nothing else stands on it. */
  #lineAround(comment: Span, all: readonly Span[], from: number, to: number): Span | undefined {
    const before = this.#text.lastIndexOf('\n', comment.start - 1) + 1;
    const after = this.#text.indexOf('\n', comment.end);
    const line = { start: Math.max(from, before), end: Math.min(to, after < 0 ? to : after) };
    return this.#isBlankBetween(line, all) ? undefined : line;
  }

  #trimEnd(from: number, to: number): number {
    let end = to;
    while (end > from && /\s/.test(this.#text.charAt(end - 1))) end--;
    return end;
  }

  /** Inside code nothing is read anyway, so what was covered there is no loss. */
  #reportRefused(tooDeep: readonly Span[], unread: readonly Span[], blocks: readonly Block[]): void {
    const code = blocks.filter((b) => b.kind === 'fence' || b.kind === 'other').map((b) => b.node);
    let i = 0;
    for (const line of tooDeep) {
      while (i < code.length && (code[i]?.to ?? 0) < line.end) i++;
      const around = code[i];
      if (around !== undefined && around.from <= line.start) continue;
      this.#report({ code: 'too-deep', span: line, message: messages.TOO_DEEP });
    }
    for (const span of unread) this.#report({ code: 'too-large', span, message: messages.TOO_MUCH_MARKUP });
  }
}

/** What makes a cell worth reading as prose: a reference, a link or a comment. */
const CELL_WORDS = /[第[]|<!--/;

/** A title as it can be compared with a name: without blanks and quotation marks. */
const bare = (name: string): string => name.replace(/[\s\u3000《》"“”]/g, '').slice(0, 200);
