/** A criterion that does not say, or says twice, how it gets its score. */
import { defineRule } from '../define-rule.ts';
import { remainingProblems } from '../support/plan-problems.ts';

export default defineRule({
  id: 'criterion-without-method',
  group: 'scoring',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'none',
  kinds: ['scoring'],
  summary: { zh: '评分项没有（或不止一种）得分方法。', en: 'A criterion has no way to get its score, or more than one.' },
  messages: { problem: { zh: '{problem}', en: '{problem}' } },
  check({ document, report }) {
    for (const { code, span, message } of remainingProblems(document)) {
      if (code === 'method') report({ message: 'problem', span, data: { problem: message } });
    }
  },
});
