/**
 * Puts a list in the order of its dimensions: own dimensions by their ids; criteria and targets by the ids of the dimensions
 * they serve, or as the catalogs list those. Comments and empty lines move with what they stand above. The questions of a
 * survey are left alone: their order is part of what is asked.
 */
import { compareStrings, type TextEdit } from '../../base/diagnostic.ts';
import { contains, type Span } from '../../base/span.ts';
import type { Text } from '../../base/text.ts';
import { get, string } from '../../model/read.ts';
import type { ResolvedSchema } from '../../schema/resolved-schema.ts';
import { isSeq, type Node, type SeqNode } from '../../syntax/tree.ts';
import type { FeatureContext } from '../context.ts';
import { readTokens } from '../formatting/yaml-tokens.ts';
import { around } from '../around.ts';
import { action, edits, refused, type ActionProvider, type CodeAction } from './code-action.ts';

const BY_ID: Text = { zh: '按维度编号排列', en: 'Sort by dimension id' };
const BY_CATALOG: Text = { zh: '按目录中的维度顺序排列', en: 'Sort in the order of the catalogs' };

export const sortDimensions: ActionProvider = {
  id: 'sort-dimensions',
  kind: 'refactor.rewrite',
  offer(context, selection) {
    const { document } = context;
    if (document.kind === 'survey') return [];
    const list = around(document, selection).find((a) => isSeq(a.node) && a.node.items.length > 1 && dimensionKey(a.schema.items) !== undefined);
    const key = dimensionKey(list?.schema.items);
    if (list === undefined || key === undefined || !isSeq(list.node)) return [];
    // Deep inside of an item nobody thinks of the list.
    const { items } = list.node;
    const onItem = items.some((i) => contains(i.span, selection) && document.lines.positionAt(i.span.start).line !== document.lines.positionAt(selection.start).line);
    if (onItem) return [];
    const names = items.map((item) => string(get(item, key)) ?? '');
    if (names.filter((n) => n !== '').length < 2) return [];
    const orders: (readonly [Text, readonly number[]])[] = [[BY_ID, sorted(names, (a, b) => compareStrings(a, b))]];
    if (key === 'dimension') {
      const rank = catalogRank(context);
      orders.push([BY_CATALOG, sorted(names, (a, b) => rank(a) - rank(b))]);
    }
    return orders.flatMap(([title, order]) => offered(context, list.node as SeqNode, title, order));
  },
};

/** The key of an item that names its dimension. */
function dimensionKey(item: ResolvedSchema | undefined): 'id' | 'dimension' | undefined {
  if (item?.properties.get('id')?.['x-defines'] === 'dimension') return 'id';
  return item?.properties.get('dimension')?.['x-refers']?.includes('dimension') === true ? 'dimension' : undefined;
}

/** The old places in their new order; equals keep theirs, and what names no dimension goes last. */
function sorted(names: readonly string[], compare: (a: string, b: string) => number): number[] {
  const rank = (name: string): number => (name === '' ? 1 : 0);
  return names.map((_, i) => i).sort((i, j) => {
    const [a, b] = [names[i] ?? '', names[j] ?? ''];
    return rank(a) - rank(b) || (a === '' ? 0 : compare(a, b)) || i - j;
  });
}

/** Own dimensions first, then those of each catalog in the order of `uses:`; what is unknown behind them. */
function catalogRank({ document, project }: FeatureContext): (name: string) => number {
  const { index } = document;
  const files = [index, ...index.document.uses.flatMap((u) => project.documents(u.id, ['catalog']).slice(0, 1))];
  const ranks = new Map<string, number>();
  for (const file of files) {
    for (const symbol of file.symbols) {
      const name = file === index ? symbol.id : `${file.document.id}.${symbol.id}`;
      if (symbol.kind === 'dimension' && !ranks.has(name)) ranks.set(name, ranks.size);
    }
  }
  return (name) => ranks.get(name) ?? ranks.size;
}

function offered({ document }: FeatureContext, list: SeqNode, title: Text, order: readonly number[]): CodeAction[] {
  if (order.every((from, to) => from === to)) return [];
  const pieces = piecesOf(document.text, list);
  if (pieces === undefined) {
    return [refused('refactor.rewrite', title, { zh: '这个列表分写在几处，或者括号之间有注释，无法保证注释跟着走。', en: 'This list is written in several places, or has comments between brackets that could not move along.' })];
  }
  return [action('refactor.rewrite', title, () => edits(...moved(document.text, pieces, order)))];
}

function moved(text: string, pieces: readonly Span[], order: readonly number[]): TextEdit[] {
  return pieces.flatMap((span, i): TextEdit[] => {
    const from = pieces[order[i] ?? i] ?? span;
    const newText = text.slice(from.start, from.end);
    return newText === text.slice(span.start, span.end) ? [] : [{ span, newText }];
  });
}

/** What moves of each item: rows, texts between brackets, or whole lines with the comments above; undefined where that cannot be told. */
function piecesOf(text: string, { items, span, flow, origin }: SeqNode): Span[] | undefined {
  if (!items.every((item) => contains(span, item.span))) return undefined;
  if (origin === 'table') return items.map((i) => i.span);
  if (flow) {
    const tokens = readTokens(text, span.start, span.end, { type: 'seq', span, items, flow, origin });
    return tokens === undefined || tokens.some((t) => t.kind === 'comment') ? undefined : items.map((i) => i.span);
  }
  const pieces: Span[] = [];
  let from = text.lastIndexOf('\n', span.start - 1) + 1;
  for (const [i, item] of items.entries()) {
    const end = lineEnd(text, item.span.end);
    const lineStart = text.lastIndexOf('\n', item.span.start - 1) + 1;
    if (!/^\uFEFF?\s*-\s+$/.test(text.slice(lineStart, item.span.start))) return undefined;
    const start = i === 0 ? commentsAbove(text, lineStart) : Math.max(from, skipBlank(text, from, lineStart));
    pieces.push({ start, end });
    from = Math.min(text.length, end + (text.startsWith('\r\n', end) ? 2 : 1));
    const deeper = deeperComments(text, from, item);
    if (deeper > from) {
      pieces[i] = { start, end: lineEnd(text, deeper - 1) };
      from = deeper;
    }
  }
  return pieces;
}

function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && /[\r\n]/.test(text.charAt(at - 1))) at--;
  const rest = text.slice(at).search(/[\r\n]/);
  return rest < 0 ? text.length : at + rest;
}

/** Start of the comment lines directly above a line. */
function commentsAbove(text: string, lineStart: number): number {
  let start = lineStart;
  while (start > 0) {
    const before = text.lastIndexOf('\n', start - 2) + 1;
    if (!/^[ \t]*#/.test(text.slice(before, start))) break;
    start = before;
  }
  return start;
}

/** Empty lines keep their place between the items. */
function skipBlank(text: string, from: number, to: number): number {
  const blank = /^(?:[ \t]*\r?\n)*/.exec(text.slice(from, to))?.[0].length ?? 0;
  return from + blank;
}

/** Behind the comment lines that follow an item and are indented as its content is: they belong to it. */
function deeperComments(text: string, from: number, item: Node): number {
  const column = item.span.start - text.lastIndexOf('\n', item.span.start - 1) - 1;
  const match = new RegExp(`^(?: {${String(column)},}#[^\\n]*(?:\\n|$))+`).exec(text.slice(from));
  return from + (match?.[0].length ?? 0);
}
