/**
 * Edits that line up the columns of a Markdown table. Widths are counted as a fixed-width font shows them, two columns for a
 * Chinese character. Cells stay as they are written; only blanks, delimiters and the dashes below the header change.
 */
import { columns } from '../../base/columns.ts';
import type { TextEdit } from '../../base/diagnostic.ts';
import type { RowPlace, TablePlace } from '../../syntax/markdown/layout.ts';

/** A row wider than this wraps or scrolls wherever it is read: then nothing is gained by filling up its cells. */
const MAX_WIDTH = 120;
const MIN_DASHES = 3;

type Side = 'left' | 'right' | 'center' | 'none';

/** In the order of the text; none for a table whose rows have more cells than its header, which is to be mended first. */
export function formatTable(text: string, { header, delimiter, rows }: TablePlace): TextEdit[] {
  const count = header.cells.length;
  const sides = sidesOf(text.slice(delimiter.start, delimiter.end));
  if (count === 0 || sides.length !== count || rows.some((r) => r.cells.length > count)) return [];
  const all = [header, ...rows];
  if (all.some((r) => text.slice(r.span.start, r.span.end).includes('\n'))) return [];
  const widest = sides.map((_, i) => Math.max(MIN_DASHES, ...all.map((r) => widthOf(text, r, i))));
  const filled = widest.reduce((sum, w) => sum + w + 3, 1) <= MAX_WIDTH;
  const widths = filled ? widest : widest.map(() => 0);
  const dashes = `| ${sides.map((side, i) => dashesOf(side, Math.max(MIN_DASHES, widths[i] ?? 0))).join(' | ')} |`;
  const edits = [
    ...rowEdits(text, header, widths, sides),
    ...(text.slice(delimiter.start, delimiter.end) === dashes ? [] : [{ span: delimiter, newText: dashes }]),
    ...rows.flatMap((row) => rowEdits(text, row, widths, sides)),
  ];
  return edits;
}

const widthOf = (text: string, row: RowPlace, i: number): number => {
  const cell = row.cells[i];
  return cell === undefined ? 0 : columns(text.slice(cell.start, cell.end));
};

/** What stands between the cells of a row. */
function rowEdits(text: string, { span, cells }: RowPlace, widths: readonly number[], sides: readonly Side[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = span.start;
  let gap = '| ';
  widths.forEach((width, i) => {
    const cell = cells[i];
    const free = Math.max(0, width - (cell === undefined ? 0 : columns(text.slice(cell.start, cell.end))));
    const before = sides[i] === 'right' ? free : sides[i] === 'center' ? Math.floor(free / 2) : 0;
    const start = gap + ' '.repeat(before);
    const after = ' '.repeat(free - before);
    if (cell === undefined || cell.start === cell.end) {
      gap = `${start}${after} | `;
      return;
    }
    edits.push({ span: { start: at, end: cell.start }, newText: start });
    at = cell.end;
    gap = `${after} | `;
  });
  const lineEnd = text.slice(at).search(/[\r\n]|$/);
  edits.push({ span: { start: at, end: at + lineEnd }, newText: gap.trimEnd() });
  return edits.filter((e) => text.slice(e.span.start, e.span.end) !== e.newText);
}

function sidesOf(written: string): Side[] {
  const cells = written.trim().replace(/^\|/, '').replace(/\|$/, '').split('|').map((c) => c.trim());
  return cells.map((c) => (c.startsWith(':') ? (c.endsWith(':') && c.length > 1 ? 'center' : 'left') : c.endsWith(':') ? 'right' : 'none'));
}

function dashesOf(side: Side, width: number): string {
  const left = side === 'left' || side === 'center' ? ':' : '';
  const right = side === 'right' || side === 'center' ? ':' : '';
  return left + '-'.repeat(width - left.length - right.length) + right;
}
