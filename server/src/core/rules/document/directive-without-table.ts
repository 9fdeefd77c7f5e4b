/** `<!-- plumbline: path -->` with no table below it, or a comment whose word is misspelt: either has no effect. */
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'directive-without-table',
  group: 'document',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'none',
  summary: { zh: '指令下面没有表格，或者指令的词拼错了。', en: 'No table follows the directive, or its word is misspelt.' },
  messages: {
    missing: {
      zh: '这条指令下面没有表格，它不起作用。',
      en: 'No table follows this directive, so it has no effect.',
    },
    misspelt: { zh: '{problem}', en: '{problem}' },
  },
  check({ document, report }) {
    for (const problem of document.parsed.problems) {
      if (problem.code === 'table-missing') report({ message: 'missing', span: problem.span });
      if (problem.code === 'misspelt-word') report({ message: 'misspelt', span: problem.span, data: { problem: problem.message } });
    }
  },
});
