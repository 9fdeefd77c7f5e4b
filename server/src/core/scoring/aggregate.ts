/**
 * Puts the scores of a group together. Answers that are absent have been turned into parts or left out before this is called,
 * so that every aggregate sees only what counts.
 *
 * With children i of scale [aᵢ, bᵢ], score sᵢ, weight wᵢ, in a group of scale [A, B], and mᵢ = A + (sᵢ − aᵢ)/(bᵢ − aᵢ)·(B − A):
 * - mean: Σ wᵢ·mᵢ / Σ wᵢ over what is answered.
 * - sum: Σ wᵢ·sᵢ; where something is left out, the points above the minimum are scaled up to what all children could have
 *   reached, so that a child that does not apply leaves both sides of the quotient.
 * - min, max: the lowest or highest mᵢ; weights play no part.
 * - deduct: B − Σ wᵢ·(bᵢ − sᵢ), not below A: each child takes off what it falls short of its own maximum.
 * A bonus adds its distance from its minimum (in a mean over the weights of the others) and is in no denominator.
 */
import { add, compare, div, equals, max as larger, mul, neg, sub, sum, ZERO, type Rational } from '../base/rational.ts';
import type { Aggregate } from './plan.ts';

export interface Part {
  /** Number of the criterion. */
  readonly index: number;
  readonly score: Rational;
  readonly min: Rational;
  readonly max: Rational;
  readonly weight: Rational;
  readonly bonus: boolean;
}

export interface Share {
  readonly index: number;
  readonly weight: Rational | null;
  readonly contribution: Rational;
}

export interface Aggregated {
  readonly score: Rational;
  readonly shares: readonly Share[];
}

/** Why there is no score: nothing to divide by, or numbers beyond every reasonable size. */
export type AggregateFailure = 'zero-denominator' | 'out-of-range';

type Maybe = Rational | undefined;
type Scale = { readonly min: Rational; readonly max: Rational };

/** @param leftOut children that count in the whole but not in this case: a sum is scaled up by them. */
export function aggregate(how: Aggregate, scale: Scale, parts: readonly Part[], leftOut: readonly Omit<Part, 'score'>[]): Aggregated | AggregateFailure {
  if (how === 'min' || how === 'max') return extreme(how, scale, parts);
  const found = terms(how, scale, parts, leftOut);
  if (typeof found === 'string') return found;
  const shares: Share[] = [];
  let score: Maybe = ZERO;
  for (const part of parts) {
    const [weight, contribution] = found.share(part);
    score = plus(score, contribution);
    if (weight === undefined || contribution === undefined) return 'out-of-range';
    shares.push({ index: part.index, weight, contribution });
  }
  score = plus(found.constant, score);
  if (score === undefined) return 'out-of-range';
  return { score: found.atLeast === null ? score : larger(score, found.atLeast), shares };
}

/**
 * A mean, a sum and a deduction as what they are once it is settled which parts count: a constant and one term for each
 * part, which depends on the score of that part alone.
 */
export interface Terms {
  readonly constant: Rational;
  /** Weight and contribution; undefined beyond every reasonable size. */
  readonly share: (part: Part) => readonly [Maybe, Maybe];
  readonly atLeast: Rational | null;
}

/** The scores of the parts are not looked at. */
export function terms(how: 'mean' | 'sum' | 'deduct', scale: Scale, parts: readonly Omit<Part, 'score'>[], leftOut: readonly Omit<Part, 'score'>[]): Terms | AggregateFailure {
  switch (how) {
    case 'mean':
      return mean(scale, parts);
    case 'sum':
      return total(parts, leftOut);
    case 'deduct':
      return { constant: scale.max, share: taken, atLeast: scale.min };
  }
}

/** A score on the scale [min, max] mapped linearly to another. */
export function mapToScale(part: Pick<Part, 'score' | 'min' | 'max'>, to: Scale): Maybe {
  if (equals(part.min, to.min) && equals(part.max, to.max)) return part.score;
  const position = quotient(minus(part.score, part.min), minus(part.max, part.min));
  return plus(to.min, times(position, minus(to.max, to.min)));
}

function mean(scale: Scale, parts: readonly Omit<Part, 'score'>[]): Terms | AggregateFailure {
  const denominator = sum(parts.filter((p) => !p.bonus).map((p) => p.weight));
  if (denominator === undefined) return 'out-of-range';
  if (denominator.n === 0n) return 'zero-denominator';
  const share = (part: Part): readonly [Maybe, Maybe] => {
    const weight = quotient(part.weight, denominator);
    const mapped = mapToScale(part, scale);
    return [weight, times(weight, part.bonus ? minus(mapped, scale.min) : mapped)];
  };
  return { constant: ZERO, share, atLeast: null };
}

function total(parts: readonly Omit<Part, 'score'>[], leftOut: readonly Omit<Part, 'score'>[]): Terms | AggregateFailure {
  const width = (list: readonly Omit<Part, 'score'>[]): Maybe =>
    list.filter((p) => !p.bonus).reduce<Maybe>((all, p) => plus(all, times(p.weight, minus(p.max, p.min))), ZERO);
  const reached = width(parts);
  const left = width(leftOut);
  if (reached === undefined || left === undefined) return 'out-of-range';
  if (reached.n === 0n && (left.n !== 0n || parts.every((p) => p.bonus))) return 'zero-denominator';
  const factor = left.n === 0n ? undefined : quotient(plus(reached, left), reached);
  const floor = leftOut.filter((p) => !p.bonus).reduce<Maybe>((all, p) => plus(all, times(p.weight, p.min)), ZERO);
  if (floor === undefined) return 'out-of-range';
  const share = (part: Part): readonly [Maybe, Maybe] => {
    if (part.bonus) return [part.weight, times(part.weight, minus(part.score, part.min))];
    if (factor === undefined) return [part.weight, times(part.weight, part.score)];
    const above = times(times(part.weight, factor), minus(part.score, part.min));
    return [times(part.weight, factor), plus(above, times(part.weight, part.min))];
  };
  return { constant: floor, share, atLeast: null };
}

const taken = (part: Part): readonly [Maybe, Maybe] => [
  part.weight,
  part.bonus ? times(part.weight, minus(part.score, part.min)) : negated(times(part.weight, minus(part.max, part.score))),
];

function extreme(how: 'min' | 'max', scale: Scale, parts: readonly Part[]): Aggregated | AggregateFailure {
  const mapped = parts.map((part) => mapToScale(part, scale));
  let best: Maybe;
  for (const value of mapped) {
    if (value === undefined) return 'out-of-range';
    if (best === undefined || (how === 'min' ? compare(value, best) < 0 : compare(value, best) > 0)) best = value;
  }
  if (best === undefined) return 'zero-denominator';
  const score = best;
  // Of equals the first is shown as the one that decides; the score is the same whichever it is.
  const decides = mapped.findIndex((value) => value !== undefined && equals(value, score));
  return { score, shares: parts.map((p, i) => ({ index: p.index, weight: null, contribution: i === decides ? score : ZERO })) };
}

const plus = (a: Maybe, b: Maybe): Maybe => (a === undefined || b === undefined ? undefined : add(a, b));
const minus = (a: Maybe, b: Maybe): Maybe => (a === undefined || b === undefined ? undefined : sub(a, b));
const times = (a: Maybe, b: Maybe): Maybe => (a === undefined || b === undefined ? undefined : mul(a, b));
const quotient = (a: Maybe, b: Maybe): Maybe => (a === undefined || b === undefined ? undefined : div(a, b));
const negated = (a: Maybe): Maybe => (a === undefined ? undefined : neg(a));
