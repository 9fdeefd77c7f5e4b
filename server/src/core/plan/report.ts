/** Results as the plain data that every output is made of: `schemas/score-report.schema.json` is its form. */
import { toNumber, type Rational } from '../base/rational.ts';
import type { Locale } from '../base/text.ts';
import type { CriterionResult } from '../scoring/case.ts';
import type { Statistics } from '../scoring/distribution.ts';
import type { CriterionPlan, ScoringPlan } from '../scoring/plan.ts';
import type { Summary } from '../scoring/summary.ts';
import type { CompiledScoring } from './compile-scoring.ts';
import type { DataSettings } from './data/settings.ts';
import { describeProblem } from './explain.ts';
import { dimensionsOf, type GroupSummary, type ScoredCase } from './score-run.ts';

interface OwnSettings {
  readonly aggregate?: string;
  readonly missing?: string;
  readonly 'not-applicable'?: string;
  readonly scale?: { readonly min: number; readonly max: number };
  readonly round?: { readonly digits: number; readonly mode: string };
}

export interface SettingsReport {
  readonly aggregate: string;
  readonly missing: string;
  readonly 'not-applicable': string;
  readonly scale: { readonly min: number; readonly max: number };
  /** Share of each criterion among its siblings when everything is answered; in a sum or a deduction its factor. */
  readonly weights: Readonly<Record<string, number>>;
  /** What differs from the above below the document. */
  readonly groups: Readonly<Record<string, OwnSettings>>;
  /** In the critical score, of the criteria that say so. */
  readonly 'critical-weights'?: Readonly<Record<string, number>>;
  readonly round: { readonly digits: number; readonly mode: string } | null;
  /** Grades and pass are decided on this total. */
  readonly 'graded-on': 'rounded-total' | 'total';
  readonly pass: string | null;
  readonly quantile: 7;
  readonly confidence: 0.95;
  readonly 'missing-codes': readonly string[];
  readonly 'not-applicable-codes': readonly string[];
}

export interface CaseReport {
  readonly row: number;
  readonly id?: string;
  readonly status: string;
  readonly total: number | null;
  readonly critical?: number | null;
  readonly grade: string | null;
  readonly pass: boolean | null;
  readonly criteria: Readonly<Record<string, CriterionReport>>;
  readonly vetoes: readonly string[];
  readonly problems?: readonly string[];
}

export interface CriterionReport {
  readonly score: number | null;
  readonly weight: number | null;
  readonly contribution: number | null;
  readonly band: number | null;
  readonly status: string;
}

export interface SummaryReport {
  readonly cases: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly total: Statistics;
  readonly grades?: Readonly<Record<string, number>>;
  readonly pass: number | null;
  readonly 'pass-interval'?: { readonly low: number; readonly high: number; readonly method: string };
  readonly criteria: Readonly<Record<string, Statistics>>;
  readonly dimensions?: Readonly<Record<string, Statistics>>;
  readonly groups?: readonly { readonly by: string; readonly value: string; readonly summary: SummaryReport }[];
}

export function reportSettings(compiled: CompiledScoring, plan: ScoringPlan, data: DataSettings): SettingsReport {
  const root = plan.criteria[0];
  const { policy } = compiled.scoring;
  const groups = plan.criteria.flatMap((c): [string, SettingsReport['groups'][string]][] => {
    const own = compiled.places.criteria[c.index];
    if (c.index === 0 || !own) return [];
    const differs = {
      ...(c.method.type === 'group' ? { aggregate: c.method.aggregate } : {}),
      ...(own.policy.missing === null ? {} : { missing: own.policy.missing }),
      ...(own.policy.notApplicable === null ? {} : { 'not-applicable': own.policy.notApplicable }),
      ...(own.policy.round === null ? {} : { round: { digits: own.policy.round.digits, mode: own.policy.round.mode } }),
      ...(own.scale === null ? {} : { scale: rangeOf(c) }),
    };
    return Object.keys(differs).length === 0 ? [] : [[c.id, differs]];
  });
  const critical = plan.criteria.flatMap((c): [string, number][] => (c.criticalWeight === null ? [] : [[c.id, toNumber(c.criticalWeight)]]));
  return {
    aggregate: policy.aggregate ?? 'mean',
    missing: policy.missing ?? 'skip',
    'not-applicable': policy.notApplicable ?? 'exclude',
    scale: root === undefined ? { min: 0, max: 0 } : rangeOf(root),
    weights: Object.fromEntries(plan.criteria.flatMap((c) => (c.index === 0 ? [] : [[c.id, declaredShare(plan, c)]]))),
    groups: Object.fromEntries(groups),
    ...(critical.length === 0 ? {} : { 'critical-weights': Object.fromEntries(critical) }),
    round: policy.round === null ? null : { digits: policy.round.digits, mode: policy.round.mode },
    'graded-on': policy.round === null ? 'total' : 'rounded-total',
    pass: plan.pass?.text ?? null,
    quantile: 7,
    confidence: 0.95,
    'missing-codes': ['', ...data.missing.filter((code) => code.trim() !== '')],
    'not-applicable-codes': data.notApplicable,
  };
}

const rangeOf = (c: CriterionPlan): { readonly min: number; readonly max: number } => ({ min: toNumber(c.min), max: toNumber(c.max) });

function declaredShare(plan: ScoringPlan, criterion: CriterionPlan): number {
  const above = plan.criteria[criterion.parent ?? 0]?.method;
  if (above?.type !== 'group' || above.aggregate !== 'mean') return toNumber(criterion.weight);
  const all = above.children.reduce((sum, child) => sum + (plan.criteria[child]?.bonus ? 0 : toNumber(plan.criteria[child]?.weight ?? criterion.weight)), 0);
  return all === 0 ? 0 : toNumber(criterion.weight) / all;
}

export function reportCase(compiled: CompiledScoring, plan: ScoringPlan, scored: ScoredCase, locale: Locale): CaseReport {
  const { result } = scored;
  // Reasons that are no mistake in the data, such as a missing answer, have no finding but belong to the case all the same.
  const reasons = result.problems.filter((p) => p.code === 'answer-missing' || p.code === 'nothing-scored').map((p) => describeProblem(compiled, p)[locale]);
  const problems = [...scored.problems.map((p) => p.message[locale]), ...reasons];
  return {
    row: scored.row,
    ...(scored.id === null ? {} : { id: scored.id }),
    status: result.status,
    total: plain(result.total),
    ...(plan.hasCritical ? { critical: plain(result.critical) } : {}),
    grade: result.grade === null ? null : (plan.grades[result.grade]?.id ?? null),
    pass: result.pass,
    criteria: Object.fromEntries(result.criteria.flatMap((c, i) => (i === 0 ? [] : [[plan.criteria[i]?.id ?? '', reportCriterion(c)]]))),
    vetoes: result.vetoes.map((v) => plan.vetoes[v]?.id ?? ''),
    ...(problems.length === 0 ? {} : { problems }),
  };
}

const reportCriterion = (c: CriterionResult): CriterionReport => ({
  score: plain(c.score),
  weight: plain(c.weight),
  contribution: plain(c.contribution),
  band: c.band,
  status: c.status,
});

const plain = (value: Rational | null): number | null => (value === null ? null : toNumber(value));

export function reportSummary(compiled: CompiledScoring, plan: ScoringPlan, summary: Summary, groups: readonly GroupSummary[] = []): SummaryReport {
  const dimensions = dimensionsOf(compiled);
  return {
    cases: summary.cases,
    statuses: summary.statuses,
    total: summary.total,
    ...(summary.grades === null ? {} : { grades: Object.fromEntries(summary.grades.map((share, i) => [plan.grades[i]?.id ?? '', share])) }),
    pass: summary.pass,
    ...(summary.passInterval === null ? {} : { 'pass-interval': { ...summary.passInterval, method: 'wilson' } }),
    criteria: Object.fromEntries(summary.criteria.flatMap((s, i) => (i === 0 ? [] : [[plan.criteria[i]?.id ?? '', s]]))),
    ...(dimensions.length === 0 ? {} : { dimensions: Object.fromEntries(summary.dimensions.map((s, i) => [dimensions[i]?.id ?? '', s])) }),
    ...(groups.length === 0 ? {} : { groups: groups.map((g) => ({ by: g.by, value: g.value, summary: reportSummary(compiled, plan, g.summary) })) }),
  };
}

