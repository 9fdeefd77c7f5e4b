/** A question that everybody answers alike: it tells nobody apart, and everything that divides by its variance is undefined. */
import { defineRule } from '../define-rule.ts';
import { answeredSurvey, columnSpan, openDataset, partWords, questionPlace } from '../support/datasets.ts';

export default defineRule({
  id: 'constant-item',
  group: 'survey',
  since: '0.1.0',
  status: 'stable',
  level: 'workspace',
  severity: 'warning',
  fix: 'none',
  kinds: ['dataset'],
  summary: { zh: '一道题的答案全都一样。', en: 'All answers to a question are the same.' },
  messages: {
    constant: {
      zh: '“{item}”的 {n} 个答案全是 {value}：它区分不出任何人，信度、相关和驱动因素都算不出来。{part}',
      en: 'All {n} answers to “{item}” are {value}: it tells nobody apart, and its reliability, correlations and influence are undefined.{part}',
    },
  },
  check({ index, project, data, report }) {
    const open = openDataset({ index, data });
    if (open === undefined) return;
    const survey = answeredSurvey({ project }, open);
    for (const { item, column, n, value } of open.data.answers?.constant ?? []) {
      report({ message: 'constant', span: columnSpan(open, column), data: { item, n, value, part: partWords(open.data) }, related: survey ? questionPlace({ project }, survey, item) : [] });
    }
  },
});
