/** Names that a value or a key may refer to: symbols of the document or of the one it is about, documents and their parts, dimensions. */
import { DOCUMENT_KINDS } from '../../base/document-kind.ts';
import type { FileIndex } from '../../analysis/file-index.ts';
import { metricNames } from '../../analysis/measurement.ts';
import type { ResolvedSchema } from '../../schema/resolved-schema.ts';
import { get, isScalar } from '../../syntax/tree.ts';
import type { FeatureContext } from '../context.ts';
import { knownDocument } from '../known.ts';
import type { DataPlace } from '../position/place.ts';
import type { Candidate } from './candidate.ts';
import { dimensionCandidates } from './dimensions.ts';
import { documentCandidates } from './documents.ts';
import { entryAround, type SchemaPlace } from './schema-place.ts';
import { symbolCandidates } from './symbols.ts';
import { writeText } from './writing.ts';

/** What the value at the cursor may name. */
export function referenceCandidates(context: FeatureContext, place: DataPlace, { value }: SchemaPlace): readonly Candidate[] {
  const kinds = value?.['x-refers'];
  if (value === undefined || kinds === undefined) return [];
  const last = place.frames.findLast((f) => f.type === 'seq');
  const inList = place.frames.at(-1)?.type === 'seq' || (place.role === 'node' && place.frames.at(-2)?.type === 'seq');
  const present = new Set(inList && last?.type === 'seq' ? last.items().map((i) => i.replace(/^["']|["']$/g, '')) : []);
  return named(context, place, kinds, value['x-scope']).filter((c) => !present.has(c.label)).map((c) => ({ ...c, insert: writeText(c.label, place.style) }));
}

/** What the keys of a map may name, those that are there left out. */
export function keysReferred(context: FeatureContext, place: DataPlace, object: ResolvedSchema, present: ReadonlySet<string>): readonly Candidate[] {
  const kinds = object['x-keys-refer'];
  return kinds === undefined ? [] : named(context, place, kinds, object['x-scope']).filter((c) => !present.has(c.label));
}

function named(context: FeatureContext, place: DataPlace, kinds: readonly string[], scopeKey: string | undefined): readonly Candidate[] {
  const offset = place.span.end;
  if (scopeKey !== undefined) {
    // The keys of a mapping are those of the own catalog, its values lead into the other.
    const scope = scopeOf(context, place, scopeKey);
    return scope === undefined ? [] : context.project.documents(scope).flatMap((file) => (file.kind === 'standard' && kinds.includes('input') ? metricsOf(file) : symbolCandidates(context, file, kinds)));
  }
  const own = knownDocument(context, offset).index;
  const documentKinds = kinds.filter((k) => (DOCUMENT_KINDS as readonly string[]).includes(k));
  const partKinds = kinds.filter((k) => !documentKinds.includes(k) && k !== 'dimension' && k !== 'model');
  return [
    ...symbolCandidates(context, own, partKinds, undefined, place.span),
    ...(kinds.includes('dimension') ? dimensionCandidates(context, own, offset) : []),
    ...(kinds.includes('model') ? modelCandidates(context) : []),
    ...documentCandidates(context, documentKinds, partKinds),
  ];
}

/** Data of a standard are in the names of its metrics. */
const metricsOf = (standard: FileIndex): readonly Candidate[] =>
  metricNames(standard).map((name) => ({ label: name, kind: 'name', names: [name], detail: standard.document.id, group: 0 }));

function scopeOf(context: FeatureContext, place: DataPlace, key: string): string | undefined {
  const near = entryAround(place, key);
  if (near !== undefined) return near;
  const node = get(knownDocument(context, place.span.end).parsed.root, key);
  return isScalar(node) ? node.source : undefined;
}

function modelCandidates(context: FeatureContext): readonly Candidate[] {
  const { project } = context;
  return project.documentIds(['catalog']).flatMap((id) =>
    project.documents(id, ['catalog']).slice(0, 1).flatMap((file) => symbolCandidates(context, file, ['model']).map((c) => ({ ...c, label: `${id}.${c.label}` }))),
  );
}
