/** One side of a pair turned round and the other not: the difference compares opposites. */
import type { Fix } from '../../base/diagnostic.ts';
import { insertKeys } from '../../syntax/insert-keys.ts';
import { get } from '../../syntax/tree.ts';
import { defineRule } from '../define-rule.ts';
import { pairsOf, relatedMembers, type PairMember } from '../support/survey-pairs.ts';

export default defineRule({
  id: 'item-reversed-in-pair',
  group: 'survey',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'unsafe',
  kinds: ['survey'],
  summary: { zh: '配对的两道题，一道反向，一道不反向。', en: 'One question of a pair is reversed and the other is not.' },
  messages: {
    reversed: {
      zh: '配对“{pair}”里“{item}”是反向题，“{other}”不是，两者之差没有意义。',
      en: 'In the pair “{pair}” the question “{item}” is reversed and “{other}” is not, so their difference means nothing.',
    },
  },
  check({ document, report }) {
    /** Both sides turned round: of a matrix the row is marked. */
    const alike = ({ variable: { name, row, item } }: PairMember): Fix[] => {
      const { node } = row ?? item;
      const edit = get(node, 'reverse') === undefined ? insertKeys(document.text, node, [['reverse', 'true']]) : undefined;
      return edit === undefined ? [] : [{ title: { zh: `把“${name}”也标为反向题`, en: `Mark “${name}” as reversed, too` }, applicability: 'unsafe', edits: [edit] }];
    };
    for (const { name, members } of pairsOf(document)) {
      const turned = members.filter((m) => m.variable.reverse);
      const plain = members.find((m) => !m.variable.reverse);
      if (plain === undefined) continue;
      for (const member of turned) {
        report({ message: 'reversed', span: member.span, data: { pair: name, item: member.variable.name, other: plain.variable.name }, related: relatedMembers(document, [plain]), fixes: alike(plain) });
      }
    }
  }
});
