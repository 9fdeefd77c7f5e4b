/** Finds every FEEL text of a document and parses it, with the way back from the expression's offsets to the file's. */
import type { Span } from '../base/span.ts';
import { parseExpression, parseUnaryTests, type ParsedExpression } from '../expression/parse.ts';
import type { FileKind } from '../base/document-kind.ts';
import { walkAnnotated } from '../schema/walk.ts';
import { locateInScalar, scalarContent } from '../syntax/scalar-position.ts';
import { isScalar, type Node, type ScalarNode } from '../syntax/tree.ts';

export interface ExpressionSite {
  readonly node: ScalarNode;
  readonly path: readonly (string | number)[];
  readonly form: 'unary-tests' | 'expression';
  readonly parsed: ParsedExpression;
  /** Whether a part of the text may be replaced in the file as it stands. */
  readonly editable: boolean;
  /** From offsets in the expression to offsets in the file. */
  locate(range: Span): Span;
}

export function collectExpressions(kind: FileKind, root: Node | null, text: string): readonly ExpressionSite[] {
  const sites: ExpressionSite[] = [];
  walkAnnotated(kind, root, (node, schema, path) => {
    const form = schema['x-feel'];
    if (form === undefined || !isScalar(node) || node.value === null) return;
    sites.push({
      node,
      path: [...path],
      form,
      parsed: form === 'expression' ? parseExpression(node.source) : parseUnaryTests(node.source),
      editable: scalarContent(node, text).exact,
      locate: (range) => locateInScalar(node, text, range),
    });
  });
  return sites;
}
