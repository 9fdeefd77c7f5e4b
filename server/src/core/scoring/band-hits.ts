/** How often each band or level of a criterion was hit, by the cases that have a total. The exact engine and the lane count alike. */
import type { CaseResult } from './case.ts';
import type { Lane } from './lane.ts';
import type { ScoringPlan } from './plan.ts';

export class BandHits {
  /** By criterion, in the order of its bands or levels; empty for criteria that have none. */
  readonly counts: readonly (readonly number[])[];
  readonly #counts: number[][];
  /** Numbers of the criteria that have bands or levels. */
  readonly #banded: readonly number[];

  constructor({ criteria }: ScoringPlan) {
    this.#counts = criteria.map(({ method }) => (method.type === 'bands' || method.type === 'levels' ? method.scores.map(() => 0) : []));
    this.counts = this.#counts;
    this.#banded = criteria.flatMap((_, i) => ((this.#counts[i]?.length ?? 0) > 0 ? [i] : []));
  }

  add({ total, criteria }: CaseResult): void {
    if (total !== null) for (const i of this.#banded) this.#hit(i, criteria[i]?.band ?? -1);
  }

  /** Counts the case that the lane has just scored. */
  addFrom(lane: Lane): void {
    if (lane.status !== 'incomplete') for (const i of this.#banded) this.#hit(i, lane.band(i));
  }

  #hit(criterion: number, band: number): void {
    const own = this.#counts[criterion];
    if (own !== undefined && band >= 0 && band < own.length) own[band] = (own[band] ?? 0) + 1;
  }
}
