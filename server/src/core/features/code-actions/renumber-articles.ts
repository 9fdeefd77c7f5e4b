/**
 * Numbers the articles, chapters, sections or clauses of a regulation anew, from one on, and carries along every mention in the
 * document that names one that moves. Mentions in other documents cite this one by its name, and are theirs to change.
 */
import type { TextEdit } from '../../base/diagnostic.ts';
import type { Text } from '../../base/text.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import { renumberClauses } from '../../rules/support/clauses.ts';
import { findSlips, groupOfMention, groupsOf, seriesOf, type NumberedLevel, type Series } from '../../rules/support/numbering.ts';
import { MAX_NUMERAL, renumber } from '../../syntax/markdown/numerals.ts';
import { action, edits, type ActionProvider, type CodeAction } from './code-action.ts';

const LEVELS: readonly { readonly level: NumberedLevel; readonly title: Text; readonly rules: readonly string[] }[] = [
  { level: 'article', title: { zh: '从第一条起重新编排全部条号，引用一并更新', en: 'Renumber all articles from the first on, references included' }, rules: ['article-number-gap', 'article-number-duplicate'] },
  { level: 'chapter', title: { zh: '从第一章起重新编排全部章号，引用一并更新', en: 'Renumber all chapters from the first on, references included' }, rules: ['chapter-number-gap'] },
  { level: 'section', title: { zh: '各章的节从头重新编号，引用一并更新', en: 'Renumber the sections of every chapter, references included' }, rules: ['section-number-gap'] },
  { level: 'clause', title: { zh: '重新编排全部分级编号（1.1、1.1.1），引用一并更新', en: 'Renumber all clauses (1.1, 1.1.1), references included' }, rules: ['clause-number-gap'] },
];

export const renumberArticles: ActionProvider = {
  id: 'renumber-articles',
  kind: 'source.renumber.plumbline',
  offer({ document, diagnostics }) {
    return LEVELS.flatMap(({ level, title, rules }): CodeAction[] => {
      const series = seriesOf(document.parsed.prose, level);
      if (series.some(({ headings }) => headings.length > MAX_NUMERAL) || series.flatMap(findSlips).length === 0) return [];
      return [action('source.renumber.plumbline', title, () => edits(...renumbered(document, level, series)), { diagnostics: diagnostics.filter((d) => rules.includes(d.rule)) })];
    });
  },
};

function renumbered({ text, parsed: { prose } }: DocumentAnalysis, level: NumberedLevel, series: readonly Series[]): TextEdit[] {
  if (level === 'clause') return prose === null ? [] : renumberClauses(prose, text, new Map(series.flatMap(({ headings }) => headings.map((h, i) => [h, i + 1] as const))));
  const places: { readonly start: number; readonly end: number; readonly number: number }[] = [];
  // Of equal numbers a mention means the first; 第十条之一 goes with its article and takes no number of its own.
  const groups = groupsOf(series);
  const moved = new Map(groups.map((group) => [group, new Map<number, number>()]));
  for (const group of groups) {
    let next = 0;
    for (const { number, sub, numberSpan } of group.flatMap((s) => s.headings)) {
      if (sub === 0) next++;
      const numbers = moved.get(group);
      if (numbers?.has(number) === false) numbers.set(number, Math.max(next, 1));
      places.push({ ...numberSpan, number: Math.max(next, 1) });
    }
  }
  for (const mention of prose?.articleReferences ?? []) {
    if (prose === null || mention.external || mention.level !== level) continue;
    const group = groupOfMention(prose, text, groups, mention);
    const number = group && moved.get(group)?.get(mention.number);
    if (number !== undefined) places.push({ ...mention.span, number });
  }
  places.sort((a, b) => a.start - b.start);
  return places.flatMap(({ start, end, number }) => {
    const written = text.slice(start, end);
    const newText = renumber(written, number);
    return newText === written ? [] : [{ span: { start, end }, newText }];
  });
}
