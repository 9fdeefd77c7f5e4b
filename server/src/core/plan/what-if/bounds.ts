/** The numbers that an expression compares something with: where a value begins or ceases to pass. */
import type { Rational } from '../../base/rational.ts';
import type { Span } from '../../base/span.ts';
import { childrenOf, type AnyNode, type ComparisonOperator, type Expression } from '../../expression/ast.ts';

export interface Bound {
  /** Name of what is compared; null for `?`, the value that unary tests are about. */
  readonly subject: string | null;
  readonly kind: 'number' | 'duration';
  /** Seconds for a duration, a share of one for a percentage. */
  readonly value: Rational;
  /** Of the literal with its sign, offsets into the expression. */
  readonly span: Span;
  /** `low`: what passes begins here. `point`: it is this alone. */
  readonly role: 'low' | 'high' | 'point';
  readonly closed: boolean;
}

/** In the order of the text. Numbers that are computed with are no bounds. */
export function boundsOf(ast: AnyNode): readonly Bound[] {
  const found: Bound[] = [];
  visit(ast, null, false, found);
  return found.sort((a, b) => a.span.start - b.span.start);
}

const MIRRORED: Readonly<Record<ComparisonOperator, ComparisonOperator>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '=': '=', '!=': '!=' };

/** @param test the subject of unary tests; undefined where none is asked for, as within a computation */
function visit(node: AnyNode, test: string | null | undefined, not: boolean, into: Bound[]): void {
  const at = (operand: Expression, subject: string | null | undefined, role: Bound['role'], closed: boolean): void => {
    if (subject === undefined || (operand.type !== 'number' && operand.type !== 'duration')) return;
    const turned = role === 'point' || !not ? role : role === 'low' ? 'high' : 'low';
    into.push({
      subject, kind: operand.type, value: operand.type === 'number' ? operand.value : operand.seconds,
      span: operand.span, role: turned, closed: closed !== not,
    });
  };
  const compared = (subject: string | null | undefined, op: ComparisonOperator, operand: Expression): void => {
    const role = op === '<' || op === '<=' ? 'high' : op === '>' || op === '>=' ? 'low' : 'point';
    at(operand, subject, role, op === '<=' || op === '>=' || op === '=');
  };
  switch (node.type) {
    case 'number':
    case 'duration':
      return at(node, test, 'point', true);
    case 'compare':
      return compared(test, node.op, node.operand);
    case 'comparison':
      compared(subjectOf(node.left), node.op, node.right);
      return compared(subjectOf(node.right), MIRRORED[node.op], node.left);
    case 'interval':
      at(node.low, test, 'low', !node.lowOpen);
      return at(node.high, test, 'high', !node.highOpen);
    case 'between':
      at(node.low, subjectOf(node.value), 'low', true);
      return at(node.high, subjectOf(node.value), 'high', true);
    case 'in':
      for (const one of node.tests) visit(one, subjectOf(node.value), not, into);
      return;
    case 'not':
      return visit(node.operand, undefined, !not, into);
    case 'unary-tests':
      for (const one of node.tests) visit(one, test, node.negated, into);
      return;
    case 'list':
      for (const item of node.items) visit(item, test, not, into);
      return;
    default:
      for (const child of childrenOf(node)) visit(child, undefined, not, into);
  }
}

const subjectOf = (node: Expression): string | null | undefined => (node.type === 'input' ? null : node.type === 'name' ? node.name : undefined);
