/** Data that are not built as they should be: rows of another length than the header, open quotation marks, nothing at all. */
import { defineRule } from '../define-rule.ts';
import { linesOf, lineWords, openDataset, partWords, usableData } from '../support/datasets.ts';

export default defineRule({
  id: 'malformed-data',
  group: 'dataset',
  since: '0.1.0',
  status: 'stable',
  level: 'workspace',
  severity: 'error',
  fix: 'none',
  kinds: ['dataset'],
  summary: { zh: '数据文件有残缺的行、读不懂的内容，或者没有个案。', en: 'The data file has ragged rows, cannot be understood, or holds no case.' },
  messages: {
    rows: { zh: '{file} 有 {count} 行写得不对{lines}：{example}{part}', en: 'Rows of {file} that are not written correctly: {count}{lines}. {example}{part}' },
    whole: { zh: '无法使用 {file}：{example}', en: '{file} cannot be used: {example}' },
  },
  check({ index, data, report }) {
    const open = openDataset({ index, data });
    for (const { code, count, lines, example } of usableData(open)?.broken ?? []) {
      if (open === undefined) return;
      const file = open.data.shown;
      const ofRows = code === 'ragged-row' || code === 'malformed-row';
      report({
        message: ofRows ? 'rows' : 'whole',
        span: open.source.span,
        data: { file, count, lines: lineWords(lines, count), example, part: partWords(open.data) },
        related: ofRows ? linesOf(open.data, lines) : [],
      });
    }
  },
});
