/** Where the slider of a knob begins and ends, and by how much it moves: round steps, as a person would choose them. */
import { add, compare, decimalPlaces, div, floor, fromInteger, isInteger, max as larger, mul, neg, parseRational, ratio, sign, sub, ZERO, type Rational } from '../../base/rational.ts';
import { MAX_PLACES } from './notation.ts';
import { marksOf, unitOf, type KnobKind, type KnobPlace, type OnRulers, type Values } from './places.ts';

const numbers = (texts: string): readonly Rational[] => texts.split(' ').flatMap((t) => parseRational(t) ?? []);

/** Tens are too coarse: what is written in tens is moved by fives. */
const DECIMAL = numbers('5e6 5e5 5e4 5e3 500 50 5 1 0.5 0.1 0.05 0.01 0.005 0.001 0.0005 0.0001');
const [DAYS, HOURS, MINUTES] = [numbers('7 1 0.5 0.25'), numbers('24 12 6 1 0.5 0.25'), numbers('60 30 15 10 5 1 0.5')];
const BY_UNIT = new Map<string, readonly Rational[]>([['d', DAYS], ['天', DAYS], ['日', DAYS], ['h', HOURS], ['小时', HOURS], ['时', HOURS], ['min', MINUTES], ['分钟', MINUTES], ['分', MINUTES], ['s', MINUTES], ['秒', MINUTES]]);

/**
 * The largest round step in which there are enough of them, some to either side, and every value is a whole number of steps. All in the unit.
 * @param sides what lies below and above the value
 */
function roundStep(sides: readonly [Rational, Rational], values: readonly Rational[], unit: string, fewest: number): Rational {
  const many = (width: Rational, step: Rational, least: number): boolean => compare(div(width, step) ?? ZERO, fromInteger(least)) >= 0;
  const fits = (step: Rational): boolean => many(add(...sides) ?? ZERO, step, fewest) && sides.every((side) => sign(side) <= 0 || many(side, step, 2)) && values.every((v) => isInteger(div(v, step) ?? v));
  const found = [...(BY_UNIT.get(unit) ?? []), ...DECIMAL].find(fits);
  if (found !== undefined) return found;
  const places = Math.max(0, ...values.map((v) => decimalPlaces(v) ?? MAX_PLACES));
  return ratio(1n, 10n ** BigInt(Math.min(MAX_PLACES, places + 1))) ?? ZERO;
}

/** Steps that a slider has at least, unless the quantity itself has larger ones. */
const FEWEST: Readonly<Record<KnobKind, number>> = { weight: 20, 'critical-weight': 20, boundary: 10, score: 8, points: 10, grade: 20, pass: 20, threshold: 10, 'veto-score': 8, 'veto-cap': 8 };

interface End {
  readonly at: Rational;
  /** Whether the end itself cannot be reached. */
  readonly open: boolean;
}

interface Ends {
  readonly low: End;
  readonly high: End;
}

/** The smallest movement, in base units; it does not depend on changes. */
export function stepOf(place: KnobPlace): Rational {
  const { limits } = place;
  const { unit, factor } = unitOf(place);
  const declared = limits.type === 'order' ? limits.ruler.step : limits.step;
  if (declared !== null) return declared;
  const { low, high } = endsOf(place, new Map(), new Map());
  const inUnit = (value: Rational): Rational => div(value, factor) ?? value;
  const grain = limits.type === 'range' && limits.grain !== null ? [limits.grain] : [];
  const sides = [sub(place.value, low.at) ?? ZERO, sub(high.at, place.value) ?? ZERO] as const;
  const step = roundStep([inUnit(sides[0]), inUnit(sides[1])], [place.value, ...grain].map(inUnit), unit, FEWEST[place.kind]);
  return mul(step, factor) ?? step;
}

/** The values that can be reached in whole steps from the one given, in base units. */
export function reachOf(place: KnobPlace, value: Rational, rulers: OnRulers, values: Values): { readonly min: Rational; readonly max: Rational } {
  const step = stepOf(place);
  const { low, high } = endsOf(place, rulers, values);
  return { min: neg(furthest(neg(value), step, { at: neg(low.at), open: low.open })), max: furthest(value, step, high) };
}

function furthest(value: Rational, step: Rational, { at, open }: End): Rational {
  const room = larger(ZERO, sub(at, value) ?? ZERO);
  const steps = floor(div(room, step) ?? ZERO);
  const end = add(value, mul(steps, step) ?? ZERO) ?? value;
  return open && steps.n > 0n && compare(end, at) >= 0 ? (sub(end, step) ?? value) : end;
}

function endsOf(place: KnobPlace, rulers: OnRulers, values: Values): Ends {
  const { limits } = place;
  if (limits.type === 'range') return { low: { at: limits.low, open: false }, high: { at: limits.high, open: false } };
  const { ruler, mark } = limits;
  const marks = marksOf(ruler, rulers.get(ruler), values);
  const value = marks[mark] ?? place.value;
  const [before, own] = [ruler.marks[mark - 1], ruler.marks[mark]];
  const below = mark === 0 ? ruler.low : (add(marks[mark - 1] ?? ZERO, before?.width ?? ZERO) ?? ZERO);
  const next = marks[mark + 1];
  const above = next === undefined ? ruler.high : (sub(next, own?.width ?? ZERO) ?? next);
  // Where there is no end the slider goes as far again as the value, or to ten.
  const twice = mul(value, fromInteger(2)) ?? value;
  const ten = mul(unitOf(place).factor, fromInteger(10)) ?? ZERO;
  return {
    low: below !== null && compare(below, value) < 0 ? { at: below, open: true } : { at: sign(value) > 0 ? ZERO : sign(value) < 0 ? twice : neg(ten), open: false },
    high: above !== null && compare(above, value) > 0 ? { at: above, open: true } : { at: sign(value) > 0 ? twice : sign(value) < 0 ? ZERO : ten, open: false },
  };
}
