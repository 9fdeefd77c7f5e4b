/** From what a person wants to change to what can be: numbers that can be written, in their order, totals of weights kept if that is wanted. */
import type { TextEdit } from '../../base/diagnostic.ts';
import { add, compare, decimalPlaces, mul, parseRational, type Rational } from '../../base/rational.ts';
import type { Text } from '../../base/text.ts';
import { balance } from './balance.ts';
import { MAX_PLACES } from './notation.ts';
import { marksOf, onRulers, unitOf, type KnobPlace, type Values } from './places.ts';
import { wrongAt } from './rulers.ts';

/** By id of the knob, the new value in its unit, in the order in which they were made. */
export type Changes = ReadonlyMap<string, string>;

/** A change that was not made, and why, for people. */
export interface Dropped {
  readonly id: string;
  readonly why: Text;
}

export interface KnobOptions {
  /** Weights that share a total keep it: those that were not changed make room for the one that was. */
  readonly keepSums: boolean;
}

export function settle(places: readonly KnobPlace[], changes: Changes, { keepSums }: KnobOptions): { readonly values: Values; readonly dropped: readonly Dropped[] } {
  const byId = new Map(places.map((place) => [place.id, place]));
  const values = new Map<KnobPlace, Rational>();
  const dropped: Dropped[] = [];
  for (const [id, text] of changes) {
    const place = byId.get(id);
    const value = place && valueOf(place, text);
    if (place === undefined) dropped.push({ id, why: { zh: '一处试改的数已不在文档中，没有采用。', en: 'A number that was tried is no longer in the document and was dropped.' } });
    else if (value === undefined) dropped.push({ id, why: { zh: `${place.name.zh}不能是“${text.slice(0, MAX_LENGTH)}”，没有采用。`, en: `The ${place.name.en} cannot be “${text.slice(0, MAX_LENGTH)}”, which was dropped.` } });
    else values.set(place, value);
  }
  if (keepSums) balance(places, values);
  dropped.push(...keepOrder(places, values));
  return { values, dropped };
}

/** Of a number that a person may type. */
const MAX_LENGTH = 30;

/** Undefined for what is no number, or cannot stand there. */
function valueOf(place: KnobPlace, text: string): Rational | undefined {
  const count = text.length > MAX_LENGTH ? undefined : parseRational(text);
  const value = count && (decimalPlaces(count) ?? MAX_PLACES + 1) <= MAX_PLACES ? mul(count, unitOf(place).factor) : undefined;
  const { limits } = place;
  if (value === undefined || (limits.type === 'range' && limits.lowest !== null && compare(value, limits.lowest) < 0)) return undefined;
  return editsOf(place, value) === null ? undefined : value;
}

/** Null where it cannot be written. */
export function editsOf({ literals }: KnobPlace, value: Rational): readonly TextEdit[] | null {
  const edits = literals.flatMap(({ span, notation, offset }): TextEdit[] => {
    const sum = add(value, offset);
    const newText = sum === undefined ? null : notation.write(sum);
    return newText === null ? [] : [{ span, newText }];
  });
  return edits.length < literals.length ? null : edits;
}

/** What shares a ruler stays in its order: of neighbours that pass one another neither is moved. */
function keepOrder(places: readonly KnobPlace[], values: Map<KnobPlace, Rational>): readonly Dropped[] {
  const dropped: Dropped[] = [];
  for (const [ruler, on] of onRulers(places)) {
    for (;;) {
      const wrong = wrongAt(ruler, marksOf(ruler, on, values));
      const moved = wrong < 0 ? [] : [wrong - 1, wrong].flatMap((i) => on.get(i) ?? []).filter((place) => values.has(place));
      if (moved.length === 0) break;
      for (const place of moved) {
        values.delete(place);
        dropped.push({ id: place.id, why: { zh: `${place.name.zh}不能越过相邻的界限或取值范围，没有采用。`, en: `The ${place.name.en} cannot pass its neighbours or leave its range, so the change was dropped.` } });
      }
    }
  }
  return dropped;
}
