/** Which scorings and surveys measure which standards, as the documents themselves say. */
import type { StandardFacts } from './facts.ts';
import type { FileIndex } from './file-index.ts';

const NONE: StandardFacts = { kind: 'standard', targets: [], measuredBy: [] };

export const standardFacts = ({ facts }: FileIndex): StandardFacts => (facts?.kind === 'standard' ? facts : NONE);

/** Whether one names the other: the scoring or survey by `standard:`, the standard, a stage or a target by `measured-by:`. */
export function isMeasuredBy(standard: FileIndex, measure: FileIndex): boolean {
  const { facts } = measure;
  if ((facts?.kind === 'scoring' || facts?.kind === 'survey') && facts.standard !== '' && documentOf(facts.standard) === standard.document.id) return true;
  return namedMeasures(standard).has(measure.document.id);
}

const memo = new WeakMap<FileIndex, ReadonlySet<string>>();

/** Ids of the documents that a standard says it is measured by. */
export function namedMeasures(standard: FileIndex): ReadonlySet<string> {
  let found = memo.get(standard);
  if (found === undefined) {
    const { measuredBy, targets } = standardFacts(standard);
    memo.set(standard, (found = new Set([...measuredBy, ...targets.flatMap((t) => t.measuredBy)].map(documentOf))));
  }
  return found;
}

const documentOf = (name: string): string => /^[^#]*/.exec(name)?.[0] ?? name;
