/** The numbers of a scoring as sliders: what is changed here is computed with, and written into the document only when that is asked for. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { KnobGroup, KnobView, Trial, WhatIf } from '../../../server/src/protocol/preview.ts';
import { send } from './host.ts';
import { useKept } from './kept.ts';
import { isAt, usePanel, useWords } from './panel-context.ts';
import { SourceLink } from './source-link.tsx';

interface Props {
  readonly whatIf: WhatIf;
  readonly trial: Trial;
  /** Whether there are results with these numbers, of the text as it stands. */
  readonly current: boolean;
  /** Whether the cases are made up from the rules. */
  readonly madeUp: boolean;
  readonly writable: boolean;
  /** Why nothing was written. */
  readonly refused: string | null;
  readonly open: boolean;
  onToggle(open: boolean): void;
  tryOut(trial: Trial): void;
}

export function WhatIfView({ whatIf, trial: settled, current, madeUp, writable, refused, open, onToggle, tryOut }: Props) {
  const word = useWords();
  const [trial, put] = useThrottled(settled, tryOut);
  const change = (id: string, value: string | null): void => {
    put({ ...trial, changes: [...trial.changes.filter(([other]) => other !== id), ...(value === null ? [] : [[id, value] as const])] });
  };
  const changes = new Map(trial.changes);
  const wrong = new Set(whatIf.dropped.map((d) => d.id));
  return (
    <details class="section" id="what-if" open={open} onToggle={(e) => { if (e.currentTarget.open !== open) onToggle(e.currentTarget.open); }}>
      <summary><h2>{word('whatIf')}</h2></summary>
      {open && (
        <div class="what-if">
          <p>{word('whatIfHow')}</p>
          {madeUp && <p>{word('whatIfMadeUp')}</p>}
          {whatIf.groups.map((group) => (
            <Group key={group.id} group={group} changes={changes} wrong={wrong} change={change}>
              {group.id === 'weights' && <label class="keep"><input type="checkbox" checked={trial.keepSums} onChange={(e) => { put({ ...trial, keepSums: e.currentTarget.checked }); }} /> {word('keepSums')}</label>}
            </Group>
          ))}
          {whatIf.more > 0 && <p>{word('moreKnobs', whatIf.more)}</p>}
          <div role="status">
            {trial.changes.length > 0 && <p>{word('changed', trial.changes.length)}</p>}
            {trial.changes.length > 0 && whatIf.dropped.map(({ id, why }) => <p key={id} class="wrong">{why}</p>)}
          </div>
          {!writable && <p>{word('readOnly')}</p>}
          {refused !== null && <p role="alert" class="wrong">{refused}</p>}
          <p class="tools">
            <button type="button" class="main" disabled={!writable || !current || trial.changes.every(([id]) => wrong.has(id))} onClick={() => { send({ type: 'apply', trial }); }}>{word('apply')}</button>
            <button type="button" disabled={trial.changes.length === 0} onClick={() => { put({ ...trial, changes: [] }); }}>{word('resetAll')}</button>
          </p>
        </div>
      )}
    </details>
  );
}

/** Milliseconds between two values that are computed with while a slider is dragged. */
const PAUSE = 40;

/** What is shown follows the hand at once; what is told lags behind, and the last is always told. */
function useThrottled(settled: Trial, tell: (trial: Trial) => void): readonly [Trial, (trial: Trial) => void] {
  const [here, setHere] = useState<Trial | null>(null);
  const untold = useRef<Trial | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const teller = useRef(tell);
  teller.current = tell;
  useEffect(() => { if (untold.current === null) setHere(null); }, [settled]);
  useEffect(() => () => { clearTimeout(timer.current); }, []);
  const flush = (): void => {
    const next = untold.current;
    untold.current = null;
    timer.current = next === null ? undefined : setTimeout(flush, PAUSE);
    if (next !== null) teller.current(next);
  };
  return [here ?? settled, (trial) => {
    setHere(trial);
    untold.current = trial;
    if (timer.current === undefined) flush();
  }];
}

interface GroupProps {
  readonly group: KnobGroup;
  readonly changes: ReadonlyMap<string, string>;
  /** Knobs whose change could not be made. */
  readonly wrong: ReadonlySet<string>;
  readonly children: preact.ComponentChildren;
  change(id: string, value: string | null): void;
}

function Group({ group: { id, title, knobs }, changes, wrong, change, children }: GroupProps) {
  const word = useWords();
  const [open, setOpen] = useKept(`knobs ${id}`, id === 'weights');
  const changed = knobs.filter((k) => changes.has(k.id)).length;
  return (
    <details class="knobs" data-group={id} open={open} onToggle={(e) => { setOpen(e.currentTarget.open); }}>
      <summary>{title}{changed > 0 && <small> {word('changed', changed)}</small>}</summary>
      {open && <>{children}{knobs.map((knob) => <KnobField key={knob.id} knob={knob} group={title} chosen={changes.get(knob.id)} wrong={wrong.has(knob.id)} onValue={(value) => { change(knob.id, value); }} />)}</>}
    </details>
  );
}

interface KnobProps {
  readonly knob: KnobView;
  readonly group: string;
  /** What was chosen here; undefined for a number that stays, or makes room for another. */
  readonly chosen: string | undefined;
  readonly wrong: boolean;
  onValue(value: string | null): void;
}

function KnobField({ knob, group, chosen, wrong, onValue }: KnobProps) {
  const word = useWords();
  const { id, label, unit, was, min, max, step, place } = knob;
  const value = chosen ?? knob.value;
  /** While it is typed, a number may not be one yet. */
  const [draft, setDraft] = useState<string | null>(null);
  const changed = value !== was;
  const input = `knob-${id}`;
  const here = isAt(usePanel(), place ?? undefined);
  return (
    <div class={`field${changed ? ' changed' : ''}${here ? ' here' : ''}`} data-knob={id} aria-current={here ? 'location' : undefined}>
      <label for={input}>{label}</label>
      <span class="source-of"><SourceLink place={place ?? undefined}>↗<span class="unseen">{label}</span></SourceLink></span>
      <input type="range" aria-label={word('slider', `${group} ${label}`)} aria-valuetext={unit === '' ? value : `${value} ${unit}`} min={min} max={max} step={step} value={value}
        onInput={(e) => { onValue(e.currentTarget.value); }} />
      <span class="amount">
        <input id={input} type="text" inputMode="decimal" autocomplete="off" value={draft ?? value} aria-invalid={wrong || (draft !== null && !isDecimal(draft))}
          onInput={(e) => { const typed = e.currentTarget.value.normalize('NFKC').trim(); setDraft(typed); if (isDecimal(typed)) onValue(typed); }} onBlur={() => { setDraft(null); }} />
        {unit !== '' && <span> {unit}</span>}
      </span>
      <span class="was">{changed && word('was', `${was}${unit}`)}</span>
      {chosen !== undefined && <button type="button" onClick={() => { setDraft(null); onValue(null); document.getElementById(input)?.focus(); }}>{word('reset')}<span class="unseen">{word('colon')}{label}</span></button>}
    </div>
  );
}

const isDecimal = (text: string): boolean => /^-?(?:\d+(?:\.\d+)?|\.\d+)$/.test(text);
