/** A service standard as the rules and the preview understand it: stages with targets, controls and recovery. */
import type { Text } from '../base/text.ts';
import type { MapNode, Node, ScalarNode } from '../syntax/tree.ts';
import { entry, get, maps, oneOf, scalar, string, text } from './read.ts';

export const INTERACTIONS = ['person-person', 'person-object', 'object-person'] as const;
export type Interaction = (typeof INTERACTIONS)[number];

export interface Standard {
  readonly kind: 'standard';
  readonly title: Text | null;
  readonly owner: string | null;
  readonly stages: readonly Stage[];
  /** Those of the document itself, outside every stage. */
  readonly targets: readonly ServiceTarget[];
  readonly controls: readonly Duty[];
  readonly recovery: readonly Duty[];
}

export interface Stage {
  readonly id: string | null;
  readonly title: Text | null;
  readonly owner: string | null;
  /** Its own, else that of the document. */
  readonly interaction: Interaction | null;
  /** The value of the stage's own `interaction:` as it stands in the file. */
  readonly interactionNode: ScalarNode | null;
  readonly targets: readonly ServiceTarget[];
  readonly controls: readonly Duty[];
  readonly recovery: readonly Duty[];
  readonly node: MapNode;
}

export interface ServiceTarget {
  readonly id: string | null;
  readonly metric: string | null;
  readonly when: ScalarNode | null;
  readonly objective: ScalarNode | null;
  readonly attainment: ScalarNode | null;
  readonly unit: string | null;
  readonly dimension: string | null;
  readonly node: MapNode;
}

/** Something that somebody has to do: a control, or a step of recovery. */
export interface Duty {
  readonly id: string | null;
  readonly title: Text | null;
  readonly owner: string | null;
  readonly node: MapNode;
}

export function lowerStandard(root: Node | null): Standard {
  return {
    kind: 'standard',
    title: text(get(root, 'title')),
    owner: ownerOf(root),
    stages: maps(get(root, 'stages')).map((stage) => lowerStage(stage, interactionOf(root))),
    targets: maps(get(root, 'targets')).map(lowerTarget),
    controls: maps(get(root, 'controls')).map(lowerDuty),
    recovery: maps(get(root, 'recovery')).map(lowerDuty),
  };
}

const interactionOf = (node: Node | null): Interaction | null => oneOf(get(node, 'interaction'), INTERACTIONS);

function lowerStage(node: MapNode, inherited: Interaction | null): Stage {
  return {
    id: string(get(node, 'id')),
    title: text(get(node, 'title')),
    owner: ownerOf(node),
    interaction: interactionOf(node) ?? inherited,
    interactionNode: scalar(get(node, 'interaction')),
    targets: maps(get(node, 'targets')).map(lowerTarget),
    controls: maps(get(node, 'controls')).map(lowerDuty),
    recovery: maps(get(node, 'recovery')).map(lowerDuty),
    node,
  };
}

function lowerTarget(node: MapNode): ServiceTarget {
  return {
    id: string(get(node, 'id')),
    metric: string(get(node, 'metric')),
    when: scalar(get(node, 'when')),
    objective: scalar(get(node, 'objective')),
    attainment: scalar(get(node, 'attainment')),
    unit: string(get(node, 'unit')),
    dimension: string(get(node, 'dimension')),
    node,
  };
}

function lowerDuty(node: MapNode): Duty {
  return {
    id: string(get(node, 'id')),
    title: text(get(node, 'title')) ?? text(get(node, 'action')),
    owner: ownerOf(node),
    node,
  };
}

const ownerOf = (node: Node | null): string | null => text(get(node, 'owner'))?.zh ?? null;

/** The place that stands for a whole thing in a finding: its id, else its first key. Never the whole block. */
export function nameSpan(node: MapNode): { start: number; end: number } {
  const id = entry(node, 'id');
  return id?.value?.span ?? node.entries[0]?.key.span ?? node.span;
}
