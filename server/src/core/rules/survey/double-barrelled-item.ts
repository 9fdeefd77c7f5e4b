/** A question that asks about two things at once: one answer cannot be right for both. */
import { defineRule } from '../define-rule.ts';
import { doubleBarrel } from '../support/item-wording.ts';
import { askedTexts } from '../support/surveys.ts';

export default defineRule({
  id: 'double-barrelled-item',
  group: 'survey',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'hint',
  fix: 'none',
  kinds: ['survey'],
  summary: { zh: '一道题同时问了两件事。', en: 'A question asks about two things at once.' },
  messages: {
    two: {
      zh: '“{item}”一次问了“{first}”和“{second}”两件事；若受访者对两者看法不同，就无法作答。可拆成两道题。',
      en: '“{item}” asks about “{first}” and “{second}” at once, and nobody who thinks differently of the two can answer. Consider two questions.',
    },
  },
  check({ document, report }) {
    for (const { name, span, texts, free } of askedTexts(document)) {
      for (const text of free ? [] : texts) {
        const found = doubleBarrel(text);
        if (found === null) continue;
        report({ message: 'two', span, data: { item: name, first: found[0], second: found[1] } });
        break;
      }
    }
  }
});
