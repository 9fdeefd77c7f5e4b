/**
 * Cases that show what a finding says: made from points that a proof found, completed so that the engine gets that far, and
 * scored by the engine itself before anything is reported.
 */
import type { Witness } from '../base/diagnostic.ts';
import { isRational, type Rational } from '../base/rational.ts';
import { evaluate } from '../expression/evaluate.ts';
import { point as only, type NumberSet } from '../expression/intervals.ts';
import { parseExpression } from '../expression/parse.ts';
import { duration, type Value } from '../expression/values.ts';
import type { Criterion } from '../model/scoring.ts';
import { pointOf, valueAt, type Axis } from '../proof/axis.ts';
import { search, SEARCH_BUDGET, type Goal, type Search, type Work } from '../proof/search.ts';
import type { Point } from '../proof/table.ts';
import { emptyCase, NOT_APPLICABLE, VALUE, type CaseInput, type CaseResult } from '../scoring/case.ts';
import type { ScoringPlan } from '../scoring/plan.ts';
import { scoreCase } from '../scoring/score-case.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import type { Axes } from './proof-axes.ts';
import type { CompiledScoring } from './compile-scoring.ts';
import { wordingOf } from './proof-words.ts';

export interface Replay {
  readonly values: CaseInput;
  readonly result: CaseResult;
  readonly witness: Witness;
}

/** The case with these values and no others, scored; undefined once the document's share of such work is spent. */
export function replay(compiled: CompiledScoring, plan: ScoringPlan, axes: Axes, point: Point, absent: readonly number[] = []): Replay | undefined {
  axes.scoring.left -= plan.criteria.length + COST_OF_CASE;
  if (axes.scoring.left < 0) return undefined;
  const values = emptyCase(plan.inputs.length);
  const given: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [slot, at] of [...point].sort((a, b) => a[0] - b[0])) {
    const axis = axes.bySlot[slot];
    if (!axis) continue;
    values.states[slot] = VALUE;
    values.values[slot] = valueAt(axis, at);
    given[axis.name] = wordingOf(axis, undefined, sourcesOf(compiled, slot)).literal(at);
  }
  for (const slot of absent) values.states[slot] = NOT_APPLICABLE;
  const notApplicable = absent.flatMap((slot) => axes.bySlot[slot]?.name ?? []);
  return { values, result: scoreCase(plan, values), witness: notApplicable.length > 0 ? { given: { ...given }, notApplicable } : { given: { ...given } } };
}

const COST_OF_CASE = 20;

function sourcesOf(compiled: CompiledScoring, slot: number): readonly string[] {
  const input = compiled.scoring.inputs[slot];
  const own = [input?.domain?.source ?? '', input?.unit ? `1${input.unit.source}` : ''];
  for (const criterion of compiled.places.criteria) {
    if (criterion && criterion.input?.source === input?.name) own.push(...(criterion.bands ?? []).flatMap((b) => (b.when ? [b.when.source] : [])));
  }
  return own;
}

/** Looks for values under which conditions come out as wanted. */
export function find(axes: Axes, goals: readonly Goal[], fixed?: ReadonlyMap<number, NumberSet>, budget = SEARCH_BUDGET): Search {
  return bounded(axes, budget, (work) => search(goals, axes.byName, (goal, point) => holds(axes, goal, point), fixed, work));
}

/** Runs a search on its share of the document's work. */
export function bounded(axes: Axes, budget: number, run: (work: Work) => Search): Search {
  const work = { left: Math.max(0, Math.min(budget, axes.work.left)) };
  const before = work.left;
  const found = run(work);
  axes.work.left -= before - Math.max(0, work.left);
  return found;
}

export const goal = (node: ScalarNode, wanted: Goal['wanted']): Goal => ({ node: parseExpression(node.source).ast, wanted });

function holds(axes: Axes, { node, wanted }: Goal, point: Point): boolean {
  const value = evaluate(node, { variables: variablesAt(axes, point) });
  return wanted === 'true' ? value === true : wanted === 'null' ? value === null : value !== true;
}

/** The inputs of a point as the expression language has them. */
export function variablesAt(axes: Axes, point: Point): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>();
  for (const [slot, at] of point) {
    const axis = axes.bySlot[slot];
    if (!axis) continue;
    const value = valueAt(axis, at);
    found.set(axis.name, axis.kind === 'duration' && isRational(value) ? duration(value) : value);
  }
  return found;
}

/** The conditions under which a criterion applies at all: its own and those of the groups above. */
export function applicabilityOf(compiled: Pick<CompiledScoring, 'scoring'>, criterion: Criterion): readonly ScalarNode[] {
  const path = (list: readonly Criterion[]): Criterion[] | undefined => {
    for (const c of list) {
      if (c === criterion) return [c];
      const below = c.criteria === null ? undefined : path(c.criteria);
      if (below !== undefined) return [c, ...below];
    }
    return undefined;
  };
  return (path(compiled.scoring.criteria) ?? [criterion]).flatMap((c) => c.when ?? []);
}

/** Values for inputs that have none yet: the first that can occur and, where conditions are given, that make them come out so. */
export function completed(axes: Axes, point: Point, goals: readonly Goal[], slots: Iterable<number>): Point {
  const result = new Map(point);
  if (goals.length > 0) {
    const fixed = new Map([...point].map(([slot, at]) => [slot, only(at)]));
    const found = find(axes, goals, fixed, 500);
    if (found.outcome === 'found') for (const [slot, at] of found.point) result.set(slot, at);
  }
  for (const slot of slots) {
    const axis = axes.bySlot[slot];
    const value = axis && !result.has(slot) ? firstOf(axis) : undefined;
    if (value !== undefined) result.set(slot, value);
  }
  return result;
}

const firstOf = (axis: Axis): Rational | undefined => pointOf(axis, axis.domain);

/** What a document shows of a claim about one criterion: a case, or that no case does, or neither. */
export type Shown = { readonly outcome: 'found'; readonly replay: Replay } | { readonly outcome: 'none' } | { readonly outcome: 'not-decided' };

/**
 * A case with these values in which the criterion counts and the claim holds, with no more inputs than it takes.
 * @param sets where the values may move to when the criterion does not apply at the first of them
 */
export function show(compiled: CompiledScoring, plan: ScoringPlan, axes: Axes, criterion: Criterion, point: Point, sets: ReadonlyMap<number, NumberSet>, claim: (result: CaseResult) => boolean): Shown {
  const first = replay(compiled, plan, axes, point);
  if (first !== undefined && claim(first.result)) return { outcome: 'found', replay: first };
  const goals = applicabilityOf(compiled, criterion).map((node) => goal(node, 'true'));
  const found = goals.length === 0 ? undefined : find(axes, goals, sets);
  if (found?.outcome === 'none') return { outcome: 'none' };
  const start = found?.outcome === 'found' ? new Map([...point, ...found.point]) : point;
  for (const candidate of [start, completed(axes, start, [], plan.inputs.keys())]) {
    const made = replay(compiled, plan, axes, candidate);
    if (made !== undefined && claim(made.result)) return { outcome: 'found', replay: made };
  }
  return { outcome: 'not-decided' };
}
