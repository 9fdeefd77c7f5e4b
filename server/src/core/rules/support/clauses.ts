/** Clauses, 2.1 and below it 2.1.1: which of them count together, and how a number is changed with all that stands below it. */
import type { TextEdit } from '../../base/diagnostic.ts';
import { formatNumeral } from '../../syntax/markdown/numerals.ts';
import type { ArticleReference, Heading, Prose } from '../../syntax/tree.ts';

const numberOf = ({ parent, number }: Heading | ArticleReference): string => `${parent}.${String(number)}`;

/**
 * Those below one clause, or below one number that is no clause, that of a chapter. A number alone that is not the first may be
 * anything that looks like a clause, and is none.
 */
export function clauseSeries(clauses: readonly Heading[]): readonly (readonly Heading[])[] {
  const latest = new Map<string, Heading>();
  const series = new Map<Heading | string, Heading[]>();
  for (const clause of clauses) {
    const owner = latest.get(clause.parent) ?? clause.parent;
    const list = series.get(owner);
    if (list) list.push(clause);
    else series.set(owner, [clause]);
    latest.set(numberOf(clause), clause);
  }
  return [...series.values()].filter((list) => list.length > 1 || list[0]?.number === 1);
}

/** A clause whose first number is not that of the chapter it stands in. */
export interface Stray {
  readonly clause: Heading;
  readonly chapter: Heading;
}

/**
 * The first of each run of clauses that bear the number of another chapter than their own. Only where most chapters agree with
 * their clauses: elsewhere clauses count by themselves. Clauses of an article count below it.
 */
export function strayClauses(headings: readonly Heading[]): readonly Stray[] {
  const found: Stray[] = [];
  let agreeing = 0;
  let chapter: Heading | undefined;
  let counted: Heading | undefined;
  let run = '';
  for (const heading of headings) {
    if (heading.level !== 'clause') {
      if (heading.level === 'article') chapter = undefined;
      else if (heading.level === 'chapter' || (heading.level === 'heading' && heading.number > 0)) chapter = heading;
      run = '';
      continue;
    }
    const first = /^[0-9]+/.exec(heading.parent)?.[0] ?? '';
    if (chapter === undefined || first === '' || first === run) continue;
    run = first;
    if (Number(first) !== chapter.number) found.push({ clause: heading, chapter });
    else if (counted !== chapter) agreeing++;
    counted = chapter;
  }
  return agreeing > 0 && agreeing >= found.length ? found : [];
}

/** Edits in the order of the text. Of equal numbers a mention means the first. */
export function renumberClauses({ headings, articleReferences }: Prose, text: string, numbers: ReadonlyMap<Heading, number>): TextEdit[] {
  const latest = new Map<string, string>();
  const first = new Map<string, string>();
  const places: { readonly start: number; readonly end: number; readonly number: string }[] = [];
  for (const heading of headings) {
    if (heading.level !== 'clause') continue;
    const before = numberOf(heading);
    const number = `${latest.get(heading.parent) ?? heading.parent}.${String(numbers.get(heading) ?? heading.number)}`;
    latest.set(before, number);
    if (!first.has(before)) first.set(before, number);
    places.push({ ...heading.numberSpan, number });
  }
  for (const mention of articleReferences) {
    const number = mention.level === 'clause' && !mention.external ? first.get(numberOf(mention)) : undefined;
    if (number !== undefined) places.push({ ...mention.span, number });
  }
  places.sort((a, b) => a.start - b.start);
  return places.flatMap(({ start, end, number }) => {
    const written = text.slice(start, end);
    const newText = rewritten(written, number);
    return newText === written ? [] : [{ span: { start, end }, newText }];
  });
}

/** `Section 2.1` with the number 2.2: what stands around and between the numbers stays. */
export function rewritten(written: string, number: string): string {
  const parts = number.split('.').map(Number);
  return written.replace(/[0-9０-９]+/g, (old) => formatNumeral(parts.shift() ?? 0, old));
}
