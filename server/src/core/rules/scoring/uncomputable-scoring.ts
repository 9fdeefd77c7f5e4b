/** Everything else that keeps a scoring from being computed: scales, scores, vetoes and types that lead to no number. */
import { defineRule } from '../define-rule.ts';
import { remainingProblems } from '../support/plan-problems.ts';

export default defineRule({
  id: 'uncomputable-scoring',
  group: 'scoring',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'none',
  kinds: ['scoring'],
  summary: { zh: '评分标准有一处无法计算。', en: 'A part of the scoring cannot be computed.' },
  messages: { problem: { zh: '{problem}', en: '{problem}' } },
  check({ document, report }) {
    for (const { code, span, message } of remainingProblems(document)) {
      if (code !== 'method') report({ message: 'problem', span, data: { problem: message } });
    }
  },
});
