/**
 * In the running text of regulations and handbooks: the number of the next article, section, chapter or clause, and references
 * to those that are there. 第三条, （二）, Article 3 and 2.1 are gone on with in the form in which the document writes them.
 */
import type { Locale } from '../../base/text.ts';
import { rewritten } from '../../rules/support/clauses.ts';
import { formatChinese, renumber } from '../../syntax/markdown/numerals.ts';
import type { Heading, Item, Prose } from '../../syntax/tree.ts';
import type { FeatureContext } from '../context.ts';
import { knownAbove } from '../known.ts';
import type { Candidate, Proposal } from './candidate.ts';

const MARKS = { chapter: '章', section: '节', article: '条' } as const;

export function articleProposals(context: FeatureContext, line: { readonly start: number; readonly end: number }, offset: number): readonly Proposal[] {
  const { text } = context.document;
  const before = text.slice(line.start, offset);
  const typed = OPENING.exec(before)?.[1];
  const opens = typed !== undefined && isBegun(typed) && /^[)）]?\s*$/.test(text.slice(offset, line.end));
  const reference = opens ? undefined : REFERENCES.find(({ pattern }) => pattern.test(before));
  if (!opens && reference === undefined) return [];
  const known = knownAbove(context, offset);
  const numbered = (known.parsed.prose?.headings ?? []).filter((h) => h.level !== 'heading');
  if (numbered.length === 0) return [];
  if (opens) {
    const start = line.start + (/^[ \t]*/.exec(before)?.[0].length ?? 0);
    const marks = before.slice(start - line.start, before.length - typed.length);
    // What stands before the number, and a number in other numerals or not the next, leads there all the same.
    const named = (c: Candidate): Candidate => ({ ...c, names: [marks + c.label, ...(leadsTo(typed, c.label) ? [before.trim()] : []), ...(c.names ?? [])].filter((n) => n !== '') });
    return [{ span: { start, end: offset }, end: line.end, candidates: [...nextItems(known.text, context.locale, known.parsed.prose, line.start, typed), ...nextNumbers(known.text, context.locale, numbered, line.start)].map(named) }];
  }
  const start = offset - (reference?.pattern.exec(before)?.[1]?.length ?? 0);
  const candidates = numbered.flatMap((h): Candidate[] => {
    const label = plain(known.text, h);
    return reference?.names(label, h) === true ? [{ label: h.level === 'clause' ? `${h.parent}.${String(h.number)}` : label, kind: 'article', detail: h.title, names: [h.title], group: h.level === 'article' ? 0 : 1 }] : [];
  });
  return [{ span: { start, end: offset }, end: offset, candidates }];
}

/** A line that begins: nothing yet, marks of a heading or of bold type, the first characters of a number or its pinyin. */
const OPENING = /^[ \t]*(?:#{1,6}[ \t]+)?(?:\*\*)?(第[^章节条\s]{0,9}|[（(][^（()）\s]{0,4}[)）]?|[A-Za-z]{1,7}(?:[ \t]\d{0,4})?|\d[\d.．]{0,11}|)$/;

const NOUNS = ['article', 'chapter', 'section'];

function isBegun(typed: string): boolean {
  const noun = /^[A-Za-z]+/.exec(typed)?.[0].toLowerCase();
  return noun === undefined || noun === 'd' || noun === 'di' || (typed.length > noun.length ? NOUNS.includes(noun) : NOUNS.some((n) => n.startsWith(noun)));
}

function leadsTo(typed: string, label: string): boolean {
  if (typed === '' || typed.startsWith('第')) return typed === '' || label.startsWith('第');
  if (/^[（(]/.test(typed)) return /^[（(]/.test(label);
  return /\s/.test(typed) && label.toLowerCase().startsWith(typed.toLowerCase().replace(/\d+$/, ''));
}

/** In the middle of a sentence; the first group is what is replaced. */
const REFERENCES: readonly { readonly pattern: RegExp; names(written: string, heading: Heading): boolean }[] = [
  { pattern: /(?:见|参照|按照?|依照|根据|依据|符合|违反|第)[ \t]?(\d[\d.．]{0,11})$/, names: (written, h) => h.level === 'clause' || written.startsWith('第') },
  { pattern: /(第[^章节条\s，。；、]{0,9})$/, names: (written) => written.startsWith('第') },
  { pattern: /(?:^|[^A-Za-z])((?:article|chapter|section)[ \t]\d{0,4})$/i, names: (written, h) => h.level !== 'clause' && !written.startsWith('第') },
  { pattern: /(?:^|[^A-Za-z])(?:see|sections?|clauses?|paragraphs?|steps?)[ \t](\d[\d.]{0,11})$/i, names: (_, h) => h.level === 'clause' },
];

/** In the form in which the document writes its numbers: marks of headings, bold type and blanks included. */
function nextNumbers(text: string, locale: Locale, numbered: readonly Heading[], at: number): readonly Candidate[] {
  const above = numbered.filter((h) => h.span.start < at);
  const units = (['article', 'section', 'chapter'] as const).flatMap((level, group): Candidate[] => {
    const like = above.findLast((h) => h.level === level) ?? numbered.find((h) => h.level === level);
    if (like === undefined) return [];
    const chapter = above.findLast((h) => h.level === 'chapter');
    // Sections begin anew in every chapter, articles go on through the whole document.
    const restarts = level === 'section' && chapter !== undefined && chapter.span.start > like.span.start;
    const number = above.length === 0 || restarts ? 1 : like.span.start < at ? like.number + 1 : 1;
    const written = plain(text, like);
    const label = renumber(written.replace(/(?<=\d)[a-z]$/, ''), number);
    const names = written.startsWith('第') ? [`第${formatChinese(number)}${MARKS[level]}`] : [];
    return [{ label, kind: 'article', insert: formLike(text, like, label), names, detail: like.span.start < at ? follows(locale, written) : undefined, group }];
  });
  return [...clausesAfter(text, locale, above), ...units];
}

/** What stands below an article: the next item of the last one's level and of those above, and the first where somebody opens a bracket. */
function nextItems(text: string, locale: Locale, prose: Prose | null, at: number, typed: string): readonly Candidate[] {
  const article = prose?.headings.findLast((h) => h.span.start < at);
  if (prose === null || article?.level !== 'article') return [];
  const own = prose.items.filter((i) => i.span.start >= article.span.start && i.span.start < at);
  const last = own.at(-1);
  if (last === undefined) {
    const like = /^[（(]/.test(typed) ? prose.items.find((i) => i.level === 1) : undefined;
    return like === undefined ? [] : [itemCandidate(text, like, 1)];
  }
  const levels = ([3, 2, 1] as const).filter((level) => level <= last.level);
  return levels.flatMap((level): Candidate[] => {
    const like = own.findLast((i) => i.level === level);
    return like === undefined ? [] : [{ ...itemCandidate(text, like, like.number + 1), detail: follows(locale, plain(text, like)) }];
  });
}

function itemCandidate(text: string, like: Item, number: number): Candidate {
  const label = renumber(plain(text, like), number);
  return { label, kind: 'article', insert: formLike(text, like, label), group: -1 };
}

/** The next one of each step of the last clause, one below it where the document goes so deep, and the first of a chapter that begins. */
function clausesAfter(text: string, locale: Locale, above: readonly Heading[]): readonly Candidate[] {
  const last = above.findLast((h) => h.level === 'clause');
  if (last === undefined) return [];
  const candidate = (number: string, group: number): Candidate[] => {
    const like = above.findLast((h) => h.level === 'clause' && h.parent.split('.').length === number.split('.').length - 1);
    return like === undefined ? [] : [{ label: number, kind: 'article', insert: formLike(text, like, rewritten(plain(text, like), number)), detail: follows(locale, `${last.parent}.${String(last.number)}`), group }];
  };
  const chapter = above.findLast((h) => h.level === 'chapter');
  if (chapter !== undefined && chapter.span.start > last.span.start) return candidate(`${String(chapter.number)}.1`, 0);
  const steps = [...last.parent.split('.').map(Number), last.number];
  const next = steps.slice(1).map((_, i) => [...steps.slice(0, i + 1), (steps[i + 1] ?? 0) + 1].join('.')).reverse();
  return [...next.flatMap((number, i) => candidate(number, i)), ...candidate(`${steps.join('.')}.1`, next.length)];
}

type Numbered = Pick<Heading, 'numberSpan'>;

const follows = (locale: Locale, written: string): string => (locale === 'zh' ? `接在${/^[（第\p{Script=Han}]/u.test(written) ? written : ` ${written} `}之后` : `follows ${written}`);

/** The number as its reader sees it: `第**八**条` without its marks. */
const plain = (text: string, { numberSpan }: Numbered): string => text.slice(numberSpan.start, numberSpan.end).replaceAll('**', '');

/** `number` with what stands before and behind that of a heading on its line: `## 第一章　`, `**第一条**　`, `1.1 `. */
function formLike(text: string, { numberSpan }: Numbered, number: string): string {
  const start = text.lastIndexOf('\n', numberSpan.start - 1) + 1;
  const behind = /^(?:[.．、:：—–-]?(?:\*\*)?|\*\*[.．、:：]?)[ \t\u3000]*/.exec(text.slice(numberSpan.end, numberSpan.end + 12))?.[0] ?? '';
  return text.slice(start, numberSpan.start).trimStart() + number + behind;
}
