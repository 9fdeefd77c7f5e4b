/** Above the view: what it is of, which data, whether it stays with its document. */
import { useRef } from 'preact/hooks';
import type { PanelState } from '../../../server/src/protocol/panel.ts';
import type { NoBefore, Preview } from '../../../server/src/protocol/preview.ts';
import { fileStem } from '../../../server/src/view/file-names.ts';
import type { ViewModel } from '../../../server/src/view/model.ts';
import { AgainstChoice } from './against.tsx';
import { drawing } from './charts-script.ts';
import { begun, send } from './host.ts';
import { MadeUp } from './made-up.tsx';
import { News } from './news.tsx';
import { useWords } from './panel-context.ts';

interface Props {
  readonly preview: Preview | null;
  /** What is shown. */
  readonly model: ViewModel | null;
  readonly state: PanelState;
  readonly busy: boolean;
  /** Why there is no last commit to compare with, null where there is one; undefined for what is not compared. */
  readonly headLack: NoBefore | null | undefined;
  change(state: PanelState): void;
  take(file: File): void;
}

export function Head({ preview, model, state, busy, headLack, change, take }: Props) {
  const word = useWords();
  const picker = useRef<HTMLInputElement>(null);
  const chosen = preview?.source ? JSON.stringify(preview.source) : '';
  // Of a file that was given to the page before, only its name is kept over a reload of the window.
  const lost = begun.source?.type === 'given' && state.source?.type === 'given' && preview?.done === 1 && preview.source?.type !== 'given' ? state.source.name : null;
  const choose = (value: string): void => {
    const found = preview?.sources.find((s) => JSON.stringify(s.source) === value);
    if (found) change({ ...state, source: found.source, chosen: { type: 'row', row: null } });
  };
  return (
    <div class="head">
      {/* No data go with a catalog. */}
      {preview?.model?.kind !== 'catalog' && (
        <>
          <label>{word('data')} <select value={chosen} onChange={(e) => { choose(e.currentTarget.value); }}>
            {preview?.sources.length === 0 && <option value="">{word('noData')}</option>}
            {preview?.sources.map(({ source, label }) => <option key={JSON.stringify(source)} value={JSON.stringify(source)}>{label}</option>)}
          </select></label>
          {preview?.source?.type === 'generated' && <MadeUp source={preview.source} change={(source) => { change({ ...state, source, chosen: { type: 'row', row: null } }); }} />}
          <button type="button" onClick={() => { picker.current?.click(); }}>{word('pick')}</button>
          <input type="file" hidden ref={picker} accept=".csv,.tsv,.tab,.txt,.json,.ndjson,.jsonl" onChange={(e) => { const [file] = e.currentTarget.files ?? []; if (file) take(file); e.currentTarget.value = ''; }} />
        </>
      )}
      {headLack !== undefined && <AgainstChoice against={state.against} headLack={headLack} change={(against) => { change({ ...state, against }); }} />}
      <label title={word('lockTitle')}><input type="checkbox" checked={state.locked} onChange={(e) => { change({ ...state, locked: e.currentTarget.checked }); }} /> {word('lock')}</label>
      {model !== null && <button type="button" title={word('saveReportTitle')} onClick={() => { void drawing().then(({ report }) => { send({ type: 'save', name: `${fileStem(model.id)}.html`, text: report(model) }); }); }}>{word('saveReport')}</button>}
      {lost !== null && <p class="note" role="status">{word('lostFile', lost)}</p>}
      <News preview={preview} busy={busy} />
      <span class="busy">{busy ? <><progress aria-label={word('busy')} {...(preview && preview.done < 1 ? { value: preview.done } : {})} /> {preview && preview.done < 1 ? word('partly', `${String(Math.round(preview.done * 100))}%`) : word('busy')}</> : ''}</span>
    </div>
  );
}
