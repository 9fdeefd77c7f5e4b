/** Points between two axes in the terms of ECharts, with the lines between quadrants and the names of these. */
import { rounded } from '../../core/base/rounded.ts';
import { figure } from '../figures.ts';
import type { ScatterAxis, ScatterChart } from './chart-spec.ts';
import { colour, FONT, GRID, INK, TEXT, type Drawing, type Hit } from './drawing.ts';
import { fitted, LEADING, textWidth } from './letters.ts';

const HEIGHT = 400;
/** Pixels around a point that stand for it. */
const NEAR = 12;

interface Frame {
  readonly coordSys: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

export function scatterOptions({ points, x, y, crosses, quadrants }: ScatterChart, width: number): Drawing {
  const names = Math.round(width * 0.3);
  const [columns, rows] = [axisOf(x, [...points, ...crosses].map((p) => p.x), 26), axisOf(y, [...points, ...crosses].map((p) => p.y), 36)];
  const labels = labelPlaces(points, columns, rows, width);
  return {
    width,
    height: HEIGHT,
    option: {
      animation: false,
      textStyle: TEXT,
      backgroundColor: 'transparent',
      grid: { left: 8, right: 16, top: quadrants === null ? 12 : 28, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'all' },
      xAxis: columns,
      yAxis: rows,
      series: [
        ...(quadrants === null ? [] : [{ type: 'custom', silent: true, z: 0, data: [[0, 0]], encode: { x: -1, y: -1 }, renderItem: ({ coordSys }: Frame) => ({ type: 'group', silent: true, children: cornersOf(quadrants, coordSys) }) }]),
        {
          type: 'scatter',
          silent: true,
          symbolSize: 10,
          itemStyle: { color: colour(0) },
          data: points.map((p, i) => ({ name: p.name, value: [p.x, p.y], label: labels[i] })),
          label: { ...TEXT, show: true, distance: 4, formatter: ({ name }: { name: string }) => fitted(name, names, 1) },
          ...(crosses.length === 0 ? {} : { markLine: { silent: true, symbol: 'none', label: { show: false }, data: crosses.flatMap((c, i) => [{ xAxis: c.x, ...lineOf(i) }, { yAxis: c.y, ...lineOf(i) }]) } }),
        },
      ],
    },
    hits: (at) => points.map((p, item): Hit => {
      const [px, py] = at(p.x, p.y);
      return { item, x: px - NEAR, y: py - NEAR, width: 2 * NEAR, height: 2 * NEAR, title: `${p.name}: ${x.name} ${figure(p.x)}, ${y.name} ${figure(p.y)}` };
    }),
  };
}

/** Names stand on the side that has more room, and apart where points lie close to one another. */
function labelPlaces(points: ScatterChart['points'], x: ReturnType<typeof axisOf>, y: ReturnType<typeof axisOf>, width: number) {
  const along = (value: number, { min, max, inverse }: ReturnType<typeof axisOf>, pixels: number): number => ((inverse ? max - value : value - min) / (max - min)) * pixels;
  // What axes take can only be guessed before they are drawn, and a few pixels more or less do not matter here.
  const at = points.map((p) => ({ x: along(p.x, x, width - 80), y: -along(p.y, y, HEIGHT - 90), name: textWidth(p.name) }));
  const found: { position: 'left' | 'right'; offset: readonly [number, number] }[] = [];
  const taken: { from: number; to: number; y: number }[] = [];
  for (const i of at.map((_, k) => k).sort((a, b) => (at[a]?.y ?? 0) - (at[b]?.y ?? 0) || a - b)) {
    const p = at[i] ?? { x: 0, y: 0, name: 0 };
    const right = p.x < (width - 80) / 2;
    const [from, to] = right ? [p.x, p.x + p.name + 12] : [p.x - p.name - 12, p.x];
    let own = p.y;
    for (const t of taken) if (t.to > from && t.from < to && Math.abs(t.y - own) < LEADING) own = t.y + LEADING;
    taken.push({ from, to, y: own });
    found[i] = { position: right ? 'right' : 'left', offset: [0, own - p.y] };
  }
  return found;
}

/** The lines that count are dashed, those to compare them with dotted. */
const lineOf = (i: number) => ({ lineStyle: i === 0 ? { color: INK, type: 'dashed', width: 1.4 } : { color: INK, type: 'dotted', width: 1.2, opacity: 0.7 } });

/** A little room on both sides, so that no point lies on the edge. */
function axisOf({ name, range }: ScatterAxis, values: readonly number[], nameGap: number) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const space = (high - low || Math.abs(high) || 1) * 0.08;
  const [min, max] = range === null ? [low - space, high + space] : [Math.min(...range), Math.max(...range)];
  return {
    type: 'value' as const,
    min, max,
    inverse: range !== null && range[0] > range[1],
    splitNumber: 4,
    ...(range === null ? {} : { interval: (max - min) / 4 }),
    splitLine: { lineStyle: { color: GRID } },
    // Ends that fall between round figures have none of their own.
    axisLabel: { ...TEXT, hideOverlap: true, showMinLabel: range !== null, showMaxLabel: range !== null, formatter: (v: number) => figure(Number(rounded(v, 2))) },
    name, nameLocation: 'middle' as const, nameGap, nameTextStyle: TEXT,
    axisLine: { show: true, onZero: false, lineStyle: { color: INK } },
  };
}

/** Above and below the plot, where no point stands; below they share the line with the name of the axis. */
function cornersOf([topLeft, topRight, bottomLeft, bottomRight]: NonNullable<ScatterChart['quadrants']>, { x, y, width, height }: Frame['coordSys']) {
  const text = (name: string, left: boolean, top: boolean) => {
    const room = width * (top ? 0.48 : 0.36);
    const size = textWidth(name, FONT) > room ? FONT - 2 : FONT;
    return { type: 'text', silent: true, style: { text: fitted(name, room, 1, size), x: left ? x : x + width, y: top ? y - 6 : y + height + 36, align: left ? 'left' : 'right', verticalAlign: top ? 'bottom' : 'middle', fill: INK, fontSize: size, fontWeight: 'bold', fontFamily: 'sans-serif' } };
  };
  return [text(topLeft, true, true), text(topRight, false, true), text(bottomLeft, true, false), text(bottomRight, false, false)];
}
