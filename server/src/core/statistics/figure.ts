/**
 * What a statistic is: a finite number, or the reason why there is none. No figure of this layer is ever NaN or infinite, so
 * that a report cannot show one.
 */
export type Reason =
  /** Nobody answered. */
  | 'no-answers'
  /** Fewer answers than the figure needs. */
  | 'too-few-answers'
  /** All answers are the same where the figure divides by their variance. */
  | 'zero-variance'
  /** The items add up to the same for everybody where the figure divides by the variance of their sum. */
  | 'constant-sum'
  /** Fewer items than the figure needs. */
  | 'too-few-items'
  | 'too-many-items'
  /** Some items are exact combinations of others. */
  | 'singular'
  /** The iteration did not settle within its limit. */
  | 'not-converged'
  /** The estimate lies outside what it can mean, such as a negative variance (a Heywood case). */
  | 'improper-solution'
  | 'zero-denominator'
  /** It would add up answers on different scales. */
  | 'mixed-scales'
  /** It rests on the ends of a scale, and there is none. */
  | 'no-scale'
  /** The figure does not apply to this row. */
  | 'not-applicable'
  /** Something that the figure rests on is undefined itself, or too large for a number. */
  | 'out-of-range';

export interface Undefined {
  readonly undefined: Reason;
}

export type Figure = number | Undefined;

export const undefinedFor = (reason: Reason): Undefined => ({ undefined: reason });

/** `value`, or the reason where it is not finite. */
export const figure = (value: number, reason: Reason = 'out-of-range'): Figure => (Number.isFinite(value) ? value : undefinedFor(reason));

export const isDefined = (value: Figure): value is number => typeof value === 'number';

/** `compute` of figures that are all defined; the first reason otherwise. */
export function combine(parts: readonly Figure[], compute: (...values: number[]) => number, reason: Reason = 'out-of-range'): Figure {
  for (const part of parts) if (!isDefined(part)) return part;
  return figure(compute(...(parts as readonly number[])), reason);
}

export interface Interval {
  readonly low: Figure;
  readonly high: Figure;
}

export const undefinedInterval = (reason: Reason): Interval => ({ low: undefinedFor(reason), high: undefinedFor(reason) });

export const interval = (low: number, high: number, reason: Reason = 'out-of-range'): Interval => ({ low: figure(low, reason), high: figure(high, reason) });
