/**
 * Whether the questions of a survey can appear at all. A condition is looked at over every answer that the questions it names
 * allow, left blank included, and together with the conditions under which those questions themselves are asked.
 * Where the work runs out nothing is said: only what is proved counts as never.
 */
import { isRational, parseRational, sign, ZERO } from '../base/rational.ts';
import type { Expression } from '../expression/ast.ts';
import { evaluate } from '../expression/evaluate.ts';
import { interval, point as only, type NumberSet } from '../expression/intervals.ts';
import { freeNames } from '../expression/names.ts';
import { parseExpression } from '../expression/parse.ts';
import type { Value } from '../expression/values.ts';
import { allItems, type Item, type Section, type Survey } from '../model/survey.ts';
import type { SurveyVariable } from '../model/survey-variables.ts';
import { valueAt, valueAxis, valuesWhere, type Axis } from '../proof/axis.ts';
import { search, type Goal, type Work } from '../proof/search.ts';
import type { Point } from '../proof/table.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import { ChoiceFacts } from './visibility-choices.ts';

/** A question or section that no respondent ever sees. */
export interface Hidden {
  readonly of: Item | Section;
  readonly condition: ScalarNode;
  /** Whether the condition cannot be met by itself; otherwise only not together with what it depends on. */
  readonly alone: boolean;
}

/** Questions that wait for one another, the first of the file first. */
export interface Cycle {
  readonly items: readonly Item[];
  readonly condition: ScalarNode;
}

export interface Visibility {
  readonly hidden: readonly Hidden[];
  readonly cycles: readonly Cycle[];
}

const WORK = 12_000;
/** Questions that may be left blank, in one condition with all it depends on: each of them doubles the cases. */
const MAX_BLANKS = 5;
/** Larger surveys have conditions that one question explains; beyond this nothing is proved. */
const MAX_ITEMS = 2_000;

export function visibilityOf(survey: Survey, byName: ReadonlyMap<string, SurveyVariable>): Visibility {
  const items = allItems(survey);
  if (items.length > MAX_ITEMS) return { hidden: [], cycles: [] };
  const view = new View(survey, byName, items);
  const cycles = view.cycles();
  const circular = new Set(cycles.flatMap((c) => c.items));
  const hidden: Hidden[] = [];
  for (const section of survey.sections) {
    const first = items.find((i) => section.id !== null && i.section === section.id);
    if (section.visible && first && !circular.has(first) && view.never(first, [section.visible])) {
      hidden.push({ of: section, condition: section.visible, alone: view.never(first, [section.visible], true) });
    }
  }
  const closed = new Set(hidden.flatMap((h) => ('part' in h.of || h.of.id === null ? [] : [h.of.id])));
  for (const item of items) {
    // Of a section that never appears that is the one finding.
    if (item.visible === null || circular.has(item) || closed.has(item.section ?? '')) continue;
    if (view.never(item, view.conditions(item))) hidden.push({ of: item, condition: item.visible, alone: view.never(item, [item.visible], true) });
  }
  return { hidden, cycles };
}

class View {
  readonly #sections: ReadonlyMap<string, Section>;
  readonly #byName: ReadonlyMap<string, SurveyVariable>;
  readonly #order: ReadonlyMap<Item, number>;
  readonly #axes = new Map<string, Axis | null>();
  readonly #texts: readonly string[];
  readonly #work: Work = { left: WORK };
  readonly #facts: ChoiceFacts;
  readonly #read = new Map<ScalarNode, Expression | null>();

  constructor(survey: Survey, byName: ReadonlyMap<string, SurveyVariable>, items: readonly Item[]) {
    this.#sections = new Map(survey.sections.flatMap((s) => (s.id === null ? [] : [[s.id, s] as const])));
    this.#byName = byName;
    this.#facts = new ChoiceFacts(byName);
    this.#order = new Map(items.map((item, i) => [item, i]));
    const conditions = [...items, ...survey.sections].flatMap((x) => x.visible ?? []);
    this.#texts = conditions.flatMap((c) => [...c.source.matchAll(/"([^"\\]*)"/g)].map((m) => m[1] ?? ''));
  }

  /** What must hold for the question to be asked. */
  conditions(item: Item): readonly ScalarNode[] {
    const section = this.#sections.get(item.section ?? '');
    return [item.visible ?? [], section?.visible ?? []].flat();
  }

  /** Whether it is proved that the conditions are never all true. `alone` leaves out what they depend on. */
  never(item: Item, conditions: readonly ScalarNode[], alone = false): boolean {
    const first = conditions.map(this.#rewritten);
    const goals = first.filter((e) => e !== null);
    if (goals.length < first.length) return false;
    const names = new Set(goals.flatMap(namesIn));
    const behind = new Map<string, readonly Expression[]>();
    const blanks: string[] = [];
    // A set grows while it is gone through: what a condition depends on may itself depend on something.
    for (const name of names) {
      const fact = this.#facts.fact(name);
      if (fact !== undefined) {
        names.add(fact.of);
        continue;
      }
      const variable = this.#byName.get(name);
      if (variable === undefined || !this.#isDecided(name)) return false;
      if (this.#mayBeBlank(name, item) && blanks.push(name) > MAX_BLANKS) return false;
      const own = alone ? [] : this.conditions(variable.item).map(this.#rewritten).filter((e) => e !== null);
      behind.set(name, own);
      for (const used of own.flatMap(namesIn)) if (this.#facts.fact(used) !== undefined || (this.#byName.has(used) && this.#isDecided(used))) names.add(used);
    }
    for (let subset = 0; subset < 1 << blanks.length; subset++) {
      const blank = new Set(blanks.filter((_, i) => (subset >> i) & 1));
      const all = [...goals, ...[...behind].flatMap(([name, own]) => (blank.has(name) ? [] : own))];
      if (!this.#impossible([...all, ...this.#facts.exclusions(names)].map((e) => this.#settled(e, blank)), names, item)) return false;
    }
    return true;
  }

  #impossible(conditions: readonly Expression[], names: ReadonlySet<string>, item: Item): boolean {
    const axes = new Map([...names].flatMap((name) => { const axis = this.#axis(name); return axis ? [[name, axis] as const] : []; }));
    const fixed = new Map<number, NumberSet>();
    for (const [name, axis] of axes) {
      const allowed = this.#goesOn(name, axis, item);
      if (allowed !== null) fixed.set(axis.slot, allowed);
    }
    const goals = conditions.map((node): Goal => ({ node, wanted: 'true' }));
    const holds = ({ node }: Goal, point: Point): boolean => {
      const variables = new Map<string, Value>();
      for (const axis of axes.values()) { const at = point.get(axis.slot); if (at !== undefined) variables.set(axis.name, valueAt(axis, at)); }
      return evaluate(node, { variables }) === true;
    };
    return search(goals, axes, holds, fixed, this.#work).outcome === 'none';
  }

  #rewritten = (condition: ScalarNode): Expression | null => {
    let found = this.#read.get(condition);
    if (found === undefined) {
      const expression = parsed(condition);
      this.#read.set(condition, (found = expression && this.#facts.rewrite(expression)));
    }
    return found;
  };

  #isDecided(name: string): boolean {
    return this.#facts.isOf(name) || this.#axis(name) !== null;
  }

  /** The expression with blanks in the place of names that are left blank, and what follows from that in the place of facts. */
  #settled(node: Expression, blank: ReadonlySet<string>): Expression {
    return replaced(node, (name) => {
      const fact = this.#facts.fact(name);
      if (fact === undefined) return blank.has(name) ? { type: 'null' } : null;
      const value = this.#facts.settled(fact, blank.has(fact.of));
      return value === null ? null : { type: 'boolean', value };
    });
  }

  /** The answers to a screening question with which the survey got as far as `item`; null where any may have been given. */
  #goesOn(name: string, axis: Axis, item: Item): NumberSet | null {
    const fact = this.#facts.fact(name);
    const asked = this.#byName.get(fact?.of ?? name)?.item;
    if (!asked || !this.#screens(asked, item)) return null;
    if (fact !== undefined) return fact.kind === 'chosen' && asked.type === 'single' && !asked.goOn.some((n) => n.source === fact.option?.value) ? only(ZERO) : null;
    if (axis.kind === 'values') return valuesWhere(axis, (value) => asked.goOn.some((n) => n.source === String(value)));
    const numbers = asked.goOn.map((n) => parseRational(n.source));
    return numbers.length === 1 && numbers[0] ? only(numbers[0]) : null;
  }

  #screens(asked: Item, item: Item): boolean {
    return asked.part === 'screening' && asked.goOn.length > 0 && this.conditions(asked).length === 0 && (this.#order.get(asked) ?? 0) < (this.#order.get(item) ?? 0);
  }

  #mayBeBlank(name: string, item: Item): boolean {
    const variable = this.#byName.get(name);
    if (variable === undefined) return true;
    const { item: asked, scale } = variable;
    if (this.#screens(asked, item)) return false;
    return !asked.required || this.conditions(asked).length > 0 || asked.na !== null || (scale?.na ?? null) !== null;
  }

  /** Null where the answers cannot be laid out on a line: several choices, rankings, choices that are numbers, of which there are facts. */
  #axis(name: string): Axis | null {
    let axis = this.#axes.get(name);
    if (axis === undefined) {
      const variable = this.#byName.get(name);
      const fact = this.#facts.fact(name);
      this.#axes.set(name, (axis = fact !== undefined ? this.#facts.axis(fact, this.#axes.size) : variable === undefined ? null : this.#axisOf(variable, this.#axes.size)));
    }
    return axis;
  }

  #axisOf({ form, name, item, range, scale }: SurveyVariable, slot: number): Axis | null {
    switch (form) {
      case 'boolean':
        return valueAxis(slot, name, [false, true]);
      case 'choice':
        return item.options.length === 0 || this.#facts.isOf(name) ? null : valueAxis(slot, name, [...new Set(item.options.map((o) => o.value))]);
      case 'text':
        return valueAxis(slot, name, [...new Set([...this.#texts, other(this.#texts)])], false);
      case 'number': {
        if (range === null || (scale === null && item.scale !== null)) return null;
        const [min, max, size] = [range.min, range.max, range.step].map((t) => (t === null ? undefined : parseRational(t)));
        const step = size === undefined || min === undefined || sign(size) <= 0 ? null : { origin: min, size };
        return { slot, name, kind: 'number', domain: interval(min ?? null, max ?? null), step, values: [], declared: true };
      }
      default:
        return null;
    }
  }

  cycles(): readonly Cycle[] {
    const found: Cycle[] = [];
    const state = new Map<Item, 'open' | 'done'>();
    const path: Item[] = [];
    const needs = (item: Item): readonly Item[] => {
      const names = this.conditions(item).flatMap((c) => { const e = parsed(c); return e === null ? [] : namesIn(e); });
      return [...new Set(names.flatMap((n) => this.#byName.get(n)?.item ?? []))];
    };
    const visit = (item: Item): void => {
      state.set(item, 'open');
      path.push(item);
      for (const next of needs(item)) {
        if (state.get(next) === 'open') {
          const loop = path.slice(path.indexOf(next)).sort((a, b) => (this.#order.get(a) ?? 0) - (this.#order.get(b) ?? 0));
          const condition = loop.flatMap((i) => this.conditions(i))[0];
          if (condition) found.push({ items: loop, condition });
        } else if (!state.has(next)) visit(next);
      }
      path.pop();
      state.set(item, 'done');
    };
    for (const item of this.#order.keys()) if (!state.has(item)) visit(item);
    return found;
  }
}

/** Null for a condition that cannot be read, which is a finding of its own. */
function parsed(condition: ScalarNode): Expression | null {
  const { ast, problems } = parseExpression(condition.source);
  return problems.length > 0 ? null : ast;
}

const namesIn = (node: Expression): string[] => freeNames(node).map((use) => use.name);

function other(texts: readonly string[]): string {
  let text = '…';
  while (texts.includes(text)) text += '…';
  return text;
}

/** The expression with other nodes in the place of names; null leaves a name. */
function replaced<T>(node: T, other: (name: string) => { readonly type: string } | null): T {
  if (typeof node !== 'object' || node === null || isRational(node)) return node;
  if (Array.isArray(node)) return node.map((n: unknown) => replaced(n, other)) as T;
  const { type, name } = node as { readonly type?: unknown; readonly name?: unknown };
  const found = type === 'name' && typeof name === 'string' ? other(name) : null;
  if (found !== null) return { ...node, ...found };
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, replaced(value as unknown, other)])) as T;
}
