/** What is kept of scored cases for their picture: counts by place on the scale and by band, some rows, and one case in full. */
import { toNumber } from '../core/base/rational.ts';
import type { CaseReport, ScoredCase, ScoringPlan, TraceLine } from '../core/service.ts';

/** Columns of the distribution, over the whole scale. */
const BINS = 20;

export interface Bin {
  readonly from: number;
  readonly to: number;
  /** Cases by number of the grade, and last those without one. */
  readonly counts: readonly number[];
}

export interface FullCase {
  readonly report: CaseReport;
  readonly trace: readonly TraceLine[];
}

export interface Cases {
  readonly bins: readonly Bin[];
  /** By criterion, how often each of its bands or levels was hit; empty for other criteria. */
  readonly hits: readonly (readonly number[])[];
  /** The first cases. */
  readonly listed: readonly CaseReport[];
  /** The case that was asked for, else the first of those with the lowest total; null without a case that has a total. */
  readonly full: FullCase | null;
}

export interface CaseWishes {
  /** Most cases to list. */
  readonly limit: number;
  /** Row of the case to show in full; null for the lowest. */
  readonly row: number | null;
}

export class CaseCollector {
  readonly #plan: ScoringPlan;
  readonly #wishes: CaseWishes;
  readonly #bins: number[][];
  readonly #hits: number[][];
  readonly #listed: CaseReport[] = [];
  readonly #report: (scored: ScoredCase) => CaseReport;
  readonly #explain: (scored: ScoredCase) => readonly TraceLine[];
  #full: FullCase | null = null;

  /** @param report @param explain what a case is told as, called for the few that are shown */
  constructor(plan: ScoringPlan, wishes: CaseWishes, report: (scored: ScoredCase) => CaseReport, explain: (scored: ScoredCase) => readonly TraceLine[]) {
    this.#plan = plan;
    this.#wishes = wishes;
    this.#report = report;
    this.#explain = explain;
    this.#bins = Array.from({ length: BINS }, () => new Array<number>(plan.grades.length + 1).fill(0));
    this.#hits = plan.criteria.map(({ method }) => (method.type === 'bands' || method.type === 'levels' ? method.scores.map(() => 0) : []));
  }

  add(scored: ScoredCase): void {
    const { result, row } = scored;
    if (this.#listed.length < this.#wishes.limit) this.#listed.push(this.#report(scored));
    if (row === this.#wishes.row) this.#full = this.#inFull(scored);
    if (result.total === null) return;
    const total = toNumber(result.total);
    const [low, high] = this.#range();
    const place = high > low ? Math.floor(((total - low) / (high - low)) * BINS + 1e-9) : 0;
    const bin = this.#bins[Math.min(BINS - 1, Math.max(0, place))];
    const grade = result.grade ?? this.#plan.grades.length;
    if (bin !== undefined) bin[grade] = (bin[grade] ?? 0) + 1;
    for (const [i, { band }] of result.criteria.entries()) {
      const hits = this.#hits[i];
      if (band !== null && hits !== undefined && band < hits.length) hits[band] = (hits[band] ?? 0) + 1;
    }
    if (this.#wishes.row === null && (this.#full?.report.total ?? Infinity) > total) this.#full = this.#inFull(scored);
  }

  cases(): Cases {
    const [low, high] = this.#range();
    const edge = (i: number): number => low + ((high - low) * i) / BINS;
    return { bins: this.#bins.map((counts, i) => ({ from: edge(i), to: edge(i + 1), counts })), hits: this.#hits, listed: this.#listed, full: this.#full };
  }

  #inFull(scored: ScoredCase): FullCase {
    return { report: this.#report(scored), trace: this.#explain(scored) };
  }

  #range(): readonly [number, number] {
    const root = this.#plan.criteria[0];
    return root === undefined ? [0, 0] : [toNumber(root.min), toNumber(root.max)];
  }
}
