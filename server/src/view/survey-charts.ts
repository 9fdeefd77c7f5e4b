/** Which pictures the results of each kind of analysis have. A kind without an entry is shown by its tables alone. */
import type { Locale } from '../core/base/text.ts';
import type { ChartSpec, Point, ScatterChart } from './charts/chart-spec.ts';
import type { ChartBlock } from './model.ts';
import type { AnalysisReport, PartReport, TableReport } from './survey-report.ts';

/** Rows beyond which bars could not be told apart; the table has them all. */
const MAX_BARS = 60;

type Row = TableReport['rows'][number];
type Picture = readonly [id: string, title: string, chart: ChartSpec];
type Draw = (analysis: AnalysisReport, locale: Locale) => readonly (Picture | null)[];

export function surveyCharts(analysis: AnalysisReport, locale: Locale): readonly ChartBlock[] {
  const draw = CHARTS[analysis.type];
  return (draw?.(analysis, locale) ?? []).flatMap((p) => (p === null ? [] : [{ type: 'chart' as const, id: `${analysis.id}-${p[0]}`, title: `${analysis.label}${{ zh: '：', en: ': ' }[locale]}${p[1]}`, chart: p[2] }]));
}

const CHARTS: Readonly<Record<string, Draw>> = {
  descriptives: (a, l) => [barsOf(a, 'dimensions', [['mean', 'low', 'high']], l), barsOf(a, 'items', [['mean', 'low', 'high']], l)],
  box: (a, l) => [barsOf(a, 'items', [['top', 'top-low', 'top-high']], l)],
  csat: (a, l) => [barsOf(a, 'items', [['top', 'top-low', 'top-high']], l)],
  reliability: (a, l) => [barsOf(a, 'scales', [['alpha', 'low', 'high']], l)],
  gap: (a, l) => both(a, (table) => [barsOf(a, table, [['expected'], ['perceived']], l), barsOf(a, table, [['gap', 'low', 'high']], l)]),
  'c-index': (a, l) => both(a, (table) => [barsOf(a, table, [['expected'], ['perceived']], l), barsOf(a, table, [['c']], l)]),
  rollup: (a, l) => [barsOf(a, 'dimensions', [['mean', 'low', 'high']], l)],
  'segue-profile': (a, l) => [radarOf(a, 'profile', 'mean', l)],
  nps: (a, l) => [npsShares(a, l), npsScores(a, l)],
  ipa: (a) => [scatterOf(a, 'points', ['importance', 'performance'], 'crosshair')],
  'dual-evaluation': (a, l) => [barsOf(a, 'items', [['importance'], ['performance']], l)],
  drivers: (a, l) => [barsOf(a, 'drivers', [['share']], l) ?? barsOf(a, 'drivers', [['value']], l)],
  kano: (a, l) => [kanoShares(a, l), scatterOf(a, 'features', ['worse', 'better'], null)],
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

/** @param series columns, each with those of its interval */
function barsOf(analysis: AnalysisReport, id: string, series: readonly (readonly [value: string, low?: string, high?: string])[], locale: Locale): Picture | null {
  const table = tableOf(all(analysis), id);
  if (table === undefined || table.rows.length === 0 || table.rows.length > MAX_BARS) return null;
  const form = table.columns.find((c) => c.id === series[0]?.[0])?.form;
  const made = series.map(([value, low, high]) => ({
    name: columnTitle(table, value),
    values: table.rows.map((r) => point(r, value)),
    ...(low === undefined || high === undefined ? {} : { intervals: table.rows.map((r) => interval(point(r, low), point(r, high))) }),
  }));
  if (made.every((s) => s.values.every((v) => v === null))) return null;
  return [`${id}-${series.map(([v]) => v).join('-')}`, `${table.title}${{ zh: '，', en: ', ' }[locale]}${made.map((s) => s.name).join(' / ')}`, {
    type: 'bars', direction: 'across', stacked: false, unit: form === 'share' ? 'share' : 'number', range: form === 'share' ? [0, 1] : null, categories: table.rows.map(nameOf), series: made,
  }];
}

const interval = (low: Point, high: Point): readonly [number, number] | null => (low === null || high === null ? null : [low, high]);

function radarOf(analysis: AnalysisReport, id: string, column: string, locale: Locale): Picture | null {
  const table = tableOf(all(analysis), id);
  const steps = table?.columns.filter((c) => c.id.startsWith('step-')).length ?? 0;
  if (table === undefined || table.rows.length < 3 || steps < 2) return barsOf(analysis, id, [[column]], locale);
  return [id, table.title, { type: 'radar', axes: table.rows.map(nameOf), range: [1, steps], series: [{ name: columnTitle(table, column), values: table.rows.map((r) => point(r, column)) }] }];
}

/** A row for all responses and one for each group. */
function npsRows(analysis: AnalysisReport, locale: Locale): readonly { readonly name: string; readonly row: Row; readonly table: TableReport }[] {
  return analysis.parts.slice(0, MAX_BARS).flatMap((p) => {
    const table = tableOf(p, 'nps');
    const [row] = table?.rows ?? [];
    return table === undefined || row === undefined ? [] : [{ name: p.group?.label ?? { zh: '全部', en: 'all' }[locale], row, table }];
  });
}

function npsShares(analysis: AnalysisReport, locale: Locale): Picture | null {
  const rows = npsRows(analysis, locale);
  const [first] = rows;
  if (first === undefined) return null;
  const share = (row: Row, id: string): Point => {
    const n = point(row, 'n');
    const count = point(row, id);
    return n === null || n === 0 || count === null ? null : count / n;
  };
  const series = ['promoters', 'passives', 'detractors'].map((id) => ({ name: columnTitle(first.table, id), values: rows.map((r) => share(r.row, id)) }));
  return ['shares', { zh: '推荐者、被动者、贬损者的比例', en: 'shares of promoters, passives and detractors' }[locale], { type: 'bars', direction: 'across', stacked: true, unit: 'share', range: [0, 1], categories: rows.map((r) => r.name), series }];
}

function npsScores(analysis: AnalysisReport, locale: Locale): Picture | null {
  const rows = npsRows(analysis, locale);
  const [first] = rows;
  if (first === undefined) return null;
  const bounds = (row: Row): readonly [number, number] | null => interval(point(row, 'wald-low'), point(row, 'wald-high')) ?? interval(point(row, 'adjusted-low'), point(row, 'adjusted-high'));
  return ['score', first.table.title, { type: 'bars', direction: 'across', stacked: false, unit: 'number', range: null, categories: rows.map((r) => r.name), series: [{ name: columnTitle(first.table, 'nps'), values: rows.map((r) => point(r.row, 'nps')), intervals: rows.map((r) => bounds(r.row)) }] }];
}

function scatterOf(analysis: AnalysisReport, id: string, [x, y]: readonly [string, string], cross: string | null): Picture | null {
  const table = tableOf(all(analysis), id);
  if (table === undefined) return null;
  const points = table.rows.flatMap((r): ScatterChart['points'] => {
    const [px, py] = [point(r, x), point(r, y)];
    return px === null || py === null ? [] : [{ name: nameOf(r), x: px, y: py }];
  });
  if (points.length === 0 || points.length > MAX_BARS) return null;
  const meet = cross === null ? undefined : tableOf(all(analysis), cross)?.rows[0];
  const [cx, cy] = meet === undefined ? [null, null] : [point(meet, x), point(meet, y)];
  return [`${x}-${y}`, `${columnTitle(table, x)} / ${columnTitle(table, y)}`, { type: 'scatter', points, x: columnTitle(table, x), y: columnTitle(table, y), cross: cx === null || cy === null ? null : { x: cx, y: cy }, range: null }];
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
  return ['categories', { zh: '各类答案的比例', en: 'shares of the categories' }[locale], { type: 'bars', direction: 'across', stacked: true, unit: 'share', range: [0, 1], categories: table.rows.map(nameOf), series }];
}

function pathsOf(analysis: AnalysisReport, locale: Locale): Picture | null {
  const variables = tableOf(all(analysis), 'variables');
  const paths = tableOf(all(analysis), 'paths');
  if (variables === undefined || paths === undefined) return null;
  const edges = paths.rows.flatMap((r) => {
    const [from, to] = r.id.split('->');
    return from === undefined || to === undefined ? [] : [{ from, to, value: point(r, 'coefficient') }];
  });
  return ['paths', { zh: '路径图，方框中是指数', en: 'path diagram, with the index in each box' }[locale], { type: 'paths', nodes: variables.rows.map((r) => ({ id: r.id, name: nameOf(r), value: point(r, 'index') })), edges }];
}
