import type { Rational } from '../base/rational.ts';
import type { Span } from '../base/span.ts';

/**
 * The expression language as this product understands it: FEEL's expressions and unary tests without loops, functions of one's
 * own, contexts and dates. Spans are offsets into the text that was parsed; the tree is immutable and shared between callers.
 */
export type Expression =
  | NumberLiteral
  | DurationLiteral
  | StringLiteral
  | BooleanLiteral
  | NullLiteral
  | Name
  | InputValue
  | Negate
  | Arithmetic
  | Comparison
  | Logical
  | Not
  | In
  | Between
  | If
  | Call
  | List
  | Interval
  | Broken;

interface Base {
  readonly span: Span;
}

/** `4.5` and `85%`; a percentage is its share of one, and `percent` says that it was written as one. */
export interface NumberLiteral extends Base {
  readonly type: 'number';
  readonly value: Rational;
  readonly percent: boolean;
}

/** `30s`, `1h30min`, `PT30S`, `duration("PT30S")`. */
export interface DurationLiteral extends Base {
  readonly type: 'duration';
  readonly seconds: Rational;
}

export interface StringLiteral extends Base {
  readonly type: 'string';
  readonly value: string;
}

export interface BooleanLiteral extends Base {
  readonly type: 'boolean';
  readonly value: boolean;
}

export interface NullLiteral extends Base {
  readonly type: 'null';
}

/** A variable. Spaces inside are one space each; a path `A1.expectation` is one name with its points. */
export interface Name extends Base {
  readonly type: 'name';
  readonly name: string;
}

/** `?`, the value that unary tests are about. */
export interface InputValue extends Base {
  readonly type: 'input';
}

export interface Negate extends Base {
  readonly type: 'negate';
  readonly operand: Expression;
}

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '**';
export const isArithmeticOperator = (op: string): op is ArithmeticOperator => op === '+' || op === '-' || op === '*' || op === '/' || op === '**';
export interface Arithmetic extends Base {
  readonly type: 'arithmetic';
  readonly op: ArithmeticOperator;
  readonly left: Expression;
  readonly right: Expression;
}

export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>=';
export const isComparisonOperator = (op: string): op is ComparisonOperator => op === '=' || op === '!=' || op === '<' || op === '<=' || op === '>' || op === '>=';
export interface Comparison extends Base {
  readonly type: 'comparison';
  readonly op: ComparisonOperator;
  readonly left: Expression;
  readonly right: Expression;
}

export interface Logical extends Base {
  readonly type: 'logical';
  readonly op: 'and' | 'or';
  readonly left: Expression;
  readonly right: Expression;
}

export interface Not extends Base {
  readonly type: 'not';
  readonly operand: Expression;
}

/** `x in [1..3)`, `x in ("a", "b")`, `x in > 3`. */
export interface In extends Base {
  readonly type: 'in';
  readonly value: Expression;
  readonly tests: readonly UnaryTest[];
}

/** `x between 1 and 3`, ends included. */
export interface Between extends Base {
  readonly type: 'between';
  readonly value: Expression;
  readonly low: Expression;
  readonly high: Expression;
}

export interface If extends Base {
  readonly type: 'if';
  readonly condition: Expression;
  readonly then: Expression;
  readonly otherwise: Expression;
}

export interface Call extends Base {
  readonly type: 'call';
  readonly name: string;
  readonly nameSpan: Span;
  readonly args: readonly Expression[];
}

export interface List extends Base {
  readonly type: 'list';
  readonly items: readonly Expression[];
}

export interface Interval extends Base {
  readonly type: 'interval';
  readonly low: Expression;
  readonly high: Expression;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** A part that was not understood; a problem says why. It evaluates to null. */
export interface Broken extends Base {
  readonly type: 'broken';
  /** Those parts of it that were understood, so that names in them are still found. */
  readonly parts: readonly Expression[];
}

/** `< 3`: the input value stands on the left. */
export interface CompareTest extends Base {
  readonly type: 'compare';
  readonly op: ComparisonOperator;
  readonly operand: Expression;
}

export type UnaryTest = CompareTest | Expression;

export interface UnaryTests extends Base {
  readonly type: 'unary-tests';
  /** `-`: every value passes, null too. */
  readonly any: boolean;
  /** `not(…)` around the whole. */
  readonly negated: boolean;
  /** One of them must hold. Empty for `-` and for a text that was not understood at all. */
  readonly tests: readonly UnaryTest[];
}

export type AnyNode = UnaryTests | UnaryTest;

/** The direct parts of a node, in the order of the text. */
export function childrenOf(node: AnyNode): readonly (Expression | CompareTest)[] {
  switch (node.type) {
    case 'negate':
    case 'not':
    case 'compare':
      return [node.operand];
    case 'arithmetic':
    case 'comparison':
    case 'logical':
      return [node.left, node.right];
    case 'in':
      return [node.value, ...node.tests];
    case 'between':
      return [node.value, node.low, node.high];
    case 'if':
      return [node.condition, node.then, node.otherwise];
    case 'call':
      return node.args;
    case 'list':
      return node.items;
    case 'interval':
      return [node.low, node.high];
    case 'broken':
      return node.parts;
    case 'unary-tests':
      return node.tests;
    default:
      return [];
  }
}

/** Calls `visit` for the node and everything below it, in the order of the text. */
export function walkExpression(node: AnyNode, visit: (node: AnyNode) => void): void {
  visit(node);
  for (const child of childrenOf(node)) walkExpression(child, visit);
}

/** The innermost node at an offset, an end counting as inside; undefined outside the node. */
export function nodeAt(node: AnyNode, offset: number): AnyNode | undefined {
  if (offset < node.span.start || offset > node.span.end) return undefined;
  for (const child of childrenOf(node)) {
    const found = nodeAt(child, offset);
    if (found !== undefined) return found;
  }
  return node;
}
