/** Scores that a single criterion can get, and inputs that give it a wanted one: bands, levels, checklists, formulas, direct input. */
import { add, compare, div, fromInteger, isRational, mul, parseRational, sub, sum, ZERO, type Rational } from '../base/rational.ts';
import type { Expression } from '../expression/ast.ts';
import { evaluate } from '../expression/evaluate.ts';
import { ALL, difference, interval, intersection, isEmpty, point, samplePoint, union, type NumberSet } from '../expression/intervals.ts';
import { freeNames } from '../expression/names.ts';
import { parseExpression } from '../expression/parse.ts';
import { evaluateRange, inSet } from '../proof/abstract.ts';
import { pointOf, valuesWhere, within, type Axis } from '../proof/axis.ts';
import { meet } from '../proof/boxes.ts';
import { clamp, exactly, loosely, mapScores, picker, sumOf, type Scores, type Term } from '../proof/scores.ts';
import type { Goal } from '../proof/search.ts';
import type { Point } from '../proof/table.ts';
import { coverage } from '../proof/tiles.ts';
import type { CriterionPlan, Method } from '../scoring/plan.ts';
import type { Axes } from './proof-axes.ts';
import type { BandProof } from './proof-bands.ts';
import type { Criterion } from '../model/scoring.ts';
import { find, goal, variablesAt } from './proof-witness.ts';

export interface Leaf {
  readonly scores: Scores;
  /** Inputs that give a score of the set; undefined where none are known. */
  solve(wanted: NumberSet): Point | undefined;
  /** Inputs whose absence leaves the criterion without an answer. */
  readonly slots: readonly number[];
}

/** @param calm what should hold beside, where it can: that no veto is triggered */
export function leafOf(axes: Axes, plan: CriterionPlan, criterion: Criterion, bands: BandProof | undefined, calm: readonly Goal[]): Leaf {
  const { method } = plan;
  switch (method.type) {
    case 'bands':
    case 'levels':
      return tiled(axes, method, bands);
    case 'checklist':
      return checklist(axes, plan, method, criterion, calm);
    case 'formula':
      return formula(axes, plan, criterion);
    case 'direct':
      return direct(axes, plan, method.slot, method.share);
    case 'group':
      return { scores: exactly([]), solve: () => undefined, slots: [] };
  }
}

type Tiled = Extract<Method, { type: 'bands' | 'levels' }>;

function tiled(axes: Axes, method: Tiled, bands: BandProof | undefined): Leaf {
  const options: { readonly score: Rational; readonly at: Point }[] = [];
  let open = false;
  const axis = axes.bySlot[method.slot];
  if (bands?.sets && axis) {
    const overlapping = new Set(bands.proof?.overlaps.flatMap((o) => [o.first, o.second]));
    for (const [i, set] of bands.sets.entries()) {
      const others = overlapping.has(i) ? coverage(bands.sets.filter((_, n) => n !== i)) : [];
      const own = within(axis, overlapping.has(i) ? difference(set, others) : set);
      const at = pointOf(axis, own);
      const score = method.scores[i];
      if (at !== undefined && score !== undefined) options.push({ score, at: new Map([[axis.slot, at]]) });
    }
  } else if (bands?.table) {
    open = true;
    const { boxes, axes: used } = bands.table;
    for (const [i, list] of boxes.entries()) {
      const score = method.scores[i];
      const box = list.map((b) => meet(b, new Map(), { bySlot: (slot) => axes.bySlot[slot] ?? undefined })).find((b) => b !== undefined);
      if (score === undefined || box === undefined) continue;
      options.push({ score, at: new Map(used.flatMap((a) => { const at = pointOf(a, box.get(a.slot) ?? ALL); return at === undefined ? [] : [[a.slot, at] as const]; })) });
    }
  } else if (method.type === 'levels' && axis) {
    for (const [i, score] of method.scores.entries()) {
      const at = pointOf(axis, valuesWhere(axis, (value) => method.levels.get(String(value)) === i));
      if (at !== undefined) options.push({ score, at: new Map([[axis.slot, at]]) });
    }
  } else open = true;
  const under = union(options.flatMap((o) => point(o.score)), []);
  const slots = method.type === 'bands' && method.match.type === 'tests' ? [...new Set([method.slot, ...method.match.slots])] : [method.slot];
  return {
    scores: open ? loosely(union(method.scores.flatMap((s) => point(s)), []), () => under) : exactly(under),
    solve: (wanted) => options.find((o) => !isEmpty(intersection(wanted, point(o.score))))?.at,
    slots: slots.slice(0, 1),
  };
}

const MAX_STEPS = 200;

function direct(axes: Axes, plan: CriterionPlan, slot: number, share: boolean): Leaf {
  const axis = axes.bySlot[slot];
  if (!axis) return { scores: loosely(interval(plan.min, plan.max), () => []), solve: () => undefined, slots: [slot] };
  const scale = share ? interval(ZERO, fromInteger(1)) : interval(plan.min, plan.max);
  const allowed = within(axis, plan.bonus ? ALL : scale);
  const values = steps(axis, allowed);
  const width = sub(plan.max, plan.min) ?? ZERO;
  const forth = (set: NumberSet): NumberSet => (share ? linear(set, width, plan.min) : set);
  const back = (set: NumberSet): NumberSet => {
    const inverse = div(fromInteger(1), width);
    const offset = inverse && mul(plan.min, inverse);
    return share && inverse && offset ? linear(set, inverse, sub(ZERO, offset) ?? ZERO) : set;
  };
  const scores = values === undefined ? loosely(forth(allowed), () => []) : exactly(forth(values));
  return {
    scores: axis.step === null ? exactly(forth(allowed)) : scores,
    solve(wanted) {
      const at = pointOf(axis, intersection(back(wanted), allowed));
      return at === undefined ? undefined : new Map([[slot, at]]);
    },
    slots: [slot],
  };
}

function linear(set: NumberSet, factor: Rational, offset: Rational): NumberSet {
  const change = (value: Rational | null): Rational | null => { const scaledValue = value && mul(value, factor); return (scaledValue && add(scaledValue, offset)) ?? null; };
  return set.map((p) => ({ ...p, low: change(p.low), high: change(p.high) }));
}

/** The values of a stepped axis one by one; undefined for too many. Without steps the set itself. */
function steps(axis: Axis, set: NumberSet): NumberSet | undefined {
  if (axis.step === null) return set;
  const found: NumberSet[number][] = [];
  for (const { low, high } of set) {
    if (low === null || high === null) return undefined;
    for (let at: Rational | undefined = low; at !== undefined && compare(at, high) <= 0; at = add(at, axis.step.size)) {
      if (found.length >= MAX_STEPS) return undefined;
      found.push(...point(at));
    }
  }
  return found;
}

type Checklist = Extract<Method, { type: 'checklist' }>;

function checklist(axes: Axes, plan: CriterionPlan, method: Checklist, criterion: Criterion, calm: readonly Goal[]): Leaf {
  const both = interval(ZERO, ZERO);
  const terms: Term[] = method.checks.map((c) => ({ scores: exactly(union(both, point(c.points))), factor: fromInteger(1) }));
  const possible = sum(method.checks.map((c) => c.points)) ?? ZERO;
  const width = sub(plan.max, plan.min) ?? ZERO;
  const ratio = div(width, possible);
  const earned = sumOf(terms, ZERO);
  const slots = [...new Set(method.checks.flatMap((c) => c.done.slots))];
  if (!method.allOrNothing && !method.deduct && ratio === undefined) return { scores: exactly([]), solve: () => undefined, slots };
  const toScore = (set: NumberSet): NumberSet => {
    if (method.allOrNothing) return union(isEmpty(difference(set, point(possible))) ? [] : point(plan.min), isEmpty(intersection(set, point(possible))) ? [] : point(plan.max));
    if (method.deduct) return clamp(linear(set, fromInteger(1), sub(plan.max, possible) ?? ZERO), plan.min, null);
    return linear(set, ratio ?? ZERO, plan.min);
  };
  const scores = mapScores(earned, toScore);
  const pick = picker(terms, ZERO);
  return {
    scores,
    slots,
    solve(wanted) {
      axes.work.left -= 10 * terms.length;
      if (terms.length > MAX_CHECKS || axes.work.left < 0) return undefined;
      // From the wanted score back to the points: every sum of points that gives it is tried in turn.
      for (const part of [...earned.under].reverse().filter((p) => !isEmpty(intersection(toScore([p]), wanted))).slice(0, 3)) {
        const points = pick([part]);
        const found = points === undefined ? undefined : ticked(axes, method, criterion, points, calm);
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}

const MAX_CHECKS = 100;

/** Inputs with which just the points that are worth something in `points` are done. */
function ticked(axes: Axes, method: Checklist, criterion: Criterion, points: readonly Rational[], calm: readonly Goal[]): Point | undefined {
  const fixed = new Map<number, Rational>();
  const goals: Goal[] = [];
  for (const [i, check] of (criterion.checklist ?? []).entries()) {
    if (method.checks[i]?.points.n === 0n) continue;
    const done = points[i]?.n !== 0n;
    const axis = check.when === null ? axes.byName.get(check.input?.source ?? '') : undefined;
    if (check.when !== null) goals.push(goal(check.when, done ? 'true' : 'not-true'));
    else if (axis !== undefined) {
      const at = fromInteger(done ? 1 : 0);
      const other = fixed.get(axis.slot);
      if (other !== undefined && compare(other, at) !== 0) return undefined;
      fixed.set(axis.slot, at);
    }
  }
  if (goals.length === 0) return fixed;
  const confined = new Map([...fixed].map(([slot, at]) => [slot, point(at)]));
  for (const wanted of [[...goals, ...calm], goals]) {
    const found = find(axes, wanted, confined, 400);
    if (found.outcome === 'found') return new Map([...fixed, ...found.point]);
  }
  return undefined;
}

const SAMPLES = 12;
const MAX_SAMPLES = 150;

function formula(axes: Axes, plan: CriterionPlan, criterion: Criterion): Leaf {
  const node = criterion.formula;
  const whole = plan.bonus ? ALL : interval(plan.min, plan.max);
  if (node === null) return { scores: loosely(whole, () => []), solve: () => undefined, slots: [] };
  const { ast } = parseExpression(node.source);
  const used = [...new Set(freeNames(ast).map((u) => u.name))].flatMap((name) => axes.byName.get(name) ?? []);
  const named = new Map(used.map((axis) => [axis.name, inSet(axis, axis.domain)]));
  const range = evaluateRange(ast, { of: (name) => named.get(name) });
  const over = range.type === 'number' ? intersection([range.hull], whole) : whole;
  const samples = (): readonly { readonly at: Point; readonly value: Rational }[] => combinations(used).flatMap((at) => {
    const value = evaluate(ast, { variables: variablesAt(axes, at) });
    return isRational(value) && !isEmpty(intersection(point(value), whole)) ? [{ at, value }] : [];
  });
  let kept: ReturnType<typeof samples> | undefined;
  const sampled = (): ReturnType<typeof samples> => (kept ??= samples());
  return {
    scores: loosely(over, () => union(sampled().flatMap((s) => point(s.value)), [])),
    slots: used.map((a) => a.slot),
    solve(wanted) {
      const found = sampled().find((s) => !isEmpty(intersection(wanted, point(s.value))));
      return found?.at ?? between(axes, ast, wanted);
    },
  };
}

function between(axes: Axes, ast: Expression, wanted: NumberSet): Point | undefined {
  const [part] = wanted;
  if (part === undefined) return undefined;
  const limits: Goal[] = [];
  for (const [end, open, op] of [[part.low, part.lowOpen, '>'], [part.high, part.highOpen, '<']] as const) {
    if (end === null) continue;
    const right: Expression = { type: 'number', span: ast.span, value: end, percent: false };
    limits.push({ wanted: 'true', node: { type: 'comparison', span: ast.span, op: open ? op : `${op}=`, left: ast, right } });
  }
  const found = find(axes, limits, undefined, 400);
  return found.outcome === 'found' ? found.point : undefined;
}

/** Values of the inputs spread over their domains, each with each, up to a number that stays quick. */
function combinations(axes: readonly Axis[]): readonly Point[] {
  let found: Point[] = [new Map()];
  const each = Math.max(2, Math.min(SAMPLES, Math.floor(MAX_SAMPLES ** (1 / Math.max(1, axes.length)))));
  for (const axis of axes) {
    const values = spread(axis, each);
    found = found.flatMap((p) => values.map((v) => new Map([...p, [axis.slot, v]]))).slice(0, MAX_SAMPLES);
  }
  return found;
}

function spread(axis: Axis, count: number): readonly Rational[] {
  const values: Rational[] = [];
  const put = (value: Rational | undefined | null): void => { if (value && !values.some((v) => compare(v, value) === 0)) values.push(value); };
  const inside = within(axis, axis.domain);
  put(inside[0]?.low);
  put(inside.at(-1)?.high);
  const { low, high } = { low: inside[0]?.low ?? ZERO, high: inside.at(-1)?.high ?? parseRational('100') ?? ZERO };
  const width = sub(high, low) ?? ZERO;
  for (let i = 1; values.length < count && i < count; i++) {
    const at = add(low, mul(width, div(fromInteger(i), fromInteger(count)) ?? ZERO) ?? ZERO) ?? low;
    const near = interval(at, high);
    put(pointOf(axis, intersection(inside, near)) ?? samplePoint(inside, 'number'));
  }
  return values.filter((v) => !isEmpty(within(axis, point(v))));
}
