/** Two questions with the same words: one of them was meant to be another. */
import type { SurveyVariable } from '../../model/survey-variables.ts';
import { defineRule } from '../define-rule.ts';
import { quotedText, surveyOf, variableSpan } from '../support/surveys.ts';

export default defineRule({
  id: 'duplicate-item-text',
  group: 'survey',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'warning',
  fix: 'none',
  kinds: ['survey'],
  summary: { zh: '两道题的文字相同。', en: 'Two questions have the same words.' },
  messages: {
    same: {
      zh: '“{item}”的文字与“{other}”相同：“{text}”。',
      en: '“{item}” has the same words as “{other}”: “{text}”.',
    },
  },
  check({ document, report }) {
    const open = surveyOf(document);
    const seen = new Map<string, SurveyVariable>();
    for (const variable of open?.variables ?? []) {
      const { row, item, text, aspect, option } = variable;
      if (text === null || option !== null || (row !== null && row.text !== text)) continue;
      // The same statement may be asked from two sides, in two parts, or at one time under each of two conditions.
      const key = JSON.stringify([row === null ? '' : item.id, item.section, aspect, item.visible?.source ?? '', ...[text.zh, text.en].map((words) => words.replace(/[\s\p{P}]+/gu, '').toLowerCase())]);
      const other = seen.get(key);
      if (other === undefined) seen.set(key, variable);
      else {
        const message = { zh: `同样的文字：${other.name}。`, en: `The same words: ${other.name}.` };
        report({ message: 'same', span: variableSpan(variable), data: { item: variable.name, other: other.name, text: quotedText(text) }, related: [{ uri: document.file.uri, span: variableSpan(other), message }] });
      }
    }
  }
});
