/**
 * Goes through a document and its schema side by side. Everything that asks what a value of a document is, which
 * symbols it defines, what a key may be, asks here; validity is not this module's business.
 */
import type { Entry, MapNode, Node } from '../syntax/tree.ts';
import { entry, isMap, isScalar, isSeq } from '../syntax/tree.ts';
import { rootSchema, type ResolvedSchema, type SchemaKind } from './resolved-schema.ts';

export type Path = readonly (string | number)[];

export interface Visitor {
  /**
   * Every value that the schema knows; `node` is null for a key with nothing behind it. `parents` are the objects
   * around it, outermost first.
   */
  value?(node: Node | null, schema: ResolvedSchema, path: Path, parents: readonly MapNode[]): void;
  /**
   * Every key of an object that the schema knows, before its value. `schema` is that of the object, narrowed; `value`
   * that of the key's value, or undefined for an unknown key. `path` ends with the key.
   */
  key?(entry: Entry, schema: ResolvedSchema, value: ResolvedSchema | undefined, path: Path, parents: readonly MapNode[]): void;
}

/** Visits the document in the order of the file. Of equal keys only the first is visited; below an unknown key there is nothing to visit. */
export function walk(kind: SchemaKind, root: Node | null, visitor: Visitor): void {
  if (root !== null) visit(root, rootSchema(kind), [], [], visitor);
}

function visit(node: Node | null, schema: ResolvedSchema, path: Path, parents: readonly MapNode[], visitor: Visitor): void {
  visitor.value?.(node, schema, path, parents);
  if (isSeq(node)) {
    const items = schema.items;
    if (items === undefined) return;
    node.items.forEach((item, i) => visit(item, items, [...path, i], parents, visitor));
  } else if (isMap(node)) {
    const object = narrow(schema, node);
    const inside = [...parents, node];
    const seen = new Set<string>();
    for (const e of node.entries) {
      const key = e.key.source;
      if (seen.has(key)) continue;
      seen.add(key);
      const below = propertySchema(object, key);
      const to = [...path, key];
      visitor.key?.(e, object, below, to, inside);
      if (below !== undefined) visit(e.value, below, to, inside, visitor);
    }
  }
}

/** The branch of a union that `node` says it is; the union itself, with the properties of all branches, while it does not say. */
export function narrow(schema: ResolvedSchema, node: Node | null | undefined): ResolvedSchema {
  const union = schema.union;
  if (union === undefined) return schema;
  const tag = entry(node, union.property)?.value;
  return (isScalar(tag) ? union.branches.get(tag.source) : undefined) ?? schema;
}

/** The schema of the value under `key`, or undefined where the key is not allowed. */
export const propertySchema = (schema: ResolvedSchema, key: string): ResolvedSchema | undefined =>
  schema.properties.get(key) ?? schema.additional(key);

/**
 * The schema at `path`, or undefined where the path leads nowhere. With `root` unions are narrowed by what the
 * document says; without it a union stands for all of its branches. The result itself is narrowed too.
 */
export function schemaAt(kind: SchemaKind, path: Path, root?: Node | null): ResolvedSchema | undefined {
  let schema: ResolvedSchema | undefined = rootSchema(kind);
  let node: Node | null | undefined = root;
  for (const segment of path) {
    if (typeof segment === 'number') {
      schema = schema.items;
      node = isSeq(node) ? node.items[segment] : undefined;
    } else {
      schema = propertySchema(narrow(schema, node), segment);
      node = entry(node, segment)?.value;
    }
    if (schema === undefined) return undefined;
  }
  return narrow(schema, node);
}

export { tableBinding } from './table-binding.ts';
