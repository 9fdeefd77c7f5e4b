/** A pair that lacks its other side, or has one side twice: there is no difference to take. */
import type { Aspect } from '../../model/survey.ts';
import { defineRule } from '../define-rule.ts';
import { ASPECT_NAMES, pairsOf, relatedMembers, type PairMember } from '../support/survey-pairs.ts';
import { itemName } from '../support/surveys.ts';

export default defineRule({
  id: 'pair-incomplete',
  group: 'survey',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'none',
  kinds: ['survey'],
  summary: { zh: '配对缺少另一面，或者同一面问了两次。', en: 'A pair lacks one side or has one side twice.' },
  messages: {
    lacks: {
      zh: '配对“{pair}”只有{aspect}，没有{other}，算不出两者之差。',
      en: 'The pair “{pair}” has {aspect} but no {other}, so there is nothing to compare.',
    },
    twice: {
      zh: '配对“{pair}”里，{aspect}问了两次。',
      en: 'The pair “{pair}” asks for {aspect} twice.',
    },
    aspect: {
      zh: '题目“{item}”属于配对“{pair}”，却没有写问的是哪一面。',
      en: 'The question “{item}” belongs to the pair “{pair}” and does not say which aspect it asks for.',
    },
  },
  check({ document, report }) {
    for (const { name, members } of pairsOf(document)) {
      const seen = new Map<Aspect, PairMember>();
      for (const member of members) {
        const { aspect, item } = member.variable;
        if (aspect === null) {
          report({ message: 'aspect', span: member.span, data: { item: itemName(item), pair: name } });
        } else if (seen.has(aspect)) {
          report({ message: 'twice', span: member.span, data: { pair: name, aspect: ASPECT_NAMES[aspect] }, related: relatedMembers(document, [seen.get(aspect) ?? member]) });
        } else seen.set(aspect, member);
      }
      for (const [aspect, member] of seen) {
        const partners = PARTNERS[aspect];
        const other = partners[0];
        if (other !== undefined && !partners.some((p) => seen.has(p)) && members.every((m) => m.variable.aspect !== null)) {
          report({ message: 'lacks', span: member.span, data: { pair: name, aspect: ASPECT_NAMES[aspect], other: ASPECT_NAMES[other] } });
        }
      }
    }
  }
});

/** What an aspect is compared with; the first is named where none is there. Kano pairs have a rule of their own. */
const PARTNERS: Readonly<Record<Aspect, readonly Aspect[]>> = {
  expectation: ['perception'],
  perception: ['expectation', 'importance'],
  importance: ['performance', 'perception'],
  performance: ['importance'],
  functional: [],
  dysfunctional: [],
};
