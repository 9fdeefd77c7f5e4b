/** A suppression without a reason: the next reader cannot tell whether it still holds. */
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'suppression-without-reason',
  group: 'document',
  since: '0.1.0',
  status: 'stable',
  level: 'suppression',
  severity: 'warning',
  fix: 'none',
  summary: { zh: '抑制注释没有写原因。', en: 'A suppression comment gives no reason.' },
  messages: {
    missing: {
      zh: '抑制注释没有写原因，请在规则名后写“: 原因”。',
      en: 'The suppression gives no reason; write “: reason” behind the name of the rule.',
    },
  },
  check({ suppressions, report }) {
    for (const { suppression } of suppressions) {
      // A comment that names no rule at all is needless as a whole, and another rule says so.
      if (suppression.reason === '' && suppression.rules.length > 0) report({ message: 'missing', span: suppression.span });
    }
  },
});
