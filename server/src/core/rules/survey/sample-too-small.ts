/** Fewer responses, planned or come in, than the margin of error that the sampling plan promises takes. */
import type { SamplingFact } from '../../analysis/survey-facts.ts';
import { isDefined } from '../../statistics/figure.ts';
import { marginOfError, sampleSize } from '../../statistics/proportion.ts';
import { defineRule } from '../define-rule.ts';
import { answeredSurvey, openDataset } from '../support/datasets.ts';
import { replaceFix } from '../support/fixes.ts';

export default defineRule({
  id: 'sample-too-small',
  group: 'survey',
  since: '0.1.0',
  status: 'stable',
  level: 'workspace',
  severity: 'warning',
  fix: 'unsafe',
  kinds: ['survey', 'dataset'],
  summary: { zh: '样本达不到抽样计划写明的误差。', en: 'The sample is too small for the margin of error that the plan promises.' },
  messages: {
    planned: {
      zh: '计划 {n} 份，误差为 ±{reached}；要达到 ±{margin}（置信水平 {confidence}）需要 {needed} 份。',
      en: '{n} responses are planned, which gives ±{reached}; ±{margin} at {confidence} confidence takes {needed}.',
    },
    answered: {
      zh: '{file} 只有 {n} 份答卷，误差为 ±{reached}；问卷“{survey}”要达到 ±{margin}（置信水平 {confidence}）需要 {needed} 份。',
      en: '{file} has {n} responses, which gives ±{reached}; the ±{margin} of the survey “{survey}” at {confidence} confidence takes {needed}.',
    },
  },
  check({ index, project, data, report }) {
    const { facts } = index;
    if (facts?.kind === 'survey') {
      const { sampling } = facts;
      const short = sampling?.planned && shortage(sampling, sampling.planned.size);
      if (!short || !sampling.planned) return;
      const { span, editable } = sampling.planned;
      report({ message: 'planned', span, data: short, fixes: editable ? [replaceFix(span, String(short.needed), 'unsafe')] : [] });
      return;
    }
    const open = openDataset({ index, data });
    const survey = open && answeredSurvey({ project }, open);
    if (!open || !survey?.facts.sampling || open.data.partial || !open.data.answers) return;
    const short = shortage(survey.facts.sampling, open.data.rows);
    if (!short) return;
    const related = survey.facts.sampling.planned ? [{ uri: survey.file.uri, span: survey.facts.sampling.planned.span, message: { zh: '抽样计划。', en: 'The sampling plan.' } }] : [];
    report({ message: 'answered', span: open.source.span, data: { ...short, file: open.data.shown, survey: survey.file.document.id }, related });
  },
});

/** Designs that draw at random: of the others no margin of error can be worked out. */
const RANDOM: ReadonlySet<string> = new Set(['simple', 'systematic', 'stratified', 'cluster']);

/** What the sample lacks, in words of the message; undefined where it is large enough, or that cannot be said. */
function shortage({ numbers, design }: SamplingFact, n: number): { readonly n: number; readonly needed: number; readonly reached: string; readonly margin: string; readonly confidence: string } | undefined {
  const { margin, confidence } = numbers;
  if (margin === null || !RANDOM.has(design) || n < 1) return undefined;
  const needed = sampleSize({ ...numbers, margin });
  if (!isDefined(needed) || n >= needed) return undefined;
  const reached = marginOfError(n, numbers);
  return { n, needed, reached: isDefined(reached) ? percent(reached) : '?', margin: percent(margin), confidence: percent(confidence) };
}

const percent = (share: number): string => `${String(Math.round(share * 10_000) / 100)}%`;
