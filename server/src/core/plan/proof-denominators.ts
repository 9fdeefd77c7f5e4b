/**
 * Cases that leave nothing to divide by, although something was answered: weights that are all nought once others drop out,
 * conditions that leave every criterion out, divisors in formulas that can be nought. The fewest absences are looked for.
 */
import { isRational } from '../base/rational.ts';
import { walkExpression } from '../expression/ast.ts';
import { evaluate } from '../expression/evaluate.ts';
import { parseExpression } from '../expression/parse.ts';
import { search, SEARCH_BUDGET, type Goal } from '../proof/search.ts';
import type { CaseResult } from '../scoring/case.ts';
import type { CriterionPlan, ScoringPlan } from '../scoring/plan.ts';
import { apart, type Axes } from './proof-axes.ts';
import type { CompiledScoring } from './compile-scoring.ts';
import type { TotalProof } from './proof-totals.ts';
import { bounded, completed, find, goal, replay, variablesAt, type Replay } from './proof-witness.ts';

export interface ZeroDenominator {
  /** Number of the criterion whose score cannot be worked out; 0 for the total. */
  readonly criterion: number;
  readonly why: 'weights' | 'points' | 'conditions' | 'bonus' | 'formula';
  /** Criteria (or points of a checklist) that must drop out for it, by number. */
  readonly absent: readonly number[];
  readonly shown: Replay;
}

export function zeroDenominators(compiled: CompiledScoring, plan: ScoringPlan, shared: Axes, totals: TotalProof): readonly ZeroDenominator[] {
  const axes = apart(shared);
  const found: ZeroDenominator[] = [];
  for (const criterion of plan.criteria) {
    const made = criterion.method.type === 'group' ? (weights(compiled, plan, axes, totals, criterion) ?? conditions(compiled, plan, axes, criterion))
      : criterion.method.type === 'checklist' ? points(compiled, plan, axes, criterion)
      : criterion.method.type === 'formula' ? division(compiled, plan, axes, criterion) : undefined;
    if (made !== undefined) found.push(made);
  }
  return found;
}

const noResult = (index: number) => (result: CaseResult): boolean => result.problems.some((p) => p.code === 'no-result' && p.criterion === index);

/** Members whose weights are not nought drop out; those with nought are left. */
function weights(compiled: CompiledScoring, plan: ScoringPlan, axes: Axes, totals: TotalProof, group: CriterionPlan): ZeroDenominator | undefined {
  if (group.method.type !== 'group' || (group.method.aggregate !== 'mean' && group.method.aggregate !== 'sum')) return undefined;
  const members = group.method.children.flatMap((c) => { const m = plan.criteria[c]; return m === undefined || m.bonus ? [] : [m]; });
  const idle = members.filter((m) => m.weight.n === 0n);
  const counting = members.filter((m) => m.weight.n !== 0n);
  if (idle.length === 0 || (counting.length === 0 && group.method.aggregate === 'sum')) return undefined;
  if (counting.some((m) => totals.ranges[m.index]?.leaves !== true)) return undefined;
  return shown(compiled, plan, axes, group.index, 'weights', counting.map((m) => m.index), counting.flatMap((m) => slotsBelow(plan, m.index)));
}

/** Points of a checklist that are worth something drop out; those worth nothing are left. */
function points(compiled: CompiledScoring, plan: ScoringPlan, axes: Axes, criterion: CriterionPlan): ZeroDenominator | undefined {
  if (criterion.method.type !== 'checklist' || criterion.method.allOrNothing || criterion.method.deduct) return undefined;
  const { checks } = criterion.method;
  const counting = checks.flatMap((c, i) => (c.points.n === 0n ? [] : [i]));
  if (counting.length === checks.length || (counting.length > 0 && criterion.forbidNotApplicable)) return undefined;
  const slots = [...new Set(counting.flatMap((i) => checks[i]?.done.slots ?? []))];
  return shown(compiled, plan, axes, criterion.index, 'points', counting, slots);
}

function shown(compiled: CompiledScoring, plan: ScoringPlan, axes: Axes, criterion: number, why: 'weights' | 'points', absent: readonly number[], slots: readonly number[]): ZeroDenominator | undefined {
  const gone = new Set(slots);
  const kept = [...plan.inputs.keys()].filter((slot) => !gone.has(slot));
  const made = replay(compiled, plan, axes, completed(axes, new Map(), [], kept), [...gone].sort((a, b) => a - b));
  return made !== undefined && noResult(criterion)(made.result) ? { criterion, why, absent, shown: made } : undefined;
}

/** A case, with every answer there, to which no member of the document applies. */
function conditions(compiled: CompiledScoring, plan: ScoringPlan, axes: Axes, group: CriterionPlan): ZeroDenominator | undefined {
  if (group.index !== 0 || group.method.type !== 'group') return undefined;
  const members = group.method.children.filter((c) => plan.criteria[c]?.bonus === false);
  const goals = members.flatMap((c): Goal[] => { const node = compiled.places.criteria[c]?.when; return node ? [goal(node, 'not-true')] : []; });
  if (goals.length < members.length) return undefined;
  const found = find(axes, goals);
  if (found.outcome !== 'found') return undefined;
  const made = replay(compiled, plan, axes, completed(axes, found.point, [], plan.inputs.keys()));
  return made?.result.problems.some((p) => p.code === 'nothing-scored') === true ? { criterion: 0, why: members.length === 0 ? 'bonus' : 'conditions', absent: [], shown: made } : undefined;
}

function division(compiled: CompiledScoring, plan: ScoringPlan, axes: Axes, criterion: CriterionPlan): ZeroDenominator | undefined {
  const node = compiled.places.criteria[criterion.index]?.formula;
  if (!node || !node.source.includes('/')) return undefined;
  const { ast } = parseExpression(node.source);
  let divides = false;
  walkExpression(ast, (n) => { divides ||= n.type === 'arithmetic' && n.op === '/'; });
  if (!divides) return undefined;
  // A formula without a number as its result has no value for the engine, so null is asked for and nothing else.
  const found = bounded(axes, SEARCH_BUDGET, (work) => search([{ node: ast, wanted: 'null' }], axes.byName, (_, at) => !isRational(evaluate(ast, { variables: variablesAt(axes, at) })), undefined, work));
  if (found.outcome !== 'found') return undefined;
  const claim = noResult(criterion.index);
  for (const at of [found.point, completed(axes, found.point, applying(compiled), plan.inputs.keys())]) {
    const made = replay(compiled, plan, axes, at);
    if (made !== undefined && claim(made.result)) return { criterion: criterion.index, why: 'formula', absent: [], shown: made };
  }
  return undefined;
}

const applying = (compiled: CompiledScoring): readonly Goal[] => compiled.places.criteria.flatMap((c) => (c?.when ? [goal(c.when, 'true')] : []));

/** Inputs that decide whether anything below is answered. */
export function slotsBelow(plan: ScoringPlan, index: number): readonly number[] {
  const { method } = plan.criteria[index] ?? {};
  switch (method?.type) {
    case 'group':
      return [...new Set(method.children.flatMap((c) => slotsBelow(plan, c)))];
    case 'bands':
    case 'levels':
    case 'direct':
      return [method.slot];
    case 'formula':
      return method.formula.slots;
    case 'checklist':
      return [...new Set(method.checks.flatMap((c) => c.done.slots))];
    case undefined:
      return [];
  }
}
