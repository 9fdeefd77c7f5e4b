/**
 * Whether the targets of a standard are attained on data: of the cases that a target speaks of, the share that meets its
 * objective, held against the share that is asked for. A target that cannot be decided says why, and never counts as met.
 */
import { div, fromInteger, isRational, toNumber } from '../../base/rational.ts';
import type { Text } from '../../base/text.ts';
import { findUnit } from '../../expression/units.ts';
import type { InputType } from '../../model/scoring.ts';
import type { ServiceTarget } from '../../model/standard.ts';
import { MISSING, NOT_APPLICABLE, VALUE, type CaseInput } from '../../scoring/case.ts';
import { Distribution, wilsonInterval } from '../../scoring/distribution.ts';
import type { DataProblem } from '../data/problems.ts';
import type { DataSettings } from '../data/settings.ts';
import { isNumeric } from '../expressions.ts';
import { compileTarget, inputPlans, type TargetPlan } from './compile-target.ts';
import type { Measured } from './measured.ts';
import { readCases, type CaseReader } from './read-cases.ts';

export interface TargetOutcome {
  readonly target: ServiceTarget;
  /** Null where it cannot be decided. */
  readonly attained: boolean | null;
  /** Why it cannot be decided; null where it is. */
  readonly reason: Text | null;
  /** Cases that the target speaks of and that have a value. */
  readonly n: number;
  /** Those among them that meet the objective. */
  readonly met: number;
  /** Of them all; null of none. */
  readonly share: number | null;
  /** Wilson, 95%. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** Cases without a value, those with one that is of no use, and those of which nobody can say whether the target speaks of them. */
  readonly missing: number;
  readonly unusable: number;
  readonly undecided: number;
  /** Cases that the target does not speak of. */
  readonly besides: number;
  /** What was measured, in `unit`; null for what is no number. */
  readonly values: { readonly min: number | null; readonly median: number | null; readonly max: number | null; readonly unit: string } | null;
}

/** The outcomes of the rows with one value in a column. */
export interface TargetGroup {
  readonly by: string;
  readonly value: string;
  readonly cases: number;
  /** In the order of the targets. */
  readonly outcomes: readonly TargetOutcome[];
}

export interface TargetRun extends Pick<CaseReader, 'push' | 'end' | 'rows' | 'problemCount'> {
  outcomes(): readonly TargetOutcome[];
  /** By the columns that the dataset groups by, in the order of their first rows. */
  groups(): readonly TargetGroup[];
}

/** Beyond so many groups of one column further values are put together under an empty name. */
const MAX_GROUPS = 1_000;
const MAX_NAME = 200;

interface Group {
  readonly by: string;
  readonly value: string;
  readonly tallies: readonly Tally[];
  cases: number;
}

export function targetRun(targets: readonly ServiceTarget[], measured: Measured, settings: DataSettings, onProblem: (problem: DataProblem) => void): TargetRun {
  const inputs = inputPlans(measured);
  const plans = targets.map((target) => compileTarget(target, inputs, measured));
  const open = (): readonly Tally[] => plans.map((p) => new Tally(p));
  const all = open();
  const groups = new Map<string, Map<string, Group>>(settings.groupBy.map((by) => [by, new Map()]));
  const groupOf = (by: string, members: Map<string, Group>, text: string): Group => {
    const value = members.has(text) || members.size < MAX_GROUPS ? text : '';
    let group = members.get(value);
    if (group === undefined) members.set(value, (group = { by, value, tallies: open(), cases: 0 }));
    return group;
  };
  const reader = readCases(settings, measured.inputs.map((i) => i.label), (values, text) => {
    for (const tally of all) tally.add(values);
    for (const [by, members] of groups) {
      const group = groupOf(by, members, text(by).trim().slice(0, MAX_NAME));
      group.cases++;
      for (const tally of group.tallies) tally.add(values);
    }
  }, onProblem);
  return {
    ...reader,
    outcomes: () => all.map((tally) => tally.outcome(reader)),
    groups: () => [...groups.values()].flatMap((members) => [...members.values()].map(({ by, value, tallies, cases }) => ({ by, value, cases, outcomes: tallies.map((t) => t.outcome(reader)) }))),
  };
}

/** What has been counted for one target. */
class Tally {
  readonly #plan: TargetPlan;
  readonly #values = new Distribution();
  #met = 0;
  #n = 0;
  #missing = 0;
  #unusable = 0;
  #undecided = 0;
  #besides = 0;

  constructor(plan: TargetPlan) {
    this.#plan = plan;
  }

  add(values: CaseInput): void {
    const { test, reason, when, slot } = this.#plan;
    if (test === null || reason !== null) return;
    if (when !== null) {
      const applies = when.test(values);
      if (applies === null) this.#undecided++;
      if (applies === false) this.#besides++;
      if (applies !== true) return;
    }
    const state = values.states[slot];
    const value = values.values[slot];
    if (state === NOT_APPLICABLE) this.#besides++;
    else if (state === MISSING) this.#missing++;
    else if (state !== VALUE || value === null || value === undefined) this.#unusable++;
    else {
      const meets = test(value, values);
      if (meets === null) {
        this.#undecided++;
        return;
      }
      this.#n++;
      if (meets) this.#met++;
      if (isRational(value)) this.#values.add(toNumber(value));
    }
  }

  outcome(reader: CaseReader): TargetOutcome {
    const { target, input, slot, asked } = this.#plan;
    const n = this.#n;
    const share = n === 0 ? undefined : div(fromInteger(this.#met), fromInteger(n));
    const reason = this.#plan.reason ?? (share === undefined ? this.#nothing(reader) : null);
    return {
      target,
      attained: reason !== null || share === undefined ? null : (asked?.(share) ?? this.#met === n),
      reason, n, met: this.#met, share: n === 0 ? null : this.#met / n, interval: wilsonInterval(this.#met, n),
      // Of a column that is not there no single case lacks anything.
      missing: reader.has(slot) ? this.#missing : 0, unusable: this.#unusable, undecided: this.#undecided, besides: this.#besides,
      values: n === 0 || input === undefined || !isNumeric(input.type) ? null : measuredValues(this.#values, target, input.type),
    };
  }

  #nothing(reader: CaseReader): Text {
    const { input, slot } = this.#plan;
    const name = input?.name ?? '';
    if (!reader.has(slot)) return { zh: `数据中没有“${name}”。`, en: `The data have no “${name}”.` };
    return this.#missing + this.#unusable + this.#undecided > 0 ? { zh: '没有一例有可用的值。', en: 'No case has a value of use.' } : { zh: '没有适用的个案。', en: 'It speaks of no case.' };
  }
}

/** In the unit that the objective is written in. */
function measuredValues(values: Distribution, target: ServiceTarget, type: InputType): NonNullable<TargetOutcome['values']> {
  const { min, max, quantiles } = values.statistics();
  const { unit, factor } = unitOf(target, type);
  const inUnit = (value: number | null | undefined): number | null => (value === null || value === undefined ? null : value / factor);
  return { min: inUnit(min), median: inUnit(quantiles['0.5']), max: inUnit(max), unit };
}

function unitOf({ objective, unit }: ServiceTarget, type: InputType): { readonly unit: string; readonly factor: number } {
  const written = objective === null ? [] : [...objective.source.matchAll(/\d\s*(%|[a-z]+|[\u4e00-\u9fff]+)/g)].map((m) => m[1] ?? '');
  const found = [...written, unit ?? ''].map(findUnit).find((u) => (type === 'duration' ? u?.kind === 'time' : type === 'percent' && u?.kind === 'percent'));
  if (found !== undefined) return { unit: found.symbol, factor: toNumber(found.factor) };
  return type === 'duration' ? { unit: 's', factor: 1 } : type === 'percent' ? { unit: '%', factor: 0.01 } : { unit: unit ?? '', factor: 1 };
}
