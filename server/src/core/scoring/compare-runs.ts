/**
 * Two runs held against each other, before and after a change: who moved, by how much, and from which grade to which. The cases
 * are looked at in their columns, in time that grows with their number alone.
 */
import type { CaseColumns } from './case-columns.ts';
import { CASE_STATUSES, type CaseStatus } from './case.ts';
import { Distribution, type Statistics } from './distribution.ts';
import type { ScoringPlan } from './plan.ts';

/** What every case came to, by a plan. */
export interface RunOutcomes {
  readonly plan: Pick<ScoringPlan, 'grades' | 'pass'>;
  readonly columns: CaseColumns;
}

export interface RunComparison {
  /** Cases are the same when they stand in the same row; by their ids where both runs have ids and these are not the same row by row. */
  readonly matchedBy: 'row' | 'id';
  /** Cases that both runs have; all counts below are of these. */
  readonly matched: number;
  readonly onlyBefore: number;
  readonly onlyAfter: number;
  /** Total after minus total before in points, to nine decimals, of the cases that have both; null where a figure does not exist. */
  readonly change: Statistics;
  readonly up: number;
  readonly down: number;
  readonly same: number;
  /** Cases with a total after the change only, before it only, and never. */
  readonly totalGained: number;
  readonly totalLost: number;
  readonly noTotal: number;
  /** Null without grades on either side. `counts[before][after]` by number of the grade; behind the grades of a side stand the cases that have none there. */
  readonly grades: GradeTransitions | null;
  /** Cases that pass after the change only, and before it only; null where one of the sides has no pass mark. */
  readonly pass: { readonly gained: number; readonly lost: number } | null;
  /** Cases whose total, grade or pass is another one. */
  readonly moved: number;
  /** The first of them: those whose grade, pass or having a total changed, then the larger change of the total, then the order of the data. */
  readonly movers: readonly MovedCase[];
}

export interface GradeTransitions {
  readonly counts: readonly (readonly number[])[];
  /** Cases whose grade has another id, having none included. */
  readonly changed: number;
}

export interface MovedCase {
  /** In the data after the change, counted from 1. */
  readonly row: number;
  readonly id: string | null;
  readonly before: CaseOutcome;
  readonly after: CaseOutcome;
  /** In points; null where a side has no total. */
  readonly change: number | null;
}

export interface CaseOutcome {
  readonly total: number | null;
  /** Number of the grade in the plan of this side. */
  readonly grade: number | null;
  readonly pass: boolean | null;
  readonly status: CaseStatus;
}

/** @param limit most cases to list as movers */
export function compareRuns(before: RunOutcomes, after: RunOutcomes, limit: number): RunComparison {
  const sides = [sideOf(before), sideOf(after)] as const;
  const [b, a] = sides;
  const pairs = pairCases(before.columns, after.columns);
  const gradeAfter = gradesAcross(before.plan, after.plan);
  const counts = Array.from({ length: before.plan.grades.length + 1 }, () => new Array<number>(after.plan.grades.length + 1).fill(0));
  const graded = counts.length > 1 || after.plan.grades.length > 0;
  const passes = before.plan.pass !== null && after.plan.pass !== null;
  const change = new Distribution();
  const most = new Largest(limit);
  const n = { matched: 0, up: 0, down: 0, same: 0, totalGained: 0, totalLost: 0, noTotal: 0, gained: 0, lost: 0, regraded: 0, moved: 0 };
  for (let at = 0; at < a.size; at++) {
    const i = pairs.before === null ? at : (pairs.before[at] as number);
    if (i < 0 || i >= b.size) continue;
    n.matched++;
    const [from, to] = [b.total[i] as number, a.total[at] as number];
    const had = from === from;
    const has = to === to;
    if (had && has) {
      change.add(difference(from, to));
      if (to > from) n.up++;
      else if (to < from) n.down++;
      else n.same++;
    } else if (has) n.totalGained++;
    else if (had) n.totalLost++;
    else n.noTotal++;
    const [gradeFrom, gradeTo] = [b.grade[i] as number, a.grade[at] as number];
    const row = counts[gradeFrom < 0 ? counts.length - 1 : gradeFrom] as number[];
    (row[gradeTo < 0 ? row.length - 1 : gradeTo] as number)++;
    const regraded = graded && (gradeFrom < 0 ? -1 : (gradeAfter[gradeFrom] as number)) !== gradeTo;
    const gained = passes && b.pass[i] !== 1 && a.pass[at] === 1;
    const lost = passes && b.pass[i] === 1 && a.pass[at] !== 1;
    if (regraded) n.regraded++;
    if (gained) n.gained++;
    if (lost) n.lost++;
    const turned = regraded || gained || lost || had !== has;
    if (!turned && (!had || from === to)) continue;
    n.moved++;
    const size = had && has ? Math.abs(difference(from, to)) : 0;
    // Between 0 and 1, so that what turned is never overtaken.
    most.add(at, (turned ? 1 : 0) + size / (1 + size));
  }
  return {
    matchedBy: pairs.before === null ? 'row' : 'id',
    matched: n.matched,
    onlyBefore: b.size - n.matched,
    onlyAfter: a.size - n.matched,
    change: change.statistics(),
    up: n.up, down: n.down, same: n.same, totalGained: n.totalGained, totalLost: n.totalLost, noTotal: n.noTotal,
    grades: graded ? { counts, changed: n.regraded } : null,
    pass: passes ? { gained: n.gained, lost: n.lost } : null,
    moved: n.moved,
    movers: most.sorted().map((at) => moverOf(sides, pairs.before === null ? at : (pairs.before[at] as number), at)),
  };
}

type Side = Pick<CaseColumns, 'size' | 'total' | 'grade' | 'pass' | 'status' | 'ids'>;

/** A column is a new view every time that it is asked for. */
const sideOf = ({ columns: { size, total, grade, pass, status, ids } }: RunOutcomes): Side => ({ size, total, grade, pass, status, ids });

/** By number of a grade before the change the number of the one with the same id after it; −2 where there is none, which no case has. */
function gradesAcross(before: RunOutcomes['plan'], after: RunOutcomes['plan']): Int32Array {
  const numbers = new Map(after.grades.map((g, i) => [g.id, i]));
  return Int32Array.from(before.grades, (g) => numbers.get(g.id) ?? -2);
}

/** By case after the change the index of the same case before it, −1 for none; null where it is the same row. */
function pairCases({ ids: before }: CaseColumns, { ids: after }: CaseColumns): { readonly before: Int32Array | null } {
  if (before === null || after === null || sameTexts(before, after)) return { before: null };
  // Of an id that is there several times the first belongs to the first, the second to the second.
  const first = new Map<string, number>();
  const next = new Int32Array(before.length).fill(-1);
  for (let i = before.length - 1; i >= 0; i--) {
    const id = before[i] as string;
    next[i] = first.get(id) ?? -1;
    first.set(id, i);
  }
  const pairs = new Int32Array(after.length).fill(-1);
  for (let i = 0; i < after.length; i++) {
    const id = after[i] as string;
    const found = first.get(id) ?? -1;
    pairs[i] = found;
    if (found >= 0) first.set(id, next[found] as number);
  }
  return { before: pairs };
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** To nine decimals: what is beyond them comes of subtracting doubles, and would tell equal changes apart. */
const difference = (from: number, to: number): number => Math.round((to - from) * 1e9) / 1e9;

function moverOf([before, after]: readonly [Side, Side], i: number, at: number): MovedCase {
  const [b, a] = [outcomeOf(before, i), outcomeOf(after, at)];
  return { row: at + 1, id: after.ids?.[at] ?? before.ids?.[i] ?? null, before: b, after: a, change: b.total === null || a.total === null ? null : difference(b.total, a.total) };
}

function outcomeOf(side: Side, i: number): CaseOutcome {
  const [total, grade, pass] = [side.total[i] ?? NaN, side.grade[i] ?? -1, side.pass[i] ?? -1];
  return { total: Number.isNaN(total) ? null : total, grade: grade < 0 ? null : grade, pass: pass < 0 ? null : pass === 1, status: CASE_STATUSES[side.status[i] ?? 0] ?? 'scored' };
}

/** The few largest of many: a heap whose root is the one that goes next. Of equals the earlier stays. */
class Largest {
  readonly #limit: number;
  readonly #items: number[] = [];
  readonly #sizes: number[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(item: number, size: number): void {
    if (this.#items.length < this.#limit) {
      this.#items.push(item);
      this.#sizes.push(size);
      for (let at = this.#items.length - 1; at > 0 && this.#less(at, (at - 1) >> 1); at = (at - 1) >> 1) this.#swap(at, (at - 1) >> 1);
      return;
    }
    if (this.#limit === 0 || size <= (this.#sizes[0] as number)) return;
    this.#items[0] = item;
    this.#sizes[0] = size;
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      const least = left + 1 < this.#items.length && this.#less(left + 1, left) ? left + 1 : left;
      if (least >= this.#items.length || !this.#less(least, at)) return;
      this.#swap(at, least);
      at = least;
    }
  }

  /** The largest first. */
  sorted(): readonly number[] {
    const places = this.#items.map((_, at) => at).sort((a, b) => (this.#less(a, b) ? 1 : -1));
    return places.map((at) => this.#items[at] as number);
  }

  #less(a: number, b: number): boolean {
    const [x, y] = [this.#sizes[a] as number, this.#sizes[b] as number];
    return x < y || (x === y && (this.#items[a] as number) > (this.#items[b] as number));
  }

  #swap(a: number, b: number): void {
    [this.#items[a], this.#items[b]] = [this.#items[b] as number, this.#items[a] as number];
    [this.#sizes[a], this.#sizes[b]] = [this.#sizes[b] as number, this.#sizes[a] as number];
  }
}
