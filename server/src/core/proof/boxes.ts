/**
 * Conditions as boxes: for each input a set of its values, all of which together make the condition true. A condition that
 * compares inputs with fixed values only is a union of boxes exactly; one that compares inputs with one another is none.
 */
import type { CompareTest, Expression, UnaryTest, UnaryTests } from '../expression/ast.ts';
import { evaluate, testUnary } from '../expression/evaluate.ts';
import { ALL, complement, intersection, isEmpty, isSet, numbersOf, numbersWhere, union, type NumberSet } from '../expression/intervals.ts';
import { freeNames, usesInput } from '../expression/names.ts';
import type { Value } from '../expression/values.ts';
import { valuesWhere, within, type Axis } from './axis.ts';

/** By number of the input; an input without an entry may have any value. */
export type Box = ReadonlyMap<number, NumberSet>;

export interface Scope {
  axis(name: string): Axis | undefined;
  bySlot(slot: number): Axis | undefined;
  /** What unary tests are about. */
  readonly input: Axis | null;
}

/** A condition with more boxes than this is not taken apart. */
const MAX_BOXES = 64;

/**
 * The boxes in which the tests hold (`wanted`) or do not; null when they are no boxes or too many. All inputs are taken to
 * have a value. Boxes that no value reaches are left out.
 */
export function boxesOf(node: Expression | UnaryTests, wanted: boolean, scope: Scope): readonly Box[] | null {
  if (node.type !== 'unary-tests') return condition(node, wanted, scope);
  if (node.any) return wanted ? [ANYTHING] : [];
  const pass = node.negated ? !wanted : wanted;
  const whole = tests(node.tests, scope);
  if (whole !== null) return single(scope.input, pass ? whole : complement(whole));
  let found: readonly Box[] | null = pass ? [] : [ANYTHING];
  for (const test of node.tests) {
    const part = unaryTest(test, pass, scope);
    found = part === null || found === null ? null : pass ? join(found, part) : product(found, part, scope);
    if (found === null) return null;
  }
  return found;
}

/** The union of boxes that constrain one input only, as a set of its values; null where another input has a say. */
export function setOf(boxes: readonly Box[], axis: Axis): NumberSet | null {
  let set: NumberSet = [];
  for (const box of boxes) {
    if (box.size > 1 || (box.size === 1 && !box.has(axis.slot))) return null;
    set = union(set, box.get(axis.slot) ?? ALL);
  }
  return set;
}

/** What both boxes hold; undefined when no value of some axis is in both. */
export function meet(a: Box, b: Box, scope: Pick<Scope, 'bySlot'>): Box | undefined {
  const result = new Map(a);
  for (const [slot, set] of b) {
    const other = result.get(slot);
    const both = other === undefined ? set : intersection(other, set);
    const axis = scope.bySlot(slot);
    if (axis === undefined || isEmpty(within(axis, both))) return undefined;
    result.set(slot, both);
  }
  return result;
}

const ANYTHING: Box = new Map();

const join = (a: readonly Box[], b: readonly Box[]): readonly Box[] | null => (a.length + b.length > MAX_BOXES ? null : [...a, ...b]);

function product(a: readonly Box[], b: readonly Box[], scope: Scope): readonly Box[] | null {
  const found: Box[] = [];
  for (const x of a) {
    for (const y of b) {
      const both = meet(x, y, scope);
      if (both === undefined) continue;
      if (found.length >= MAX_BOXES) return null;
      found.push(both);
    }
  }
  return found;
}

/** Tests that speak of nothing but the input, in one step. */
function tests(list: readonly UnaryTest[], scope: Scope): NumberSet | null {
  const { input } = scope;
  if (input === null || list.length === 0 || list.some((test) => freeNames(test).length > 0)) return null;
  const span = { start: 0, end: 0 };
  const ast: UnaryTests = { type: 'unary-tests', span, any: false, negated: false, tests: list };
  if (input.kind === 'values') return valuesWhere(input, (value) => testUnary(ast, value, { variables: NOTHING }) === true);
  const set = numbersOf(ast, input.kind);
  return isSet(set) ? set : null;
}

const NOTHING: ReadonlyMap<string, Value> = new Map();

function unaryTest(test: UnaryTest, wanted: boolean, scope: Scope): readonly Box[] | null {
  const alone = tests([test], scope);
  if (alone !== null) return single(scope.input, wanted ? alone : complement(alone));
  return test.type === 'compare' ? null : condition(test, wanted, scope);
}

function condition(node: Exclude<Expression, CompareTest>, wanted: boolean, scope: Scope): readonly Box[] | null {
  const names = [...new Set(freeNames(node).map((use) => use.name))];
  const ofInput = usesInput(node);
  const count = names.length + (ofInput ? 1 : 0);
  if (count === 0) return (evaluate(node, { variables: NOTHING }) === true) === wanted ? [ANYTHING] : [];
  if (count === 1) {
    const axis = ofInput ? (scope.input ?? undefined) : scope.axis(names[0] ?? '');
    const set = axis === undefined ? null : alone(node, axis, ofInput);
    if (axis !== undefined && set !== null) return single(axis, wanted ? set : complement(set));
  }
  if (node.type === 'not') return condition(node.operand, !wanted, scope);
  if (node.type !== 'logical') return null;
  const left = condition(node.left, wanted, scope);
  const right = left === null ? null : condition(node.right, wanted, scope);
  if (left === null || right === null) return null;
  return (node.op === 'and') === wanted ? product(left, right, scope) : join(left, right);
}

/** Where a condition on one input is true. */
function alone(node: Expression, axis: Axis, ofInput: boolean): NumberSet | null {
  if (axis.kind === 'values') {
    return valuesWhere(axis, (value) => evaluate(node, ofInput ? { variables: NOTHING, input: value } : { variables: new Map([[axis.name, value]]) }) === true);
  }
  if (!ofInput) {
    const set = numbersWhere(node, axis.name, axis.kind);
    return isSet(set) ? set : null;
  }
  return tests([node], { axis: () => undefined, bySlot: () => undefined, input: axis });
}

/** At most one box. */
function single(axis: Axis | null, set: NumberSet): readonly Box[] | null {
  if (axis === null) return null;
  const [first] = set;
  if (first === undefined) return [];
  return set.length === 1 && first.low === null && first.high === null ? [ANYTHING] : [new Map([[axis.slot, set]])];
}
