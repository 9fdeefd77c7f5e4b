/** A question that asks to recommend as the net promoter score does, on another scale: by its words alone nobody can tell whether it is meant to be one. */
import type { Fix } from '../../base/diagnostic.ts';
import type { SurveyVariable } from '../../model/survey-variables.ts';
import { entry, get } from '../../syntax/tree.ts';
import { defineRule } from '../define-rule.ts';
import { replaceFix } from '../support/fixes.ts';
import { asksToRecommend } from '../support/item-wording.ts';
import { askedFromZeroToTen, askedRange, isNps, rangeWords } from '../support/recommending.ts';
import { namedByAnalyses, surveyOf, variableSpan } from '../support/surveys.ts';

export default defineRule({
  id: 'recommendation-scale',
  group: 'survey',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'warning',
  fix: 'unsafe',
  kinds: ['survey'],
  summary: { zh: '问是否愿意推荐的题不是 0～10 分，当不成净推荐值。', en: 'A question that asks to recommend is not on 0 to 10, so that it gives no net promoter score.' },
  messages: {
    wording: {
      zh: '“{item}”和净推荐值一样问是否愿意推荐，却用 {range} 分：净推荐值只用 0～10 分；如果它衡量的是忠诚度，请写上维度。',
      en: '“{item}” asks to recommend as the net promoter score does, but on {range}, where that score needs 0 to 10; if it measures loyalty instead, name its dimension.',
    },
  },
  check({ document, report }) {
    const open = surveyOf(document);
    if (open === null) return;
    /** The type brings its own scale. */
    const ownType = ({ item }: SurveyVariable): Fix[] => {
      const at = entry(item.node, 'scale');
      if (at?.value?.type !== 'scalar' || get(item.node, 'type') !== undefined || !/^\s*:\s*$/.test(document.text.slice(at.key.span.end, at.value.span.start))) return [];
      return [replaceFix({ start: at.key.span.start, end: at.value.span.end }, 'type: nps', 'unsafe', { zh: '改为净推荐值题（0～10 分）', en: 'Make it a net promoter question, from 0 to 10' })];
    };
    const named = namedByAnalyses(open);
    for (const variable of open.variables) {
      const { item, row, name, dimension, text } = variable;
      const range = askedRange(variable);
      // What is declared as the score is for `nps-scale` to judge.
      if (row !== null || item.type === 'nps' || item.aspect !== null || dimension !== null || named.has(name) || text === null || range === null || isNps(range)) continue;
      if (!asksToRecommend(text.zh) && !asksToRecommend(text.en)) continue;
      report({ message: 'wording', span: item.scale?.span ?? variableSpan(variable), data: { item: name, range: rangeWords(range) }, fixes: [...askedFromZeroToTen(open, variable, document.text), ...ownType(variable)] });
    }
  }
});
