/** Tables as CSV (RFC 4180), with figures in full precision. */
import type { TableBlock } from './model.ts';

/** Heads first, rows as they stand; begins with a byte order mark, without which Excel takes Chinese for another encoding. */
export function tableCsv({ rowTitle, columns, rows }: TableBlock): string {
  const lines = [[rowTitle, ...columns.map((c) => c.title)], ...rows.map((r) => [r.label, ...columns.map((_, i) => { const cell = r.cells[i] ?? null; return typeof cell === 'object' ? null : cell; })])];
  return `\uFEFF${lines.map((l) => csvRow(l)).join('')}`;
}

export const csvRow = (cells: readonly (string | number | boolean | null)[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** Text that a spreadsheet would take for a formula gets an apostrophe in front; numbers, negative ones too, stay as they are. */
export function csvCell(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  // Control characters at the front count too: spreadsheets drop them and read on.
  const safe = /^[\s\u0000-\u001f]*[=+\-@＝＋－＠\t\r]/u.test(value) && !/^[+-]?\d+(?:\.\d+)?$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
