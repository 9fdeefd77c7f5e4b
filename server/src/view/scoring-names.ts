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

/** What vetoes are called, in the order of the document. */
export const vetoNames = ({ plan, compiled, locale }: Pick<ScoringView, 'plan' | 'compiled' | 'locale'>): ReadonlyMap<string, string> => new Map(plan.vetoes.map((v, i) => [v.id, compiled.places.vetoes[i]?.label?.[locale] ?? v.id]));

/** A criterion among columns and rows that a table has of its own, whatever it is called. */
export const criterionKey = (id: string): string => `criterion-${id}`;

/** A grade in the same way; undefined and empty stand for none. */
export const gradeKey = (id: string | undefined): string => (id === undefined || id === '' ? 'none' : `grade-${id}`);

export const count = (locale: Locale): ViewColumn => ({ id: 'cases', title: word(locale, '例数', 'cases'), form: 'count' });
