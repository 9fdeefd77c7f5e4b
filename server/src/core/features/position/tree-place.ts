/** The key or value at an offset of a document that has been read, with its way from the root. */
import type { Span } from '../../base/span.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import type { Entry, MapNode, Node, ScalarNode } from '../../syntax/tree.ts';

export interface TreePlace {
  readonly scalar: ScalarNode;
  /** Of the value; of the value of the key where the offset is on a key. */
  readonly path: readonly (string | number)[];
  /** The maps around it, outermost first. */
  readonly parents: readonly MapNode[];
  /** The entry whose key or value it is, directly or in a list. */
  readonly entry: Entry | null;
  readonly isKey: boolean;
}

export function treePlace({ parsed: { root, language } }: DocumentAnalysis, offset: number): TreePlace | undefined {
  const path: (string | number)[] = [];
  const parents: MapNode[] = [];
  const touches = ({ start, end }: Span): boolean => start <= offset && offset <= end;
  const visit = (node: Node, entry: Entry | null): TreePlace | undefined => {
    if (node.type === 'scalar') return { scalar: node, path: [...path], parents: [...parents], entry, isKey: false };
    // What fences and tables add to a map stands elsewhere in a Markdown file than the map itself; mostly it does not.
    return below(node, entry, touches) ?? (language === 'markdown' ? below(node, entry, (span, n) => n?.type !== 'scalar' && !touches(span)) : undefined);
  };
  const below = (node: Exclude<Node, ScalarNode>, entry: Entry | null, enters: (span: Span, node?: Node) => boolean): TreePlace | undefined => {
    if (node.type === 'seq') {
      for (let i = 0; i < node.items.length; i++) {
        const item = node.items[i] as Node;
        if (!enters(item.span, item)) continue;
        path.push(i);
        const found = visit(item, entry);
        if (found !== undefined) return found;
        path.pop();
      }
      return undefined;
    }
    parents.push(node);
    for (const e of node.entries) {
      path.push(e.key.source);
      if (touches(e.key.span)) return { scalar: e.key, path: [...path], parents: [...parents], entry: e, isKey: true };
      const found = e.value !== null && enters(e.value.span, e.value) ? visit(e.value, e) : undefined;
      if (found !== undefined) return found;
      path.pop();
    }
    parents.pop();
    return undefined;
  };
  return root === null ? undefined : visit(root, null);
}
