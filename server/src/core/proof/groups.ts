/**
 * Scores that a group of criteria can get from those of its members, and the choice of members' scores that gives a wanted one.
 * Two answers: `all` when every member is answered, `any` when members may be left out, as their policies allow.
 */
import { add, compare, div, equals, mul, neg, ONE, sub, sum, ZERO, type Rational } from '../base/rational.ts';
import { intersection, interval, isEmpty, point, samplePoint, union, type NumberInterval, type NumberSet } from '../expression/intervals.ts';
import type { Aggregate, CriterionPlan } from '../scoring/plan.ts';
import { at, hullOf, outer, plus, times } from './abstract.ts';
import { clamp, exactly, extremeOf, isExact, loosely, mapScores, picker, sumOf, type Scores, type Term } from './scores.ts';

export interface Member {
  readonly plan: Pick<CriterionPlan, 'min' | 'max' | 'weight' | 'bonus'>;
  readonly all: Scores;
  /** Of any case in which it has a score; undefined when it never has one. */
  readonly any: NumberInterval | undefined;
  /** Whether it can drop out of the group. */
  readonly leaves: boolean;
  /** Whether its absence counts as its lowest score. */
  readonly zeroes: boolean;
}

type Scale = Pick<CriterionPlan, 'min' | 'max'>;

/** A linear form of mean, sum and deduction, all members answered: Σ factor · score + constant. */
export function linearForm(how: Aggregate, scale: Scale, members: readonly Member[]): { readonly factors: readonly Rational[]; readonly constant: Rational } | undefined {
  const weights = sum(members.filter((m) => !m.plan.bonus).map((m) => m.plan.weight));
  const factors: Rational[] = [];
  let constant: Rational | undefined = how === 'mean' ? scale.min : how === 'deduct' ? scale.max : ZERO;
  for (const { plan } of members) {
    const share = how === 'mean' ? weights && div(plan.weight, weights) : plan.weight;
    const ratio = how === 'mean' ? quotient(width(scale), width(plan)) : ONE;
    const factor = share && ratio && mul(share, ratio);
    if (factor === undefined || constant === undefined) return undefined;
    factors.push(factor);
    // Each member counts from its own lowest score; a deduction counts from the highest downwards.
    const base = how === 'deduct' && !plan.bonus ? plan.max : plan.min;
    if (how !== 'sum' || plan.bonus) constant = plusOne(constant, mul(neg(factor), base));
  }
  return constant === undefined || how === 'min' || how === 'max' ? undefined : { factors, constant };
}

const plusOne = (a: Rational, b: Rational | undefined): Rational | undefined => (b === undefined ? undefined : add(a, b));
const width = (s: Scale): Rational | undefined => sub(s.max, s.min);
const quotient = (a: Rational | undefined, b: Rational | undefined): Rational | undefined => (a === undefined || b === undefined ? undefined : div(a, b));

/** Scores of the group when every member is answered. */
export function allAnswered(how: Aggregate, scale: Scale, members: readonly Member[]): Scores {
  if (members.every((m) => m.plan.bonus)) return exactly([]);
  if (how === 'min' || how === 'max') {
    const mapped = members.map((m) => mapScores(m.all, (set) => mapped1(set, m.plan, scale)));
    const over = extremeOf(mapped.map((m) => m.over), how);
    return mapped.every(isExact) ? exactly(over) : loosely(over, () => extremeOf(mapped.map((m) => m.under), how));
  }
  const form = linearForm(how, scale, members);
  if (form === undefined) return exactly([]);
  const total = sumOf(termsOf(members, form.factors), form.constant);
  return how === 'deduct' ? mapScores(total, (set) => clamp(set, scale.min, null)) : total;
}

const termsOf = (members: readonly Member[], factors: readonly Rational[]): Term[] => members.map((m, i) => ({ scores: m.all, factor: factors[i] ?? ZERO }));

/**
 * A score of each member so that the group gets one of the wanted scores.
 * @param even whether all members should stand at the same height of their scales where they can
 */
export type Chooser = (wanted: NumberSet, even: boolean) => readonly NumberSet[] | undefined;

/** Chooses among the same members for any number of wanted scores. */
export function chooser(how: Aggregate, scale: Scale, members: readonly Member[]): Chooser {
  if (how === 'min' || how === 'max') return (wanted) => chooseExtreme(how, scale, members, wanted);
  const form = linearForm(how, scale, members);
  if (form === undefined) return () => undefined;
  const pick = picker(termsOf(members, form.factors), form.constant);
  return (wanted, even) => {
    // What lies at or below the lowest score was lifted to it.
    const open = how === 'deduct' && !isEmpty(intersection(wanted, point(scale.min))) ? union(wanted, interval(null, scale.min, true, true)) : wanted;
    return pick(open, even ? evenly(scale, members, wanted) : undefined)?.map((value) => point(value));
  };
}

function chooseExtreme(how: 'min' | 'max', scale: Scale, members: readonly Member[], wanted: NumberSet): readonly NumberSet[] | undefined {
  for (const [i, m] of members.entries()) {
    const own = intersection(mapped1(m.all.under, m.plan, scale), wanted);
    for (const value of own.slice(0, 10).flatMap((p) => samplePoint([p], 'number') ?? [])) {
      const others = how === 'min' ? interval(value, null) : interval(null, value);
      const sets = members.map((o, n) => mapped1(n === i ? point(value) : intersection(others, mapped1(o.all.under, o.plan, scale)), scale, o.plan));
      if (sets.every((set) => !isEmpty(set))) return sets;
    }
  }
  return undefined;
}

function evenly(scale: Scale, members: readonly Member[], wanted: NumberSet): readonly (Rational | undefined)[] {
  const value = samplePoint(wanted, 'number');
  return members.map((m) => (value === undefined ? undefined : (mapped1(point(value), scale, m.plan)[0]?.low ?? undefined)));
}

/** Scores mapped from one scale to another. */
function mapped1(set: NumberSet, from: Scale, to: Scale): NumberSet {
  const ratio = quotient(width(to), width(from));
  if (equals(from.min, to.min) && equals(from.max, to.max)) return set;
  const move = (value: Rational | null): Rational | null => {
    const above = value && ratio ? mul(sub(value, from.min) ?? ZERO, ratio) : undefined;
    return above === undefined ? null : (add(to.min, above) ?? null);
  };
  return set.map((p) => ({ ...p, low: move(p.low), high: move(p.high) }));
}

/** Where the scores of the group lie in any case at all; undefined where it never has a score. Never too narrow. */
export function anyAnswered(how: Aggregate, scale: Scale, members: readonly Member[]): NumberInterval | undefined {
  const counting = members.filter((m) => !m.plan.bonus && (m.any !== undefined || m.zeroes));
  const bonuses = members.filter((m) => m.plan.bonus && m.any !== undefined);
  if (counting.length === 0) return undefined;
  const ranges = counting.map((m) => withZero(m));
  if (how === 'min' || how === 'max') return extremes(how, scale, counting, ranges);
  if (how === 'deduct') {
    const lost = counting.map((m, i) => withNothing(times(plus(ranges[i] ?? at(ZERO), at(neg(m.plan.max))), at(m.plan.weight)), m.leaves));
    const left = [...lost, ...bonuses.map((b) => bonusRange(b, b.plan.weight))].reduce(plus, at(scale.max));
    return outer(clamp([left], scale.min, null));
  }
  const weights = counting.map((m) => m.plan.weight);
  const whole = sum(weights);
  const leaving = counting.some((m) => m.leaves);
  const positive = weights.filter((w) => w.n !== 0n).sort(compare);
  if (whole === undefined || whole.n === 0n) return how === 'mean' ? undefined : at(ZERO);
  const positions = counting.flatMap((m, i) => (m.plan.weight.n === 0n ? [] : [position(ranges[i] ?? at(ZERO), m.plan)]));
  if (how === 'sum') {
    const floor = sum(counting.map((m) => mul(m.plan.weight, m.plan.min) ?? ZERO)) ?? ZERO;
    const room = sum(counting.map((m) => mul(m.plan.weight, width(m.plan) ?? ZERO) ?? ZERO)) ?? ZERO;
    const fixed = counting.map((m, i) => times(ranges[i] ?? at(ZERO), at(m.plan.weight))).reduce(plus, at(ZERO));
    const base = leaving ? plus(times(hullOf(positions), at(room)), at(floor)) : fixed;
    return bonuses.map((b) => bonusRange(b, b.plan.weight)).reduce(plus, base);
  }
  const span = width(scale) ?? ZERO;
  const mean = leaving ? hullOf(positions)
    : counting.map((m, i) => times(position(ranges[i] ?? at(ZERO), m.plan), at(div(m.plan.weight, whole) ?? ZERO))).reduce(plus, at(ZERO));
  const smallest = leaving ? (positive[0] ?? whole) : whole;
  const extra = bonuses.map((b) => {
    const share = div(b.plan.weight, smallest) ?? ZERO;
    const own = times(position(b.any ?? at(ZERO), b.plan), at(mul(share, span) ?? ZERO));
    return withNothing(own, true);
  });
  return extra.reduce(plus, plus(times(mean, at(span)), at(scale.min)));
}

const withZero = (m: Member): NumberInterval => (m.any === undefined ? at(m.plan.min) : m.zeroes ? hullOf([m.any, at(m.plan.min)]) : m.any);
const withNothing = (range: NumberInterval, leaves: boolean): NumberInterval => (leaves ? hullOf([range, at(ZERO)]) : range);
const bonusRange = (b: Member, weight: Rational): NumberInterval => withNothing(times(plus(b.any ?? at(ZERO), at(neg(b.plan.min))), at(weight)), true);

/** Where a score stands on its scale: 0 at the lowest, 1 at the highest. */
function position(range: NumberInterval, scale: Scale): NumberInterval {
  const unit = quotient(ONE, width(scale));
  return unit === undefined ? range : times(plus(range, at(neg(scale.min))), at(unit));
}

function extremes(how: 'min' | 'max', scale: Scale, counting: readonly Member[], ranges: readonly NumberInterval[]): NumberInterval {
  const mapped = counting.map((m, i) => mapped1([ranges[i] ?? at(ZERO)], m.plan, scale));
  // A member that drops out takes its own extreme with it, so the others' ends count too.
  return counting.some((m) => m.leaves) ? hullOf(mapped.flat()) : outer(extremeOf(mapped, how));
}
