/** A scaled question that belongs to no dimension, in a survey whose other questions do: no analysis by dimension sees it. */
import type { SurveyVariable } from '../../model/survey-variables.ts';
import type { MapNode } from '../../syntax/tree.ts';
import { defineRule } from '../define-rule.ts';
import { isOutcome } from '../support/item-wording.ts';
import { isScaled, itemName, itemSpan, namedByAnalyses, surveyOf } from '../support/surveys.ts';

export default defineRule({
  id: 'item-without-dimension',
  group: 'survey',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'warning',
  fix: 'none',
  kinds: ['survey'],
  summary: { zh: '问卷中按量表打分的题没有写维度，而别的题写了。', en: 'A scaled question has no dimension, while others of the survey have.' },
  messages: {
    without: {
      zh: '题目“{item}”没有写维度，按维度的分析不会用到它。',
      en: 'The question “{item}” has no dimension, so analyses by dimension leave it out.',
    },
  },
  check({ document, report }) {
    const open = surveyOf(document);
    if (open === null) return;
    const sorted = new Set(open.variables.flatMap((v) => (isScaled(v) && v.dimension !== null ? [isPaired(v)] : [])));
    if (sorted.size === 0) return;
    const named = namedByAnalyses(open);
    const seen = new Set<MapNode>();
    for (const variable of open.variables) {
      const place = variable.row ?? variable.item;
      if (!isScaled(variable) || variable.dimension !== null || variable.item.part !== 'items' || seen.has(place.node) || isKano(variable) || !sorted.has(isPaired(variable))) continue;
      seen.add(place.node);
      // What an analysis asks for by name stands for itself, and so does what the other questions lead up to.
      if (!named.has(variable.name) && !named.has(place.id ?? '') && !(place.text !== null && (isOutcome(place.text.zh) || isOutcome(place.text.en)))) report({ message: 'without', span: itemSpan(place), data: { item: itemName(place) } });
    }
  },
});

/** Importance and performance are compared feature by feature, whatever the dimensions of other questions; a survey that sorts such features by dimension is held to it. */
const isPaired = ({ aspect }: SurveyVariable): boolean => aspect === 'importance' || aspect === 'performance';

/** A Kano feature gets its category from the answers. */
const isKano = ({ aspect, scale }: SurveyVariable): boolean => aspect === 'functional' || aspect === 'dysfunctional' || scale?.type === 'kano';
