/** A question whose words lead to the answer that is hoped for. */
import { defineRule } from '../define-rule.ts';
import { leadingWords } from '../support/item-wording.ts';
import { askedTexts } from '../support/surveys.ts';

export default defineRule({
  id: 'leading-item',
  group: 'survey',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'hint',
  fix: 'none',
  kinds: ['survey'],
  summary: { zh: '题目的措辞引导了答案。', en: 'The words of a question lead to an answer.' },
  messages: {
    leading: {
      zh: '“{item}”里的“{words}”把答案引向一边。可改用不带倾向的说法。',
      en: '“{words}” in “{item}” leads to one answer. Consider words that favour neither.',
    },
  },
  check({ document, report }) {
    for (const { name, span, texts } of askedTexts(document)) {
      const [words] = texts.flatMap((t) => leadingWords(t) ?? []);
      if (words !== undefined) report({ message: 'leading', span, data: { item: name, words } });
    }
  }
});
