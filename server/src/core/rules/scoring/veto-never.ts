/** A veto that no case can trigger. */
import { defineRule } from '../define-rule.ts';
import { vetoesThat } from '../support/vetoes.ts';

export default defineRule({
  id: 'veto-never',
  group: 'scoring',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'warning',
  fix: 'none',
  kinds: ['scoring'],
  summary: { zh: '没有任何情况能触发这个否决项。', en: 'No case can trigger the veto.' },
  messages: {
    never: { zh: '否决项“{veto}”永远不会触发：没有任何情况满足“{test}”。', en: 'The veto “{veto}” is never triggered: no case meets “{test}”.' },
  },
  check({ document, report }) {
    for (const { span, name, test } of vetoesThat(document, 'never')) report({ message: 'never', span, data: { veto: name, test } });
  },
});
