/**
 * The cases of a run in the order that a table shows them: filtered, searched, sorted. Keys become ranks and cases are put into
 * place by counting, so that the time is bounded and equal cases stay in the order of the data.
 */
import type { CaseColumns } from './case-columns.ts';
import { CASE_STATUSES, flagOf, type CaseStatus } from './case.ts';

/** `flags` sorts by how many vetoes were triggered. */
export type CaseKey = 'row' | 'total' | 'grade' | 'pass' | 'status' | 'flags' | 'id';

/** A case is kept when it passes every part that is given; an empty list keeps none. */
export interface CaseFilter {
  /** Numbers of grades; −1 for cases without one. */
  readonly grades?: readonly number[] | undefined;
  /** 1 pass, 0 fail, −1 unknown. */
  readonly pass?: readonly (1 | 0 | -1)[] | undefined;
  readonly status?: readonly CaseStatus[] | undefined;
  /** Vetoes by number: cases that triggered at least one of them. */
  readonly flags?: readonly number[] | undefined;
}

export interface CaseOrder {
  readonly sort?: CaseKey;
  /** What has no value comes last all the same, and equal cases stay in the order of the data. */
  readonly descending?: boolean;
  readonly filter?: CaseFilter;
  /** Kept are cases whose id holds these words, whatever their case, or whose row has this number. */
  readonly search?: string;
}

/** Indexes of the cases to show, in order. */
export function orderCases(columns: CaseColumns, order: CaseOrder): Uint32Array {
  const kept = select(columns, order.filter ?? {}, (order.search ?? '').trim().toLowerCase());
  const { sort = 'row', descending = false } = order;
  if (sort === 'row') return descending ? kept.reverse() : kept;
  const { ranks, count } = RANKS[sort](columns);
  // Place 0 to count − 1 are values in their order, place `count` is for those that have none.
  const starts = new Uint32Array(count + 2);
  const place = (index: number): number => {
    const rank = ranks[index] as number;
    return rank < 0 ? count : descending ? count - 1 - rank : rank;
  };
  for (const index of kept) (starts[place(index) + 1] as number)++;
  for (let i = 1; i < starts.length; i++) (starts[i] as number) += starts[i - 1] as number;
  const sorted = new Uint32Array(kept.length);
  for (const index of kept) sorted[(starts[place(index)] as number)++] = index;
  return sorted;
}

function select(columns: CaseColumns, filter: CaseFilter, words: string): Uint32Array {
  const { size, grade, pass, status, flags, ids } = columns;
  const grades = filter.grades && new Set(filter.grades);
  const passes = filter.pass && new Set<number>(filter.pass);
  const statuses = filter.status && new Set(filter.status.map((s) => CASE_STATUSES.indexOf(s)));
  const mask = filter.flags?.reduce((all, veto) => all | flagOf(veto), 0);
  const kept = new Uint32Array(size);
  let n = 0;
  for (let i = 0; i < size; i++) {
    if (grades !== undefined && !grades.has(grade[i] as number)) continue;
    if (passes !== undefined && !passes.has(pass[i] as number)) continue;
    if (statuses !== undefined && !statuses.has(status[i] as number)) continue;
    if (mask !== undefined && ((flags[i] as number) & mask) === 0) continue;
    if (words !== '' && String(i + 1) !== words && ids?.[i]?.toLowerCase().includes(words) !== true) continue;
    kept[n++] = i;
  }
  return kept.subarray(0, n);
}

/** By case the place of its value among the different values, −1 for none; and how many different values there are. */
interface Ranks {
  readonly ranks: ArrayLike<number>;
  readonly count: number;
}

const RANKS: Readonly<Record<Exclude<CaseKey, 'row'>, (columns: CaseColumns) => Ranks>> = {
  total: ({ total }) => rankNumbers(total),
  grade: ({ grade }) => ({ ranks: grade, count: grade.reduce((most, g) => Math.max(most, g + 1), 0) }),
  pass: ({ pass }) => ({ ranks: pass, count: 2 }),
  status: ({ status }) => ({ ranks: status, count: CASE_STATUSES.length }),
  flags: ({ flags }) => ({ ranks: Uint8Array.from(flags, bits), count: 33 }),
  id: ({ ids, size }) => (ids === null ? { ranks: new Int8Array(size).fill(-1), count: 0 } : rankIds(ids)),
};

/** @param values NaN stands for none */
function rankNumbers(values: Float64Array): Ranks {
  const sorted = new Float64Array(values).sort();
  // NaN comes last of all.
  let count = 0;
  for (let i = 0; i < sorted.length; i++) {
    const value = sorted[i] as number;
    if (value !== value) break;
    if (count === 0 || value !== sorted[count - 1]) sorted[count++] = value;
  }
  const ranks = new Int32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    ranks[i] = value !== value ? -1 : search(sorted, count, value);
  }
  return { ranks, count };
}

function search(sorted: Float64Array, count: number, value: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Ids that all end in a number, as T-9 and T-10 do, are in order by what stands before it and then by the number; others by their
 * characters. An empty one is none.
 */
function rankIds(ids: readonly string[]): Ranks {
  const numbers = new Float64Array(ids.length).fill(NaN);
  const heads = new Map<string, number[]>();
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as string;
    if (id === '') continue;
    let at = id.length;
    while (at > 0 && isDigit(id.charCodeAt(at - 1))) at--;
    // Of more digits a double is not exact any more.
    if (at === id.length || id.length - at > 15) return rankTexts(ids);
    const head = id.slice(0, at);
    numbers[i] = Number(id.slice(at));
    const members = heads.get(head);
    if (members === undefined) heads.set(head, [i]);
    else members.push(i);
  }
  const { ranks, count } = rankNumbers(numbers);
  const keys = new Float64Array(ids.length).fill(NaN);
  for (const [place, [, members]] of [...heads].sort(([a], [b]) => (a < b ? -1 : 1)).entries()) for (const i of members) keys[i] = place * count + (ranks[i] as number);
  return rankNumbers(keys);
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

function rankTexts(ids: readonly string[]): Ranks {
  const different = [...new Set(ids)].filter((id) => id !== '').sort();
  const rankOf = new Map(different.map((id, i) => [id, i]));
  return { ranks: Int32Array.from(ids, (id) => rankOf.get(id) ?? -1), count: different.length };
}

function bits(flags: number): number {
  let n = 0;
  for (let left = flags; left !== 0; left &= left - 1) n++;
  return n;
}
