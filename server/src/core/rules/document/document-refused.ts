/** A document that is too large, too deep or grows without end when its aliases are followed is not read at all. */
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'document-refused',
  group: 'document',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'none',
  always: true,
  summary: { zh: '文档过大、嵌套过深或别名展开过多，没有读取。', en: 'The document is too large, too deep or expands too far, and was not read.' },
  messages: { refused: { zh: '{problem}', en: '{problem}' } },
  check({ document, report }) {
    for (const problem of document.parsed.problems) {
      if (problem.code !== 'too-large' && problem.code !== 'too-deep' && problem.code !== 'alias-bomb') continue;
      report({ message: 'refused', span: problem.span, data: { problem: problem.message } });
    }
  },
});
