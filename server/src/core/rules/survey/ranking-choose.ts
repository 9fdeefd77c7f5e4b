/** A question that lets choose more options than there are, or rank just one. */
import { allItems } from '../../model/survey.ts';
import { get } from '../../syntax/tree.ts';
import { defineRule } from '../define-rule.ts';
import { replaceScalar } from '../support/fixes.ts';
import { itemName, itemSpan, surveyOf } from '../support/surveys.ts';

export default defineRule({
  id: 'ranking-choose',
  group: 'survey',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'warning',
  fix: 'unsafe',
  kinds: ['survey'],
  summary: { zh: '可选、可排的项数与选项数不符。', en: 'The number to choose or rank does not fit the options.' },
  messages: {
    more: {
      zh: '“{item}”最多选 {choose} 项，却只有 {count} 个选项。',
      en: '“{item}” lets choose up to {choose} and has {count} options.',
    },
    one: {
      zh: '“{item}”只排一项，没有次序可言：改为单选题。',
      en: '“{item}” ranks just one, which is no order; make it a single choice.',
    },
    all: {
      zh: '“{item}”有 {count} 个选项，全都要排：超过 {limit} 项就难以排准，请写明 choose。',
      en: '“{item}” has {count} options to be ranked altogether; beyond {limit} an order is guesswork, so say how many under choose.',
    },
  },
  options: {
    limit: { type: 'number', default: 7, description: { zh: '不写 choose 的排序题最多几个选项', en: 'options that a ranking without choose has at most' } },
  },
  check({ document, report, options }) {
    const open = surveyOf(document);
    const limit = Number(options['limit']);
    for (const item of open === null ? [] : allItems(open.survey)) {
      if (item.type !== 'ranking' && item.type !== 'multiple') continue;
      const { choose, options: given } = item;
      const count = given.filter((o) => !o.exclusive).length;
      const node = get(item.node, 'choose');
      const span = node?.span ?? itemSpan(item);
      const data = { item: itemName(item), choose: choose ?? count, count, limit };
      if (given.length === 0) continue;
      if (choose !== null && choose > count) report({ message: 'more', span, data, fixes: count === 0 ? [] : replaceScalar(node, String(count), document.text) });
      else if (item.type === 'ranking' && choose === 1) report({ message: 'one', span, data });
      else if (item.type === 'ranking' && choose === null && count > limit) report({ message: 'all', span, data });
    }
  }
});
