/** A net promoter score asked on another scale than 0 to 10: its promoters and detractors are others. */
import { defineRule } from '../define-rule.ts';
import { askedFromZeroToTen, askedRange, isNps, measuresNps, rangeWords } from '../support/recommending.ts';
import { surveyOf, variableSpan } from '../support/surveys.ts';

export default defineRule({
  id: 'nps-scale',
  group: 'survey',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'unsafe',
  kinds: ['survey'],
  summary: { zh: '净推荐值不是用 0～10 分问的。', en: 'A net promoter score is not asked from 0 to 10.' },
  messages: {
    scale: {
      zh: '“{item}”用 {range} 分来问，算出来的不是净推荐值：净推荐值只用 0～10 分，0～6 为贬损者，9～10 为推荐者。',
      en: '“{item}” is asked on {range}, which gives no net promoter score: that is defined on 0 to 10, with detractors up to 6 and promoters from 9.',
    },
    type: {
      zh: '净推荐值的题“{item}”不是打分题，算不出结果。',
      en: 'The question “{item}” of the net promoter score is no rating, so there is nothing to compute.',
    },
  },
  check({ document, report }) {
    const open = surveyOf(document);
    if (open === null) return;
    const declared = open.variables.filter((v) => v.item.type === 'nps' || (measuresNps(v) && v.aspect === null)).map((v) => ({ variable: v, span: v.item.scale?.span ?? variableSpan(v) }));
    const analysed = open.survey.analyses.flatMap((a) => {
      const node = a.type === 'nps' ? a.settings.get('item') : undefined;
      const variable = open.byName.get(node?.source ?? '');
      return node === undefined || variable === undefined || declared.some((d) => d.variable === variable) ? [] : [{ variable, span: node.span }];
    });
    for (const { variable, span } of [...declared, ...analysed]) {
      const { range, name, form, scale, item } = variable;
      const found = measuresNps(variable) ? askedRange(variable) : range;
      // A scale that is not there is a finding of its own.
      if (found !== null && (scale !== null || item.scale === null) && !isNps(found)) report({ message: 'scale', span, data: { item: name, range: rangeWords(found) }, fixes: askedFromZeroToTen(open, variable, document.text) });
      else if (form !== 'number' && found === null && !measuresNps(variable)) report({ message: 'type', span, data: { item: name } });
    }
  }
});
