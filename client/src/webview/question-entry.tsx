/** Where the answers to one question go: native inputs, for every type of question. */
import type { GivenAnswer, GivenAnswers } from '../../../server/src/protocol/preview.ts';
import type { Entry, Field, Question } from '../../../server/src/view/questionnaire-model.ts';
import { useWords } from './panel-context.ts';
import { answerOf } from './answers.ts';

/** Null takes an answer back. */
export type Give = (variable: string, value: GivenAnswer | null) => void;

interface Props {
  readonly question: Question;
  readonly answers: GivenAnswers;
  readonly give: Give;
}

export function QuestionEntry({ question, answers, give }: Props) {
  const { entry, fields, type, text } = question;
  const [first] = fields;
  if (first === undefined) return null;
  if (type === 'matrix' && entry.type === 'points') return <Matrix entry={entry} fields={fields} name={text} answers={answers} give={give} />;
  const own = { answer: answerOf(answers, first.variable), variable: first.variable, give };
  switch (entry.type) {
    case 'points':
      return <Points entry={entry} {...own} />;
    case 'number':
      return <Numbers entry={entry} fields={fields} name={text} answers={answers} give={give} />;
    case 'yes-no':
      return <Choices {...own} options={[{ answer: true, label: entry.yes }, { answer: false, label: entry.no }, ...orNot(entry.na)]} />;
    case 'one':
      return <Choices {...own} options={[...entry.options.map((o) => ({ answer: o.value, label: o.label, other: o.other })), ...orNot(entry.na)]} />;
    case 'several':
      return <Several entry={entry} {...own} />;
    case 'ranking':
      return <Ranking entry={entry} {...own} />;
    case 'text':
      return <textarea rows={entry.lines} aria-label={text} value={typeof own.answer === 'string' ? own.answer : ''} onInput={(e) => { give(first.variable, e.currentTarget.value === '' ? null : e.currentTarget.value); }} />;
  }
}

interface Own {
  readonly answer: GivenAnswer | null;
  readonly variable: string;
  readonly give: Give;
}

interface Choice {
  readonly answer: GivenAnswer;
  readonly label: string;
  readonly other?: boolean;
}

const NOT: GivenAnswer = { na: true };
const orNot = (na: string | null): readonly Choice[] => (na === null ? [] : [{ answer: NOT, label: na }]);
const isNot = (answer: GivenAnswer | null): boolean => typeof answer === 'object' && answer !== null && 'na' in answer;
const isSame = (a: GivenAnswer | null, b: GivenAnswer): boolean => a === b || (isNot(a) && isNot(b));
const listed = (answer: GivenAnswer | null): readonly string[] => (Array.isArray(answer) ? (answer as readonly string[]) : []);

function Choices({ options, answer, variable, give }: Own & { readonly options: readonly Choice[] }) {
  const word = useWords();
  return (
    <ul class="options">
      {options.map((o, i) => (
        <li key={i}>
          <label><input type="radio" name={variable} checked={isSame(answer, o.answer)} onChange={() => { give(variable, o.answer); }} /> {o.label}</label>
          {o.other === true && <> <input type="text" aria-label={`${o.label} ${word('whichOne')}`} /></>}
        </li>
      ))}
    </ul>
  );
}

function Points({ entry: { points, low, high, na }, answer, variable, give }: Own & { readonly entry: Extract<Entry, { type: 'points' }> }) {
  if (points.every((p) => p.label !== null)) return <Choices {...{ answer, variable, give }} options={[...points.map((p) => ({ answer: p.value, label: p.label ?? '' })), ...orNot(na)]} />;
  return (
    <div class="scale">
      {(low ?? high) !== null && <div class="ends"><span>{low}</span><span>{high}</span></div>}
      <div class="points">
        {points.map((p) => (
          <label key={p.value}><input type="radio" name={variable} checked={answer === p.value} onChange={() => { give(variable, p.value); }} /><span>{p.label ?? String(p.value)}</span></label>
        ))}
      </div>
      {na !== null && <label><input type="radio" name={variable} checked={isNot(answer)} onChange={() => { give(variable, NOT); }} /> {na}</label>}
    </div>
  );
}

interface Many {
  readonly fields: readonly Field[];
  /** Of the question. */
  readonly name: string;
  readonly answers: GivenAnswers;
  readonly give: Give;
}

/** Rows under the points of their scale, once for each side that is asked about. */
function Matrix({ entry: { points, low, high, na }, fields, name, answers, give }: Many & { readonly entry: Extract<Entry, { type: 'points' }> }) {
  const sides = [...new Set(fields.map((f) => f.aspect))];
  const ends = low === null && high === null ? '' : `${String(points[0]?.value ?? '')} = ${low ?? ''} · ${String(points.at(-1)?.value ?? '')} = ${high ?? ''}`;
  return (
    <>
      {ends !== '' && <p class="said">{ends}</p>}
      {sides.map((side) => (
        <div class="wide" role="group" tabIndex={0} aria-label={side === '' ? name : `${name} ${side}`} key={side}>
          <table class="matrix">
            {side !== '' && <caption>{side}</caption>}
            <thead><tr><td />{points.map((p) => <th scope="col" key={p.value}>{p.label ?? String(p.value)}</th>)}{na !== null && <th scope="col">{na}</th>}</tr></thead>
            <tbody>
              {fields.filter((f) => f.aspect === side).map(({ variable, label }) => {
                const answer = answerOf(answers, variable);
                const cell = (value: GivenAnswer, words: string) => (
                  <td key={words}><input type="radio" name={variable} aria-label={`${label} ${words}`} checked={isSame(answer, value)} onChange={() => { give(variable, value); }} /></td>
                );
                return <tr key={variable}><th scope="row">{label}</th>{points.map((p) => cell(p.value, p.label ?? String(p.value)))}{na !== null && cell(NOT, na)}</tr>;
              })}
            </tbody>
          </table>
        </div>
      ))}
    </>
  );
}

function Numbers({ entry: { min, max, step, unit, low, high, na, total }, fields, name, answers, give }: Many & { readonly entry: Extract<Entry, { type: 'number' }> }) {
  const word = useWords();
  const known = fields.map((f) => answerOf(answers, f.variable));
  const sum = known.reduce<number>((all, v) => all + (typeof v === 'number' ? v : 0), 0);
  return (
    <>
      {total !== null && <p class="said">{word('shareOut', total)}</p>}
      <ul class="options">
        {fields.map(({ variable, label, aspect }, i) => {
          const answer = known[i] ?? null;
          const words = [label, aspect].filter((w) => w !== '').join(' ');
          return (
            <li key={variable}>
              <label>{words === '' ? <span class="unseen">{name}</span> : <>{words} </>}{low !== null && <>{low} </>}
                <input type="number" min={min ?? undefined} max={max ?? undefined} step={step ?? 'any'} value={typeof answer === 'number' ? String(answer) : ''}
                  onInput={(e) => { const { value, valueAsNumber } = e.currentTarget; give(variable, value === '' || Number.isNaN(valueAsNumber) ? null : valueAsNumber); }} />
                {unit !== null && <> {unit}</>}{high !== null && <> {high}</>}
              </label>
              {na !== null && <> <label><input type="checkbox" checked={isNot(answer)} onChange={(e) => { give(variable, e.currentTarget.checked ? NOT : null); }} /> {na}</label></>}
            </li>
          );
        })}
      </ul>
      {total !== null && <p class="said" role="status">{word('sharedOut', Number(sum.toFixed(6)), total)}</p>}
    </>
  );
}

function Several({ entry: { options, most, na }, answer, variable, give }: Own & { readonly entry: Extract<Entry, { type: 'one' | 'several' | 'ranking' }> }) {
  const word = useWords();
  const chosen = listed(answer);
  const change = (value: string, on: boolean): void => {
    const next = on ? [...chosen, value] : chosen.filter((v) => v !== value);
    give(variable, next.length === 0 ? null : next);
  };
  return (
    <>
      <p class="said">{most === null ? word('anyNumber') : word('atMost', most)}</p>
      <ul class="options">
        {options.map((o, i) => (
          <li key={i}>
            <label><input type="checkbox" checked={chosen.includes(o.value)} onChange={(e) => { change(o.value, e.currentTarget.checked); }} /> {o.label}</label>
            {o.exclusive && <small> {word('excludes')}</small>}
            {o.other && <> <input type="text" aria-label={`${o.label} ${word('whichOne')}`} /></>}
          </li>
        ))}
        {na !== null && <li><label><input type="checkbox" checked={isNot(answer)} onChange={(e) => { give(variable, e.currentTarget.checked ? NOT : null); }} /> {na}</label></li>}
      </ul>
    </>
  );
}

/** Ranks are given one after the other: whoever gets a rank moves those behind it. */
function Ranking({ entry: { options, most, na }, answer, variable, give }: Own & { readonly entry: Extract<Entry, { type: 'one' | 'several' | 'ranking' }> }) {
  const word = useWords();
  const ranked = listed(answer);
  const rank = (value: string, place: number): void => {
    const others = ranked.filter((v) => v !== value);
    const next = place === 0 ? others : [...others.slice(0, place - 1), value, ...others.slice(place - 1)];
    give(variable, next.length === 0 ? null : next);
  };
  const ranks = Math.min(options.length, Math.max(most ?? options.length, ranked.length));
  return (
    <>
      <p class="said">{most === null ? word('rankAll') : word('rankSome', most)}</p>
      <ul class="options">
        {options.map((o, i) => {
          const at = ranked.indexOf(o.value) + 1;
          // Ranks follow one another: the next that is free is the last to choose.
          const last = Math.min(ranks, ranked.length + (at === 0 ? 1 : 0));
          return (
            <li key={i}>
              <label>
                <select value={String(at)} disabled={last === 0} onChange={(e) => { rank(o.value, Number(e.currentTarget.value)); }}>
                  <option value="0">–</option>
                  {Array.from({ length: last }, (_, k) => <option key={k} value={String(k + 1)}>{k + 1}</option>)}
                </select> {o.label}
              </label>
            </li>
          );
        })}
        {na !== null && <li><label><input type="checkbox" checked={isNot(answer)} onChange={(e) => { give(variable, e.currentTarget.checked ? NOT : null); }} /> {na}</label></li>}
      </ul>
    </>
  );
}
