/** What is shown of scored cases: counts by place on the scale and by band, some rows, and one case in full. */
import { toNumber } from '../core/base/rational.ts';
import type { BandHits, CaseColumns, CaseReport, ScoringPlan, TraceLine } from '../core/service.ts';
import type { Place } from './model.ts';

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
  readonly hits: BandHits['counts'];
  /** The first cases. */
  readonly listed: readonly CaseReport[];
  /** Where a row of the data is written; left out where nobody can go there. */
  readonly placeOf?: ((row: number) => Place | undefined) | undefined;
  /** Null where no case has a total and none was asked for. */
  readonly full: FullCase | null;
}

/** The cases on the scale of the total, both ends included; a total beyond an end counts in the outermost. */
export function binsOf(plan: ScoringPlan, { total, grade, size }: CaseColumns): readonly Bin[] {
  const root = plan.criteria[0];
  const low = root === undefined ? 0 : toNumber(root.min);
  const high = root === undefined ? 0 : toNumber(root.max);
  const none = plan.grades.length;
  const counts = Array.from({ length: BINS }, () => new Array<number>(none + 1).fill(0));
  for (let i = 0; i < size; i++) {
    const value = total[i] as number;
    if (value !== value) continue;
    // A total that is a bound of its bin in decimals may lie a trace below it as a double.
    const place = high > low ? Math.floor(((value - low) / (high - low)) * BINS + 1e-9) : 0;
    const bin = counts[Math.min(BINS - 1, Math.max(0, place))] as number[];
    const of = grade[i] as number;
    (bin[of < 0 ? none : of] as number)++;
  }
  const edge = (i: number): number => low + ((high - low) * i) / BINS;
  return counts.map((own, i) => ({ from: edge(i), to: edge(i + 1), counts: own }));
}

/** Row of the first of the cases with the lowest total; null where none has a total. */
export function lowestRow({ total, size }: CaseColumns): number | null {
  let lowest = -1;
  for (let i = 0; i < size; i++) if ((total[i] as number) < (lowest < 0 ? Infinity : (total[lowest] as number))) lowest = i;
  return lowest < 0 ? null : lowest + 1;
}
