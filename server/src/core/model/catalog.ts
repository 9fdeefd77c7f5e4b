/** A catalog as its preview understands it: dimensions with what is said of each. */
import type { Text } from '../base/text.ts';
import type { MapNode, Node } from '../syntax/tree.ts';
import { get, items, maps, string, strings, text } from './read.ts';

export interface Catalog {
  readonly kind: 'catalog';
  readonly title: Text | null;
  readonly description: Text | null;
  readonly source: Text | null;
  readonly dimensions: readonly Dimension[];
  /** Roll-ups to other catalogs. */
  readonly mappings: readonly { readonly to: string | null; readonly count: number; readonly node: MapNode }[];
}

export interface Dimension {
  readonly id: string | null;
  readonly label: Text | null;
  readonly definition: Text | null;
  readonly aliases: readonly string[];
  readonly indicators: readonly Text[];
  /** Id of the dimension above. */
  readonly parent: string | null;
  readonly unit: string | null;
  readonly formula: Text | null;
  readonly direction: string | null;
  readonly owner: Text | null;
  readonly status: string | null;
  readonly replacedBy: string | null;
  readonly source: Text | null;
  readonly node: MapNode;
}

/** Lowers any tree, broken ones too. */
export function lowerCatalog(root: Node | null): Catalog {
  return {
    kind: 'catalog',
    title: text(get(root, 'title')),
    description: text(get(root, 'description')),
    source: text(get(root, 'source')),
    dimensions: maps(get(root, 'dimensions')).map(lowerDimension),
    mappings: maps(get(root, 'mappings')).map((node) => {
      const map = get(node, 'map');
      return { to: string(get(node, 'to')), count: map?.type === 'map' ? map.entries.length : 0, node };
    }),
  };
}

const lowerDimension = (node: MapNode): Dimension => ({
  id: string(get(node, 'id')),
  label: text(get(node, 'label')),
  definition: text(get(node, 'definition')),
  aliases: strings(get(node, 'aliases')),
  indicators: items(get(node, 'indicators')).flatMap((n) => text(n) ?? []),
  parent: string(get(node, 'parent')),
  unit: string(get(node, 'unit')),
  formula: text(get(node, 'formula')),
  direction: string(get(node, 'direction')),
  owner: text(get(node, 'owner')),
  status: string(get(node, 'status')),
  replacedBy: string(get(node, 'replaced-by')),
  source: text(get(node, 'source')),
  node,
});
