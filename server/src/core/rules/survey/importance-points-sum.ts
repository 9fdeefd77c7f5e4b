/** Importance points that do not add up to 100: they are shares of one whole. */
import { equals, HUNDRED, parseRational, sum, toDecimalString } from '../../base/rational.ts';
import { defineRule } from '../define-rule.ts';
import { scaleFix } from '../support/scale-fix.ts';
import { weightOf } from '../support/scorings.ts';
import { surveyOf } from '../support/surveys.ts';

export default defineRule({
  id: 'importance-points-sum',
  group: 'survey',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'warning',
  fix: 'unsafe',
  kinds: ['survey'],
  summary: { zh: '重要性分数之和不是 100。', en: 'The importance points do not add up to 100.' },
  messages: {
    sum: {
      zh: '各维度的重要性分数之和是 {sum}，不是 100。',
      en: 'The importance points of the dimensions add up to {sum}, not to 100.',
    },
  },
  check({ document, report }) {
    const open = surveyOf(document);
    const importance = open?.survey.importance ?? [];
    const values = importance.flatMap(({ points }) => (points === null ? [] : (parseRational(points.source) ?? [])));
    const [first] = importance;
    // A value that is no number is the schema's finding, and its sum nobody's.
    if (first === undefined || values.length < importance.length) return;
    const total = sum(values);
    if (total === undefined || equals(total, HUNDRED)) return;
    const span = { start: first.entry.key.span.start, end: importance.at(-1)?.entry.span.end ?? first.entry.span.end };
    const weights = importance.flatMap(({ points }) => (points === null ? [] : (weightOf(points) ?? [])));
    report({ message: 'sum', span, data: { sum: toDecimalString(total, 6) }, fixes: weights.length < importance.length ? [] : scaleFix(weights, total, HUNDRED, document.text) });
  }
});
