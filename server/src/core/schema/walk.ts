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
   * around it, outermost first. `path` and `parents` change as the walk goes on: who keeps them takes a copy.
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

/** A value that an annotation of the schema speaks of. */
export interface AnnotatedPlace {
  readonly node: Node | null;
  readonly schema: ResolvedSchema;
  /** What it is the value of; undefined for an item of a list and for the document itself. */
  readonly key: string | undefined;
  /** The key of the document that it is or stands below; undefined for the document itself. */
  readonly top: string | undefined;
  /** The object around it; undefined for the document itself. */
  readonly owner: MapNode | undefined;
  /** The object around that one. */
  readonly around: MapNode | undefined;
  /** What the nearest enclosing key that `x-scope` names says, empty where there is none; null without `x-scope`. */
  readonly scope: string | null;
}

/** All of them, in the order of the file; parts of a document that no annotation speaks of are not looked at. */
export function annotatedPlaces(kind: SchemaKind, root: Node | null): readonly AnnotatedPlace[] {
  const places: AnnotatedPlace[] = [];
  const value: NonNullable<Visitor['value']> = (node, schema, path, parents) => {
    if (!schema.marked) return;
    const scope = schema['x-scope'];
    const key = path.at(-1);
    const top = path[0];
    places.push({
      node,
      schema,
      key: typeof key === 'string' ? key : undefined,
      top: typeof top === 'string' ? top : undefined,
      owner: parents.at(-1),
      around: parents.at(-2),
      scope: scope === undefined ? null : scopeOf(scope, isMap(node) ? [...parents, node] : parents),
    });
  };
  if (root !== null) visit(root, rootSchema(kind), [], [], { value }, true);
  return places;
}

function scopeOf(key: string, parents: readonly MapNode[]): string {
  for (let i = parents.length - 1; i >= 0; i--) {
    const named = entry(parents[i], key)?.value;
    if (isScalar(named) && named.source !== '') return named.source;
  }
  return '';
}

function visit(
  node: Node | null,
  schema: ResolvedSchema,
  path: (string | number)[],
  parents: MapNode[],
  visitor: Visitor,
  annotatedOnly = false,
): void {
  if (annotatedOnly && !schema.annotated) return;
  visitor.value?.(node, schema, path, parents);
  if (isSeq(node)) {
    const items = schema.items;
    if (items === undefined) return;
    for (let i = 0; i < node.items.length; i++) {
      path.push(i);
      visit(node.items[i] ?? null, items, path, parents, visitor, annotatedOnly);
      path.pop();
    }
  } else if (isMap(node)) {
    const object = narrow(schema, node);
    parents.push(node);
    for (let i = 0; i < node.entries.length; i++) {
      const e = node.entries[i] as Entry;
      const key = e.key.source;
      if (repeats(node, i, key)) continue;
      const below = propertySchema(object, key);
      path.push(key);
      visitor.key?.(e, object, below, path, parents);
      if (below !== undefined) visit(e.value, below, path, parents, visitor, annotatedOnly);
      path.pop();
    }
    parents.pop();
  }
}

/** Few keys are compared one by one; many through a set, so that a thousand equal keys cost no million looks. */
function repeats(node: MapNode, at: number, key: string): boolean {
  if (node.entries.length > FEW_KEYS) return firstOf(node).get(key) !== at;
  for (let i = 0; i < at; i++) if (node.entries[i]?.key.source === key) return true;
  return false;
}

const FEW_KEYS = 24;
const firsts = new WeakMap<MapNode, ReadonlyMap<string, number>>();

function firstOf(node: MapNode): ReadonlyMap<string, number> {
  let found = firsts.get(node);
  if (found === undefined) {
    const built = new Map<string, number>();
    node.entries.forEach((e, i) => built.has(e.key.source) || built.set(e.key.source, i));
    firsts.set(node, (found = built));
  }
  return found;
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
