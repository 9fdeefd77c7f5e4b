/**
 * Selecting outwards: a part of an expression, the expression, the value, the entry, what it stands in; in prose the word, the
 * line, the paragraph, the article, the chapter.
 */
import type { Span } from '../base/span.ts';
import { childrenOf, type AnyNode } from '../expression/ast.ts';
import { scalarContent } from '../syntax/scalar-position.ts';
import { isScalar, type Node } from '../syntax/tree.ts';
import type { FeatureContext } from './context.ts';

/** Spans around each offset, the smallest first, each within the next; the last is the whole text. */
export function selections(context: FeatureContext, offsets: readonly number[]): readonly (readonly Span[])[] {
  return offsets.map((offset) => selectionAt(context, offset));
}

function selectionAt({ document }: FeatureContext, offset: number): readonly Span[] {
  const { text, parsed } = document;
  const around: Span[] = [{ start: 0, end: text.length }];
  const add = (span: Span): void => {
    if (span.start <= offset && offset <= span.end && span.start < span.end) around.push(span);
  };
  const { prose } = parsed;
  for (const { sectionSpan: { start, end } } of prose?.headings ?? []) {
    if (start - offset > MAX_MARKS || offset > end) continue;
    // The number of an article may stand behind the marks of bold letters, and so may the next one's.
    const next = end < text.length ? lineStart(text, end) : text.length + 1;
    if (offset < next) add({ start: lineStart(text, start), end: Math.min(next, text.length) });
  }
  for (const { span } of prose?.blocks ?? []) add(span);
  if (prose?.frontMatter) add(prose.frontMatter);
  addNodes(parsed.root, offset, add, text, parsed.language === 'yaml');
  const site = document.expressions.find((s) => s.node.span.start <= offset && offset <= s.node.span.end);
  if (site?.isLocatable === true) {
    const visit = (node: AnyNode): void => {
      const span = site.locate(node.span);
      if (span.start > offset || span.end < offset) return;
      add(span);
      childrenOf(node).forEach(visit);
    };
    visit(site.parsed.ast);
  }
  const line = document.lines.positionAt(offset).line;
  if (prose) add({ start: document.lines.lineStart(line), end: document.lines.lineEnd(line) });
  add(wordAt(text, offset));
  return nested(around, offset);
}

/** Joined parts of a Markdown document stand outside of what holds them, so there all are looked at. */
function addNodes(node: Node | null, offset: number, add: (span: Span) => void, text: string, prune: boolean): void {
  const visit = (n: Node | null): void => {
    if (n === null) return;
    add(n.span);
    if (isScalar(n)) {
      if (n.span.start <= offset && offset <= n.span.end) add(scalarContent(n, text).span);
    } else if (n.type === 'seq') n.items.forEach(visit);
    else {
      for (const e of n.entries) {
        if (prune && (e.span.start > offset || e.span.end < offset)) continue;
        add(e.span);
        visit(e.key);
        visit(e.value);
      }
    }
  };
  visit(node);
}

const MAX_MARKS = 80;

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

const WORD = /[\p{L}\p{N}_-]/u;

function wordAt(text: string, offset: number): Span {
  let start = offset;
  let end = offset;
  const limit = 200;
  while (start > 0 && offset - start < limit && WORD.test(text.charAt(start - 1))) start--;
  while (end < text.length && end - offset < limit && WORD.test(text.charAt(end))) end++;
  return { start, end };
}

/** Smallest first; what lies across another is left out, the larger of the two. */
function nested(spans: readonly Span[], offset: number): readonly Span[] {
  const sorted = [...spans].sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
  const chain: Span[] = [];
  for (const span of sorted) {
    const inner = chain.at(-1);
    if (!inner) chain.push(span);
    else if (span.start <= inner.start && inner.end <= span.end && span.end - span.start > inner.end - inner.start) chain.push(span);
  }
  return chain.length > 0 ? chain : [{ start: offset, end: offset }];
}
