/** Weights that share a total: where one is changed, the others make room in proportion. */
import { add, compare, div, fromInteger, mul, round, sign, sub, sum, ZERO, type Rational } from '../../base/rational.ts';
import type { KnobPlace } from './places.ts';
import { stepOf } from './slider.ts';

/**
 * Gives the weights of a group that were not changed what those leave of the total, in proportion to what they were, in whole
 * steps and the rest to the largest. Where all were changed, or those together are more than the total, the changes made first give way.
 * @param values in the order in which they were changed; is added to
 */
export function balance(places: readonly KnobPlace[], values: Map<KnobPlace, Rational>): void {
  const groups = new Set(places.flatMap((p) => (p.group !== null && values.has(p) ? [p.group] : [])));
  for (const group of groups) {
    const members = places.filter((p) => p.group === group);
    const total = sum(members.map((m) => m.value));
    const changed = [...values.keys()].filter((p) => members.includes(p)).reverse();
    if (total === undefined || members.length < 2) continue;
    const fixed: KnobPlace[] = [];
    let left = total;
    for (const place of changed) {
      const wanted = values.get(place) ?? place.value;
      const rest = sub(left, wanted) ?? ZERO;
      if (fixed.length === members.length - 1 || (fixed.length > 0 && compare(rest, ZERO) < 0)) break;
      // More than all of it is all of it.
      values.set(place, compare(rest, ZERO) < 0 ? left : wanted);
      left = compare(rest, ZERO) < 0 ? ZERO : rest;
      fixed.push(place);
    }
    share(members.filter((m) => !fixed.includes(m)), left, values);
  }
}

function share(others: readonly KnobPlace[], left: Rational, values: Map<KnobPlace, Rational>): void {
  const all = sum(others.map((o) => o.value)) ?? ZERO;
  const parts = others.map((place) => {
    const part = (all.n === 0n ? div(left, fromInteger(others.length)) : div(mul(left, place.value) ?? ZERO, all)) ?? ZERO;
    return { place, part, step: stepOf(place) };
  });
  const [largest] = [...parts].sort((a, b) => compare(b.part, a.part));
  // Of many small ones rounded up the largest may be left with less than nothing; then all are rounded down.
  for (const mode of ['half-up', 'floor'] as const) {
    let rest: Rational | undefined = left;
    for (const { place, part, step } of parts) {
      const value = mul(round(div(part, step) ?? ZERO, 0, mode) ?? ZERO, step) ?? ZERO;
      values.set(place, value);
      rest = rest && sub(rest, value);
    }
    const last = largest && rest && add(values.get(largest.place) ?? ZERO, rest);
    if (largest && last) values.set(largest.place, last);
    if (last && sign(last) >= 0) return;
  }
}
