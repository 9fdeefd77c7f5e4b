/** The sampling plan of a survey: from whom, how many, how surely. */
import { toNumber, type Rational } from '../base/rational.ts';
import type { Text } from '../base/text.ts';
import type { MapNode, Node } from '../syntax/tree.ts';
import { get, integer, isMap, maps, number, oneOf, share, string, text } from './read.ts';

export const SAMPLING_DESIGNS = ['simple', 'systematic', 'stratified', 'cluster', 'quota', 'convenience', 'census'] as const;
export type SamplingDesign = (typeof SAMPLING_DESIGNS)[number];
export const ALLOCATIONS = ['proportional', 'equal', 'neyman'] as const;
export type Allocation = (typeof ALLOCATIONS)[number];

/** Shares as fractions of one, null where none is written; the schema says what is meant then. */
export interface Sampling {
  readonly population: number | null;
  readonly confidence: Rational | null;
  readonly margin: Rational | null;
  readonly proportion: Rational | null;
  readonly responseRate: Rational | null;
  readonly size: number | null;
  readonly design: SamplingDesign;
  readonly allocation: Allocation;
  readonly designEffect: number;
  readonly strata: readonly Stratum[];
  readonly node: MapNode;
}

export interface Stratum {
  readonly id: string | null;
  readonly label: Text | null;
  /** What data have for it; the id where nothing else is said. */
  readonly value: string | null;
  readonly population: number | null;
  readonly size: number | null;
  /** Standard deviation expected. */
  readonly deviation: number | null;
  readonly node: MapNode;
}

/** What a sampling plan comes to in numbers, with the meaning of what is left out. Shares as fractions of one. */
export interface SamplingNumbers {
  /** Null for an infinite one. */
  readonly population: number | null;
  readonly confidence: number;
  /** Null where no margin is asked for, and so no number of responses is needed. */
  readonly margin: number | null;
  readonly proportion: number;
  readonly responseRate: number | null;
  readonly designEffect: number;
}

export function samplingNumbers(sampling: Sampling | null): SamplingNumbers {
  const number = (value: Rational | null | undefined): number | null => (value === null || value === undefined ? null : toNumber(value));
  return {
    population: sampling?.population ?? null,
    confidence: number(sampling?.confidence) ?? 0.95,
    margin: number(sampling?.margin),
    proportion: number(sampling?.proportion) ?? 0.5,
    responseRate: number(sampling?.responseRate),
    designEffect: sampling?.designEffect ?? 1,
  };
}

export function lowerSampling(node: Node | undefined): Sampling | null {
  if (!isMap(node)) return null;
  return {
    population: integer(get(node, 'population')),
    confidence: share(get(node, 'confidence')),
    margin: share(get(node, 'margin')),
    proportion: share(get(node, 'proportion')),
    responseRate: share(get(node, 'response-rate')),
    size: integer(get(node, 'size')),
    design: oneOf(get(node, 'design'), SAMPLING_DESIGNS) ?? 'simple',
    allocation: oneOf(get(node, 'allocation'), ALLOCATIONS) ?? 'proportional',
    designEffect: number(get(node, 'design-effect')) ?? 1,
    strata: maps(get(node, 'strata')).map(lowerStratum),
    node,
  };
}

function lowerStratum(node: MapNode): Stratum {
  const id = string(get(node, 'id'));
  return {
    id,
    label: text(get(node, 'label')),
    value: string(get(node, 'value')) ?? id,
    population: integer(get(node, 'population')),
    size: integer(get(node, 'size')),
    deviation: number(get(node, 'deviation')),
    node,
  };
}
