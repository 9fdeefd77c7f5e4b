/** The analyses that a survey declares, with their settings as written: what a setting left out means, the schema says. */
import type { Text } from '../base/text.ts';
import type { MapNode, Node, ScalarNode } from '../syntax/tree.ts';
import { get, isMap, isScalar, isSeq, items, maps, oneOf, scalar, string, text } from './read.ts';

export const ANALYSIS_TYPES = [
  'descriptives', 'box', 'reliability', 'correlation', 'gap', 'rollup', 'c-index', 'segue-profile', 'nps', 'csat', 'ipa', 'dual-evaluation', 'drivers', 'kano', 'csi',
  'agreement', 'margin', 'stratified',
] as const;
export type AnalysisType = (typeof ANALYSIS_TYPES)[number];

export interface SurveyAnalysis {
  readonly type: AnalysisType | null;
  readonly id: string | null;
  readonly label: Text | null;
  /** Null where the key is absent: then all items that fit are analysed. */
  readonly items: readonly ScalarNode[] | null;
  readonly dimensions: readonly ScalarNode[] | null;
  readonly by: ScalarNode | null;
  /** FEEL. */
  readonly where: ScalarNode | null;
  /** Every setting that is a single value, by its key: `missing`, `method`, `target`, `confidence`, …. */
  readonly settings: ReadonlyMap<string, ScalarNode>;
  /** What a path model says beyond single values; empty lists for other types. */
  readonly variables: readonly LatentVariable[];
  readonly paths: readonly Path[];
  /** Single values under `bootstrap:`; null where no bootstrap is declared. */
  readonly bootstrap: ReadonlyMap<string, ScalarNode> | null;
  readonly node: MapNode;
}

export interface LatentVariable {
  readonly id: string | null;
  readonly label: Text | null;
  /** Null where the key is absent: then the items of its dimension measure it. */
  readonly items: readonly ScalarNode[] | null;
  readonly dimension: ScalarNode | null;
  readonly mode: 'A' | 'B' | null;
  readonly node: MapNode;
}

/** A directed path; null at an end that does not say what it leads from or to. */
export interface Path {
  readonly from: ScalarNode | null;
  readonly to: ScalarNode | null;
  readonly node: Node;
}

export function lowerAnalysis(node: MapNode): SurveyAnalysis {
  const bootstrap = get(node, 'bootstrap');
  return {
    type: oneOf(get(node, 'type'), ANALYSIS_TYPES),
    id: string(get(node, 'id')),
    label: text(get(node, 'label')),
    items: names(get(node, 'items')),
    dimensions: names(get(node, 'dimensions')),
    by: scalar(get(node, 'by')),
    where: scalar(get(node, 'where')),
    settings: scalars(node),
    variables: maps(get(node, 'variables')).map(lowerVariable),
    paths: items(get(node, 'paths')).flatMap(lowerPath),
    bootstrap: isMap(bootstrap) ? scalars(bootstrap) : null,
    node,
  };
}

function lowerVariable(node: MapNode): LatentVariable {
  return {
    id: string(get(node, 'id')),
    label: text(get(node, 'label')),
    items: names(get(node, 'items')),
    dimension: scalar(get(node, 'dimension')),
    mode: oneOf(get(node, 'mode'), ['A', 'B']),
    node,
  };
}

function lowerPath(node: Node): Path[] {
  if (!isSeq(node)) return [];
  return [{ from: scalar(node.items[0]), to: scalar(node.items[1]), node }];
}

const names = (node: Node | undefined): readonly ScalarNode[] | null => (isSeq(node) ? node.items.flatMap((n) => scalar(n) ?? []) : null);

/** Of a key that stands twice the first counts. */
function scalars(node: MapNode): ReadonlyMap<string, ScalarNode> {
  const found = new Map<string, ScalarNode>();
  for (const { key, value } of node.entries) if (isScalar(value) && !found.has(key.source)) found.set(key.source, value);
  return found;
}
