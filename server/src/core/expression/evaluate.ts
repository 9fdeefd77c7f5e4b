import { bitSize, isInteger, isRational, pow, toNumber } from '../base/rational.ts';
import type { CompareTest, ComparisonOperator, Expression, UnaryTest, UnaryTests } from './ast.ts';
import { callBuiltin } from './builtins.ts';
import { kindOfExpression } from './check.ts';
import { usesInput } from './names.ts';
import { and, arithmetic, duration, equal, isDuration, isList, negate, not, or, order, type Value } from './values.ts';

/**
 * Values of expressions. Evaluation never throws and never runs long: whatever cannot be computed is null, and the work is
 * counted. Names are looked up in the environment only; nothing of the host can be reached.
 */
export interface Environment {
  readonly variables: ReadonlyMap<string, Value>;
  /** The value that unary tests are about, `?`. */
  readonly input?: Value;
  /** Steps that are left; shared by everything evaluated with it. Left out, each call has its own. */
  readonly budget?: Budget;
}

export interface Budget {
  steps: number;
}

/** Enough for any real expression over lists of ten thousand values. */
const STEPS = 1_000_000;

export const budget = (steps = STEPS): Budget => ({ steps });

/** The value of an expression: null where it is not known, where kinds do not fit, and when the work is spent. */
export function evaluate(ast: Expression, env: Environment): Value {
  return value(ast, { variables: env.variables, input: env.input ?? null, budget: env.budget ?? budget() });
}

/** Whether a value passes unary tests: null when that cannot be said, as for a value that is missing. */
export function testUnary(ast: UnaryTests, input: Value, env: Environment): boolean | null {
  if (ast.any) return true;
  if (ast.tests.length === 0) return null;
  const passed = oneOf(ast.tests, input, { variables: env.variables, input, budget: env.budget ?? budget() });
  return ast.negated ? not(passed) : passed;
}

interface Run {
  readonly variables: ReadonlyMap<string, Value>;
  readonly input: Value;
  readonly budget: Budget;
}

function value(node: Expression, run: Run): Value {
  if (--run.budget.steps < 0) return null;
  switch (node.type) {
    case 'number':
      return node.value;
    case 'duration':
      return duration(node.seconds);
    case 'string':
    case 'boolean':
      return node.value;
    case 'name':
      return run.variables.get(node.name) ?? null;
    case 'input':
      return run.input;
    case 'negate':
      return negate(value(node.operand, run));
    case 'not':
      return not(value(node.operand, run));
    case 'arithmetic':
      return node.op === '**' ? power(value(node.left, run), value(node.right, run), run) : charged(arithmetic(node.op, value(node.left, run), value(node.right, run)), run);
    case 'comparison':
      return compared(node.op, value(node.left, run), value(node.right, run));
    case 'logical': {
      const left = value(node.left, run);
      if (left === (node.op === 'or')) return left;
      return node.op === 'and' ? and(left, value(node.right, run)) : or(left, value(node.right, run));
    }
    case 'in': {
      const subject = value(node.value, run);
      return oneOf(node.tests, subject, { ...run, input: subject });
    }
    case 'between': {
      const subject = value(node.value, run);
      return and(compared('>=', subject, value(node.low, run)), compared('<=', subject, value(node.high, run)));
    }
    case 'if':
      // Null counts as false here (DMN 1.5 table 47).
      return value(node.condition, run) === true ? value(node.then, run) : value(node.otherwise, run);
    case 'list':
      return node.items.map((item) => value(item, run));
    case 'call': {
      const args = node.args.map((argument) => value(argument, run));
      run.budget.steps -= args.reduce<number>((cost, argument) => cost + (isList(argument) || typeof argument === 'string' ? argument.length : 1), 0);
      return run.budget.steps < 0 ? null : callBuiltin(node.name, args, run.budget);
    }
    case 'null':
    case 'interval':
    case 'broken':
      return null;
  }
}

function oneOf(tests: readonly UnaryTest[], input: Value, run: Run): boolean | null {
  let result: boolean | null = false;
  for (const test of tests) {
    result = or(result, passes(test, input, run));
    if (result === true) return true;
  }
  return result;
}

function passes(test: UnaryTest, input: Value, run: Run): boolean | null {
  if (test.type === 'broken') return null;
  if (test.type === 'compare') return compared(test.op, input, value(test.operand, run));
  if (test.type === 'interval') {
    const [low, high] = [value(test.low, run), value(test.high, run)];
    return and(compared(test.lowOpen ? '>' : '>=', input, low), compared(test.highOpen ? '<' : '<=', input, high));
  }
  const result = value(test, run);
  if (isCondition(test)) return typeof result === 'boolean' ? result : null;
  if (isList(result) && !isList(input)) return result.reduce<boolean | null>((found, item) => or(found, equal(input, item)), false);
  return equal(input, result);
}

const conditions = new WeakMap<UnaryTest, boolean>();

/** A test that speaks of `?`, or is a comparison by itself, is a condition; everything else is a value to be equal to. */
function isCondition(test: Exclude<UnaryTest, CompareTest>): boolean {
  let known = conditions.get(test);
  if (known === undefined) {
    known = test.type !== 'boolean' && test.type !== 'input' && (kindOfExpression(test) === 'boolean' || (test.type === 'call' && usesInput(test)));
    conditions.set(test, known);
  }
  return known;
}

/** A comparison with three outcomes. */
export function compared(op: ComparisonOperator, a: Value, b: Value): boolean | null {
  if (op === '=') return equal(a, b);
  if (op === '!=') return not(equal(a, b));
  const found = order(a, b);
  if (found === null) return null;
  switch (op) {
    case '<':
      return found < 0;
    case '<=':
      return found <= 0;
    case '>':
      return found > 0;
    case '>=':
      return found >= 0;
  }
}

function power(base: Value, exponent: Value, run: Run): Value {
  if (!isRational(base) || !isRational(exponent) || !isInteger(exponent)) return null;
  run.budget.steps -= 20;
  return charged(pow(base, toNumber(exponent)) ?? null, run);
}

/** Large numbers cost more than small ones: the price is about the square of their length in words. */
function charged(result: Value, run: Run): Value {
  const number = isRational(result) ? result : result !== null && isDuration(result) ? result.seconds : undefined;
  if (number !== undefined) run.budget.steps -= (bitSize(number) >> 6) ** 2;
  return result;
}
