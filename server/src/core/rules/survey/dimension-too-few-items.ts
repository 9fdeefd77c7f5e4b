/** A dimension with one question in an instrument whose other dimensions have several: its reliability cannot be told. */
import type { ScalarNode } from '../../syntax/tree.ts';
import { defineRule } from '../define-rule.ts';
import { isScaled, surveyOf } from '../support/surveys.ts';

export default defineRule({
  id: 'dimension-too-few-items',
  group: 'survey',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'info',
  fix: 'none',
  kinds: ['survey'],
  summary: { zh: '别的维度有好几道题，这个维度的题太少。', en: 'A dimension has too few questions, while others have several.' },
  messages: {
    few: {
      zh: '维度“{dimension}”只有 {count} 道题，信度无从计算；同一问卷的其他维度有 {most} 道。',
      en: 'The dimension “{dimension}” has {count} question, too few for its reliability; another dimension of the survey has {most}.',
    },
  },
  options: {
    minimum: { type: 'number', default: 2, description: { zh: '一个维度至少几道题', en: 'questions that a dimension has at least' } },
  },
  check({ document, options, report }) {
    const open = surveyOf(document);
    if (open === null) return;
    const least = Number(options['minimum']);
    const dimensions = new Map<string, { readonly node: ScalarNode; readonly things: Set<string> }>();
    for (const v of open.variables) {
      // What is no id is another finding, and may mean a dimension that is counted already.
      if (!isScaled(v) || v.dimension === null || v.item.part !== 'items' || !ID.test(v.dimension.source)) continue;
      const known = dimensions.get(v.dimension.source) ?? { node: v.dimension, things: new Set<string>() };
      // The two questions of a pair ask about one thing.
      known.things.add(v.pair === null ? v.name : `pair ${v.pair}`);
      dimensions.set(v.dimension.source, known);
    }
    const most = Math.max(0, ...[...dimensions.values()].map((d) => d.things.size));
    if (most < SEVERAL) return;
    for (const [dimension, { node, things }] of dimensions) {
      if (things.size < least) report({ message: 'few', span: node.span, data: { dimension, count: things.size, most } });
    }
  }
});

/** A dimension with so many questions shows that the instrument measures by several. */
const SEVERAL = 3;
const ID = /^(?:[a-z][a-z0-9-]*\.)?[a-z][a-z0-9-]*$/;
