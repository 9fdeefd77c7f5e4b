/** How many answers a scale has. */
import type { SurveyScale } from '../../model/survey.ts';
import { scaleRange } from '../../model/survey-variables.ts';

/** Null where the scale does not say. */
export function levelsOf(scale: SurveyScale): number | null {
  if (scale.type === 'likert') return scale.labels.length === 0 ? null : scale.labels.length;
  const { min, max, step } = scaleRange(scale);
  const count = (Number(max ?? NaN) - Number(min ?? NaN)) / Number(step ?? NaN) + 1;
  return Number.isFinite(count) && count > 0 ? Math.floor(count + 1e-9) : null;
}
