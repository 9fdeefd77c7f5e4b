/** What many results say together: counts by status, statistics of totals, criteria and dimensions, grade shares, pass rate. */
import { mul, sum, div, toNumber, type Rational } from '../base/rational.ts';
import { mapToScale } from './aggregate.ts';
import { CASE_STATUSES, type CaseResult, type CaseStatus } from './case.ts';
import { Distribution, wilsonInterval, type Statistics } from './distribution.ts';
import type { Lane } from './lane.ts';
import { LaneCounts } from './lane-counts.ts';
import type { ScoringPlan } from './plan.ts';

export interface Summary {
  readonly cases: number;
  readonly statuses: Readonly<Record<CaseStatus, number>>;
  readonly total: Statistics;
  /** Share of each grade among the cases with a total, by number of the grade; null without grades or cases. */
  readonly grades: readonly number[] | null;
  /** Share that passes among the cases with a total; null without a pass mark or cases. */
  readonly pass: number | null;
  /** Wilson, 95%. */
  readonly passInterval: { readonly low: number; readonly high: number } | null;
  /** By number of the criterion; the document's own entry repeats the total. */
  readonly criteria: readonly Statistics[];
  /** In the order given to the accumulator. */
  readonly dimensions: readonly Statistics[];
}

/** Collects results one by one. @param dimensions for each dimension the numbers of the criteria that measure it. */
export class Accumulator {
  readonly #plan: ScoringPlan;
  readonly #dimensions: readonly (readonly number[])[];
  readonly #statuses: Record<CaseStatus, number> = { scored: 0, vetoed: 0, incomplete: 0, invalid: 0 };
  readonly #criteria: readonly Distribution[];
  readonly #byDimension: readonly Distribution[];
  readonly #grades: number[];
  #passed = 0;
  #lane: LaneCounts | undefined;

  constructor(plan: ScoringPlan, dimensions: readonly (readonly number[])[]) {
    this.#plan = plan;
    this.#dimensions = dimensions;
    this.#criteria = plan.criteria.map(() => new Distribution());
    this.#byDimension = dimensions.map(() => new Distribution());
    this.#grades = plan.grades.map(() => 0);
  }

  add(result: CaseResult): void {
    this.#statuses[result.status]++;
    if (result.total === null) return;
    if (result.grade !== null) this.#grades[result.grade] = (this.#grades[result.grade] ?? 0) + 1;
    if (result.pass === true) this.#passed++;
    for (const [index, criterion] of result.criteria.entries()) {
      if (criterion.score !== null) this.#criteria[index]?.add(toNumber(criterion.score));
    }
    for (const [i, members] of this.#dimensions.entries()) {
      const score = dimensionScore(this.#plan, members, result);
      if (score !== undefined) this.#byDimension[i]?.add(toNumber(score));
    }
  }

  /** Counts the case that the lane has just scored. */
  addFrom(lane: Lane): void {
    (this.#lane ??= new LaneCounts(lane.results.length)).add(lane);
  }

  /** Takes over what has been counted from the lane; to be called before the lane is emptied and before `summary`. */
  drain(lane: Lane): void {
    if (this.#lane === undefined) return;
    const taken = this.#lane.drain(lane.scores, [...this.#criteria, ...this.#byDimension], (status, n) => { this.#statuses[status] += n; });
    for (const [grade, n] of taken.grades.entries()) this.#grades[grade] = (this.#grades[grade] ?? 0) + (n ?? 0);
    this.#passed += taken.passed;
  }

  summary(): Summary {
    const total = this.#criteria[0] ?? new Distribution();
    const { n } = total;
    const hasPass = this.#plan.pass !== null;
    return {
      cases: CASE_STATUSES.reduce((all, status) => all + this.#statuses[status], 0),
      statuses: { ...this.#statuses },
      total: total.statistics(),
      grades: n === 0 || this.#grades.length === 0 ? null : this.#grades.map((count) => count / n),
      pass: n === 0 || !hasPass ? null : this.#passed / n,
      passInterval: hasPass ? wilsonInterval(this.#passed, n) : null,
      criteria: this.#criteria.map((d) => d.statistics()),
      dimensions: this.#byDimension.map((d) => d.statistics()),
    };
  }
}

/** The weighted mean of the criteria that measure a dimension, on the scale of the document. */
function dimensionScore(plan: ScoringPlan, members: readonly number[], result: CaseResult): Rational | undefined {
  const root = plan.criteria[0];
  if (root === undefined) return undefined;
  const weights: Rational[] = [];
  const parts: Rational[] = [];
  for (const index of members) {
    const criterion = plan.criteria[index];
    const score = result.criteria[index]?.score;
    if (criterion === undefined || score === null || score === undefined) continue;
    const mapped = mapToScale({ score, min: criterion.min, max: criterion.max }, root);
    const part = mapped && mul(mapped, criterion.weight);
    if (part === undefined) return undefined;
    weights.push(criterion.weight);
    parts.push(part);
  }
  const all = sum(weights);
  const total = sum(parts);
  return all && total && div(total, all);
}
