/** How one criterion gets its score: bands, levels, a checklist, a formula, the input itself, or the criteria below it. */
import { parseRational, sign, type Rational } from '../base/rational.ts';
import type { Criterion } from '../model/scoring.ts';
import type { Aggregate, BandMatch, CheckPlan, Method } from '../scoring/plan.ts';
import { stepTable } from '../scoring/step-table.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import { isNumeric, type PlanContext } from './expressions.ts';

const METHODS = ['bands', 'levels', 'checklist', 'formula', 'criteria'] as const;

/** Null where the document does not say, or says twice, how the score comes about; that is reported. */
export function compileMethod(context: PlanContext, criterion: Criterion, aggregate: Aggregate, children: readonly number[]): Method | null {
  const given = METHODS.filter((key) => criterion[key] !== null);
  const name = criterion.id ?? '?';
  if (given.length > 1) {
    context.report('method', place(criterion), {
      zh: `评分项“${name}”同时有 ${given.join('、')}，只能用一种方法得分。`,
      en: `The criterion "${name}" has ${given.join(' and ')}; it can get its score in one way only.`,
    });
    return null;
  }
  switch (given[0]) {
    case 'criteria':
      return { type: 'group', aggregate, children };
    case 'bands':
      return bands(context, criterion);
    case 'levels':
      return levels(context, criterion);
    case 'checklist':
      return checklist(context, criterion, aggregate);
    case 'formula': {
      const formula = criterion.formula === null ? null : context.formula(criterion.formula);
      return formula === null ? null : { type: 'formula', formula };
    }
    default:
      return direct(context, criterion);
  }
}

/** The place that stands for a criterion in a message. */
export const place = (criterion: Criterion): { readonly start: number; readonly end: number } =>
  criterion.node.entries.find((e) => e.key.source === 'id')?.value?.span ?? criterion.node.entries[0]?.key.span ?? criterion.node.span;

/** A number of the document, exactly as written; reports what is none. */
export function number(context: PlanContext, node: ScalarNode | null, owner: Criterion['node']): Rational | null {
  const value = node === null || node.value === null ? undefined : parseRational(node.source.trim());
  if (value !== undefined) return value;
  context.report('score', node?.span ?? owner.entries[0]?.key.span ?? owner.span, {
    zh: node === null ? '这里缺少分数。' : `“${node.source}”不是可以计算的数。`,
    en: node === null ? 'A score is missing here.' : `"${node.source}" is not a number that can be computed with.`,
  });
  return null;
}

function inputSlot(context: PlanContext, criterion: Criterion): number | null {
  if (criterion.input !== null) return context.slot(criterion.input);
  const name = criterion.id ?? '?';
  context.report('method', place(criterion), {
    zh: `评分项“${name}”没有说明依据哪个输入打分。`,
    en: `The criterion "${name}" does not say which input it is scored by.`,
  });
  return null;
}

function direct(context: PlanContext, criterion: Criterion): Method | null {
  if (criterion.input === null) {
    context.report('method', place(criterion), {
      zh: `评分项“${criterion.id ?? '?'}”没有得分方法：请写 bands、levels、checklist、formula、criteria 或 input 之一。`,
      en: `The criterion "${criterion.id ?? '?'}" has no way to get a score: give it bands, levels, a checklist, a formula, criteria or an input.`,
    });
    return null;
  }
  const slot = context.slot(criterion.input);
  const type = slot === null ? undefined : context.inputs[slot]?.type;
  if (slot === null || type === undefined) return null;
  if (type === 'number' || type === 'percent') return { type: 'direct', slot, share: type === 'percent' };
  context.report('input', criterion.input.span, {
    zh: `输入“${criterion.input.source}”不是数，不能直接作为得分：请用分档或文字等级。`,
    en: `The input "${criterion.input.source}" is not a number and cannot be the score itself: use bands or levels.`,
  });
  return null;
}

function bands(context: PlanContext, criterion: Criterion): Method | null {
  const slot = inputSlot(context, criterion);
  const list = criterion.bands ?? [];
  if (list.length === 0) empty(context, criterion, 'bands');
  const scores = list.map((band) => number(context, band.score, band.node));
  const type = slot === null ? undefined : context.inputs[slot]?.type;
  const whens = list.map((band) => band.when);
  for (const [i, when] of whens.entries()) {
    if (when === null) {
      context.report('method', list[i]?.node.span ?? place(criterion), { zh: '这一档没有写条件。', en: 'This band has no test.' });
    }
  }
  if (slot === null || type === undefined || scores.includes(null) || whens.includes(null) || list.length === 0) return null;
  const tests = whens.filter((when) => when !== null);
  const match = isNumeric(type) ? numericMatch(context, tests, type) : testMatch(context, tests, type);
  return match === null ? null : { type: 'bands', slot, scores: scores.filter((s) => s !== null), match };
}

function numericMatch(context: PlanContext, tests: readonly ScalarNode[], type: 'number' | 'duration' | 'percent'): BandMatch | null {
  const sets = tests.map((test) => context.numbers(test, type));
  if (sets.includes(undefined)) return null;
  const constant = sets.filter((set) => set !== null && set !== undefined);
  if (constant.length < sets.length) return testMatch(context, tests, type);
  return { type: 'table', sets: constant, table: stepTable(constant) };
}

function testMatch(context: PlanContext, nodes: readonly ScalarNode[], type: Parameters<PlanContext['test']>[1]): BandMatch | null {
  const tests = nodes.map((node) => context.test(node, type));
  const sound = tests.filter((test) => test !== null);
  if (sound.length < tests.length) return null;
  return { type: 'tests', tests: sound.map((t) => t.test), slots: [...new Set(sound.flatMap((t) => t.slots))] };
}

function levels(context: PlanContext, criterion: Criterion): Method | null {
  const slot = inputSlot(context, criterion);
  const scores: Rational[] = [];
  const names = new Map<string, number>();
  for (const [i, level] of (criterion.levels ?? []).entries()) {
    const score = number(context, level.score, level.node);
    if (score !== null) scores.push(score);
    for (const name of level.names) {
      const other = names.get(name);
      if (other !== undefined && other !== i) {
        context.report('method', level.node.span, { zh: `等级“${name}”出现了两次。`, en: `The level "${name}" is there twice.` });
      }
      names.set(name, i);
    }
  }
  if (criterion.levels?.length === 0) empty(context, criterion, 'levels');
  const complete = scores.length > 0 && scores.length === criterion.levels?.length;
  return slot === null || !complete ? null : { type: 'levels', slot, scores, levels: names };
}

function checklist(context: PlanContext, criterion: Criterion, aggregate: Aggregate): Method | null {
  const list = criterion.checklist ?? [];
  const checks: CheckPlan[] = [];
  for (const check of list) {
    const points = number(context, check.points, check.node);
    const slot = check.input === null ? null : context.slot(check.input);
    const done = check.when !== null ? context.condition(check.when) : slot === null ? null : flag(context, slot, check.input);
    if (check.when === null && check.input === null) {
      context.report('method', check.node.span, {
        zh: `检查点“${check.id ?? '?'}”没有说明怎样算做到：请写 input 或 when。`,
        en: `The check "${check.id ?? '?'}" does not say when it counts as done: give it an input or a condition.`,
      });
    }
    if (points !== null && sign(points) < 0) {
      context.report('score', check.points?.span ?? check.node.span, { zh: '检查点的分值不能是负数。', en: 'The points of a check cannot be negative.' });
    } else if (points !== null && done !== null) checks.push({ id: check.id ?? '', points, done });
  }
  if (list.length === 0) empty(context, criterion, 'checklist');
  if (checks.length < list.length || list.length === 0) return null;
  return { type: 'checklist', allOrNothing: criterion.checking === 'all-or-nothing', deduct: aggregate === 'deduct', checks };
}

function empty(context: PlanContext, criterion: Criterion, key: string): void {
  context.report('method', place(criterion), {
    zh: `评分项“${criterion.id ?? '?'}”的 ${key} 里什么也没有。`,
    en: `There is nothing in the ${key} of the criterion "${criterion.id ?? '?'}".`,
  });
}

function flag(context: PlanContext, slot: number, node: ScalarNode | null): CheckPlan['done'] | null {
  if (context.inputs[slot]?.type === 'boolean') return context.flag(slot);
  context.report('input', node?.span ?? { start: 0, end: 0 }, {
    zh: `输入“${node?.source ?? ''}”不是“是/否”类型，不能说明是否做到：请改用 when 写条件。`,
    en: `The input "${node?.source ?? ''}" is not boolean and cannot say whether something was done: use a condition in when.`,
  });
  return null;
}
