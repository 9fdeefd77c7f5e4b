/** A service standard as the rules and the preview understand it: stages with targets, controls and recovery. */
import type { Text } from '../base/text.ts';
import type { MapNode, Node, ScalarNode } from '../syntax/tree.ts';
import { entry, get, items, maps, oneOf, scalar, string, strings, text } from './read.ts';

export const INTERACTIONS = ['person-person', 'person-object', 'object-person'] as const;
export type Interaction = (typeof INTERACTIONS)[number];

export interface Standard {
  readonly kind: 'standard';
  readonly title: Text | null;
  readonly owner: Text | null;
  readonly purpose: Text | null;
  readonly scope: Text | null;
  readonly version: string | null;
  readonly status: string | null;
  readonly effective: string | null;
  readonly stages: readonly Stage[];
  /** Those of the document itself, outside every stage. */
  readonly targets: readonly ServiceTarget[];
  readonly controls: readonly Duty[];
  readonly recovery: readonly Duty[];
  readonly promises: readonly ServicePromise[];
  readonly improvement: readonly Improvement[];
  readonly roles: readonly Role[];
}

export interface Stage {
  readonly id: string | null;
  readonly title: Text | null;
  readonly owner: Text | null;
  /** What it is for, in words. */
  readonly objective: Text | null;
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
  readonly title: Text | null;
  readonly metric: string | null;
  readonly when: ScalarNode | null;
  readonly objective: ScalarNode | null;
  readonly attainment: ScalarNode | null;
  readonly unit: string | null;
  readonly dimension: string | null;
  readonly owner: Text | null;
  readonly deadline: string | null;
  /** A period, such as `P1M`. */
  readonly every: string | null;
  /** Documents and parts of them, as written. */
  readonly measuredBy: readonly string[];
  readonly node: MapNode;
}

/** Something that somebody has to do: a control, or a step of recovery. */
export interface Duty {
  readonly id: string | null;
  readonly title: Text | null;
  readonly owner: Text | null;
  /** Before, during or after the service, of a control. */
  readonly phase: string | null;
  /** What starts it, of recovery; when it is done, of a control. */
  readonly trigger: Text | null;
  /** Time limit of recovery, period of a control, as written. */
  readonly timing: string | null;
  readonly node: MapNode;
}

export interface ServicePromise {
  readonly id: string | null;
  readonly standard: Text | null;
  readonly remedy: Text | null;
  readonly owner: Text | null;
  readonly node: MapNode;
}

export interface Improvement {
  readonly id: string | null;
  readonly title: Text | null;
  /** First and last month of the plan, or dates, as written. */
  readonly from: string | null;
  readonly to: string | null;
  readonly owner: Text | null;
  readonly deliverable: Text | null;
  readonly node: MapNode;
}

export interface Role {
  readonly id: string | null;
  readonly title: Text | null;
  readonly duties: readonly Text[];
  readonly node: MapNode;
}

export function lowerStandard(root: Node | null): Standard {
  return {
    kind: 'standard',
    title: text(get(root, 'title')),
    owner: text(get(root, 'owner')),
    purpose: text(get(root, 'purpose')),
    scope: text(get(root, 'scope')),
    version: string(get(root, 'version')),
    status: string(get(root, 'status')),
    effective: string(get(root, 'effective')),
    stages: maps(get(root, 'stages')).map((stage) => lowerStage(stage, interactionOf(root))),
    targets: maps(get(root, 'targets')).map(lowerTarget),
    controls: maps(get(root, 'controls')).map(lowerDuty),
    recovery: maps(get(root, 'recovery')).map(lowerDuty),
    promises: maps(get(root, 'promises')).map((node) => ({ id: string(get(node, 'id')), standard: text(get(node, 'standard')), remedy: text(get(node, 'remedy')), owner: text(get(node, 'owner')), node })),
    improvement: maps(get(root, 'improvement')).map(lowerImprovement),
    roles: maps(get(root, 'roles')).map((node) => ({ id: string(get(node, 'id')), title: text(get(node, 'title')), duties: items(get(node, 'duties')).flatMap((n) => text(n) ?? []), node })),
  };
}

const interactionOf = (node: Node | null): Interaction | null => oneOf(get(node, 'interaction'), INTERACTIONS);

function lowerStage(node: MapNode, inherited: Interaction | null): Stage {
  return {
    id: string(get(node, 'id')),
    title: text(get(node, 'title')),
    owner: text(get(node, 'owner')),
    objective: text(get(node, 'objective')),
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
    title: text(get(node, 'title')),
    metric: string(get(node, 'metric')),
    when: scalar(get(node, 'when')),
    objective: scalar(get(node, 'objective')),
    attainment: scalar(get(node, 'attainment')),
    unit: string(get(node, 'unit')),
    dimension: string(get(node, 'dimension')),
    owner: text(get(node, 'owner')),
    deadline: string(get(node, 'deadline')),
    every: string(get(node, 'every')),
    measuredBy: strings(get(node, 'measured-by')),
    node,
  };
}

function lowerDuty(node: MapNode): Duty {
  return {
    id: string(get(node, 'id')),
    title: text(get(node, 'title')) ?? text(get(node, 'action')),
    owner: text(get(node, 'owner')),
    phase: string(get(node, 'phase')),
    trigger: text(get(node, 'trigger')) ?? text(get(node, 'when')),
    timing: string(get(node, 'within')) ?? string(get(node, 'every')),
    node,
  };
}

function lowerImprovement(node: MapNode): Improvement {
  const [first = null, last = null] = strings(get(node, 'months'));
  return {
    id: string(get(node, 'id')),
    title: text(get(node, 'title')),
    from: string(get(node, 'starts')) ?? first,
    to: string(get(node, 'ends')) ?? last,
    owner: text(get(node, 'owner')),
    deliverable: text(get(node, 'deliverable')),
    node,
  };
}

/** The place that stands for a whole thing in a finding: its id, else its first key. Never the whole block. */
export function nameSpan(node: MapNode): { start: number; end: number } {
  const id = entry(node, 'id');
  return id?.value?.span ?? node.entries[0]?.key.span ?? node.span;
}
