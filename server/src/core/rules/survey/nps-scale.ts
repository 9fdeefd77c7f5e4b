/** A net promoter score asked on another scale than 0 to 10: its promoters and detractors are others. */
import type { Fix } from '../../base/diagnostic.ts';
import type { Item } from '../../model/survey.ts';
import { scaleRange, type Range, type SurveyVariable } from '../../model/survey-variables.ts';
import { entry, get } from '../../syntax/tree.ts';
import { defineRule } from '../define-rule.ts';
import { replaceFix, replaceScalar } from '../support/fixes.ts';
import { asksToRecommend } from '../support/item-wording.ts';
import { namedByAnalyses, surveyOf, variableSpan } from '../support/surveys.ts';

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
    wording: {
      zh: '“{item}”和净推荐值一样问是否愿意推荐，却用 {range} 分：净推荐值只用 0～10 分；如果它衡量的是忠诚度，请写上维度。',
      en: '“{item}” asks to recommend as the net promoter score does, but on {range}, where that score needs 0 to 10; if it measures loyalty instead, name its dimension.',
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
    /** The type brings its own scale. */
    const ownType = ({ item }: SurveyVariable): Fix[] => {
      const at = entry(item.node, 'scale');
      if (at?.value?.type !== 'scalar' || get(item.node, 'type') !== undefined || !/^\s*:\s*$/.test(document.text.slice(at.key.span.end, at.value.span.start))) return [];
      return [replaceFix({ start: at.key.span.start, end: at.value.span.end }, 'type: nps', 'unsafe', { zh: '改为净推荐值题（0～10 分）', en: 'Make it a net promoter question, from 0 to 10' })];
    };
    for (const { variable, span } of [...asked, ...analysed]) {
      const { range, name, form, scale, item } = variable;
      if (form !== 'number') report({ message: 'type', span, data: { item: name } });
      // A scale that is not there is a finding of its own.
      else if (range !== null && (scale !== null || item.scale === null) && !isNps(range)) report({ message: 'scale', span, data: { item: name, range: `${range.min ?? '?'}–${range.max ?? '?'}` }, fixes: eleven(variable) });
    }
    const named = namedByAnalyses(open);
    for (const variable of open.variables) {
      const { item, row, range, name, dimension, text } = variable;
      const found = range ?? choiceRange(item);
      const measures = dimension !== null && !/(?:^|\.)nps$/.test(dimension.source);
      if (row !== null || item.type === 'nps' || item.aspect !== null || measures || named.has(name) || text === null || found === null || found.min === null || found.max === null || isNps(found)) continue;
      if (asksToRecommend(text.zh) || asksToRecommend(text.en)) report({ message: 'wording', span: item.scale?.span ?? variableSpan(variable), data: { item: name, range: `${found.min}–${found.max}` }, fixes: [...eleven(variable), ...ownType(variable)] });
    }
  }
});

/** Choices that are all numbers are a scale in other words. */
function choiceRange({ type, options }: Item): Range | null {
  const numbers = options.map((o) => Number(o.value));
  return type === 'single' && options.length > 3 && numbers.every(Number.isFinite) ? { min: String(Math.min(...numbers)), max: String(Math.max(...numbers)), step: '1' } : null;
}

const isNps = ({ min, max, step }: Range): boolean => Number(min ?? NaN) === 0 && Number(max ?? NaN) === 10 && Number(step ?? '1') === 1;
