/** All cases of the list as CSV, piece by piece; where the results change meanwhile it begins anew with those that took their place. */
import { useRef, useState } from 'preact/hooks';
import { MOST_CASES, type CaseList, type CaseOrder } from '../../../server/src/protocol/preview.ts';
import type { TableBlock, ViewRow } from '../../../server/src/view/model.ts';
import { tableCsv } from '../../../server/src/view/table-csv.ts';
import { askCases, send } from './host.ts';
import { useWords } from './panel-context.ts';

/** What the list shows. */
interface Shown {
  readonly table: TableBlock;
  readonly cases: CaseList;
  readonly order: CaseOrder;
}

interface Props extends Shown {
  /** Of the file. */
  readonly name: string;
}

/** Milliseconds between two looks whether there are other results by now, and how often it is looked. */
const AGAIN = 100;
const LOOKS = 300;

export function SaveCases({ name, ...shown }: Props) {
  const word = useWords();
  const newest = useRef<Shown>(shown);
  newest.current = shown;
  /** How much of it there is; null while nothing is being saved. */
  const [done, setDone] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const { title } = shown.table;
  const save = async (): Promise<void> => {
    setDone(0);
    setFailed(false);
    const text = await csvOf(() => newest.current, setDone);
    setDone(null);
    setFailed(text === null);
    if (text !== null) send({ type: 'save', name: `${name}.csv`, text });
  };
  return (
    <>
      <p class="tools">
        <button type="button" aria-disabled={done !== null} onClick={() => { if (done === null) void save(); }}>{word('saveCsv')}<span class="unseen">{word('colon')}{title}</span></button>
        <span role="status">{done !== null && done > 0 ? <progress aria-label={word('saving')} value={done} /> : ''}</span>
      </p>
      {failed && <p role="alert" class="wrong">{word('notSaved')}</p>}
    </>
  );
}

/** Null where the results cannot be had. */
async function csvOf(newest: () => Shown, tell: (done: number) => void): Promise<string | null> {
  let looks = 0;
  for (;;) {
    const { table, cases, order } = newest();
    const rows: ViewRow[] = [];
    for (;;) {
      const window = await askCases({ run: cases.run, order, from: rows.length, count: MOST_CASES });
      // Results that are only partly there may have other columns by now.
      if (window?.rows.every((r) => r.cells.length === table.columns.length) !== true) break;
      rows.push(...window.rows);
      if (rows.length >= window.matched || window.rows.length === 0) return tableCsv({ ...table, rows });
      tell(rows.length / window.matched);
    }
    // The run was given up: another one is on its way.
    while (newest().cases.run === cases.run) {
      if (looks++ === LOOKS) return null;
      await new Promise((resolve) => { setTimeout(resolve, AGAIN); });
    }
  }
}
