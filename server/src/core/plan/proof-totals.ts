/** Scores that each criterion, each group and the total can get, vetoes, rounding and absences included, and cases that get them. */
import { compare, div, min as smaller, mul, ONE, sub, ZERO, type Rational } from '../base/rational.ts';
import { ALL, complement, containsNumber, interval, intersection, isEmpty, point as only, union, type NumberInterval, type NumberSet } from '../expression/intervals.ts';
import { hullOf, outer } from '../proof/abstract.ts';
import { within, type Axis } from '../proof/axis.ts';
import { allAnswered, anyAnswered, chooser, linearForm, type Member } from '../proof/groups.ts';
import { beforeRounding, clamp, exactly, gridStep, isExact, loosely, pointsOf, rounded, type Scores } from '../proof/scores.ts';
import type { Goal } from '../proof/search.ts';
import type { Point } from '../proof/table.ts';
import type { CaseResult } from '../scoring/case.ts';
import type { CriterionPlan, ScoringPlan, VetoPlan } from '../scoring/plan.ts';
import { apart, type Axes } from './proof-axes.ts';
import type { BandProof } from './proof-bands.ts';
import type { CompiledScoring } from './compile-scoring.ts';
import { leafOf } from './proof-leaves.ts';
import type { Absence } from './proof-partial.ts';
import { completed, find, goal, replay, type Replay } from './proof-witness.ts';

export interface CriterionRange {
  readonly plan: CriterionPlan;
  /** Where every input has a value, before and after vetoes and rounding. */
  readonly raw: Scores;
  readonly all: Scores;
  /** In any case that gets a score: never too narrow. */
  readonly any: NumberSet;
  /** After rounding only multiples of this are meant by the sets. */
  readonly step: Axis['step'];
  readonly leaves: boolean;
  /** Whether it applies in some case, and in all. */
  readonly applies: VetoReach;
  /** Inputs that give a wanted score; with `even`, members of groups stand alike where they can. */
  solve(wanted: NumberSet, even?: boolean): Point | undefined;
}

/** What of the wanted scores is among those that can be got: in any case at all, or where every input has a value. */
export function reached(range: CriterionRange, among: 'any' | 'all', wanted: NumberSet): NumberSet {
  const set = intersection(wanted, among === 'any' ? range.any : range.all.over);
  return range.step === null ? set : within({ slot: -1, name: '', kind: 'number', domain: ALL, step: range.step, values: [], declared: true }, set);
}

/** In how many cases something comes about. */
export type VetoReach = 'never' | 'sometimes' | 'always' | 'not-decided';

export interface TotalProof {
  /** By number; 0 is the total. */
  readonly ranges: readonly CriterionRange[];
  /** By number of the veto. */
  readonly vetoes: readonly VetoReach[];
  /** A case whose result the engine confirms, with a total among the wanted ones before anything else is asked of it. */
  caseWith(wanted: NumberSet, claim: (result: CaseResult) => boolean): Replay | undefined;
}

/** @param absence what is not answered in the cases that are asked about; the plan is without what drops out for it */
export function proveTotals(compiled: CompiledScoring, plan: ScoringPlan, shared: Axes, bands: readonly BandProof[], absence?: Absence): TotalProof {
  const axes = absence === undefined ? apart(shared) : shared;
  const ranges: CriterionRange[] = [];
  const vetoes: VetoReach[] = plan.vetoes.map(() => 'not-decided');
  const byIndex = new Map(bands.map((b) => [b.index, b]));
  const quiet = plan.vetoes.flatMap((veto, i): (Goal & { readonly index: number })[] => {
    const node = compiled.places.vetoes[i]?.when;
    return veto.trigger.type === 'condition' && node ? [{ ...goal(node, 'not-true'), index: i }] : [];
  });
  for (const index of plan.order) {
    const criterion = plan.criteria[index];
    if (criterion === undefined) continue;
    if (absence?.zeroed.has(index) === true) {
      ranges[index] = lowest(criterion);
      continue;
    }
    const unvetoed = method(compiled, axes, criterion, ranges, byIndex, quiet);
    for (const number of criterion.vetoes) {
      const veto = plan.vetoes[number];
      if (veto !== undefined) vetoes[number] = reach(compiled, axes, veto, ranges, unvetoed.raw, unvetoed.any);
    }
    ranges[index] = finished(criterion, unvetoed, criterion.vetoes.flatMap((v) => plan.vetoes[v] ?? []), vetoes);
  }
  const calm = quiet.filter((g) => vetoes[g.index] !== 'always');
  const applying = compiled.places.criteria.flatMap((c) => (c?.when ? [goal(c.when, 'true')] : []));
  return {
    ranges,
    vetoes,
    caseWith(wanted, claim) {
      const root = ranges[0];
      for (const part of root === undefined ? [] : wanted.slice(0, 10)) {
        // Where the first choice runs into a veto, one in which all criteria stand alike may not.
        for (const even of [false, true]) {
          const start = root?.solve([part], even);
          for (const goals of start === undefined ? [] : [[...calm, ...applying], calm, []]) {
            const at = completed(axes, start ?? new Map(), goals, [...plan.inputs.keys()].filter((slot) => absence?.gone.has(slot) !== true));
            const answered = absence === undefined ? at : new Map([...at].filter(([slot]) => !absence.gone.has(slot)));
            const made = replay(compiled, absence?.whole ?? plan, axes, answered, absence?.notApplicable);
            if (made !== undefined && claim(made.result)) return made;
          }
        }
      }
      return undefined;
    },
  };
}

/** Of a criterion whose missing answer counts as its lowest score. */
const lowest = (plan: CriterionPlan): CriterionRange => {
  const raw = exactly(only(plan.min));
  return { plan, raw, all: raw, any: only(plan.min), step: null, leaves: false, applies: 'always', solve: (wanted) => (containsNumber(wanted, plan.min) ? new Map() : undefined) };
};

interface Unvetoed {
  readonly raw: Scores;
  readonly any: NumberInterval | undefined;
  readonly leaves: boolean;
  readonly applies: VetoReach;
  /** Inputs that give a wanted score; with `even`, members of groups stand alike where they can. */
  solve(wanted: NumberSet, even?: boolean): Point | undefined;
}

function method(compiled: CompiledScoring, axes: Axes, plan: CriterionPlan, ranges: readonly CriterionRange[], bands: ReadonlyMap<number, BandProof>, calm: readonly Goal[]): Unvetoed {
  const criterion = compiled.places.criteria[plan.index] ?? null;
  const applies = criterion?.when ? reachOf(axes, goal(criterion.when, 'true'), goal(criterion.when, 'not-true')) : 'always';
  if (plan.method.type === 'group') {
    const members = plan.method.children.flatMap((child) => { const r = ranges[child]; return r === undefined ? [] : [r]; });
    return group(axes, plan, members, applies);
  }
  if (criterion === null) return { raw: exactly([]), any: undefined, leaves: true, applies, solve: () => undefined };
  const leaf = leafOf(axes, plan, criterion, bands.get(plan.index), calm);
  const required = leaf.slots.length > 0 && leaf.slots.every((slot) => compiled.plan?.inputs[slot]?.required === true);
  const leaves = applies !== 'always' || (leaf.slots.length > 0 && (!plan.forbidNotApplicable || (plan.missing === 'skip' && !required)));
  // With some points of a checklist left out, the rest can give any share of the whole.
  const partial = plan.method.type === 'checklist' && leaf.slots.length > 1;
  const any = isEmpty(leaf.scores.over) ? undefined : partial ? hullOf([...leaf.scores.over, ...interval(plan.min, plan.max)]) : outer(leaf.scores.over);
  return { raw: leaf.scores, any, leaves, applies, solve: (wanted) => leaf.solve(wanted) };
}

function group(axes: Axes, plan: CriterionPlan, ranges: readonly CriterionRange[], applies: VetoReach): Unvetoed {
  if (plan.method.type !== 'group') return { raw: exactly([]), any: undefined, leaves: true, applies, solve: () => undefined };
  const how = plan.method.aggregate;
  const present = ranges.filter((r) => r.applies !== 'never');
  const members = present.map((r): Member => ({
    plan: r.plan,
    all: r.all,
    any: isEmpty(r.any) ? undefined : outer(r.any),
    leaves: r.leaves,
    zeroes: r.plan.missing === 'zero',
  }));
  const any = anyAnswered(how, plan, members);
  const answered = allAnswered(how, plan, members);
  // A member that applies only in some cases is out of the others, answered or not.
  const raw: Scores = present.every((r) => r.applies === 'always') ? answered : loosely(any === undefined ? [] : [any], () => answered.under);
  const choose = chooser(how, plan, members);
  return {
    raw, any, applies,
    leaves: applies !== 'always' || present.filter((r) => !r.plan.bonus).every((r) => r.leaves),
    solve(wanted, even = false) {
      axes.work.left -= 5 * members.length;
      const sets = axes.work.left < 0 ? undefined : choose(wanted, even);
      if (sets === undefined) return undefined;
      const found = new Map<number, Rational>();
      for (const [i, range] of present.entries()) {
        const point = range.solve(sets[i] ?? [], even);
        if (point === undefined) return undefined;
        for (const [slot, at] of point) {
          const other = found.get(slot);
          if (other !== undefined && compare(other, at) !== 0) return undefined;
          found.set(slot, at);
        }
      }
      return found;
    },
  };
}

/** What vetoes and rounding make of it. */
function finished(criterion: CriterionPlan, unvetoed: Unvetoed, own: readonly VetoPlan[], reaches: readonly VetoReach[]): CriterionRange {
  let any: NumberSet = unvetoed.any === undefined ? [] : [unvetoed.any];
  let all: Scores = unvetoed.raw;
  const firing = own.filter((v) => reaches[v.index] !== 'never');
  for (const veto of firing) {
    const always = reaches[veto.index] === 'always';
    const act = (set: NumberSet, also: boolean): NumberSet => {
      const changed = veto.cap !== null ? clamp(set, null, veto.cap) : veto.score !== null ? only(veto.score) : set;
      return always && !also ? changed : union(set, changed);
    };
    if (veto.score === null && veto.cap === null) continue;
    // A missing answer may keep a veto from being decided, so that elsewhere the score stays what it was.
    any = act(any, true);
    const over = act(all.over, false);
    const before = all;
    all = loosely(over, () => (always ? act(before.under, false) : before.under));
  }
  // Of several vetoes the lowest score counts, also against a cap.
  const lowest = firing.flatMap((v) => [v.score, v.cap]).filter((s) => s !== null).reduce<Rational | null>((a, b) => (a === null ? b : smaller(a, b)), null);
  if (firing.length > 1 && lowest !== null) {
    any = union(any, only(lowest));
    const before = all;
    all = loosely(union(before.over, only(lowest)), () => before.under);
  }
  const solveRaw = (wanted: NumberSet, even?: boolean): Point | undefined => unvetoed.solve(wanted, even);
  const { round: rounding } = criterion;
  if (rounding === null) return { plan: criterion, raw: unvetoed.raw, all, any, step: null, leaves: unvetoed.leaves, applies: unvetoed.applies, solve: solveRaw };
  const { digits, mode } = rounding;
  const early = all;
  const over = rounded(early.over, digits, mode);
  return {
    plan: criterion,
    raw: unvetoed.raw,
    all: loosely(over, () => pointsOf(rounded(early.under, digits, mode), digits)),
    any: rounded(any, digits, mode),
    step: gridStep(digits),
    leaves: unvetoed.leaves,
    applies: unvetoed.applies,
    solve(wanted, even) {
      for (const value of beforeRounding(unvetoed.raw.under, wanted, digits, mode).slice(0, 12)) {
        const found = solveRaw(only(value), even);
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}

function reach(compiled: CompiledScoring, axes: Axes, veto: VetoPlan, ranges: readonly CriterionRange[], raw: Scores, any: NumberInterval | undefined): VetoReach {
  if (veto.trigger.type === 'condition') {
    const node = compiled.places.vetoes[veto.index]?.when;
    return node ? reachOf(axes, goal(node, 'true'), goal(node, 'not-true')) : 'not-decided';
  }
  const { criterion, threshold } = veto.trigger;
  const watched = criterion === veto.scope ? (any === undefined ? [] : [any]) : (ranges[criterion]?.any ?? []);
  const answered = criterion === veto.scope ? raw : ranges[criterion]?.all;
  const below = interval(null, threshold, true, true);
  if (isEmpty(intersection(watched, below))) return 'never';
  if (answered !== undefined && isEmpty(intersection(answered.over, complement(below)))) return 'always';
  return answered !== undefined && isExact(answered) ? 'sometimes' : 'not-decided';
}

/** Whether a condition can be true, and can be other than true. */
export function reachOf(axes: Axes, yes: Goal, no: Goal): VetoReach {
  const can = find(axes, [yes]);
  if (can.outcome === 'none') return 'never';
  const cannot = find(axes, [no]);
  if (cannot.outcome === 'none') return 'always';
  return can.outcome === 'found' && cannot.outcome === 'found' ? 'sometimes' : 'not-decided';
}

export interface Influence {
  /** What one point of the criterion adds to the total when everything is answered; null where that depends on the others. */
  readonly weight: Rational | null;
  /** The most that the criterion can move the total by when everything is answered and all else stays; null where no bound is known. */
  readonly most: Rational | null;
  readonly why: 'weight' | 'constant' | 'never-applies' | null;
}

/** How far each criterion moves the total; `why` says what keeps one from moving it at all. */
export function influences(proof: TotalProof): readonly Influence[] {
  const found: Influence[] = [];
  const factors = new Map<number, Rational>();
  for (const { plan } of proof.ranges) {
    if (plan.method.type !== 'group') continue;
    const { aggregate, children } = plan.method;
    const members = children.flatMap((c): Member[] => { const r = proof.ranges[c]; return r === undefined ? [] : [{ plan: r.plan, all: r.all, any: undefined, leaves: r.leaves, zeroes: false }]; });
    for (const [i, factor] of (linearForm(aggregate, plan, members)?.factors ?? []).entries()) factors.set(children[i] ?? -1, factor);
  }
  for (const range of proof.ranges) {
    const { plan } = range;
    if (plan.parent === null) {
      found[plan.index] = { weight: ONE, most: spread(range), why: null };
      continue;
    }
    const above = proof.ranges[plan.parent];
    const of = found[plan.parent];
    if (above?.plan.method.type !== 'group' || of === undefined) continue;
    const factor = factors.get(plan.index);
    const ratio = factor ?? quotientOf(above.plan, plan);
    const weight = factor === undefined || above.plan.method.aggregate === 'deduct' || of.weight === null ? null : (mul(factor, of.weight) ?? null);
    const own = spread(range);
    const chain = ratio === undefined ? null : product(own, ratio, of, above);
    const why = range.applies === 'never' ? 'never-applies' : factor?.n === 0n ? 'weight' : own !== null && own.n === 0n ? 'constant' : null;
    found[plan.index] = { weight, most: why === null ? chain : ZERO, why };
  }
  return found;
}

/** A bound on the effect: what the score can change by, times what the levels above make of it at the most. */
function product(own: Rational | null, ratio: Rational, of: Influence, above: CriterionRange): Rational | null {
  if (own === null) return null;
  const here = mul(own, ratio);
  const room = spread(above);
  if (here === undefined || room === null || of.most === null) return null;
  const moved = smaller(here, room);
  // The group's own effect on the total is shared in proportion.
  return room.n === 0n ? ZERO : (mul(moved, div(of.most, room) ?? ZERO) ?? null);
}

const quotientOf = (above: CriterionPlan, below: CriterionPlan): Rational | undefined => {
  const [a, b] = [sub(above.max, above.min), sub(below.max, below.min)];
  return a && b && div(a, b);
};

/** Distance between the lowest and the highest score that can be got; null where it has no end. */
function spread(range: CriterionRange): Rational | null {
  const hull = isEmpty(range.all.over) ? undefined : outer(range.all.over);
  if (hull === undefined) return ZERO;
  return hull.low === null || hull.high === null ? null : (sub(hull.high, hull.low) ?? null);
}

/** Whether a total is among those that cases get, for the report. */
export const isAttained = (scores: Scores, value: Rational): boolean => containsNumber(scores.under, value);
