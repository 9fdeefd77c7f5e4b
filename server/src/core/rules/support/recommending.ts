/** The scale of the net promoter score, and how a question comes to it. */
import type { Fix } from '../../base/diagnostic.ts';
import type { Item } from '../../model/survey.ts';
import { scaleRange, type Range, type SurveyVariable } from '../../model/survey-variables.ts';
import { get } from '../../syntax/tree.ts';
import { replaceScalar } from './fixes.ts';
import type { OpenSurvey } from './surveys.ts';

/** From 0 to 10 in whole steps. */
export const isNps = ({ min, max, step }: Range): boolean => Number(min ?? NaN) === 0 && Number(max ?? NaN) === 10 && Number(step ?? '1') === 1;

export const rangeWords = ({ min, max }: Range): string => `${min ?? '?'}–${max ?? '?'}`;

/** Whether its dimension is that of the score itself. */
export const measuresNps = ({ dimension }: SurveyVariable): boolean => dimension !== null && /(?:^|\.)nps$/.test(dimension.source);

/** What a question is answered on, choices that are all numbers included; null where that is no range of numbers. */
export function askedRange({ item, range }: SurveyVariable): Range | null {
  const found = range ?? choiceRange(item);
  return found === null || found.min === null || found.max === null ? null : found;
}

function choiceRange({ type, options }: Item): Range | null {
  const numbers = options.map((o) => Number(o.value));
  return type === 'single' && options.length > 3 && numbers.every(Number.isFinite) ? { min: String(Math.min(...numbers)), max: String(Math.max(...numbers)), step: '1' } : null;
}

/** Another scale of the survey that fits, or other ends of the item's own. */
export function askedFromZeroToTen({ survey }: OpenSurvey, { item, scale }: SurveyVariable, text: string): Fix[] {
  const fitting = survey.scales.find((s) => s.type === 'numeric' && isNps(scaleRange(s)));
  if (item.scale !== null) return fitting === undefined || scale === null ? [] : replaceScalar(item.scale, fitting.name, text);
  const ends = [['min', '0'], ['max', '10']] as const;
  const edits = ends.flatMap(([key, end]) => replaceScalar(get(item.node, key), end, text).flatMap((f) => f.edits));
  return edits.length === 0 ? [] : [{ title: { zh: '改为 0～10 分', en: 'Ask from 0 to 10' }, applicability: 'unsafe', edits }];
}
