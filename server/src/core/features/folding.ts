/** What can be folded: lists and objects, comments, front matter, fences, tables with their comment, chapters, articles and what is numbered below them. */
import type { Span } from '../base/span.ts';
import { isScalar, type Node } from '../syntax/tree.ts';
import type { FeatureContext } from './context.ts';

export interface Fold {
  /** What goes out of sight but for its first line. */
  readonly span: Span;
  readonly kind: 'comment' | 'region' | 'structure';
}

/** In the order of the text; folds of one line are left out. */
export function folds({ document: { text, parsed, lines } }: FeatureContext): readonly Fold[] {
  const found: Fold[] = [];
  const texts: Span[] = [];
  const fold = (start: number, end: number, kind: Fold['kind']): void => {
    let last = end;
    while (last > start && /\s/.test(text.charAt(last - 1))) last--;
    if (text.slice(start, last).includes('\n')) found.push({ span: { start, end: last }, kind });
  };
  const visit = (node: Node | null): void => {
    if (node === null) return;
    if (isScalar(node)) {
      if (node.style === 'literal' || node.style === 'folded') texts.push(node.span);
      return;
    }
    // Rows of a table are lines; the table itself is folded as a block.
    if (node.origin === 'table') return;
    if (node.type === 'map') {
      for (const { key, value, span } of node.entries) {
        // What a fence or a comment over a table names is folded with that.
        if (value !== null && text.slice(key.span.end, value.span.start).includes(':')) fold(span.start, span.end, 'structure');
        visit(value);
      }
    } else {
      for (const item of node.items) {
        fold(item.span.start, item.span.end, 'structure');
        visit(item);
      }
    }
  };
  visit(parsed.root);
  if (parsed.language === 'markdown') foldBlocks();
  foldComments();
  return unique(found);

  function foldBlocks(): void {
    const { blocks, headings, items, frontMatter } = parsed.prose ?? { blocks: [], headings: [], items: [], frontMatter: null };
    if (frontMatter) fold(frontMatter.start, frontMatter.end, 'region');
    for (const { sectionSpan } of [...headings, ...items]) fold(sectionSpan.start, sectionSpan.end, 'structure');
    blocks.forEach(({ kind, span }, i) => {
      if (kind === 'fence') fold(span.start, span.end, 'region');
      if (kind === 'html') fold(span.start, span.end, 'comment');
      if (kind !== 'table') return;
      const above = blocks[i - 1];
      const named = above?.kind === 'html' && /^<!--\s*plumbline\s*[:：]/.test(text.slice(above.span.start, above.span.end));
      fold(named ? above.span.start : span.start, span.end, 'region');
    });
  }

  /** Comments in YAML that stand under each other. */
  function foldComments(): void {
    let first = -1;
    let at = 0;
    const close = (end: number): void => {
      if (first >= 0) fold(first, end, 'comment');
      first = -1;
    };
    texts.sort((a, b) => a.start - b.start);
    let within = 0;
    for (let line = 0; line < lines.lineCount; line++) {
      const end = lines.lineEnd(line);
      at = lines.lineStart(line);
      while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
      while (within < texts.length && (texts[within]?.end ?? 0) <= at) within++;
      const isComment = text[at] === '#' && (texts[within]?.start ?? Infinity) > at && (parsed.language === 'yaml' || inYaml(at));
      if (!isComment) close(at === 0 ? 0 : lines.lineEnd(Math.max(0, line - 1)));
      else if (first < 0) first = at;
    }
    close(text.length);
  }

  function inYaml(offset: number): boolean {
    const { blocks, frontMatter } = parsed.prose ?? { blocks: [], frontMatter: null };
    if (frontMatter && offset < frontMatter.end) return true;
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((blocks[middle]?.span.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const block = blocks[low];
    return block?.kind === 'fence' && block.span.start < offset;
  }
}

/** Of folds that begin at one place and end at one, the first is enough. */
function unique(found: Fold[]): Fold[] {
  found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return found.filter(({ span }, i) => {
    const before = found[i - 1]?.span;
    return before?.start !== span.start || before.end !== span.end;
  });
}
