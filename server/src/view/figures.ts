/** Figures as people read them: rounded only where they are shown. */
import { percentage, rounded } from '../core/base/rounded.ts';
import type { CellForm } from '../core/service.ts';
import type { ViewForm } from './model.ts';

/** At most four decimals: a result is decided exactly and only shown rounded. */
export function figure(value: number | null | undefined): string {
  if (value === null || value === undefined) return '—';
  return String(Number(rounded(value, 4)));
}

export const percent = (share: number): string => percentage(share, 1);

/** A figure as it stands in a table. */
export const shownCell = (value: number, form: ViewForm): string => (form === 'score' ? figure(value) : surveyFigure(value, form));

/** A figure of an analysis. */
export function surveyFigure(value: number, form: CellForm): string {
  if (form === 'share') return percent(value);
  if (form === 'count') return String(value);
  if (form === 'probability' && value < 0.0001) return '<0.0001';
  // Four decimals, or four digits of what is smaller.
  return value !== 0 && Math.abs(value) < 0.001 ? value.toPrecision(3) : rounded(value, 4);
}
