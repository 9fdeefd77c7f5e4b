/** The case that is shown in full as a form: its values as they are in the data, or as they are typed here. */
import type { CaseForm, CaseInput } from '../../../server/src/protocol/preview.ts';
import { isAt, usePanel, useWords } from './panel-context.ts';
import { DataLink, SourceLink } from './source-link.tsx';

export function CaseFormView() {
  const { form, chosen, choose } = usePanel();
  const word = useWords();
  if (form === null) return null;
  const typed = chosen.type === 'typed' ? chosen : null;
  const values = new Map(typed?.values ?? form.values);
  const notApplicable = new Set(typed?.notApplicable ?? form.notApplicable);
  const set = (name: string, value: string): void => { choose({ type: 'typed', values: [...values.set(name, value)], notApplicable: [...notApplicable] }); };
  const exempt = (name: string, does: boolean): void => {
    if (does) notApplicable.add(name);
    else notApplicable.delete(name);
    choose({ type: 'typed', values: [...values], notApplicable: [...notApplicable] });
  };
  const rest = form.problems.filter((p) => p.input === null);
  return (
    <form class="case" aria-label={word('caseForm')} onSubmit={(e) => { e.preventDefault(); }}>
      {form.gone !== null && typed === null && <p class="note" role="status">{word('caseGone', form.gone)}</p>}
      {form.inputs.map((input) => (
        <Field key={input.name} input={input} form={form} value={values.get(input.name) ?? ''} exempt={notApplicable.has(input.name)} onValue={(value) => { set(input.name, value); }} onExempt={(does) => { exempt(input.name, does); }} />
      ))}
      <p class="tools">
        <span>{typed === null ? word('caseOfRow', form.row ?? '') : word('caseTyped')}{typed === null && <DataLink place={form.place ?? undefined} label={String(form.row)} />}</span>
        {typed !== null && <button type="button" onClick={() => { choose({ type: 'row', row: null }); }}>{word('caseBack')}</button>}
      </p>
      {rest.length > 0 && <ul>{rest.map((p, i) => <li key={i}>{p.message}</li>)}</ul>}
    </form>
  );
}

interface FieldProps {
  readonly input: CaseInput;
  readonly form: CaseForm;
  readonly value: string;
  readonly exempt: boolean;
  onValue(value: string): void;
  onExempt(exempt: boolean): void;
}

function Field({ input, form, value, exempt, onValue, onExempt }: FieldProps) {
  const word = useWords();
  const { name, label, range, unit, choices, required } = input;
  const problem = form.problems.find((p) => p.input === name)?.message;
  const id = `input-${name}`;
  const described = { 'aria-invalid': problem !== undefined, ...(problem === undefined ? {} : { 'aria-describedby': `${id}-problem` }), disabled: exempt };
  const here = isAt(usePanel(), input.place ?? undefined);
  return (
    <div class={here ? 'field here' : 'field'} data-input={name} aria-current={here ? 'location' : undefined}>
      <label for={id}>{label}{required ? <span aria-hidden="true"> *</span> : null}</label>
      <span class="source-of"><SourceLink place={input.place ?? undefined}>↗<span class="unseen">{label}</span></SourceLink></span>
      {range !== null && (
        <input type="range" aria-label={word('slider', label)} aria-valuetext={value} min={range.min} max={range.max} step={range.step} disabled={exempt}
          value={positionOf(value, unit) ?? new Map(form.positions).get(name) ?? range.min} onInput={(e) => { onValue(`${e.currentTarget.value}${unit}`); }} />
      )}
      {choices.length > 0 && input.type !== 'string' ? (
        <select id={id} value={value} {...described} onChange={(e) => { onValue(e.currentTarget.value); }}>
          {!choices.some((c) => c.value === value) && <option value={value}>{value === '' ? word('noAnswer') : value}</option>}
          {choices.map((c) => <option key={c.value} value={c.value}>{c.label}</option>)}
          {value !== '' && <option value="">{word('noAnswer')}</option>}
        </select>
      ) : <input id={id} type="text" value={value} {...described} autocomplete="off" list={choices.length > 0 ? `${id}-choices` : undefined} onInput={(e) => { onValue(e.currentTarget.value); }} />}
      {choices.length > 0 && input.type === 'string' && <datalist id={`${id}-choices`}>{choices.map((c) => <option key={c.value} value={c.value}>{c.label}</option>)}</datalist>}
      <label class="exempt"><input type="checkbox" checked={exempt} onChange={(e) => { onExempt(e.currentTarget.checked); }} /> {word('exempt')}<span class="unseen">{word('colon')}{label}</span></label>
      {problem !== undefined && <p id={`${id}-problem`} class="wrong">{problem}</p>}
    </div>
  );
}

/** A slider must not wait for the server to say where it stands. */
function positionOf(value: string, unit: string): number | undefined {
  if (!value.endsWith(unit)) return undefined;
  const number = value.slice(0, value.length - unit.length).trim();
  return number === '' || Number.isNaN(Number(number)) ? undefined : Number(number);
}
