/** A question or section that no answers make appear. */
import { defineRule } from '../define-rule.ts';
import { contentSpan } from '../support/bands.ts';
import { visibilityIn } from '../support/survey-visibility.ts';

export default defineRule({
  id: 'visible-never',
  group: 'survey',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'warning',
  fix: 'none',
  kinds: ['survey'],
  summary: { zh: '题目或部分的显示条件永远不成立。', en: 'The condition of a question or section can never be met.' },
  messages: {
    never: {
      zh: '“{name}”永远不会出现：没有任何答案满足“{test}”。',
      en: '“{name}” never appears: no answer meets “{test}”.',
    },
    together: {
      zh: '“{name}”永远不会出现：“{test}”成立的时候，它所依据的题并不出现，或者所在的部分不出现。',
      en: '“{name}” never appears: when “{test}” holds, a question that it depends on or its own section is not shown.',
    },
  },
  check({ document, report }) {
    for (const { of, condition, alone } of visibilityIn(document)?.hidden ?? []) {
      report({ message: alone ? 'never' : 'together', span: contentSpan(document, condition), data: { name: of.id ?? '?', test: condition.source } });
    }
  }
});
