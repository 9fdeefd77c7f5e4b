/** Whether the targets of a standard are attained on data: what was asked for, what came of it, and why some cannot be decided. */
import type { Locale } from '../core/base/text.ts';
import type { OpenStandard, TargetGroup, TargetOutcome } from '../core/service.ts';
import { NOTHING, type Block, type Locate, type Section, type ViewCell, type ViewColumn, type ViewRow } from './model.ts';
import { listTable, objectiveText, rowIds, targetName, withoutEmpty } from './standard-words.ts';

export interface AttainmentView {
  readonly locale: Locale;
  readonly locate: Locate;
  readonly open: OpenStandard;
  /** Null without data. */
  readonly attainment: { readonly outcomes: readonly TargetOutcome[]; readonly groups: readonly TargetGroup[]; readonly cases: number } | null;
}

/** Bars of a picture; the table has all. */
const DRAWN = 40;

export function attainmentSection({ locale, locate, open, attainment }: AttainmentView): Section {
  const word = (zh: string, en: string): string => ({ zh, en })[locale];
  const title = word('达标情况', 'Attainment');
  const { standard } = open;
  if (standard.targets.length === 0 && standard.stages.every((s) => s.targets.length === 0)) return { id: 'attainment', title, blocks: [] };
  if (attainment === null) return { id: 'attainment', title, blocks: [{ type: 'notes', texts: [word('没有数据：写一份数据集，of 指向本文件或者衡量它的评分标准或问卷，就能看到各个目标是否达到。', 'There are no data: write a dataset whose “of” names this document, or a scoring or survey that measures it, to see which targets are attained.')] }] };
  const { outcomes, groups, cases } = attainment;
  const ids = rowIds(outcomes.map((o) => o.target.id));
  const column = (id: string, zh: string, en: string, form: ViewColumn['form']): ViewColumn => ({ id, title: word(zh, en), form });
  const decided = outcomes.map((o, i) => ({ o, id: ids[i] ?? '' })).filter(({ o }) => o.share !== null).slice(0, DRAWN);
  const chart: readonly Block[] = decided.length === 0 ? [] : [{
    type: 'chart', id: 'attainment', title: word('达到要求的比例与 95% 区间', 'Share that meets the objective, with its 95% interval'), rows: decided.map((d) => d.id),
    chart: { type: 'bars', direction: 'across', stacked: false, unit: 'share', range: [0, 1], categories: decided.map(({ o }) => targetName(o.target, locale)), series: [{ name: word('比例', 'share'), values: decided.map(({ o }) => o.share), intervals: decided.map(({ o }) => (o.interval === null ? null : [o.interval.low, o.interval.high] as const)) }] },
  }];
  const number = (value: number | null | undefined): ViewCell => value ?? NOTHING;
  const row = (o: TargetOutcome, i: number, values: readonly ViewCell[]): ViewRow => ({ id: ids[i] ?? '', label: targetName(o.target, locale), place: locate(o.target.node.span), cells: values });
  const some = (n: number): ViewCell => (n === 0 ? NOTHING : n);
  return {
    id: 'attainment', title,
    blocks: [
      { type: 'notes', texts: [summary(outcomes, cases, locale)] },
      ...chart,
      ...listTable({
        type: 'table', id: 'attainment', title, rowTitle: word('目标', 'target'),
        columns: [
          column('objective', '要求', 'objective', 'word'), column('asked', '达标率', 'asked for', 'word'), column('share', '达到的比例', 'share', 'share'), column('attained', '结论', 'attained', 'word'),
          column('n', '例数', 'n', 'count'), column('low', '下限', 'low', 'share'), column('high', '上限', 'high', 'share'),
        ],
        rows: outcomes.map((o, i) => row(o, i, [objectiveText(o.target) ?? NOTHING, o.target.attainment?.source ?? word('每一例', 'every case'), number(o.share), verdict(o, locale), o.n, number(o.interval?.low), number(o.interval?.high)])),
      }, locale),
      { type: 'notes', texts: [word('下限和上限是 95% 威尔逊区间的两端。', 'Low and high are the ends of the 95% Wilson interval.')] },
      ...listTable(withoutEmpty({
        type: 'table', id: 'measured', title: word('量到的数据', 'What was measured'), rowTitle: word('目标', 'target'),
        columns: [
          column('min', '最小', 'min', 'score'), column('median', '中位数', 'median', 'score'), column('max', '最大', 'max', 'score'), column('unit', '单位', 'unit', 'word'),
          column('missing', '缺失', 'missing', 'count'), column('unusable', '无法使用', 'of no use', 'count'), column('undecided', '无法判断', 'undecided', 'count'), column('besides', '不适用', 'not applicable', 'count'),
        ],
        rows: outcomes.map((o, i) => row(o, i, [number(o.values?.min), number(o.values?.median), number(o.values?.max), o.values === null || o.values.unit === '' ? NOTHING : o.values.unit, some(o.missing), some(o.unusable), some(o.undecided), some(o.besides)])).filter((r) => r.cells.some((c) => c !== NOTHING)),
      }), locale),
      ...[...new Set(groups.map((g) => g.by))].flatMap((by) => groupTable(by, groups.filter((g) => g.by === by), outcomes, ids, locale)),
    ],
  };
}

/** The share that meets each target, by the values of a column: branches, months. Targets that nothing is known of have no column. */
function groupTable(by: string, groups: readonly TargetGroup[], outcomes: readonly TargetOutcome[], ids: readonly string[], locale: Locale): readonly Block[] {
  const title = { zh: `按“${by}”：达到要求的比例`, en: `By ${by}: share that meets the objective` }[locale];
  const columns = outcomes.map((o, i): ViewColumn => ({ id: ids[i] ?? '', title: targetName(o.target, locale), form: 'share' }));
  return listTable(withoutEmpty({
    type: 'table', id: `by-${by}`, title, rowTitle: by, columns: [{ id: 'cases', title: { zh: '例数', en: 'cases' }[locale], form: 'count' }, ...columns],
    rows: groups.map((g, i) => ({ id: String(i), label: g.value === '' ? '—' : g.value, cells: [g.cases, ...g.outcomes.map((o) => o.share ?? NOTHING)] })),
  }), locale);
}

function verdict({ attained, reason }: TargetOutcome, locale: Locale): ViewCell {
  if (attained === null) return { missing: reason?.[locale] ?? '' };
  return attained ? { zh: '达到', en: 'attained' }[locale] : { zh: '未达到', en: 'not attained' }[locale];
}

function summary(outcomes: readonly TargetOutcome[], cases: number, locale: Locale): string {
  const count = (attained: boolean | null): string => String(outcomes.filter((o) => o.attained === attained).length);
  const all = String(outcomes.length);
  return {
    zh: `${String(cases)} 例数据，${all} 个目标：达到 ${count(true)} 个，未达到 ${count(false)} 个，无法判断 ${count(null)} 个。`,
    en: `${String(cases)} ${cases === 1 ? 'case' : 'cases'}, ${all} ${outcomes.length === 1 ? 'target' : 'targets'}: ${count(true)} attained, ${count(false)} not attained, ${count(null)} cannot be decided.`,
  }[locale];
}
