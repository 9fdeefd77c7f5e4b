/** Which scorings and surveys measure which standards, as the documents themselves say. */
import { freeNames } from '../expression/names.ts';
import { parseExpression } from '../expression/parse.ts';
import type { StandardFacts } from './facts.ts';
import type { FileIndex } from './file-index.ts';
import type { Project } from './project.ts';

const NONE: StandardFacts = { kind: 'standard', targets: [], measuredBy: [] };

export const standardFacts = ({ facts }: FileIndex): StandardFacts => (facts?.kind === 'standard' ? facts : NONE);

/** Whether one names the other: the scoring or survey by `standard:`, the standard, a stage or a target by `measured-by:`. */
export function isMeasuredBy(standard: FileIndex, measure: FileIndex): boolean {
  const { facts } = measure;
  if ((facts?.kind === 'scoring' || facts?.kind === 'survey') && facts.standard !== '' && documentOf(facts.standard) === standard.document.id) return true;
  return namedMeasures(standard).has(measure.document.id);
}

/** The scorings and surveys of a project that measure a standard; none for any other document. */
export function measuresOf(project: Project, uri: string): readonly FileIndex[] {
  const standard = project.files.find((f) => f.uri === uri && f.kind === 'standard');
  return standard === undefined ? [] : project.measures.filter((m) => isMeasuredBy(standard, m));
}

const metrics = new WeakMap<FileIndex, readonly string[]>();

/** What data of a standard are in the names of: the metrics of its targets, and what their conditions ask for. */
export function metricNames(standard: FileIndex): readonly string[] {
  let found = metrics.get(standard);
  if (found === undefined) {
    const { targets } = standardFacts(standard);
    const asked = [...new Set(targets.map((t) => t.when))].flatMap((when) => (when === '' ? [] : freeNames(parseExpression(when).ast).map((use) => use.name)));
    metrics.set(standard, (found = [...new Set([...targets.flatMap((t) => (t.metric === '' ? [] : [t.metric])), ...asked])]));
  }
  return found;
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
