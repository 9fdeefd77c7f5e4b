/** A scale that says how many answers it has, and has another number of labels. */
import { get } from '../../syntax/tree.ts';
import { defineRule } from '../define-rule.ts';
import { surveyOf } from '../support/surveys.ts';

export default defineRule({
  id: 'scale-label-count',
  group: 'survey',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'none',
  kinds: ['survey'],
  summary: { zh: '量表的选项数与声明的级数不符。', en: 'A scale does not have as many labels as it says.' },
  messages: {
    count: {
      zh: '量表“{scale}”声明有 {points} 级，却写了 {count} 个选项。',
      en: 'The scale “{scale}” says that it has {points} answers and names {count}.',
    },
  },
  check({ document, report }) {
    const open = surveyOf(document);
    for (const { name, type, points, labels, node } of open?.survey.scales ?? []) {
      if (type !== 'likert' || points === null || labels.length === 0 || labels.length === points) continue;
      report({ message: 'count', span: get(node, 'points')?.span ?? labels[0]?.node.span ?? { start: 0, end: 0 }, data: { scale: name, points, count: labels.length } });
    }
  }
});
