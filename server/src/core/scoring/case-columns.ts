/**
 * What every case of a run came to, in columns of numbers: some 25 bytes a case, so that a table of a hundred thousand can be
 * sorted, filtered and held against another one. The exact engine and the lane fill them alike.
 */
import { toNumber } from '../base/rational.ts';
import { CASE_STATUSES, flagOf, type CaseResult } from './case.ts';
import type { Lane } from './lane.ts';

const STATUS = new Map(CASE_STATUSES.map((status, i) => [status, i]));
const INCOMPLETE = CASE_STATUSES.indexOf('incomplete');
const FIRST_ROOM = 1_024;

/**
 * Index i of every column is the case of row i + 1. The columns are views of `size` cases; what is added later may move them,
 * so they are to be asked for again after more has been read.
 */
export class CaseColumns {
  #size = 0;
  #total = new Float64Array(FIRST_ROOM);
  #grade = new Int32Array(FIRST_ROOM);
  #pass = new Int8Array(FIRST_ROOM);
  #status = new Uint8Array(FIRST_ROOM);
  #flags = new Uint32Array(FIRST_ROOM);
  #line = new Uint32Array(FIRST_ROOM);
  #ids: string[] | null = null;

  get size(): number {
    return this.#size;
  }

  /** The total in points, rounded and after vetoes, as the nearest double; NaN for a case that has none. */
  get total(): Float64Array {
    return this.#total.subarray(0, this.#size);
  }

  /** Number of the grade in `plan.grades`; −1 for none. */
  get grade(): Int32Array {
    return this.#grade.subarray(0, this.#size);
  }

  /** 1 for a pass, 0 for a fail, −1 where there is no total or no pass mark. */
  get pass(): Int8Array {
    return this.#pass.subarray(0, this.#size);
  }

  /** Index in `CASE_STATUSES`: scored, vetoed, incomplete, invalid. */
  get status(): Uint8Array {
    return this.#status.subarray(0, this.#size);
  }

  /** The vetoes that were triggered, one bit each: bit i is number i in `plan.vetoes`, bit 31 stands for all from number 31 on. */
  get flags(): Uint32Array {
    return this.#flags.subarray(0, this.#size);
  }

  /** Line of the data file on which the row begins, counted from 1. */
  get line(): Uint32Array {
    return this.#line.subarray(0, this.#size);
  }

  /** What stands in the column of case ids; null where the dataset names none. */
  get ids(): readonly string[] | null {
    return this.#ids;
  }

  add(result: CaseResult, line: number, id: string | null): void {
    const { total, grade, pass, status, vetoes } = result;
    const flags = vetoes.reduce((all, veto) => all | flagOf(veto), 0);
    this.#put(total === null ? NaN : toNumber(total), grade ?? -1, pass === null ? -1 : Number(pass), STATUS.get(status) ?? 0, flags, line, id);
  }

  /** Adds the case that the lane has just scored. */
  addFrom(lane: Lane, line: number, id: string | null): void {
    const status = STATUS.get(lane.status) ?? 0;
    if (status === INCOMPLETE) this.#put(NaN, -1, -1, status, lane.flags, line, id);
    else this.#put(lane.scores[0]?.number(lane.results[0] ?? 0) ?? NaN, lane.grade, lane.hasPass ? Number(lane.pass) : -1, status, lane.flags, line, id);
  }

  #put(total: number, grade: number, pass: number, status: number, flags: number, line: number, id: string | null): void {
    const at = this.#size++;
    if (at >= this.#total.length) this.#grow();
    this.#total[at] = total;
    this.#grade[at] = grade;
    this.#pass[at] = pass;
    this.#status[at] = status;
    this.#flags[at] = flags;
    this.#line[at] = line;
    if (id !== null) (this.#ids ??= []).push(id);
  }

  #grow(): void {
    const room = this.#total.length * 2;
    const widen = <T extends { set(from: T): void }>(wider: T, from: T): T => {
      wider.set(from);
      return wider;
    };
    this.#total = widen(new Float64Array(room), this.#total);
    this.#grade = widen(new Int32Array(room), this.#grade);
    this.#pass = widen(new Int8Array(room), this.#pass);
    this.#status = widen(new Uint8Array(room), this.#status);
    this.#flags = widen(new Uint32Array(room), this.#flags);
    this.#line = widen(new Uint32Array(room), this.#line);
  }
}
