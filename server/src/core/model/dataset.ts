/** A dataset as its readers understand it: which file, how it is written, and which column feeds which input. */
import type { Text } from '../base/text.ts';
import type { MapNode, Node, ScalarNode } from '../syntax/tree.ts';
import { boolean, get, isMap, isScalar, items, oneOf, scalar, string, strings, text } from './read.ts';

export const DATA_FORMATS = ['csv', 'tsv', 'json', 'ndjson'] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];

export interface Dataset {
  readonly kind: 'dataset';
  readonly id: string | null;
  readonly title: Text | null;
  /** The scoring or survey that it is for. */
  readonly of: ScalarNode | null;
  readonly source: ScalarNode | null;
  readonly format: DataFormat | null;
  readonly encoding: 'utf-8' | 'gb18030' | null;
  readonly delimiter: string | null;
  readonly quote: string | null;
  readonly decimal: '.' | ',';
  readonly header: boolean;
  /** Input or item → column. */
  readonly columns: ReadonlyMap<string, Binding>;
  /** Input or item → unit of bare numbers. */
  readonly units: ReadonlyMap<string, Binding>;
  /** Input or item → what the data say → what the document says. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly missing: readonly string[];
  readonly notApplicable: readonly string[];
  readonly caseId: string | null;
  readonly groupBy: readonly string[];
  readonly weights: string | null;
  readonly node: MapNode | null;
}

export interface Binding {
  readonly text: string;
  readonly key: ScalarNode;
  readonly node: ScalarNode;
}

/** Lowers any tree, broken ones too. */
export function lowerDataset(root: Node | null): Dataset {
  return {
    kind: 'dataset',
    id: string(get(root, 'id')),
    title: text(get(root, 'title')),
    of: scalar(get(root, 'of')),
    source: scalar(get(root, 'source')),
    format: oneOf(get(root, 'format'), DATA_FORMATS),
    encoding: oneOf(get(root, 'encoding'), ['utf-8', 'gb18030']),
    delimiter: string(get(root, 'delimiter')),
    quote: string(get(root, 'quote')),
    decimal: oneOf(get(root, 'decimal'), ['.', ',']) ?? '.',
    header: boolean(get(root, 'header')) ?? true,
    columns: bindings(get(root, 'columns')),
    units: bindings(get(root, 'units')),
    values: valueMaps(get(root, 'values')),
    missing: codes(get(root, 'missing')),
    notApplicable: codes(get(root, 'not-applicable')),
    caseId: string(get(root, 'case-id')),
    groupBy: strings(get(root, 'group-by')),
    weights: string(get(root, 'weights')),
    node: isMap(root) ? root : null,
  };
}

/** The empty string is a code like any other: it is how most files say that nothing was answered. */
const codes = (node: Node | undefined): readonly string[] =>
  items(node).flatMap((item) => (isScalar(item) && item.value !== null ? [item.source] : []));

function bindings(node: Node | undefined): ReadonlyMap<string, Binding> {
  const found = new Map<string, Binding>();
  if (!isMap(node)) return found;
  for (const { key, value } of node.entries) {
    const to = scalar(value);
    if (to !== null && !found.has(key.source)) found.set(key.source, { text: to.source, key, node: to });
  }
  return found;
}

function valueMaps(node: Node | undefined): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const found = new Map<string, ReadonlyMap<string, string>>();
  if (!isMap(node)) return found;
  for (const { key, value } of node.entries) {
    if (!isMap(value)) continue;
    const pairs = value.entries.flatMap((e): [string, string][] => (isScalar(e.value) ? [[e.key.source, e.value.source]] : []));
    found.set(key.source, new Map(pairs.reverse()));
  }
  return found;
}
