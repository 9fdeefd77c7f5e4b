/** Other documents by their ids, and their parts as `document#part`. */
import type { FileIndex } from '../../analysis/file-index.ts';
import type { FeatureContext } from '../context.ts';
import type { Candidate } from './candidate.ts';
import { symbolCandidates } from './symbols.ts';
import { bilingual, namesOf } from './wording.ts';

/** @param partKinds of the parts that may be named; no parts are proposed where it is empty */
export function documentCandidates(context: FeatureContext, kinds: readonly string[], partKinds: readonly string[]): readonly Candidate[] {
  if (kinds.length === 0) return [];
  const files = filesOf(context, kinds);
  return [...files.map((f) => documentCandidate(context, f)), ...files.flatMap((f) => symbolCandidates(context, f, partKinds, { kind: 'part', prefix: `${f.document.id}#`, group: 3 }))];
}

/** The first document of each id, the one asked about left out. */
export function filesOf({ project, document }: FeatureContext, kinds: readonly string[]): readonly FileIndex[] {
  return project.documentIds(kinds).flatMap((id) => project.documents(id, kinds).slice(0, 1)).filter((f) => f.uri !== document.file.uri);
}

/** The catalog of the product that most documents measure by: where a name leads to several, its dimension comes first. */
const FIRST = 'servqual';

/** Those of the project before those of the product. */
export const catalogGroup = (file: FileIndex): number => (!file.builtIn ? 0 : file.document.id === FIRST ? 1 : 2);

const documentCandidate = ({ locale }: FeatureContext, file: FileIndex): Candidate => ({
  label: file.document.id,
  kind: 'document',
  names: namesOf(file.document.label),
  detail: bilingual(file.document.label, locale),
  deprecated: file.document.status === 'retired',
  group: catalogGroup(file),
  subject: { type: 'document', uri: file.uri },
});
