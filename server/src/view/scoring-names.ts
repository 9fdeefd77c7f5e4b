/** What the view model of a scoring is made from, and what its parts are called in it. */
import { toNumber } from '../core/base/rational.ts';
import type { Locale } from '../core/base/text.ts';
import type { CompiledScoring, NamedDimension, ScoringPlan, SettingsReport, SummaryReport } from '../core/service.ts';
import { NOTHING, type Locate, type Place, type ViewCell, type ViewColumn } from './model.ts';
import type { DataProblems } from './problems.ts';
import type { Cases } from './scoring-cases.ts';

export interface ScoringView extends DataProblems {
  readonly locale: Locale;
  readonly locate: Locate;
  readonly compiled: CompiledScoring;
  readonly plan: ScoringPlan;
  /** What a dimension is called that criteria name. */
  dimension(name: string): NamedDimension;
  readonly title: string;
  readonly dataset: string;
  readonly settings: SettingsReport;
  readonly summary: SummaryReport;
  readonly cases: Cases;
}

export const word = (locale: Locale, zh: string, en: string): string => ({ zh, en })[locale];

export const orNothing = (value: number | null | undefined): ViewCell => value ?? NOTHING;

/** What a criterion is called in tables and charts. */
export function nameOf({ compiled, locale }: Pick<ScoringView, 'compiled' | 'locale'>, index: number): string {
  const criterion = compiled.places.criteria[index];
  return criterion?.label?.[locale] ?? criterion?.id ?? word(locale, '总分', 'total');
}

/** Where a criterion begins, at its name. */
export function placeOf({ compiled, locate }: Pick<ScoringView, 'compiled' | 'locate'>, index: number): Place | undefined {
  const node = compiled.places.criteria[index]?.node;
  return node && locate(node.span);
}

export function rangeOf(plan: ScoringPlan, index: number): readonly [number, number] {
  const criterion = plan.criteria[index];
  return criterion === undefined ? [0, 0] : [toNumber(criterion.min), toNumber(criterion.max)];
}

export function gradeName({ compiled, locale }: Pick<ScoringView, 'compiled' | 'locale'>, index: number, id: string): string {
  const label = compiled.places.grades[index]?.label?.[locale];
  return label === undefined || label === id ? id : `${id} ${label}`;
}

export const count = (locale: Locale): ViewColumn => ({ id: 'cases', title: word(locale, '例数', 'cases'), form: 'count' });
