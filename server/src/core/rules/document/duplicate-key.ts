/** The same key twice in one map: only the first counts, the second is silently lost elsewhere. */
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'duplicate-key',
  group: 'document',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'none',
  summary: { zh: '同一处的键写了两次。', en: 'A key stands twice in the same place.' },
  messages: {
    repeated: {
      zh: '键“{key}”在同一处已经写过，这一个不起作用。',
      en: 'The key “{key}” already stands in the same place; this one has no effect.',
    },
  },
  check({ document, report }) {
    for (const problem of document.parsed.problems) {
      if (problem.code !== 'duplicate-key') continue;
      const related = problem.other
        ? [{ uri: document.file.uri, span: problem.other, message: { zh: '先写的在这里。', en: 'It stands here first.' } }]
        : [];
      const key = document.text.slice(problem.span.start, problem.span.end).replace(/^(["'])(.*)\1$/s, '$2');
      report({ message: 'repeated', span: problem.span, data: { key }, related });
    }
  },
});
