/** Which cases the list shows: by id or row, grade, pass, status, and veto. */
import type { CaseFilter, CaseList, CaseOrder } from '../../../server/src/protocol/preview.ts';
import { useWords } from './panel-context.ts';

interface FilterProps {
  readonly cases: CaseList;
  readonly order: CaseOrder;
  change(order: CaseOrder): void;
}

export function CaseFilters({ cases, order, change }: FilterProps) {
  const word = useWords();
  const { filter = {}, search = '' } = order;
  const keep = (part: CaseFilter): void => { change({ ...order, filter: { ...filter, ...part } }); };
  const none = { value: '', label: word('any') };
  const grades = [...cases.grades.map((label, i) => ({ value: String(i), label })), { value: '-1', label: word('noGrade') }];
  const numbers = (value: string): readonly number[] | undefined => (value === '' ? undefined : [Number(value)]);
  return (
    <div class="filters" role="group" aria-label={word('search')}>
      <label>{word('search')} <input type="search" value={search} placeholder={word('searchCases')} onInput={(e) => { change({ ...order, search: e.currentTarget.value }); }} /></label>
      {cases.grades.length > 0 && <Choice label={word('grade')} value={String(filter.grades?.[0] ?? '')} options={[none, ...grades]} onChange={(v) => { keep({ grades: numbers(v) }); }} />}
      {cases.hasPass && <Choice label={word('pass')} value={String(filter.pass?.[0] ?? '')} options={[none, { value: '1', label: word('yes') }, { value: '0', label: word('no') }]} onChange={(v) => { keep({ pass: PASS[v] }); }} />}
      <Choice label={word('status')} value={filter.status?.[0] ?? ''} options={[none, ...cases.statuses.map((s) => ({ value: s.status, label: s.label }))]} onChange={(v) => { keep({ status: v === '' ? undefined : cases.statuses.flatMap(({ status }) => (status === v ? [status] : [])) }); }} />
      {cases.vetoes.length > 0 && <Choice label={word('veto')} value={String(filter.flags?.[0] ?? '')} options={[none, ...cases.vetoes.map((label, i) => ({ value: String(i), label }))]} onChange={(v) => { keep({ flags: numbers(v) }); }} />}
    </div>
  );
}

const PASS: Readonly<Record<string, CaseFilter['pass']>> = { 1: [1], 0: [0] };

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  onChange(value: string): void;
}

const Choice = ({ label, value, options, onChange }: ChoiceProps) => (
  <label>{label} <select value={value} onChange={(e) => { onChange(e.currentTarget.value); }}>{options.map((o) => <option key={o.value} value={o.value}>{o.label}</option>)}</select></label>
);
