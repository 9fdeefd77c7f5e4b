/**
 * What an editor adds while somebody types: the indentation, dash or table row that comes next behind a line break, the
 * columns of a table whose row was just closed with `|`, and `: ` for the `：` that a Chinese keyboard puts behind a key.
 * Behind an ordinary colon nothing is added: it may yet become a time or an address.
 */
import type { TextEdit } from '../../base/diagnostic.ts';
import { contains, type Span } from '../../base/span.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import { around } from '../around.ts';
import { readLayout, type MarkdownLayout, type TablePlace } from '../../syntax/markdown/layout.ts';
import type { Node } from '../../syntax/tree.ts';
import { handOfDocument } from './format-document.ts';
import { formatTable } from './format-table.ts';

/** Characters that ask for it; the first one is a line break. */
export const TYPED = ['\n', '|', '：'] as const;

/** `offset` is behind the character that was typed. Works on broken text, which text half typed is. */
export function formatOnType(document: DocumentAnalysis, offset: number, typed: string): TextEdit[] {
  const { text, file } = document;
  const layout = file.language === 'markdown' ? readLayout(text) : undefined;
  const yaml = layout === undefined ? { start: 0, end: text.length } : yamlAround(layout, offset);
  if (typed === '\n') return yaml !== undefined ? nextLine(document, yaml, offset) : layout === undefined ? [] : nextRow(text, layout, offset);
  if (typed === '：') return yaml !== undefined ? plainColon(document, yaml, offset) : [];
  return typed === '|' && yaml === undefined && layout !== undefined ? closedRow(text, layout, offset) : [];
}

/** The front matter or block with a path that holds the offset; its end counts, where the next line is typed. */
function yamlAround({ frontMatter, blocks }: MarkdownLayout, offset: number): Span | undefined {
  const holds = ({ start, end }: Span): boolean => start < end && start <= offset && offset <= end;
  if (holds(frontMatter)) return frontMatter;
  return blocks.flatMap((b) => (b.kind === 'fence' && !b.quoted && holds(b.content) ? [b.content] : []))[0];
}

/** A line as it is built: blanks, dashes, and what follows. */
const LINE = /^( *)((?:- +)*)(.*?)[ \t\r]*$/;

function nextLine(document: DocumentAnalysis, yaml: Span, offset: number): TextEdit[] {
  const { text } = document;
  const start = lineStart(text, offset);
  const end = lineEnd(text, offset);
  if (start <= yaml.start || text.slice(start, end).trim() !== '') return [];
  const above = lineStart(text, start - 1);
  const line = LINE.exec(text.slice(above, start - 1));
  const [, lead = '', dashes = '', rest = ''] = line ?? [];
  if (line === null || isContinued(document.parsed.root, above, start - 1)) return [];
  // A second line break behind a dash that nothing was written to ends the list.
  if (rest === '-') return [{ span: { start: above, end }, newText: lead.slice(dashes.length === 0 ? 2 : 0) }];
  if (rest === '' || rest.startsWith('#')) return [];
  const column = lead.length + dashes.length;
  return put(text, { start, end }, indentationAfter(document, above + column, rest, lead, dashes, end));
}

function indentationAfter(document: DocumentAnalysis, key: number, rest: string, lead: string, dashes: string, below: number): string {
  const blanks = ' '.repeat(lead.length + dashes.length);
  const opens = /^[^\s{["'][^{["']*:$/.test(rest);
  const block = /: +[|>][0-9+-]*$/.test(rest);
  if (opens || block) {
    const isList = opens && around(document, { start: key, end: key }).find((a) => a.entry?.key.span.start === key)?.schema.types.join() === 'array';
    const nested = columnBelow(document.text, below);
    if (nested > blanks.length) return ' '.repeat(nested) + (isList ? '- ' : '');
    const { step, indentLists } = handOfDocument(document);
    return isList ? `${blanks}${indentLists ? ' '.repeat(step) : ''}- ` : blanks + ' '.repeat(step);
  }
  const isItem = dashes !== '' && (/^\{.*\}$/.test(rest) || !/^[^\s{["'][^{["']*: /.test(rest));
  return isItem ? lead + dashes.replace(/- +$/, '- ') : blanks;
}

/** Whether a line is part of a scalar of several lines, or stands between brackets: there the editor's own way is best. */
function isContinued(root: Node | null, start: number, end: number): boolean {
  const inside = (node: Node): boolean => {
    if (node.type === 'scalar') return node.span.start < start && node.span.end >= end;
    if (node.flow) return node.span.start <= end && node.span.end > end;
    const parts = node.type === 'seq' ? node.items : node.entries.flatMap((e) => e.value ?? []);
    return parts.some(inside);
  };
  return root !== null && inside(root);
}

/** Column of the next line with something on it; -1 where there is none. */
function columnBelow(text: string, offset: number): number {
  const match = /^(?:[ \t]*\r?\n)*( *)(?=[^\s#])/.exec(text.slice(offset, offset + 2_000));
  return match?.[1] === undefined ? -1 : match[1].length;
}

/** A row like the one above, empty; or, below the first row, the dashes that make it a header. */
function nextRow(text: string, { blocks }: MarkdownLayout, offset: number): TextEdit[] {
  const start = lineStart(text, offset);
  const end = lineEnd(text, offset);
  if (start === 0 || text.slice(start, end).trim() !== '') return [];
  const above = lineStart(text, start - 1);
  const written = text.slice(above, start - 1).replace(/\r$/, '');
  const table = blocks.find((b): b is TablePlace => b.kind === 'table' && b.span.start <= start - 1 && above <= b.span.end);
  const lead = /^[ >]*/.exec(written)?.[0] ?? '';
  if (table === undefined) {
    const cells = /^\|(?:[^|\n]|\\\|)+(?:\|(?:[^|\n]|\\\|)+)+\|$/.test(written.trim()) ? written.trim().replaceAll('\\|', '').split('|').length - 2 : 0;
    return cells < 2 ? [] : put(text, { start, end }, `${lead}|${' --- |'.repeat(cells)}`);
  }
  const row = table.rows.find((r) => contains({ start: above, end: start }, r.span));
  if (row !== undefined && row.cells.every((c) => c.start === c.end)) return [{ span: { start: above, end }, newText: '' }];
  if (row === undefined && table.header.span.start >= above) return [];
  return put(text, { start, end }, `${lead}|${'  |'.repeat(table.header.cells.length)}`);
}

/** The whole table, once the row with the cursor has all its cells. */
function closedRow(text: string, { blocks }: MarkdownLayout, offset: number): TextEdit[] {
  const table = blocks.find((b): b is TablePlace => b.kind === 'table' && contains(b.span, { start: offset, end: offset }));
  const row = table?.rows.find((r) => contains(r.span, { start: offset, end: offset }));
  if (table === undefined || row?.cells.length !== table.header.cells.length) return [];
  return text.slice(offset, lineEnd(text, offset)).trim() === '' ? formatTable(text, table) : [];
}

/** A word that can be a key, alone on its line, followed by a full-width colon; a Chinese one where no text can stand. */
function plainColon(document: DocumentAnalysis, yaml: Span, offset: number): TextEdit[] {
  const { text, parsed } = document;
  const start = Math.max(lineStart(text, offset), yaml.start);
  const [, lead = '', word = ''] = KEY.exec(text.slice(start, offset)) ?? [];
  if (word === '' || text.slice(offset, lineEnd(text, offset)).trim() !== '' || isContinued(parsed.root, start, offset)) return [];
  if (!/^\w/.test(word) && takesText(document, start + lead.length)) return [];
  return [{ span: { start: offset - 1, end: offset }, newText: ': ' }];
}

const KEY = /^( *(?:- +)*)([A-Za-z\p{Script=Han}][\w\p{Script=Han}-]*)：$/u;

/** Whether what stands there may be words for people, in which a full-width colon is right. */
function takesText(document: DocumentAnalysis, offset: number): boolean {
  const schema = around(document, { start: offset, end: offset })[0]?.schema;
  return schema?.types.includes('string') === true || schema?.items?.types.includes('string') === true;
}

const put = (text: string, span: Span, newText: string): TextEdit[] => (text.slice(span.start, span.end) === newText ? [] : [{ span, newText }]);

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** Before the line break. */
function lineEnd(text: string, offset: number): number {
  const rest = text.slice(offset).search(/\r?\n|$/);
  return offset + rest;
}
