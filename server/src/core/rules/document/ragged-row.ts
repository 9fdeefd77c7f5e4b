/** A row with more cells than the table has columns: the surplus is dropped by every Markdown reader. */
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'ragged-row',
  group: 'document',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'none',
  summary: { zh: '表格的一行多出单元格。', en: 'A table row has more cells than the table has columns.' },
  messages: {
    surplus: {
      zh: '这一行的单元格比表头多，多出的内容会丢失；单元格里的竖线要写成“\\|”。',
      en: 'This row has more cells than the header, and the surplus is lost; write a bar inside a cell as “\\|”.',
    },
  },
  check({ document, report }) {
    for (const problem of document.parsed.problems) {
      if (problem.code === 'ragged-row') report({ message: 'surplus', span: problem.span });
    }
  },
});
