/** A reference to an article or a chapter that the document does not have: it was moved, renumbered or taken out. */
import { renumber } from '../../syntax/markdown/numerals.ts';
import { defineRule } from '../define-rule.ts';
import { replaceFix } from '../support/fixes.ts';
import { numbered, type NumberedLevel } from '../support/numbering.ts';

export default defineRule({
  id: 'unknown-article',
  group: 'regulation',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'display',
  kinds: ['standard'],
  summary: { zh: '引用了文档中没有的条或章。', en: 'An article or chapter that does not exist is referred to.' },
  messages: {
    article: { zh: '本文档没有“{name}”这一条。', en: 'This document has no article “{name}”.' },
    chapter: { zh: '本文档没有“{name}”这一章。', en: 'This document has no chapter “{name}”.' },
  },
  check({ document, report }) {
    const { prose } = document.parsed;
    if (!prose) return;
    for (const level of ['article', 'chapter'] as const satisfies readonly NumberedLevel[]) {
      const headings = numbered(prose, level);
      // Where nothing is numbered, a number can only be that of another document.
      if (headings.length === 0) continue;
      const known = new Set(headings.map((h) => `${h.number}.${h.sub}`));
      const numbers = [...new Set(headings.map((h) => h.number))].sort((a, b) => a - b);
      for (const reference of prose.articleReferences) {
        if (reference.external || reference.level !== level || known.has(`${reference.number}.${reference.sub}`)) continue;
        const name = document.text.slice(reference.span.start, reference.span.end);
        const nearest = nearestOf(numbers, reference.number);
        report({
          message: level,
          span: reference.span,
          data: { name },
          fixes: reference.sub > 0 || nearest === reference.number ? [] : [replaceFix(reference.span, renumber(name, nearest), 'display')],
        });
      }
    }
  },
});

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
