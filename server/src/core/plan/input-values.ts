/** What an input may be given in data that are made up: its choices, the numbers at which something changes, and numbers between these. */
import { add, ceil, compare, decimalPlaces, div, equals, floor, fromInteger, fromNumber, mul, ONE, parseRational, sign, sub, toExactString, ZERO, type Rational } from '../base/rational.ts';
import { formatNumber } from '../expression/intervals.ts';
import { findUnit } from '../expression/units.ts';
import { VALUE, type CellValue } from '../scoring/case.ts';
import type { InputPlan, ScoringPlan } from '../scoring/plan.ts';
import { lookUp } from '../scoring/step-table.ts';
import { boundariesOf, textsOf } from './boundaries.ts';
import { caseForm, type FormInput } from './case-form.ts';
import type { CompiledScoring } from './compile-scoring.ts';
import { readCell, type CellFormat } from './data/cells.ts';
import { dataSettings } from './data/settings.ts';

/** A choice, a number at which something changes, or a stretch between two of these, within which nothing is known to change. */
export interface ValueGroup {
  readonly kind: 'choice' | 'boundary' | 'stretch';
  /** At least one, each as a cell of data that needs no dataset to be read. */
  readonly values: readonly { readonly text: string; readonly value: CellValue }[];
}

/** By slot; empty where nothing is known that could be given. Values lie within the domain. */
export function inputValues(compiled: CompiledScoring, plan: ScoringPlan): readonly (readonly ValueGroup[])[] {
  const boundaries = boundariesOf(compiled, plan);
  const texts = textsOf(compiled, plan);
  const { inputs } = dataSettings(compiled.scoring, null, '');
  return caseForm(compiled, plan).map((form, slot): readonly ValueGroup[] => {
    const input = plan.inputs[slot];
    const format = inputs[slot]?.format;
    if (input === undefined || format === undefined) return [];
    const direct = plan.criteria.some((c) => c.method.type === 'direct' && c.method.slot === slot);
    const step = parseRational(compiled.scoring.inputs[slot]?.step ?? '') ?? null;
    const found = form.range === null ? choices(form, texts[slot] ?? []) : numbers({ input, form, range: form.range, direct, step: step !== null && sign(step) > 0 ? step : null }, boundaries[slot] ?? []);
    return found.flatMap(({ kind, written }) => {
      const values = written.flatMap((text) => readable(text, format));
      return values.length === 0 ? [] : [{ kind, values }];
    });
  });
}

interface Written {
  readonly kind: ValueGroup['kind'];
  readonly written: readonly string[];
}

/** What comes back as it was written: a choice with blanks around it, or one that means a missing answer, does not. */
function readable(text: string, format: CellFormat): ValueGroup['values'] {
  const { state, value } = readCell(text, format);
  return state !== VALUE || value === null || (typeof value === 'string' && value !== text) ? [] : [{ text, value }];
}

/** Of free text what the document compares it with, and one that it does not know where it names no levels. */
function choices({ type, choices: known }: FormInput, compared: readonly string[]): readonly Written[] {
  const own = known.map((c) => c.value);
  const all = type === 'string' ? [...new Set([...own, ...compared, ...(own.length === 0 ? ['other'] : [])])] : own;
  return all.map((text) => ({ kind: 'choice', written: [text] }));
}

interface NumberInput {
  readonly input: InputPlan;
  readonly form: FormInput;
  readonly range: NonNullable<FormInput['range']>;
  /** Whether it is a score by itself, which has the ends of its scale. */
  readonly direct: boolean;
  /** As declared, in the unit of the form. */
  readonly step: Rational | null;
}

/** Different numbers of one stretch, so that few are read anew: fewer where there are many stretches. */
const MOST = 24;
const ALTOGETHER = 400;

function numbers(given: NumberInput, boundaries: readonly Rational[]): readonly Written[] {
  const { input, form, range, direct } = given;
  const factor = findUnit(form.unit)?.factor ?? ONE;
  const scaled = (value: Rational): Rational => div(value, factor) ?? value;
  const allowed = (value: Rational): boolean => input.domain === null || lookUp(input.domain.table, mul(value, factor) ?? value) === 0;
  const [low, high] = [fromNumber(range.min) ?? ZERO, fromNumber(range.max) ?? ONE];
  const points = boundaries.map(scaled);
  const edges = [low, ...points.filter((p) => compare(p, low) > 0 && compare(p, high) < 0), high];
  const width = div(sub(high, low) ?? ONE, fromInteger(5)) ?? ONE;
  // Beyond the outermost boundary, where nothing says that there is nothing; no time and no share is less than none.
  if (!direct && input.type === 'number' && points.some((p) => equals(p, low))) edges.unshift(sub(low, width) ?? low);
  if (!direct && points.some((p) => equals(p, high))) edges.push(add(high, width) ?? high);
  const origin = input.domain !== null && allowed(low) ? low : ZERO;
  const onGrid = (value: Rational): boolean => given.step === null || isWhole(div(sub(value, origin) ?? value, given.step));
  const size = Math.max(2, Math.min(MOST, Math.floor(ALTOGETHER / edges.length)));
  const text = (value: Rational): string[] => written(value, form, factor, input);
  return edges.flatMap((edge, i): Written[] => {
    const next = edges[i + 1];
    const own: Written = { kind: 'boundary', written: allowed(edge) && onGrid(edge) ? text(edge) : [] };
    if (next === undefined) return [own];
    const between = given.step === null ? freely(edge, next, fromNumber(range.step) ?? ONE, size) : onSteps(edge, next, given.step, origin, size);
    return [own, { kind: 'stretch', written: between.filter(allowed).flatMap(text) }];
  });
}

const isWhole = (value: Rational | undefined): boolean => value?.d === 1n;

/** How often a step may be divided by ten until a number lies within a stretch. */
const FINER = 6;

/** Round numbers of a stretch without its ends. */
function freely(low: Rational, high: Rational, step: Rational, size: number): readonly Rational[] {
  let found: readonly Rational[] = [];
  let fine = step;
  for (let i = 0; i <= FINER && found.length === 0; i++) {
    found = onSteps(low, high, fine, ZERO, size);
    fine = div(fine, fromInteger(10)) ?? fine;
  }
  return found;
}

/** Multiples of a step within a stretch without its ends, evenly over it. */
function onSteps(low: Rational, high: Rational, step: Rational, origin: Rational, size: number): readonly Rational[] {
  const place = (value: Rational): Rational => div(sub(value, origin) ?? value, step) ?? value;
  const first = floor(place(low)).n * floor(place(low)).s + 1n;
  const last = ceil(place(high)).n * ceil(place(high)).s - 1n;
  const count = last - first + 1n;
  if (count <= 0n) return [];
  const taken = count < BigInt(size) ? Number(count) : size;
  return Array.from({ length: taken }, (_, i) => {
    const at = taken === 1 ? first : first + ((count - 1n) * BigInt(i)) / BigInt(taken - 1);
    return add(origin, mul(parseRational(at.toString()) ?? ZERO, step) ?? ZERO) ?? origin;
  });
}

/** Digits behind the point that are still read at a glance. */
const DIGITS = 6;

/** In the unit of the form, else in the one in which the value is a round number; nothing for a number whose decimals never end. */
function written(value: Rational, { unit, type }: FormInput, factor: Rational, input: InputPlan): string[] {
  const places = decimalPlaces(value);
  if (places !== undefined && (places <= DIGITS || type === 'number')) return [toExactString(value) + unit];
  if (input.type !== 'duration' && input.type !== 'percent') return [];
  return [formatNumber(mul(value, factor) ?? value, input.type)];
}
