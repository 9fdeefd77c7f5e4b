/** Dimensions: the document's own, those of the catalogs it uses, and those of all others with the edit that uses them. */
import type { FileIndex } from '../../analysis/file-index.ts';
import type { FeatureContext } from '../context.ts';
import type { Candidate } from './candidate.ts';
import { catalogGroup } from './documents.ts';
import { symbolCandidates } from './symbols.ts';
import { usesNow } from './uses.ts';

export function dimensionCandidates(context: FeatureContext, own: FileIndex, offset: number): readonly Candidate[] {
  const candidates = ofFile(context, own, '', 0);
  // Within a catalog dimensions are its own; other catalogs are spoken of by mappings only.
  if (own.kind === 'catalog') return candidates;
  const { project } = context;
  const { listed, using } = usesNow(context, offset);
  return [...candidates, ...project.documentIds(['catalog']).flatMap((id) => {
    const [file] = project.documents(id, ['catalog']);
    if (file === undefined || file.uri === own.uri) return [];
    const known = ofFile(context, file, `${id}.`, listed.has(id) ? 1 : 2 + catalogGroup(file));
    if (listed.has(id)) return known;
    const edits = using(id);
    return known.map((c) => ({ ...c, edits }));
  })];
}

const ofFile = (context: FeatureContext, file: FileIndex, prefix: string, group: number): readonly Candidate[] =>
  symbolCandidates(context, file, ['dimension'], { kind: 'dimension', prefix, group });
