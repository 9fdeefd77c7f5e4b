import type { Span } from '../../base/span.ts';
import type { Node, ScalarNode, TableColumn } from '../tree.ts';
import { resolvePlain } from '../yaml/plain-scalar.ts';
import type { VisibleText } from './inline.ts';
import { decode } from './prose.ts';

/**
 * What one table cell stands for. The most literal type that the column allows is taken: text stays text where the column
 * is of text, a list is split only where the column can be nothing but a list.
 */

/** The value of a cell, or null when nothing is written in it. Without a column the cell is read like plain YAML. */
export function readCell(cell: Span, visible: VisibleText, column: TableColumn | undefined): Node | null {
  const content = trim(visible.text, 0, visible.text.length);
  if (content.start === content.end) return null;
  const types = column?.types;
  if (types?.includes('array') === true && !types.includes('string')) return readList(cell, visible);
  return scalar(cell, valueText(visible, content), types);
}

/** Whether the whole cell is one link into a document, so that the link is its value. */
export function isReference(visible: VisibleText): boolean {
  const content = trim(visible.text, 0, visible.text.length);
  return linkAt(visible, content) !== undefined;
}

const SEPARATORS = /[,，、;；\n]/g;

function readList(cell: Span, visible: VisibleText): Node {
  const items: Node[] = [];
  const { text } = visible;
  let start = 0;
  const add = (end: number): void => {
    const item = trim(text, start, end);
    if (item.start < item.end) {
      const span = { start: visible.at(item.start), end: visible.at(item.end - 1) + 1 };
      items.push(scalar(span, valueText(visible, item), undefined));
    }
  };
  for (const match of text.matchAll(SEPARATORS)) {
    add(match.index);
    start = match.index + 1;
  }
  add(text.length);
  return { type: 'seq', span: cell, items, flow: true, origin: 'table' };
}

function scalar(span: Span, source: string, types: readonly string[] | undefined): ScalarNode {
  return { type: 'scalar', span, source, value: valueOf(source, types), style: 'cell' };
}

function valueOf(source: string, types: readonly string[] | undefined): ScalarNode['value'] {
  const plain = resolvePlain(source);
  if (types === undefined) return plain;
  if (typeof plain === 'number' && (types.includes('number') || types.includes('integer'))) return plain;
  if (types.includes('boolean')) {
    if (typeof plain === 'boolean') return plain;
    if (!types.includes('string') && (source === '是' || source === '否')) return source === '是';
  }
  return source;
}

function valueText(visible: VisibleText, range: Span): string {
  const link = linkAt(visible, range);
  return link === undefined ? visible.text.slice(range.start, range.end) : link;
}

/** `servqual.reliability` for a link to servqual.catalog.yaml#reliability that fills the range. */
function linkAt(visible: VisibleText, range: Span): string | undefined {
  const link = visible.links.find((l) => l.visible.start === range.start && l.visible.end === range.end);
  return link === undefined ? undefined : referenceOf(decode(link.target));
}

const DOCUMENT = /^(?:.*\/)?([^/#?]+)\.(catalog|standard|scoring|survey|dataset)\.(?:ya?ml|md)(?:#(.+))?$/;

/** The name by which YAML would refer to what a link leads to: catalogs join with a dot, other documents with `#`. */
export function referenceOf(target: string): string | undefined {
  const match = DOCUMENT.exec(target);
  if (match === null) return undefined;
  const [, id = '', kind, part] = match;
  if (part === undefined) return id;
  return kind === 'catalog' ? `${id}.${part}` : `${id}#${part}`;
}

function trim(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
