/** How many responses a sampling plan takes, in whole and of each stratum, beside what it takes them for; hover says the same of the whole. */
import type { Span } from '../base/span.ts';
import { fill, type Text } from '../base/text.ts';
import { get } from '../model/read.ts';
import { samplingNumbers } from '../model/survey-sampling.ts';
import { isDefined } from '../statistics/figure.ts';
import { allocate, sampleSize } from '../statistics/proportion.ts';
import type { FeatureContext } from './context.ts';
import { inside, placeOf, type InlayHint } from './hint.ts';

const NEEDED: Text = { zh: '需要 {n} 份', en: 'takes {n}' };
const TO_ASK: Text = { zh: '需要 {n} 份，发出 {asked} 份', en: 'takes {n}, asking {asked}' };
const WHY: Text = { zh: '总体 {population}，置信水平 {confidence}，比例 {proportion}，设计效应 {effect}', en: 'population {population}, {confidence} confidence, proportion {proportion}, design effect {effect}' };
const INFINITE: Text = { zh: '无限', en: 'infinite' };

export interface SamplingNeed {
  readonly needed: number;
  /** How many it takes, and of whom that holds. */
  readonly label: string;
  readonly why: string;
}

/** Undefined where the document has no plan, or the plan no margin of error. */
export function samplingNeed({ document, locale }: FeatureContext): SamplingNeed | undefined {
  const numbers = samplingNumbers(document.survey.sampling);
  const { margin, population, responseRate } = numbers;
  const needed = margin === null ? undefined : sampleSize({ ...numbers, margin });
  if (needed === undefined || !isDefined(needed)) return undefined;
  const percent = (share: number): string => `${String(Math.round(share * 10_000) / 100)}%`;
  const why = fill(WHY[locale], { population: population ?? INFINITE, confidence: percent(numbers.confidence), proportion: percent(numbers.proportion), effect: numbers.designEffect }, locale);
  const asked = responseRate === null || responseRate <= 0 ? null : Math.ceil(needed / responseRate - 1e-9);
  const label = fill((asked === null ? NEEDED : TO_ASK)[locale], { n: needed, asked: asked ?? '' }, locale);
  return { needed, label, why };
}

export function samplingHints(context: FeatureContext, range: Span): InlayHint[] {
  const { document: { survey: { sampling }, text }, locale } = context;
  const need = samplingNeed(context);
  if (sampling === null || need === undefined) return [];
  const { needed, label, why } = need;
  const strata = sampling.strata.flatMap((s) => (s.population === null ? [] : [{ ...s, population: s.population }]));
  const shares = strata.length === sampling.strata.length ? allocate(needed, strata, sampling.allocation) : [];
  const hints = [
    { offset: placeOf(get(sampling.node, 'margin'), text), label, tooltip: why },
    ...shares.map((share, h) => ({ offset: isDefined(share) ? placeOf(get(strata[h]?.node, 'population'), text) : null, label: fill(NEEDED[locale], { n: isDefined(share) ? share : 0 }, locale), tooltip: null })),
  ];
  return hints.flatMap(({ offset, ...hint }) => (offset !== null && inside(range, offset) ? [{ offset, ...hint }] : []));
}
