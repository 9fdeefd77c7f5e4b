/**
 * Conditions on questions whose answers lie on no line (several choices, rankings, choices that are numbers), as conditions on
 * facts that are true or false: whether an option was chosen, whether anything was. What is not understood becomes a fact of its
 * own that may be either, so that more is held possible than is, never less.
 */
import { compare, equals, fromInteger, ONE, parseRational, ZERO, type Rational } from '../base/rational.ts';
import type { AnyNode, Comparison, ComparisonOperator, Expression, In, UnaryTest } from '../expression/ast.ts';
import { interval } from '../expression/intervals.ts';
import { freeNames } from '../expression/names.ts';
import type { Option } from '../model/survey.ts';
import type { SurveyVariable } from '../model/survey-variables.ts';
import { valueAxis, type Axis } from '../proof/axis.ts';

/** Something about the answer to one question. */
export interface Fact {
  /** As it stands in the rewritten condition; no name of a question is spelled so. */
  readonly name: string;
  readonly of: string;
  readonly kind: 'chosen' | 'blank' | 'count' | 'unknown';
  readonly option: Option | null;
}

type Span = Expression['span'];

export class ChoiceFacts {
  readonly #byName: ReadonlyMap<string, SurveyVariable>;
  readonly #facts = new Map<string, Fact>();

  constructor(byName: ReadonlyMap<string, SurveyVariable>) {
    this.#byName = byName;
  }

  fact(name: string): Fact | undefined {
    return this.#facts.get(name);
  }

  /** Whether conditions on the question are rewritten. */
  isOf(name: string): boolean {
    const variable = this.#byName.get(name);
    if (variable === undefined) return false;
    const { form, item } = variable;
    return (form === 'choices' || form === 'ranking' || (form === 'choice' && item.options.some((o) => parseRational(o.value) !== undefined))) && item.options.length > 0;
  }

  /** The condition with facts in the place of such questions. */
  rewrite(node: Expression): Expression {
    if (!this.#speaks(node)) return node;
    switch (node.type) {
      case 'not':
        return { ...node, operand: this.rewrite(node.operand) };
      case 'logical':
        return { ...node, left: this.rewrite(node.left), right: this.rewrite(node.right) };
      case 'if':
        return { ...node, condition: this.rewrite(node.condition), then: this.rewrite(node.then), otherwise: this.rewrite(node.otherwise) };
      case 'comparison':
        return this.#compared(node) ?? this.#unknown(node);
      case 'in':
        return this.#in(node) ?? this.#unknown(node);
      case 'call': {
        const [list, element] = node.args;
        if (node.name === 'list contains' && list?.type === 'name' && element !== undefined) return this.#contains(list.name, element) ?? this.#unknown(node);
        return this.#unknown(node);
      }
      default:
        return this.#unknown(node);
    }
  }

  /** The line on which the fact lies. */
  axis(fact: Fact, slot: number): Axis {
    if (fact.kind !== 'count') return valueAxis(slot, fact.name, [false, true]);
    const { options, choose } = this.#byName.get(fact.of)?.item ?? { options: [], choose: null };
    const most = Math.min(choose ?? options.length, options.length);
    return { slot, name: fact.name, kind: 'number', domain: interval(ZERO, fromInteger(most)), step: { origin: ZERO, size: ONE }, values: [], declared: true };
  }

  /** What is known of a fact where its question is left blank, or is not; null where nothing is. */
  settled({ kind }: Fact, blank: boolean): boolean | null {
    return kind === 'blank' ? blank : kind === 'chosen' && blank ? false : null;
  }

  /** Facts of one question that cannot be true together. */
  exclusions(names: Iterable<string>): readonly Expression[] {
    const chosen = [...names].flatMap((n) => { const fact = this.#facts.get(n); return fact?.kind === 'chosen' ? [fact] : []; });
    return chosen.flatMap((a, i) => chosen.slice(i + 1).flatMap((b): Expression[] => (a.of === b.of && this.#excludes(a, b) ? [{ type: 'not', operand: { type: 'logical', op: 'and', left: named(a), right: named(b), span: NOWHERE }, span: NOWHERE }] : [])));
  }

  #excludes(a: Fact, b: Fact): boolean {
    const variable = this.#byName.get(a.of);
    return variable !== undefined && (variable.form === 'choice' || variable.item.choose === 1 || a.option?.exclusive === true || b.option?.exclusive === true);
  }

  #speaks(node: AnyNode): boolean {
    return freeNames(node).some((use) => this.isOf(use.name));
  }

  #compared(node: Comparison): Expression | null {
    const { op, left, right } = node;
    if (right.type === 'name' && left.type !== 'name') return this.#compared({ ...node, op: MIRRORED[op], left: right, right: left });
    if (left.type === 'name' && this.isOf(left.name) && !this.#speaks(right)) return this.#tested(left.name, op, right, node.span);
    const [a, b] = [this.#counted(left), this.#counted(right)];
    return this.#speaks(a) || this.#speaks(b) ? null : { ...node, left: a, right: b };
  }

  /** `count(q)` as a number. */
  #counted(node: Expression): Expression {
    const [list] = node.type === 'call' ? node.args : [];
    return node.type === 'call' && node.name === 'count' && list?.type === 'name' && this.#byName.get(list.name)?.form !== 'choice' && this.isOf(list.name) ? { ...this.#named(list.name, 'count', null), span: node.span } : node;
  }

  #tested(name: string, op: ComparisonOperator, value: Expression, span: Span): Expression | null {
    if (value.type === 'null') {
      const blank = this.#named(name, 'blank', null);
      return op === '=' ? blank : op === '!=' ? { type: 'not', operand: blank, span } : null;
    }
    const variable = this.#byName.get(name);
    if (variable === undefined || op === '!=' || (value.type !== 'string' && value.type !== 'number')) return null;
    const { options } = variable.item;
    if (options.some((o) => o.other)) return null;
    if (variable.form === 'choice') return anyOf(options.filter((o) => holds(o, op, value)).map((o) => this.#named(name, 'chosen', o)), span);
    // A list equals a text under no reading when the text is none of its options, nor several of them written in one.
    return op === '=' && value.type === 'string' && !options.some((o) => value.value.includes(o.value)) ? no(span) : null;
  }

  #in(node: In): Expression | null {
    const { value, tests, span } = node;
    if (value.type === 'name' && this.isOf(value.name)) {
      const found = tests.flatMap((t): readonly UnaryTest[] => (t.type === 'list' ? t.items : [t])).map((t): Expression | null => this.#oneTest(value.name, t, span));
      return found.every((f) => f !== null) ? anyOf(found, span) : null;
    }
    const [list, ...others] = tests;
    return list?.type === 'name' && others.length === 0 ? this.#contains(list.name, value) : null;
  }

  #oneTest(name: string, test: UnaryTest, span: Span): Expression | null {
    if (test.type === 'compare') return this.#tested(name, test.op, test.operand, span);
    if (test.type !== 'interval') return this.#tested(name, '=', test, span);
    const { low, high, lowOpen, highOpen } = test;
    const variable = this.#byName.get(name);
    if (variable?.form !== 'choice' || low.type !== 'number' || high.type !== 'number' || variable.item.options.some((o) => o.other)) return null;
    const inside = variable.item.options.filter((o) => holds(o, lowOpen ? '>' : '>=', low) && holds(o, highOpen ? '<' : '<=', high));
    return anyOf(inside.map((o) => this.#named(name, 'chosen', o)), span);
  }

  #contains(list: string, element: Expression): Expression | null {
    const variable = this.#byName.get(list);
    if (variable === undefined || !this.isOf(list) || variable.form === 'choice' || (element.type !== 'string' && element.type !== 'number')) return null;
    const option = variable.item.options.find((o) => holds(o, '=', element));
    // Words of one's own may be anything.
    return option === undefined ? (variable.item.options.some((o) => o.other) ? null : no(element.span)) : this.#named(list, 'chosen', option);
  }

  #named(of: string, kind: Fact['kind'], option: Option | null): Expression {
    const name = `${of} ${kind} ${option?.value ?? ''}`;
    const fact = this.#facts.get(name) ?? { name, of, kind, option };
    this.#facts.set(name, fact);
    return named(fact);
  }

  /** May be true or false, whatever else holds. */
  #unknown(node: Expression): Expression {
    const of = freeNames(node).find((use) => this.isOf(use.name))?.name ?? '';
    const name = `${of} unknown ${String(node.span.start)}–${String(node.span.end)} ${String(this.#facts.size)}`;
    const fact: Fact = { name, of, kind: 'unknown', option: null };
    this.#facts.set(name, fact);
    return named(fact);
  }
}

const NOWHERE: Span = { start: 0, end: 0 };

const named = ({ name }: Fact): Expression => ({ type: 'name', name, span: NOWHERE });

const no = (span: Span): Expression => ({ type: 'boolean', value: false, span });

function anyOf(parts: readonly Expression[], span: Span): Expression {
  return parts.length === 0 ? no(span) : parts.reduce((left, right): Expression => ({ type: 'logical', op: 'or', left, right, span }));
}

/** Whether the option itself meets the comparison; one that is a number is so as text, too. */
function holds(option: Option, op: ComparisonOperator, value: Expression): boolean {
  if (value.type === 'string') return op === '=' && value.value === option.value;
  const number = parseRational(option.value);
  return value.type === 'number' && number !== undefined && meets(number, op, value.value);
}

function meets(a: Rational, op: ComparisonOperator, b: Rational): boolean {
  if (op === '=' || op === '!=') return equals(a, b) === (op === '=');
  const order = compare(a, b);
  return op === '<' ? order < 0 : op === '<=' ? order <= 0 : op === '>' ? order > 0 : order >= 0;
}

const MIRRORED: Readonly<Record<ComparisonOperator, ComparisonOperator>> = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' };
