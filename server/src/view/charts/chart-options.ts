/**
 * Charts in the terms of ECharts. Colours are variables of the page that holds the picture, so that one picture follows light,
 * dark, high contrast and paper.
 */
import { rounded } from '../../core/base/rounded.ts';
import { figure, percent } from '../figures.ts';
import type { BarChart, ChartSpec, RadarChart, WaterfallChart } from './chart-spec.ts';
import { colour, FONT, GRID, INK, lanes, PAPER, TEXT, type Drawing } from './drawing.ts';
import { flowOptions } from './flow-options.ts';
import { heatOptions } from './heat-options.ts';
import { fitted, LEADING, textWidth } from './letters.ts';
import { matrixOptions } from './matrix-options.ts';
import { pathOptions } from './path-options.ts';
import { scatterOptions } from './scatter-options.ts';

/** Height of a row of bars across, of one whose name takes two lines, and of what stands above and below the rows. */
const ROW = 30;
const HIGH_ROW = 36;
const MARGIN = 72;
/** Pixels that names beside bars may take: of much room, and of little. */
const namesIn = (width: number): number => Math.min(190, Math.round(width * 0.38));

/** @param width pixels that there are */
export function drawing(chart: ChartSpec, width: number): Drawing {
  switch (chart.type) {
    case 'bars':
      return bars(chart, width);
    case 'radar':
      return radar(chart, width);
    case 'scatter':
      return scatterOptions(chart, width);
    case 'waterfall':
      return waterfall(chart, width);
    case 'paths':
      return pathOptions(chart, width);
    case 'flow':
      return flowOptions(chart, width);
    case 'heat':
      return heatOptions(chart, width);
    case 'matrix':
      return matrixOptions(chart, width);
  }
}

const rowHeight = (list: readonly string[], width: number): number => (list.some((name) => textWidth(name) > namesIn(width)) ? HIGH_ROW : ROW);

const BASE = { animation: false, textStyle: TEXT, backgroundColor: 'transparent' } as const;

/** Each has its name, in two lines where it is long: a chart that hides a name says less than its table. */
const names = (data: readonly string[], width: number) => ({
  type: 'category' as const,
  data: [...data],
  axisLabel: { ...TEXT, interval: 0, lineHeight: LEADING, formatter: (name: string) => fitted(name, width, 2) },
  axisLine: { lineStyle: { color: INK } },
  axisTick: { show: false },
});

function values(unit: BarChart['unit'], range: BarChart['range']) {
  const step = stepOf(range, unit);
  return {
    type: 'value' as const,
    ...(range === null ? {} : { min: range[0], max: range[1] }),
    axisLabel: { ...TEXT, hideOverlap: true, ...(range !== null && step === null ? { showMaxLabel: false } : {}), formatter: (v: number) => written(v, unit) },
    splitLine: { lineStyle: { color: GRID } },
    splitNumber: 4,
    ...(step === null ? {} : { interval: step }),
    ...(unit === 'count' ? { minInterval: 1 } : {}),
  };
}

/** A round number of which both ends of a range are multiples, so that the last number stands no nearer to the one before; null where there is none. */
function stepOf(range: BarChart['range'], unit: BarChart['unit']): number | null {
  if (range === null) return null;
  const [min, max] = range;
  const isRound = (step: number): boolean => ROUND.some((r) => isNear(step / 10 ** Math.floor(Math.log10(step)), r)) && isNear(min / step, Math.round(min / step)) && (unit === 'share' || step < 1 || isNear(step, Math.round(step)));
  return PARTS.map((parts) => (max - min) / parts).find(isRound) ?? null;
}

/** Parts of a range, what looks best first. */
const PARTS = [4, 5, 3, 6, 7, 8, 9, 2, 10];
const ROUND = [1, 2, 2.5, 3, 5, 10];
const isNear = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;

const written = (value: number, unit: BarChart['unit']): string => (unit === 'share' ? `${String(Number(rounded(value * 100, 1)))}%` : figure(value));

const legendOf = (series: readonly { readonly name: string }[]) =>
  series.length < 2 ? { show: false } : { show: true, top: 0, type: 'plain' as const, textStyle: TEXT, itemHeight: 12, data: series.map((s) => s.name) };

/** Lines that a legend needs. */
const legendHeight = (series: readonly { readonly name: string }[], width: number): number => {
  if (series.length < 2) return 8;
  let lines = 1;
  let used = 0;
  for (const { name } of series) {
    const own = 45 + textWidth(name);
    if (used > 0 && used + own > width - 20) [lines, used] = [lines + 1, 0];
    used += own;
  }
  return 14 + 24 * lines;
};

function bars(chart: BarChart, width: number): Drawing {
  const { categories, series, direction, stacked, unit, range } = chart;
  const across = direction === 'across';
  const top = legendHeight(series, width);
  const thick = stacked ? 1 : Math.max(1, series.length * 0.6);
  const row = rowHeight(categories, width);
  const height = across ? top + MARGIN - 32 + Math.round(categories.length * row * thick) : 280 + top;
  const categoryAxis = { ...names(categories, across ? namesIn(width) : width), ...(across ? { inverse: true } : { axisLabel: { ...TEXT, hideOverlap: true } }) };
  const valueAxis = values(unit, range);
  const made = series.map((s, i) => ({
    type: 'bar' as const,
    name: s.name,
    silent: true,
    ...(stacked ? { stack: 'all' } : {}),
    data: s.values.map((v) => v ?? '-'),
    itemStyle: { color: colour(s.colour ?? i), borderColor: PAPER, borderWidth: stacked ? 1 : 0 },
    barMaxWidth: 26,
    label: labelOf(s, chart, width),
  }));
  const whiskers = stacked ? [] : series.flatMap((s, i) => (s.intervals === undefined ? [] : [whisker(s.name, s.intervals, across, i, series.length)]));
  return {
    width,
    height,
    option: {
      ...BASE,
      legend: legendOf(series),
      grid: { left: 8, right: 44, top, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'all' },
      xAxis: across ? valueAxis : categoryAxis,
      yAxis: across ? categoryAxis : valueAxis,
      series: [...made, ...whiskers],
    },
    hits: (at) => lanes(categories.map((name, i) => `${name}: ${series.map((one) => `${series.length > 1 ? `${one.name} ` : ''}${shown(one.values[i] ?? null, unit)}`).join(', ')}`), across, [width, height], row * thick, at),
  };
}

const shown = (value: number | null, unit: BarChart['unit']): string => (value === null ? '—' : unit === 'share' ? percent(value) : figure(value));

function labelOf(series: BarChart['series'][number], { categories, stacked, unit, direction, range }: BarChart, width: number) {
  if (series.labels !== undefined) {
    const { labels } = series;
    const room = width - 52 - Math.min(namesIn(width), Math.max(...categories.map((name) => textWidth(name))));
    // What is too narrow for its words is told by the table alone.
    const inside = labels.map((label, i) => cutTo(label, (room * (series.values[i] ?? 0)) / ((range?.[1] ?? 1) - (range?.[0] ?? 0)) - 6));
    // White on the colours of the bars has the contrast that paper has, in light and in dark.
    return { show: true, color: PAPER, fontSize: SMALL, position: 'inside' as const, formatter: ({ dataIndex }: { dataIndex: number }) => inside[dataIndex] ?? '' };
  }
  if (stacked || direction === 'up') return { show: false };
  return { ...TEXT, show: series.intervals === undefined, position: 'right' as const, formatter: ({ value }: { value: unknown }) => (typeof value === 'number' ? (unit === 'share' ? percent(value) : figure(Number(rounded(value, 2)))) : '') };
}

const SMALL = 11;
/** Letters that still tell something. */
const LEAST = 4;

function cutTo(label: string, room: number): string {
  const cut = fitted(label, room, 1, SMALL);
  return cut === label ? label : cut.length > LEAST ? cut : '';
}

interface Api {
  value(dimension: number): number;
  coord(point: readonly number[]): number[];
  size(point: readonly number[]): number[];
}

const strokeLine = (x1: number, y1: number, x2: number, y2: number, width = 1.5) => ({ type: 'line' as const, silent: true, shape: { x1, y1, x2, y2 }, style: { stroke: INK, lineWidth: width } });

/** An interval as a line with ends, over the bar that it belongs to. */
function whisker(name: string, intervals: NonNullable<BarChart['series'][number]['intervals']>, across: boolean, index: number, of: number) {
  return {
    type: 'custom' as const,
    name,
    silent: true,
    z: 5,
    data: intervals.flatMap((pair, i) => (pair === null ? [] : [[i, pair[0], pair[1]]])),
    encode: across ? { x: [1, 2], y: 0 } : { x: 0, y: [1, 2] },
    renderItem: (_: unknown, api: Api) => {
      const at = api.value(0);
      const point = (v: number): number[] => api.coord(across ? [v, at] : [at, v]);
      const [x1 = 0, y1 = 0] = point(api.value(1));
      const [x2 = 0, y2 = 0] = point(api.value(2));
      const [w = 0, h = 0] = api.size([1, 1]);
      const shift = of < 2 ? 0 : ((index - (of - 1) / 2) / of) * (across ? h : w) * 0.8;
      const children = across
        ? [strokeLine(x1, y1 + shift, x2, y2 + shift), strokeLine(x1, y1 + shift - 4, x1, y1 + shift + 4), strokeLine(x2, y2 + shift - 4, x2, y2 + shift + 4)]
        : [strokeLine(x1 + shift, y1, x2 + shift, y2), strokeLine(x1 + shift - 4, y1, x1 + shift + 4, y1), strokeLine(x2 + shift - 4, y2, x2 + shift + 4, y2)];
      return { type: 'group' as const, children };
    },
  };
}

function radar({ axes, range, series }: RadarChart, width: number): Drawing {
  const top = legendHeight(series, width);
  const [min, max] = range;
  // Names stand beside the radar, but for the first: what they take of the width it has not.
  const room = Math.min(Math.max(...axes.map((name) => textWidth(name))) + 4, 150, width * 0.26);
  const radius = Math.min(116, width / 2 - room - 16);
  const height = 2 * (radius + 44) + top;
  const middle: readonly [number, number] = [width / 2, (height + top) / 2];
  return {
    width,
    height,
    option: {
      ...BASE,
      legend: legendOf(series),
      radar: {
        center: [...middle],
        radius,
        indicator: axes.map((name) => ({ name, min, max })),
        axisName: { ...TEXT, lineHeight: LEADING, formatter: (name?: string) => fitted(name ?? '', name === axes[0] ? width / 2 : room, 2) },
        axisLine: { lineStyle: { color: GRID } },
        splitLine: { lineStyle: { color: GRID } },
        splitArea: { show: false },
      },
      series: [{
        type: 'radar',
        silent: true,
        symbolSize: 6,
        data: series.map((s, i) => ({ name: s.name, value: s.values.map((v) => v ?? min), itemStyle: { color: colour(i) }, lineStyle: { color: colour(i), width: 2 }, areaStyle: { color: colour(i), opacity: 0.15 } })),
      }],
    },
    // Axes begin above and go round against the clock.
    hits: () => axes.map((name, item) => {
      const angle = Math.PI / 2 + (item * 2 * Math.PI) / axes.length;
      const [x, y] = [middle[0] + (radius + 18) * Math.cos(angle), middle[1] - (radius + 18) * Math.sin(angle)];
      const title = `${name}: ${series.map((one) => `${series.length > 1 ? `${one.name} ` : ''}${figure(one.values[item])}`).join(', ')}`;
      return { item, x: x - 36, y: y - 20, width: 72, height: 40, title };
    }),
  };
}

function waterfall({ steps, range }: WaterfallChart, width: number): Drawing {
  let level = 0;
  const data = steps.map(({ value, kind }, i) => {
    const from = kind === 'level' ? 0 : level;
    level = kind === 'level' ? value : level + value;
    return [i, from, level, kind === 'level' ? 2 : value < 0 ? 1 : 0];
  });
  const ends = data.flatMap(([, from = 0, to = 0]) => [from, to]);
  const low = Math.min(0, range?.[0] ?? 0, ...ends);
  const high = Math.max(range?.[1] ?? 0, ...ends);
  const told = steps.map(({ kind, value }) => (kind === 'step' && value > 0 ? '+' : '') + figure(value));
  const row = rowHeight(steps.map((s) => s.name), width);
  const height = 40 + steps.length * row;
  return {
    width,
    height,
    option: {
      ...BASE,
      grid: { left: 8, right: 12 + Math.max(44, ...told.map((text) => textWidth(text))), top: 8, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'all' },
      xAxis: values('number', [low, high]),
      yAxis: { ...names(steps.map((s) => s.name), namesIn(width)), inverse: true },
      series: [{
        type: 'custom',
        silent: true,
        data,
        encode: { x: [1, 2], y: 0 },
        renderItem: (_: unknown, api: Api) => {
          const [x1 = 0, y = 0] = api.coord([api.value(1), api.value(0)]);
          const [x2 = 0] = api.coord([api.value(2), api.value(0)]);
          const text = told[api.value(0)] ?? '';
          return {
            type: 'group',
            children: [
              { type: 'rect', silent: true, shape: { x: Math.min(x1, x2), y: y - 9, width: Math.max(1, Math.abs(x2 - x1)), height: 18 }, style: { fill: colour([0, 1, 7][api.value(3)] ?? 0) } },
              { type: 'text', silent: true, style: { x: Math.max(x1, x2) + 5, y, text, fill: INK, fontSize: FONT, fontFamily: 'sans-serif', verticalAlign: 'middle' } },
            ],
          };
        },
      }],
    },
    hits: (at) => lanes(steps.map((s) => `${s.name}: ${figure(s.value)}`), true, [width, height], row, at),
  };
}
