/** A Kano feature that is not asked both ways on a Kano scale: it has no category. */
import type { Aspect } from '../../model/survey.ts';
import { defineRule } from '../define-rule.ts';
import { replaceScalar } from '../support/fixes.ts';
import { ASPECT_NAMES, pairsOf } from '../support/survey-pairs.ts';
import { surveyOf, variableSpan } from '../support/surveys.ts';

export default defineRule({
  id: 'kano-pair',
  group: 'survey',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'unsafe',
  kinds: ['survey'],
  summary: { zh: '卡诺功能没有正反各问一次，或没有用卡诺量表。', en: 'A Kano feature is not asked both ways, or not on a Kano scale.' },
  messages: {
    lacks: {
      zh: '功能“{pair}”只问了“{aspect}”，没有问“{other}”，归不了类。',
      en: 'The feature “{pair}” is asked {aspect} only and not {other}, so it has no category.',
    },
    scale: {
      zh: '“{item}”是卡诺问题，用的量表“{scale}”却不是卡诺量表（`type: kano`）。',
      en: '“{item}” is a Kano question, and its scale “{scale}” is no Kano scale (`type: kano`).',
    },
    none: {
      zh: '“{item}”是卡诺问题，却没有写量表。',
      en: '“{item}” is a Kano question and has no scale.',
    },
    alone: {
      zh: '“{item}”用的是卡诺量表，却没有写 pair 和 aspect：卡诺的类别要由正反两问得出，一问归不了类。',
      en: '“{item}” is asked on a Kano scale and has neither pair nor aspect: a category takes two questions, one functional and one dysfunctional.',
    },
  },
  check({ document, report }) {
    const open = surveyOf(document);
    for (const variable of open?.variables ?? []) {
      if (variable.scale?.type === 'kano' && variable.pair === null && variable.aspect === null) report({ message: 'alone', span: variableSpan(variable), data: { item: variable.name } });
    }
    const kanoScales = (open?.survey.scales ?? []).filter((s) => s.type === 'kano');
    const [only] = kanoScales.length === 1 ? kanoScales : [];
    for (const { name, members } of pairsOf(document)) {
      const kano = members.filter((m) => isKano(m.variable.aspect));
      const [first] = kano;
      if (first === undefined) continue;
      const aspects = new Set(kano.map((m) => m.variable.aspect));
      if (aspects.size === 1) {
        const [aspect, other] = aspects.has('functional') ? (['functional', 'dysfunctional'] as const) : (['dysfunctional', 'functional'] as const);
        report({ message: 'lacks', span: first.span, data: { pair: name, aspect: ASPECT_NAMES[aspect], other: ASPECT_NAMES[other] } });
      }
      for (const { variable, span } of kano) {
        const { scale, item } = variable;
        if (item.scale === null) report({ message: 'none', span, data: { item: variable.name } });
        else if (scale !== null && scale.type !== null && scale.type !== 'kano') report({ message: 'scale', span: item.scale.span, data: { item: variable.name, scale: scale.name }, fixes: only === undefined ? [] : replaceScalar(item.scale, only.name, document.text) });
      }
    }
  }
});

const isKano = (aspect: Aspect | null): boolean => aspect === 'functional' || aspect === 'dysfunctional';
