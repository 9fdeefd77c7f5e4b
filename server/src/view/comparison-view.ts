/** What a change of a rule does to its cases, as sections of a view model: the figures, from which grade to which, and who moved. */
import type { Locale } from '../core/base/text.ts';
import type { CaseOutcome, CompiledScoring, GradeTransitions, RunComparison, ScoringPlan } from '../core/service.ts';
import type { FlowGroup } from './charts/chart-spec.ts';
import { NOTHING, type Block, type Locate, type Section, type TableBlock, type ViewCell, type ViewColumn, type ViewRow } from './model.ts';
import { gradeKey, gradeName, orNothing, word as inLocale } from './scoring-names.ts';
import { STATUS, yesNo } from './scoring-words.ts';

export interface ComparisonView {
  readonly locale: Locale;
  /** Leads to the document as it is after the change. */
  readonly locate: Locate;
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly comparison: RunComparison;
}

export interface ComparedSide {
  /** What it is called: a file, a revision, “as it stands”. */
  readonly name: string;
  readonly compiled: CompiledScoring;
  readonly plan: ScoringPlan;
}

export function comparisonSections(view: ComparisonView): readonly Section[] {
  const { comparison, locale } = view;
  const { grades, movers, matched } = comparison;
  const title = inLocale(locale, '前后对比', 'Before and after');
  const summary: Section = { id: 'comparison', title, blocks: [{ type: 'notes', texts: notesOf(view) }, summaryTable(view), ...(grades === null || matched === 0 ? [] : gradeBlocks(view, grades))] };
  return movers.length === 0 ? [summary] : [summary, moversSection(view)];
}

function notesOf({ locale, before: { name: from }, after: { name: to }, comparison: c }: ComparisonView): readonly string[] {
  const word = (zh: string, en: string): string => inLocale(locale, zh, en);
  const [before, after] = [String(c.onlyBefore), String(c.onlyAfter)];
  return [
    word(`改动前：${from}；改动后：${to}。`, `Before: ${from}. After: ${to}.`),
    ...(c.matchedBy === 'id' ? [word('两边的行不同，个案按编号对应。', 'The rows differ, so cases are matched by their ids.')] : []),
    ...(c.onlyBefore + c.onlyAfter > 0 ? [word(`没有对应的个案：改动前 ${before} 例，改动后 ${after} 例，不计入下面的数。`, `Cases without a counterpart, ${before} before and ${after} after, are not counted below.`)] : []),
    ...(c.matched > 0 && c.moved === 0 ? [word('没有一例的总分、等级或合格与否发生变化。', 'No case has another total, grade or pass.')] : []),
  ];
}

function summaryTable({ locale, comparison: c }: ComparisonView): TableBlock {
  const word = (zh: string, en: string): string => inLocale(locale, zh, en);
  const title = word('变化汇总', 'Changes in all');
  const rows: (readonly [id: string, label: string, value: ViewCell])[] = [
    ['matched', word('对照的个案', 'cases compared'), c.matched],
    ['moved', word('有变化的个案', 'cases that moved'), c.moved],
    ...(c.grades === null ? [] : [['grade-changed', word('等级改变', 'grade changed'), c.grades.changed] as const]),
    ...(c.pass === null ? [] : [['pass-gained', word('变为合格', 'pass gained'), c.pass.gained] as const, ['pass-lost', word('不再合格', 'pass lost'), c.pass.lost] as const]),
    ['up', word('总分上升', 'total went up'), c.up],
    ['down', word('总分下降', 'total went down'), c.down],
    ['same', word('总分不变', 'total stayed'), c.same],
    ...(c.totalGained + c.totalLost + c.noTotal === 0 ? [] : [
      ['total-gained', word('改动后才有总分', 'total only after'), c.totalGained] as const,
      ['total-lost', word('改动后不再有总分', 'total only before'), c.totalLost] as const,
      ['no-total', word('前后都没有总分', 'no total before or after'), c.noTotal] as const,
    ]),
    ['mean', word('总分平均变化', 'mean change of the total'), orNothing(c.change.mean)],
    ['sd', word('变化的标准差（除以 n−1）', 'standard deviation of the change (n − 1)'), orNothing(c.change.sd)],
    ['min', word('变化的最小值', 'lowest change'), orNothing(c.change.min)],
    ['max', word('变化的最大值', 'highest change'), orNothing(c.change.max)],
  ];
  return {
    type: 'table', id: 'comparison', title, rowTitle: word('项目', 'item'),
    columns: [{ id: 'value', title: word('值', 'value'), form: 'score' }],
    rows: rows.map(([id, label, value]) => ({ id, label, cells: [value] })),
  };
}

interface Group {
  /** Number of the grade on its side; the number of grades for none. */
  readonly number: number;
  readonly id: string;
  readonly name: string;
}

function gradeBlocks(view: ComparisonView, { counts }: GradeTransitions): readonly Block[] {
  const { locale, before, after, locate } = view;
  const word = (zh: string, en: string): string => inLocale(locale, zh, en);
  const groups = ({ plan, compiled }: ComparedSide, cases: (number: number) => number): readonly Group[] => [
    ...plan.grades.map((g, number): Group => ({ number, id: g.id, name: gradeName({ compiled, locale }, number, g.id) })),
    // Having no grade is worth a row only where somebody has none.
    ...(cases(plan.grades.length) > 0 ? [{ number: plan.grades.length, id: '', name: word('无等级', 'no grade') }] : []),
  ];
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);
  const from = groups(before, (i) => sum(counts[i] ?? []));
  const to = groups(after, (i) => sum(counts.map((row) => row[i] ?? 0)));
  const title = word('等级的去向', 'From grade to grade');
  const ids = [...new Set([...from, ...to].map((g) => g.id))];
  const coloured = (list: readonly Group[]): readonly FlowGroup[] => list.map((g) => ({ name: g.name, colour: g.id === '' ? NONE : ids.indexOf(g.id) }));
  const place = (id: string): ViewRow['place'] => {
    const node = after.compiled.places.grades[after.plan.grades.findIndex((g) => g.id === id)]?.node;
    return node && locate(node.span);
  };
  return [
    { type: 'chart', id: 'flow', title, places: [...from, ...to].map((g) => place(g.id)), chart: { type: 'flow', from: coloured(from), to: coloured(to), flows: from.flatMap((f, i) => to.map((t, k) => ({ from: i, to: k, value: counts[f.number]?.[t.number] ?? 0 }))) } },
    {
      type: 'table', id: 'transitions', title: word('等级的去向（行是改动前，列是改动后）', 'From grade to grade (rows before, columns after)'), rowTitle: word('改动前', 'before'),
      columns: to.map((t): ViewColumn => ({ id: gradeKey(t.id), title: t.name, form: 'count' })),
      rows: from.map((f) => ({ id: gradeKey(f.id), label: f.name, cells: to.map((t) => counts[f.number]?.[t.number] ?? 0), place: place(f.id) })),
    },
  ];
}

/** The grey among the colours. */
const NONE = 7;

function moversSection({ locale, before, after, comparison: c }: ComparisonView): Section {
  const word = (zh: string, en: string): string => inLocale(locale, zh, en);
  const title = word('谁变了', 'Who moved');
  const withId = c.movers.some((m) => m.id !== null);
  const words = (id: string, zh: string, en: string): ViewColumn => ({ id, title: word(zh, en), form: 'word' });
  const total = (id: string, zh: string, en: string): ViewColumn => ({ id, title: word(zh, en), form: 'score' });
  const grade = ({ compiled, plan }: ComparedSide, { grade: number }: CaseOutcome): ViewCell => (number === null ? NOTHING : gradeName({ compiled, locale }, number, plan.grades[number]?.id ?? ''));
  const pass = ({ pass: passes }: CaseOutcome): ViewCell => (passes === null ? NOTHING : yesNo(passes, locale));
  const totalOf = (o: CaseOutcome): ViewCell => o.total ?? { missing: STATUS[o.status]?.[locale] ?? o.status };
  const table: TableBlock = {
    type: 'table', id: 'movers', title, rowTitle: word('行', 'row'),
    columns: [
      ...(withId ? [words('id', '个案', 'case')] : []), total('total-before', '总分（前）', 'total before'), total('total-after', '总分（后）', 'total after'), total('change', '变化', 'change'),
      ...(c.grades === null ? [] : [words('grade-before', '等级（前）', 'grade before'), words('grade-after', '等级（后）', 'grade after')]),
      ...(c.pass === null ? [] : [words('pass-before', '合格（前）', 'pass before'), words('pass-after', '合格（后）', 'pass after')]),
    ],
    rows: c.movers.map((m) => ({
      id: String(m.row), label: String(m.row),
      cells: [
        ...(withId ? [m.id ?? NOTHING] : []), totalOf(m.before), totalOf(m.after), orNothing(m.change),
        ...(c.grades === null ? [] : [grade(before, m.before), grade(after, m.after)]), ...(c.pass === null ? [] : [pass(m.before), pass(m.after)]),
      ],
    })),
  };
  const note = c.movers.length < c.moved ? [{ type: 'notes' as const, texts: [word(`列出 ${String(c.moved)} 例中的 ${String(c.movers.length)} 例：先是等级、合格与否或有无总分改变的，再按总分变化的大小。`, `${String(c.movers.length)} of ${String(c.moved)} are listed: first those whose grade, pass or having a total changed, then by the size of the change.`)] }] : [];
  return { id: 'movers', title, blocks: [...note, table] };
}
