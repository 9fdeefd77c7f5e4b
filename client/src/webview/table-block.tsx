/** A table: sorted by any column, searched when it is long, each row leading to where it comes from. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { shownCell } from '../../../server/src/view/figures.ts';
import type { Place, TableBlock, ViewCell, ViewRow } from '../../../server/src/view/model.ts';
import { tableCsv } from '../../../server/src/view/table-csv.ts';
import { HeadName } from './head-name.tsx';
import { send } from './host.ts';
import { useKept } from './kept.ts';
import { isSame, narrowest, usePanel, useWords } from './panel-context.ts';
import { CaseLink, SourceLink } from './source-link.tsx';

/** Rows from which on a table can be searched. */
const LONG = 12;
/** The table whose rows are cases of the data. */
const MOVERS = 'movers';
/** Letters from which on a text may take several lines, of which those from this one on take the room of two. */
const LONG_TEXT = 16;
const WIDE = '\u2e80';

interface Order {
  /** By its id, since columns come and go with the text; empty for that of the labels. */
  readonly column: string;
  readonly down: boolean;
}

interface Props {
  readonly table: TableBlock;
  /** Of the file that it is saved as. */
  readonly name: string;
  /** Id of the section. */
  readonly section: string;
  /** Where all of it is declared: a row that is told by that alone is not what the cursor is at. */
  readonly whole: Place | undefined;
}

export function Table({ table, name, section, whole }: Props) {
  const { id, title, rowTitle, columns, rows } = table;
  const panel = usePanel();
  const word = useWords();
  const [order, setOrder] = useKept<Order | null>(`order ${section}/${id}`, null);
  const [sought, seek] = useKept(`search ${section}/${id}`, '');
  const shown = useMemo(() => arranged(table, order, sought), [table, order, sought]);
  const here = narrowest(panel, shown.map((r) => (r.place === undefined || isSame(r.place, whole) ? undefined : r.place)));
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Whoever is reading in the panel is not to be moved about.
    if (here >= 0 && !document.hasFocus()) region.current?.querySelector('tr.here')?.scrollIntoView({ block: 'nearest' });
  }, [here, panel.cursor]);
  /** Of figures the greatest come first, of words the first; then the other way, then as they were. */
  const turn = (column: string, numeric: boolean): void => { setOrder(order?.column !== column ? { column, down: numeric } : order.down === numeric ? { column, down: !numeric } : null); };
  const heading = (column: string, text: string, numeric: boolean) => (
    <th key={column} scope="col" class={numeric ? 'n' : undefined} aria-sort={order?.column === column ? (order.down ? 'descending' : 'ascending') : undefined}>
      <HeadName text={text} sorted={order?.column === column ? (order.down ? 'down' : 'up') : null} turn={() => { turn(column, numeric); }} />
    </th>
  );
  return (
    <div class="table">
      {rows.length >= LONG && columns.length > 1 && (
        <label class="search">{word('search')} <input type="search" value={sought} onInput={(e) => { seek(e.currentTarget.value); }} />
          <span role="status">{sought === '' ? '' : word('found', shown.length, rows.length)}</span>
        </label>
      )}
      <div class={id === MOVERS ? 'wide window movers' : 'wide'} role="group" tabIndex={0} aria-label={title} ref={region}>
        <table data-table={id}>
          <caption>{title}</caption>
          <thead><tr>{heading('', rowTitle, false)}{columns.map((c) => heading(c.id, c.title, c.form !== 'word'))}</tr></thead>
          <tbody>
            {shown.map((row, i) => (
              <tr key={row.id} data-row={row.id} class={i === here ? 'here' : undefined} aria-current={i === here ? 'location' : undefined}>
                <th scope="row" class={longOf(row.label)}>{id === MOVERS ? <CaseLink row={Number(row.id)}>{row.label}</CaseLink> : <SourceLink place={row.place}>{row.label}</SourceLink>}</th>
                {columns.map((c, at) => <td key={c.id} class={c.form === 'word' ? longOf(row.cells[at]) : 'n'} data-column={c.id}><Cell value={row.cells[at] ?? ''} form={c.form} /></td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="tools"><button type="button" onClick={() => { send({ type: 'save', name: `${name}.csv`, text: tableCsv({ ...table, rows: shown }) }); }}>{word('saveCsv')}<span class="unseen">{word('colon')}{title}</span></button></p>
    </div>
  );
}

export function Cell({ value, form }: { readonly value: ViewCell; readonly form: Parameters<typeof shownCell>[1] }) {
  if (typeof value === 'number') return <data value={String(value)}>{shownCell(value, form)}</data>;
  if (typeof value === 'string') return <>{value}</>;
  return value.missing === '' ? <>—</> : <>— <small>{value.missing}</small></>;
}

/** What takes several lines is given room for them: else a column is as narrow as its longest word. */
const longOf = (cell: ViewCell | undefined): string | undefined => {
  const words = typeof cell === 'object' ? cell.missing : cell;
  return typeof words === 'string' && [...words].reduce((sum, c) => sum + (c < WIDE ? 1 : 2), 0) > LONG_TEXT ? 'long' : undefined;
};

function arranged({ rows, columns }: TableBlock, order: Order | null, sought: string): readonly ViewRow[] {
  const wanted = sought.trim().toLowerCase();
  const kept = wanted === '' ? rows : rows.filter((r) => [r.label, ...r.cells].some((c) => typeof c !== 'object' && String(c).toLowerCase().includes(wanted)));
  const at = columns.findIndex((c) => c.id === order?.column);
  if (order === null || (at < 0 && order.column !== '')) return kept;
  const value = (row: ViewRow): ViewCell => (at < 0 ? row.label : (row.cells[at] ?? ''));
  return [...kept].sort((a, b) => compared(value(a), value(b), order.down ? -1 : 1));
}

/** What there is none of stands last, whichever way the rest goes. */
function compared(a: ViewCell, b: ViewCell, sign: 1 | -1): number {
  const [noneA, noneB] = [typeof a === 'object', typeof b === 'object'];
  if (noneA || noneB) return Number(noneA) - Number(noneB);
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return sign * COLLATOR.compare(String(a), String(b));
}

/** Numbers in labels by their value, Chinese by its readings. */
const COLLATOR = new Intl.Collator(['zh-CN', 'en'], { numeric: true });
