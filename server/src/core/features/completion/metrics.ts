/** What a target of a standard can be measured by: the inputs of the scorings of the project. */
import type { FeatureContext } from '../context.ts';
import type { DataPlace } from '../position/place.ts';
import type { Candidate } from './candidate.ts';
import type { SchemaPlace } from './schema-place.ts';
import { symbolCandidates } from './symbols.ts';
import { writeText } from './writing.ts';

export function metricCandidates(context: FeatureContext, place: DataPlace, { value }: SchemaPlace): readonly Candidate[] {
  if (value?.kind !== 'standard' || value.pointer !== '/definitions/target/properties/metric') return [];
  return metricNames(context).map((c) => ({ ...c, insert: writeText(c.label, place.style) }));
}

/** Inputs of every scoring of the project, each name once. */
export function metricNames(context: FeatureContext): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  for (const file of context.project.files) {
    if (file.kind !== 'scoring') continue;
    for (const candidate of symbolCandidates(context, file, ['input'])) if (!found.has(candidate.label)) found.set(candidate.label, candidate);
  }
  return [...found.values()];
}
