/**
 * Conditions in other languages: those of other survey tools, and those that people speak. What FEEL can say and the other cannot
 * gives null, and the caller tells the author; nothing is ever approximated.
 */
import { toDecimalString, decimalPlaces, type Rational } from '../base/rational.ts';
import type { CompareTest, Expression, UnaryTest } from './ast.ts';
import { parseExpression } from './parse.ts';

/** How a language writes what it shares with FEEL; null where it has no word for it. */
export interface Dialect {
  /** Words and signs that differ from those of FEEL. */
  readonly and?: string;
  readonly or?: string;
  sign?(comparison: string): string;
  name(name: string): string | null;
  /** A text as such, or as an answer to the question `of`. */
  text(value: string, of: string | null): string | null;
  truth(value: boolean): string;
  /** Whether the question is answered by yes or no, so that its name alone is a condition. */
  isTruth(name: string): boolean;
  blank(name: string, isBlank: boolean): string;
  contains(name: string, value: string): string | null;
  not(condition: string): string;
  readonly divide: string;
  ifThenElse(condition: string, then: string, otherwise: string): string | null;
}

/** The condition in the other language; null where it cannot say it, or the condition cannot be read. */
export function printCondition(source: string, dialect: Dialect): string | null {
  const { ast, problems } = parseExpression(source);
  return problems.length > 0 ? null : print(ast, dialect, true);
}

const LEVELS: Readonly<Record<string, number>> = { or: 1, and: 2, comparison: 3, '+': 4, '-': 4, '*': 5, '/': 5 };

/** @param truth whether a condition is wanted, so that the name of a yes-or-no question stands for its being yes */
function print(node: Expression, dialect: Dialect, truth: boolean, level = 0): string | null {
  const wrap = (own: number, text: string | null): string | null => (text === null ? null : own < level ? `(${text})` : text);
  switch (node.type) {
    case 'number':
      return number(node.value);
    case 'string':
      return dialect.text(node.value, null);
    case 'boolean':
      return dialect.truth(node.value);
    case 'name': {
      const name = dialect.name(node.name);
      return truth && dialect.isTruth(node.name) ? wrap(3, name && `${name} = ${dialect.truth(true)}`) : name;
    }
    case 'negate': {
      const operand = print(node.operand, dialect, false, 6);
      return operand && `-${operand}`;
    }
    case 'not': {
      const operand = print(node.operand, dialect, true);
      return operand && dialect.not(operand);
    }
    case 'logical': {
      const own = LEVELS[node.op] ?? 0;
      return wrap(own, joined([print(node.left, dialect, true, own), print(node.right, dialect, true, own + 1)], wordOf(node.op, dialect)));
    }
    case 'comparison':
      return wrap(3, compared(node.op, node.left, node.right, dialect));
    case 'between':
      return wrap(2, joined([compared('>=', node.value, node.low, dialect), compared('<=', node.value, node.high, dialect)], wordOf('and', dialect)));
    case 'in': {
      const tests = node.tests.map((t) => tested(node.value, t, dialect));
      const [only] = tests;
      return tests.length === 1 && only !== undefined ? wrap(only.level, only.text) : wrap(1, joined(tests.map((t) => t.text), wordOf('or', dialect)));
    }
    case 'arithmetic': {
      const own = LEVELS[node.op];
      if (own === undefined) return null;
      return wrap(own, joined([print(node.left, dialect, false, own), print(node.right, dialect, false, own + 1)], node.op === '/' ? dialect.divide : node.op));
    }
    case 'if': {
      const [condition, then, otherwise] = [print(node.condition, dialect, true), print(node.then, dialect, truth), print(node.otherwise, dialect, truth)];
      return condition !== null && then !== null && otherwise !== null ? dialect.ifThenElse(condition, then, otherwise) : null;
    }
    case 'call': {
      const [list, element] = node.args;
      if (node.name !== 'list contains' || list?.type !== 'name' || element?.type !== 'string') return null;
      return dialect.contains(list.name, element.value);
    }
    default:
      return null;
  }
}

const wordOf = (op: 'and' | 'or', dialect: Dialect): string => (op === 'and' ? dialect.and : dialect.or) ?? op;

const joined = (parts: readonly (string | null)[], word: string): string | null => (parts.includes(null) ? null : parts.join(` ${word} `));

function compared(op: string, left: Expression, right: Expression, dialect: Dialect): string | null {
  if (left.type === 'null' && right.type !== 'null') return compared(op, right, left, dialect);
  if (right.type === 'null') return left.type === 'name' && (op === '=' || op === '!=') ? dialect.blank(left.name, op === '=') : null;
  const [a, b] = [operand(left, right, dialect), operand(right, left, dialect)];
  return a === null || b === null ? null : `${a} ${dialect.sign?.(op) ?? op} ${b}`;
}

/** A text beside a question is one of its answers. */
function operand(node: Expression, beside: Expression, dialect: Dialect): string | null {
  if (node.type === 'string') return dialect.text(node.value, beside.type === 'name' ? beside.name : null);
  return print(node, dialect, false, 4);
}

/** With how tightly it binds. */
function tested(value: Expression, test: UnaryTest, dialect: Dialect): { readonly text: string | null; readonly level: number } {
  if (isCompare(test)) return { text: compared(test.op, value, test.operand, dialect), level: 3 };
  if (test.type === 'interval') {
    const ends = [compared(test.lowOpen ? '>' : '>=', value, test.low, dialect), compared(test.highOpen ? '<' : '<=', value, test.high, dialect)];
    return { text: joined(ends, wordOf('and', dialect)), level: 2 };
  }
  if (test.type === 'list') return { text: joined(test.items.map((item) => compared('=', value, item, dialect)), wordOf('or', dialect)), level: 1 };
  return { text: compared('=', value, test, dialect), level: 3 };
}

const isCompare = (test: UnaryTest): test is CompareTest => test.type === 'compare';

const number = (value: Rational): string | null => (decimalPlaces(value) === undefined ? null : toDecimalString(value, 400));
