/** The numbers of a scoring that can be turned, each with the literals that it is written as and what it must stay between. */
import type { Text } from '../../base/text.ts';
import type { Span } from '../../base/span.ts';
import { decimalPlaces, div, type Rational } from '../../base/rational.ts';
import { findUnit } from '../../expression/units.ts';
import { MAX_PLACES, type Notation } from './notation.ts';

export const KNOB_KINDS = ['weight', 'critical-weight', 'boundary', 'score', 'points', 'grade', 'pass', 'threshold', 'veto-score', 'veto-cap'] as const;
/** `boundary`: between two bands; `grade`: between two grades; `threshold`: in a condition, or below which a score triggers a veto. */
export type KnobKind = (typeof KNOB_KINDS)[number];

/** A number as it stands in the file; it is `offset` more than the value of the knob. */
export interface Literal {
  readonly span: Span;
  readonly notation: Notation;
  readonly offset: Rational;
}

export interface KnobPlace {
  readonly id: string;
  readonly kind: KnobKind;
  /** Number of the criterion in the plan that it belongs to; 0 for the document. */
  readonly criterion: number;
  readonly label: Text;
  /** The label with the criterion that it is in, for a sentence. */
  readonly name: Text;
  readonly literals: readonly [Literal, ...Literal[]];
  /** In base units, as all numbers here. */
  readonly value: Rational;
  readonly limits: Limits;
  /** What shares a total with it: number of the criterion above; null for all but weights of a mean or a sum. */
  readonly group: number | null;
}

export type Limits =
  /** Ends of a slider; below the lowest nothing can be written. The grain is a whole number of its steps, too, as weights beside it are. */
  | { readonly type: 'range'; readonly low: Rational; readonly high: Rational; readonly lowest: Rational | null; readonly step: Rational | null; readonly grain: Rational | null }
  /** Keeps its place in an order. */
  | { readonly type: 'order'; readonly ruler: Ruler; readonly mark: number };

/** The numbers that one quantity is compared with, in rising order. */
export interface Ruler {
  readonly marks: readonly Mark[];
  /** What the quantity cannot go beyond; null where there is no end. */
  readonly low: Rational | null;
  readonly high: Rational | null;
  readonly step: Rational | null;
}

/** The last value on this side and the first on the other, which are one but for quantities in steps. */
export interface Mark {
  readonly value: Rational;
  readonly width: Rational;
}

/** New values in base units; what stays as it is may be missing. */
export type Values = ReadonlyMap<KnobPlace, Rational>;

/** Of every ruler the knobs on it, by number of their mark. */
export type OnRulers = ReadonlyMap<Ruler, ReadonlyMap<number, KnobPlace>>;

export function onRulers(places: readonly KnobPlace[]): OnRulers {
  const found = new Map<Ruler, Map<number, KnobPlace>>();
  for (const place of places) {
    if (place.limits.type !== 'order') continue;
    const { ruler, mark } = place.limits;
    found.set(ruler, (found.get(ruler) ?? new Map<number, KnobPlace>()).set(mark, place));
  }
  return found;
}

/** Where the marks stand after changes. */
export function marksOf(ruler: Ruler, on: ReadonlyMap<number, KnobPlace> | undefined, values: Values): readonly Rational[] {
  return ruler.marks.map((mark, i) => {
    const place = on?.get(i);
    return (place && values.get(place)) ?? mark.value;
  });
}

/** As it is written; a finer one where the number has no decimals that end in it. */
export function unitOf({ literals: [{ notation }], value }: KnobPlace): { readonly unit: string; readonly factor: Rational } {
  const finer = notation.unit === '' || notation.unit === '%' ? [] : ['min', 's'].flatMap((symbol) => findUnit(symbol) ?? []).map(({ symbol, factor }) => ({ unit: symbol, factor }));
  return [notation, ...finer].find(({ factor }) => (decimalPlaces(div(value, factor) ?? value) ?? MAX_PLACES + 1) <= MAX_PLACES) ?? notation;
}
