/**
 * Cases in which some answers are missing: for each pattern of absences the document without what drops out, proved like a
 * document of its own. A few patterns are tried; what they do not show is not decided.
 */
import { div, mul, sub, sum, ZERO, type Rational } from '../base/rational.ts';
import { isEmpty, type NumberSet } from '../expression/intervals.ts';
import type { CaseResult } from '../scoring/case.ts';
import type { CriterionPlan, ScoringPlan } from '../scoring/plan.ts';
import type { Axes } from './proof-axes.ts';
import type { BandProof } from './proof-bands.ts';
import type { CompiledScoring } from './compile-scoring.ts';
import { slotsBelow } from './proof-denominators.ts';
import { proveTotals, reached, type TotalProof } from './proof-totals.ts';
import type { Replay } from './proof-witness.ts';

export interface Absence {
  /** The plan of the document as it stands. */
  readonly whole: ScoringPlan;
  /** Inputs without a value. */
  readonly gone: ReadonlySet<number>;
  /** Those of them that do not apply; of the others the answer is missing. */
  readonly notApplicable: readonly number[];
  /** Criteria whose absence counts as their lowest score. */
  readonly zeroed: ReadonlySet<number>;
}

/** Larger documents are not searched: every pattern costs as much as the whole. */
const MAX_CRITERIA = 60;
const MAX_PATTERNS = 32;

/** Inputs whose answer is missing, and inputs that do not apply. */
interface Pattern {
  readonly missing: readonly number[];
  readonly notApplicable: readonly number[];
}

/** Computes what each pattern allows once, when it is first asked for. */
export class PartialTotals {
  readonly #compiled: CompiledScoring;
  readonly #plan: ScoringPlan;
  readonly #axes: Axes;
  readonly #bands: readonly BandProof[];
  readonly #patterns: readonly Pattern[];
  readonly #known: (TotalProof | null)[] = [];

  /** @param axes with work that all patterns share */
  constructor(compiled: CompiledScoring, plan: ScoringPlan, axes: Axes, bands: readonly BandProof[]) {
    this.#compiled = compiled;
    this.#plan = plan;
    this.#axes = axes;
    this.#bands = bands;
    this.#patterns = plan.criteria.length > MAX_CRITERIA ? [] : patternsOf(plan);
  }

  /** A case, some of it not answered, with a total among the wanted ones, confirmed by the engine. */
  caseWith(wanted: NumberSet, claim: (result: CaseResult) => boolean): Replay | undefined {
    for (const i of this.#patterns.keys()) {
      if (this.#axes.work.left <= 0) return undefined;
      const totals = this.#totals(i);
      const root = totals?.ranges[0];
      const open = root === undefined ? [] : reached(root, 'all', wanted);
      const found = isEmpty(open) ? undefined : totals?.caseWith(open, claim);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #totals(i: number): TotalProof | null {
    let known = this.#known[i];
    if (known === undefined) {
      const pattern = this.#patterns[i];
      const rest = pattern === undefined ? null : without(this.#plan, pattern);
      this.#axes.work.left -= this.#plan.criteria.length;
      known = rest === null ? null : proveTotals(this.#compiled, rest.plan, this.#axes, this.#bands, rest.absence);
      this.#known[i] = known;
    }
    return known;
  }
}

/** Absences of what one leaf depends on, two, all but one, or all; missing, not applicable or, of two, one of each. */
function patternsOf(plan: ScoringPlan): readonly Pattern[] {
  const leaves = plan.criteria.filter((c) => c.method.type !== 'group').map((c) => slotsBelow(plan, c.index)).filter((slots) => slots.length > 0);
  const all = [...new Set(leaves.flat())].sort((a, b) => a - b);
  const pairs = leaves.length > 7 ? [] : leaves.flatMap((a, i) => leaves.slice(i + 1).map((b) => [a, b] as const));
  const butOne = leaves.map((kept) => all.filter((slot) => !kept.includes(slot)));
  const sets = [...leaves, all, ...butOne, ...pairs.map((p) => p.flat())];
  const missing = sets.map((slots): Pattern => ({ missing: slots, notApplicable: [] }));
  // Where a missing answer is skipped, not to apply comes to the same.
  const skips = plan.criteria.every((c) => c.missing === 'skip');
  const apart = skips ? [] : sets.map((slots): Pattern => ({ missing: [], notApplicable: slots }));
  const mixed = skips ? [] : pairs.flatMap(([a, b]): Pattern[] => [{ missing: a, notApplicable: b }, { missing: b, notApplicable: a }]);
  const seen = new Set<string>();
  return [...missing, ...apart, ...mixed].filter((pattern) => {
    const key = `${[...new Set(pattern.missing)].sort((a, b) => a - b).join()}/${[...new Set(pattern.notApplicable)].sort((a, b) => a - b).join()}`;
    const slots = [...pattern.missing, ...pattern.notApplicable];
    return slots.every((slot) => plan.inputs[slot]?.required === false) && !seen.has(key) && seen.add(key).size > 0;
  }).slice(0, MAX_PATTERNS);
}

/** The plan without what these absences take out; null where they leave nothing, or a case that is not scored. */
function without(plan: ScoringPlan, pattern: Pattern): { readonly plan: ScoringPlan; readonly absence: Absence } | null {
  const notApplicable = new Set(pattern.notApplicable);
  const gone = new Set([...pattern.missing, ...pattern.notApplicable]);
  const criteria = [...plan.criteria];
  const dropped = new Set<number>();
  const zeroed = new Set<number>();
  let scored = true;
  for (const index of plan.order) {
    const criterion = plan.criteria[index];
    if (criterion === undefined) continue;
    const { method } = criterion;
    if (method.type === 'group') {
      const kept = method.children.filter((c) => !dropped.has(c));
      if (kept.length === method.children.length) continue;
      if (kept.every((c) => plan.criteria[c]?.bonus === true)) absent(criterion);
      else {
        criteria[index] = { ...criterion, method: { ...method, children: kept } };
        if (method.aggregate === 'sum') for (const child of shared(plan, method.children, kept)) criteria[child.index] = child;
      }
    } else {
      const slots = slotsBelow(plan, index);
      // A checklist with some of its points answered has a score of its own.
      if (method.type === 'checklist' ? slots.length > 0 && slots.every((s) => gone.has(s)) : slots.some((s) => gone.has(s))) absent(criterion);
    }
  }
  function absent(criterion: CriterionPlan): void {
    const excluded = slotsBelow(plan, criterion.index).some((slot) => notApplicable.has(slot));
    if (!excluded && criterion.missing === 'zero') zeroed.add(criterion.index);
    else dropped.add(criterion.index);
    if (excluded ? criterion.forbidNotApplicable : criterion.missing === 'incomplete') scored = false;
  }
  if (!scored || dropped.has(0) || zeroed.has(0)) return null;
  const rest: ScoringPlan = { ...plan, criteria, order: plan.order.filter((i) => !dropped.has(i) || zeroed.has(i)) };
  return { plan: rest, absence: { whole: plan, gone, notApplicable: [...notApplicable].sort((a, b) => a - b), zeroed } };
}

/** A sum keeps its height when a part drops out: the others count for more. None where their lowest scores are not nought. */
function shared(plan: ScoringPlan, children: readonly number[], kept: readonly number[]): readonly CriterionPlan[] {
  const of = (list: readonly number[]): CriterionPlan[] => list.flatMap((i) => { const c = plan.criteria[i]; return c === undefined || c.bonus ? [] : [c]; });
  const [all, left] = [of(children), of(kept)];
  if (all.some((c) => c.min.n !== 0n || c.method.type === 'group')) return [];
  const room = (list: readonly CriterionPlan[]): Rational | undefined => sum(list.map((c) => mul(c.weight, sub(c.max, c.min) ?? ZERO) ?? ZERO));
  const [whole, rest] = [room(all), room(left)];
  const factor = whole && rest && div(whole, rest);
  return factor === undefined ? [] : left.flatMap((c) => { const weight = mul(c.weight, factor); return weight === undefined ? [] : [{ ...c, weight }]; });
}
