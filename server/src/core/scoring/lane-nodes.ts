/** What the lane keeps of each criterion: the slots that it depends on, and what is known for the answers that have occurred. */
import type { Pattern } from './lane-group.ts';
import { Memo, PairTable } from './number-table.ts';
import type { Condition, CriterionPlan, VetoPlan } from './plan.ts';

/** Something that depends on the answers in a few slots alone, known for the combinations that have occurred. */
export class Known {
  readonly slots: readonly number[];
  readonly memo = new Memo();
  readonly #first: number;
  readonly #pairs: readonly PairTable[];

  constructor(slots: readonly number[]) {
    this.slots = [...new Set(slots)];
    this.#first = this.slots[0] ?? -1;
    this.#pairs = this.slots.slice(1).map(() => new PairTable());
  }

  /** The number of the combination. */
  at(answers: Int32Array): number {
    if (this.#first < 0) return 0;
    let at = answers[this.#first] as number;
    for (let i = 0; i < this.#pairs.length; i++) at = (this.#pairs[i] as PairTable).idOf(at, answers[this.slots[i + 1] as number] as number);
    return at;
  }
}

export interface Node {
  readonly index: number;
  readonly criterion: CriterionPlan;
  /** Null for a group. */
  readonly leaf: Known | null;
  readonly children: readonly number[];
  /** Where every child has a score; null until it is needed. */
  whole: Pattern | number | null;
  readonly patterns: Map<number | string, Pattern | number>;
  readonly vetoes: readonly { readonly veto: VetoPlan; readonly known: Known }[];
  /** By raw score and triggered vetoes. */
  readonly after: { readonly pairs: PairTable; readonly memo: Memo };
}

export interface Simple {
  readonly index: number;
  readonly slot: number;
  readonly known: Known;
  readonly node: Node;
}

export function simpleOf(node: Node): Simple | null {
  const { index, leaf: known, vetoes } = node;
  const [slot] = known?.slots ?? [];
  return known === null || slot === undefined || known.slots.length > 1 || vetoes.length > 0 ? null : { index, slot, known, node };
}

export function nodeOf(criterion: CriterionPlan, vetoes: readonly VetoPlan[]): Node {
  const { index, method } = criterion;
  const slotsOf = ({ trigger }: VetoPlan): readonly number[] => (trigger.type === 'condition' ? trigger.condition.slots : []);
  return {
    index,
    criterion,
    leaf: method.type === 'group' ? null : new Known(leafSlots(criterion)),
    children: method.type === 'group' ? method.children : [],
    whole: null,
    patterns: new Map(),
    vetoes: criterion.vetoes.flatMap((v) => {
      const veto = vetoes[v];
      return veto === undefined ? [] : [{ veto, known: new Known(slotsOf(veto)) }];
    }),
    after: { pairs: new PairTable(), memo: new Memo() },
  };
}

/** What a criterion that is no group depends on. */
export function leafSlots({ method }: CriterionPlan): readonly number[] {
  switch (method.type) {
    case 'group':
      return [];
    case 'formula':
      return method.formula.slots;
    case 'checklist':
      return method.checks.flatMap((check): Condition['slots'] => check.done.slots);
    case 'bands':
      return [method.slot, ...(method.match.type === 'tests' ? method.match.slots : [])];
    case 'levels':
    case 'direct':
      return [method.slot];
  }
}
