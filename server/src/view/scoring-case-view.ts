/** Single cases and bands of a scoring in its view model: the list of cases, one case in full, the hits of a criterion's bands. */
import { same } from '../core/base/text.ts';
import type { CaseReport } from '../core/service.ts';
import { NOTHING, type Block, type Place, type Section, type TableBlock, type ViewCell, type ViewColumn, type ViewRow } from './model.ts';
import type { FullCase } from './scoring-cases.ts';
import { count, criterionKey, gradeName, nameOf, orNothing, placeOf, rangeOf, vetoNames, word as inLocale, type ScoringView } from './scoring-names.ts';
import { caseTitle, STATUS, yesNo } from './scoring-words.ts';

/** What a band or a level is called: its condition and its label. */
export function bandTitle({ compiled, locale }: ScoringView, index: number, band: number): string {
  const criterion = compiled.places.criteria[index];
  const { when, label } = criterion?.bands?.[band] ?? { when: null, label: criterion?.levels?.[band]?.label ?? same(criterion?.levels?.[band]?.names[0] ?? String(band + 1)) };
  return [when?.source, label?.[locale]].filter((t) => t !== undefined).join(' ') || String(band + 1);
}

export function bandRows(view: ScoringView, index: number): TableBlock {
  const { locale, compiled, cases } = view;
  const hits = cases.hits[index] ?? [];
  const all = hits.reduce((a, b) => a + b, 0);
  const word = (zh: string, en: string): string => inLocale(locale, zh, en);
  const criterion = compiled.places.criteria[index];
  const place = (band: number): Place | undefined => {
    const node = (criterion?.bands ?? criterion?.levels)?.[band]?.node;
    return node && view.locate(node.span);
  };
  const score = (band: number): ViewCell => (criterion?.bands ?? criterion?.levels)?.[band]?.score?.source ?? NOTHING;
  return {
    type: 'table', id: `bands-${criterion?.id ?? String(index)}`,
    title: word(`${nameOf(view, index)}：各档命中`, `${nameOf(view, index)}: hits of each band`),
    rowTitle: word('档', 'band'),
    columns: [{ id: 'score', title: word('得分', 'score'), form: 'word' }, count(locale), { id: 'share', title: word('比例', 'share'), form: 'share' }, { id: 'note', title: word('说明', 'note'), form: 'word' }],
    rows: hits.map((n, band) => ({ id: String(band), label: bandTitle(view, index, band), cells: [score(band), n, all === 0 ? NOTHING : n / all, n === 0 ? word('从未命中', 'never hit') : NOTHING], place: place(band) })),
  };
}

export function caseSections(view: ScoringView): readonly Section[] {
  const { locale, cases: { full, listed } } = view;
  const word = (zh: string, en: string): string => inLocale(locale, zh, en);
  const list: Section = { id: 'cases', title: word('个案', 'Cases'), blocks: listed.length === 0 ? [] : [caseTable(view)] };
  return full === null ? [list] : [list, fullSection(view, full)];
}

function caseTable(view: ScoringView): TableBlock {
  const { locale, plan, cases: { listed, placeOf: placeOfRow }, summary } = view;
  const word = (zh: string, en: string): string => inLocale(locale, zh, en);
  const top = plan.criteria.filter((c) => c.parent === 0);
  const withId = listed.some((c) => c.id !== undefined);
  const words = (id: string, zh: string, en: string): ViewColumn => ({ id, title: word(zh, en), form: 'word' });
  const withGrade = plan.gradeTable !== null;
  const withPass = plan.pass !== null;
  return {
    type: 'table', id: 'cases', title: word('个案', 'Cases'), rowTitle: word('行', 'row'),
    columns: [
      ...(withId ? [words('id', '个案', 'case')] : []), { id: 'total', title: word('总分', 'total'), form: 'score' }, ...(withGrade ? [words('grade', '等级', 'grade')] : []), ...(withPass ? [words('pass', '合格', 'pass')] : []),
      words('status', '状态', 'status'), ...top.map((c): ViewColumn => ({ id: criterionKey(c.id), title: nameOf(view, c.index), form: 'score' })), words('notes', '说明', 'notes'),
    ],
    rows: listed.map((c) => caseRow(view, c, placeOfRow?.(c.row))),
    list: { total: summary.cases, note: listed.length < summary.cases ? word(`列出 ${String(summary.cases)} 例中的 ${String(listed.length)} 例；汇总含全部个案。`, `${String(listed.length)} of ${String(summary.cases)} cases are listed; the summary covers all.`) : '' },
  };
}

/** A row of the list of cases. @param place of its line of the data */
export function caseRow({ plan, compiled, locale }: Pick<ScoringView, 'plan' | 'compiled' | 'locale'>, c: CaseReport, place: Place | undefined): ViewRow {
  const vetoes = vetoNames({ plan, compiled, locale });
  const top = plan.criteria.filter((t) => t.parent === 0);
  return {
    id: String(c.row), label: String(c.row), place,
    cells: [
      ...(c.id === undefined ? [] : [c.id]), orNothing(c.total), ...(plan.gradeTable === null ? [] : [c.grade ?? NOTHING]), ...(plan.pass === null ? [] : [c.pass === null ? NOTHING : yesNo(c.pass, locale)]),
      STATUS[c.status]?.[locale] ?? c.status, ...top.map((t) => orNothing(Object.hasOwn(c.criteria, t.id) ? c.criteria[t.id]?.score : null)), [...c.vetoes.map((id) => vetoes.get(id) ?? id), ...(c.problems ?? [])].join(locale === 'zh' ? '；' : '; ') || NOTHING,
    ],
  };
}

/** Id of the row of the total. */
const TOTAL = 'total';

function fullSection(view: ScoringView, { report, trace }: FullCase): Section {
  const { locale, plan, cases } = view;
  const word = (zh: string, en: string): string => inLocale(locale, zh, en);
  const title = caseTitle(report)[locale];
  const criteria = plan.criteria.filter((c) => c.index !== 0);
  const grade = gradeOf(view, report.grade);
  const own = (id: string) => (Object.hasOwn(report.criteria, id) ? report.criteria[id] : undefined);
  const rows = criteria.map((c) => {
    const found = own(c.id);
    const band = found?.band ?? null;
    return { id: criterionKey(c.id), label: nameOf(view, c.index), cells: [band === null || (cases.hits[c.index]?.length ?? 0) === 0 ? NOTHING : bandTitle(view, c.index, band), orNothing(found?.score), orNothing(found?.weight), orNothing(found?.contribution)], place: placeOf(view, c.index) };
  });
  const table: TableBlock = {
    type: 'table', id: 'case', title, rowTitle: word('评分项', 'criterion'),
    columns: [{ id: 'band', title: word('命中的档', 'matched band'), form: 'word' }, { id: 'score', title: word('得分', 'score'), form: 'score' }, { id: 'weight', title: word('权重', 'weight'), form: 'score' }, { id: 'contribution', title: word('贡献', 'contribution'), form: 'score' }],
    rows: [...rows, { id: TOTAL, label: [word('总分', 'total'), grade?.name ?? ''].filter((t) => t !== '').join(word('，', ', ')), cells: [NOTHING, orNothing(report.total), NOTHING, NOTHING], place: grade?.place }],
  };
  return { id: 'case', title, blocks: [...waterfall(view, report, title), table, { type: 'trace', lines: trace.map((t) => ({ depth: t.depth, text: t.text[locale], place: t.criterion === undefined ? undefined : placeOf(view, t.criterion) })) }] };
}

function gradeOf(view: ScoringView, grade: string | null): { readonly name: string; readonly place: Place | undefined } | null {
  if (grade === null) return null;
  const index = view.plan.grades.findIndex((g) => g.id === grade);
  const node = view.compiled.places.grades[index]?.node;
  return { name: gradeName(view, index, grade), place: node && view.locate(node.span) };
}

/** From what each part adds to the total; a total that no sum makes, such as the lowest score, has no such picture. */
function waterfall(view: ScoringView, report: FullCase['report'], title: string): readonly Block[] {
  const { locale, plan } = view;
  const parts = plan.criteria.filter((c) => c.parent === 0).flatMap((c) => {
    const value = Object.hasOwn(report.criteria, c.id) ? report.criteria[c.id]?.contribution : null;
    return value === null || value === undefined ? [] : [{ id: criterionKey(c.id), name: nameOf(view, c.index), value, kind: 'step' as const }];
  });
  if (parts.length === 0 || report.total === null) return [];
  const root = plan.criteria[0]?.method;
  const start = root?.type === 'group' && root.aggregate === 'deduct' ? rangeOf(plan, 0)[1] : 0;
  const reached = parts.reduce((sum, p) => sum + p.value, start);
  const rest = report.total - reached;
  const word = (zh: string, en: string): string => inLocale(locale, zh, en);
  const steps = [
    ...(start === 0 ? [] : [{ id: '', name: word('起始', 'start'), value: start, kind: 'level' as const }]), ...parts,
    ...(Math.abs(rest) < 1e-9 ? [] : [{ id: '', name: word('否决、修约与界限', 'vetoes, rounding, limits'), value: rest, kind: 'step' as const }]),
    { id: TOTAL, name: word('总分', 'total'), value: report.total, kind: 'level' as const },
  ];
  return [{ type: 'chart', id: 'case', title, rows: steps.map((s) => s.id), chart: { type: 'waterfall', range: rangeOf(plan, 0), steps: steps.map(({ name, value, kind }) => ({ name, value, kind })) } }];
}
