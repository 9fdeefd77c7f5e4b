/** Values of the data that the scoring or standard cannot use: outside of the declared domain, no number, no unit, no such choice. */
import { defineRule } from '../define-rule.ts';
import { columnSpan, exampleWords, linesOf, lineWords, openDataset, partWords } from '../support/datasets.ts';

export default defineRule({
  id: 'value-outside-domain',
  group: 'dataset',
  since: '0.1.0',
  status: 'stable',
  level: 'workspace',
  severity: 'error',
  fix: 'none',
  kinds: ['dataset'],
  summary: { zh: '数据中有不在取值范围内或无法使用的值。', en: 'The data hold values that are outside of their domain or cannot be used.' },
  messages: {
    bad: {
      zh: '{file} 的“{column}”列有 {count} 个值不能用{lines}：{example}{part}',
      en: 'Values of the column “{column}” in {file} that cannot be used: {count}{lines}. {example}{part}',
    },
  },
  check({ index, data, report }) {
    const open = openDataset({ index, data });
    for (const { column, count, lines, example } of (open?.data.scoring ?? open?.data.targets)?.bad ?? []) {
      if (open === undefined) return;
      report({
        message: 'bad',
        span: columnSpan(open, column),
        data: { file: open.data.shown, column, count, lines: lineWords(lines, count), example: exampleWords(example), part: partWords(open.data) },
        related: linesOf(open.data, lines),
      });
    }
  },
});
