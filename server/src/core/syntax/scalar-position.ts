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
  const quote = quoteOf(node);
  const start = node.span.start + quote;
  const end = node.span.end - quote;
  const exact = end - start === node.source.length && text.startsWith(node.source, start);
  return exact ? { span: { start, end }, exact } : { span: node.span, exact };
}

const quoteOf = (node: ScalarNode): number => (node.style === 'single' || node.style === 'double' ? 1 : 0);

/**
 * Where each character of `source`, and its end, stands in the file: through folded lines, the indentation of block scalars,
 * doubled and escaped quotes. Undefined where that cannot be told, as behind other escapes or the marks of a table cell.
 */
export function scalarOffsets(node: ScalarNode, text: string): readonly number[] | undefined {
  const { source, style } = node;
  if (style === 'cell' || style === 'none') return undefined;
  const isBlock = style === 'literal' || style === 'folded';
  const limit = node.span.end - quoteOf(node);
  let at = isBlock ? text.indexOf('\n', node.span.start) + 1 : node.span.start + quoteOf(node);
  if (at === 0 || at > limit) return undefined;
  const offsets: number[] = [];
  const skipBlank = (): void => {
    while (at < limit && isBlank(text.charCodeAt(at))) at++;
  };
  for (let i = 0; i < source.length; ) {
    if (isBlank(source.charCodeAt(i))) {
      const from = at;
      skipBlank();
      // In a block the line breaks at the end of the source may stand behind the scalar.
      if (at === from && !isBlock) return undefined;
      for (let n = from; i < source.length && isBlank(source.charCodeAt(i)); i++, n++) offsets.push(Math.min(n, at));
      continue;
    }
    if (i === 0) skipBlank();
    const c = source[i];
    const escape = (style === 'single' && c === "'") || (style === 'double' && (c === '"' || c === '\\')) ? 1 : 0;
    if (at + escape >= limit || text[at + escape] !== c || (escape > 0 && text[at] !== (style === 'single' ? c : '\\'))) return undefined;
    offsets.push(at);
    at += 1 + escape;
    i++;
  }
  offsets.push(at);
  skipBlank();
  return at === limit ? offsets : undefined;
}

const isBlank = (c: number): boolean => c === 32 || c === 9 || c === 10 || c === 13;
