/** Writes keys that the schema requires, with placeholders. */
import type { TextEdit } from '../../base/diagnostic.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import type { ResolvedSchema } from '../../schema/resolved-schema.ts';
import type { SchemaProblem } from '../../schema/validate.ts';
import { schemaAt } from '../../schema/walk.ts';
import { isMap } from '../../syntax/tree.ts';
import { insertKeys } from '../../syntax/insert-keys.ts';

/** Adds `names` to the object that the problem is about; undefined where no lines can be written, as in a table. */
export function missingKeysEdit(document: DocumentAnalysis, { node, path }: SchemaProblem, names: readonly string[]): TextEdit | undefined {
  if (!isMap(node)) return undefined;
  const schema = schemaAt(document.kind, path.slice(0, -1), document.parsed.root);
  const inserted = names.map((name) => [name, placeholder(schema?.properties.get(name))] as const);
  return insertKeys(document.text, node, inserted, [...(schema?.properties.keys() ?? [])]);
}

/** Something of the right type to write over. */
export function placeholder(schema: ResolvedSchema | undefined): string {
  const [value] = schema?.values ?? [];
  if (value !== undefined && value !== null) return String(value);
  const type = schema?.types[0];
  if (type === 'array') return '[]';
  if (type === 'object') return '{}';
  if (type === 'number' || type === 'integer') return '0';
  return type === 'boolean' ? 'false' : '""';
}
