import { span } from '../base/span.ts';
import type { Expression, UnaryTests } from './ast.ts';
import { bareRange } from './bare-range.ts';
import { checkExpression } from './check.ts';
import { convertExpression, convertUnaryTests } from './convert.ts';
import { directExpression, directUnaryTests } from './direct.ts';
import { prepare } from './prepare.ts';
import { MAX_EXPRESSION_LENGTH, ordered, type ExpressionProblem } from './problem.ts';

/**
 * Text to tree and problems: the door of the expression language. Parsing never throws and always returns a tree. Results are
 * immutable and kept for texts that come again, as they do in bands and over many files.
 */
export interface ParsedUnaryTests {
  readonly form: 'unary-tests';
  readonly ast: UnaryTests;
  readonly problems: readonly ExpressionProblem[];
}

export interface ParsedFormula {
  readonly form: 'expression';
  readonly ast: Expression;
  readonly problems: readonly ExpressionProblem[];
}

export type ParsedExpression = ParsedUnaryTests | ParsedFormula;

/** Unary tests, as in bands and objectives: `< 1h`, `[1h..3h)`, `"phone", "chat"`, `not(null)`, `-`. */
export function parseUnaryTests(text: string): ParsedUnaryTests {
  const kept = unaryCache.get(text);
  if (kept !== undefined) return kept;
  const direct = text.length > MAX_EXPRESSION_LENGTH ? undefined : directUnaryTests(text);
  // What is wrong with a text is said in one way, which looks at more than the tree: `1-3` is a range without brackets.
  const isRight = direct !== undefined && checkExpression(direct, {}, text).length === 0;
  return keep(unaryCache, text, isRight ? { form: 'unary-tests', ast: direct, problems: [] } : parseUnaryTestsByGrammar(text));
}

/** One expression, as in formulas and conditions: `perceived / expected`, `channel = "phone"`. */
export function parseExpression(text: string): ParsedFormula {
  const kept = expressionCache.get(text);
  if (kept !== undefined) return kept;
  const direct = text.length > MAX_EXPRESSION_LENGTH ? undefined : directExpression(text);
  const isRight = direct !== undefined && checkExpression(direct, {}, text).length === 0;
  return keep(expressionCache, text, isRight ? { form: 'expression', ast: direct, problems: [] } : parseExpressionByGrammar(text));
}

/** The same by the grammar's parser alone: the authority, exported for the test that compares both ways. */
export function parseUnaryTestsByGrammar(text: string): ParsedUnaryTests {
  const refused = refuse(text);
  if (refused !== undefined) {
    return { form: 'unary-tests', ast: { type: 'unary-tests', span: span(0, text.length), any: false, negated: false, tests: [] }, problems: [refused] };
  }
  const prepared = prepare(text);
  const problems: ExpressionProblem[] = [];
  const ast = convertUnaryTests(text, prepared, problems);
  return { form: 'unary-tests', ast, problems: finish(text, 'unary-tests', ast, [...prepared.problems, ...problems]) };
}

export function parseExpressionByGrammar(text: string): ParsedFormula {
  const refused = refuse(text);
  if (refused !== undefined) return { form: 'expression', ast: { type: 'broken', span: span(0, text.length), parts: [] }, problems: [refused] };
  const prepared = prepare(text);
  const problems: ExpressionProblem[] = [];
  const ast = convertExpression(text, prepared, problems);
  return { form: 'expression', ast, problems: finish(text, 'expression', ast, [...prepared.problems, ...problems]) };
}

function refuse(text: string): ExpressionProblem | undefined {
  const whole = span(0, text.length);
  if (text.length > MAX_EXPRESSION_LENGTH) {
    return { code: 'too-large', span: whole, message: { zh: `表达式超过 ${MAX_EXPRESSION_LENGTH} 个字符。`, en: `The expression is longer than ${MAX_EXPRESSION_LENGTH} characters.` } };
  }
  return text.trim() === '' ? { code: 'empty', span: whole, message: { zh: '表达式是空的。', en: 'The expression is empty.' } } : undefined;
}

function finish(text: string, form: ParsedExpression['form'], ast: Expression | UnaryTests, found: readonly ExpressionProblem[]): readonly ExpressionProblem[] {
  // One cause, one finding: the grammar's own words about a bare range say nothing of what to do.
  const range = bareRange(text, form);
  return range === undefined ? ordered([...found, ...checkExpression(ast, {}, text)]) : [range];
}

const CACHE_SIZE = 4_000;
const CACHED_LENGTH = 200;
const unaryCache = new Map<string, ParsedUnaryTests>();
const expressionCache = new Map<string, ParsedFormula>();

function keep<T>(cache: Map<string, T>, text: string, parsed: T): T {
  if (text.length <= CACHED_LENGTH) {
    if (cache.size >= CACHE_SIZE) cache.clear();
    cache.set(text, parsed);
  }
  return parsed;
}

export type { ExpressionProblem, ExpressionProblemCode } from './problem.ts';
