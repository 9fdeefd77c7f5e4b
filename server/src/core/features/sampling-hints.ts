/** How many responses a sampling plan takes, in whole and of each stratum, beside what it takes them for. */
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

export function samplingHints({ document, locale }: FeatureContext, range: Span): InlayHint[] {
  const { survey: { sampling }, text } = document;
  const numbers = samplingNumbers(sampling);
  const { margin, population, responseRate } = numbers;
  if (sampling === null || margin === null) return [];
  const needed = sampleSize({ ...numbers, margin });
  if (!isDefined(needed)) return [];
  const percent = (share: number): string => `${String(Math.round(share * 10_000) / 100)}%`;
  const tooltip = fill(WHY[locale], { population: population ?? INFINITE, confidence: percent(numbers.confidence), proportion: percent(numbers.proportion), effect: numbers.designEffect }, locale);
  const asked = responseRate === null || responseRate <= 0 ? null : Math.ceil(needed / responseRate - 1e-9);
  const label = fill((asked === null ? NEEDED : TO_ASK)[locale], { n: needed, asked: asked ?? '' }, locale);
  const strata = sampling.strata.flatMap((s) => (s.population === null ? [] : [{ ...s, population: s.population }]));
  const shares = strata.length === sampling.strata.length ? allocate(needed, strata, sampling.allocation) : [];
  const hints = [
    { offset: placeOf(get(sampling.node, 'margin'), text), label, tooltip },
    ...shares.map((share, h) => ({ offset: isDefined(share) ? placeOf(get(strata[h]?.node, 'population'), text) : null, label: fill(NEEDED[locale], { n: isDefined(share) ? share : 0 }, locale), tooltip: null })),
  ];
  return hints.flatMap(({ offset, ...hint }) => (offset !== null && inside(range, offset) ? [{ offset, ...hint }] : []));
}
