/** Items below an article, （一）（二）（三）, count from one without gaps; which number is missing tells what was lost in an edit. */
import type { Fix } from '../../base/diagnostic.ts';
import type { Item, Prose } from '../../syntax/tree.ts';
import { renumber } from '../../syntax/markdown/numerals.ts';
import { defineRule } from '../define-rule.ts';
import { numbered } from '../support/numbering.ts';

export default defineRule({
  id: 'item-number-gap',
  group: 'regulation',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'warning',
  fix: 'unsafe',
  kinds: ['standard'],
  summary: { zh: '条下各项的编号不连续。', en: 'The numbers of the items below an article are not continuous.' },
  messages: {
    gap: { zh: '“{item}”之前缺少“{missing}”，同一条下各项的编号要连续。', en: '“{item}” follows without “{missing}”; the items of an article are numbered without gaps.' },
    repeated: { zh: '“{item}”的编号前面已经用过，这里应为“{missing}”。', en: 'The number “{item}” was given before; “{missing}” is due here.' },
  },
  check({ document, report }) {
    const { prose } = document.parsed;
    if (!prose) return;
    for (const list of listsOf(prose)) {
      for (const [i, item] of list.entries()) {
        const due = (list[i - 1]?.number ?? 0) + 1;
        if (item.number === due) continue;
        const written = document.text.slice(item.numberSpan.start, item.numberSpan.end);
        report({
          message: item.number > due ? 'gap' : 'repeated',
          span: item.numberSpan,
          data: { item: written, missing: renumber(written, due) },
          fixes: renumbered(document.text, list.slice(i), due),
        });
        // One slip of the pen shifts all that follow.
        break;
      }
    }
  },
});

/**
 * Items of one level that count together: those of one article up to the next that begins with one, or to one of a level above. A
 * text without articles numbers its lines for reasons of its own.
 */
function listsOf(prose: Prose): readonly (readonly Item[])[] {
  const lists: Item[][] = [];
  for (const article of numbered(prose, 'article')) {
    const { start, end } = article.sectionSpan;
    const open: (Item[] | undefined)[] = [];
    for (const item of within(prose.items, start, end)) {
      let list = open[item.level];
      if (list === undefined || item.number === 1) lists.push((list = open[item.level] = []));
      list.push(item);
      open.length = item.level + 1;
    }
  }
  return lists;
}

/** The items between two offsets; they come in the order of the text. */
function within(items: readonly Item[], start: number, end: number): readonly Item[] {
  let low = 0;
  for (let high = items.length; low < high; ) {
    const mid = (low + high) >> 1;
    if ((items[mid]?.span.start ?? 0) < start) low = mid + 1;
    else high = mid;
  }
  let last = low;
  while ((items[last]?.span.start ?? end) < end) last++;
  return items.slice(low, last);
}

function renumbered(text: string, items: readonly Item[], first: number): Fix[] {
  const edits = items.map(({ numberSpan }, i) => ({ span: numberSpan, newText: renumber(text.slice(numberSpan.start, numberSpan.end), first + i) }));
  return [{ title: { zh: '从这一项起重新编号', en: 'Renumber the items from here on' }, applicability: 'unsafe', edits }];
}
