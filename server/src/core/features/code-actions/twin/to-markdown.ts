/** A YAML document as a Markdown page: short keys in front matter, each list under a heading, as a table or as a block. */
import { columns } from '../../../base/columns.ts';
import type { Locale } from '../../../base/text.ts';
import { DocumentAnalysis } from '../../../analysis/document-analysis.ts';
import { isMap as isMapNode, string, text as textOf } from '../../../model/read.ts';
import { rootSchema } from '../../../schema/resolved-schema.ts';
import { propertySchema } from '../../../schema/walk.ts';
import { get, isMap, isSeq, type Entry, type MapNode } from '../../../syntax/tree.ts';
import { readTokens } from '../../formatting/yaml-tokens.ts';
import { tableLines } from '../table-writing.ts';

/** Undefined where the keys of the document do not stand each on lines of their own. `rich` is false to keep all of it in front matter. */
export function toMarkdown(document: DocumentAnalysis, locale: Locale, rich: boolean): string | undefined {
  if (document.text.includes('\r')) {
    const text = document.text.replace(/\r\n?/g, '\n');
    return toMarkdown(new DocumentAnalysis({ ...document.file, text }), locale, rich)?.replaceAll('\n', '\r\n');
  }
  const { root } = document.parsed;
  if (!isMap(root) || root.flow || root.entries.length === 0) return undefined;
  const source = document.text.replace(/^\uFEFF/, '');
  const offset = document.text.length - source.length;
  const chunks = chunksOf(source, root, offset);
  if (chunks === undefined) return undefined;
  const front: string[] = [];
  const body: string[] = [];
  for (const chunk of chunks.entries) {
    const section = rich ? sectionOf(document, source, offset, chunk, locale) : undefined;
    if (section === undefined) front.push(chunk.lead, chunk.text);
    else body.push(section);
  }
  const title = textOf(get(root, 'title'))?.[locale] ?? string(get(root, 'id')) ?? document.file.nameId;
  const head = front.join('').replace(/^---[ \t]*\n/m, '') + chunks.rest;
  return `---\n${head.trim()}\n---\n\n# ${title.replace(/\s+/g, ' ')}\n${body.map((s) => `\n${s}`).join('')}`;
}

interface Chunk {
  readonly entry: Entry;
  /** Comments above it; whole lines. */
  readonly lead: string;
  /** Its own lines. */
  readonly text: string;
}

function chunksOf(source: string, root: MapNode, offset: number): { entries: Chunk[]; rest: string } | undefined {
  const entries: Chunk[] = [];
  let from = 0;
  for (const entry of root.entries) {
    const start = entry.span.start - offset;
    if (start > 0 && source[start - 1] !== '\n') return undefined;
    const stop = source.indexOf('\n', Math.max(entry.span.end - offset, start));
    const end = stop < 0 ? source.length : stop + 1;
    const deeper = /^(?:(?:[ \t]*\n)*[ \t]+#[^\n]*(?:\n|$))*/.exec(source.slice(end))?.[0].length ?? 0;
    const own = source.slice(start, end + deeper);
    entries.push({ entry, lead: source.slice(from, start).replace(/^(?:[ \t]*\n)+/, ''), text: own.endsWith('\n') ? own : `${own}\n` });
    from = end + deeper;
  }
  return { entries, rest: source.slice(from) };
}

/** A list of objects, or an object of objects, written in lines of its own; undefined for what belongs into the front matter. */
function sectionOf(document: DocumentAnalysis, source: string, offset: number, chunk: Chunk, locale: Locale): string | undefined {
  const { entry, lead, text } = chunk;
  const { value, key } = entry;
  if (value === null || value.type === 'scalar' || value.flow || /plumbline/.test(lead)) return undefined;
  const parts = isSeq(value) ? value.items : value.entries.map((e) => e.value);
  if (parts.length === 0 || !parts.every(isMapNode)) return undefined;
  const valueStart = value.span.start - offset;
  const lineStart = source.lastIndexOf('\n', valueStart - 1) + 1;
  const keyLine = text.slice(0, text.indexOf('\n'));
  if (lineStart <= entry.span.start - offset || !/^[^\s#]+:[ \t]*$/.test(keyLine)) return undefined;
  const schema = propertySchema(rootSchema(document.kind), key.source);
  const heading = `## ${schema?.label?.[locale] ?? key.source}\n`;
  const content = text.slice(text.indexOf('\n') + 1);
  const table = isSeq(value) && schema?.items && lead.trim() === '' && !hasComments(document, chunk) ? tableLines(value, schema.items, document.kind, [key.source], locale) : undefined;
  if (table?.every((line) => columns(line) <= MAX_TABLE) === true) return `${heading}\n<!-- plumbline: ${key.source} -->\n\n${table.join('\n')}\n`;
  const margin = Math.min(...content.split('\n').filter((l) => l.trim() !== '').map((l) => /^ */.exec(l)?.[0].length ?? 0));
  const lines = content.split('\n').map((l) => l.slice(Math.min(margin, /^ */.exec(l)?.[0].length ?? 0)));
  const fence = '`'.repeat(Math.max(3, ...[...content.matchAll(/`+/g)].map((m) => m[0].length + 1)));
  return `${heading}\n${fence}yaml ${key.source}\n${lead}${lines.join('\n').trimEnd()}\n${fence}\n`;
}

/** In columns. */
const MAX_TABLE = 160;

/** Behind the key, or on the lines that follow the value and are indented as it is. */
function hasComments({ text: document }: DocumentAnalysis, { entry, text }: Chunk): boolean {
  const tokens = entry.value === null ? undefined : readTokens(document, entry.key.span.end, Math.min(document.length, entry.span.start + text.length), entry.value);
  return tokens === undefined || tokens.some((t) => t.kind === 'comment');
}
