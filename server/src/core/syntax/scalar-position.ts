/** The way back from the characters that a scalar stands for to the characters of the file. */
import type { Span } from '../base/span.ts';
import type { ScalarNode } from './tree.ts';

export interface ScalarContent {
  /** Of the written characters, quotes left out; the whole scalar when the two do not run in step. */
  readonly span: Span;
  /** Whether offset n of `source` stands at `span.start + n`: not so with escapes, folded lines or block scalars. */
  readonly exact: boolean;
}

export function scalarContent(node: ScalarNode, text: string): ScalarContent {
  const quote = node.style === 'single' || node.style === 'double' ? 1 : 0;
  const start = node.span.start + quote;
  const end = node.span.end - quote;
  const exact = end - start === node.source.length && text.startsWith(node.source, start);
  return exact ? { span: { start, end }, exact } : { span: node.span, exact };
}

/** A range of the scalar's characters as a span of the file; the whole scalar where it cannot be told more exactly. */
export function locateInScalar(node: ScalarNode, text: string, range: Span): Span {
  const content = scalarContent(node, text);
  if (!content.exact) return content.span;
  return { start: content.span.start + range.start, end: content.span.start + range.end };
}
