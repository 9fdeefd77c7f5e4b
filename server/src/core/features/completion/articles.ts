/** In the running text of regulations: the number of the next article, section or chapter, and references to articles. */
import type { Locale } from '../../base/text.ts';
import { formatChinese, renumber } from '../../syntax/markdown/numerals.ts';
import type { Heading } from '../../syntax/tree.ts';
import type { FeatureContext } from '../context.ts';
import { knownAbove } from '../known.ts';
import type { Candidate, Proposal } from './candidate.ts';

const MARKS = { chapter: '章', section: '节', article: '条' } as const;

export function articleProposals(context: FeatureContext, line: { readonly start: number; readonly end: number }, offset: number): readonly Proposal[] {
  const { text } = context.document;
  const before = text.slice(line.start, offset);
  if (!/^[\s#*di]*$|第/.test(before)) return [];
  const known = knownAbove(context, offset);
  const headings = known.parsed.prose?.headings ?? [];
  const numbered = headings.filter((h) => h.level !== 'heading');
  if (numbered.length === 0) return [];
  // A line that begins: nothing yet, marks of a heading or of bold type, the first characters of a number or its pinyin.
  const opening = /^[ \t]*(?:#{1,6}[ \t]+)?(?:\*\*)?(?:第[^章节条\s]{0,9}|di|d)?$/.test(before);
  if (opening && text.slice(offset, line.end).trim() === '') {
    const start = line.start + (/^[ \t]*/.exec(before)?.[0].length ?? 0);
    return [{ span: { start, end: offset }, end: line.end, candidates: nextNumbers(known.text, context.locale, numbered, line.start).map((c) => ({ ...c, names: [before.trim(), ...(c.names ?? [])].filter((n) => n !== '') })) }];
  }
  const reference = /第[^章节条\s，。；、]{0,9}$/.exec(before);
  if (reference === null) return [];
  const start = offset - reference[0].length;
  return [{ span: { start, end: offset }, end: offset, candidates: referenceCandidates(known.text, numbered) }];
}

/** In the form in which the document writes its numbers: marks of headings, bold type and blanks included. */
function nextNumbers(text: string, locale: Locale, numbered: readonly Heading[], at: number): readonly Candidate[] {
  const above = numbered.filter((h) => h.span.start < at);
  return (['article', 'section', 'chapter'] as const).flatMap((level, group): Candidate[] => {
    const like = above.findLast((h) => h.level === level) ?? numbered.find((h) => h.level === level);
    if (like === undefined) return [];
    const chapter = above.findLast((h) => h.level === 'chapter');
    // Sections begin anew in every chapter, articles go on through the whole document.
    const restarts = level === 'section' && chapter !== undefined && chapter.span.start > like.span.start;
    const number = above.length === 0 || restarts ? 1 : like.span.start < at ? like.number + 1 : 1;
    const written = text.slice(like.numberSpan.start, like.numberSpan.end);
    const label = renumber(written, number);
    const last = like.span.start < at ? written : '';
    return [{ label, kind: 'article', insert: formLike(text, like).replace(written, label), names: [`第${formatChinese(number)}${MARKS[level]}`], detail: last === '' ? undefined : locale === 'zh' ? `接在${last}之后` : `follows ${last}`, group }];
  });
}

/** What stands before and behind the number of a heading on its line: `## 第一章　`, `**第一条**　`. */
function formLike(text: string, { numberSpan }: Heading): string {
  const start = text.lastIndexOf('\n', numberSpan.start - 1) + 1;
  const behind = /^(?:\*\*)?[ \t\u3000]*/.exec(text.slice(numberSpan.end, numberSpan.end + 12))?.[0] ?? '';
  return text.slice(start, numberSpan.end).trimStart() + behind;
}

function referenceCandidates(text: string, numbered: readonly Heading[]): readonly Candidate[] {
  return numbered.map((h) => ({ label: text.slice(h.numberSpan.start, h.numberSpan.end), kind: 'article', detail: h.title, names: [h.title], group: h.level === 'article' ? 0 : 1 }));
}
