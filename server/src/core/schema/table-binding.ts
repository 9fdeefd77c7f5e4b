/** What the headers of Markdown tables mean: the schema's keys and labels, in the form that the syntax layer asks for. */
import type { TableBinding, TableColumn } from '../syntax/tree.ts';
import { rootSchema, type ResolvedSchema, type SchemaKind } from './resolved-schema.ts';

/**
 * Binds tables of documents of one kind. A path names keys; a segment below a list is the id of one of its items:
 * `['criteria', 'response', 'bands']`. A header is a key, or its Chinese or English label, letter case aside; a dot leads
 * to a key of an object (`label.en`, `名称.英文`).
 */
export function tableBinding(kind: SchemaKind): TableBinding {
  const known = bindings.get(kind);
  if (known !== undefined) return known;
  const binding: TableBinding = {
    column(path, header) {
      const row = rowSchema(kind, path);
      return row && columnOf(row, header.trim());
    },
    columns(path) {
      const row = rowSchema(kind, path);
      if (row === undefined) return [];
      return [...row.properties].map(([key, s]) => ({ key, label: s.label ?? null }));
    },
  };
  bindings.set(kind, binding);
  return binding;
}

const bindings = new Map<SchemaKind, TableBinding>();

/** The schema of the objects in the list at `path`. */
function rowSchema(kind: SchemaKind, path: readonly string[]): ResolvedSchema | undefined {
  let schema: ResolvedSchema | undefined = rootSchema(kind);
  for (const segment of path) {
    schema = schema.items ?? schema.properties.get(segment) ?? schema.additional(segment);
    if (schema === undefined) return undefined;
  }
  const row = schema.items;
  return row !== undefined && row.properties.size > 0 ? row : undefined;
}

function columnOf(row: ResolvedSchema, header: string): TableColumn | undefined {
  const found = propertyNamed(row, header);
  if (found !== undefined) return { key: found[0], types: cellTypes(found[1]) };
  const dot = header.indexOf('.');
  if (dot < 0) return undefined;
  const outer = propertyNamed(row, header.slice(0, dot).trim());
  if (outer === undefined) return undefined;
  const inner = columnOf(outer[1], header.slice(dot + 1).trim());
  return inner && { key: `${outer[0]}.${inner.key}`, types: inner.types };
}

function propertyNamed(schema: ResolvedSchema, header: string): readonly [string, ResolvedSchema] | undefined {
  const direct = schema.properties.get(header) ?? schema.additional(header);
  if (direct !== undefined) return [header, direct];
  const name = header.toLowerCase();
  for (const [key, s] of schema.properties) {
    if (key === name || s.label?.zh.toLowerCase() === name || s.label?.en.toLowerCase() === name) return [key, s];
  }
  return undefined;
}

const cellTypes = (schema: ResolvedSchema): readonly string[] => [
  ...new Set(schema.types.map((type) => (type === 'integer' ? 'number' : type))),
];
