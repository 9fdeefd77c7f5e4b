/** Whether every case in which each input has a value of its domain gets a total and, where there are grades, just one of them. */
import type { Witness } from '../base/diagnostic.ts';
import { ONE, ZERO, type Rational } from '../base/rational.ts';
import type { Expression } from '../expression/ast.ts';
import { ALL, complement, difference, intersection, interval, isEmpty } from '../expression/intervals.ts';
import { parseExpression } from '../expression/parse.ts';
import { pointOf } from '../proof/axis.ts';
import type { Goal } from '../proof/search.ts';
import type { Outcome, Point } from '../proof/table.ts';
import { coverage, overlapsOf } from '../proof/tiles.ts';
import type { CriterionPlan, ScoringPlan } from '../scoring/plan.ts';
import type { ScoringProof } from './proof.ts';
import { apart, type Axes } from './proof-axes.ts';
import type { BandProof } from './proof-bands.ts';
import { zeroDenominators } from './proof-denominators.ts';
import { reached, type TotalProof } from './proof-totals.ts';
import { completed, find, goal, replay } from './proof-witness.ts';

export interface Claim {
  readonly outcome: Outcome;
  /** A case that contradicts the claim. */
  readonly witness: Witness | null;
}

/** What may stand in the way of a total: a point to try, or that nothing does, or that it could not be told. */
type Obstacle = { readonly outcome: 'none' } | { readonly outcome: 'not-decided' } | { readonly outcome: 'maybe'; readonly point: Point };
const NONE: Obstacle = { outcome: 'none' };
const UNKNOWN: Obstacle = { outcome: 'not-decided' };

export function completeness(proof: ScoringProof): Claim {
  const { compiled, totals } = proof;
  const axes = apart(proof.axes);
  const { plan } = compiled;
  if (plan === null || totals === null) return { outcome: 'not-decided', witness: null };
  const tiled = new Map(proof.bands.map((b) => [b.index, b]));
  const obstacles: Obstacle[] = plan.criteria.flatMap((c) => obstaclesOf(proof, axes, c, tiled.get(c.index)));
  // A document of bonuses alone has no total at all.
  if (totals.ranges[0] === undefined || isEmpty(totals.ranges[0].all.over)) obstacles.push({ outcome: 'maybe', point: new Map() });
  const fails = (point: Point): Witness | undefined => {
    const made = replay(compiled, plan, axes, completed(axes, point, applying(proof), plan.inputs.keys()));
    return made?.result.total === null ? made.witness : undefined;
  };
  for (const obstacle of obstacles) {
    const witness = obstacle.outcome === 'maybe' ? fails(obstacle.point) : undefined;
    if (witness !== undefined) return { outcome: 'counterexample', witness };
  }
  const divided = zeroDenominators(compiled, plan, axes, totals).find((z) => z.shown.witness.notApplicable === undefined);
  if (divided !== undefined) return { outcome: 'counterexample', witness: divided.shown.witness };
  const graded = grades(plan, totals);
  if (graded.witness !== null) return graded;
  // Weights of nought may be all that is left where a criterion does not apply.
  const uneven = plan.criteria.some((c) => c.applies !== null) && plan.criteria.some((c) => c.weight.n === 0n);
  const proved = obstacles.every((o) => o.outcome === 'none') && graded.outcome === 'proved' && !uneven && axes.bySlot.every((a) => a !== null);
  return { outcome: proved ? 'proved' : 'not-decided', witness: null };
}

/** Whether the bands or levels of a criterion cover each value once. */
export function bandOutcome(bands: BandProof | undefined): Outcome {
  if (bands?.proof) return bands.proof.gaps.length + bands.proof.overlaps.length > 0 ? 'counterexample' : 'proved';
  if (!bands?.table) return 'not-decided';
  const { complete, unique } = bands.table.proof;
  if (complete === 'counterexample' || unique === 'counterexample') return 'counterexample';
  return complete === 'proved' && unique === 'proved' ? 'proved' : 'not-decided';
}

const applying = ({ compiled }: ScoringProof): readonly Goal[] => compiled.places.criteria.flatMap((c) => (c?.when ? [goal(c.when, 'true')] : []));

function obstaclesOf(proof: ScoringProof, axes: Axes, criterion: CriterionPlan, bands: BandProof | undefined): readonly Obstacle[] {
  const { method } = criterion;
  switch (method.type) {
    case 'group':
      return [];
    case 'bands':
    case 'levels':
      return tiles(bands);
    case 'direct': {
      const axis = axes.bySlot[method.slot];
      if (!axis) return [UNKNOWN];
      if (criterion.bonus) return [NONE];
      const point = pointOf(axis, complement(method.share ? interval(ZERO, ONE) : interval(criterion.min, criterion.max)));
      return [point === undefined ? NONE : { outcome: 'maybe', point: new Map([[axis.slot, point]]) }];
    }
    case 'formula':
      return formula(proof, axes, criterion);
    case 'checklist': {
      if (method.checks.every((c) => c.points.n === 0n) && !method.allOrNothing && !method.deduct) return [{ outcome: 'maybe', point: new Map() }];
      const checks = proof.compiled.places.criteria[criterion.index]?.checklist ?? [];
      return checks.map((check) => (check.when === null ? NONE : searched(axes, [goal(check.when, 'null')])));
    }
  }
}

function tiles(bands: BandProof | undefined): readonly Obstacle[] {
  const outcome = bandOutcome(bands);
  if (bands === undefined || outcome === 'proved') return [outcome === 'proved' ? NONE : UNKNOWN];
  if (bands.proof !== null) {
    return [...bands.proof.gaps, ...bands.proof.overlaps].map(({ witness }): Obstacle => ({ outcome: 'maybe', point: new Map([[bands.axis.slot, witness]]) }));
  }
  const found = [...(bands.table?.proof.gaps ?? []), ...(bands.table?.proof.overlaps ?? [])];
  return found.length === 0 ? [UNKNOWN] : found.map(({ witness }): Obstacle => ({ outcome: 'maybe', point: witness }));
}

function formula(proof: ScoringProof, axes: Axes, { index, min, max, bonus }: CriterionPlan): readonly Obstacle[] {
  const node = proof.compiled.places.criteria[index]?.formula;
  if (!node) return [UNKNOWN];
  const { ast } = parseExpression(node.source);
  const beyond = (op: '<' | '>', limit: Rational): Goal => ({ wanted: 'true', node: { type: 'comparison', span: ast.span, op, left: ast, right: { type: 'number', span: ast.span, value: limit, percent: false } satisfies Expression } });
  return [searched(axes, [{ node: ast, wanted: 'null' }]), ...(bonus ? [] : [searched(axes, [beyond('>', max)]), searched(axes, [beyond('<', min)])])];
}

function searched(axes: Axes, goals: readonly Goal[]): Obstacle {
  const found = find(axes, goals);
  if (found.outcome === 'found') return { outcome: 'maybe', point: found.point };
  return found.outcome === 'none' ? NONE : UNKNOWN;
}

function grades(plan: ScoringPlan, totals: TotalProof): Claim {
  const root = totals.ranges[0];
  if (plan.gradeTable === null || root === undefined) return { outcome: 'proved', witness: null };
  const sets = plan.grades.map((g) => g.set);
  const wrong = [reached(root, 'all', difference(ALL, coverage(sets))), ...overlapsOf(sets).map((o) => reached(root, 'all', intersection(sets[o.first] ?? [], sets[o.second] ?? [])))];
  const open = wrong.filter((set) => !isEmpty(set));
  for (const set of open.slice(0, 10)) {
    const found = totals.caseWith(set, (result) => result.total === null);
    if (found !== undefined) return { outcome: 'counterexample', witness: found.witness };
  }
  return { outcome: open.length === 0 ? 'proved' : 'not-decided', witness: null };
}
