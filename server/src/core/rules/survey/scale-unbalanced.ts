/** A verbal scale with more praise than blame among its labels, or the other way round: the words push the answers. */
import { defineRule } from '../define-rule.ts';
import { valenceOf } from '../../model/label-valence.ts';
import { surveyOf } from '../support/surveys.ts';

export default defineRule({
  id: 'scale-unbalanced',
  group: 'survey',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'warning',
  fix: 'none',
  kinds: ['survey'],
  summary: { zh: '量表中肯定和否定的选项不一样多。', en: 'A scale has more labels on one side than on the other.' },
  messages: {
    unbalanced: {
      zh: '量表“{scale}”有 {good} 个肯定的选项、{bad} 个否定的选项，答案会偏向多的一边。',
      en: 'The scale “{scale}” has {good} favourable and {bad} unfavourable labels, which draws answers to the side with more.',
    },
  },
  check({ document, report }) {
    const open = surveyOf(document);
    for (const { name, type, labels } of open?.survey.scales ?? []) {
      const values = labels.map((l) => valenceOf(l.text.zh) ?? valenceOf(l.text.en));
      const [first] = labels;
      if (type !== 'likert' || first === undefined || values.includes(null)) continue;
      const good = values.filter((v) => v !== null && v > 0).length;
      const bad = values.filter((v) => v !== null && v < 0).length;
      if (good !== bad) report({ message: 'unbalanced', span: { start: first.node.span.start, end: labels.at(-1)?.node.span.end ?? first.node.span.end }, data: { scale: name, good, bad } });
    }
  }
});
