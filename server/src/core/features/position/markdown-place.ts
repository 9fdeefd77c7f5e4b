/** Finds the place of a cursor in a Markdown document: front matter, a fence, a table cell, a comment or prose. */
import type { Span } from '../../base/span.ts';
import { findFrontMatter } from '../../syntax/markdown/front-matter.ts';
import { readDirective, readInfo } from '../../syntax/markdown/paths.ts';
import type { DataPlace, Place } from './place.ts';
import { lineEnd, lineStart } from './yaml-lines.ts';
import { yamlPlace } from './yaml-place.ts';

export type MarkdownPlace =
  | Place
  /** On the header cell of a table with a path; `others` are its other headers. */
  | { readonly type: 'header'; readonly path: readonly string[]; readonly others: readonly string[]; readonly start: number; readonly end: number }
  /** Behind the opening mark of a fence, or in the comment that gives a table its path: a path is written here. */
  | { readonly type: 'path'; readonly form: 'fence' | 'directive'; readonly start: number; readonly end: number }
  /** In the address of a link. */
  | { readonly type: 'link'; readonly start: number; readonly end: number }
  /** In running text; `start` is the begin of the line. */
  | { readonly type: 'prose'; readonly start: number; readonly end: number };

export type CellReader = (path: readonly string[], header: string) => string | undefined;

/** @param keyOf the key that a header of a table at a path names */
export function markdownPlace(text: string, offset: number, keyOf: CellReader): MarkdownPlace | null {
  const front = frontMatterAt(text, offset);
  if (front !== null && offset >= front.start && offset <= front.end) return yamlPlace(text, { ...front, prefix: [] }, offset);
  const start = lineStart(text, offset, 0);
  const end = lineEnd(text, offset, text.length);
  const opening = FENCE.exec(text.slice(start, end));
  if (opening !== null) return fenceInfo(text, start, end, offset, opening[0].length);
  const fence = fenceAbove(text, start, findFrontMatter(text).bodyStart);
  if (fence !== undefined) return fence === null ? null : yamlPlace(text, { start: fence.start, end: fenceEnd(text, fence.start, end), prefix: fence.prefix }, offset);
  return inComment(text, offset) ?? inLink(text, start, end, offset) ?? inTable(text, start, end, offset, keyOf) ?? { type: 'prose', start, end };
}

/** The YAML at the very start, while it is being written at `offset` too; null where there is none. */
export function frontMatterAt(text: string, offset: number): Span | null {
  const { unclosed, content, bodyStart } = findFrontMatter(text);
  if (unclosed === null && !opensFrontMatter(text, bodyStart, offset)) return content.start > 0 && bodyStart > content.end ? content : null;
  // While the closing line is not written yet, the front matter goes as far as its keys.
  const start = text.indexOf('\n') + 1;
  const heading = /^#{1,6}\s/m.exec(text.slice(start));
  return { start, end: heading === null ? text.length : start + heading.index };
}

/** Whether nothing but keys stands between dashes at the very start and the cursor, and nothing closes them. */
function opensFrontMatter(text: string, bodyStart: number, offset: number): boolean {
  const open = bodyStart > 1 ? null : /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  if (open === null || offset < open[0].length || offset > MAX_FRONT) return false;
  return text.slice(open[0].length, offset).split('\n').every((line) => /^(?:[\w-]*[ \t]*(?::.*)?|[ \t-].*)\r?$/.test(line));
}

const MAX_FRONT = 2_000;

const FENCE = /^[ \t]{0,8}(?:`{3,}|~{3,})/;

function fenceInfo(text: string, start: number, end: number, offset: number, mark: number): MarkdownPlace | null {
  const info = text.slice(start + mark, offset);
  const language = /^[ \t]*ya?ml[ \t]+/i.exec(info)?.[0].length;
  if (offset < start + mark || (language === undefined && /\s/.test(info.trimStart()))) return null;
  return { type: 'path', form: 'fence', start: start + mark + (language ?? 0), end };
}

/** The fence that the line at `from` stands in: undefined in none, null in one that is an example and nothing more. */
function fenceAbove(text: string, from: number, floor: number): { start: number; prefix: readonly string[] } | null | undefined {
  for (let at = from; at > floor; ) {
    at = lineStart(text, at - 1, floor);
    const c = text.charCodeAt(at);
    // Nearly all lines begin with another character: they are passed by at a glance.
    if (c !== 96 && c !== 126 && c !== 32 && c !== 9) continue;
    const line = text.slice(at, lineEnd(text, at, text.length));
    const mark = FENCE.exec(line)?.[0];
    if (mark === undefined) continue;
    const info = line.slice(mark.length);
    // A fence is closed by a mark alone.
    if (info.trim() === '') return undefined;
    const path = readInfo(info.trim(), 0);
    return path === undefined ? null : { start: text.indexOf('\n', at) + 1, prefix: path.steps.map((s) => s.name) };
  }
  return undefined;
}

function fenceEnd(text: string, start: number, from: number): number {
  const close = /^[ \t]{0,8}(?:`{3,}|~{3,})[ \t]*$/m.exec(text.slice(from, from + MAX_FENCE));
  return close === null ? Math.max(start, text.length) : from + close.index;
}

const MAX_FENCE = 200_000;

function inComment(text: string, offset: number): MarkdownPlace | null {
  const open = text.lastIndexOf('<!--', offset);
  if (open < 0 || open + 4 > offset || offset - open > 400) return null;
  const close = text.indexOf('-->', open + 4);
  if (close >= 0 && close < offset) return null;
  const end = close < 0 ? lineEnd(text, offset, text.length) : close;
  const path = /^\s*plumbline\s*[:：]\s*/.exec(text.slice(open + 4, offset));
  if (path !== null) return { type: 'path', form: 'directive', start: open + 4 + path[0].length, end };
  return { type: 'comment', start: open + 4, end };
}

function inTable(text: string, start: number, end: number, offset: number, keyOf: CellReader): MarkdownPlace | null {
  const line = text.slice(start, end);
  if (!line.includes('|')) return null;
  let top = start;
  let first: { start: number; end: number } = { start, end };
  let second: { start: number; end: number } | undefined;
  let rows = 0;
  while (top > 0) {
    const above = lineStart(text, top - 1, 0);
    const written = text.slice(above, lineEnd(text, above, text.length));
    if (!written.includes('|') || written.trimStart().startsWith('<!--')) break;
    second = first;
    first = { start: above, end: above + written.length };
    top = above;
    if (++rows > MAX_ROWS) return null;
  }
  const path = directiveAbove(text, top);
  if (path === null) return null;
  const headers = cellsOf(text.slice(first.start, first.end)).map((c) => c.text);
  const cells = cellsOf(line, first.start === start ? Infinity : headers.length);
  const at = cells.findIndex((c) => offset - start <= c.end);
  const cell = cells[at];
  if (cell === undefined || offset - start < cell.start) return null;
  const content = { start: start + cell.textStart, end: start + cell.textStart + cell.text.length };
  const from = Math.min(content.start, offset);
  if (first.start === start) return { type: 'header', path, others: headers.filter((h, i) => i !== at && h !== ''), start: from, end: Math.max(content.end, offset) };
  if (second?.start === start && /^[\s|:-]*$/.test(line)) return null;
  const keys = headers.map((h) => keyOf(path, h));
  const key = keys[at];
  if (key === undefined) return null;
  const entries = (): ReadonlyMap<string, string> => new Map(keys.flatMap((k, i): [string, string][] => (i === at || k === undefined || (cells[i]?.text ?? '') === '' ? [] : [[k, cells[i]?.text ?? '']])));
  const items = (): readonly string[] => rowsAround(text, first.start, start, keys);
  const [outer = key, ...inner] = key.split('.');
  const place: DataPlace = {
    type: 'data',
    role: 'value',
    prefix: path,
    frames: [{ type: 'seq', items }, { type: 'map', key: outer, entries }, ...inner.map((k) => ({ type: 'map' as const, key: k, entries: () => new Map<string, string>() }))],
    span: { start: from, end: offset },
    end: Math.max(content.end, offset),
    style: 'cell',
    hasColon: false,
    column: 0,
    touchesDash: false,
  };
  return place;
}

const MAX_ROWS = 20_000;

/** The rows of a table but the one at `own`, each written as an item of a list would be. */
function rowsAround(text: string, header: number, own: number, keys: readonly (string | undefined)[]): string[] {
  const rows: string[] = [];
  const delimiter = text.indexOf('\n', header) + 1;
  for (let at = text.indexOf('\n', delimiter) + 1; at > 0 && at < text.length; at = text.indexOf('\n', at) + 1) {
    const line = text.slice(at, lineEnd(text, at, text.length));
    if (!line.includes('|')) break;
    if (at === own) continue;
    const cells = cellsOf(line).flatMap((c, i) => (keys[i] === undefined ? [] : [`${keys[i]}: ${JSON.stringify(c.text)}`]));
    rows.push(cells.join(', '));
  }
  return rows;
}

interface CellText {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly textStart: number;
}

/**
 * The cells of a line; offsets from its begin. A delimiter at either end belongs to no cell.
 * @param wanted where the line has fewer, blanks behind its last delimiter are one that is about to be written
 */
function cellsOf(line: string, wanted = 0): CellText[] {
  const cells: CellText[] = [];
  let start = /^\s*\|/.exec(line)?.[0].length ?? 0;
  const add = (end: number): void => {
    const raw = line.slice(start, end);
    const textStart = start + (raw.trim() === '' ? Math.min(1, raw.length) : raw.length - raw.trimStart().length);
    cells.push({ start, end, text: raw.trim().replaceAll('\\|', '|'), textStart });
    start = end + 1;
  };
  for (let i = start; i < line.length; i++) if (line[i] === '|' && line[i - 1] !== '\\') add(i);
  if (line.slice(start).trim() !== '' || cells.length === 0 || (start < line.length && cells.length < wanted)) add(line.length);
  return cells;
}

/** The path in the comment above a table; null where there is none. */
function directiveAbove(text: string, table: number): readonly string[] | null {
  const before = text.slice(Math.max(0, table - 600), table).trimEnd();
  if (!before.endsWith('-->')) return null;
  const open = before.lastIndexOf('<!--');
  if (open < 0) return null;
  const directive = readDirective(before, { start: open, end: before.length });
  return directive?.path?.steps.map((s) => s.name) ?? null;
}

/** Behind `](` or `[label]:`, as far as an address goes. */
function inLink(text: string, start: number, end: number, offset: number): MarkdownPlace | null {
  const definition = /^ {0,3}\[[^\]^][^\]]*\]:[ \t]*/.exec(text.slice(start, offset));
  const open = definition === null ? text.lastIndexOf('](', offset - 2) + 2 : start + definition[0].length;
  if (open < start + 2 || /[)\s|>]/.test(text.slice(open, offset))) return null;
  const rest = /^[^)\s|>]*/.exec(text.slice(offset, end))?.[0].length ?? 0;
  return { type: 'link', start: open, end: offset + rest };
}
