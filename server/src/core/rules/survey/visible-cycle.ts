/** Questions of which each waits for the answer of the other: none of them is ever asked. */
import { defineRule } from '../define-rule.ts';
import { contentSpan } from '../support/bands.ts';
import { visibilityIn } from '../support/survey-visibility.ts';
import { itemName, itemSpan } from '../support/surveys.ts';

export default defineRule({
  id: 'visible-cycle',
  group: 'survey',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'none',
  kinds: ['survey'],
  summary: { zh: '题目互相等待对方的答案才出现。', en: 'Questions appear only once another of them is answered.' },
  messages: {
    cycle: {
      zh: '{items}互相等待：每一题都要等另一题答了才出现，结果谁也不出现。',
      en: '{items} wait for each other: each appears only once the other is answered, so none does.',
    },
    self: {
      zh: '“{items}”要等自己答了才出现，所以永远不出现。',
      en: '“{items}” waits for its own answer and never appears.',
    },
  },
  check({ document, report }) {
    for (const { items, condition } of visibilityIn(document)?.cycles ?? []) {
      const names = items.map(itemName);
      const message = items.length === 1 ? 'self' : 'cycle';
      const shown = names.slice(0, SHOWN);
      const more = names.length > SHOWN;
      const data = { items: { zh: message === 'self' ? (names[0] ?? '') : shown.map((n) => `“${n}”`).join('、') + (more ? '等' : ''), en: message === 'self' ? (names[0] ?? '') : shown.map((n) => `“${n}”`).join(', ') + (more ? ', …' : '') } };
      const related = items.slice(1, SHOWN).map((item) => ({ uri: document.file.uri, span: itemSpan(item), message: { zh: `“${itemName(item)}”也在其中。`, en: `“${itemName(item)}” is one of them.` } }));
      report({ message, span: contentSpan(document, condition), data, related });
    }
  }
});

const SHOWN = 6;
