/** The two sides of a pair on scales that count differently: their difference means nothing. */
import type { Fix } from '../../base/diagnostic.ts';
import type { SurveyVariable } from '../../model/survey-variables.ts';
import { defineRule } from '../define-rule.ts';
import { replaceScalar } from '../support/fixes.ts';
import { pairsOf, relatedMembers, type PairMember } from '../support/survey-pairs.ts';
import { scaleShown } from '../support/surveys.ts';

export default defineRule({
  id: 'pair-scale-mismatch',
  group: 'survey',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'unsafe',
  kinds: ['survey'],
  summary: { zh: '配对的两道题用了计分不同的量表。', en: 'The two sides of a pair are asked on scales that count differently.' },
  messages: {
    mismatch: {
      zh: '配对“{pair}”的两面用了不同的量表：“{first}”是 {one}，“{second}”是 {two}，不能相减。',
      en: 'The pair “{pair}” is asked on different scales: “{first}” on {one}, “{second}” on {two}; the two cannot be compared.',
    },
  },
  check({ document, report }) {
    /** Asks the question on the scale of the other. */
    const sameScale = ({ variable: { scale } }: PairMember, { variable: { name, item } }: PairMember): Fix[] =>
      scale === null ? [] : replaceScalar(item.scale ?? undefined, scale.name, document.text, { zh: `“${name}”改用量表“${scale.name}”`, en: `Ask “${name}” on the scale “${scale.name}”` });
    for (const { name, members } of pairsOf(document)) {
      const [first, ...rest] = members.filter((m) => m.variable.range !== null);
      for (const member of rest) {
        if (first === undefined || sameRange(first.variable, member.variable)) continue;
        const data = { pair: name, first: first.variable.name, second: member.variable.name, one: shown(first.variable), two: shown(member.variable) };
        report({ message: 'mismatch', span: member.variable.item.scale?.span ?? member.span, data, related: relatedMembers(document, [first]), fixes: [...sameScale(first, member), ...sameScale(member, first)] });
      }
    }
  }
});

function sameRange({ range: a }: SurveyVariable, { range: b }: SurveyVariable): boolean {
  // An end that is not known is for the reference or the schema to say.
  const differ = (x: string | null | undefined, y: string | null | undefined): boolean => typeof x === 'string' && typeof y === 'string' && Number(x) !== Number(y);
  return !differ(a?.min, b?.min) && !differ(a?.max, b?.max) && !differ(a?.step, b?.step);
}

const shown = ({ scale, range }: SurveyVariable): string => (scale === null ? `${range?.min ?? ''}–${range?.max ?? ''}` : scaleShown(scale));
