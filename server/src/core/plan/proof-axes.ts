/** From the inputs of a document to the axes that proofs reason along, and to what a proof may ask of them by name. */
import { parseRational, sign, ZERO, type Rational } from '../base/rational.ts';
import { interval, isSet, numbersOf, ALL, type NumberSet } from '../expression/intervals.ts';
import { parseUnaryTests } from '../expression/parse.ts';
import type { Criterion, Input, Scoring } from '../model/scoring.ts';
import { valueAxis, type Axis } from '../proof/axis.ts';
import type { Scope } from '../proof/boxes.ts';
import type { Work } from '../proof/search.ts';
import { expressionTexts } from './proof-texts.ts';

export interface Axes {
  /** By number of the input; null for an input whose values are not known. */
  readonly bySlot: readonly (Axis | null)[];
  readonly byName: ReadonlyMap<string, Axis>;
  /** For conditions (`input` null) and for the tests of bands on one input. */
  scope(input: Axis | null): Scope;
  /** What is left of the work that searches share: a document of a thousand hard conditions ends in good time. */
  readonly work: Work;
  /** The same for cases that are scored to confirm what was proved, in criteria. */
  readonly scoring: Work;
}

const WORK = 12_000;
const SCORING_WORK = 60_000;

export function axesOf(scoring: Scoring): Axes {
  let texts: readonly string[] | undefined;
  const words = (): readonly string[] => (texts ??= expressionTexts(scoring));
  const bySlot = scoring.inputs.map((input, slot) => axisOf(input, slot, words));
  const byName = new Map(bySlot.flatMap((axis) => (axis === null ? [] : [[axis.name, axis] as const])));
  const axis = (name: string): Axis | undefined => byName.get(name);
  const at = (slot: number): Axis | undefined => bySlot[slot] ?? undefined;
  return { bySlot, byName, scope: (input) => ({ axis, bySlot: at, input }), work: { left: WORK }, scoring: { left: SCORING_WORK } };
}

/** The same axes with work of their own, so that one proof cannot use up what another needs. */
export const apart = (axes: Axes): Axes => ({ ...axes, work: { left: WORK }, scoring: { left: SCORING_WORK } });

/** The axis of the input that a criterion is scored by; null where there is none. */
export const axisOfCriterion = (axes: Axes, criterion: Criterion): Axis | null => axes.byName.get(criterion.input?.source ?? '') ?? null;

function axisOf(input: Input, slot: number, texts: () => readonly string[]): Axis | null {
  switch (input.type) {
    case null:
      return null;
    case 'boolean':
      return valueAxis(slot, input.name, [false, true]);
    case 'enum':
      return valueAxis(slot, input.name, [...new Set(input.values.map((v) => v.value))]);
    case 'string':
      // Texts are told apart only by what the document compares them with; one more stands for all others.
      return valueAxis(slot, input.name, [...new Set([...texts(), other(texts())])], false);
    case 'number':
    case 'duration':
    case 'percent': {
      const natural: NumberSet = input.type === 'duration' ? interval(ZERO, null, false, true) : ALL;
      const declared = input.domain === null ? natural : numbersOf(parseUnaryTests(input.domain.source).ast, input.type);
      if (!isSet(declared)) return null;
      const size = input.step === null ? undefined : parseRational(input.step);
      const step = size === undefined || sign(size) <= 0 ? null : { origin: originOf(declared), size };
      return { slot, name: input.name, kind: input.type, domain: declared, step, values: [], declared: input.domain !== null };
    }
  }
}

/** Steps are counted from the lowest value, as on a ruler; from nought where there is none. */
function originOf(domain: NumberSet): Rational {
  const first = domain[0];
  return first?.low && !first.lowOpen ? first.low : ZERO;
}

function other(texts: readonly string[]): string {
  let text = '…';
  while (texts.includes(text)) text += '…';
  return text;
}
