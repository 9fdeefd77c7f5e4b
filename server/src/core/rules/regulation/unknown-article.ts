/** A reference to an article, a chapter, a section or a clause that the document does not have: it was moved, renumbered or taken out. */
import { renumber } from '../../syntax/markdown/numerals.ts';
import { defineRule } from '../define-rule.ts';
import { replaceFix } from '../support/fixes.ts';
import { rewritten } from '../support/clauses.ts';
import { numbered, seriesOf, type NumberedLevel } from '../support/numbering.ts';
import type { Numbering } from '../../syntax/tree.ts';

export default defineRule({
  id: 'unknown-article',
  group: 'regulation',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'display',
  kinds: ['standard'],
  summary: { zh: '引用了文档中没有的条、章、节或分级编号。', en: 'An article, chapter, section or clause that does not exist is referred to.' },
  messages: {
    article: { zh: '本文档没有“{name}”这一条。', en: 'This document has no article “{name}”.' },
    chapter: { zh: '本文档没有“{name}”这一章。', en: 'This document has no chapter “{name}”.' },
    section: { zh: '本文档没有“{name}”这一节。', en: 'This document has no section “{name}”.' },
    clause: { zh: '本文档没有编号为“{name}”的内容。', en: 'This document has no clause “{name}”.' },
  },
  check({ document, report }) {
    const { prose } = document.parsed;
    if (!prose) return;
    for (const level of ['article', 'chapter', 'section', 'clause'] as const satisfies readonly NumberedLevel[]) {
      const headings = seriesOf(prose, level).flatMap((series) => series.headings);
      // Where nothing is numbered, a number can only be that of another document.
      if (headings.length === 0) continue;
      const known = new Set(numbered(prose, level).map(keyOf));
      const siblings = new Map<string, number[]>();
      for (const { parent, number } of headings) siblings.set(parent, [...(siblings.get(parent) ?? []), number]);
      for (const list of siblings.values()) list.sort((a, b) => a - b);
      for (const reference of prose.articleReferences) {
        if (reference.external || reference.level !== level || known.has(keyOf(reference))) continue;
        const name = document.text.slice(reference.span.start, reference.span.end);
        const numbers = siblings.get(reference.parent);
        const nearest = numbers === undefined ? reference.number : nearestOf(numbers, reference.number);
        const newText = level === 'clause' ? rewritten(name, `${reference.parent}.${String(nearest)}`) : renumber(name, nearest);
        report({
          message: level,
          span: reference.span,
          data: { name },
          fixes: reference.sub > 0 || nearest === reference.number ? [] : [replaceFix(reference.span, newText, 'display')],
        });
      }
    }
  },
});

const keyOf = ({ parent, number, sub }: Numbering): string => `${parent} ${String(number)}.${String(sub)}`;

/** The value of the sorted list that lies closest, the lower of two; the list is not empty. */
function nearestOf(sorted: readonly number[], wanted: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  const [below, above] = [sorted[low - 1], sorted[low] ?? wanted];
  return below !== undefined && wanted - below <= Math.abs(above - wanted) ? below : above;
}
