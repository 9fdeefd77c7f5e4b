/** What a document consists of, each part by the name that people call it: read side by side with the schema, so that no kind of document and no key of it is left out. */
import { isPeriod, periodWords } from '../../base/period.ts';
import type { Locale } from '../../base/text.ts';
import { oneLine } from '../../analysis/heading-name.ts';
import { entry, get, string, text } from '../../model/read.ts';
import { rootSchema, type ResolvedSchema } from '../../schema/resolved-schema.ts';
import { meaningOf } from '../../schema/value-meanings.ts';
import { narrow, propertySchema } from '../../schema/walk.ts';
import { isMap, isScalar, isSeq, type Entry, type MapNode, type Node } from '../../syntax/tree.ts';
import type { FeatureContext } from '../context.ts';
import type { OutlineItem } from './outline-item.ts';

export function partsOfDocument({ document, locale, project }: FeatureContext): readonly OutlineItem[] {
  const { root } = document.parsed;
  if (!isMap(root)) return [];
  const references = new Map(document.index.references.map((r) => [r.span.start, r]));
  const labelOf = (node: Node | null | undefined): string => {
    const name = string(node) ?? '';
    const reference = node ? references.get(node.span.start) : undefined;
    const found = reference && project.resolve(document.index, reference);
    const target = found && 'target' in found ? found.target : undefined;
    return (target?.symbol ?? target?.file.document)?.label?.[locale] ?? name;
  };
  return partsOf(root, rootSchema(document.kind), { locale, labelOf }, true);
}

interface Words {
  readonly locale: Locale;
  /** The label of what a name leads to, or the name. */
  readonly labelOf: (name: Node | null | undefined) => string;
}

/** What a document says of itself at its head, which its name and its icon stand for. */
const HEAD = new Set(['$schema', 'kind', 'id', 'title', 'description', 'version', 'status', 'replaced-by', 'owner', 'effective', 'source', 'tags', 'uses']);

/** The keys of an object, each with its parts; those that hold none are told of the document itself alone. */
function partsOf(node: MapNode, schema: ResolvedSchema, words: Words, isRoot: boolean): OutlineItem[] {
  const object = narrow(schema, node);
  return node.entries.flatMap((e): OutlineItem[] => {
    const value = propertySchema(object, e.key.source);
    if (value === undefined || e.value === null || (isRoot && HEAD.has(e.key.source) && !value['x-path'])) return [];
    const listed = listedIn(e, e.value, value, words);
    if (listed !== undefined) return listed.children.length === 0 ? [] : [keyItem(e, value, words, { detail: `${listed.children.length}`, kind: listed.kind, children: e.key.source === 'items' && isSeq(e.value) ? byDimension(e.value.items, listed.children, words) : listed.children })];
    if (!isRoot) return [];
    if (isMap(e.value) && !isText(value)) return [keyItem(e, value, words, { detail: contents(e.value, value, words), kind: 'object', children: childrenOf(e.value, value, words) })];
    const detail = said(e.value, value, words);
    return detail === '' ? [] : [keyItem(e, value, words, { detail, kind: 'value', children: [] })];
  });
}

const keyItem = ({ key, span }: Entry, schema: ResolvedSchema, { locale }: Words, { detail, kind, children }: Pick<OutlineItem, 'detail' | 'kind' | 'children'>): OutlineItem =>
  ({ name: schema.label?.[locale] ?? key.source, detail: oneLine(detail), kind, span, nameSpan: key.span, children });

/** Below a part its parts stand without the key between, which their icons tell; sentences keep theirs. */
const childrenOf = (node: MapNode, schema: ResolvedSchema, words: Words): OutlineItem[] => partsOf(node, schema, words, false).flatMap((p) => (p.kind === 'list' ? p.children : [p]));

/** Lists whose parts have no id. */
const UNNAMED: Readonly<Record<string, string>> = { bands: 'band', levels: 'level', options: 'option', values: 'option', tests: 'test', terms: 'term', mappings: 'mapping' };

/** The parts that a key lists; undefined where it is none that lists any. */
function listedIn({ key: { source: key } }: Entry, value: Node, schema: ResolvedSchema, words: Words): Pick<OutlineItem, 'kind' | 'children'> | undefined {
  const defined = schema['x-keys-define'];
  if (isMap(value) && defined !== undefined) return { kind: 'list', children: value.entries.map((e) => definedByKey(e, defined, schema, words)) };
  if (isMap(value) && schema['x-keys-refer'] !== undefined) return { kind: 'map', children: value.entries.map((e) => namedByKey(e, schema, words)) };
  const { items } = schema;
  if (!isSeq(value) || items === undefined) return undefined;
  if (isText(items)) return { kind: 'texts', children: value.items.flatMap((node) => textItem(node, words)) };
  const kind = items.properties.get('id')?.['x-defines'] ?? UNNAMED[key];
  if (items.properties.size === 0 || kind === undefined) return undefined;
  return { kind: 'list', children: value.items.map((node) => (isMap(node) ? partOf(node, kind, narrow(items, node), words) : plainItem(node, kind, words))) };
}

/** Words for people, in one language or several. */
const isText = (schema: ResolvedSchema): boolean => schema.properties.has('zh');

const plainItem = (node: Node, kind: string, { locale }: Words): OutlineItem => ({ name: oneLine(text(node)?.[locale] ?? '') || '…', detail: '', kind, span: node.span, nameSpan: node.span, children: [] });

const textItem = (node: Node, words: Words): OutlineItem[] => (text(node) === null ? [] : [plainItem(node, 'text', words)]);

/** An input, a scale: what the key is called behind it. */
function definedByKey({ key, value, span }: Entry, kind: string, schema: ResolvedSchema, words: Words): OutlineItem {
  const own = schema.additional(key.source);
  const object = own && narrow(own, value);
  const label = isMap(value) ? (text(get(value, 'label'))?.[words.locale] ?? '') : '';
  const [name = '', ...rest] = [label, key.source, ...(isMap(value) && object ? sayings(value, object, words) : [])].filter((t) => t !== '');
  return { name: oneLine(name) || '…', detail: oneLine(rest.join(' · ')), kind, span, nameSpan: key.span, children: isMap(value) && object ? childrenOf(value, object, words) : [] };
}

/** A column of an input, a partner of a dimension. */
function namedByKey({ key, value, span }: Entry, schema: ResolvedSchema, words: Words): OutlineItem {
  const label = words.labelOf(key);
  const own = schema.additional(key.source);
  const what = value === null || own === undefined ? '' : own['x-refers'] ? words.labelOf(value) : said(value, own, words);
  const detail = [...(label === key.source ? [] : [key.source]), what].filter((t) => t !== '').join(' · ');
  return { name: oneLine(label) || '…', detail: oneLine(detail), kind: 'named', span, nameSpan: key.span, children: [] };
}

/** What people call a part, the first of these that it has. */
const CALLED = ['label', 'title', 'name', 'text', 'term', 'trigger', 'standard', 'value'] as const;

function partOf(node: MapNode, kind: string, schema: ResolvedSchema, words: Words): OutlineItem {
  const { locale } = words;
  const label = CALLED.map((key) => text(get(node, key))?.[locale] ?? '').find((t) => t !== '') ?? (entry(node, 'to') ? words.labelOf(get(node, 'to')) : '');
  const says = sayings(node, schema, words);
  const id = string(get(node, 'id')) ?? '';
  // Without a name of its own an analysis is called by what it does.
  const names = label === '' && (kind === 'analysis' || kind === 'report-part') ? [...says, id] : [label, id, ...says];
  const [first = '', ...rest] = [...new Set(names)].filter((t) => t !== '');
  const anchor = entry(node, 'id') ?? entry(node, 'name') ?? entry(node, 'when') ?? node.entries[0];
  const nameSpan = anchor === undefined ? node.span : isScalar(anchor.value) ? anchor.value.span : anchor.key.span;
  const children = kind === 'test' ? [] : childrenOf(node, schema, words);
  return { name: oneLine(first) || '…', detail: oneLine(rest.join(' · ')), kind, span: node.span, nameSpan, children };
}

/** What tells parts apart: what they are, the condition, what it gives, what is promised, what comes out. */
const SAYS = ['type', 'value', 'part', 'phase', 'metric', 'objective', 'when', 'score', 'points', 'weight', 'within', 'population', 'unit', 'expect', 'definition'] as const;

const sayings = (node: MapNode, schema: ResolvedSchema, words: Words): string[] => SAYS.flatMap((key) => {
  const value = get(node, key);
  const own = propertySchema(schema, key);
  return value && own ? [isMap(value) && !isText(own) ? contents(value, own, words) : said(value, own, words)] : [];
});

/** A value in words: what a listed one means, sentences in the language of the reader, a few values one after the other. */
function said(value: Node, schema: ResolvedSchema, words: Words): string {
  if (isSeq(value)) return value.items.map((node) => meant(node, { kind: schema.kind, pointer: schema.pointer, values: schema.items?.values }, words) ?? said(node, schema.items ?? schema, words)).filter((t) => t !== '').join(words.locale === 'zh' ? '、' : ', ');
  if (isMap(value) && !isText(schema)) return value.entries.map(({ key, value: v }) => `${key.source} = ${(v && text(v)?.[words.locale]) ?? ''}`).join(words.locale === 'zh' ? '；' : '; ');
  const period = isScalar(value) && isPeriod(schema) ? periodWords(value.source) : undefined;
  return schema['x-refers'] ? words.labelOf(value) : (period?.[words.locale] ?? meant(value, schema, words) ?? text(value)?.[words.locale] ?? '');
}

/** What a listed value means, as far as its description says so. */
function meant(value: Node, schema: Pick<ResolvedSchema, 'kind' | 'pointer' | 'values'>, { locale }: Words): string | undefined {
  if (!isScalar(value) || schema.values?.some((v) => String(v) === value.source) !== true) return undefined;
  return meaningOf(schema, value.source)?.[locale];
}

/** 置信水平 95% · 允许误差 5%. */
const contents = (node: MapNode, schema: ResolvedSchema, words: Words): string => node.entries.flatMap(({ key, value }) => {
  const own = propertySchema(schema, key.source);
  const what = value === null || own === undefined || (!isScalar(value) && !isText(own)) ? '' : said(value, own, words);
  return what === '' ? [] : [`${own?.label?.[words.locale] ?? key.source} ${what}`];
}).join(' · ');

/** Neighbours that measure one dimension stand under it; where only one dimension is measured, nothing is gained by that. */
function byDimension(nodes: readonly Node[], items: readonly OutlineItem[], { labelOf }: Words): readonly OutlineItem[] {
  const parts = items.map((item, i) => ({ item, dimension: labelOf(get(nodes[i], 'dimension')) }));
  if (new Set(parts.map((p) => p.dimension)).size < 2) return items;
  const groups: OutlineItem[] = [];
  for (let i = 0; i < parts.length;) {
    const { dimension, item } = parts[i] as (typeof parts)[number];
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
