/**
 * The engine: one case in, one result out, every number an exact rational. It knows neither text nor places, and a case
 * that cannot be scored is a result like any other, with the reason in it.
 */
import { compare, isRational, min as smaller, ONE, round, sub, sum, ZERO, type Rational } from '../base/rational.ts';
import { aggregate, mapToScale, type Part } from './aggregate.ts';
import {
  INVALID, MISSING, NOT_APPLICABLE, VALUE,
  type CaseInput, type CaseProblem, type CaseResult, type CellValue, type CriterionResult, type CriterionStatus,
} from './case.ts';
import type { Condition, CriterionPlan, InputPlan, Method, ScoringPlan, VetoPlan } from './plan.ts';
import { holders, lookUp, NONE, SEVERAL } from './step-table.ts';

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export function scoreCase(plan: ScoringPlan, values: CaseInput): CaseResult {
  const problems: CaseProblem[] = [];
  checkInputs(plan, values, problems);
  const results = plan.criteria.map(blank);
  applicability(plan, values, results);
  const fired = new Set<number>();
  const undecided: number[] = [];
  for (const index of plan.order) {
    const criterion = plan.criteria[index];
    const result = results[index];
    if (criterion === undefined || result === undefined) continue;
    if (result.status === 'scored') score(plan, criterion, values, results, problems);
    applyVetoes(plan, criterion, values, results, fired, undecided);
    roundScore(criterion, result, problems);
  }
  return conclude(plan, results, [...fired].sort(byNumber), undecided.sort(byNumber), problems);
}

const byNumber = (a: number, b: number): number => a - b;

/** Starts as scored; whatever stands in the way changes that. */
export const blank = (): Mutable<CriterionResult> => ({
  status: 'scored', score: null, raw: null, weight: null, contribution: null, band: null, checks: null,
});

function checkInputs(plan: ScoringPlan, values: CaseInput, problems: CaseProblem[]): void {
  for (const [slot, input] of plan.inputs.entries()) {
    const problem = inputProblem(input, slot, values.states[slot] ?? MISSING, values.values[slot] ?? '');
    if (problem !== undefined) problems.push(problem);
  }
}

/** What one answer in itself makes of the whole case. @param value counts only where the state is VALUE */
export function inputProblem(input: InputPlan, slot: number, state: number, value: CellValue): CaseProblem | undefined {
  if (state === INVALID) return { code: 'input-invalid', slot };
  if (state === MISSING && input.required) return { code: 'input-required', slot };
  if (state !== VALUE) return undefined;
  const fits = isRational(value) ? !input.domain || lookUp(input.domain.table, value) === 0 : !input.values || input.values.has(String(value));
  return fits ? undefined : { code: 'outside-domain', slot, value };
}

/** Parents come before their children in the plan, so one pass hands down that a group does not apply. */
function applicability(plan: ScoringPlan, values: CaseInput, results: Mutable<CriterionResult>[]): void {
  for (const criterion of plan.criteria) {
    const result = results[criterion.index];
    const above = criterion.parent === null ? undefined : results[criterion.parent];
    if (result === undefined) continue;
    if (above !== undefined && above.status !== 'scored') result.status = above.status;
    else if (criterion.applies !== null) result.status = ownApplicability(criterion.applies, values);
  }
}

/** `scored` where the condition of a criterion holds; what else the criterion is where it does not. */
export function ownApplicability(condition: Condition, values: CaseInput): CriterionStatus {
  const applies = condition.test(values);
  if (applies === true) return 'scored';
  return applies === false ? 'not-applicable' : (absence(values, condition.slots) ?? 'not-applicable');
}

/** What the inputs of a condition or formula without a value say about why it has none; undefined when all are there. */
function absence(values: CaseInput, slots: readonly number[]): CriterionStatus | undefined {
  const states = slots.map((slot) => values.states[slot]);
  if (states.includes(INVALID)) return 'invalid';
  if (states.includes(NOT_APPLICABLE)) return 'not-applicable';
  return states.includes(MISSING) ? 'missing' : undefined;
}

function score(plan: ScoringPlan, criterion: CriterionPlan, values: CaseInput, results: Mutable<CriterionResult>[], problems: CaseProblem[]): void {
  const result = results[criterion.index];
  if (result === undefined) return;
  if (criterion.method.type === 'group') scoreGroup(plan, criterion, criterion.method, results, problems);
  else scoreLeaf(criterion, values, result, problems);
}

/** A criterion that is no group, by the answers alone: fills status, raw score, band and checks. */
export function scoreLeaf(criterion: CriterionPlan, values: CaseInput, result: Mutable<CriterionResult>, problems: CaseProblem[]): void {
  const { method } = criterion;
  if (method.type === 'group') return;
  if (method.type === 'checklist') scoreChecklist(criterion, method, values, result, problems);
  else if (method.type === 'formula') scoreFormula(criterion, method, values, result, problems);
  else scoreInput(criterion, method, values, result, problems);
  if (result.status === 'not-applicable' && criterion.forbidNotApplicable) {
    fail(result, problems, { code: 'not-applicable-forbidden', criterion: criterion.index });
  }
}

function fail(result: Mutable<CriterionResult>, problems: CaseProblem[], problem: CaseProblem): void {
  result.status = 'invalid';
  result.raw = null;
  problems.push(problem);
}

type InputMethod = Extract<Method, { slot: number }>;

function scoreInput(criterion: CriterionPlan, method: InputMethod, values: CaseInput, result: Mutable<CriterionResult>, problems: CaseProblem[]): void {
  const absent = absence(values, [method.slot]);
  if (absent !== undefined) {
    result.status = absent;
    return;
  }
  const value = values.values[method.slot] ?? '';
  if (method.type === 'direct') {
    const score = !isRational(value) ? undefined : method.share ? mapToScale({ score: value, min: ZERO, max: ONE }, criterion) : value;
    if (score !== undefined) withinScale(criterion, score, result, problems);
    else fail(result, problems, { code: 'no-result', criterion: criterion.index });
    return;
  }
  const found = method.type === 'levels' ? [method.levels.get(String(value)) ?? []].flat() : matching(method, value, values);
  const [band] = found;
  if (band === undefined) {
    const code = method.type === 'levels' ? 'unknown-level' : 'no-band';
    fail(result, problems, { code, criterion: criterion.index, value });
  } else if (found.length > 1) {
    fail(result, problems, { code: 'several-bands', criterion: criterion.index, value, bands: found });
  } else {
    result.band = band;
    result.raw = method.scores[band] ?? null;
  }
}

/** Numbers of the bands that hold the value: exactly one in a sound document. */
function matching(method: Extract<Method, { type: 'bands' }>, value: CellValue, values: CaseInput): readonly number[] {
  const { match } = method;
  if (match.type === 'tests') return match.tests.flatMap((test, i) => (test(value, values) === true ? [i] : []));
  if (!isRational(value)) return [];
  const found = lookUp(match.table, value);
  if (found === NONE) return [];
  return found === SEVERAL ? holders(match.sets, value) : [found];
}

function withinScale(criterion: CriterionPlan, value: Rational, result: Mutable<CriterionResult>, problems: CaseProblem[]): void {
  const inside = compare(value, criterion.min) >= 0 && compare(value, criterion.max) <= 0;
  // A bonus is meant to exceed; anything else outside its scale would silently weigh more than it was given.
  if (inside || criterion.bonus) result.raw = value;
  else fail(result, problems, { code: 'outside-scale', criterion: criterion.index, value });
}

function scoreFormula(criterion: CriterionPlan, method: Extract<Method, { type: 'formula' }>, values: CaseInput, result: Mutable<CriterionResult>, problems: CaseProblem[]): void {
  const value = method.formula.value(values);
  if (value !== null) withinScale(criterion, value, result, problems);
  else {
    const absent = absence(values, method.formula.slots);
    if (absent === undefined) fail(result, problems, { code: 'no-result', criterion: criterion.index });
    else result.status = absent;
  }
}

function scoreChecklist(criterion: CriterionPlan, method: Extract<Method, { type: 'checklist' }>, values: CaseInput, result: Mutable<CriterionResult>, problems: CaseProblem[]): void {
  const reasons: CriterionStatus[] = [];
  const checks = method.checks.map((check): boolean | null => {
    const done = check.done.test(values);
    if (done !== null) return done;
    const why = absence(values, check.done.slots) ?? 'invalid';
    reasons.push(why);
    return why === 'missing' && criterion.missing === 'zero' ? false : null;
  });
  result.checks = checks;
  if (reasons.includes('invalid')) {
    // An input that could not be read has its own problem; a condition without a value has none yet.
    if (problems.some((p) => p.code === 'input-invalid')) result.status = 'invalid';
    else fail(result, problems, { code: 'no-result', criterion: criterion.index });
    return;
  }
  if (reasons.includes('not-applicable') && criterion.forbidNotApplicable) {
    result.status = 'not-applicable';
    return;
  }
  if (reasons.includes('missing') && criterion.missing === 'incomplete') {
    result.status = 'missing';
    return;
  }
  const counted = method.checks.filter((_, i) => checks[i] !== null);
  if (counted.length === 0) {
    result.status = reasons.includes('missing') ? 'missing' : 'not-applicable';
    return;
  }
  const possible = sum(counted.map((c) => c.points));
  const earned = sum(method.checks.filter((_, i) => checks[i] === true).map((c) => c.points));
  const lost = possible && earned && sub(possible, earned);
  if (!possible || !earned || !lost) return fail(result, problems, { code: 'out-of-range', criterion: criterion.index });
  if (method.allOrNothing) result.raw = lost.n === 0n ? criterion.max : criterion.min;
  else if (method.deduct) {
    const left = sub(criterion.max, lost);
    result.raw = left === undefined || compare(left, criterion.min) < 0 ? criterion.min : left;
  } else if (possible.n === 0n) fail(result, problems, { code: 'no-result', criterion: criterion.index });
  else {
    const mapped = mapToScale({ score: earned, min: ZERO, max: possible }, criterion);
    if (mapped === undefined) fail(result, problems, { code: 'out-of-range', criterion: criterion.index });
    else result.raw = mapped;
  }
}

type Group = Extract<Method, { type: 'group' }>;

function scoreGroup(plan: ScoringPlan, criterion: CriterionPlan, method: Group, results: Mutable<CriterionResult>[], problems: CaseProblem[]): void {
  const result = results[criterion.index];
  if (result === undefined) return;
  const gathered = gather(plan, method.children, (i) => results[i]);
  if (gathered.status !== 'scored') {
    result.status = gathered.status;
    if (gathered.incomplete !== undefined) problems.push({ code: 'answer-missing', criterion: gathered.incomplete });
    return;
  }
  const found = aggregate(method.aggregate, criterion, gathered.parts, gathered.leftOut);
  if (found === 'zero-denominator') return fail(result, problems, { code: 'no-result', criterion: criterion.index });
  if (found === 'out-of-range') return fail(result, problems, { code: 'out-of-range', criterion: criterion.index });
  result.raw = found.score;
  for (const share of found.shares) {
    const child = results[share.index];
    if (child === undefined) continue;
    child.weight = share.weight;
    child.contribution = share.contribution;
  }
}

export interface Gathered {
  readonly status: CriterionStatus;
  readonly parts: readonly Part[];
  readonly leftOut: readonly Omit<Part, 'score'>[];
  /** The child whose absence leaves the whole case unscored. */
  readonly incomplete?: number;
}

/** Sorts the children of a group into what counts and what is left out, as their policies say. */
export function gather(plan: ScoringPlan, children: readonly number[], resultOf: (index: number) => Pick<CriterionResult, 'status' | 'score'> | undefined): Gathered {
  const parts: Part[] = [];
  const leftOut: Omit<Part, 'score'>[] = [];
  const statuses = new Set<CriterionStatus>();
  let incomplete: number | undefined;
  for (const index of children) {
    const child = plan.criteria[index];
    const result = resultOf(index);
    if (child === undefined || result === undefined) continue;
    const { min, max, weight, bonus } = child;
    statuses.add(result.status);
    if (result.status === 'scored' && result.score !== null) parts.push({ index, score: result.score, min, max, weight, bonus });
    else if (result.status === 'missing' && child.missing === 'zero') parts.push({ index, score: min, min, max, weight, bonus });
    else if (result.status === 'missing' && child.missing === 'incomplete') incomplete ??= index;
    else leftOut.push({ index, min, max, weight, bonus });
  }
  if (statuses.has('invalid')) return { status: 'invalid', parts, leftOut };
  if (incomplete !== undefined) return { status: 'incomplete', parts, leftOut, incomplete };
  if (statuses.has('incomplete')) return { status: 'incomplete', parts, leftOut };
  if (parts.some((p) => !p.bonus)) return { status: 'scored', parts, leftOut };
  return { status: statuses.has('missing') ? 'missing' : 'not-applicable', parts, leftOut };
}

function applyVetoes(plan: ScoringPlan, criterion: CriterionPlan, values: CaseInput, results: Mutable<CriterionResult>[], fired: Set<number>, undecided: number[]): void {
  const result = results[criterion.index];
  if (result === undefined) return;
  const triggered: VetoPlan[] = [];
  for (const number of criterion.vetoes) {
    const veto = plan.vetoes[number];
    if (veto === undefined) continue;
    const watched = veto.trigger.type === 'below' ? results[veto.trigger.criterion] : undefined;
    // A veto on the very score that it watches looks at it as it was before.
    const decided = triggers(veto, values, (watched === result ? watched?.raw : watched?.score) ?? null);
    if (decided === null) undecided.push(number);
    if (decided !== true) continue;
    fired.add(number);
    triggered.push(veto);
  }
  const after = afterVetoes(triggered, result.status, result.raw);
  result.status = after.status;
  result.score = after.score;
}

/** What the vetoes that were triggered leave of a score. */
export function afterVetoes(triggered: readonly VetoPlan[], status: CriterionStatus, raw: Rational | null): Pick<CriterionResult, 'status' | 'score'> {
  let set: Rational | undefined;
  let cap: Rational | undefined;
  for (const veto of triggered) {
    if (veto.score !== null) set = set === undefined ? veto.score : smaller(set, veto.score);
    if (veto.cap !== null) cap = cap === undefined ? veto.cap : smaller(cap, veto.cap);
  }
  // A veto that sets the score does so regardless of the rest, hence also when answers are missing; data that are wrong stay wrong.
  const sets = set !== undefined && status !== 'invalid';
  const score = sets ? (set ?? null) : raw;
  return { status: sets ? 'scored' : status, score: cap === undefined || score === null ? score : smaller(score, cap) };
}

/** @param watched the score that the veto looks at, where it looks at one. @returns null where that cannot be decided */
export function triggers({ trigger }: VetoPlan, values: CaseInput, watched: Rational | null): boolean | null {
  if (trigger.type === 'condition') return trigger.condition.test(values);
  return watched === null ? null : compare(watched, trigger.threshold) < 0;
}

function roundScore(criterion: CriterionPlan, result: Mutable<CriterionResult>, problems: CaseProblem[]): void {
  if (criterion.round === null || result.score === null) return;
  const rounded = round(result.score, criterion.round.digits, criterion.round.mode);
  if (rounded === undefined) fail(result, problems, { code: 'out-of-range', criterion: criterion.index });
  else result.score = rounded;
}

/** Problems that say why a total is lacking without anything being wrong with the data. */
const HARMLESS: ReadonlySet<CaseProblem['code']> = new Set(['answer-missing', 'nothing-scored']);

function conclude(plan: ScoringPlan, criteria: readonly CriterionResult[], vetoes: readonly number[], undecided: readonly number[], found: CaseProblem[]): CaseResult {
  const root = criteria[0];
  const total = root?.score ?? null;
  const nothing = { total: null, grade: null, pass: null, critical: null, criteria, vetoes, undecided };
  const problems = withoutEchoes(plan, found);
  if (problems.some((p) => !HARMLESS.has(p.code)) || root === undefined) return { ...nothing, status: 'invalid', problems };
  if (total === null || root.status !== 'scored') {
    if (root?.status === 'missing' || root?.status === 'not-applicable') {
      problems.push({ code: 'nothing-scored', criterion: 0, because: root.status });
    }
    return { ...nothing, status: 'incomplete', problems };
  }
  const grade = gradeOf(plan, total, vetoes, problems);
  if (grade === undefined) return { ...nothing, status: 'invalid', problems };
  const pass = plan.pass === null ? null : lookUp(plan.pass.table, total) === 0;
  const critical = plan.hasCritical ? criticalScore(plan, criteria) : null;
  return { status: vetoes.length > 0 ? 'vetoed' : 'scored', total, grade, pass, critical, criteria, vetoes, undecided, problems };
}

/** A value that is wrong in itself is said once, not again by every criterion that could not use it. */
function withoutEchoes(plan: ScoringPlan, problems: CaseProblem[]): CaseProblem[] {
  const wrong = new Set(problems.flatMap((p) => ('slot' in p ? [p.slot] : [])));
  if (wrong.size === 0) return problems;
  return problems.filter((p) => {
    if (!('criterion' in p)) return true;
    const method = plan.criteria[p.criterion]?.method;
    return !(method !== undefined && 'slot' in method && wrong.has(method.slot));
  });
}

/** Number of the grade, null where the document has none, undefined where the total finds none. */
function gradeOf(plan: ScoringPlan, total: Rational, vetoes: readonly number[], problems: CaseProblem[]): number | null | undefined {
  if (plan.gradeTable === null) return null;
  const rank = (grade: number): number => plan.grades[grade]?.rank ?? 0;
  const named = vetoes.flatMap((v) => plan.vetoes[v]?.grade ?? []).sort((a, b) => rank(a) - rank(b));
  if (named[0] !== undefined) return named[0];
  const found = lookUp(plan.gradeTable, total);
  if (found >= 0) return found;
  problems.push(found === NONE ? { code: 'no-grade', value: total } : { code: 'several-grades', value: total, grades: holders(plan.grades.map((g) => g.set), total) });
  return undefined;
}

/** The same tree with nothing in it but critical criteria, what is below them, and the groups that hold them. */
function criticalScore(plan: ScoringPlan, results: readonly CriterionResult[]): Rational | null {
  const inner = (index: number, inherited: boolean): Pick<CriterionResult, 'status' | 'score'> | undefined => {
    const criterion = plan.criteria[index];
    const result = results[index];
    if (criterion === undefined || result === undefined) return undefined;
    if (inherited || criterion.critical) return result;
    if (criterion.method.type !== 'group') return undefined;
    const { children, aggregate: how } = criterion.method;
    const kept = new Map(children.flatMap((i) => { const r = inner(i, false); return r === undefined ? [] : [[i, r] as const]; }));
    if (kept.size === 0) return undefined;
    const gathered = gather(plan, [...kept.keys()], (i) => kept.get(i));
    if (gathered.status !== 'scored') return { status: gathered.status, score: null };
    const weighed = <P extends { readonly index: number; readonly weight: Rational }>(part: P): P => ({ ...part, weight: plan.criteria[part.index]?.criticalWeight ?? part.weight });
    const found = aggregate(how, criterion, gathered.parts.map(weighed), gathered.leftOut.map(weighed));
    return typeof found === 'string' ? { status: 'invalid', score: null } : { status: 'scored', score: found.score };
  };
  return inner(0, false)?.score ?? null;
}

