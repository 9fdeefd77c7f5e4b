/**
 * Conditions joined by “and” and “or”, taken apart as they are meant. The grammar lets the test behind `in` reach over what is
 * joined to it, so that `a in [1..2] and b > 1` would be a test of its own; here `in` binds as closely as any comparison.
 */
import { span } from '../base/span.ts';
import type { Expression } from './ast.ts';
import { isSilent, type GrammarNode } from './grammar.ts';

export interface Link {
  /** The word in front of it; null for the first. */
  readonly word: 'and' | 'or' | null;
  /** An expression; of a membership the test, or the operand of its comparison. */
  readonly node: GrammarNode;
  readonly membership: { readonly value: GrammarNode; readonly operator: GrammarNode | null } | null;
}

/** The conditions of the node, in the order of the text; one where nothing is joined or something could not be read. */
export function linksOf(node: GrammarNode, depth: number): readonly Link[] {
  const alone: readonly Link[] = [{ word: null, node, membership: null }];
  if (depth === 0) return alone;
  const parts = partsOf(node);
  if (node.name === 'Conjunction' || node.name === 'Disjunction') {
    const [left, , right] = parts;
    if (left === undefined || right === undefined) return alone;
    const [first, ...rest] = linksOf(right, depth - 1);
    return first === undefined ? alone : [...linksOf(left, depth - 1), { ...first, word: node.name === 'Conjunction' ? 'and' : 'or' }, ...rest];
  }
  const [value, word, test, ...more] = parts;
  if (node.name !== 'Comparison' || value === undefined || word?.name !== 'in' || test?.name !== 'PositiveUnaryTest' || more.length > 0) return alone;
  let [inner] = partsOf(test);
  let operator: GrammarNode | null = null;
  if (inner?.name === 'SimplePositiveUnaryTest') {
    const [sign, operand] = partsOf(inner);
    if (sign?.name !== 'CompareOp') return alone;
    [operator, inner] = [sign, operand];
  }
  if (inner?.name !== 'Conjunction' && inner?.name !== 'Disjunction') return alone;
  const [first, ...rest] = linksOf(inner, depth - 1);
  return first === undefined || first.membership !== null ? alone : [{ ...first, membership: { value, operator } }, ...rest];
}

/** The children that mean something; none where there are errors among them. */
function partsOf(node: GrammarNode): readonly GrammarNode[] {
  const parts: GrammarNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.type.isError) return [];
    if (!isSilent(child)) parts.push(child);
  }
  return parts;
}

/** The conditions put together again: “and” before “or”, from the left. */
export function associated(links: readonly { readonly word: Link['word']; readonly condition: Expression }[]): Expression | undefined {
  const join = (op: 'and' | 'or', left: Expression | undefined, right: Expression): Expression =>
    left === undefined ? right : { type: 'logical', span: span(left.span.start, right.span.end), op, left, right };
  let all: Expression | undefined;
  let group: Expression | undefined;
  for (const { word, condition } of links) {
    if (word === 'or' && group !== undefined) {
      all = join('or', all, group);
      group = undefined;
    }
    group = join('and', group, condition);
  }
  return group === undefined ? all : join('or', all, group);
}
