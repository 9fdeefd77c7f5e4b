/** Responses with one answer to every question of a block: perhaps given without reading. */
import { defineRule } from '../define-rule.ts';
import { linesOf, lineWords, openDataset, partWords } from '../support/datasets.ts';

export default defineRule({
  id: 'straight-lining',
  group: 'survey',
  since: '0.1.0',
  status: 'stable',
  level: 'workspace',
  severity: 'info',
  fix: 'none',
  kinds: ['dataset'],
  summary: { zh: '有的答卷对一组题目全给同一个答案。', en: 'Some responses give the same answer to every question of a block.' },
  messages: {
    straight: {
      zh: '{file} 中有 {count} 份答卷（共 {rows} 份）对量表“{scale}”的 {items} 道题给了同一个答案{lines}，可能没有读题。{part}',
      en: '{count} of the {rows} responses in {file} give one answer to all {items} questions on the scale “{scale}”{lines}, perhaps without reading them.{part}',
    },
  },
  check({ index, data, report }) {
    const open = openDataset({ index, data });
    if (open === undefined) return;
    for (const { scale, items, count, lines } of open.data.answers?.straight ?? []) {
      report({
        message: 'straight',
        span: open.source.span,
        data: { file: open.data.shown, rows: open.data.rows, scale, items, count, lines: lineWords(lines, count), part: partWords(open.data) },
        related: linesOf(open.data, lines),
      });
    }
  },
});
