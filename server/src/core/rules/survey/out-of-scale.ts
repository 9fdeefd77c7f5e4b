/** Answers that the scale of their question does not have, or that are none of its options. */
import { defineRule } from '../define-rule.ts';
import { answeredSurvey, columnSpan, exampleWords, linesOf, lineWords, openDataset, partWords, questionPlace } from '../support/datasets.ts';

export default defineRule({
  id: 'out-of-scale',
  group: 'survey',
  since: '0.1.0',
  status: 'stable',
  level: 'workspace',
  severity: 'error',
  fix: 'none',
  kinds: ['dataset'],
  summary: { zh: '数据中有量表或选项里没有的答案。', en: 'The data hold answers that the scale or the options do not have.' },
  messages: {
    outside: {
      zh: '{file} 的“{column}”列有 {count} 个答案不能用{lines}：{example}{part}',
      en: 'Answers in the column “{column}” of {file} that cannot be used: {count}{lines}. {example}{part}',
    },
  },
  check({ index, project, data, report }) {
    const open = openDataset({ index, data });
    if (open === undefined) return;
    const survey = answeredSurvey({ project }, open);
    for (const { column, input, count, lines, example } of open.data.answers?.bad ?? []) {
      report({
        message: 'outside',
        span: columnSpan(open, column),
        data: { file: open.data.shown, column, count, lines: lineWords(lines, count), example: exampleWords(example), part: partWords(open.data) },
        related: [...linesOf(open.data, lines), ...(survey ? questionPlace({ project }, survey, input) : [])],
      });
    }
  },
});
