/** The panel: shows what it is told, and tells what a person chooses. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PanelState, ToPanel } from '../../../server/src/protocol/panel.ts';
import type { Answering, CaseForm, CaseList, NoBefore, Preview, WhatIf } from '../../../server/src/protocol/preview.ts';
import { fileNames } from '../../../server/src/view/file-names.ts';
import type { Block, Position, ViewModel } from '../../../server/src/view/model.ts';
import type { Questionnaire } from '../../../server/src/view/questionnaire-model.ts';
import { readGiven } from './given-file.ts';
import { Head } from './head.tsx';
import { answerCases, begun, forgetLooks, keep, send } from './host.ts';
import { useKeptFocus } from './kept-focus.ts';
import { useKeptScroll } from './kept.ts';
import { Panel, type PanelContext } from './panel-context.ts';
import { Problems } from './problems.tsx';
import { QUESTIONNAIRE, QuestionnaireView } from './questionnaire.tsx';
import { SectionView } from './section-view.tsx';
import { WhatIfView } from './what-if.tsx';
import { words } from './words.ts';

export function PanelView() {
  const [state, setState] = useState<PanelState>(begun);
  const [preview, setPreview] = useState<Preview | null>(null);
  /** The last that could be shown: it stays while a text is broken for a moment. */
  const [model, setModel] = useState<ViewModel | null>(null);
  const [cases, setCases] = useState<CaseList | null>(null);
  const [form, setForm] = useState<CaseForm | null>(null);
  const [questionnaire, setQuestionnaire] = useState<Questionnaire | null>(null);
  const [answering, setAnswering] = useState<Answering | null>(null);
  const [whatIf, setWhatIf] = useState<WhatIf | null>(null);
  const [writable, setWritable] = useState(false);
  const [notApplied, setNotApplied] = useState<string | null>(null);
  const [headLack, setHeadLack] = useState<NoBefore | null>('no-git');
  const [nothing, setNothing] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [cursor, setCursor] = useState<Position | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const locale = preview?.locale ?? (navigator.language.startsWith('zh') ? 'zh' : 'en');
  const word = words(locale);

  useEffect(() => {
    const hear = ({ data }: MessageEvent<ToPanel>): void => {
      switch (data.type) {
        case 'state':
          setState((before) => {
            if (before.uri !== data.state.uri) {
              forgetLooks();
              scrollTo(0, 0);
              setPreview(null);
              setModel(null);
              setCases(null);
              setForm(null);
              setQuestionnaire(null);
              setAnswering(null);
              setWhatIf(null);
              setWritable(false);
              setCursor(null);
            }
            return data.state;
          });
          setNotApplied(null);
          keep(data.state);
          break;
        case 'preview':
          setNothing(null);
          setPreview(data.preview);
          if (data.preview.cases) setCases(data.preview.cases);
          if (data.preview.done === 1) setForm(data.preview.form);
          if (data.preview.whatIf ?? (data.preview.done === 1 && data.preview.model)) setWhatIf(data.preview.whatIf);
          if (data.preview.model) setModel(data.preview.model);
          if (data.preview.questionnaire) setQuestionnaire(data.preview.questionnaire);
          break;
        case 'nothing':
          setNothing(data.text);
          break;
        case 'cases':
          answerCases(data.id, data.window);
          break;
        case 'answering':
          setAnswering(data.answering);
          break;
        case 'writable':
          setWritable(data.writable);
          break;
        case 'refused':
          setNotApplied(data.text);
          break;
        case 'head':
          setHeadLack(data.lack);
          break;
        case 'busy':
          setBusy(data.busy);
          break;
        case 'cursor':
          setCursor(data.position);
          break;
      }
    };
    addEventListener('message', hear);
    send({ type: 'ready' });
    return () => { removeEventListener('message', hear); };
  }, []);
  useEffect(() => { document.documentElement.lang = { zh: 'zh-CN', en: 'en' }[locale]; }, [locale]);

  const change = (next: PanelState): void => {
    setNotApplied(null);
    setState(next);
    keep(next);
    send({ type: 'state', state: next });
  };
  const take = (file: File): void => {
    void readGiven(file).then((given) => {
      setRefused('refused' in given ? word(given.refused, file.name, given.limit) : null);
      if ('text' in given) send({ type: 'data', name: file.name, text: given.text });
    });
  };
  const panel = useMemo((): PanelContext => ({ locale, uri: state.uri, cursor, cases, form, chosen: state.chosen, choose: (chosen) => { change({ ...state, chosen }); } }), [locale, state, cursor, cases, form]);
  const [over, setOver] = useState(false);
  useKeptScroll(preview?.done === 1);
  useKeptFocus();

  const shown = nothing === null ? model : null;
  const names = useMemo(() => (shown ? fileNames(shown) : new Map<Block, string>()), [shown]);
  const asked = nothing === null ? questionnaire : null;
  // Where nothing can be changed there is nothing to try, unless that was tried before the text became so.
  const trying = shown?.kind === 'scoring' && whatIf !== null && (whatIf.groups.length > 0 || state.trial.changes.length > 0) ? whatIf : null;
  const titles = [...(trying ? [{ id: 'what-if', title: word('whatIf') }] : []), ...(shown?.sections ?? []), ...(asked ? [{ id: QUESTIONNAIRE, title: word('questionnaire') }] : [])];
  const fold = (id: string) => ({ open: !state.closed.includes(id), onToggle: (open: boolean) => { change({ ...state, closed: open ? state.closed.filter((c) => c !== id) : [...state.closed, id] }); } });
  return (
    <Panel.Provider value={panel}>
      <div class={over ? 'body over' : 'body'} data-version={preview?.version ?? undefined} data-done={preview?.done}
        onDragOver={(e) => { e.preventDefault(); setOver(true); }} onDragLeave={() => { setOver(false); }}
        onDrop={(e) => { e.preventDefault(); setOver(false); const [file] = e.dataTransfer?.files ?? []; if (file) take(file); }}>
        <h1>{(shown ?? asked)?.title ?? fileName(state.uri)}</h1>
        <Head preview={preview} model={shown} state={state} busy={busy} headLack={cases === null ? undefined : headLack} change={change} take={take} />
        {refused !== null && <p role="alert">{refused}</p>}
        {nothing !== null && <p>{nothing}</p>}
        {nothing === null && preview && <Problems preview={preview} outdated={model !== null && preview.model === null} />}
        {titles.length > 1 && (
          <nav aria-label={word('contents')}><ul>{titles.map((s) => <li key={s.id}><a href={`#${s.id}`}>{s.title}</a></li>)}</ul></nav>
        )}
        {trying && (
          <WhatIfView whatIf={trying} trial={state.trial} current={preview !== null && preview.model !== null} madeUp={preview?.source?.type === 'generated'} writable={writable} refused={notApplied} tryOut={(trial) => { change({ ...state, trial }); }} {...fold('scoring/what-if')} />
        )}
        {shown?.sections.map((section) => <SectionView key={section.id} section={section} names={names} {...fold(`${shown.kind}/${section.id}`)} />)}
        {asked && <QuestionnaireView questionnaire={asked} answers={state.answers} answering={answering} answer={(answers) => { change({ ...state, answers }); }} {...fold(`survey/${QUESTIONNAIRE}`)} />}
      </div>
    </Panel.Provider>
  );
}

const fileName = (uri: string): string => decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
