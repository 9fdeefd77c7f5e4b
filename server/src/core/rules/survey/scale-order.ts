/** A scale whose answers do not go from low to high: the first label counts least, whatever it says. */
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import { compare, parseRational } from '../../base/rational.ts';
import type { Text } from '../../base/text.ts';
import { allItems, type SurveyScale } from '../../model/survey.ts';
import { get } from '../../syntax/tree.ts';
import { defineRule } from '../define-rule.ts';
import type { Report } from '../define-rule.ts';
import { valenceOf } from '../../model/label-valence.ts';
import { itemName, itemSpan, quotedText, surveyOf } from '../support/surveys.ts';

export default defineRule({
  id: 'scale-order',
  group: 'survey',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'warning',
  fix: 'unsafe',
  kinds: ['survey'],
  summary: { zh: '量表的选项没有从低到高排列。', en: 'The answers of a scale do not go from low to high.' },
  messages: {
    reversed: {
      zh: '量表“{scale}”是从高到低写的：“{first}”只算 {low} 分，“{last}”反而算 {high} 分。',
      en: 'The scale “{scale}” goes from high to low: “{first}” counts {low} and “{last}” counts {high}.',
    },
    order: {
      zh: '量表“{scale}”里“{label}”排在“{before}”之后，分值却更低才对。',
      en: 'In the scale “{scale}” the label “{label}” follows “{before}” although it says less.',
    },
    ends: {
      zh: '量表“{scale}”的最小值 {min} 不小于最大值 {max}。',
      en: 'The scale “{scale}” has a minimum of {min} that is not below its maximum of {max}.',
    },
    limits: {
      zh: '“{item}”的最小值 {min} 不小于最大值 {max}，没有哪个答案在两者之间。',
      en: '“{item}” has a minimum of {min} that is not below its maximum of {max}, so that no answer lies between.',
    },
    anchors: {
      zh: '量表“{scale}”的低端写着“{low}”，高端写着“{high}”，写反了。',
      en: 'The scale “{scale}” has “{low}” at its low end and “{high}” at its high end.',
    },
  },
  check({ document, report }) {
    const open = surveyOf(document);
    for (const scale of open?.survey.scales ?? []) {
      const { name, type, min, max, low, high, node } = scale;
      if (type === 'numeric') {
        const [from, to] = [min === null ? undefined : parseRational(min), max === null ? undefined : parseRational(max)];
        if (from && to && compare(from, to) >= 0) report({ message: 'ends', span: get(node, 'min')?.span ?? scale.key.span, data: { scale: name, min: min ?? '', max: max ?? '' } });
        const [below, above] = [low && valence(low), high && valence(high)];
        if (below !== null && above !== null && below > above) report({ message: 'anchors', span: get(node, 'low')?.span ?? scale.key.span, data: { scale: name, low: quotedText(low), high: quotedText(high) } });
      } else if (type !== null) checkLabels(document, scale, report);
    }
    for (const item of open === null ? [] : allItems(open.survey)) {
      const [from, to] = [item.min === null ? undefined : parseRational(item.min), item.max === null ? undefined : parseRational(item.max)];
      if (from && to && compare(from, to) >= 0) report({ message: 'limits', span: get(item.node, 'min')?.span ?? itemSpan(item), data: { item: itemName(item), min: item.min ?? '', max: item.max ?? '' } });
    }
  }
});

const valence = ({ zh, en }: Text): number | null => valenceOf(zh) ?? valenceOf(en);

function checkLabels(document: DocumentAnalysis, scale: SurveyScale, report: (report: Report<'reversed' | 'order'>) => void): void {
  // Kano answers go from like to dislike.
  const sign = scale.type === 'kano' ? -1 : 1;
  const known = scale.labels.flatMap((label) => { const v = valence(label.text); return v === null ? [] : [{ label, value: v * sign }]; });
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return;
  const falls = known.findIndex((k, i) => i > 0 && k.value < (known[i - 1]?.value ?? k.value));
  if (falls < 0) return;
  const rises = known.some((k, i) => i > 0 && k.value > (known[i - 1]?.value ?? k.value));
  if (!rises) {
    const span = { start: scale.labels[0]?.node.span.start ?? first.label.node.span.start, end: scale.labels.at(-1)?.node.span.end ?? last.label.node.span.end };
    const data = { scale: scale.name, first: quotedText(first.label.text), last: quotedText(last.label.text), low: scale.first, high: scale.first + scale.labels.length - 1 };
    const written = scale.labels.map(({ node }) => document.text.slice(node.span.start, node.span.end));
    const edits = scale.labels.map(({ node }, i) => ({ span: node.span, newText: written[written.length - 1 - i] ?? '' })).filter(({ span: s, newText }) => document.text.slice(s.start, s.end) !== newText);
    const fixes = written.some((w) => w.includes('\n')) ? [] : [{ title: { zh: '把选项倒过来', en: 'Turn the labels round' }, applicability: 'unsafe' as const, edits }];
    report({ message: 'reversed', span, data, fixes });
    return;
  }
  const [before, at] = [known[falls - 1], known[falls]];
  if (before && at) report({ message: 'order', span: at.label.node.span, data: { scale: scale.name, label: quotedText(at.label.text), before: quotedText(before.label.text) } });
}
