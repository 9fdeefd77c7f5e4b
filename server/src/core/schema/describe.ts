/** The long descriptions of the schemas, for hover, completion and documentation. They load apart from the rest. */
import type { Text } from '../base/text.ts';
import { DESCRIPTION_TEXTS } from './generated/descriptions.ts';
import type { ResolvedSchema, SchemaKind } from './resolved-schema.ts';

/** What the schema says about a place, as Markdown; undefined where it says nothing. */
export function describe(schema: Pick<ResolvedSchema, 'kind' | 'pointer'>): Text | undefined {
  let texts = loaded.get(schema.kind);
  if (texts === undefined) {
    texts = new Map(Object.entries(JSON.parse(DESCRIPTION_TEXTS[schema.kind]) as Record<string, string>));
    loaded.set(schema.kind, texts);
  }
  const both = texts.get(schema.pointer);
  const at = both?.indexOf('\n\n') ?? -1;
  return both === undefined || at < 0 ? undefined : { zh: both.slice(0, at), en: both.slice(at + 2) };
}

const loaded = new Map<SchemaKind, ReadonlyMap<string, string>>();
