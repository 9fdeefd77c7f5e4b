/** A Markdown document as one YAML file: front matter, then each block and table under its key, prose as comments above them. */
import type { DocumentAnalysis } from '../../../analysis/document-analysis.ts';
import { contains } from '../../../base/span.ts';
import { string, text as textOf } from '../../../model/read.ts';
import { quotedYaml } from '../../../rules/support/yaml-writing.ts';
import { rootSchema } from '../../../schema/resolved-schema.ts';
import { propertySchema } from '../../../schema/walk.ts';
import { readLayout, type FencePlace, type LayoutBlock, type TablePlace } from '../../../syntax/markdown/layout.ts';
import { entry as entryOf, get, isMap, isScalar, isSeq, type Entry, type MapNode, type Node } from '../../../syntax/tree.ts';
import { resolvePlain } from '../../../syntax/yaml/plain-scalar.ts';
import { parseYaml } from '../../../syntax/yaml/parse-yaml.ts';

/** One key's worth of content with the prose that stands above it. */
interface Part {
  readonly names: readonly string[];
  /** Lines in YAML, beginning at the margin. */
  readonly lines: readonly string[];
  readonly comments: readonly string[];
}

const MAX_PARTS = 500;
/** A row goes on one line of so many characters, else on lines of its own. */
const MAX_ROW = 100;

/** Undefined where a block cannot be put in its place, as into an object that is written in brackets. */
export function toYaml(document: DocumentAnalysis): string | undefined {
  const { text } = document;
  const layout = readLayout(text);
  const read = partsOf(document, layout.blocks);
  if (read === undefined || read.parts.length > MAX_PARTS) return undefined;
  let yaml = text.slice(layout.frontMatter.start, layout.frontMatter.end).replaceAll('\r\n', '\n').trimEnd();
  if (yaml !== '') yaml += '\n';
  const order = read.parts.map((part, i) => ({ part, i })).sort((a, b) => a.part.names.length - b.part.names.length || a.i - b.i);
  for (const { part } of order) {
    const next = inserted(yaml, part);
    if (next === undefined) return undefined;
    yaml = next;
  }
  yaml += read.rest.map((l) => `${l}\n`).join('');
  return text.includes('\r\n') ? yaml.replaceAll('\n', '\r\n') : yaml;
}

function partsOf(document: DocumentAnalysis, blocks: readonly LayoutBlock[]): { parts: Part[]; rest: string[] } | undefined {
  const { text, parsed } = document;
  const parts: Part[] = [];
  let comments: string[] = [];
  const deeper = new Set(blocks.flatMap((b) => ('path' in b && b.path !== undefined && b.path.steps.length > 1 ? [b.path.steps[0]?.name] : [])));
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'html') {
      comments.push(...block.comments.flatMap((c) => commentLines(text.slice(c.start + 4, c.end - 3))));
      continue;
    }
    const path = block.kind === 'fence' || block.kind === 'table' ? block.path : undefined;
    if (path === undefined) {
      if (block.kind !== 'text' || !saysItsKey(document, text.slice(block.span.start, block.span.end), blocks.slice(i + 1))) {
        comments.push(...text.slice(block.span.start, block.span.end).split(/\r?\n/).map((l) => `# ${l.replace(/^#+[ \t]*/, '')}`.trimEnd()));
      }
      continue;
    }
    const names = path.steps.map((s) => s.name);
    const lines = block.kind === 'fence' ? fenceLines(text, block) : tableRows(text, parsed.root, block as TablePlace, names, deeper.has(names[0]));
    if (lines === undefined) return undefined;
    parts.push({ names, lines, comments });
    comments = [];
  }
  return { parts, rest: comments };
}

/** What a comment says in YAML; nothing for the one that gives a table its path. */
function commentLines(body: string): string[] {
  if (/^\s*plumbline(?![\w-])/.test(body)) return [];
  return body.trim().split(/\r?\n/).map((l) => `# ${l.trim()}`.trimEnd());
}

/** Headings that only repeat the title, or the name of the key that comes next, are no loss. */
function saysItsKey({ kind, parsed }: DocumentAnalysis, written: string, following: readonly LayoutBlock[]): boolean {
  const heading = /^#+[ \t]+(.*?)[ \t]*#*$/.exec(written)?.[1];
  if (heading === undefined) return false;
  const title = textOf(get(parsed.root, 'title'));
  if (heading === title?.zh || heading === title?.en || heading === string(get(parsed.root, 'id'))) return true;
  const next = following.find((b): b is FencePlace | TablePlace => b.kind === 'fence' || b.kind === 'table');
  const key = next?.path?.steps.length === 1 ? next.path.steps[0]?.name : undefined;
  const label = key === undefined ? undefined : propertySchema(rootSchema(kind), key)?.label;
  return heading === key || heading === label?.zh || heading === label?.en;
}

function fenceLines(text: string, { content, quoted }: FencePlace): string[] | undefined {
  if (quoted) return undefined;
  const lines = text.slice(content.start, content.end).replace(/\r?\n$/, '').split(/\r?\n/);
  const margin = Math.min(...lines.filter((l) => l.trim() !== '' && !l.trimStart().startsWith('#')).map((l) => /^ */.exec(l)?.[0].length ?? 0), 40);
  return lines.map((l) => l.slice(Math.min(margin, /^ */.exec(l)?.[0].length ?? 0)));
}

/** `asMaps` where something else is put into the rows, which needs lines of their own. */
function tableRows(text: string, root: Node | null, table: TablePlace, names: readonly string[], asMaps: boolean): string[] | undefined {
  const list = names.reduce<Node | undefined>((node, name) => step(node, name), root ?? undefined);
  if (!isSeq(list)) return undefined;
  const rows = list.items.filter((item): item is MapNode => isMap(item) && contains(table.span, item.span));
  if (rows.length !== table.rows.length) return undefined;
  return rows.flatMap((row) => {
    const cells = row.entries.filter((e) => contains(row.span, e.span));
    const comments = table.rows.filter((r) => r.span.start === row.span.start).flatMap((r) => [...text.slice(r.span.start, r.span.end).matchAll(/<!--(.*?)-->/g)].flatMap((m) => commentLines(m[1] ?? '')));
    const flow = `- { ${cells.map((e) => cellEntry(e, true)).join(', ')} }`;
    if (!asMaps && flow.length <= MAX_ROW && cells.length > 0) return [...comments, flow];
    return [...comments, ...cells.map((e, i) => `${i === 0 ? '- ' : '  '}${cellEntry(e, false)}`)];
  });
}

const cellEntry = ({ key, value }: Entry, flow: boolean): string => `${quotedYaml(key.source, flow)}: ${cellValue(value, flow)}`;

function cellValue(node: Node | null, flow: boolean): string {
  if (node === null) return '""';
  if (isSeq(node)) return `[${node.items.map((i) => cellValue(i, true)).join(', ')}]`;
  if (isMap(node)) return `{ ${node.entries.map((e) => cellEntry(e, true)).join(', ')} }`;
  if (typeof node.value === 'string') return quotedYaml(node.value, flow);
  return resolvePlain(node.source) === node.value ? node.source : String(node.value);
}

function step(node: Node | undefined, name: string): Node | undefined {
  if (isSeq(node)) return node.items.find((item) => string(get(item, 'id')) === name);
  return get(node, name);
}

/** The YAML with a part put in where its path leads. */
function inserted(yaml: string, { names, lines, comments }: Part): string | undefined {
  const { root } = parseYaml(yaml);
  const key = names.at(-1) ?? '';
  const container = names.slice(0, -1).reduce<Node | undefined>((node, name) => step(node, name), root ?? undefined);
  if (isSeq(container)) return appended(yaml, step(container, key) ?? null, lines, comments);
  if (names.length > 1 && !isMap(container)) return undefined;
  const map = isMap(container) ? container : undefined;
  if (map?.flow === true && map.entries.length > 0) return undefined;
  const existing = entryOf(map, key);
  const value = existing?.value ?? null;
  if (value !== null && !(isScalar(value) && value.style === 'none')) return appended(yaml, value, lines, comments);
  const first = map?.entries[0];
  const column = first === undefined ? 0 : columnOf(yaml, first.key.span.start);
  const block = [...comments, `${key}:`, ...lines.map((l) => (l === '' ? l : `  ${l}`))];
  const at = existing === undefined ? endOfLine(yaml, contentEnd(map, yaml)) : lineStart(yaml, existing.span.start);
  const rest = existing === undefined ? at : endOfLine(yaml, existing.span.end);
  return yaml.slice(0, at) + block.map((l) => `${l === '' ? '' : ' '.repeat(column)}${l}\n`).join('') + yaml.slice(rest);
}

/** More items, or more keys, behind those that are there. */
function appended(yaml: string, value: Node | null, lines: readonly string[], comments: readonly string[]): string | undefined {
  if (value === null || value.type === 'scalar' || value.flow) return undefined;
  const column = columnOf(yaml, value.span.start);
  const at = endOfLine(yaml, contentEnd(value, yaml));
  return yaml.slice(0, at) + [...comments, ...lines].map((l) => `${l === '' ? '' : ' '.repeat(column)}${l}\n`).join('') + yaml.slice(at);
}

const contentEnd = (node: Node | undefined, yaml: string): number => (node === undefined ? yaml.length : Math.max(0, node.span.end - 1));
const lineStart = (yaml: string, offset: number): number => yaml.lastIndexOf('\n', offset - 1) + 1;
const columnOf = (yaml: string, offset: number): number => offset - lineStart(yaml, offset);

/** Behind the line break of the line that holds the offset. */
function endOfLine(yaml: string, offset: number): number {
  const end = yaml.indexOf('\n', offset);
  return end < 0 ? yaml.length : end + 1;
}
