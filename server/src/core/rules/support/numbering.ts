/**
 * What is wrong with the numbers of chapters, sections, articles and clauses, and how they are put right. Chapters and articles
 * count through the whole document, sections through a chapter, clauses below the one that they begin with; each slip of the pen is found once, however many numbers behind it are shifted by it.
 */
import type { Fix, TextEdit } from '../../base/diagnostic.ts';
import type { Span } from '../../base/span.ts';
import type { Text } from '../../base/text.ts';
import { sameNumber, type ArticleReference, type Heading, type Prose } from '../../syntax/tree.ts';
import { clauseSeries, renumberClauses } from './clauses.ts';
import { MAX_NUMERAL, renumber } from '../../syntax/markdown/numerals.ts';

export type NumberedLevel = ArticleReference['level'];

export interface NumberingSlip {
  /** `gap`: numbers are missing in front of it; `repeated`: its number was given before; `late`: it stands behind a higher one. */
  readonly kind: 'gap' | 'repeated' | 'late';
  readonly heading: Heading;
  /** The heading in front of it, or, for a repeated number, the first that bears it; null at the start. */
  readonly other: Heading | null;
  /** Of a gap, the numbers that are missing. */
  readonly missing: { readonly from: number; readonly to: number } | null;
  /** What has to be added to the numbers from here on. Nought where renumbering cannot help. */
  readonly shift: number;
}

export const numbered = (prose: Prose | null, level: NumberedLevel): readonly Heading[] =>
  (prose?.headings ?? []).filter((h) => h.level === level);

/** Headings that count together, in the order of the text. */
export interface Series {
  readonly headings: readonly Heading[];
  /** The number that they go on from: nought, or the last one of the chapter before where sections count on. */
  readonly from: number;
}

export function seriesOf(prose: Prose | null, level: NumberedLevel): readonly Series[] {
  const headings = numbered(prose, level);
  if (level === 'clause') return clauseSeries(headings).map((list) => ({ headings: list, from: 0 }));
  const chapters = level === 'section' ? numbered(prose, 'chapter') : [];
  if (headings.length === 0 || chapters.length === 0) return headings.length === 0 ? [] : [{ headings, from: 0 }];
  const series: Series[] = [];
  for (let next = 0, i = 0; i <= chapters.length; i++) {
    const end = chapters[i]?.span.start ?? Infinity;
    const begin = next;
    while ((headings[next]?.span.start ?? Infinity) < end) next++;
    const own = headings.slice(begin, next);
    const last = series.at(-1)?.headings.at(-1)?.number ?? 0;
    if (own.length > 0) series.push({ headings: own, from: own[0]?.number === last + 1 ? last : 0 });
  }
  return series;
}

/** Series of sections that count on from chapter to chapter are numbered together. */
export function groupsOf(series: readonly Series[]): readonly (readonly Series[])[] {
  const groups: Series[][] = [];
  for (const s of series) {
    const last = groups.at(-1);
    if (last && s.from > 0) last.push(s);
    else groups.push([s]);
  }
  return groups;
}

/**
 * Among which numbers a mention looks for its own. A section is one of the chapter that is named with it, 第二章第一节 and
 * Section 1 of Chapter 2, else of the chapter in which it is mentioned; undefined where that has none.
 */
export function groupOfMention(prose: Prose, text: string, groups: readonly (readonly Series[])[], mention: ArticleReference): readonly Series[] | undefined {
  if (mention.level !== 'section' || groups.length === 1) return groups[0];
  const chapters = numbered(prose, 'chapter');
  const named = prose.articleReferences.find((r) => r.level === 'chapter' && !r.external && isNamedWith(text, r.span, mention.span));
  const at = named ? chapters.findIndex((c) => c.number === named.number) : chapters.findLastIndex((c) => c.span.start <= mention.span.start);
  const start = at < 0 ? (named ? Infinity : 0) : (chapters[at]?.span.start ?? 0);
  const end = chapters[at + 1]?.span.start ?? Infinity;
  return groups.find((group) => group.some(({ headings }) => headings.some((h) => h.span.start >= start && h.span.start < end)));
}

const isNamedWith = (text: string, chapter: Span, section: Span): boolean =>
  (chapter.end <= section.start && section.start - chapter.end <= 4 && /^[ \t]?(?:的|[,，])?[ \t]?$/.test(text.slice(chapter.end, section.start)))
  || (section.end < chapter.start && chapter.start - section.end <= 6 && /^\s(?:of|in)\s$/.test(text.slice(section.end, chapter.start)));

type Numbered = Heading | ArticleReference;

/** Whether a heading or a mention means the same as another: the same number, of a section in the same chapter. */
export function namesakes(prose: Prose, text: string): (a: Numbered, b: Numbered) => boolean {
  const groups = groupsOf(seriesOf(prose, 'section'));
  const groupOf = (n: Numbered): readonly Series[] | undefined =>
    'numberSpan' in n ? groups.find((group) => group.some(({ headings }) => headings.includes(n))) : groupOfMention(prose, text, groups, n);
  return (a, b) => sameNumber(a, b) && (a.level !== 'section' || groups.length < 2 || groupOf(a) === groupOf(b));
}

export const slipsOf = (prose: Prose | null, level: NumberedLevel): readonly NumberingSlip[] => seriesOf(prose, level).flatMap(findSlips);

export function findSlips({ headings, from }: Series): NumberingSlip[] {
  const slips: NumberingSlip[] = [];
  const present = new Set(headings.map((h) => h.number));
  const seen = new Map<number, Heading>();
  const inserted = new Map<string, Heading>();
  let highest = from;
  /** The last of those inserted behind the highest number, or in front of it. */
  let last: Heading | null = null as Heading | null;
  let previous: Heading | null = null;
  let run: { next: number } | null = null as { next: number } | null;
  for (const heading of headings) {
    const { number, sub } = heading;
    // 第十条之一 was inserted behind 第十条 so that nothing need be renumbered; it takes no number of its own.
    if (sub > 0) {
      const key = `${String(number)}.${String(sub)}`;
      const before = inserted.get(key);
      if (before) slips.push({ kind: 'repeated', heading, other: before, missing: null, shift: 0 });
      else if (number < highest || (last?.number === number && last.sub > sub)) slips.push({ kind: 'late', heading, other: last ?? previous, missing: null, shift: 0 });
      else last = heading;
      inserted.set(key, before ?? heading);
      continue;
    }
    const first = seen.get(number);
    if (first) {
      // A whole stretch that was numbered again, chapter by chapter for instance, is one slip.
      if (run?.next !== number) slips.push({ kind: 'repeated', heading, other: first, missing: null, shift: highest + 1 - number });
      run = { next: number + 1 };
    } else if (number < highest || last?.number === number) {
      slips.push({ kind: 'late', heading, other: last?.number === number ? last : previous, missing: null, shift: 0 });
      run = null;
    } else {
      const missing = firstMissing(highest + 1, number, present);
      if (missing) slips.push({ kind: 'gap', heading, other: previous, missing, shift: missing.all ? highest + 1 - number : 0 });
      run = null;
    }
    if (!first) seen.set(number, heading);
    highest = Math.max(highest, number);
    if (highest === number) last = null;
    previous = heading;
  }
  return slips;
}

/** The numbers from `from` up to `to` that no heading of the document bears, unless those that lack are only late. */
function firstMissing(from: number, to: number, present: ReadonlySet<number>): { from: number; to: number; all: boolean } | null {
  let first = 0;
  let last = 0;
  for (let n = from; n < to; n++) {
    if (present.has(n)) continue;
    first ||= n;
    last = n;
  }
  return first === 0 ? null : { from: first, to: last, all: first === from && last === to - 1 };
}

/**
 * Renumbers from the slip to the end and carries the references along: those that name what moves. Never safe: a missing
 * number may stand for a missing article, and which of two equal numbers a reference means, only its author knows.
 */
export function renumberFix(slip: NumberingSlip, prose: Prose, text: string, level: NumberedLevel): Fix[] {
  if (slip.shift === 0) return [];
  const edits = level === 'clause' ? shiftClauses(slip, prose, text) : shift(slip, prose, text, level);
  return edits.length === 0 ? [] : [{ title: TITLES[level], applicability: 'unsafe', edits }];
}

const TITLES: Readonly<Record<NumberedLevel, Text>> = {
  chapter: { zh: '从这一章起重新编号，引用一并更新', en: 'Renumber the chapters from here on, references included' },
  section: { zh: '从这一节起重新编号，引用一并更新', en: 'Renumber the sections from here on, references included' },
  article: { zh: '从这一条起重新编号，引用一并更新', en: 'Renumber from here on, references included' },
  clause: { zh: '从这里起重新编号，下级编号和引用一并更新', en: 'Renumber from here on, what stands below and references included' },
};

function shift(slip: NumberingSlip, prose: Prose, text: string, level: NumberedLevel): TextEdit[] {
  const start = slip.heading.numberSpan.start;
  const groups = groupsOf(seriesOf(prose, level));
  const own = groups.find((group) => group.some((series) => series.headings.includes(slip.heading))) ?? [];
  // Chapters whose sections go on counting go along.
  const headings = own.slice(own.findIndex((series) => series.headings.includes(slip.heading))).flatMap((series) => series.headings);
  const moved = headings.filter((h) => h.numberSpan.start >= start);
  const before = Math.max(0, ...headings.filter((h) => h.numberSpan.start < start).map((h) => h.number));
  const moves = (r: ArticleReference): boolean => {
    if (r.external || r.level !== level || groupOfMention(prose, text, groups, r) !== own) return false;
    if (slip.kind === 'gap') return r.number >= slip.heading.number;
    return r.span.start < start ? r.number > before : r.number > slip.heading.number || (r.number === slip.heading.number && slip.heading.number < before);
  };
  const places = [...moved.map((h) => ({ span: h.numberSpan, number: h.number })), ...prose.articleReferences.filter(moves)];
  if (places.some((p) => p.number + slip.shift > MAX_NUMERAL || p.number + slip.shift < 1)) return [];
  const edits: TextEdit[] = places.map((p) => ({ span: p.span, newText: renumber(text.slice(p.span.start, p.span.end), p.number + slip.shift) }));
  return edits.sort((a, b) => a.span.start - b.span.start);
}

function shiftClauses(slip: NumberingSlip, prose: Prose, text: string): TextEdit[] {
  const series = seriesOf(prose, 'clause').find(({ headings }) => headings.includes(slip.heading))?.headings ?? [];
  const moved = series.slice(series.indexOf(slip.heading));
  return renumberClauses(prose, text, new Map(moved.map((h) => [h, h.number + slip.shift])));
}
