/** `<!-- plumbline: path -->` with no table below it: a table was moved or never written. */
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'directive-without-table',
  group: 'document',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'none',
  summary: { zh: '指令下面没有表格。', en: 'No table follows the directive.' },
  messages: {
    missing: {
      zh: '这条指令下面没有表格，它不起作用。',
      en: 'No table follows this directive, so it has no effect.',
    },
  },
  check({ document, report }) {
    for (const problem of document.parsed.problems) {
      if (problem.code === 'table-missing') report({ message: 'missing', span: problem.span });
    }
  },
});
