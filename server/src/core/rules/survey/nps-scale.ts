/** A net promoter score asked on another scale than 0 to 10: its promoters and detractors are others. */
import type { Fix } from '../../base/diagnostic.ts';
import { scaleRange, type Range, type SurveyVariable } from '../../model/survey-variables.ts';
import { get } from '../../syntax/tree.ts';
import { defineRule } from '../define-rule.ts';
import { replaceScalar } from '../support/fixes.ts';
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
    const asked = open.variables.filter((v) => v.item.type === 'nps').map((v) => ({ variable: v, span: v.item.scale?.span ?? variableSpan(v) }));
    const analysed = open.survey.analyses.flatMap((a) => {
      const node = a.type === 'nps' ? a.settings.get('item') : undefined;
      const variable = open.byName.get(node?.source ?? '');
      return node === undefined || variable === undefined || variable.item.type === 'nps' ? [] : [{ variable, span: node.span }];
    });
    const fitting = open.survey.scales.find((s) => s.type === 'numeric' && isNps(scaleRange(s)));
    /** Another scale that fits, or other ends of the item's own. */
    const eleven = ({ item, scale }: SurveyVariable): Fix[] => {
      if (item.scale !== null) return fitting === undefined || scale === null ? [] : replaceScalar(item.scale, fitting.name, document.text);
      const ends = [['min', '0'], ['max', '10']] as const;
      const edits = ends.flatMap(([key, end]) => replaceScalar(get(item.node, key), end, document.text).flatMap((f) => f.edits));
      return edits.length === 0 ? [] : [{ title: { zh: '改为 0～10 分', en: 'Ask from 0 to 10' }, applicability: 'unsafe', edits }];
    };
    for (const { variable, span } of [...asked, ...analysed]) {
      const { range, name, form, scale, item } = variable;
      if (form !== 'number') report({ message: 'type', span, data: { item: name } });
      // A scale that is not there is a finding of its own.
      else if (range !== null && (scale !== null || item.scale === null) && !isNps(range)) report({ message: 'scale', span, data: { item: name, range: `${range.min ?? '?'}–${range.max ?? '?'}` }, fixes: eleven(variable) });
    }
  }
});

const isNps = ({ min, max, step }: Range): boolean => Number(min ?? NaN) === 0 && Number(max ?? NaN) === 10 && Number(step ?? '1') === 1;
