import { compare, neg, type Rational } from '../base/rational.ts';
import { suggest } from '../base/suggest.ts';
import type { Span } from '../base/span.ts';
import type { Text } from '../base/text.ts';
import type { AnyNode, Arithmetic, Expression, UnaryTest, UnaryTests } from './ast.ts';
import { childrenOf } from './ast.ts';
import { bareRange } from './bare-range.ts';
import { findFunction, FUNCTIONS, maximumArguments, signature } from './functions.ts';
import { ordered, type ExpressionProblem } from './problem.ts';

/** What can be said of an expression without values: functions that exist, arguments that fit, quantities that go together. */
export type Kind = 'number' | 'duration' | 'string' | 'boolean' | 'null' | 'list' | 'unknown';

/** What is known of the names of an expression; the parser itself knows nothing of them. */
export interface KindContext {
  /** Of the value that unary tests are about. */
  readonly input?: Kind;
  readonly names?: (name: string) => Kind | undefined;
}

/**
 * Problems of functions and kinds. With `context` also those that show only once the kinds of the inputs are known:
 * a time tested by numbers, a text multiplied. `text` is what was parsed; without it some problems come without candidates.
 */
export function checkExpression(ast: Expression | UnaryTests, context: KindContext = {}, text = ''): readonly ExpressionProblem[] {
  const check: Check = { context, text, problems: [] };
  if (ast.type === 'unary-tests') tests(check, ast.tests, context.input ?? 'unknown', 'unknown');
  else kindOf(check, ast);
  return ordered(check.problems);
}

/** The kind of an expression's value as far as it can be known. */
export const kindOfExpression = (ast: Expression, context: KindContext = {}): Kind => kindOf({ context, text: '', problems: [] }, ast);

interface Check {
  readonly context: KindContext;
  readonly text: string;
  readonly problems: ExpressionProblem[];
}

function kindOf(check: Check, node: Expression): Kind {
  switch (node.type) {
    case 'number':
    case 'duration':
    case 'string':
    case 'boolean':
    case 'null':
      return node.type;
    case 'name':
      return check.context.names?.(node.name) ?? 'unknown';
    case 'input':
      return check.context.input ?? 'unknown';
    case 'negate': {
      const kind = kindOf(check, node.operand);
      if (kind === 'string' || kind === 'boolean' || kind === 'list') {
        mixed(check, node.span, { zh: `${NAMES[kind].zh}不能取负。`, en: `${NAMES[kind].en} has no negative.` });
        return 'unknown';
      }
      return kind;
    }
    case 'arithmetic':
      return arithmetic(check, node);
    case 'comparison': {
      const left = kindOf(check, node.left);
      sameKind(check, left, kindOf(check, node.right), node.span);
      return 'boolean';
    }
    case 'in':
      tests(check, node.tests, kindOf(check, node.value), 'unknown');
      return 'boolean';
    case 'between': {
      const value = kindOf(check, node.value);
      const low = kindOf(check, node.low);
      const high = kindOf(check, node.high);
      if (sameKind(check, low, high, node.span)) sameKind(check, value, known(low) ? low : high, node.span);
      return 'boolean';
    }
    case 'if': {
      kindOf(check, node.condition);
      const then = kindOf(check, node.then);
      const otherwise = kindOf(check, node.otherwise);
      return then === otherwise || !known(otherwise) ? then : known(then) ? 'unknown' : otherwise;
    }
    case 'call':
      return call(check, node);
    case 'list':
      for (const item of node.items) kindOf(check, item);
      return 'list';
    case 'interval':
      return ends(check, node);
    default:
      for (const child of childrenOf(node)) if (child.type !== 'compare') kindOf(check, child);
      return node.type === 'logical' || node.type === 'not' ? 'boolean' : 'unknown';
  }
}

/** Tests must fit the value and one another; `seen` is the kind that the tests before have set. */
function tests(check: Check, list: readonly UnaryTest[], value: Kind, seen: Kind): void {
  let expected = known(value) ? value : seen;
  for (const test of list) {
    if (test.type === 'arithmetic' && test.op === '-' && isQuantity(test.left) && isQuantity(test.right)) {
      rangeWithMinus(check, test);
      continue;
    }
    const kind = test.type === 'compare' ? kindOf(check, test.operand) : kindOf(check, test);
    // A test such as `? > 3` or `contains(?, "x")` is a condition, not a value to compare with.
    if (test.type !== 'compare' && kind === 'boolean' && expected !== 'boolean') {
      if (test.type === 'boolean') sameKind(check, expected, kind, test.span);
      continue;
    }
    if (kind === 'list' || !sameKind(check, expected, kind, test.span)) continue;
    if (!known(expected)) expected = kind;
  }
}

const isQuantity = (node: Expression): boolean => node.type === 'number' || node.type === 'duration';

/** `1h-3h` is a subtraction to FEEL, and a range to everybody else. */
function rangeWithMinus(check: Check, node: Arithmetic): void {
  const candidates = bareRange(check.text.slice(node.span.start, node.span.end), 'unary-tests')?.candidates;
  check.problems.push({
    code: 'syntax',
    span: node.span,
    ...(candidates === undefined ? {} : { candidates }),
    message: { zh: '“-”在这里是减法；区间应写作 [低..高] 或 [低..高)。', en: 'Here “-” subtracts; a range is written [low..high] or [low..high).' },
  });
}

function ends(check: Check, node: Extract<Expression, { type: 'interval' }>): Kind {
  const low = kindOf(check, node.low);
  const high = kindOf(check, node.high);
  if (sameKind(check, low, high, node.span)) reversed(check, node);
  return known(low) ? low : high;
}

/** `[3h..1h]`, `(1..1)`: FEEL takes them, and nothing lies in them. */
function reversed(check: Check, node: Extract<Expression, { type: 'interval' }>): void {
  const [low, high] = [literalValue(node.low), literalValue(node.high)];
  const order = low === undefined || high === undefined ? -1 : compare(low, high);
  if (order < 0 || (order === 0 && !node.lowOpen && !node.highOpen)) return;
  const written = check.text.slice(node.span.start, node.span.end);
  const [from, to] = [node.low, node.high].map((end) => check.text.slice(end.span.start, end.span.end));
  const candidate = order > 0 ? `${node.lowOpen ? '(' : '['}${to}..${from}${node.highOpen ? ')' : ']'}` : `[${from}..${to}]`;
  check.problems.push({
    code: 'empty-interval',
    span: node.span,
    ...(check.text === '' ? {} : { candidates: [candidate] }),
    message: order > 0
      ? { zh: `区间 ${written} 的下端比上端大，里面没有任何值。`, en: `The interval ${written} ends before it begins, so that nothing lies in it.` }
      : { zh: `区间 ${written} 的两端相同又不全包括在内，里面没有任何值。`, en: `The interval ${written} leaves out its only value, so that nothing lies in it.` },
  });
}

/** The number or the seconds that a literal stands for, negative ones included. */
function literalValue(node: Expression): Rational | undefined {
  if (node.type === 'number') return node.value;
  if (node.type === 'duration') return node.seconds;
  const value = node.type === 'negate' ? literalValue(node.operand) : undefined;
  return value === undefined ? undefined : neg(value);
}

function arithmetic(check: Check, node: Arithmetic): Kind {
  const left = kindOf(check, node.left);
  const right = kindOf(check, node.right);
  if (!known(left) || !known(right)) {
    // A number times or over something unknown can be either; a sum has the kind of its known part.
    if (node.op === '+' || node.op === '-') return known(left) ? left : known(right) ? right : 'unknown';
    return 'unknown';
  }
  if (left === 'number' && right === 'number') return 'number';
  const times = left === 'duration' || right === 'duration';
  if (times && left === right) {
    if (node.op === '+' || node.op === '-') return 'duration';
    if (node.op === '/') return 'number';
  } else if (times && (left === 'number' || right === 'number')) {
    if (node.op === '*' || (node.op === '/' && left === 'duration')) return 'duration';
  } else if (left === 'string' && right === 'string' && node.op === '+') return 'string';
  const [a, b] = [NAMES[left], NAMES[right]];
  mixed(check, node.span, { zh: `${a.zh}和${b.zh}之间不能用“${node.op}”运算。`, en: `“${node.op}” does not work between ${a.en} and ${b.en}.` });
  return 'unknown';
}

function call(check: Check, node: Extract<Expression, { type: 'call' }>): Kind {
  const kinds = node.args.map((argument) => kindOf(check, argument));
  const info = findFunction(node.name);
  if (info === undefined) {
    const meant = node.name === 'round' ? 'round half up' : node.name === 'avg' || node.name === 'average' ? 'mean' : suggest(node.name, FUNCTIONS.map((f) => f.name));
    check.problems.push({
      code: 'unknown-function',
      span: node.nameSpan,
      message:
        meant === undefined
          ? { zh: `没有函数“${node.name}”。`, en: `There is no function “${node.name}”.` }
          : { zh: `没有函数“${node.name}”，是否应为 ${meant}？`, en: `There is no function “${node.name}”; did you mean ${meant}?` },
      candidates: meant === undefined ? [] : [meant],
    });
    return 'unknown';
  }
  const most = maximumArguments(info);
  if (node.args.length < info.required || node.args.length > most) {
    const form = signature(info);
    check.problems.push({
      code: 'wrong-arity',
      span: node.span,
      message: { zh: `参数个数不对：${form}，这里写了 ${node.args.length} 个。`, en: `Wrong number of arguments: ${form}, but ${node.args.length} given.` },
    });
  }
  if (most === Infinity) {
    let expected: Kind = 'unknown';
    for (const [i, kind] of kinds.entries()) {
      const argument = node.args[i];
      if (kind === 'list' || kind === 'null' || argument === undefined || !sameKind(check, expected, kind, argument.span)) continue;
      if (!known(expected)) expected = kind;
    }
    return info.result === 'argument' ? expected : info.result;
  }
  return info.result === 'argument' ? (kinds[0] ?? 'unknown') : info.result;
}

const known = (kind: Kind): boolean => kind !== 'unknown' && kind !== 'null';

function sameKind(check: Check, a: Kind, b: Kind, span: Span): boolean {
  if (a === b || !known(a) || !known(b) || a === 'list' || b === 'list') return true;
  mixed(check, span, { zh: `${NAMES[a].zh}不能和${NAMES[b].zh}比较。`, en: `${NAMES[a].en} cannot be compared with ${NAMES[b].en}.` });
  return false;
}

function mixed(check: Check, span: Span, message: Text): void {
  check.problems.push({ code: 'mixed-units', span, message: { zh: message.zh, en: message.en.charAt(0).toUpperCase() + message.en.slice(1) } });
}

const NAMES: Readonly<Record<Kind, Text>> = {
  number: { zh: '数字', en: 'a number' },
  duration: { zh: '时长', en: 'a time' },
  string: { zh: '文字', en: 'a text' },
  boolean: { zh: '真假值', en: 'a truth value' },
  null: { zh: '空值', en: 'null' },
  list: { zh: '列表', en: 'a list' },
  unknown: { zh: '未知的值', en: 'an unknown value' },
};

/** Whether any part of the tree was not understood. */
export const hasBroken = (node: AnyNode): boolean => node.type === 'broken' || childrenOf(node).some(hasBroken);
