/** An opinion card that is too short, too long, or has too many or too few levels: nobody fills it in at the counter. */
import { get } from '../../syntax/tree.ts';
import { defineRule } from '../define-rule.ts';
import { levelsOf } from '../support/survey-scales.ts';
import { surveyOf } from '../support/surveys.ts';

export default defineRule({
  id: 'card-length',
  group: 'survey',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'warning',
  fix: 'none',
  kinds: ['survey'],
  summary: { zh: '意见卡的题数或级数不合适。', en: 'An opinion card has too few or too many questions or levels.' },
  messages: {
    questions: {
      zh: '意见卡有 {count} 道题，以 {least}～{most} 题为宜。',
      en: 'The opinion card has {count} questions; {least} to {most} is right.',
    },
    levels: {
      zh: '意见卡的量表“{scale}”有 {count} 级，以 {least}～{most} 级为宜。',
      en: 'The scale “{scale}” of the opinion card has {count} levels; {least} to {most} is right.',
    },
  },
  options: {
    least: { type: 'number', default: 5, description: { zh: '题数至少几道', en: 'questions at least' } },
    most: { type: 'number', default: 10, description: { zh: '题数至多几道', en: 'questions at most' } },
    'least-levels': { type: 'number', default: 4, description: { zh: '每题至少几级', en: 'levels at least' } },
    'most-levels': { type: 'number', default: 5, description: { zh: '每题至多几级', en: 'levels at most' } },
  },
  check({ document, options, report }) {
    const open = surveyOf(document);
    if (open?.survey.form !== 'opinion-card') return;
    const { survey, variables } = open;
    const [least, most] = [Number(options['least']), Number(options['most'])];
    // Room for words is no question of the card, and who fills it in stands below.
    const asked = variables.filter((v) => v.item.part === 'items' && v.item.type !== 'open');
    const count = new Set(asked.map((v) => v.row?.node ?? v.item.node)).size;
    const form = get(survey.node, 'form')?.span ?? { start: 0, end: 0 };
    if (count < least || count > most) report({ message: 'questions', span: form, data: { count, least, most } });
    for (const scale of new Set(asked.flatMap((v) => v.scale ?? []))) {
      const levels = levelsOf(scale);
      const [few, many] = [Number(options['least-levels']), Number(options['most-levels'])];
      if (levels !== null && (levels < few || levels > many)) report({ message: 'levels', span: scale.key.span, data: { scale: scale.name, count: levels, least: few, most: many } });
    }
  }
});
