/** Inside FEEL: what a function does, what an input is, what a literal comes to. */
import type { AnyNode } from '../../expression/ast.ts';
import { nodeAt } from '../../expression/ast.ts';
import type { FeatureContext } from '../context.ts';
import { functionDocumentation } from '../documentation/documentation.ts';
import type { TreePlace } from '../position/tree-place.ts';
import type { HoverPart } from './part.ts';
import { meaningOf } from './quantities.ts';

export function feelHover(context: FeatureContext, offset: number, place: TreePlace): HoverPart | undefined {
  const at = feelNode(context, offset, place);
  if (at === undefined) return undefined;
  const { node, span, written } = at;
  if (node.type === 'call') {
    const name = { start: span.start + node.nameSpan.start - node.span.start, end: span.start + node.nameSpan.end - node.span.start };
    const text = offset <= name.end ? functionDocumentation(node.name, context) : undefined;
    return text === undefined ? undefined : { span: name, text };
  }
  // The grammar knows `not(…)` by itself, since it stands around tests too.
  if ((node.type === 'not' || (node.type === 'unary-tests' && node.negated)) && offset <= span.start + NOT.length) {
    return { span: { start: span.start, end: span.start + NOT.length }, text: functionDocumentation(NOT, context) ?? '' };
  }
  const value = node.type === 'duration' ? node.seconds : node.type === 'number' && node.percent ? node.value : undefined;
  const text = value && meaningOf(written, node.type === 'duration', value, context.locale);
  return text === undefined ? undefined : { span, text };
}

const NOT = 'not';

/** The innermost part of the expression at the offset; undefined outside of FEEL and where offsets do not run in step. */
export function feelNode({ document }: FeatureContext, offset: number, { scalar, isKey }: TreePlace): { readonly node: AnyNode; readonly span: { readonly start: number; readonly end: number }; readonly written: string } | undefined {
  const site = isKey ? undefined : document.expressions.find((s) => s.node === scalar);
  const inside = site?.offsetOf(offset);
  if (site === undefined || inside === undefined) return undefined;
  const node = nodeAt(site.parsed.ast, inside);
  if (node === undefined) return undefined;
  const span = site.locate(node.span);
  return { node, span, written: document.text.slice(span.start, span.end) };
}
