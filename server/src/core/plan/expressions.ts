/** Turns the FEEL of a scoring into functions of a case, and says what is wrong with it in the document's own terms. */
import { isRational, type Rational } from '../base/rational.ts';
import type { Span } from '../base/span.ts';
import { suggest } from '../base/suggest.ts';
import type { Text } from '../base/text.ts';
import type { UnaryTests, Expression } from '../expression/ast.ts';
import { checkExpression, type Kind } from '../expression/check.ts';
import { evaluate, testUnary } from '../expression/evaluate.ts';
import { isSet, numbersOf, type NumberKind, type NumberSet } from '../expression/intervals.ts';
import { freeNames } from '../expression/names.ts';
import { parseExpression, parseUnaryTests } from '../expression/parse.ts';
import { duration, isDuration, type Value } from '../expression/values.ts';
import type { InputType } from '../model/scoring.ts';
import { VALUE, type CaseInput, type CellValue } from '../scoring/case.ts';
import type { Condition, Formula, InputPlan } from '../scoring/plan.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import { MAX_PLAN_PROBLEMS, type PlanProblem, type PlanProblemCode } from './problem.ts';

/** What compiling needs to know of the document, and where it puts what is wrong. */
export class PlanContext {
  readonly inputs: readonly InputPlan[];
  readonly slots: ReadonlyMap<string, number>;
  readonly problems: PlanProblem[] = [];

  constructor(inputs: readonly InputPlan[]) {
    this.inputs = inputs;
    this.slots = new Map(inputs.map((input, slot) => [input.name, slot]));
  }

  report(code: PlanProblemCode, span: Span, message: Text): void {
    if (this.problems.length < MAX_PLAN_PROBLEMS) this.problems.push({ code, span, message });
  }

  /** Slot of an input by name; reports one that does not exist. */
  slot(node: ScalarNode): number | null {
    const slot = this.slots.get(node.source);
    if (slot !== undefined) return slot;
    this.#unknown(node.source, node.span);
    return null;
  }

  condition(node: ScalarNode): Condition | null {
    const found = this.#evaluated(node, (value) => (typeof value === 'boolean' ? value : null));
    return found && { text: node.source, slots: found.slots, test: found.of };
  }

  formula(node: ScalarNode): Formula | null {
    const found = this.#evaluated(node, (value) => (isRational(value) ? value : null));
    return found && { text: node.source, slots: found.slots, value: found.of };
  }

  #evaluated<T>(node: ScalarNode, read: (value: Value) => T): { readonly slots: readonly number[]; readonly of: (values: CaseInput) => T } | null {
    const compiled = this.#expression(node);
    if (compiled === null) return null;
    const { ast, slots } = compiled;
    return { slots, of: (values) => read(evaluate(ast, { variables: variables(this.inputs, slots, values) })) };
  }

  /** Whether an input of type boolean is true. */
  flag(slot: number): Condition {
    return {
      text: this.inputs[slot]?.name ?? '',
      slots: [slot],
      test: (values) => (values.states[slot] === VALUE ? values.values[slot] === true : null),
    };
  }

  /** Unary tests as a set of numbers; `null` where they are no constant set, `undefined` where they are wrong, which is reported. */
  numbers(node: ScalarNode, kind: NumberKind): NumberSet | null | undefined {
    const ast = this.#unary(node, kind === 'duration' ? 'duration' : 'number');
    if (ast === null) return undefined;
    const set = numbersOf(ast, kind);
    if (isSet(set)) return set;
    if (set === 'not-constant') return null;
    this.report('expression', node.span, {
      zh: `条件“${node.source}”与被测的${KIND_NAMES[kind].zh}不是同一种量。`,
      en: `The test "${node.source}" does not speak of ${KIND_NAMES[kind].en}, which is what it tests.`,
    });
    return undefined;
  }

  /** Unary tests as a function of the value and the case. */
  test(node: ScalarNode, type: InputType): { readonly test: (value: CellValue, values: CaseInput) => boolean | null; readonly slots: readonly number[] } | null {
    const ast = this.#unary(node, kindOf(type));
    const slots = ast === null ? null : this.#slots(node, ast);
    if (ast === null || slots === null) return null;
    return { slots, test: (value, values) => testUnary(ast, toValue(type, value), { variables: variables(this.inputs, slots, values) }) };
  }

  #expression(node: ScalarNode): { readonly ast: Expression; readonly slots: readonly number[] } | null {
    const { ast, problems } = parseExpression(node.source);
    const first = problems[0] ?? checkExpression(ast, { names: (name) => this.#kind(name) }, node.source)[0];
    const slots = this.#slots(node, ast);
    if (first === undefined && slots !== null) return { ast, slots };
    if (first !== undefined) this.#wrong(node, first.message);
    return null;
  }

  #unary(node: ScalarNode, input: Kind): UnaryTests | null {
    const { ast, problems } = parseUnaryTests(node.source);
    const first = problems[0] ?? checkExpression(ast, { input, names: (name) => this.#kind(name) }, node.source)[0];
    if (first === undefined) return ast;
    this.#wrong(node, first.message);
    return null;
  }

  #wrong(node: ScalarNode, why: Text): void {
    this.report('expression', node.span, { zh: `“${node.source}”无法计算：${why.zh}`, en: `"${node.source}" cannot be computed: ${why.en}` });
  }

  #slots(node: ScalarNode, ast: Expression | UnaryTests): readonly number[] | null {
    const names = [...new Set(freeNames(ast).map((use) => use.name))];
    const unknown = names.filter((name) => !this.slots.has(name));
    for (const name of unknown) this.#unknown(name, node.span);
    return unknown.length > 0 ? null : names.flatMap((name) => this.slots.get(name) ?? []);
  }

  #unknown(name: string, span: Span): void {
    const near = suggest(name, this.slots.keys());
    this.report('unknown-name', span, {
      zh: `没有名为“${name}”的输入${near === undefined ? '' : `，是不是“${near}”`}。`,
      en: `There is no input "${name}"${near === undefined ? '' : `; did you mean "${near}"?`}${near === undefined ? '.' : ''}`,
    });
  }

  #kind(name: string): Kind | undefined {
    const slot = this.slots.get(name);
    const input = slot === undefined ? undefined : this.inputs[slot];
    return input === undefined ? undefined : kindOf(input.type);
  }
}

export const isNumeric = (type: InputType): type is NumberKind => type === 'number' || type === 'duration' || type === 'percent';

/** A cell of a case as the expression language has it: seconds become a time. */
export const toValue = (type: InputType, value: CellValue): Value => (type === 'duration' && isRational(value) ? duration(value) : value);

/** The number behind a value, seconds for a time; null for anything else. */
export const numberOf = (value: Value): Rational | null =>
  isRational(value) ? value : typeof value === 'object' && value !== null && isDuration(value) ? value.seconds : null;

const KIND_NAMES: Readonly<Record<NumberKind, Text>> = {
  number: { zh: '数', en: 'numbers' },
  duration: { zh: '时长', en: 'durations' },
  percent: { zh: '百分比', en: 'percentages' },
};

const kindOf = (type: InputType): Kind => {
  if (type === 'percent') return 'number';
  return type === 'enum' ? 'string' : type;
};

/** What is not there is left out of the environment, which makes it null. */
function variables(inputs: readonly InputPlan[], slots: readonly number[], values: CaseInput): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>();
  for (const slot of slots) {
    const input = inputs[slot];
    const value = values.values[slot];
    if (input !== undefined && value !== null && value !== undefined && values.states[slot] === VALUE) found.set(input.name, toValue(input.type, value));
  }
  return found;
}
