/** A matrix of counts as coloured cells with their figures in them; holes are told by their border and their words, not by colour alone. */
import type { HeatChart } from './chart-spec.ts';
import { colour, FONT, INK, lanes, LINE, TEXT, type Drawing } from './drawing.ts';
import { fitted, LEADING } from './letters.ts';

const ROW = 30;
const HEAD = 38;
/** From the lightest to the deepest cell; letters keep their contrast on both. */
const OPACITY = [0.14, 0.42] as const;

export function heatOptions({ rows, columns, cells }: HeatChart, width: number): Drawing {
  const most = Math.max(1, ...cells.flat().map((c) => c.value));
  const flat = cells.flatMap((row, y) => row.map((cell, x) => ({ x, y, ...cell })));
  const names = Math.min(190, Math.round(width * 0.38));
  const height = HEAD + rows.length * ROW + 8;
  const axis = { axisLine: { show: false }, axisTick: { show: false }, splitLine: { show: false } };
  return {
    width,
    height,
    option: {
      animation: false,
      textStyle: TEXT,
      backgroundColor: 'transparent',
      grid: { left: 8, right: 8, top: 4, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'all' },
      xAxis: { ...axis, type: 'category', position: 'top', data: [...columns], axisLabel: { ...TEXT, interval: 0, lineHeight: LEADING, formatter: (name: string) => fitted(name, (width - names) / columns.length - 4, 2) } },
      yAxis: { ...axis, type: 'category', inverse: true, data: [...rows], axisLabel: { ...TEXT, interval: 0, lineHeight: LEADING, formatter: (name: string) => fitted(name, names, 2) } },
      series: [{
        type: 'custom',
        silent: true,
        data: flat.map(({ x, y, value }) => [x, y, value]),
        encode: { x: 0, y: 1 },
        renderItem: ({ dataIndex }: { dataIndex: number }, api: Api) => {
          const cell = flat[dataIndex];
          if (cell === undefined) return { type: 'group', children: [] };
          const [cx = 0, cy = 0] = api.coord([cell.x, cell.y]);
          const [w = 0, h = 0] = api.size([1, 1]);
          const hole = cell.value === 0;
          const depth = OPACITY[0] + (OPACITY[1] - OPACITY[0]) * (cell.value / most);
          return {
            type: 'group',
            silent: true,
            children: [
              { type: 'rect', silent: true, shape: { x: cx - w / 2 + 2, y: cy - h / 2 + 2, width: w - 4, height: h - 4 }, style: hole ? { fill: 'none', stroke: LINE, lineDash: [4, 3] } : { fill: colour(0), fillOpacity: depth, stroke: colour(0), strokeOpacity: 0.5 } },
              { type: 'text', silent: true, style: { x: cx, y: cy, text: cell.text, fill: INK, fontSize: FONT, fontFamily: 'sans-serif', align: 'center', verticalAlign: 'middle' } },
            ],
          };
        },
      }],
    },
    hits: (at) => lanes(rows.map((name, y) => `${name}: ${columns.map((column, x) => `${column} ${cells[y]?.[x]?.text ?? ''}`).join(', ')}`), true, [width, height], ROW, at),
  };
}

interface Api {
  coord(point: readonly number[]): number[];
  size(point: readonly number[]): number[];
}
