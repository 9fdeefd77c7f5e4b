/** Numbers of a sampling plan and its quotas that no set of responses can meet together. */
import type { Span } from '../../base/span.ts';
import type { MapNode } from '../../syntax/tree.ts';
import { get } from '../../syntax/tree.ts';
import { defineRule } from '../define-rule.ts';
import { surveyOf } from '../support/surveys.ts';

export default defineRule({
  id: 'sampling-contradiction',
  group: 'survey',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'none',
  kinds: ['survey'],
  summary: { zh: '抽样计划或配额里的数字互相矛盾。', en: 'Numbers of a sampling plan or of its quotas contradict each other.' },
  messages: {
    quota: {
      zh: '配额“{quota}”至少 {min} 份，却至多 {max} 份，没法满足。',
      en: 'The quota “{quota}” asks for at least {min} responses and at most {max}, which nothing meets.',
    },
    planned: {
      zh: '配额“{quota}”至少 {min} 份，而计划一共只收 {size} 份。',
      en: 'The quota “{quota}” asks for at least {min} responses, but only {size} are planned in all.',
    },
    population: {
      zh: '计划收 {size} 份，而总体只有 {population} 人。',
      en: '{size} responses are planned, but the population has only {population} members.',
    },
    stratum: {
      zh: '层“{stratum}”计划收 {size} 份，而这一层只有 {population} 人。',
      en: '{size} responses are planned in the stratum “{stratum}”, which has only {population} members.',
    },
    populations: {
      zh: '各层人数合计 {sum}，与总体 {population} 不符。',
      en: 'The strata have {sum} members together, not the {population} of the population.',
    },
    sizes: {
      zh: '各层计划合计 {sum} 份，与一共要收的 {size} 份不符。',
      en: '{sum} responses are planned in the strata together, not the {size} that are planned in all.',
    },
  },
  check({ document, report }) {
    const survey = surveyOf(document)?.survey;
    if (!survey) return;
    const { sampling, quotas } = survey;
    for (const { id, min, max, node } of quotas) {
      const quota = id ?? '?';
      if (min === null) continue;
      if (max !== null && min > max) report({ message: 'quota', span: written(node, 'min'), data: { quota, min, max } });
      else if (sampling && sampling.size !== null && min > sampling.size) report({ message: 'planned', span: written(node, 'min'), data: { quota, min, size: sampling.size } });
    }
    if (!sampling) return;
    const { population, size, strata, node } = sampling;
    if (size !== null && population !== null && size > population) report({ message: 'population', span: written(node, 'size'), data: { size, population } });
    for (const s of strata) {
      if (s.size !== null && s.population !== null && s.size > s.population) report({ message: 'stratum', span: written(s.node, 'size'), data: { stratum: s.id ?? '?', size: s.size, population: s.population } });
    }
    const people = sum(strata.map((s) => s.population));
    if (people !== null && population !== null && people !== population) report({ message: 'populations', span: written(node, 'population'), data: { sum: people, population } });
    const planned = sum(strata.map((s) => s.size));
    if (planned !== null && size !== null && planned !== size) report({ message: 'sizes', span: written(node, 'size'), data: { sum: planned, size } });
  },
});

const written = (node: MapNode, key: string): Span => get(node, key)?.span ?? node.span;

/** Null where one of them is not said, or there is none. */
const sum = (numbers: readonly (number | null)[]): number | null =>
  numbers.length === 0 ? null : numbers.reduce<number | null>((a, b) => (a === null || b === null ? null : a + b), 0);
