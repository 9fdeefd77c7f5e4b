import { compareStrings } from '../base/diagnostic.ts';
import type { Span } from '../base/span.ts';
import type { Text } from '../base/text.ts';

/** What can be wrong with an expression. Closed set: rules map every code to a finding. */
export type ExpressionProblemCode =
  | 'syntax' // not FEEL
  | 'empty' // nothing but spaces and comments
  | 'too-large' // longer than MAX_EXPRESSION_LENGTH
  | 'too-deep' // nested beyond MAX_DEPTH
  | 'unknown-unit' // `30sec`, `3个月`
  | 'unit-spacing' // `30 s`
  | 'nonstandard-character' // `≥ （ ，` and other characters that stand for FEEL's own
  | 'unsupported' // FEEL that this product does not take: loops, contexts, dates
  | 'unknown-function'
  | 'wrong-arity'
  | 'empty-interval' // `[3h..1h]`: no value lies in it
  | 'mixed-units'; // a time beside a number, a text beside a time

/** One problem in one expression. Plain data; offsets are those of the text given to the parser. */
export interface ExpressionProblem {
  readonly code: ExpressionProblemCode;
  readonly span: Span;
  readonly message: Text;
  /** What may have been meant, best first: for a choice. */
  readonly candidates?: readonly string[];
  /** The text to put in place of the span: keeps the meaning, safe to apply. */
  readonly replacement?: string;
}

/** Longer expressions are refused unread (UTF-16 units). */
export const MAX_EXPRESSION_LENGTH = 4_096;
/** Deeper trees are cut. */
export const MAX_DEPTH = 400;
/** Further problems of one expression are dropped. */
export const MAX_PROBLEMS = 50;

/** In the order of the text, then by code; the same for every way a text is parsed, and no more than anyone reads. */
export const ordered = (problems: readonly ExpressionProblem[]): readonly ExpressionProblem[] =>
  problems.length === 0
    ? NONE
    : [...problems]
        .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || compareStrings(a.code, b.code) || compareStrings(a.message.en, b.message.en))
        // Each bracket that is not closed ends too early, all of them at one place.
        .filter((p, i, all) => i === 0 || !sameProblem(p, all[i - 1]))
        .slice(0, MAX_PROBLEMS);

const sameProblem = (a: ExpressionProblem, b: ExpressionProblem | undefined): boolean =>
  b !== undefined && a.span.start === b.span.start && a.span.end === b.span.end && a.message.en === b.message.en;

const NONE: readonly ExpressionProblem[] = [];

/** What the grammar knows and the language leaves out, by the name of the node, as messages begin with it. */
export const UNSUPPORTED: Readonly<Record<string, readonly [string, string]>> = {
  ForExpression: ['循环（for）', 'Loops (for) are'],
  QuantifiedExpression: ['量词（some、every）', 'Quantifiers (some, every) are'],
  FunctionDefinition: ['自定义函数', 'Function definitions are'],
  Context: ['上下文（{…}）', 'Contexts ({…}) are'],
  FilterExpression: ['筛选（[…]）', 'Filters ([…]) are'],
  InstanceOfExpression: ['instance of', '“instance of” is'],
};
