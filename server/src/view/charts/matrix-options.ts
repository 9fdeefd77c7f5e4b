/** A matrix of correlations in the terms of ECharts: below the diagonal, each the deeper the farther from nothing. */
import { rounded } from '../../core/base/rounded.ts';
import { figure } from '../figures.ts';
import type { MatrixChart } from './chart-spec.ts';
import { colour, FONT, INK, LINE, TEXT, type Drawing, type Hit } from './drawing.ts';
import { fitted, LEADING, textWidth } from './letters.ts';

const TOP = 8;
const FOOT = 30;
/** From no correlation to a full one; the deepest colour still lets the figure in it be read, where there is one. */
const DEPTH = { figures: [0.06, 0.45], none: [0.06, 0.95] } as const;
/** Pixels that a figure of two decimals needs. */
const READABLE = textWidth('−0.00', FONT - 2) + 2;

export function matrixOptions({ names, values }: MatrixChart, width: number): Drawing {
  const count = names.length;
  const left = Math.min(190, Math.round(width * 0.4));
  const cell = Math.min(56, (width - left - 8) / count);
  const height = Math.max(20, Math.min(cell, 34));
  const [faintest, deepest] = cell < READABLE ? DEPTH.none : DEPTH.figures;
  const at = (row: number, column: number): readonly [number, number] => [left + column * cell, TOP + row * height];
  const text = (words: string, x: number, y: number, align: 'right' | 'center', size: number) => ({ type: 'text', silent: true, style: { text: words, x, y, align, verticalAlign: 'middle', fill: INK, fontSize: size, fontFamily: 'sans-serif', lineHeight: LEADING } });
  const items = names.flatMap((name, row): readonly object[] => [
    // Columns are told by their numbers, since names beside one another do not fit.
    text(fitted(`${String(row + 1)} ${name}`, left - 10, height >= 2 * LEADING ? 2 : 1), left - 8, TOP + (row + 0.5) * height, 'right', FONT),
    text(String(row + 1), left + (row + 0.5) * cell, TOP + count * height + 14, 'center', FONT),
    ...(values[row] ?? []).slice(0, row).flatMap((value, column): readonly object[] => {
      const [x, y] = at(row, column);
      const shape = { x: x + 1, y: y + 1, width: cell - 2, height: height - 2 };
      if (value === null) return [{ type: 'rect', silent: true, shape, style: { fill: 'none', stroke: LINE } }];
      return [
        { type: 'rect', silent: true, shape, style: { fill: colour(value < 0 ? 1 : 0), fillOpacity: faintest + (deepest - faintest) * Math.min(1, Math.abs(value)), stroke: colour(value < 0 ? 1 : 0), strokeOpacity: 0.5 } },
        ...(cell < READABLE ? [] : [text(rounded(value, 2).replace('-', '−'), x + cell / 2, y + height / 2, 'center', FONT - 2)]),
      ];
    }),
  ]);
  const whole = TOP + count * height + FOOT;
  return {
    width,
    height: whole,
    option: {
      animation: false,
      textStyle: TEXT,
      backgroundColor: 'transparent',
      grid: { left: 0, right: 0, top: 0, bottom: 0, outerBoundsMode: 'none' },
      xAxis: { type: 'value', min: 0, max: width, show: false },
      yAxis: { type: 'value', min: 0, max: whole, inverse: true, show: false },
      series: [{ type: 'custom', silent: true, data: [[0, 0]], renderItem: () => ({ type: 'group', silent: true, children: items }) }],
    },
    hits: () => names.flatMap((name, row): Hit[] => [
      { item: row, x: 0, y: TOP + row * height, width: left, height, title: name },
      ...(values[row] ?? []).slice(0, row).map((value, column): Hit => {
        const [x, y] = at(row, column);
        return { item: row, x, y, width: cell, height, title: `${name} / ${names[column] ?? ''}: ${value === null ? '—' : figure(value)}` };
      }),
    ]),
  };
}
