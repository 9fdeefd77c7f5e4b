/** Writes keys that the schema requires, with placeholders. */
import type { TextEdit } from '../../base/diagnostic.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import type { ResolvedSchema } from '../../schema/resolved-schema.ts';
import type { SchemaProblem } from '../../schema/validate.ts';
import { schemaAt } from '../../schema/walk.ts';
import { entry, isMap } from '../../syntax/tree.ts';
import { insertKeys } from '../../syntax/insert-keys.ts';

/** Adds `names` to the object that the problem is about; undefined where no lines can be written, as in a table. */
export function missingKeysEdit(document: DocumentAnalysis, { node, path }: SchemaProblem, names: readonly string[]): TextEdit | undefined {
  if (!isMap(node)) return undefined;
  const schema = schemaAt(document.kind, path.slice(0, -1), document.parsed.root);
  const own = schema === undefined ? new Map<string, string>() : filled(schema);
  // With what it is come the keys that this asks for.
  const asked = names.includes(schema?.union?.property ?? '') ? [...own.keys()].filter((key) => entry(node, key) === undefined) : [];
  const inserted = [...new Set([...names, ...asked])].map((name) => [name, own.get(name) ?? placeholder(schema?.properties.get(name))] as const);
  return insertKeys(document.text, node, inserted, [...(schema?.properties.keys() ?? [])]);
}

/** Something of the right type to write over, with the keys that it must have itself. */
export function placeholder(schema: ResolvedSchema | undefined): string {
  const [value] = schema?.values ?? [];
  if (value !== undefined && value !== null) return String(value);
  const type = schema?.types[0];
  if (type === 'array') return '[]';
  if (schema !== undefined && type === 'object') {
    const keys = [...filled(schema)].map(([key, what]) => `${key}: ${what}`);
    return keys.length === 0 ? '{}' : `{ ${keys.join(', ')} }`;
  }
  if (type === 'number' || type === 'integer') return '0';
  return type === 'boolean' ? 'false' : '""';
}

/** The keys that an object must have; of a union those of its first kind. */
function filled(schema: ResolvedSchema): ReadonlyMap<string, string> {
  const [branch] = schema.union?.branches ?? [];
  const [tag, object] = branch ?? ['', schema];
  const isRange = object.required.includes('min');
  return new Map(object.required.map((key) => [key, key === schema.union?.property ? tag : isRange && key === 'max' ? RANGE_END : placeholder(object.properties.get(key))]));
}

/** Above the least value, so that there is a range. */
const RANGE_END = '100';
