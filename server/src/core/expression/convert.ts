import { parseRational } from '../base/rational.ts';
import { span, type Span } from '../base/span.ts';
import { isArithmeticOperator, isComparisonOperator, type Broken, type CompareTest, type ComparisonOperator, type Expression, type UnaryTest, type UnaryTests } from './ast.ts';
import { associated, linksOf } from './chains.ts';
import { negated as negatedNode } from './direct.ts';
import { isSilent, parseGrammar, type GrammarNode, type TopNode } from './grammar.ts';
import { type Prepared } from './prepare.ts';
import { MAX_DEPTH, MAX_PROBLEMS, UNSUPPORTED, type ExpressionProblem } from './problem.ts';
import { isCalendarDuration, parseIsoDuration } from './units.ts';

/** From the grammar's parse tree to the AST: what is not understood becomes `broken`, and a problem says why. */
export function convertUnaryTests(text: string, prepared: Prepared, problems: ExpressionProblem[]): UnaryTests {
  const c = begin(text, prepared, problems, 'UnaryTests');
  const whole = span(0, text.length);
  const parts = partsOf(c, c.root);
  if (c.errors === 0 && parts.some((part) => part.name === 'Wildcard')) return { type: 'unary-tests', span: whole, any: true, negated: false, tests: [] };
  const tests: UnaryTest[] = [];
  for (const part of parts) {
    if (part.name === 'PositiveUnaryTests') for (const test of partsOf(c, part)) tests.push(...unaryTest(c, test, 0));
  }
  // A text with an error in it computes nothing: what recovery left out could have changed every value.
  if (c.errors > 0) {
    const parts = tests.map((test) => (test.type === 'compare' ? test.operand : test));
    return { type: 'unary-tests', span: whole, any: false, negated: false, tests: [{ type: 'broken', span: whole, parts }] };
  }
  return { type: 'unary-tests', span: whole, any: false, negated: c.negated || parts[0]?.name === 'not', tests };
}

export function convertExpression(text: string, prepared: Prepared, problems: ExpressionProblem[]): Expression {
  const c = begin(text, prepared, problems, 'Expression');
  const parts = partsOf(c, c.root);
  const first = parts[0];
  if (first === undefined) return { type: 'broken', span: span(0, text.length), parts: [] };
  const node = expression(c, first, 0);
  if (parts.length === 1 && c.errors === 0) return node;
  return { type: 'broken', span: span(0, text.length), parts: [node, ...parts.slice(1, 20).map((part) => expression(c, part, 0))] };
}

interface Conversion {
  readonly text: string;
  readonly prepared: Prepared;
  readonly problems: ExpressionProblem[];
  readonly root: GrammarNode;
  readonly negated: boolean;
  errors: number;
  deep: boolean;
}

function begin(text: string, prepared: Prepared, problems: ExpressionProblem[], top: TopNode): Conversion {
  const { root, complete, negated, tooDeep } = parseGrammar(prepared.masked, top);
  const c: Conversion = { text, prepared, problems, root, negated, errors: tooDeep ? MAX_ERRORS : 0, deep: tooDeep };
  if (tooDeep) {
    report(c, tooDeepProblem(span(0, text.length)));
    return c;
  }
  // Of a text that was cut only the first error is the author's; the cut itself makes more.
  if (!complete) c.errors = MAX_ERRORS - 1;
  return c;
}

const MAX_ERRORS = 3;

const tooDeepProblem = (at: Span): ExpressionProblem => ({
  code: 'too-deep',
  span: at,
  message: { zh: `表达式的层数超过 ${MAX_DEPTH}。`, en: `The expression is nested more than ${MAX_DEPTH} levels deep.` },
});

const where = (c: Conversion, node: GrammarNode): Span => {
  const from = c.prepared.toText(node.from);
  return span(from, Math.max(from, c.prepared.toText(node.to)));
};

/** The children that mean something; errors among them are reported. */
function partsOf(c: Conversion, node: GrammarNode): GrammarNode[] {
  const parts: GrammarNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.type.isError) syntaxError(c, child);
    else if (!isSilent(child)) parts.push(child);
  }
  return parts;
}

function syntaxError(c: Conversion, node: GrammarNode): void {
  if (++c.errors > MAX_ERRORS) return;
  const found = where(c, node);
  const shown = c.text.slice(found.start, found.end).trim().slice(0, 20);
  const atEnd = c.text.slice(found.end).trim() === '' && shown === '';
  // A caret between two characters is hard to see, so an empty place takes the character before it.
  const edge = Math.min(found.start, c.text.trimEnd().length);
  const place = found.end > found.start ? found : span(Math.max(0, edge - 1), edge);
  const message =
    shown !== ''
      ? { zh: `这里不应出现“${shown}”。`, en: `Unexpected “${shown}”.` }
      : atEnd
        ? { zh: '表达式没有写完。', en: 'The expression ends too early.' }
        : { zh: '这里缺少内容。', en: 'Something is missing here.' };
  report(c, { code: 'syntax', span: place, message });
}

function report(c: Conversion, problem: ExpressionProblem): void {
  if (c.problems.length < MAX_PROBLEMS) c.problems.push(problem);
}

function unsupported(c: Conversion, node: GrammarNode, zh: string, en: string): Broken {
  report(c, { code: 'unsupported', span: where(c, node), message: { zh: `不支持${zh}。`, en: `${en} not supported.` } });
  return { type: 'broken', span: where(c, node), parts: [] };
}

const broken = (c: Conversion, node: GrammarNode, parts: readonly Expression[]): Broken => ({ type: 'broken', span: where(c, node), parts });

/** An expression; `depth` counts the nodes above it. */
function expression(c: Conversion, node: GrammarNode, depth: number): Expression {
  if (depth > MAX_DEPTH) {
    if (!c.deep) report(c, tooDeepProblem(where(c, node)));
    c.deep = true;
    return broken(c, node, []);
  }
  const down = depth + 1;
  switch (node.name) {
    case 'NumericLiteral':
      return numeric(c, node);
    case 'StringLiteral':
      return { type: 'string', span: where(c, node), value: unescape(c.prepared.masked.slice(node.from + 1, node.to - 1)) };
    case 'BooleanLiteral':
      return { type: 'boolean', span: where(c, node), value: c.prepared.masked.startsWith('true', node.from) };
    case 'null':
      return { type: 'null', span: where(c, node) };
    case '?':
      return { type: 'input', span: where(c, node) };
    case 'VariableName':
      return variable(c, node);
    case 'PathExpression':
      return path(c, node, down);
    case 'ParenthesizedExpression': {
      const [inner, ...more] = partsOf(c, node);
      return inner === undefined || more.length > 0 ? broken(c, node, inner === undefined ? [] : [expression(c, inner, down)]) : expression(c, inner, down);
    }
    case 'ArithmeticExpression':
      return arithmetic(c, node, down);
    case 'Comparison':
      return regrouped(c, node, down) ?? comparison(c, node, down);
    case 'Conjunction':
    case 'Disjunction': {
      const meant = regrouped(c, node, down);
      if (meant !== undefined) return meant;
      const [left, , right] = partsOf(c, node);
      if (left === undefined || right === undefined) return broken(c, node, left === undefined ? [] : [expression(c, left, down)]);
      return { type: 'logical', span: where(c, node), op: node.name === 'Conjunction' ? 'and' : 'or', left: expression(c, left, down), right: expression(c, right, down) };
    }
    case 'IfExpression': {
      const parts = partsOf(c, node).filter((part) => part.name !== 'if' && part.name !== 'then' && part.name !== 'else').map((part) => expression(c, part, down));
      const [condition, then, otherwise] = parts;
      if (condition === undefined || then === undefined || otherwise === undefined) return broken(c, node, parts);
      return { type: 'if', span: where(c, node), condition, then, otherwise };
    }
    case 'List':
      return { type: 'list', span: where(c, node), items: partsOf(c, node).map((part) => expression(c, part, down)) };
    case 'FunctionInvocation':
      return call(c, node, down);
    case 'DateTimeLiteral':
      return dateTime(c, node, down);
    case 'SimplePositiveUnaryTest': {
      const [first] = partsOf(c, node);
      if (first?.name === 'CompareOp') {
        report(c, { code: 'syntax', span: where(c, node), message: { zh: '比较的左边缺少内容。', en: 'The left side of this comparison is missing.' } });
      } else {
        report(c, { code: 'unsupported', span: where(c, node), message: { zh: '区间只能写在 in 之后。', en: 'An interval can only stand behind “in”.' } });
      }
      return broken(c, node, unaryTest(c, node, down).map((test) => (test.type === 'compare' ? test.operand : test)));
    }
    default: {
      const known = Object.hasOwn(UNSUPPORTED, node.name) ? UNSUPPORTED[node.name] : undefined;
      if (known !== undefined) return unsupported(c, node, known[0], known[1]);
      // A keyword on its own, or a shape that only error recovery makes.
      if (c.errors === 0) syntaxError(c, node);
      return broken(c, node, []);
    }
  }
}

function numeric(c: Conversion, node: GrammarNode): Expression {
  const minus = node.firstChild !== null;
  const from = minus ? node.to - c.prepared.masked.slice(node.from + 1, node.to).trimStart().length : node.from;
  const literal = c.prepared.literals.get(from);
  const value = literal === undefined ? parseRational(c.prepared.masked.slice(from, node.to)) : undefined;
  const place = where(c, node);
  if (literal === undefined && value === undefined) {
    report(c, { code: 'syntax', span: place, message: { zh: '数字超出范围。', en: 'The number is out of range.' } });
    return broken(c, node, []);
  }
  const positive: Expression = literal ?? { type: 'number', span: place, value: value ?? ZERO_VALUE, percent: false };
  return !minus || positive.type === 'broken' ? positive : negatedNode(positive, place.start, place.end);
}

const ZERO_VALUE = parseRational('0') as NonNullable<ReturnType<typeof parseRational>>;

function variable(c: Conversion, node: GrammarNode): Expression {
  const place = where(c, node);
  for (let word = node.firstChild; word !== null; word = word.nextSibling) {
    if (word.type.isError) syntaxError(c, word);
    else if (c.prepared.literals.has(word.from)) {
      // A literal with a unit behind a name is digits to the grammar, and digits may go on a name.
      syntaxError(c, word);
      return broken(c, node, [{ type: 'name', span: span(place.start, c.prepared.toText(word.from)), name: nameText(c, node.from, word.from) }]);
    }
  }
  return { type: 'name', span: place, name: nameText(c, node.from, node.to) };
}

const nameText = (c: Conversion, from: number, to: number): string => c.prepared.masked.slice(from, to).trim().replace(/\s+/g, ' ');

/** A path is one dotted name when it leads from a name over names. */
function path(c: Conversion, node: GrammarNode, depth: number): Expression {
  const [object, property] = partsOf(c, node);
  if (object === undefined || property === undefined) return broken(c, node, object === undefined ? [] : [expression(c, object, depth)]);
  const left = expression(c, object, depth);
  if (left.type !== 'name') {
    if (left.type !== 'broken') unsupported(c, node, '对值取成员', 'Members of values are');
    return broken(c, node, [left]);
  }
  return { type: 'name', span: where(c, node), name: `${left.name}.${nameText(c, property.from, property.to)}` };
}

function arithmetic(c: Conversion, node: GrammarNode, depth: number): Expression {
  const parts = partsOf(c, node);
  const at = parts.findIndex((part) => part.name === 'ArithOp');
  const operator = parts[at];
  const op = operator === undefined ? '' : c.prepared.masked.slice(operator.from, operator.to);
  const [left, right] = [parts[at - 1], parts[at + 1]];
  const place = where(c, node);
  if (left !== undefined && right !== undefined && parts.length === 3 && isArithmeticOperator(op)) {
    return { type: 'arithmetic', span: place, op, left: expression(c, left, depth), right: expression(c, right, depth) };
  }
  if (at === 0 && op === '-' && right !== undefined && parts.length === 2) return negatedNode(expression(c, right, depth), place.start, place.end);
  if (at === 0 && right !== undefined && c.errors === 0 && operator !== undefined) syntaxError(c, operator);
  return broken(c, node, parts.filter((part) => part.name !== 'ArithOp').map((part) => expression(c, part, depth)));
}

function comparison(c: Conversion, node: GrammarNode, depth: number): Expression {
  const parts = partsOf(c, node);
  const [left, operator, ...rest] = parts;
  const place = where(c, node);
  const last = rest.at(-1);
  if (left === undefined || operator === undefined || last === undefined) return broken(c, node, left === undefined ? [] : [expression(c, left, depth)]);
  const value = expression(c, left, depth);
  if (operator.name === 'between') {
    const [low, , high] = rest;
    if (low === undefined || high === undefined) return broken(c, node, [value]);
    return { type: 'between', span: place, value, low: expression(c, low, depth), high: expression(c, high, depth) };
  }
  if (operator.name === 'in') {
    const tests = rest.flatMap((part) => (part.name === 'PositiveUnaryTests' ? partsOf(c, part) : [part])).flatMap((part) => unaryTest(c, part, depth));
    return { type: 'in', span: place, value, tests };
  }
  const op = c.prepared.masked.slice(operator.from, operator.to);
  if (!isComparisonOperator(op) || rest.length !== 1) return broken(c, node, [value]);
  return { type: 'comparison', span: place, op, left: value, right: expression(c, last, depth) };
}

/** The node as it is meant, where the grammar has let a test behind `in` reach too far. */
function regrouped(c: Conversion, node: GrammarNode, depth: number): Expression | undefined {
  const links = linksOf(node, MAX_DEPTH);
  if (links.length < 2 || links.every((link) => link.membership === null)) return undefined;
  return associated(links.map(({ word, node: part, membership }) => {
    if (membership === null) return { word, condition: expression(c, part, depth) };
    const value = expression(c, membership.value, depth);
    const end = where(c, part).end;
    const op = membership.operator === null ? '' : c.prepared.masked.slice(membership.operator.from, membership.operator.to);
    const tests = membership.operator === null || !isComparisonOperator(op) ? unaryTest(c, part, depth)
      : [{ type: 'compare' as const, span: span(where(c, membership.operator).start, end), op, operand: expression(c, part, depth) }];
    return { word, condition: { type: 'in', span: span(value.span.start, end), value, tests } };
  }));
}

function call(c: Conversion, node: GrammarNode, depth: number): Expression {
  const [callee, parameters] = partsOf(c, node);
  if (callee?.name !== 'VariableName') {
    return unsupported(c, node, '调用函数名以外的内容', 'Calling anything but a named function is');
  }
  if (parameters?.name === 'NamedParameters') return unsupported(c, parameters, '具名参数', 'Named parameters are');
  const args = parameters === undefined ? [] : partsOf(c, parameters).map((part) => expression(c, part, depth));
  const name = variable(c, callee);
  return callNode(name.type === 'name' ? name.name : '', where(c, callee), args, where(c, node));
}

/** `not(x)` is an operator here; with another number of arguments it stays a call, and the check reports that. */
function callNode(name: string, nameSpan: Span, args: readonly Expression[], place: Span): Expression {
  const [operand] = args;
  if (name === 'not' && args.length === 1 && operand !== undefined) return { type: 'not', span: place, operand };
  return { type: 'call', span: place, name, nameSpan, args };
}

/** `duration("PT30S")` and `@"PT30S"` are literals; dates and times of day are not part of the language. */
function dateTime(c: Conversion, node: GrammarNode, depth: number): Expression {
  const [first, parameters] = partsOf(c, node);
  const place = where(c, node);
  const text = first?.name === 'AtLiteral' ? first.firstChild : first?.name === 'DateTimeConstructor' && c.prepared.masked.startsWith('duration', first.from) ? parameters : undefined;
  if (text === undefined || text === null || first === undefined) return unsupported(c, node, '日期和时刻', 'Dates and times of day are');
  const args = text.name === 'StringLiteral' ? [text] : partsOf(c, text);
  const [only] = args;
  if (args.length !== 1 || only?.name !== 'StringLiteral') {
    return { type: 'call', span: place, name: 'duration', nameSpan: where(c, first), args: args.map((part) => expression(c, part, depth)) };
  }
  const literal = expression(c, only, depth);
  const value = literal.type === 'string' ? literal.value : '';
  const seconds = parseIsoDuration(value);
  if (seconds !== undefined) return { type: 'duration', span: place, seconds };
  if (isCalendarDuration(value)) {
    report(c, { code: 'unsupported', span: place, message: { zh: '年和月没有固定的时长，请改用天。', en: 'Years and months have no fixed length; use days.' } });
  } else if (first.name === 'AtLiteral' && /^[\d:TZ+.-]+$/.test(value)) {
    return unsupported(c, node, '日期和时刻', 'Dates and times of day are');
  } else {
    report(c, { code: 'syntax', span: where(c, only), message: { zh: '这不是 ISO 8601 时长，例如 PT30S、P1D。', en: 'This is not an ISO 8601 duration such as PT30S or P1D.' } });
  }
  return broken(c, node, []);
}

/** One unary test; two when the author joined them by a word that unary tests do not know. */
function unaryTest(c: Conversion, node: GrammarNode, depth: number): readonly UnaryTest[] {
  if (depth > MAX_DEPTH) return [expression(c, node, depth)];
  if (node.name === 'PositiveUnaryTest' || node.name === 'SimplePositiveUnaryTest') {
    const parts = partsOf(c, node);
    const [first, second] = parts;
    if (first === undefined) return [broken(c, node, [])];
    if (first.name !== 'CompareOp') return unaryTest(c, first, depth + 1);
    const op = c.prepared.masked.slice(first.from, first.to);
    if (second === undefined || !isComparisonOperator(op)) return [broken(c, node, [])];
    if (second.name === 'Conjunction' || second.name === 'Disjunction') return joined(c, node, op, second, depth + 1);
    return [{ type: 'compare', span: where(c, node), op, operand: expression(c, second, depth + 1) }];
  }
  if (node.name === 'ParenthesizedExpression') {
    const parts = partsOf(c, node);
    const [inner] = parts;
    return inner?.name === 'SimplePositiveUnaryTest' && parts.length === 1 ? unaryTest(c, inner, depth + 1) : [expression(c, node, depth)];
  }
  if (node.name !== 'Interval') return [expression(c, node, depth)];
  const text = c.prepared.masked;
  const [low, high] = partsOf(c, node);
  if (low === undefined || high === undefined) return [broken(c, node, low === undefined ? [] : [expression(c, low, depth + 1)])];
  return [
    {
      type: 'interval',
      span: where(c, node),
      low: expression(c, low, depth + 1),
      high: expression(c, high, depth + 1),
      lowOpen: text.charAt(node.from) !== '[',
      highOpen: text.charAt(node.to - 1) !== ']',
    },
  ];
}

/** `>= 3 and < 5` and `< 3 or > 5`: not unary tests, but clear enough to say what to write. */
function joined(c: Conversion, node: GrammarNode, op: ComparisonOperator, operand: GrammarNode, depth: number): readonly UnaryTest[] {
  const parts = partsOf(c, operand);
  const [left, , right] = parts;
  const place = where(c, node);
  const second = right === undefined ? [] : unaryTest(c, right, depth);
  const [other] = second;
  const first: CompareTest | undefined =
    left === undefined ? undefined : { type: 'compare', span: span(place.start, where(c, left).end), op, operand: expression(c, left, depth) };
  const word = operand.name === 'Conjunction' ? 'and' : 'or';
  const tests = first === undefined ? second : [first, ...second];
  let replacement: string | undefined;
  if (first !== undefined && other?.type === 'compare' && second.length === 1) {
    const written = (test: UnaryTest): string => c.text.slice(test.span.start, test.span.end);
    if (word === 'or') replacement = `${written(first)}, ${written(other)}`;
    else {
      const [low, high] = op.startsWith('>') ? [first, other] : [other, first];
      if (low.op.startsWith('>') && high.op.startsWith('<')) {
        replacement = `${low.op === '>' ? '(' : '['}${written(low.operand)}..${written(high.operand)}${high.op === '<' ? ')' : ']'}`;
        report(c, joinProblem(place, word, replacement));
        return [{ type: 'interval', span: place, low: low.operand, high: high.operand, lowOpen: low.op === '>', highOpen: high.op === '<' }];
      }
    }
  }
  report(c, joinProblem(place, word, replacement));
  return word === 'or' ? tests : [{ type: 'broken', span: place, parts: tests.map((test) => (test.type === 'compare' ? test.operand : test)) }];
}

const joinProblem = (place: Span, word: string, replacement: string | undefined): ExpressionProblem => ({
  code: 'syntax',
  span: place,
  message:
    replacement === undefined
      ? { zh: `条件不能用 ${word} 连接：区间写作 [1..3)，“或”写作逗号。`, en: `Tests cannot be joined by “${word}”: write an interval such as [1..3), or a comma for “or”.` }
      : { zh: `条件不能用 ${word} 连接，应写作 ${replacement}。`, en: `Tests cannot be joined by “${word}”; write ${replacement}.` },
  ...(replacement === undefined ? {} : { candidates: [replacement], replacement }),
});

/** FEEL's escapes: \" \\ \n \r \t \uXXXX \UXXXXXX. An unknown one stands for itself. */
function unescape(body: string): string {
  if (!body.includes('\\')) return body;
  return body.replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|(["'\\nrt]))/g, (whole, four?: string, six?: string, one?: string) => {
    if (one !== undefined) return one === 'n' ? '\n' : one === 'r' ? '\r' : one === 't' ? '\t' : one;
    const code = Number.parseInt(four ?? six ?? '', 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
