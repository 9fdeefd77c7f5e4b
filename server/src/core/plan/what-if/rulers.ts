/** Puts what one quantity is compared with in order: what two neighbours share is one mark, moved as one. */
import { add, compare, equals, sub, ZERO, type Rational } from '../../base/rational.ts';
import type { Span } from '../../base/span.ts';
import { parseExpression, parseUnaryTests } from '../../expression/parse.ts';
import { scalarContent } from '../../syntax/scalar-position.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import { boundsOf, type Bound } from './bounds.ts';
import { readNotation } from './notation.ts';
import type { Literal, Mark, Ruler } from './places.ts';

/** What a quantity is: the ends of its domain or scale, and its step. */
export interface Quantity {
  readonly kind: 'number' | 'duration';
  readonly low: Rational | null;
  readonly high: Rational | null;
  readonly step: Rational | null;
}

/** A bound, and the number of the test that it stands in. */
interface Placed extends Bound {
  readonly test: number;
  readonly nth: number;
  readonly node: ScalarNode;
}

export interface Movable {
  readonly ruler: Ruler;
  readonly mark: number;
  readonly literals: readonly [Literal, ...Literal[]];
  /** Numbers of the tests that it stands in, each once, and of the bound in the first of them. */
  readonly tests: readonly number[];
  readonly nth: number;
}

/** The bounds of tests on one quantity, such as the bands of a criterion. */
export function ofTests(nodes: readonly (ScalarNode | null)[], quantity: Quantity, text: string): readonly Movable[] {
  const bounds = nodes.flatMap((node, test): Placed[] => (node === null ? [] : boundsOf(parseUnaryTests(node.source).ast).map((b, nth) => ({ ...b, test, nth, node }))));
  return movable(bounds.filter((b) => b.subject === null && b.kind === quantity.kind), quantity, text);
}

/** The bounds of a condition, by the name that is compared. */
export function ofCondition(node: ScalarNode, quantity: (name: string) => Quantity | null, text: string): readonly (Movable & { readonly name: string })[] {
  const bounds = boundsOf(parseExpression(node.source).ast).map((b, nth): Placed => ({ ...b, test: 0, nth, node }));
  return [...new Set(bounds.flatMap((b) => b.subject ?? []))].flatMap((name) => {
    const of = quantity(name);
    if (of === null) return [];
    return movable(bounds.filter((b) => b.subject === name && b.kind === of.kind), of, text).map((m) => ({ ...m, name }));
  });
}

function movable(bounds: readonly Placed[], quantity: Quantity, text: string): readonly Movable[] {
  const groups = inSteps(together(bounds), quantity.step);
  const ruler: Ruler = { ...quantity, marks: groups.map(({ mark }) => mark) };
  return groups.flatMap(({ bounds: members, mark, fixed }, i): Movable[] => {
    const isEnd = (end: Rational | null): boolean => end !== null && equals(mark.value, end);
    if (fixed || members.every((b) => b.role === 'point') || isEnd(quantity.low) || isEnd(quantity.high)) return [];
    const literals = members.flatMap((b) => literalOf(b, sub(b.value, mark.value) ?? ZERO, text) ?? []);
    const [first, ...rest] = literals;
    // Where one of them cannot be rewritten the others must not move away from it.
    if (first === undefined || literals.length < members.length) return [];
    return [{ ruler, mark: i, literals: [first, ...rest], tests: [...new Set(members.map((b) => b.test))], nth: members[0]?.nth ?? 0 }];
  });
}

interface Group {
  readonly bounds: readonly Placed[];
  readonly mark: Mark;
  /** It bounds a single value, which would have to become a stretch. */
  readonly fixed: boolean;
}

function together(bounds: readonly Placed[]): readonly Group[] {
  const groups: { value: Rational; bounds: Placed[] }[] = [];
  for (const bound of [...bounds].sort((a, b) => compare(a.value, b.value) || a.test - b.test || a.nth - b.nth)) {
    const last = groups.at(-1);
    if (last !== undefined && equals(last.value, bound.value)) last.bounds.push(bound);
    else groups.push({ value: bound.value, bounds: [bound] });
  }
  return groups.map(({ value, bounds: members }) => ({ bounds: members, mark: { value, width: ZERO }, fixed: false }));
}

/** Of whole numbers `[0..30]` and `[31..60]` are neighbours. */
function inSteps(groups: readonly Group[], step: Rational | null): readonly Group[] {
  if (step === null) return groups;
  const all = (group: Group, ...roles: readonly Bound['role'][]): boolean => group.bounds.every((b) => b.closed && roles.includes(b.role));
  const found: Group[] = [];
  for (const group of groups) {
    const last = found.at(-1);
    const near = last !== undefined && equals(last.mark.width, ZERO) && equals(sub(group.mark.value, last.mark.value) ?? ZERO, step);
    if (!near || last === undefined) found.push(group);
    else if (all(last, 'high') && all(group, 'low')) found[found.length - 1] = { bounds: [...last.bounds, ...group.bounds].sort((a, b) => a.test - b.test), mark: { value: last.mark.value, width: step }, fixed: false };
    else {
      const fixed = all(last, 'high', 'point') && all(group, 'low', 'point');
      found[found.length - 1] = { ...last, fixed: last.fixed || fixed };
      found.push({ ...group, fixed });
    }
  }
  return found;
}

function literalOf(bound: Placed, offset: Rational, text: string): Literal | undefined {
  const content = scalarContent(bound.node, text);
  const span: Span = { start: content.span.start + bound.span.start, end: content.span.start + bound.span.end };
  const notation = content.exact ? readNotation(text.slice(span.start, span.end)) : undefined;
  return notation === undefined || !equals(notation.value, bound.value) ? undefined : { span, notation, offset };
}

/** A number that is the whole of a scalar. */
export function wholeLiteral(node: ScalarNode, text: string): Literal | undefined {
  const content = scalarContent(node, text);
  const written = text.slice(content.span.start, content.span.end);
  const start = content.span.start + written.length - written.trimStart().length;
  const span: Span = { start, end: start + written.trim().length };
  const notation = content.exact ? readNotation(written.trim()) : undefined;
  return notation === undefined ? undefined : { span, notation, offset: ZERO };
}

/** Marks of the ruler after changes, by number: in the same order, and apart from one another. */
export function wrongAt(ruler: Ruler, values: readonly Rational[]): number {
  const inside = (value: Rational, was: Rational): boolean =>
    (ruler.low === null || compare(was, ruler.low) <= 0 || compare(value, ruler.low) > 0) && (ruler.high === null || compare(was, ruler.high) >= 0 || compare(value, ruler.high) < 0);
  return ruler.marks.findIndex((mark, i) => {
    const value = values[i] ?? mark.value;
    const before = ruler.marks[i - 1];
    const end = before === undefined ? null : add(values[i - 1] ?? before.value, before.width) ?? null;
    return !inside(value, mark.value) || (end !== null && compare(value, end) <= 0);
  });
}

