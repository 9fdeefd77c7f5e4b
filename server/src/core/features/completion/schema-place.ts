/** What the schema says about a place that may have no node yet. */
import type { ResolvedSchema, SchemaKind } from '../../schema/resolved-schema.ts';
import { rootSchema } from '../../schema/resolved-schema.ts';
import { propertySchema } from '../../schema/walk.ts';
import type { DataPlace, MapFrame } from '../position/place.ts';

export interface SchemaPlace {
  /** Of the map that the cursor is in, narrowed by what its entries say; of a node that begins, where it may be a map. */
  readonly object: ResolvedSchema | undefined;
  /** Of the value or the item that is being written; undefined on a key. */
  readonly value: ResolvedSchema | undefined;
  /** Where that is the key which decides between the branches of a union: those, by its values. */
  readonly branches: ReadonlyMap<string, ResolvedSchema> | undefined;
  /** Of the list whose next item is missing its dash. */
  readonly list: ResolvedSchema | undefined;
  /** The innermost map, whether the cursor is on a key or a value of it. */
  readonly map: MapFrame | undefined;
}

export function schemaPlace(kind: SchemaKind, place: DataPlace): SchemaPlace {
  let schema: ResolvedSchema | undefined = rootSchema(kind);
  for (const step of place.prefix) schema = schema && (schema.items ?? propertySchema(schema, step));
  let object: ResolvedSchema | undefined;
  let list: ResolvedSchema | undefined;
  let map: MapFrame | undefined;
  let branches: SchemaPlace['branches'];
  for (const frame of place.frames) {
    list = undefined;
    branches = undefined;
    if (frame.type === 'seq') {
      object = undefined;
      list = schema;
      schema = schema?.items;
      continue;
    }
    map = frame;
    object = schema && narrowBy(schema, frame);
    if (frame.key === null) continue;
    if (frame.key === schema?.union?.property) branches = schema.union.branches;
    schema = (branches && schema ? tagOf(schema) : undefined) ?? (object && propertySchema(object, frame.key));
  }
  const onKey = place.role === 'key';
  return { object, value: onKey || place.role === 'item' ? undefined : schema, branches: onKey ? undefined : branches, list: place.role === 'item' ? list : undefined, map };
}

/** The key that decides between the branches of a union, with the values of all of them. */
export function tagOf({ union }: ResolvedSchema): ResolvedSchema | undefined {
  const tag = union && [...union.branches.values()][0]?.properties.get(union.property);
  return union && tag?.allowing([...union.branches.keys()]);
}

function narrowBy(schema: ResolvedSchema, frame: MapFrame): ResolvedSchema {
  const { union } = schema;
  const tag = union && frame.entries().get(union.property);
  return (tag === undefined ? undefined : union?.branches.get(tag)) ?? schema;
}

/** What the nearest map around the cursor says under `key`; undefined where none says it. */
export function entryAround(place: DataPlace, key: string): string | undefined {
  for (let i = place.frames.length - 1; i >= 0; i--) {
    const frame = place.frames[i];
    const found = frame?.type === 'map' ? frame.entries().get(key) : undefined;
    if (found !== undefined && found !== '') return found;
  }
  return undefined;
}
