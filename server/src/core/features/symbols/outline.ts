/**
 * The outline of a document: its parts as the schema lists them, items by dimension; in Markdown under the chapters and
 * articles that they are written in. What each part is called says `parts.ts`.
 */
import { headingName, oneLine } from '../../analysis/heading-name.ts';
import type { Prose, Heading } from '../../syntax/tree.ts';
import type { FeatureContext } from '../context.ts';
import type { OutlineItem } from './outline-item.ts';
import { partsOfDocument } from './parts.ts';

export function outline(context: FeatureContext): readonly OutlineItem[] {
  const { prose } = context.document.parsed;
  const parts = partsOfDocument(context);
  if (!prose || prose.headings.length === 0) return parts;
  // Front matter is read at a glance; what is listed stands under the heading that it is written under.
  return underHeadings(sectionsOf(context.document.text, prose), parts.flatMap((p) => (p.kind === 'value' ? [] : p.kind === 'list' ? p.children : [p])));
}

interface OpenItem extends OutlineItem {
  readonly children: OutlineItem[];
}

/** Chapters, articles and, below these, （一） and 1、, in the order of the text. */
function sectionsOf(source: string, { headings, items }: Prose): readonly OpenItem[] {
  const sections: OpenItem[] = [];
  let next = 0;
  headings.forEach((heading, i) => {
    sections.push(headingItem(source, heading));
    const end = headings[i + 1]?.span.start ?? Infinity;
    for (let item = items[next]; item !== undefined && item.span.start < end; item = items[++next]) {
      // A text without articles numbers its lines for reasons of its own.
      if (heading.level === 'article' && item.span.start > heading.span.start) sections.push({ name: `${source.slice(item.numberSpan.start, item.numberSpan.end)}${oneLine(item.title)}`, detail: '', kind: 'numbered', span: item.sectionSpan, nameSpan: item.span, children: [] });
    }
  });
  return sections;
}

/** Sections within each other, and every part in the innermost one that it stands in. */
function underHeadings(sections: readonly OpenItem[], parts: readonly OutlineItem[]): OutlineItem[] {
  const top: OutlineItem[] = [];
  const open: OpenItem[] = [];
  const sorted = [...parts].sort((a, b) => a.span.start - b.span.start);
  let next = 0;
  const closeBefore = (offset: number): void => {
    while ((open.at(-1)?.span.end ?? Infinity) <= offset) open.pop();
  };
  const place = (item: OutlineItem): void => {
    closeBefore(item.span.start);
    (open.at(-1)?.children ?? top).push(item);
  };
  for (const item of sections) {
    for (; next < sorted.length && (sorted[next] as OutlineItem).span.start < item.nameSpan.start; next++) place(sorted[next] as OutlineItem);
    place(item);
    open.push(item);
  }
  for (const item of sorted.slice(next)) place(item);
  return top;
}

function headingItem(source: string, heading: Heading): OpenItem {
  const { level, span, numberSpan, sectionSpan } = heading;
  return { name: headingName(source, heading), detail: '', kind: level, span: sectionSpan, nameSpan: span.end > span.start ? span : numberSpan, children: [] };
}
