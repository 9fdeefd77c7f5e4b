/** Dimensions: the document's own, those of the catalogs it uses, and those of all others with the edit that uses them. */
import type { TextEdit } from '../../base/diagnostic.ts';
import type { FileIndex } from '../../analysis/file-index.ts';
import { usesInsertOf } from '../../analysis/index-document.ts';
import type { FeatureContext } from '../context.ts';
import { knownAbove } from '../known.ts';
import type { Candidate } from './candidate.ts';
import { catalogGroup } from './documents.ts';
import { symbolCandidates } from './symbols.ts';

export function dimensionCandidates(context: FeatureContext, own: FileIndex, offset: number): readonly Candidate[] {
  const candidates = ofFile(context, own, '', 0);
  // Within a catalog dimensions are its own; other catalogs are spoken of by mappings only.
  if (own.kind === 'catalog') return candidates;
  const used = new Set(own.document.uses.map((u) => u.id));
  const { project } = context;
  let insertion: ReturnType<typeof usesInsertOf> | undefined;
  return [...candidates, ...project.documentIds(['catalog']).flatMap((id) => {
    const [file] = project.documents(id, ['catalog']);
    if (file === undefined || file.uri === own.uri) return [];
    const known = ofFile(context, file, `${id}.`, used.has(id) ? 1 : 2 + catalogGroup(file));
    if (used.has(id)) return known;
    insertion ??= insertionAbove(context, offset);
    const edits: readonly TextEdit[] = insertion === null ? [] : [{ span: { start: insertion.offset, end: insertion.offset }, newText: insertion.before + id + insertion.after }];
    return known.map((c) => ({ ...c, edits }));
  })];
}

/** Where `uses:` can be written; null where that is not above the cursor, and where the document has no place for it. */
function insertionAbove(context: FeatureContext, offset: number): ReturnType<typeof usesInsertOf> {
  const found = usesInsertOf(knownAbove(context, offset));
  return found !== null && found.offset <= offset ? found : null;
}

const ofFile = (context: FeatureContext, file: FileIndex, prefix: string, group: number): readonly Candidate[] =>
  symbolCandidates(context, file, ['dimension'], { kind: 'dimension', prefix, group });
