/** FEEL as tokens: what the tree names, and between that the words and signs that hold it together. */
import type { Span } from '../../base/span.ts';
import { childrenOf, type AnyNode } from '../../expression/ast.ts';

export interface ExpressionToken {
  readonly span: Span;
  readonly type: 'variable' | 'function' | 'number' | 'type' | 'string' | 'keyword' | 'operator';
}

/** In the order of the text; spans are offsets into the expression. */
export function expressionTokens(ast: AnyNode, text: string): readonly ExpressionToken[] {
  const tokens: ExpressionToken[] = [];
  let done = 0;
  const between = (end: number): void => {
    for (const m of text.slice(done, Math.max(done, end)).matchAll(/[A-Za-z]+|[<>=!+*/-]+/g)) {
      const start = done + m.index;
      tokens.push({ span: { start, end: start + m[0].length }, type: /[A-Za-z]/.test(m[0]) ? 'keyword' : 'operator' });
    }
    done = Math.max(done, end);
  };
  const leaf = (span: Span, type: ExpressionToken['type']): void => {
    if (span.start < done) return;
    between(span.start);
    tokens.push({ span, type });
    done = span.end;
  };
  const visit = (node: AnyNode): void => {
    if (node.type === 'name') leaf(node.span, 'variable');
    else if (node.type === 'string') leaf(node.span, 'string');
    else if (node.type === 'boolean' || node.type === 'null') leaf(node.span, 'keyword');
    else if (node.type === 'number' || node.type === 'duration') literal(node.span);
    else {
      if (node.type === 'call') leaf(node.nameSpan, 'function');
      childrenOf(node).forEach(visit);
    }
  };
  /** `1h30min` and `85%` are numbers with units; `PT30S` and `duration("PT30S")` are left whole. */
  const literal = (span: Span): void => {
    const written = text.slice(span.start, span.end);
    if (!/^[\d.]/.test(written)) {
      leaf(span, 'number');
      return;
    }
    for (const m of written.matchAll(/([\d.]+)|([^\d.\s]+)/g)) {
      const start = span.start + m.index;
      leaf({ start, end: start + m[0].length }, m[1] === undefined ? 'type' : 'number');
    }
  };
  visit(ast);
  between(text.length);
  return tokens;
}
