/** Go to definition: from a name to what bears it, from a number to the article, from a path to the file. */
import type { Span } from '../../base/span.ts';
import type { FeatureContext, Location } from '../context.ts';
import { filePathAt } from '../paths.ts';
import { definedName, headingPlaces, nameAt, type Entity } from './entity.ts';

export interface DefinitionLink {
  /** What the person points at. */
  readonly origin: Span;
  readonly uri: string;
  /** All of what is defined. */
  readonly span: Span;
  /** The name in it. */
  readonly nameSpan: Span;
}

/** Empty where nothing with a definition stands at the offset. */
export function definitions(context: FeatureContext, offset: number): readonly DefinitionLink[] {
  const name = nameAt(context, offset);
  if (name) return name.entities.flatMap((entity) => placesDefining(context, entity).map((place) => ({ origin: name.span, ...place })));
  const path = filePathAt(context.document, offset);
  return path ? [{ origin: path.span, uri: path.uri, span: START, nameSpan: START }] : [];
}

const START: Span = { start: 0, end: 0 };

function placesDefining(context: FeatureContext, entity: Entity): readonly (Location & { nameSpan: Span })[] {
  const { uri, document } = entity.file;
  switch (entity.type) {
    case 'symbol':
      return [{ uri, span: entity.symbol.nodeSpan, nameSpan: definedName(entity.symbol).span }];
    case 'document':
      return [{ uri, span: document.span, nameSpan: document.declaredId?.span ?? document.span }];
    case 'heading':
      return headingPlaces(context, entity).filter((p) => p.role === 'declaration').map(({ span }) => ({ uri, span, nameSpan: span }));
  }
}
