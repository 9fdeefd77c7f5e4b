/** Finds every FEEL text of a document and parses it, with the way back from the expression's offsets to the file's. */
import type { Span } from '../base/span.ts';
import { parseExpression, parseUnaryTests, type ParsedExpression } from '../expression/parse.ts';
import type { AnnotatedPlace } from '../schema/walk.ts';
import { locateInScalar, scalarContent } from '../syntax/scalar-position.ts';
import { isScalar, type ScalarNode } from '../syntax/tree.ts';

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

/** Parsed expressions of the version before, by their text. */
export class ExpressionCache {
  #before = new Map<string, ParsedExpression>();
  #now = new Map<string, ParsedExpression>();

  /** Begins a version: what the one before did not use is let go. */
  turn(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  parse(form: ExpressionSite['form'], text: string): ParsedExpression {
    const key = form + text;
    const parsed = this.#now.get(key) ?? this.#before.get(key) ?? (form === 'expression' ? parseExpression(text) : parseUnaryTests(text));
    this.#now.set(key, parsed);
    return parsed;
  }
}

export function collectExpressions(places: readonly AnnotatedPlace[], text: string, cache = new ExpressionCache()): readonly ExpressionSite[] {
  const sites: ExpressionSite[] = [];
  cache.turn();
  for (const { node, schema, path } of places) {
    const form = schema['x-feel'];
    if (form === undefined || !isScalar(node) || node.value === null) continue;
    sites.push({
      node,
      path,
      form,
      parsed: cache.parse(form, node.source),
      editable: scalarContent(node, text).exact,
      locate: (range) => locateInScalar(node, text, range),
    });
  }
  return sites;
}
