/**
 * What is wrong with the numbers of chapters or articles, and how they are put right. The numbers of a regulation count
 * through the whole document; each slip of the pen is found once, however many numbers behind it are shifted by it.
 */
import type { Fix, TextEdit } from '../../base/diagnostic.ts';
import type { Text } from '../../base/text.ts';
import type { ArticleReference, Heading, Prose } from '../../syntax/tree.ts';
import { MAX_NUMERAL, renumber } from '../../syntax/markdown/numerals.ts';

export type NumberedLevel = 'chapter' | 'article';

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

export function findSlips(headings: readonly Heading[]): NumberingSlip[] {
  const slips: NumberingSlip[] = [];
  const present = new Set(headings.map((h) => h.number));
  const seen = new Map<number, Heading>();
  const inserted = new Map<string, Heading>();
  let highest = 0;
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
  const start = slip.heading.numberSpan.start;
  const headings = numbered(prose, level);
  const moved = headings.filter((h) => h.numberSpan.start >= start);
  const before = Math.max(0, ...headings.filter((h) => h.numberSpan.start < start).map((h) => h.number));
  const moves = (r: ArticleReference): boolean => {
    if (r.external || r.level !== level) return false;
    if (slip.kind === 'gap') return r.number >= slip.heading.number;
    return r.span.start < start ? r.number > before : r.number > slip.heading.number || (r.number === slip.heading.number && slip.heading.number < before);
  };
  const places = [...moved.map((h) => ({ span: h.numberSpan, number: h.number })), ...prose.articleReferences.filter(moves)];
  if (places.some((p) => p.number + slip.shift > MAX_NUMERAL || p.number + slip.shift < 1)) return [];
  const edits: TextEdit[] = places.map((p) => ({ span: p.span, newText: renumber(text.slice(p.span.start, p.span.end), p.number + slip.shift) }));
  edits.sort((a, b) => a.span.start - b.span.start);
  const title: Text = level === 'article'
    ? { zh: '从这一条起重新编号，引用一并更新', en: 'Renumber from here on, references included' }
    : { zh: '从这一章起重新编号，引用一并更新', en: 'Renumber the chapters from here on, references included' };
  return [{ title, applicability: 'unsafe', edits }];
}
