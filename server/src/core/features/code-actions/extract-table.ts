/**
 * Moves a list of a Markdown document, such as the bands of a criterion, out of its YAML block into a table below it, where
 * people read it without knowing YAML. The document says the same afterwards, or the action is not offered.
 */
import { applyEdits } from '../../base/apply-fixes.ts';
import { contains } from '../../base/span.ts';
import type { TextEdit } from '../../base/diagnostic.ts';
import { same, type Text } from '../../base/text.ts';
import { get, string } from '../../model/read.ts';
import type { Path } from '../../schema/walk.ts';
import { readLayout, type MarkdownLayout } from '../../syntax/markdown/layout.ts';
import { isSeq, type Entry, type Node, type SeqNode } from '../../syntax/tree.ts';
import type { FeatureContext } from '../context.ts';
import { readTokens } from '../formatting/yaml-tokens.ts';
import { around, type Around } from '../around.ts';
import { action, edits, refused, type ActionProvider } from './code-action.ts';
import { sameDocument } from './same-value.ts';
import { tableLines } from './table-writing.ts';

export const extractTable: ActionProvider = {
  id: 'extract-table',
  kind: 'refactor.extract',
  offer(context, selection) {
    const { document } = context;
    if (document.file.language !== 'markdown') return [];
    const list = around(document, selection).find((a) => isSeq(a.node) && a.entry !== null && contains(a.entry.key.span, selection));
    const entry = list?.entry ?? null;
    if (list === undefined || entry === null || !isSeq(list.node) || list.node.origin === 'table') return [];
    const item = list.schema.items;
    if (item === undefined || item.properties.size === 0) return [];
    const name = list.schema.label ?? same(entry.key.source);
    const title = { zh: `把“${name.zh}”提取为表格`, en: `Extract “${name.en}” to a table` };
    const made = extraction(context, list, entry, list.node);
    return [Array.isArray(made) ? action('refactor.extract', title, () => edits(...made)) : refused('refactor.extract', title, made)];
  },
};

function extraction({ document, locale }: FeatureContext, { path, schema }: Around, entry: Entry, list: SeqNode): TextEdit[] | Text {
  const names = namesOf(document.parsed.root, path);
  if (names === undefined) return { zh: '外层的某一项没有编号，表格无法指明属于哪一项。', en: 'One of the items around it has no id by which a table could name it.' };
  const { text } = document;
  const layout = readLayout(text);
  const after = endOfBlock(text, layout, entry.span.start);
  const removal = after === undefined ? undefined : removalOf(text, entry);
  if (after === undefined || removal === undefined) return { zh: '它和别的内容写在同一行，请先单独成行。', en: 'It stands on one line with something else; give it lines of its own first.' };
  const tokens = readTokens(text, entry.key.span.end, removal.end, list);
  if (tokens === undefined || tokens.some((t) => t.kind === 'comment')) return { zh: '其中有注释，表格里没有地方放。', en: 'There are comments in it, for which a table has no place.' };
  const item = schema.items;
  const lines = item && tableLines(list, item, document.kind, names, locale);
  const notFlat: Text = { zh: '其中有表格单元格放不下的内容。', en: 'It holds something that does not fit into the cells of a table.' };
  if (lines === undefined) return notFlat;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const table = ['', `<!-- plumbline: ${names.join('.')} -->`, '', ...lines].map((l) => eol + l).join('');
  const made = [{ span: removal, newText: '' }, { span: { start: after, end: after }, newText: table + (/^[ \t]*(?:\r?\n){2}/.test(text.slice(after)) || text.slice(after).trim() === '' ? '' : eol) }];
  return sameDocument(document, applyEdits(text, made)) === undefined ? notFlat : made;
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
