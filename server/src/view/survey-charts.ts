/** Which pictures the results of each kind of analysis have. A kind without an entry is shown by its tables alone. */
import type { Locale } from '../core/base/text.ts';
import { QUADRANTS } from '../core/service.ts';
import type { ChartSpec, Point, ScatterAxis, ScatterChart } from './charts/chart-spec.ts';
import type { ChartBlock } from './model.ts';
import type { AnalysisReport, PartReport, TableReport } from './survey-report.ts';

/** Rows beyond which bars could not be told apart; the table has them all. */
const MAX_BARS = 60;

type Row = TableReport['rows'][number];
/** @param rows ids of the rows that its parts stand for */
type Picture = readonly [id: string, title: string, rows: readonly string[], chart: ChartSpec];
/** On which scale the question of a row is answered; null where nobody knows. */
type ScaleOf = (id: string) => string | null;
type Draw = (analysis: AnalysisReport, locale: Locale, scale: ScaleOf) => readonly (Picture | null)[];

export function surveyCharts(analysis: AnalysisReport, locale: Locale, scale: ScaleOf): readonly ChartBlock[] {
  const draw = CHARTS[analysis.type];
  return (draw?.(analysis, locale, scale) ?? []).flatMap((p) => (p === null ? [] : [{ type: 'chart' as const, id: `${analysis.id}-${p[0]}`, title: `${analysis.label}${{ zh: '：', en: ': ' }[locale]}${p[1]}`, rows: p[2], chart: p[3] }]));
}

const CHARTS: Readonly<Record<string, Draw>> = {
  descriptives: (a, l, scale) => [barsOf(a, 'dimensions', [['mean', 'low', 'high']], l), ...byScale(a, 'items', ['mean', 'low', 'high'], l, scale)],
  box: (a, l) => [barsOf(a, 'items', [['top', 'top-low', 'top-high']], l)],
  csat: (a, l) => [barsOf(a, 'items', [['top', 'top-low', 'top-high']], l)],
  correlation: (a) => [correlations(a)],
  reliability: (a, l) => [barsOf(a, 'scales', [['alpha', 'low', 'high']], l)],
  gap: (a, l) => both(a, (table) => [barsOf(a, table, [['expected'], ['perceived']], l), barsOf(a, table, [['gap', 'low', 'high']], l)]),
  'c-index': (a, l) => both(a, (table) => [barsOf(a, table, [['expected'], ['perceived']], l), barsOf(a, table, [['c']], l)]),
  rollup: (a, l) => [barsOf(a, 'targets', [['mean']], l)],
  'segue-profile': (a, l) => [radarOf(a, 'profile', 'mean', l)],
  nps: (a, l) => [npsShares(a, l), npsScores(a, l)],
  ipa: (a, l) => [importancePerformance(a, l)],
  'dual-evaluation': (a, l) => [barsOf(a, 'items', [['importance'], ['performance']], l)],
  drivers: (a, l) => [barsOf(a, 'drivers', [['share']], l) ?? barsOf(a, 'drivers', [['value']], l)],
  kano: (a, l) => [kanoShares(a, l), kanoMap(a)],
  csi: (a, l) => [pathsOf(a, l), barsOf(a, 'variables', [['index']], l)],
};

const tableOf = (part: PartReport | undefined, id: string): TableReport | undefined => part?.tables.find((t) => t.id === id);
const all = (analysis: AnalysisReport): PartReport | undefined => analysis.parts.find((p) => p.group === null);

function point(row: Row, column: string): Point {
  const value = Object.hasOwn(row.values, column) ? row.values[column] : undefined;
  return typeof value === 'number' ? value : null;
}

/** Dimensions say more than their items; where there are none, the items do. */
function both(analysis: AnalysisReport, draw: (table: string) => readonly (Picture | null)[]): readonly (Picture | null)[] {
  return draw((tableOf(all(analysis), 'dimensions')?.rows.length ?? 0) > 0 ? 'dimensions' : 'items');
}

const columnTitle = (table: TableReport, id: string): string => table.columns.find((c) => c.id === id)?.title ?? id;

const nameOf = (row: Row): string => row.label;
const idsOf = (rows: readonly Row[]): readonly string[] => rows.map((r) => r.id);

/** @param series columns, each with those of its interval */
function barsOf(analysis: AnalysisReport, id: string, series: readonly Series[], locale: Locale): Picture | null {
  return barsOfRows(tableOf(all(analysis), id), series, locale);
}

type Series = readonly [value: string, low?: string, high?: string];
/** Scales of a table that have charts of their own. */
const MAX_SCALES = 4;

/** Points of a hundred would leave nothing to be seen of points of five: what is answered on another scale has a chart of its own. */
function byScale(analysis: AnalysisReport, id: string, series: Series, locale: Locale, scale: ScaleOf): readonly (Picture | null)[] {
  const table = tableOf(all(analysis), id);
  const scales = [...new Set(table?.rows.map((r) => scale(r.id)))];
  if (table === undefined || scales.length < 2 || scales.length > MAX_SCALES) return [barsOfRows(table, [series], locale)];
  return scales.map((one) => {
    const picture = barsOfRows({ ...table, rows: table.rows.filter((r) => scale(r.id) === one) }, [series], locale);
    return picture && [`${picture[0]}-${String(scales.indexOf(one) + 1)}`, one === null ? picture[1] : { zh: `${picture[1]}（${one}）`, en: `${picture[1]} (${one})` }[locale], picture[2], picture[3]];
  });
}

function barsOfRows(table: TableReport | undefined, series: readonly Series[], locale: Locale): Picture | null {
  if (table === undefined || table.rows.length === 0 || table.rows.length > MAX_BARS) return null;
  const form = table.columns.find((c) => c.id === series[0]?.[0])?.form;
  const made = series.map(([value, low, high]) => ({
    name: columnTitle(table, value),
    values: table.rows.map((r) => point(r, value)),
    ...(low === undefined || high === undefined ? {} : { intervals: table.rows.map((r) => interval(point(r, low), point(r, high))) }),
  }));
  if (made.every((s) => s.values.every((v) => v === null))) return null;
  return [`${table.id}-${series.map(([v]) => v).join('-')}`, `${table.title}${{ zh: '，', en: ', ' }[locale]}${made.map((s) => s.name).join(' / ')}`, idsOf(table.rows), {
    type: 'bars', direction: 'across', stacked: false, unit: form === 'share' ? 'share' : 'number', range: form === 'share' ? [0, 1] : null, categories: withoutPrefix(table.rows.map(nameOf)), series: made,
  }];
}

/** What all names begin with, up to a colon, tells none of them apart and would leave no room for what does. */
function withoutPrefix(names: readonly string[]): readonly string[] {
  const prefix = /^.*?(?:：|: )/u.exec(names[0] ?? '')?.[0];
  return prefix !== undefined && names.length > 1 && names.every((n) => n.startsWith(prefix) && n.length > prefix.length) ? names.map((n) => n.slice(prefix.length)) : names;
}

const interval = (low: Point, high: Point): readonly [number, number] | null => (low === null || high === null ? null : [low, high]);

function radarOf(analysis: AnalysisReport, id: string, column: string, locale: Locale): Picture | null {
  const table = tableOf(all(analysis), id);
  const steps = table?.columns.filter((c) => c.id.startsWith('step-')).length ?? 0;
  if (table === undefined || table.rows.length < 3 || steps < 2) return barsOf(analysis, id, [[column]], locale);
  return [id, table.title, idsOf(table.rows), { type: 'radar', axes: table.rows.map(nameOf), range: [1, steps], series: [{ name: columnTitle(table, column), values: table.rows.map((r) => point(r, column)) }] }];
}

/** A row for all responses and one for each group. */
function npsRows(analysis: AnalysisReport, locale: Locale): readonly { readonly name: string; readonly row: Row; readonly table: TableReport }[] {
  return analysis.parts.slice(0, MAX_BARS).flatMap((p) => {
    const table = tableOf(p, 'nps');
    const [row] = table?.rows ?? [];
    return table === undefined || row === undefined ? [] : [{ name: p.group?.label ?? { zh: '全部', en: 'all' }[locale], row, table }];
  });
}

/** Apart for every eye: blue, grey that says nothing, orange. */
const NPS_COLOURS = { promoters: 0, passives: 7, detractors: 1 };

function npsShares(analysis: AnalysisReport, locale: Locale): Picture | null {
  const rows = npsRows(analysis, locale);
  const [first] = rows;
  if (first === undefined) return null;
  const share = (row: Row, id: string): Point => {
    const n = point(row, 'n');
    const count = point(row, id);
    return n === null || n === 0 || count === null ? null : count / n;
  };
  const series = Object.entries(NPS_COLOURS).map(([id, colour]) => ({ name: columnTitle(first.table, id), colour, values: rows.map((r) => share(r.row, id)) }));
  return ['shares', { zh: '推荐者、被动者、贬损者的比例', en: 'shares of promoters, passives and detractors' }[locale], rows.map((r) => r.row.id), { type: 'bars', direction: 'across', stacked: true, unit: 'share', range: [0, 1], categories: rows.map((r) => r.name), series }];
}

/** Neither a score nor its interval lies beyond. */
const NPS_RANGE = [-100, 100] as const;

function npsScores(analysis: AnalysisReport, locale: Locale): Picture | null {
  const rows = npsRows(analysis, locale);
  const [first] = rows;
  if (first === undefined) return null;
  const bounds = (row: Row): readonly [number, number] | null => interval(point(row, 'wald-low'), point(row, 'wald-high')) ?? interval(point(row, 'adjusted-low'), point(row, 'adjusted-high'));
  return ['score', first.table.title, rows.map((r) => r.row.id), { type: 'bars', direction: 'across', stacked: false, unit: 'number', range: NPS_RANGE, categories: rows.map((r) => r.name), series: [{ name: columnTitle(first.table, 'nps'), values: rows.map((r) => point(r.row, 'nps')), intervals: rows.map((r) => bounds(r.row)) }] }];
}

/** As Martilla and James drew it: importance goes up, performance to the right. */
function importancePerformance(analysis: AnalysisReport, locale: Locale): Picture | null {
  const crosses = (tableOf(all(analysis), 'crosshair')?.rows ?? []).flatMap((r): ScatterChart['crosses'] => {
    const [x, y] = [point(r, 'performance'), point(r, 'importance')];
    return x === null || y === null ? [] : [{ name: nameOf(r), x, y }];
  });
  const quadrants = crosses.length === 0 ? null : ([QUADRANTS.concentrate.text[locale], QUADRANTS['keep-up'].text[locale], QUADRANTS['low-priority'].text[locale], QUADRANTS.overkill.text[locale]] as const);
  const [own, ...others] = crosses.map((c) => c.name);
  const lines = own === undefined ? '' : { zh: `；虚线为${own}${others.length === 0 ? '' : `，点线为${others.join('和')}`}`, en: `; dashed the ${own}${others.length === 0 ? '' : `, dotted the ${others.join(' and the ')}`}` }[locale];
  const picture = scatterOf(analysis, 'points', [['performance', null], ['importance', null]], crosses, quadrants);
  return picture && [picture[0], `${picture[1]}${lines}`, picture[2], picture[3]];
}

/** Better goes up; worse, from 0 to −1, to the right, so that what counts most stands above on the right. */
function kanoMap(analysis: AnalysisReport): Picture | null {
  const table = tableOf(all(analysis), 'features');
  if (table === undefined) return null;
  const [attractive, oneDimensional, indifferent, mustBe] = [columnTitle(table, 'A'), columnTitle(table, 'O'), columnTitle(table, 'I'), columnTitle(table, 'M')];
  return scatterOf(analysis, 'features', [['worse', [0, -1]], ['better', [0, 1]]], [{ name: '', x: -0.5, y: 0.5 }], [attractive, oneDimensional, indifferent, mustBe]);
}

type AxisColumn = readonly [column: string, range: ScatterAxis['range']];

function scatterOf(analysis: AnalysisReport, id: string, [[x, xRange], [y, yRange]]: readonly [AxisColumn, AxisColumn], crosses: ScatterChart['crosses'], quadrants: ScatterChart['quadrants']): Picture | null {
  const table = tableOf(all(analysis), id);
  if (table === undefined) return null;
  const drawn = table.rows.filter((r) => point(r, x) !== null && point(r, y) !== null);
  const points = drawn.map((r): ScatterChart['points'][number] => ({ name: nameOf(r), x: point(r, x) ?? 0, y: point(r, y) ?? 0 }));
  if (points.length === 0 || points.length > MAX_BARS) return null;
  return [`${x}-${y}`, `${columnTitle(table, x)} / ${columnTitle(table, y)}`, idsOf(drawn), { type: 'scatter', points, x: { name: columnTitle(table, x), range: xRange }, y: { name: columnTitle(table, y), range: yRange }, crosses, quadrants }];
}

/** Variables beyond which the cells of a matrix could not be told apart. */
const MAX_MATRIX = 40;

function correlations(analysis: AnalysisReport): Picture | null {
  const table = tableOf(all(analysis), 'correlations');
  if (table === undefined || table.rows.length < 2 || table.rows.length > MAX_MATRIX) return null;
  return ['matrix', table.title, idsOf(table.rows), { type: 'matrix', names: table.rows.map(nameOf), values: table.rows.map((r, i) => table.columns.slice(0, i).map((c) => point(r, c.id))) }];
}

function kanoShares(analysis: AnalysisReport, locale: Locale): Picture | null {
  const table = tableOf(all(analysis), 'features');
  if (table === undefined || table.rows.length === 0 || table.rows.length > MAX_BARS) return null;
  const share = (row: Row, id: string): Point => {
    const n = point(row, 'n');
    const count = point(row, id);
    return n === null || n === 0 || count === null ? null : count / n;
  };
  const series = ['M', 'O', 'A', 'I', 'R', 'Q'].map((id) => ({ name: columnTitle(table, id), values: table.rows.map((r) => share(r, id)) }));
  return ['categories', { zh: '各类答案的比例', en: 'shares of the categories' }[locale], idsOf(table.rows), { type: 'bars', direction: 'across', stacked: true, unit: 'share', range: [0, 1], categories: table.rows.map(nameOf), series }];
}

function pathsOf(analysis: AnalysisReport, locale: Locale): Picture | null {
  const variables = tableOf(all(analysis), 'variables');
  const paths = tableOf(all(analysis), 'paths');
  if (variables === undefined || paths === undefined) return null;
  const edges = paths.rows.map((r) => {
    const [from = '', to = ''] = r.id.split('->');
    return { from, to, value: point(r, 'coefficient') };
  });
  return ['paths', { zh: '路径图，方框中是指数', en: 'path diagram, with the index in each box' }[locale], [...idsOf(variables.rows), ...idsOf(paths.rows)], { type: 'paths', nodes: variables.rows.map((r) => ({ id: r.id, name: nameOf(r), value: point(r, 'index') })), edges }];
}
