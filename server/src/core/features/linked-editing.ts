/**
 * Places that change together while a name is typed where it is defined: its uses in the one file. A name that other files
 * know is left to rename, which looks across files and can be looked at before it is done. From a use nothing is linked: who
 * types there means another thing.
 */
import { throwIfCancelled } from '../base/cancellation.ts';
import type { Span } from '../base/span.ts';
import type { FeatureContext } from './context.ts';
import { definedName, placesOf, type Entity } from './names/entity.ts';

export interface LinkedPlaces {
  readonly spans: readonly Span[];
  /** Regular expression source for the names that may be typed; an editor need not read it as Unicode. */
  readonly wordPattern: string;
}

/** So many places change with every key; more would hold up typing. */
const MAX_PLACES = 500;

export function linkedEditing({ document, project, token }: FeatureContext, offset: number): LinkedPlaces | undefined {
  const { index } = document;
  const symbol = index.symbols.find(({ span }) => span.start <= offset && offset <= span.end);
  if (symbol === undefined) return undefined;
  const { span, editable } = definedName(symbol);
  // Of two things with one name nobody knows which is meant.
  if (!editable || index.symbols.some((s) => s !== symbol && s.id === symbol.id)) return undefined;
  const entity: Entity = { type: 'symbol', file: index, symbol };
  const uses = placesOf(project, index, entity).filter((p) => p.role === 'reference' && p.byId);
  // A place that cannot take part would be left behind.
  if (uses.length === 0 || uses.length > MAX_PLACES || uses.some((p) => !p.editable || p.entities.length > 1)) return undefined;
  throwIfCancelled(token);
  if (project.files.some((f) => f.uri !== index.uri && placesOf(project, f, entity).length > 0)) return undefined;
  return { spans: [span, ...uses.map((p) => p.span)].sort((a, b) => a.start - b.start), wordPattern: WORD };
}

/** Whatever an id or a name, Chinese too, goes through while it is typed; what it must be in the end, the schema says. */
const LETTER = 'A-Za-z_\\u00c0-\\u1fff\\u3040-\\ud7ff\\uf900-\\ufaff';
const WORD = `[${LETTER}][${LETTER}0-9-]*`;
