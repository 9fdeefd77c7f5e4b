/**
 * What if a number of a scoring were another: its numbers as knobs with their limits, and the minimal edits that write other
 * values in the same hand. What comes of them is for the engine to say, from the text with the edits made.
 */
import type { TextEdit } from '../../base/diagnostic.ts';
import { div, equals, toExactString, type Rational } from '../../base/rational.ts';
import type { Span } from '../../base/span.ts';
import type { Text } from '../../base/text.ts';
import type { ScoringPlan } from '../../scoring/plan.ts';
import type { CompiledScoring } from '../compile-scoring.ts';
import { collectKnobs } from './collect.ts';
import { onRulers, unitOf, type KnobKind, type KnobPlace, type OnRulers, type Values } from './places.ts';
import { editsOf, settle, type Changes, type Dropped, type KnobOptions } from './settle.ts';
import { reachOf, stepOf } from './slider.ts';

/** All numbers are exact decimals in `unit`. */
export interface Knob {
  /** Stays the same while its place exists. */
  readonly id: string;
  readonly kind: KnobKind;
  /** Number of the criterion in the plan that it belongs to; 0 for the document. */
  readonly criterion: number;
  readonly label: Text;
  /** Written behind the number: `min`, `分钟`, `%`; empty for a plain number. */
  readonly unit: string;
  readonly value: string;
  /** As the document has it. */
  readonly was: string;
  /** Ends of a slider around the value, in whole steps from it. */
  readonly min: string;
  readonly max: string;
  readonly step: string;
  /** Where it is written, offsets into the document's text; what two bands share in both. */
  readonly spans: readonly Span[];
}

export interface Turned {
  /** In the order of the text, those that come first; the rest can be changed all the same. */
  readonly knobs: readonly Knob[];
  /** How many there are in all. */
  readonly count: number;
  /** In the order of the text, each as small as can be. */
  readonly edits: readonly TextEdit[];
  readonly dropped: readonly Dropped[];
}

/** Nobody looks through more. */
const SHOWN = 400;

/** @param file whose text the scoring was compiled from */
export function turnKnobs(file: { readonly text: string }, compiled: CompiledScoring, plan: ScoringPlan, changes: Changes, options: KnobOptions = { keepSums: false }): Turned {
  const places = collectKnobs(compiled, plan, file.text);
  const { values, dropped } = settle(places, changes, options);
  const rulers = onRulers(places);
  const edits = [...values].flatMap(([place, value]) => (equals(value, place.value) ? [] : (editsOf(place, value) ?? [])));
  return { knobs: places.slice(0, SHOWN).map((place) => knobOf(place, rulers, values)), count: places.length, edits: edits.sort((a, b) => a.span.start - b.span.start), dropped };
}

function knobOf(place: KnobPlace, rulers: OnRulers, values: Values): Knob {
  const { id, kind, criterion, label, literals } = place;
  const { unit, factor } = unitOf(place);
  const value = values.get(place) ?? place.value;
  const { min, max } = reachOf(place, value, rulers, values);
  const shown = (base: Rational): string => toExactString(div(base, factor) ?? base);
  return {
    id, kind, criterion, label, unit, spans: literals.map((l) => l.span),
    value: shown(value), was: shown(place.value), min: shown(min), max: shown(max), step: shown(stepOf(place)),
  };
}

export type { Changes, Dropped, KnobKind, KnobOptions };
