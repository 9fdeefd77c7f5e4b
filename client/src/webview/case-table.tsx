/**
 * The list of cases, however many there are: only the rows in sight are in the page, sorted and filtered by the server, which
 * has all of them.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { PATIENCE } from '../../../server/src/protocol/panel.ts';
import type { CaseKey, CaseOrder } from '../../../server/src/protocol/preview.ts';
import type { TableBlock, ViewRow } from '../../../server/src/view/model.ts';
import { CaseFilters } from './case-filters.tsx';
import { HeadName } from './head-name.tsx';
import { askCases } from './host.ts';
import { useKept } from './kept.ts';
import { usePanel, useWords } from './panel-context.ts';
import { CaseLink, DataLink } from './source-link.tsx';
import { SaveCases } from './save-cases.tsx';
import { Cell } from './table-block.tsx';

/** Rows that are asked for at a time; one piece is before and behind what is in sight. */
const PAGE = 50;
/** Rows that a key goes on by: a list of any length is one stop of the keyboard. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 12, PageUp: -12, Home: -Infinity, End: Infinity };
/** Keys that go from the row's link to the one to its data and back. */
const ACROSS: Readonly<Record<string, number>> = { ArrowLeft: 0, ArrowRight: 1 };
/** Rows in sight. */
const SIGHT = 14;
/** In pixels, until a row has been measured. */
const ROW = 26;

/** By what a column is sorted; the notes tell which vetoes were triggered, and sort by how many. */
const KEYS: ReadonlyMap<string, CaseKey> = new Map([['', 'row'], ['id', 'id'], ['total', 'total'], ['grade', 'grade'], ['pass', 'pass'], ['status', 'status'], ['notes', 'flags']]);

interface Known {
  readonly key: string;
  readonly matched: number;
  readonly pages: ReadonlyMap<number, readonly ViewRow[]>;
}

export function CaseTable({ table, name }: { readonly table: TableBlock; readonly name: string }) {
  const { id, title, rowTitle, columns, rows } = table;
  const total = table.list?.total ?? rows.length;
  const { cases, form } = usePanel();
  const word = useWords();
  const [order, setOrder] = useKept<CaseOrder>(`cases ${id}`, { sort: 'row' });
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(ROW);
  const [headHeight, setHeadHeight] = useState(ROW);
  const [known, setKnown] = useState<Known | null>(null);
  const [late, setLate] = useState(false);
  const body = useRef<HTMLTableSectionElement>(null);
  /** The row that the keyboard is at, at which of its links, and the one that it is on its way to, which may have to be fetched first. */
  const [at, setAt] = useState(0);
  const [link, setLink] = useState(0);
  const goal = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (goal.current === null) return;
    const links = linksOf(body.current, goal.current);
    const row = links[link] ?? links[0];
    // Whoever has gone elsewhere meanwhile stays there.
    const isHere = document.activeElement === document.body || body.current?.closest('.window')?.contains(document.activeElement) === true;
    if (row || !isHere) goal.current = null;
    if (row && isHere) row.focus({ preventScroll: true });
  });
  const natural = isNatural(order);
  const key = JSON.stringify([cases?.run, order]);
  const first = Math.max(0, Math.floor(top / height));
  const from = Math.max(0, Math.floor(first / PAGE));
  const to = Math.floor((first + SIGHT) / PAGE);
  useEffect(() => {
    if (cases === null || (natural && total <= rows.length)) return;
    if (known?.key === key && known.pages.has(from) && known.pages.has(to)) return;
    let wanted = true;
    const timer = setTimeout(() => { setLate(true); }, PATIENCE);
    void askCases({ run: cases.run, order, from: from * PAGE, count: (to - from + 1) * PAGE }).then((window) => {
      if (!wanted || window === null) return;
      setKnown((before) => {
        const pages = new Map(before?.key === key ? before.pages : []);
        for (let page = from; page <= to; page++) pages.set(page, window.rows.slice((page - from) * PAGE, (page - from + 1) * PAGE));
        return { key, matched: window.matched, pages };
      });
    });
    return () => {
      wanted = false;
      clearTimeout(timer);
      setLate(false);
    };
  }, [key, from, to, known]);
  useEffect(() => {
    const row = body.current?.querySelector('tr[data-row]')?.getBoundingClientRect().height;
    if (row !== undefined && row > 0 && Math.abs(row - height) > 0.5) setHeight(row);
    const head = body.current?.closest('table')?.tHead?.getBoundingClientRect().height;
    if (head !== undefined && head > 0 && Math.abs(head - headHeight) > 0.5) setHeadHeight(head);
  });

  const matched = known === null || (natural && known.key !== key) ? total : known.matched;
  // Those that came with the view are never of a run or an order before.
  const rowAt = (i: number): ViewRow | undefined => (natural ? rows[i] : undefined) ?? known?.pages.get(Math.floor(i / PAGE))?.[i % PAGE];
  const last = Math.min(matched, first + SIGHT + 4);
  const stop = Math.min(Math.max(at, first), last - 1);
  const go = (e: KeyboardEvent): void => {
    const across = Object.hasOwn(ACROSS, e.key) ? ACROSS[e.key] : undefined;
    const beside = across === undefined || across === link ? undefined : linksOf(body.current, stop)[across];
    if (across !== undefined && beside) {
      e.preventDefault();
      beside.focus();
      return;
    }
    const step = Object.hasOwn(STEPS, e.key) ? STEPS[e.key] : undefined;
    const region = body.current?.closest('.window');
    if (step === undefined || !region) return;
    e.preventDefault();
    const next = Math.min(matched - 1, Math.max(0, stop + step));
    setAt(next);
    goal.current = next;
    if (next < first + 1) region.scrollTop = next * height;
    else if (next > first + SIGHT - 2) region.scrollTop = (next - SIGHT + 2) * height;
  };
  const tabIndexOf = (row: number, of: number): number => (row === stop && of === (rowAt(row)?.place === undefined ? 0 : link) ? 0 : -1);
  /** The keys go on from what is focused, whatever brought the focus there. */
  const come = (target: EventTarget | null): void => {
    const row = target instanceof Element ? Number(target.closest('tr')?.getAttribute('aria-rowindex') ?? 0) - 2 : -1;
    if (row < 0) return;
    setAt(row);
    setLink(Math.max(0, linksOf(body.current, row).findIndex((l) => l === target)));
  };
  const shown = Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
  const change = (next: CaseOrder): void => {
    setOrder(next);
    setTop(0);
    body.current?.closest('.window')?.scrollTo({ top: 0 });
  };
  const turn = (sort: CaseKey): void => { change({ ...order, sort: order.sort === sort && order.descending === true ? 'row' : sort, descending: order.sort === sort && order.descending !== true }); };
  const heading = (column: string, text: string, numeric: boolean) => {
    const sort = KEYS.get(column) ?? null;
    const sorted = sort !== null && sort !== 'row' && order.sort === sort;
    return (
      <th key={column} scope="col" class={numeric ? 'n' : undefined} aria-sort={sorted ? (order.descending === true ? 'descending' : 'ascending') : undefined}>
        <HeadName text={text} sorted={sorted ? (order.descending === true ? 'down' : 'up') : null} turn={sort === null ? null : () => { turn(sort); }} />
      </th>
    );
  };
  return (
    <div class="table">
      {cases !== null && <CaseFilters cases={cases} order={order} change={change} />}
      <p class="search" role="status">{matched === total ? word('allCases', total) : word('found', matched, total)}{late && <> <progress aria-label={word('busy')} /></>}</p>
      <div class="wide window" role="group" tabIndex={0} aria-label={title} style={{ maxHeight: `${String(headHeight + (SIGHT + 0.5) * height)}px`, scrollPaddingTop: `${String(headHeight)}px` }} onScroll={(e) => { setTop(e.currentTarget.scrollTop); }}>
        <table data-table={id} aria-rowcount={matched + 1}>
          <caption class="unseen">{title}</caption>
          <thead><tr aria-rowindex={1}>{heading('', rowTitle, false)}{columns.map((c) => heading(c.id, c.title, c.form !== 'word'))}</tr></thead>
          <tbody ref={body} onKeyDown={go} onFocusIn={({ target }) => { come(target); }}>
            {first > 0 && <tr aria-hidden="true"><td colSpan={columns.length + 1} class="gap" style={{ height: `${String(first * height)}px` }} /></tr>}
            {shown.map((i) => {
              const row = rowAt(i);
              if (row === undefined) return <tr key={`wait-${String(i)}`} aria-rowindex={i + 2} style={{ height: `${String(height)}px` }}><td colSpan={columns.length + 1}>…</td></tr>;
              const chosen = form !== null && String(form.row) === row.id;
              return (
                <tr key={row.id} data-row={row.id} aria-rowindex={i + 2} class={chosen ? 'here' : undefined} aria-current={chosen ? 'true' : undefined}>
                  <th scope="row"><CaseLink row={Number(row.id)} tabIndex={tabIndexOf(i, 0)}>{row.label}</CaseLink><DataLink place={row.place} label={row.label} tabIndex={tabIndexOf(i, 1)} /></th>
                  {columns.map((c, at) => <td key={c.id} class={c.form === 'word' ? undefined : 'n'} data-column={c.id} title={wordOf(row, at)}><Cell value={row.cells[at] ?? ''} form={c.form} /></td>)}
                </tr>
              );
            })}
            {last < matched && <tr aria-hidden="true"><td colSpan={columns.length + 1} class="gap" style={{ height: `${String((matched - last) * height)}px` }} /></tr>}
          </tbody>
        </table>
      </div>
      {cases === null ? null : <SaveCases table={table} cases={cases} order={order} name={name} />}
    </div>
  );
}

/** Of a row in sight: to the case, and to its data where those can be opened. */
const linksOf = (body: HTMLElement | null, row: number): readonly HTMLElement[] => [...(body?.querySelectorAll<HTMLElement>(`tr[aria-rowindex="${String(row + 2)}"] th button`) ?? [])];

/** All cases, as they stand in the data. */
const isNatural = ({ sort, search = '', filter = {} }: CaseOrder): boolean => sort === 'row' && search === '' && Object.values(filter).every((part) => part === undefined);

/** What a narrow cell may cut off. */
function wordOf(row: ViewRow, at: number): string | undefined {
  const cell = row.cells[at];
  return typeof cell === 'string' && cell.length > 12 ? cell : undefined;
}
