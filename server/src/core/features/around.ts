/** What of a document stands around a place, with what the schema says of it. */
import { contains, type Span } from '../base/span.ts';
import type { DocumentAnalysis } from '../analysis/document-analysis.ts';
import type { ResolvedSchema } from '../schema/resolved-schema.ts';
import { walk, type Path } from '../schema/walk.ts';
import type { Entry, MapNode, Node } from '../syntax/tree.ts';

export interface Around {
  /** The entry that the value belongs to; null for an item of a list and for the root. */
  readonly entry: Entry | null;
  readonly node: Node | null;
  readonly schema: ResolvedSchema;
  readonly path: Path;
  /** The innermost object around it. */
  readonly owner: MapNode | undefined;
}

/** Innermost first. Of a Markdown document parts stand where they were written, which need not be inside of their parent. */
export function around(document: DocumentAnalysis, place: Span): Around[] {
  const found: Around[] = [];
  walk(document.kind, document.parsed.root, {
    key(entry, _schema, schema, path, parents) {
      if (schema !== undefined && contains(entry.span, place)) found.push({ entry, node: entry.value, schema, path: [...path], owner: parents.at(-1) });
    },
    value(node, schema, path, parents) {
      if (typeof path.at(-1) !== 'string' && node !== null && contains(node.span, place)) found.push({ entry: null, node, schema, path: [...path], owner: parents.at(-1) });
    },
  });
  return found.sort((a, b) => b.path.length - a.path.length);
}
