/** The view model of a scoring and its cases: every figure is one of the report of `plumbline score`, or is counted from the cases. */
import type { Locale } from '../core/base/text.ts';
import type { SummaryReport } from '../core/service.ts';
import { figure } from './figures.ts';
import type { Block, Section, TableBlock, ViewCell, ViewColumn, ViewModel } from './model.ts';
import { problemsSection } from './problems.ts';
import { bandRows, bandTitle, caseSections } from './scoring-case-view.ts';
import type { Bin } from './scoring-cases.ts';
import { count, gradeKey, gradeName, nameOf, orNothing, placeOf, rangeOf, word, type ScoringView } from './scoring-names.ts';
import { settingsParts, STATUS } from './scoring-words.ts';

export function scoringView(view: ScoringView): ViewModel {
  const { locale, plan, title, dataset } = view;
  const sections = [summarySection(view), gradeSection(view), distributionSection(view), criteriaSection(view), bandSection(view), dimensionSection(view), ...groupSections(view), ...caseSections(view), problemsSection(view, locale), settingsSection(view)];
  return { kind: 'scoring', id: plan.id, locale, title, dataset, sections: sections.filter((s) => s.blocks.length > 0) };
}

function summarySection({ locale, summary }: ScoringView): Section {
  const { total } = summary;
  const interval = summary['pass-interval'];
  const rows: (readonly [string, string, ViewCell])[] = [
    ['cases', word(locale, '个案', 'cases'), summary.cases],
    ...Object.entries(summary.statuses).map(([status, n]): readonly [string, string, ViewCell] => [status, STATUS[status]?.[locale] ?? status, n]),
    ['mean', word(locale, '总分均值', 'mean of the totals'), orNothing(total.mean)],
    ['sd', word(locale, '标准差（除以 n−1）', 'standard deviation (n − 1)'), orNothing(total.sd)],
    ['min', word(locale, '最低', 'lowest'), orNothing(total.min)],
    ['median', word(locale, '中位数', 'median'), orNothing(total.quantiles['0.5'])],
    ['max', word(locale, '最高', 'highest'), orNothing(total.max)],
  ];
  const shares: (readonly [string, string, ViewCell])[] = summary.pass === null || interval === undefined ? [] : [
    ['pass', word(locale, '合格率', 'pass rate'), summary.pass],
    ['pass-low', word(locale, '合格率下限（95% 威尔逊区间）', 'pass rate, lower bound (95% Wilson interval)'), interval.low],
    ['pass-high', word(locale, '合格率上限', 'pass rate, upper bound'), interval.high],
  ];
  const table = (id: string, title: string, form: ViewColumn['form'], list: typeof rows): TableBlock => ({
    type: 'table', id, title, rowTitle: word(locale, '项目', 'item'),
    columns: [{ id: 'value', title: word(locale, '值', 'value'), form }],
    rows: list.map(([row, label, value]) => ({ id: row, label, cells: [value] })),
  });
  const title = word(locale, '汇总', 'Summary');
  return { id: 'summary', title, blocks: [table('summary', title, 'score', rows), ...(shares.length === 0 ? [] : [table('pass', word(locale, '合格率', 'Pass rate'), 'share', shares)])] };
}

function gradeSection(view: ScoringView): Section {
  const { locale, plan, summary } = view;
  const { grades } = summary;
  const title = word(locale, '等级分布', 'Distribution by grade');
  if (grades === undefined) return { id: 'grades', title, blocks: [] };
  const rows = plan.grades.map((grade, i) => {
    const share = Object.hasOwn(grades, grade.id) ? (grades[grade.id] ?? 0) : 0;
    const node = view.compiled.places.grades[i]?.node;
    return { id: grade.id, label: gradeName(view, i, grade.id), cells: [Math.round(share * summary.total.n), share], place: node && view.locate(node.span) };
  });
  return {
    id: 'grades', title,
    blocks: [
      { type: 'chart', id: 'grades', title, rows: rows.map((r) => r.id), chart: { type: 'bars', direction: 'across', stacked: false, unit: 'share', range: [0, 1], categories: rows.map((r) => r.label), series: [{ name: word(locale, '比例', 'share'), values: rows.map((r) => r.cells[1] ?? null) }] } },
      { type: 'table', id: 'grades', title, rowTitle: word(locale, '等级', 'grade'), columns: [count(locale), { id: 'share', title: word(locale, '比例', 'share'), form: 'share' }], rows },
    ],
  };
}

function distributionSection(view: ScoringView): Section {
  const { locale, plan, cases } = view;
  const title = word(locale, '总分分布', 'Distribution of totals');
  const series = [...plan.grades.map((g, i) => gradeName(view, i, g.id)), plan.grades.length === 0 ? word(locale, '例数', 'cases') : word(locale, '无等级', 'no grade')];
  const taken = series.flatMap((name, i) => (cases.bins.some((b) => (b.counts[i] ?? 0) > 0) ? [{ name, i }] : []));
  if (taken.length === 0) return { id: 'distribution', title, blocks: [] };
  const last = cases.bins.at(-1);
  const span = (b: Bin): string => `[${figure(b.from)}, ${figure(b.to)}${b === last ? ']' : ')'}`;
  return {
    id: 'distribution', title,
    blocks: [
      {
        type: 'chart', id: 'distribution', title,
        chart: { type: 'bars', direction: 'up', stacked: true, unit: 'count', range: null, categories: cases.bins.map((b) => figure(b.from)), series: taken.map(({ name, i }) => ({ name, values: cases.bins.map((b) => b.counts[i] ?? 0) })) },
      },
      {
        type: 'table', id: 'distribution', title, rowTitle: word(locale, '总分', 'total'),
        columns: taken.map(({ name, i }) => ({ id: gradeKey(plan.grades[i]?.id), title: name, form: 'count' as const })),
        rows: cases.bins.filter((b) => b.counts.some((n) => n > 0)).map((b) => ({ id: figure(b.from), label: span(b), cells: taken.map(({ i }) => b.counts[i] ?? 0) })),
      },
    ],
  };
}

const STATISTICS: readonly (readonly [id: string, zh: string, en: string])[] = [['n', '例数', 'n'], ['mean', '均值', 'mean'], ['sd', '标准差', 'sd'], ['min', '最小', 'min'], ['p25', 'P25', 'P25'], ['median', '中位数', 'median'], ['p75', 'P75', 'P75'], ['max', '最大', 'max']];

const statisticColumns = (locale: Locale): ViewColumn[] => STATISTICS.map(([id, zh, en]) => ({ id, title: word(locale, zh, en), form: id === 'n' ? 'count' : 'score' }));

const statistics = (s: SummaryReport['total']): ViewCell[] => [s.n, ...[s.mean, s.sd, s.min, s.quantiles['0.25'], s.quantiles['0.5'], s.quantiles['0.75'], s.max].map(orNothing)];

/** Where a mean lies between the ends of its scale. */
const reached = (mean: number | null | undefined, [low, high]: readonly [number, number]): number | null => (mean === null || mean === undefined || high <= low ? null : (mean - low) / (high - low));

function criteriaSection(view: ScoringView): Section {
  const { locale, plan, summary, settings } = view;
  const title = word(locale, '各评分项', 'Criteria');
  const depth: number[] = [0];
  const rows = plan.criteria.filter((c) => c.index !== 0).map((c) => {
    const level = (depth[c.index] = (depth[c.parent ?? 0] ?? 0) + 1);
    const s = summary.criteria[c.id] ?? summary.total;
    return { id: c.id, name: nameOf(view, c.index), place: placeOf(view, c.index), level, share: reached(s.mean, rangeOf(plan, c.index)), cells: [orNothing(settings.weights[c.id]), orNothing(reached(s.mean, rangeOf(plan, c.index))), ...statistics(s)] };
  });
  const columns: ViewColumn[] = [{ id: 'weight', title: word(locale, '权重', 'weight'), form: 'score' }, { id: 'reached', title: word(locale, '占分值范围', 'of the scale'), form: 'share' }, ...statisticColumns(locale)];
  return {
    id: 'criteria', title,
    blocks: [
      {
        type: 'chart', id: 'criteria', title: word(locale, '均值占分值范围的比例', 'Means as a share of the scale'), rows: rows.map((r) => r.id),
        chart: { type: 'bars', direction: 'across', stacked: false, unit: 'share', range: [0, 1], categories: rows.map((r) => r.name), series: [{ name: word(locale, '占分值范围', 'of the scale'), values: rows.map((r) => r.share) }] },
      },
      { type: 'table', id: 'criteria', title, rowTitle: word(locale, '评分项', 'criterion'), columns, rows: rows.map(({ id, name, level, cells, place }) => ({ id, label: '— '.repeat(level - 1) + name, cells, place })) },
    ],
  };
}

function bandSection(view: ScoringView): Section {
  const { locale, plan, cases } = view;
  const title = word(locale, '各档命中', 'Hits of each band');
  const banded = plan.criteria.filter((c) => (cases.hits[c.index]?.length ?? 0) > 0);
  if (banded.length === 0) return { id: 'bands', title, blocks: [] };
  const most = Math.max(...banded.map((c) => cases.hits[c.index]?.length ?? 0));
  const share = (index: number, band: number): number | null => {
    const hits = cases.hits[index] ?? [];
    const all = hits.reduce((a, b) => a + b, 0);
    const own = hits[band];
    return own === undefined || all === 0 ? null : own / all;
  };
  const chart: Block = {
    type: 'chart', id: 'bands', title, places: banded.map((c) => placeOf(view, c.index)),
    chart: {
      type: 'bars', direction: 'across', stacked: true, unit: 'share', range: [0, 1],
      categories: banded.map((c) => nameOf(view, c.index)),
      series: Array.from({ length: most }, (_, band) => ({
        name: word(locale, `第 ${String(band + 1)} 档`, `band ${String(band + 1)}`),
        values: banded.map((c) => share(c.index, band)),
        labels: banded.map((c) => ((share(c.index, band) ?? 0) === 0 ? '' : bandTitle(view, c.index, band))),
      })),
    },
  };
  return { id: 'bands', title, blocks: [chart, ...banded.map((c): Block => bandRows(view, c.index))] };
}

function dimensionSection({ locale, plan, summary, dimension, locate }: ScoringView): Section {
  const title = word(locale, '各维度', 'Dimensions');
  const named = Object.entries(summary.dimensions ?? {}).map(([id, s]) => ({ id, s, ...dimension(id) }));
  if (named.length === 0) return { id: 'dimensions', title, blocks: [] };
  // Where two catalogs call theirs the same, ids tell them apart.
  const labels = named.map((d) => d.label[locale]);
  const rows = named.map(({ id, s, written }, i) => {
    const label = labels[i] ?? id;
    return { id, label: labels.filter((l) => l === label).length > 1 ? word(locale, `${label}（${id}）`, `${label} (${id})`) : label, cells: statistics(s), mean: s.mean, place: written === null ? undefined : locate(written.span, written.uri) };
  });
  const range = rangeOf(plan, 0);
  const series = { name: word(locale, '均值', 'mean'), values: rows.map((r) => r.mean) };
  const [categories, ids] = [rows.map((r) => r.label), rows.map((r) => r.id)];
  const radar: Block[] = rows.length < 3 ? [] : [{ type: 'chart', id: 'dimensions-radar', title: word(locale, '各维度均值（雷达图）', 'Means of dimensions (radar)'), rows: ids, chart: { type: 'radar', axes: categories, range, series: [series] } }];
  return {
    id: 'dimensions', title,
    blocks: [
      ...radar,
      { type: 'chart', id: 'dimensions', title: word(locale, '各维度均值', 'Means of dimensions'), rows: ids, chart: { type: 'bars', direction: 'across', stacked: false, unit: 'number', range, categories, series: [series] } },
      { type: 'table', id: 'dimensions', title, rowTitle: word(locale, '维度', 'dimension'), columns: statisticColumns(locale), rows: rows.map(({ id, label, cells, place }) => ({ id, label, cells, place })) },
    ],
  };
}

/** Groups of one column that are shown; the rest are counted. */
const GROUPS = 60;

function groupSections({ locale, plan, summary }: ScoringView): readonly Section[] {
  const groups = summary.groups ?? [];
  return [...new Set(groups.map((g) => g.by))].map((by) => {
    const title = word(locale, `按“${by}”分组`, `By ${by}`);
    const members = groups.filter((g) => g.by === by);
    const shown = members.slice(0, GROUPS);
    const withPass = plan.pass !== null;
    const columns: ViewColumn[] = [count(locale), { id: 'mean', title: word(locale, '均值', 'mean'), form: 'score' }, { id: 'sd', title: word(locale, '标准差', 'sd'), form: 'score' }, ...(withPass ? [{ id: 'pass', title: word(locale, '合格率', 'pass rate'), form: 'share' as const }] : [])];
    const rows = shown.map(({ value, summary: s }) => ({ id: value, label: value === '' ? '—' : value, cells: [s.cases, orNothing(s.total.mean), orNothing(s.total.sd), ...(withPass ? [orNothing(s.pass)] : [])] }));
    const chart: Block = { type: 'chart', id: `by-${by}`, title: word(locale, `按“${by}”分组的总分均值`, `Mean of the totals by ${by}`), chart: { type: 'bars', direction: 'across', stacked: false, unit: 'number', range: rangeOf(plan, 0), categories: rows.map((r) => r.label), series: [{ name: word(locale, '均值', 'mean'), values: shown.map((g) => g.summary.total.mean) }] } };
    const left = members.length - shown.length;
    return { id: `by-${by}`, title, blocks: [chart, { type: 'table', id: `by-${by}`, title, rowTitle: by, columns, rows }, ...(left > 0 ? [{ type: 'notes' as const, texts: [word(locale, `还有 ${String(left)} 组没有列出。`, `${String(left)} more groups are not listed.`)] }] : [])] };
  });
}

const settingsSection = ({ locale, settings }: ScoringView): Section => ({ id: 'settings', title: word(locale, '计分设置', 'Settings'), blocks: [{ type: 'notes', texts: settingsParts(settings).map((p) => p[locale]) }] });
