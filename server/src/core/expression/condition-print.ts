/**
 * Conditions in other languages: those of other survey tools, and those that people speak. What FEEL can say and the other cannot
 * gives null, and the caller tells the author; nothing is ever approximated.
 */
import { toDecimalString, decimalPlaces, type Rational } from '../base/rational.ts';
import { childrenOf, type CompareTest, type Expression, type UnaryTest } from './ast.ts';
import { freeNames } from './names.ts';
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
  /** Whether it reckons with what is not answered as if it were nothing or nought, so that conditions must say that it is answered. */
  readonly blankCounts?: true;
  ifThenElse(condition: string, then: string, otherwise: string): string | null;
}

/** The condition in the other language; null where it cannot say it, or the condition cannot be read. */
export function printCondition(source: string, dialect: Dialect): string | null {
  const { ast, problems } = parseExpression(source);
  return problems.length > 0 ? null : print(ast, dialect, { truth: true, negated: false });
}

const LEVELS: Readonly<Record<string, number>> = { or: 1, and: 2, comparison: 3, '+': 4, '-': 4, '*': 5, '/': 5 };

interface Wanted {
  /** Whether a condition is wanted, so that the name of a yes-or-no question stands for its being yes. */
  readonly truth: boolean;
  /**
   * Whether its contrary is. Of what is not answered neither `a > 3` nor `not(a > 3)` holds, where other languages have the second hold:
   * so a negation goes down to the comparisons, `a <= 3`.
   */
  readonly negated: boolean;
}

const VALUE: Wanted = { truth: false, negated: false };

function print(node: Expression, dialect: Dialect, wanted: Wanted, level = 0): string | null {
  const { truth, negated } = wanted;
  const wrap = (own: number, text: string | null): string | null => (text === null ? null : own < level ? `(${text})` : text);
  switch (node.type) {
    case 'number':
      return number(node.value);
    case 'string':
      return dialect.text(node.value, null);
    case 'boolean':
      return dialect.truth(node.value !== negated);
    case 'name': {
      const name = dialect.name(node.name);
      if (truth && dialect.isTruth(node.name)) return wrap(3, name && `${name} = ${dialect.truth(!negated)}`);
      return negated ? name && dialect.not(name) : name;
    }
    case 'negate': {
      const operand = print(node.operand, dialect, VALUE, 6);
      return operand && `-${operand}`;
    }
    case 'not': {
      return print(node.operand, dialect, { truth: true, negated: !negated }, level);
    }
    case 'logical': {
      const op = negated ? CONTRARY_WORD[node.op] : node.op;
      const own = LEVELS[op] ?? 0;
      const part = { truth: true, negated };
      return wrap(own, joined([print(node.left, dialect, part, own), print(node.right, dialect, part, own + 1)], wordOf(op, dialect)));
    }
    case 'comparison':
      return wrap(3, compared(negated ? contrary(node.op) : node.op, node.left, node.right, dialect));
    case 'between':
      return negated
        ? wrap(1, joined([compared('<', node.value, node.low, dialect), compared('>', node.value, node.high, dialect)], wordOf('or', dialect)))
        : wrap(2, joined([compared('>=', node.value, node.low, dialect), compared('<=', node.value, node.high, dialect)], wordOf('and', dialect)));
    case 'in': {
      const tests = node.tests.map((t) => tested(node.value, t, dialect, negated));
      const [only] = tests;
      if (tests.length === 1 && only !== undefined) return wrap(only.level, only.text);
      // What is none of several is tied more tightly than what each of them says.
      const texts = tests.map(({ text, level: own }) => (negated && own < 2 ? text && `(${text})` : text));
      return wrap(negated ? 2 : 1, joined(texts, wordOf(negated ? 'and' : 'or', dialect)));
    }
    case 'arithmetic': {
      const own = LEVELS[node.op];
      if (own === undefined) return null;
      return wrap(own, joined([print(node.left, dialect, VALUE, own), print(node.right, dialect, VALUE, own + 1)], node.op === '/' ? dialect.divide : node.op));
    }
    case 'if': {
      const [condition, then, otherwise] = [print(node.condition, dialect, { truth: true, negated: false }), print(node.then, dialect, wanted), print(node.otherwise, dialect, wanted)];
      return condition !== null && then !== null && otherwise !== null ? dialect.ifThenElse(condition, then, otherwise) : null;
    }
    case 'call': {
      const [list, element] = node.args;
      if (node.name !== 'list contains' || list?.type !== 'name' || element?.type !== 'string') return null;
      const contains = dialect.contains(list.name, element.value);
      // Of what is not answered it is not known what it contains.
      return negated ? contains && wrap(2, `${dialect.blank(list.name, false)} ${wordOf('and', dialect)} ${dialect.not(contains)}`) : contains;
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
  if (a === null || b === null) return null;
  const said = `${a} ${dialect.sign?.(op) ?? op} ${b}`;
  const plain = [left, right].every((e) => e.type === 'name' || childrenOf(e).length === 0) && (op === '=' || op === '!=' || left.type !== 'name' || right.type !== 'name');
  if (dialect.blankCounts !== true || plain) return said;
  // Of what is not known nothing holds but that it is unequal.
  const unequal = op === '!=';
  const names = [...new Set([left, right].flatMap((e) => freeNames(e).map((use) => use.name)))];
  return `(${[...names.map((name) => dialect.blank(name, unequal)), said].join(` ${wordOf(unequal ? 'or' : 'and', dialect)} `)})`;
}

/** A text beside a question is one of its answers. */
function operand(node: Expression, beside: Expression, dialect: Dialect): string | null {
  if (node.type === 'string') return dialect.text(node.value, beside.type === 'name' ? beside.name : null);
  return print(node, dialect, VALUE, 4);
}

/** With how tightly it binds. */
function tested(value: Expression, test: UnaryTest, dialect: Dialect, negated: boolean): { readonly text: string | null; readonly level: number } {
  const sign = (op: string): string => (negated ? contrary(op) : op);
  if (isCompare(test)) return { text: compared(sign(test.op), value, test.operand, dialect), level: 3 };
  if (test.type === 'interval') {
    const ends = [compared(sign(test.lowOpen ? '>' : '>='), value, test.low, dialect), compared(sign(test.highOpen ? '<' : '<='), value, test.high, dialect)];
    return { text: joined(ends, wordOf(negated ? 'or' : 'and', dialect)), level: negated ? 1 : 2 };
  }
  if (test.type === 'list') return { text: joined(test.items.map((item) => compared(sign('='), value, item, dialect)), wordOf(negated ? 'and' : 'or', dialect)), level: negated ? 2 : 1 };
  return { text: compared(sign('='), value, test, dialect), level: 3 };
}

const CONTRARY_WORD = { and: 'or', or: 'and' } as const;
const CONTRARY: Readonly<Record<string, string>> = { '<': '>=', '<=': '>', '>': '<=', '>=': '<', '=': '!=', '!=': '=' };

const contrary = (op: string): string => CONTRARY[op] ?? op;

const isCompare = (test: UnaryTest): test is CompareTest => test.type === 'compare';

const number = (value: Rational): string | null => (decimalPlaces(value) === undefined ? null : toDecimalString(value, 400));
