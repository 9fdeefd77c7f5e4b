/** Find all references, and the highlights of one file. */
import { throwIfCancelled } from '../../base/cancellation.ts';
import type { Span } from '../../base/span.ts';
import { builtInCatalogs } from '../../catalog/built-in.ts';
import type { FileIndex } from '../../analysis/file-index.ts';
import type { FeatureContext, Location } from '../context.ts';
import { headingPlaces, nameAt, placesOf, type Entity, type NamePlace } from './entity.ts';

/** Every place of the project that names what stands at the offset, file by file; its definition on request. */
export function references(context: FeatureContext, offset: number, withDeclaration: boolean): readonly Location[] {
  const entities = nameAt(context, offset)?.entities ?? [];
  const found = entities.flatMap((entity) => referencesTo(context, entity, withDeclaration));
  return entities.length < 2 ? found : found.filter((l, i) => found.findIndex((o) => o.uri === l.uri && o.span.start === l.span.start) === i);
}

export function referencesTo(context: FeatureContext, entity: Entity, withDeclaration: boolean): readonly Location[] {
  const wanted = (p: NamePlace): boolean => withDeclaration || p.role === 'reference';
  if (entity.type === 'heading') return headingPlaces(context, entity).filter(wanted).map(({ span }) => ({ uri: entity.file.uri, span }));
  return filesNaming(context, entity).flatMap((file) => {
    throwIfCancelled(context.token);
    return placesOf(context.project, file, entity).filter(wanted).map(({ span }) => ({ uri: file.uri, span }));
  });
}

/** The files of the project, and, for what a built-in catalog defines, the built-in catalogs. */
const filesNaming = ({ project }: FeatureContext, { file }: Entity): readonly FileIndex[] =>
  file.builtIn ? [...project.files, ...builtInCatalogs()] : project.files;

export interface Highlight {
  readonly span: Span;
  /** `write` where the name is given, `read` where it is used. */
  readonly kind: 'read' | 'write';
}

export function highlights(context: FeatureContext, offset: number): readonly Highlight[] {
  const entities = nameAt(context, offset)?.entities ?? [];
  const places = entities.flatMap((entity) =>
    entity.type === 'heading' ? headingPlaces(context, entity) : placesOf(context.project, context.document.index, entity));
  return places.map(({ span, role }) => ({ span, kind: role === 'declaration' ? 'write' : 'read' }));
}
