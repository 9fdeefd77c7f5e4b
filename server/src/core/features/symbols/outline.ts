/**
 * The outline of a document: its parts as the schema lists them, stages with their targets, criteria with their bands, items
 * by dimension; in Markdown under the chapters and articles that they are written in.
 */
import type { Span } from '../../base/span.ts';
import type { Locale } from '../../base/text.ts';
import { entry, get, string, text } from '../../model/read.ts';
import type { ResolvedSchema } from '../../schema/resolved-schema.ts';
import { headingName, oneLine } from '../../analysis/heading-name.ts';
import { rootSchema } from '../../schema/resolved-schema.ts';
import { narrow, propertySchema } from '../../schema/walk.ts';
import { isMap, isScalar, isSeq, type Heading, type MapNode, type Node, type Prose } from '../../syntax/tree.ts';
import type { FeatureContext } from '../context.ts';

export interface OutlineItem {
  readonly name: string;
  readonly detail: string;
  /** What `x-defines` calls it; `band`, `level`, `test`, `list` for a key that holds parts, `chapter`, `section`, `article`, `clause`, `heading`, `numbered` for （一） and 1、 below an article. */
  readonly kind: string;
  readonly span: Span;
  readonly nameSpan: Span;
  readonly children: readonly OutlineItem[];
}

export function outline({ document, locale, project }: FeatureContext): readonly OutlineItem[] {
  const { root, prose } = document.parsed;
  const labels = (reference: string): string => dimensionLabel(reference);
  const dimensionLabel = (name: string): string => {
    const found = project.resolve(document.index, { kinds: ['dimension'], text: name, span: { start: 0, end: 0 }, scope: null, form: 'value', editable: false, address: null });
    return 'target' in found ? (found.target.symbol?.label?.[locale] ?? name) : name;
  };
  const lists = isMap(root) ? listsOf(root, rootSchema(document.kind), { locale, labels }) : [];
  if (!prose || prose.headings.length === 0) return lists;
  return underHeadings(sectionsOf(document.text, prose), lists.flatMap((l) => l.children));
}

interface Words {
  readonly locale: Locale;
  readonly labels: (dimension: string) => string;
}

/** The keys of an object that hold parts, each with its parts. */
function listsOf(node: MapNode, schema: ResolvedSchema, words: Words): OutlineItem[] {
  const object = narrow(schema, node);
  return node.entries.flatMap((e): OutlineItem[] => {
    const value = propertySchema(object, e.key.source);
    if (value === undefined || e.value === null) return [];
    const parts = partsOf(e.key.source, e.value, value, words);
    if (parts.length === 0) return [];
    return [{ name: value.label?.[words.locale] ?? e.key.source, detail: `${parts.length}`, kind: 'list', span: e.span, nameSpan: e.key.span, children: e.key.source === 'items' ? byDimension(parts) : parts.map((p) => p.item) }];
  });
}

interface Part {
  readonly item: OutlineItem;
  readonly dimension: string;
}

function partsOf(key: string, value: Node, schema: ResolvedSchema, words: Words): Part[] {
  const defined = schema['x-keys-define'];
  if (isMap(value) && defined !== undefined) {
    return value.entries.map((e) => {
      const label = isMap(e.value) ? (text(get(e.value, 'label'))?.[words.locale] ?? '') : '';
      return { dimension: '', item: { name: e.key.source, detail: label, kind: defined, span: e.span, nameSpan: e.key.span, children: [] } };
    });
  }
  const items = schema.items;
  if (!isSeq(value) || items === undefined || items.properties.size === 0) return [];
  const ided = items.properties.get('id')?.['x-defines'];
  const kind = ided ?? UNNAMED[key];
  if (kind === undefined) return [];
  return value.items.flatMap((node): Part[] => (isMap(node) ? [partOf(node, kind, narrow(items, node), words)] : []));
}

/** Lists whose parts have no id. */
const UNNAMED: Readonly<Record<string, string>> = { bands: 'band', levels: 'level', tests: 'test' };

function partOf(node: MapNode, kind: string, schema: ResolvedSchema, words: Words): Part {
  const id = string(get(node, 'id')) ?? '';
  const label = ['label', 'title', 'name', 'text', 'value'].map((key) => text(get(node, key))?.[words.locale] ?? '').find((t) => t !== '') ?? '';
  const says = SAYS.map((key) => string(get(node, key)) ?? '').filter((t) => t !== '');
  const [first = '', ...rest] = [label, id, ...says].filter((t) => t !== '');
  const dimension = string(get(node, 'dimension'));
  const children = listsOf(node, schema, words).flatMap((list) => list.children);
  const anchor = entry(node, 'id') ?? entry(node, 'name') ?? entry(node, 'when') ?? node.entries[0];
  const nameSpan = anchor === undefined ? node.span : isScalar(anchor.value) ? anchor.value.span : anchor.key.span;
  return {
    dimension: dimension === null ? '' : words.labels(dimension),
    item: { name: oneLine(first) || '…', detail: oneLine(rest.join(' · ')), kind, span: node.span, nameSpan, children },
  };
}

/** What tells parts without a label apart: the condition, what it gives, what is promised. */
const SAYS = ['metric', 'objective', 'when', 'score', 'weight'] as const;

/** Neighbours that measure one dimension stand under it; where only one dimension is measured, nothing is gained by that. */
function byDimension(parts: readonly Part[]): readonly OutlineItem[] {
  if (new Set(parts.map((p) => p.dimension)).size < 2) return parts.map((p) => p.item);
  const groups: OutlineItem[] = [];
  for (let i = 0; i < parts.length;) {
    const { dimension, item } = parts[i] as Part;
    let end = i + 1;
    while (parts[end]?.dimension === dimension) end++;
    const children = parts.slice(i, end).map((p) => p.item);
    const span = { start: item.span.start, end: Math.max(...children.slice(-1).map((c) => c.span.end), item.span.end) };
    if (dimension === '') groups.push(...children);
    else groups.push({ name: dimension, detail: `${children.length}`, kind: 'group', span, nameSpan: item.nameSpan, children });
    i = end;
  }
  return groups;
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
