/** The form that one case is typed into: for every input what can be chosen, or where a slider begins and ends, and a value to begin with. */
import { add, compare, decimalPlaces, div, floor, fromInteger, isInteger, min as smaller, mul, ONE, parseRational, ratio, sign, sub, toExactString, toNumber, ZERO, type Rational } from '../base/rational.ts';
import type { Span } from '../base/span.ts';
import { same, type Text } from '../base/text.ts';
import { findUnit, type Unit } from '../expression/units.ts';
import { allCriteria, type Input, type InputType } from '../model/scoring.ts';
import type { ScoringPlan } from '../scoring/plan.ts';
import { boundariesOf } from './boundaries.ts';
import type { CompiledScoring } from './compile-scoring.ts';
import { readCell, unitFor } from './data/cells.ts';
import { dataSettings } from './data/settings.ts';

export interface FormInput {
  /** As `scoreOneCase` takes it. */
  readonly name: string;
  readonly label: Text;
  readonly type: InputType;
  readonly required: boolean;
  /** Written behind a number of the slider to make the text of a value: `min`, `%`; empty for a plain number. */
  readonly unit: string;
  /** What may be chosen, `value` being the text of a value; empty for numbers and free text. */
  readonly choices: readonly FormChoice[];
  /** For a slider, in `unit`; null for what is no number. Values beyond its ends may be typed all the same. */
  readonly range: { readonly min: number; readonly max: number; readonly step: number } | null;
  /** The text of a value to begin with; empty for free text. */
  readonly value: string;
  /** Of the input's name in the document. */
  readonly span: Span;
}

export interface FormChoice {
  readonly value: string;
  readonly label: Text;
}

/** One for each input, in the order of the document. */
export function caseForm(compiled: CompiledScoring, plan: ScoringPlan): readonly FormInput[] {
  const boundaries = boundariesOf(compiled, plan);
  return compiled.scoring.inputs.map((input, slot): FormInput => {
    const type = plan.inputs[slot]?.type ?? 'string';
    const shared = { name: input.name, label: input.label ?? same(input.name), type, required: input.required, span: input.key.span };
    if (type === 'number' || type === 'duration' || type === 'percent') return { ...shared, choices: [], ...slider(plan, slot, input, type, boundaries[slot] ?? []) };
    const choices = choicesOf(compiled, input, type);
    const first = type === 'boolean' ? 'false' : (choices[0]?.value ?? '');
    return { ...shared, unit: '', choices, range: null, value: first };
  });
}

/** Where the sliders of a form stand for some values: in the unit of each, as far as they can be read. By name of the input. */
export function sliderPositions(compiled: CompiledScoring, form: readonly FormInput[], values: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const { inputs } = dataSettings(compiled.scoring, null, '');
  return new Map(form.flatMap(({ name, range, unit }, slot): [string, number][] => {
    const format = inputs[slot]?.format;
    const value = format === undefined || range === null ? null : readCell(values.get(name) ?? '', format).value;
    if (value === null || typeof value !== 'object') return [];
    const factor = findUnit(unit)?.factor;
    return [[name, toNumber((factor && div(value, factor)) ?? value)]];
  }));
}

function choicesOf({ scoring }: CompiledScoring, input: Input, type: InputType): readonly FormChoice[] {
  if (type === 'boolean') return [{ value: 'true', label: { zh: '是', en: 'yes' } }, { value: 'false', label: { zh: '否', en: 'no' } }];
  if (type === 'enum') return input.values.map(({ value, label }) => ({ value, label: label ?? same(value) }));
  const levels = allCriteria(scoring).filter((c) => c.input?.source === input.name).flatMap((c) => c.levels ?? []);
  const choices = new Map(levels.flatMap(({ names, label }) => (names[0] === undefined ? [] : [[names[0], { value: names[0], label: label ?? same(names[0]) }] as const])));
  return [...choices.values()];
}

/** A slider of fewer steps is too coarse to see anything move. */
const STEPS = fromInteger(20);
const MAX_DECIMALS = 6;
/** How far beyond the last boundary a slider goes where the domain has no end. */
const BEYOND = ratio(3n, 2n) ?? ONE;

function slider(plan: ScoringPlan, slot: number, input: Input, type: 'number' | 'duration' | 'percent', boundaries: readonly Rational[]): Pick<FormInput, 'unit' | 'range' | 'value'> {
  const unit = unitOf(input, type, boundaries);
  const scaled = (value: Rational): Rational => (unit && div(value, unit.factor)) ?? value;
  const points = boundaries.map(scaled);
  const { points: ends = [], cells = [] } = plan.inputs[slot]?.domain?.table ?? {};
  const lowest = points[0] ?? ZERO;
  const highest = points.at(-1) ?? ZERO;
  // Answer 0 of the table is the domain: it goes on without end where its outermost cell has this answer.
  const low = cells.length > 0 && cells[0] !== 0 ? scaled(ends[0] ?? ZERO) : smaller(ZERO, lowest);
  const bounded = cells.length > 0 && cells[cells.length - 1] !== 0;
  const direct = plan.criteria.some((c) => c.method.type === 'direct' && c.method.slot === slot);
  const beyond = mul(highest, BEYOND) ?? highest;
  const open = type === 'percent' && compare(highest, fromInteger(100)) <= 0 ? fromInteger(100) : direct && sign(highest) > 0 ? highest : sign(highest) > 0 ? beyond : fromInteger(10);
  const high = bounded ? scaled(ends.at(-1) ?? ONE) : open;
  const step = stepOf(input, scaled, points, sub(high, low) ?? ONE);
  const half = div(sub(high, low) ?? ZERO, fromInteger(2)) ?? ZERO;
  const middle = add(low, mul(floor(div(half, step) ?? ZERO), step) ?? ZERO) ?? low;
  const symbol = unit?.symbol ?? '';
  return { unit: symbol, range: { min: toNumber(low), max: toNumber(high), step: toNumber(step) }, value: toExactString(middle) + symbol };
}

/** The declared unit; else the largest in which all boundaries are whole numbers. */
function unitOf(input: Input, type: 'number' | 'duration' | 'percent', boundaries: readonly Rational[]): Unit | null {
  const declared = unitFor(type, input.unit?.source);
  if (declared !== null || type === 'number') return declared;
  if (type === 'percent') return findUnit('%') ?? null;
  const set = boundaries.filter((b) => b.n !== 0n);
  const fitting = set.length === 0 ? undefined : ['d', 'h', 'min', 's'].flatMap((symbol) => findUnit(symbol) ?? []).find(({ factor }) => set.every((b) => { const n = div(b, factor); return n !== undefined && isInteger(n); }));
  return fitting ?? findUnit(set.length === 0 ? 'min' : 's') ?? null;
}

function stepOf(input: Input, scaled: (value: Rational) => Rational, points: readonly Rational[], width: Rational): Rational {
  const declared = input.step === null ? undefined : parseRational(input.step);
  if (declared !== undefined && sign(declared) > 0) return scaled(declared);
  const places = Math.min(MAX_DECIMALS, Math.max(0, ...points.map((p) => decimalPlaces(p) ?? MAX_DECIMALS)));
  let step = ratio(1n, 10n ** BigInt(places)) ?? ONE;
  for (let i = places; i < MAX_DECIMALS && compare(div(width, step) ?? STEPS, STEPS) < 0; i++) step = div(step, fromInteger(10)) ?? step;
  return step;
}
