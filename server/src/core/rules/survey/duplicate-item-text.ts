/** Two questions, or two answers to choose from, with the same words: one of them was meant to be another. */
import { same } from '../../base/text.ts';
import { allItems } from '../../model/survey.ts';
import type { SurveyVariable } from '../../model/survey-variables.ts';
import { defineRule } from '../define-rule.ts';
import { itemName, quotedText, surveyOf, variableSpan } from '../support/surveys.ts';

export default defineRule({
  id: 'duplicate-item-text',
  group: 'survey',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'warning',
  fix: 'none',
  kinds: ['survey'],
  summary: { zh: '两道题或两个选项的文字相同。', en: 'Two questions or two answers have the same words.' },
  messages: {
    same: {
      zh: '“{item}”的文字与“{other}”相同：“{text}”。',
      en: '“{item}” has the same words as “{other}”: “{text}”.',
    },
    option: {
      zh: '“{item}”的选项“{text}”写了两次，数据里分不清选的是哪一个。',
      en: '“{item}” offers “{text}” twice, and data cannot tell which of them was chosen.',
    },
    label: {
      zh: '量表“{scale}”有两级都写作“{text}”，数据里分不清是哪一级。',
      en: 'The scale “{scale}” has two levels called “{text}”, and data cannot tell which of them is meant.',
    },
  },
  check({ document, report }) {
    const open = surveyOf(document);
    for (const item of open === null ? [] : allItems(open.survey)) {
      for (const option of repeated(item.options, ({ value, label }) => [value, ...(label === null ? [] : [label.zh, label.en])])) {
        report({ message: 'option', span: option.node.span, data: { item: itemName(item), text: quotedText(option.label ?? same(option.value)) } });
      }
    }
    for (const scale of open?.survey.scales ?? []) {
      for (const label of repeated(scale.labels, ({ words }) => words)) report({ message: 'label', span: label.node.span, data: { scale: scale.name, text: quotedText(label.text) } });
    }
    const seen = new Map<string, SurveyVariable>();
    for (const variable of open?.variables ?? []) {
      const { row, item, text, aspect, option } = variable;
      if (text === null || option !== null || (row !== null && row.text !== text)) continue;
      // The same statement may be asked from two sides, in two parts, or at one time under each of two conditions.
      const key = JSON.stringify([row === null ? '' : item.id, item.section, aspect, item.visible?.source ?? '', ...[text.zh, text.en].map(plain)]);
      const other = seen.get(key);
      if (other === undefined) seen.set(key, variable);
      else {
        const message = { zh: `同样的文字：${other.name}。`, en: `The same words: ${other.name}.` };
        report({ message: 'same', span: variableSpan(variable), data: { item: variable.name, other: other.name, text: quotedText(text) }, related: [{ uri: document.file.uri, span: variableSpan(other), message }] });
      }
    }
  }
});

/** The words alone: neither punctuation nor capitals tell two questions apart. */
const plain = (words: string): string => words.replace(/[\s\p{P}]+/gu, '').toLowerCase();

/** Answers that bear a word of one before them. */
function repeated<T>(answers: readonly T[], words: (answer: T) => readonly string[]): readonly T[] {
  const taken = new Set<string>();
  return answers.filter((answer) => {
    const own = new Set(words(answer).map((w) => w.trim()));
    const known = [...own].some((w) => taken.has(w));
    for (const w of own) taken.add(w);
    return known;
  });
}
