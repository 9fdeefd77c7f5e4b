import type { SyntaxNode } from '@lezer/common';
import type { Span } from '../../base/span.ts';
import type { Entry, MapNode, ScalarNode, SeqNode, SyntaxProblem, TableBinding, TableColumn } from '../tree.ts';
import { trimmed } from './blocks.ts';
import { readCell } from './cells.ts';
import { readInline } from './inline.ts';
import * as messages from './messages.ts';

/** A GFM table as a list of maps: one per row, keys from the header. Pure: one table's node in, its part of the tree out. */

/** Wider than any page; what is wider was not made by a person. */
const MAX_COLUMNS = 200;

/** A cell with something in it, or the empty place between two delimiters. */
export interface Cell {
  readonly node: SyntaxNode | null;
  readonly span: Span;
}

interface Column {
  /** `['label', 'en']` for the header `label.en`. */
  readonly keys: readonly ScalarNode[];
  readonly type: TableColumn | undefined;
}

/**
 * Reads the rows under `path`, or null when the whole table cannot be one. Headers without a known key are reported with
 * what they could have been; without a binding every header is its own key and cells are read like plain YAML.
 */
export function readTable(
  table: SyntaxNode,
  text: string,
  path: readonly string[],
  binding: TableBinding | undefined,
  report: (problem: SyntaxProblem) => void,
): SeqNode | null {
  const header = table.getChild('TableHeader');
  if (header === null) return null;
  const headers = cellsOf(header);
  if (headers.length > MAX_COLUMNS) {
    report({ code: 'too-large', span: { start: header.from, end: header.to }, message: messages.tooManyColumns(MAX_COLUMNS) });
    return null;
  }
  const columns = readHeader(headers, text, path, binding, report);
  const items: MapNode[] = [];
  for (const row of rowsOf(table)) {
    const cells = cellsOf(row);
    const beyond = cells[headers.length];
    if (beyond !== undefined) {
      const span = { start: beyond.span.start, end: cells.at(-1)?.span.end ?? row.to };
      report({ code: 'ragged-row', span, message: messages.raggedRow(headers.length) });
    }
    items.push(readRow(row, cells, columns, text));
  }
  return { type: 'seq', span: trimmed(table, text), items, flow: false, origin: 'table' };
}

export function rowsOf(table: SyntaxNode): SyntaxNode[] {
  return table.getChildren('TableRow');
}

/** The cells between the delimiters of a header or row; a delimiter at either end belongs to no cell. */
export function cellsOf(row: SyntaxNode): Cell[] {
  const cells: Cell[] = [];
  let cell: SyntaxNode | null = null;
  let first = true;
  let gapStart = row.from;
  for (let child = row.firstChild; child !== null; child = child.nextSibling) {
    if (child.name === 'TableCell') {
      cell = child;
    } else if (child.name === 'TableDelimiter') {
      if (!first || cell !== null) cells.push(toCell(cell, gapStart, child.from));
      first = false;
      cell = null;
      gapStart = child.to;
    }
  }
  if (cell !== null) cells.push(toCell(cell, gapStart, row.to));
  return cells;
}

const toCell = (node: SyntaxNode | null, start: number, end: number): Cell => ({
  node,
  span: node === null ? { start, end } : { start: node.from, end: node.to },
});

function readHeader(
  headers: readonly Cell[],
  text: string,
  path: readonly string[],
  binding: TableBinding | undefined,
  report: (problem: SyntaxProblem) => void,
): (Column | undefined)[] {
  const seen = new Map<string, Span>();
  return headers.map((cell) => {
    const name = cell.node === null ? '' : readInline(cell.node, text, 'cell').text.trim().replace(/\s+/g, ' ');
    const found = name === '' ? undefined : bind(path, name, binding);
    if (found === undefined) {
      report({ code: 'unknown-column', span: cell.span, message: messages.unknownColumn(name), columns: binding?.columns(path) ?? [] });
      return undefined;
    }
    const joined = found.keys.join('.');
    const other = seen.get(joined);
    if (other !== undefined) {
      report({ code: 'duplicate-key', span: cell.span, message: messages.duplicateColumn(name), other });
      return undefined;
    }
    seen.set(joined, cell.span);
    return { keys: found.keys.map((key) => keyNode(key, cell.span)), type: found.type };
  });
}

/** The keys that a header names. `标签.英文` is looked up one step at a time, each under the key before it. */
function bind(
  path: readonly string[],
  name: string,
  binding: TableBinding | undefined,
): { keys: readonly string[]; type: TableColumn | undefined } | undefined {
  if (binding === undefined) {
    const keys = name.split('.');
    return keys.includes('') ? undefined : { keys, type: undefined };
  }
  const whole = binding.column(path, name);
  if (whole !== undefined) return { keys: whole.key.split('.'), type: whole };
  const steps = name.split('.').map((step) => step.trim());
  if (steps.length < 2 || steps.length > 4) return undefined;
  const keys: string[] = [];
  let type: TableColumn | undefined;
  for (const step of steps) {
    type = binding.column([...path, ...keys], step);
    if (type === undefined) return undefined;
    keys.push(type.key);
  }
  return { keys, type };
}

export const keyNode = (key: string, span: Span): ScalarNode => ({ type: 'scalar', span, source: key, value: key, style: 'cell' });

/** A row without content stays an empty map, so that the schema can say what is missing from it. */
function readRow(row: SyntaxNode, cells: readonly Cell[], columns: readonly (Column | undefined)[], text: string): MapNode {
  const entries: MutableEntry[] = [];
  columns.forEach((column, i) => {
    const cell = cells[i];
    if (column === undefined || cell === undefined || cell.node === null) return;
    const value = readCell(cell.span, readInline(cell.node, text, 'cell'), column.type);
    if (value !== null) insert(entries, column.keys, { value, span: cell.span });
  });
  return { type: 'map', span: trimmed(row, text), entries, flow: false, origin: 'table' };
}

type MutableEntry = { -readonly [K in keyof Entry]: Entry[K] };

/** Puts a value under `label.en`; cells of the same first key share one nested map. */
function insert(entries: MutableEntry[], keys: readonly ScalarNode[], cell: { value: Entry['value']; span: Span }): void {
  const [key, ...rest] = keys;
  if (key === undefined) return;
  if (rest.length === 0) {
    entries.push({ key, value: cell.value, span: cell.span });
    return;
  }
  const existing = entries.find((e) => e.key.source === key.source && e.value?.type === 'map');
  if (existing?.value?.type === 'map') {
    insert(existing.value.entries as MutableEntry[], rest, cell);
    return;
  }
  const nested: MutableEntry[] = [];
  insert(nested, rest, cell);
  entries.push({ key, value: { type: 'map', span: cell.span, entries: nested, flow: false, origin: 'table' }, span: cell.span });
}
