/**
 * Moves a list, such as the bands of a criterion, into a table, where people read it without knowing YAML: in a Markdown
 * document out of its block, of a YAML document, which has no tables, in its Markdown form. The document says the same
 * afterwards, or the action is not offered.
 */
import { applyEdits } from '../../base/apply-fixes.ts';
import { contains, type Span } from '../../base/span.ts';
import type { TextEdit } from '../../base/diagnostic.ts';
import { same, type Text } from '../../base/text.ts';
import { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import { entry as entryOf, get, string } from '../../model/read.ts';
import type { Path } from '../../schema/walk.ts';
import { readLayout, type MarkdownLayout } from '../../syntax/markdown/layout.ts';
import { isSeq, type Entry, type Node, type SeqNode } from '../../syntax/tree.ts';
import type { FeatureContext } from '../context.ts';
import { readTokens } from '../formatting/yaml-tokens.ts';
import { around, type Around } from '../around.ts';
import { action, edits, refused, type ActionProvider, type CodeAction } from './code-action.ts';
import { twinOf } from './convert-twin.ts';
import { sameDocument } from './same-value.ts';
import { tableLines } from './table-writing.ts';

export const extractTable: ActionProvider = {
  id: 'extract-table',
  kind: 'refactor.extract',
  offer(context, selection) {
    const { document } = context;
    const list = around(document, selection).find((a) => isSeq(a.node) && a.entry !== null && contains(a.entry.key.span, selection));
    const entry = list?.entry ?? null;
    if (list === undefined || entry === null || !isSeq(list.node) || list.node.origin === 'table') return [];
    const item = list.schema.items;
    if (item === undefined || item.properties.size === 0) return [];
    const name = list.schema.label ?? same(entry.key.source);
    if (document.file.language === 'yaml') return inTwin(context, list, list.node, name);
    const title = { zh: `把“${name.zh}”提取为表格`, en: `Extract “${name.en}” to a table` };
    const made = extraction(context, list, entry, list.node);
    return [Array.isArray(made) ? action('refactor.extract', title, () => edits(...made)) : refused('refactor.extract', title, made)];
  },
};

const NOT_FLAT: Text = { zh: '其中有表格单元格放不下的内容。', en: 'It holds something that does not fit into the cells of a table.' };

/** The Markdown form of the document, with the list in a table. */
function inTwin(context: FeatureContext, list: Around, node: SeqNode, name: Text): CodeAction[] {
  const { document, locale } = context;
  const item = list.schema.items;
  // Most lists could never be a table, and a document is not written anew at every move of the cursor to see that.
  if (item === undefined || tableLines(node, item, document.kind, [], locale) === undefined) return [];
  const twin = twinOf(context);
  if (twin === undefined) return [];
  const title = { zh: `把“${name.zh}”写成表格，另建 ${twin.name}（原文件保留，两者只应留一个）`, en: `Write ${twin.name} with “${name.en}” as a table (this file stays; keep only one of the two)` };
  if (typeof twin.made !== 'string') return [refused('refactor.extract', title, twin.made)];
  const written = new DocumentAnalysis({ ...document.file, uri: twin.uri, path: twin.path, language: 'markdown', text: twin.made });
  const entry = entryAt(written.parsed.root, list.path);
  if (!isSeq(entry?.value)) return [];
  const made = entry.value.origin === 'table' ? [] : extraction({ ...context, document: written }, list, entry, entry.value);
  if (!Array.isArray(made)) return [refused('refactor.extract', title, made)];
  const text = applyEdits(twin.made, made);
  return [action('refactor.extract', title, () => ({ edits: [], creates: [{ uri: twin.uri, text }] }))];
}

function entryAt(root: Node | null, path: Path): Entry | undefined {
  let node: Node | null | undefined = root;
  let found: Entry | undefined;
  for (const step of path) {
    found = typeof step === 'number' ? undefined : entryOf(node, step);
    node = typeof step === 'number' ? (isSeq(node) ? node.items[step] : undefined) : found?.value;
  }
  return found;
}

function extraction({ document, locale }: FeatureContext, { path, schema }: Around, entry: Entry, list: SeqNode): TextEdit[] | Text {
  const names = namesOf(document.parsed.root, path);
  if (names === undefined) return { zh: '外层的某一项没有编号，表格无法指明属于哪一项。', en: 'One of the items around it has no id by which a table could name it.' };
  const { text } = document;
  const layout = readLayout(text);
  const own = blockOf(text, layout, entry, list);
  const after = own?.end ?? endOfBlock(text, layout, entry.span.start);
  const removal = own ?? (after === undefined ? undefined : removalOf(text, entry));
  if (after === undefined || removal === undefined) return { zh: '它和别的内容写在同一行，请先单独成行。', en: 'It stands on one line with something else; give it lines of its own first.' };
  const tokens = own === undefined ? readTokens(text, entry.key.span.end, removal.end, list) : readTokens(text, own.content.start, own.content.end, list);
  if (tokens === undefined || tokens.some((t) => t.kind === 'comment')) return { zh: '其中有注释，表格里没有地方放。', en: 'There are comments in it, for which a table has no place.' };
  const item = schema.items;
  const lines = item && tableLines(list, item, document.kind, names, locale);
  if (lines === undefined) return NOT_FLAT;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const written = [`<!-- plumbline: ${names.join('.')} -->`, '', ...lines];
  const table = ['', ...written].map((l) => eol + l).join('');
  const made = own !== undefined ? [{ span: { start: own.start, end: own.end }, newText: written.join(eol) }] : [{ span: removal, newText: '' }, { span: { start: after, end: after }, newText: table + (/^[ \t]*(?:\r?\n){2}/.test(text.slice(after)) || text.slice(after).trim() === '' ? '' : eol) }];
  return sameDocument(document, applyEdits(text, made)) === undefined ? NOT_FLAT : made;
}

/** `['criteria', 'response', 'bands']`: keys, and ids in the place of numbers. */
function namesOf(root: Node | null, path: Path): string[] | undefined {
  const names: string[] = [];
  let node: Node | null | undefined = root;
  for (const step of path) {
    node = typeof step === 'number' ? (isSeq(node) ? node.items[step] : undefined) : get(node, step);
    const name = typeof step === 'number' ? string(get(node, 'id')) : step;
    if (name === null || !/^[^\s.{}[\]="'`,;:：()<>]+$/.test(name)) return undefined;
    names.push(name);
  }
  return names;
}

/** The block that is the whole list, named in its opening line: the table takes its place. */
function blockOf(text: string, { blocks }: MarkdownLayout, { key }: Entry, { items }: SeqNode): (Span & { readonly content: Span }) | undefined {
  const fence = blocks.find((b) => b.kind === 'fence' && b.span.start <= key.span.start && key.span.end <= b.content.start);
  if (fence?.kind !== 'fence' || !fence.closed || fence.quoted || (fence.span.start > 0 && text[fence.span.start - 1] !== '\n')) return undefined;
  const { span: { start, end }, content } = fence;
  return items.length > 0 && items.every((i) => contains(content, i.span)) ? { start, end, content } : undefined;
}

/** Where the block that holds the offset ends; undefined in one that is indented or quoted. */
function endOfBlock(text: string, { frontMatter, bodyStart, blocks }: MarkdownLayout, offset: number): number | undefined {
  if (frontMatter.start <= offset && offset < frontMatter.end) return bodyStart === 0 ? undefined : lineEndBefore(text, bodyStart);
  const fence = blocks.find((b) => b.kind === 'fence' && b.content.start <= offset && offset < b.content.end);
  const atMargin = fence !== undefined && !fence.quoted && (fence.span.start === 0 || text[fence.span.start - 1] === '\n');
  return fence?.kind === 'fence' && fence.closed && atMargin ? fence.span.end : undefined;
}

const lineEndBefore = (text: string, lineStart: number): number => (text.endsWith('\r\n', lineStart) ? lineStart - 2 : text[lineStart - 1] === '\n' ? lineStart - 1 : lineStart);

/** The lines of an entry; undefined where something else stands on them. */
function removalOf(text: string, { span }: Entry): { start: number; end: number } | undefined {
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const rest = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(span.end))?.[0];
  if (rest === undefined || !/^[ \t]*$/.test(text.slice(start, span.start))) return undefined;
  return { start, end: span.end + rest.length };
}
