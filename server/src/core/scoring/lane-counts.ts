/** How often each score has occurred in the cases that went through the lane. */
import type { CaseStatus } from './case.ts';
import type { Distribution } from './distribution.ts';
import type { Lane } from './lane.ts';
import { FIRST_SCORE, type Scores } from './lane-scores.ts';

export class LaneCounts {
  readonly #counts: Float64Array[];
  #incomplete = 0;
  readonly #statuses: Record<'scored' | 'vetoed', number> = { scored: 0, vetoed: 0 };
  #grades: number[] = [];
  #passed = 0;

  constructor(nodes: number) {
    this.#counts = Array.from({ length: nodes }, () => new Float64Array(16));
  }

  /** Counts the case that the lane has just scored. */
  add({ results, status, grade, pass }: Lane): void {
    if (status === 'incomplete') {
      this.#incomplete++;
      return;
    }
    this.#statuses[status]++;
    if (grade >= 0) this.#grades[grade] = (this.#grades[grade] ?? 0) + 1;
    if (pass) this.#passed++;
    const counts = this.#counts;
    for (let i = 0; i < results.length; i++) {
      const id = results[i] as number;
      if (id < FIRST_SCORE) continue;
      let own = counts[i] as Float64Array;
      if (id >= own.length) counts[i] = own = widened(own, id);
      (own[id] as number)++;
    }
  }

  /** Puts away what has been counted, and begins anew. @param distributions by criterion and then by dimension */
  drain(scores: readonly Scores[], distributions: readonly Distribution[], take: (status: CaseStatus, n: number) => void): { readonly grades: readonly number[]; readonly passed: number } {
    for (const [i, counts] of this.#counts.entries()) {
      for (const [id, count] of counts.entries()) {
        if (count > 0) distributions[i]?.add(scores[i]?.number(id) ?? NaN, count);
      }
      this.#counts[i] = new Float64Array(16);
    }
    take('incomplete', this.#incomplete);
    take('scored', this.#statuses.scored);
    take('vetoed', this.#statuses.vetoed);
    const taken = { grades: this.#grades, passed: this.#passed };
    this.#incomplete = this.#statuses.scored = this.#statuses.vetoed = this.#passed = 0;
    this.#grades = [];
    return taken;
  }
}

function widened(counts: Float64Array, id: number): Float64Array {
  const wider = new Float64Array(Math.max(id + 1, counts.length * 2));
  wider.set(counts);
  return wider;
}
