/** Values in the words of the author: a time in the unit that the document itself uses, a percentage with its sign. */
import { div, isInteger, toDecimalString, toExactString, type Rational } from '../base/rational.ts';
import { same, type Text } from '../base/text.ts';
import { formatNumber, type NumberInterval, type NumberKind } from '../expression/intervals.ts';
import { describeDuration, findUnit, UNITS, type Unit } from '../expression/units.ts';
import type { Input } from '../model/scoring.ts';
import { valueAt, type Axis } from '../proof/axis.ts';

export interface Wording {
  /** As a literal of the expression language, also readable as a value of test cases. */
  literal(value: Rational): string;
  /** For people. */
  say(value: Rational): Text;
  /** An interval as a unary test: `(1h..3h]`. */
  test(part: NumberInterval): string;
}

/** @param sources texts of the author about the same quantity: tests of the bands, the domain. */
export function wordingOf(axis: Axis, input: Input | undefined, sources: readonly string[]): Wording {
  if (axis.kind === 'values') return valueWording(axis, input);
  return wordingFor(axis.kind, sources);
}

/** For a quantity of the kind, times in the units that the texts are written in. */
export const wordingFor = (kind: NumberKind, sources: readonly string[]): Wording => quantityWording(kind, kind === 'duration' ? unitsIn(sources) : []);

/** For scores, totals and grades. */
export const numberWording = (): Wording => quantityWording('number', []);

function quantityWording(kind: NumberKind, units: readonly Written[]): Wording {
  const inUnit = (value: Rational): { count: string; written: Written } | undefined => {
    for (const written of units) {
      const count = div(value, written.unit.factor);
      if (count !== undefined && isInteger(count)) return { count: toDecimalString(count, 0), written };
    }
    return undefined;
  };
  const literal = (value: Rational): string => {
    const found = inUnit(value);
    return found === undefined ? formatNumber(value, kind) : found.count + found.written.name;
  };
  return {
    literal,
    say(value) {
      if (kind !== 'duration') return same(kind === 'percent' ? formatNumber(value, kind) : toExactString(value));
      const found = inUnit(value);
      if (found === undefined) return { zh: describeDuration(value, 'zh'), en: formatNumber(value, kind) };
      return { zh: `${found.count} ${found.written.unit.zh[0] ?? found.written.name}`, en: found.count + found.written.unit.symbol };
    },
    test(part) {
      const { low, high, lowOpen, highOpen } = part;
      if (low === null) return high === null ? '-' : `${highOpen ? '<' : '<='} ${literal(high)}`;
      if (high === null) return `${lowOpen ? '>' : '>='} ${literal(low)}`;
      if (!lowOpen && !highOpen && literal(low) === literal(high)) return literal(low);
      return `${lowOpen ? '(' : '['}${literal(low)}..${literal(high)}${highOpen ? ')' : ']'}`;
    },
  };
}

function valueWording(axis: Axis, input: Input | undefined): Wording {
  const raw = (value: Rational): string => String(valueAt(axis, value));
  return {
    literal: raw,
    say(value) {
      const found = valueAt(axis, value);
      if (typeof found === 'boolean') return found ? { zh: '“是”', en: 'true' } : { zh: '“否”', en: 'false' };
      const label = input?.values.find((v) => v.value === found)?.label ?? same(raw(value));
      return { zh: `“${label.zh}”`, en: `“${label.en}”` };
    },
    test: ({ low }) => (low === null ? '-' : JSON.stringify(raw(low))),
  };
}

interface Written {
  readonly unit: Unit;
  /** The spelling in the document, which what is written into it should keep. */
  readonly name: string;
}

const TIMES = UNITS.filter((u) => u.kind === 'time').flatMap((u) => [u.symbol, ...u.zh]);
const LITERAL = new RegExp(`\\d\\s{0,3}(${[...TIMES].sort((a, b) => b.length - a.length).join('|')})(?![A-Za-z])`, 'g');

/** Units of time in the texts, the longest first. */
function unitsIn(sources: readonly string[]): readonly Written[] {
  const found = new Map<string, Written>();
  for (const source of sources) {
    for (const match of source.matchAll(LITERAL)) {
      const name = match[1] ?? '';
      const unit = findUnit(name);
      if (unit !== undefined && !found.has(unit.symbol)) found.set(unit.symbol, { unit, name });
    }
  }
  return [...found.values()].sort((a, b) => Number(b.unit.factor.n * a.unit.factor.d - a.unit.factor.n * b.unit.factor.d));
}

/** A text before Chinese words, with a space where it ends in a letter, a digit or a sign of the other script. */
export const spaced = (text: Text): Text => ({ zh: /[\w%.)\]]$/.test(text.zh) ? `${text.zh} ` : text.zh, en: text.en });

/** The same behind Chinese words. */
export const led = (text: Text): Text => ({ zh: /^[\w<>=([-]/.test(text.zh) ? ` ${text.zh}` : text.zh, en: text.en });
