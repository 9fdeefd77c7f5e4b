import { neg, parseRational } from '../base/rational.ts';
import { span } from '../base/span.ts';
import type { ArithmeticOperator, ComparisonOperator, Expression, UnaryTest, UnaryTests } from './ast.ts';
import { isDigit, isNameStart } from './characters.ts';
import { mayNeedNormalising, nameEnd, numberEnd, readIso, readQuantity, stringEnd } from './prepare.ts';

/**
 * A short way for the forms that nearly every document uses (`< 1h`, `[3h..24h]`, `"phone","chat"`, `a / b`, `x > 3 and y`): many times
 * faster than the grammar's parser, which needs to warm up too. It knows one-word names, literals, operators, brackets and calls;
 * whatever else it meets, any error first of all, it declines, and the grammar decides. A differential test holds both equal.
 */
export function directUnaryTests(text: string): UnaryTests | undefined {
  if (mayNeedNormalising(text)) return undefined;
  const r = reader(text);
  const first = peek(r);
  if (first === MINUS && /^ *- *$/.test(text)) return { type: 'unary-tests', span: span(0, text.length), any: true, negated: false, tests: [] };
  let negated = false;
  if (text.startsWith('not', r.at)) {
    r.at += 3;
    if (peek(r) !== OPEN) return undefined;
    negated = true;
    r.at++;
  }
  const tests: UnaryTest[] = [];
  do {
    const test = unaryTest(r);
    if (test === undefined) return undefined;
    tests.push(test);
  } while (take(r, COMMA));
  if (negated && !take(r, CLOSE)) return undefined;
  return atEnd(r) ? { type: 'unary-tests', span: span(0, text.length), any: false, negated, tests } : undefined;
}

export function directExpression(text: string): Expression | undefined {
  if (mayNeedNormalising(text)) return undefined;
  const r = reader(text);
  const node = disjunction(r);
  return node !== undefined && atEnd(r) ? node : undefined;
}

interface Reader {
  readonly text: string;
  at: number;
  /** End of the last token taken. */
  end: number;
  depth: number;
}

const [MINUS, OPEN, CLOSE, COMMA, BRACKET, UNBRACKET, QUOTE] = [45, 40, 41, 44, 91, 93, 34];
const DIRECT_DEPTH = 20;
/** Words that begin or join something the short way does not know, or that the grammar reads in its own way. */
const DECLINED = new Set(
  'if then else for return some every satisfies in between instance of function external date time duration not null true false and or item partial'.split(' '),
);

const reader = (text: string): Reader => ({ text, at: 0, end: 0, depth: 0 });

/** Skips spaces; the code of the next character, or NaN at the end. A line break is left standing: the grammar gives it a meaning. */
function peek(r: Reader): number {
  while (r.text.charCodeAt(r.at) === 32) r.at++;
  return r.text.charCodeAt(r.at);
}

const atEnd = (r: Reader): boolean => Number.isNaN(peek(r));

function take(r: Reader, code: number | undefined): boolean {
  if (peek(r) !== code) return false;
  r.end = ++r.at;
  return true;
}

function unaryTest(r: Reader): UnaryTest | undefined {
  const c = peek(r);
  const start = r.at;
  if (c === 60 || c === 61 || c === 62 || c === 33) {
    const op = comparisonOperator(r);
    const operand = op === undefined ? undefined : sum(r);
    return op === undefined || operand === undefined ? undefined : { type: 'compare', span: span(start, r.end), op, operand };
  }
  if (c === BRACKET || c === UNBRACKET || c === OPEN) {
    r.at++;
    const low = sum(r);
    if (low === undefined || peek(r) !== 46 || !r.text.startsWith('..', r.at)) return undefined;
    r.at += 2;
    const high = sum(r);
    const last = peek(r);
    // An end written `[` could also begin a filter; the grammar decides.
    if (high === undefined || (last !== UNBRACKET && last !== CLOSE)) return undefined;
    r.end = ++r.at;
    return { type: 'interval', span: span(start, r.end), low, high, lowOpen: c !== BRACKET, highOpen: last !== UNBRACKET };
  }
  return disjunction(r);
}

const disjunction = (r: Reader): Expression | undefined => logical(r, 'or', conjunction);
const conjunction = (r: Reader): Expression | undefined => logical(r, 'and', comparison);

function logical(r: Reader, op: 'and' | 'or', operand: (r: Reader) => Expression | undefined): Expression | undefined {
  peek(r);
  const start = r.at;
  let left = operand(r);
  while (left !== undefined && isNameStart(peek(r)) && word(r) === op) {
    r.at += op.length;
    // With a point behind it the grammar takes the word for a part of a name: `or.5`.
    const right = r.text.charCodeAt(r.at) === 46 ? undefined : operand(r);
    if (right === undefined) return undefined;
    left = { type: 'logical', span: span(start, r.end), op, left, right };
  }
  return left;
}

function comparison(r: Reader): Expression | undefined {
  peek(r);
  const start = r.at;
  const left = sum(r);
  if (left === undefined) return undefined;
  const op = comparisonOperator(r);
  if (op === undefined) return left;
  const right = sum(r);
  const next = peek(r);
  if (right === undefined || next === 60 || next === 61 || next === 62 || next === 33) return undefined;
  return { type: 'comparison', span: span(start, r.end), op, left, right };
}

function comparisonOperator(r: Reader): ComparisonOperator | undefined {
  const c = peek(r);
  const equal = r.text.charCodeAt(r.at + 1) === 61;
  if (c === 61 && !equal) {
    r.at++;
    return '=';
  }
  if (c === 33 && equal) {
    r.at += 2;
    return '!=';
  }
  if (c !== 60 && c !== 62) return undefined;
  r.at += equal ? 2 : 1;
  return c === 60 ? (equal ? '<=' : '<') : equal ? '>=' : '>';
}

const sum = (r: Reader): Expression | undefined => arithmetic(r, '+', '-', product);
const product = (r: Reader): Expression | undefined => arithmetic(r, '*', '/', unary);

function arithmetic(r: Reader, a: ArithmeticOperator, b: ArithmeticOperator, operand: (r: Reader) => Expression | undefined): Expression | undefined {
  peek(r);
  const start = r.at;
  let left = operand(r);
  for (;;) {
    if (left === undefined) return undefined;
    peek(r);
    const c = r.text.charAt(r.at);
    if (c !== a && c !== b) return left;
    // Of a power or a comment the second character is no operand: declined there.
    r.at++;
    const right = operand(r);
    if (right === undefined) return undefined;
    left = { type: 'arithmetic', span: span(start, r.end), op: c, left, right };
  }
}

function unary(r: Reader): Expression | undefined {
  if (peek(r) !== MINUS) return primary(r);
  const start = r.at++;
  const c = peek(r);
  if (c === MINUS || c === OPEN) return undefined;
  const operand = primary(r);
  return operand === undefined ? undefined : negated(operand, start, r.end);
}

/** A negative literal is a literal; anything else is a negation. */
export function negated(operand: Expression, start: number, end: number): Expression {
  const where = span(start, end);
  if (operand.type === 'number') return { ...operand, span: where, value: neg(operand.value) };
  if (operand.type === 'duration') return { ...operand, span: where, seconds: neg(operand.seconds) };
  return { type: 'negate', span: where, operand };
}

function primary(r: Reader): Expression | undefined {
  const c = peek(r);
  const start = r.at;
  const { text } = r;
  if (isDigit(c) || c === 46) return number(r);
  if (c === QUOTE) {
    const end = stringEnd(text, start);
    const value = text.slice(start + 1, end - 1);
    if (end > text.length || /[\\\n\r]/.test(value)) return undefined;
    r.at = r.end = end;
    return { type: 'string', span: span(start, end), value };
  }
  if (c === OPEN) {
    if (++r.depth > DIRECT_DEPTH) return undefined;
    r.at++;
    const inner = disjunction(r);
    r.depth--;
    return inner !== undefined && take(r, CLOSE) ? inner : undefined;
  }
  if (!isNameStart(c)) return undefined;
  const iso = readIso(text, start);
  if (iso !== undefined) {
    r.at = r.end = iso.end;
    return isNameStart(peek(r)) && !joins(r) ? undefined : iso.literal;
  }
  const name = word(r);
  const end = start + name.length;
  const where = span(start, end);
  r.at = r.end = end;
  const literal: Expression | undefined =
    name === 'true' || name === 'false'
      ? { type: 'boolean', span: where, value: name === 'true' }
      : name === 'null'
        ? { type: 'null', span: where }
        : name === '?'
          ? { type: 'input', span: where }
          : undefined;
  if (literal === undefined && (DECLINED.has(name) || name.includes('?'))) return undefined;
  const next = peek(r);
  // A second word, a path, a filter: names of that kind are the grammar's business.
  if (next === 46 || next === BRACKET || isDigit(next) || (isNameStart(next) && !joins(r)) || EXOTIC.test(text.charAt(r.at))) {
    if (!(next === 46 && text.charCodeAt(r.at + 1) === 46)) return undefined;
  }
  if (next !== OPEN) return literal ?? { type: 'name', span: where, name };
  return literal === undefined ? call(r, name, start) : undefined;
}

/** Characters that the grammar lets go on a name after a space. */
const EXOTIC = /[\u00b7\u0300-\u036f\u203f\u2040]/;

function call(r: Reader, name: string, start: number): Expression | undefined {
  if (++r.depth > DIRECT_DEPTH) return undefined;
  const nameSpan = span(start, start + name.length);
  r.at++;
  const args: Expression[] = [];
  do {
    const argument = disjunction(r);
    if (argument === undefined) return undefined;
    args.push(argument);
  } while (take(r, COMMA));
  r.depth--;
  if (!take(r, CLOSE)) return undefined;
  const next = peek(r);
  if (next === OPEN || next === BRACKET || (next === 46 && r.text.charCodeAt(r.at + 1) !== 46)) return undefined;
  return { type: 'call', span: span(start, r.end), name, nameSpan, args };
}

function number(r: Reader): Expression | undefined {
  const start = r.at;
  const read = readQuantity(r.text, start);
  if (read?.problem !== undefined) return undefined;
  const end = read?.end ?? numberEnd(r.text, start);
  if (end === undefined) return undefined;
  r.at = r.end = end;
  const next = peek(r);
  if (isDigit(next) || next === BRACKET || next === OPEN || (next === 46 && r.text.charCodeAt(r.at + 1) !== 46) || (isNameStart(next) && !joins(r))) return undefined;
  if (read !== undefined) return read.literal;
  const value = parseRational(r.text.slice(start, end));
  return value === undefined ? undefined : { type: 'number', span: span(start, end), value, percent: false };
}

const word = (r: Reader): string => r.text.slice(r.at, nameEnd(r.text, r.at));

/** Whether the word here is `and` or `or`. */
function joins(r: Reader): boolean {
  const next = word(r);
  return next === 'and' || next === 'or';
}
