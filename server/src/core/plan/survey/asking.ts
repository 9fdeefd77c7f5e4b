/**
 * What a respondent is asked, given the answers so far: screening, conditions of sections and questions, quotas. Whoever shows a
 * questionnaire asks here, so that skip logic is the same everywhere.
 */
import { compare, div, equals, fromNumber, isInteger, isRational, parseRational, sub, sum, ZERO } from '../../base/rational.ts';
import type { Text } from '../../base/text.ts';
import type { Expression } from '../../expression/ast.ts';
import { budget, evaluate } from '../../expression/evaluate.ts';
import { freeNames } from '../../expression/names.ts';
import { parseExpression } from '../../expression/parse.ts';
import type { Value } from '../../expression/values.ts';
import { allItems, type Item, type Survey } from '../../model/survey.ts';
import { surveyVariables, type SurveyVariable } from '../../model/survey-variables.ts';
import type { ScalarNode } from '../../syntax/tree.ts';

/** A number on the item's scale as it is shown, yes or no, the value of an option, those of several, words, or that it cannot be answered. */
export type GivenAnswer = number | boolean | string | readonly string[] | { readonly na: true };

/** By variable; of what is not answered there is nothing, or null. */
export type GivenAnswers = Readonly<Record<string, GivenAnswer | null>>;

export interface Asking {
  /** Keys of the questions that are asked, in their order. */
  readonly visible: readonly string[];
  /** Ids of the sections that have a condition which does not hold. */
  readonly closedSections: readonly string[];
  /** Variables of questions that are asked and have to be answered, and are not. */
  readonly unmet: readonly string[];
  /** Answers that cannot be taken as they are. */
  readonly refused: readonly { readonly variable: string; readonly why: Text }[];
  /** Key of the screening question with whose answer the survey ends; null while it goes on. */
  readonly screenedOut: string | null;
  /** Ids of the quotas that the respondent counts for. */
  readonly quotas: readonly string[];
}

/** Names a question, with an id or without. */
export const keyOf = (item: Item, index: number): string => item.id ?? `${item.part}:${String(index + 1)}`;

/** Questions that wait for one another further than this are in nobody's questionnaire. */
const MAX_DEPTH = 500;
/** Steps for all conditions together. */
const STEPS = 5_000_000;

/** Reads the conditions once; what it gives back can be asked again at every answer. */
export function openAsking(survey: Survey): (answers: GivenAnswers) => Asking {
  const items = allItems(survey);
  const sections = new Map(survey.sections.flatMap((s) => (s.id === null ? [] : [[s.id, s] as const])));
  const variables = surveyVariables(survey);
  const byName = new Map([...variables].reverse().map((v) => [v.name, v]));
  const byItem = new Map<Item, SurveyVariable[]>(items.map((item) => [item, []]));
  for (const v of variables) if (byName.get(v.name) === v) byItem.get(v.item)?.push(v);
  const read = new Map<ScalarNode, Condition | null>();
  const conditionOf = (node: ScalarNode): Condition | null => {
    let condition = read.get(node);
    if (condition === undefined) read.set(node, (condition = parsed(node)));
    return condition;
  };

  return (answers) => {
    const order = new Map(items.map((item, i) => [item, i]));
    const shown = new Map<Item, boolean>();
    const env = new Map<string, Value>();
    const work = budget(STEPS);
    let end = items.length;

    const holds = (node: ScalarNode | null, depth: number): boolean => {
      const condition = node === null ? null : conditionOf(node);
      // What cannot be read hides nothing: that is a finding of its own.
      if (condition === null) return true;
      for (const name of condition.names) {
        const asked = byName.get(name)?.item;
        if (asked !== undefined && !shown.has(asked)) isShown(asked, depth + 1);
      }
      return evaluate(condition.ast, { variables: env, budget: work }) === true;
    };
    const isShown = (item: Item, depth: number): boolean => {
      const known = shown.get(item);
      if (known !== undefined) return known;
      // Questions that wait for one another are never asked.
      shown.set(item, false);
      const found = depth < MAX_DEPTH && (order.get(item) ?? 0) < end && holds(sections.get(item.section ?? '')?.visible ?? null, depth) && holds(item.visible, depth);
      shown.set(item, found);
      // An answer to what is not asked any more counts for nothing.
      if (found) for (const v of byItem.get(item) ?? []) { const value = valueOf(v, answers); if (value !== null) env.set(v.name, value); }
      return found;
    };

    let screenedOut: string | null = null;
    for (const [i, item] of items.entries()) {
      if (!isShown(item, 0) || item.part !== 'screening' || item.goOn.length === 0) continue;
      const given = byItem.get(item)?.map((v) => answerTo(v, answers)).find((a) => a !== null) ?? null;
      if (given === null || goesOn(item, given)) continue;
      screenedOut = keyOf(item, i);
      end = i + 1;
      break;
    }
    // Later questions that an earlier condition has asked about are not asked either.
    const visible = items.filter((item, i) => isShown(item, 0) && i < end);
    const asked = visible.flatMap((item) => byItem.get(item) ?? []);
    return {
      visible: visible.map((item) => keyOf(item, order.get(item) ?? 0)),
      closedSections: survey.sections.flatMap((s) => (s.id === null || holds(s.visible, 0) ? [] : [s.id])),
      unmet: asked.filter((v) => answerTo(v, answers) === null && (v.item.required || v.item.goOn.length > 0)).map((v) => v.name),
      refused: [...asked.flatMap((v) => refusal(v, answers)), ...visible.flatMap((item) => pointsLeft(item, byItem.get(item) ?? [], answers))],
      screenedOut,
      quotas: survey.quotas.flatMap((q) => (q.id === null || q.when === null || conditionOf(q.when) === null || !holds(q.when, 0) ? [] : [q.id])),
    };
  };
}

interface Condition {
  readonly ast: Expression;
  readonly names: readonly string[];
}

function parsed(node: ScalarNode): Condition | null {
  const { ast, problems } = parseExpression(node.source);
  return problems.length > 0 ? null : { ast, names: [...new Set(freeNames(ast).map((use) => use.name))] };
}

function answerTo({ name }: SurveyVariable, answers: GivenAnswers): GivenAnswer | null {
  const given = Object.hasOwn(answers, name) ? answers[name] : null;
  if (given === null || given === undefined || given === '' || (Array.isArray(given) && given.length === 0)) return null;
  return given;
}

const isList = (given: GivenAnswer): given is readonly string[] => Array.isArray(given);

/** As conditions see it: what cannot be answered is not known. */
function valueOf(variable: SurveyVariable, answers: GivenAnswers): Value {
  const given = answerTo(variable, answers);
  if (given === null || typeof given === 'boolean' || typeof given === 'string') return given;
  if (typeof given === 'number') return fromNumber(given) ?? null;
  return isList(given) ? given.map(String) : null;
}

/** Whether the survey goes on after this answer to a screening question. */
export function goesOn({ goOn }: Item, given: GivenAnswer): boolean {
  if (isList(given)) return given.some((value) => goOn.some((n) => n.source === value));
  if (typeof given === 'object') return false;
  return goOn.some((n) => n.source === String(given) || (typeof given === 'number' && sameNumber(n.source, given)));
}

function sameNumber(written: string, given: number): boolean {
  const [a, b] = [parseRational(written), fromNumber(given)];
  return a !== undefined && b !== undefined && equals(a, b);
}

const refuse = (variable: string, zh: string, en: string): Asking['refused'] => [{ variable, why: { zh, en } }];

function refusal(variable: SurveyVariable, answers: GivenAnswers): Asking['refused'] {
  const { name, form, item } = variable;
  const given = answerTo(variable, answers);
  if (given === null || (typeof given === 'object' && !isList(given))) return [];
  const notOne = (): Asking['refused'] => refuse(name, '这不是可选的答案。', 'This is none of the answers.');
  const known = (value: unknown): boolean => item.options.some((o) => o.value === value);
  switch (form) {
    case 'number':
      return typeof given === 'number' ? outside(variable, given) : refuse(name, '请填一个数。', 'Enter a number.');
    case 'boolean':
      return typeof given === 'boolean' ? [] : notOne();
    case 'choice':
      return typeof given === 'string' && known(given) ? [] : notOne();
    case 'text':
      return typeof given === 'string' ? [] : notOne();
    case 'choices':
    case 'ranking': {
      if (!isList(given) || !given.every(known) || new Set(given).size < given.length) return notOne();
      const most = item.choose;
      if (most !== null && given.length > most) return refuse(name, `最多选 ${String(most)} 项。`, `Choose ${String(most)} at most.`);
      const alone = given.length > 1 && item.options.some((o) => o.exclusive && given.includes(o.value));
      return alone ? refuse(name, '选了其中一项，就不能再选别的。', 'One of the answers chosen excludes all others.') : [];
    }
  }
}

function outside({ name, range }: SurveyVariable, given: number): Asking['refused'] {
  const value = fromNumber(given);
  if (value === undefined) return refuse(name, '请填一个数。', 'Enter a number.');
  const [min, max, step] = [range?.min, range?.max, range?.step].map((t) => (t === null || t === undefined ? undefined : parseRational(t)));
  const below = min !== undefined && compare(value, min) < 0;
  const above = max !== undefined && compare(value, max) > 0;
  if (below || above) {
    return min !== undefined && max !== undefined ? refuse(name, `请填 ${range?.min ?? ''} 到 ${range?.max ?? ''} 之间的数。`, `Enter a number from ${range?.min ?? ''} to ${range?.max ?? ''}.`)
      : below ? refuse(name, `不能小于 ${range?.min ?? ''}。`, `Not less than ${range?.min ?? ''}.`) : refuse(name, `不能大于 ${range?.max ?? ''}。`, `Not more than ${range?.max ?? ''}.`);
  }
  const from = step === undefined ? undefined : sub(value, min ?? ZERO);
  const steps = from === undefined || step === undefined ? undefined : div(from, step);
  return steps === undefined || isInteger(steps) ? [] : refuse(name, `答案每 ${range?.step ?? ''} 一级。`, `Answers go in steps of ${range?.step ?? ''}.`);
}

/** Points that are shared out make up the whole, once all are given. */
function pointsLeft(item: Item, variables: readonly SurveyVariable[], answers: GivenAnswers): Asking['refused'] {
  const [first] = variables;
  const total = parseRational(item.total);
  if (item.type !== 'points' || first === undefined || total === undefined) return [];
  const given = variables.map((v) => { const value = valueOf(v, answers); return isRational(value) ? value : null; });
  const known = given.filter((v) => v !== null);
  if (known.length < given.length) return [];
  const shared = sum(known);
  return shared !== undefined && equals(shared, total) ? [] : refuse(first.name, `各项合计应当是 ${item.total} 分。`, `The points should sum to ${item.total}.`);
}
