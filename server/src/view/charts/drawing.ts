/** What all charts share: a drawing in the terms of ECharts, its colours, its letters, and the places in it that stand for something. */
import type { EChartsCoreOption } from 'echarts/core';

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly option: EChartsCoreOption;
  /** @param at where a point of the axes lies in the picture */
  readonly hits?: ((at: (x: number, y: number) => readonly [x: number, y: number]) => readonly Hit[]) | undefined;
}

/** A place in the picture that stands for a part of the chart, by its number, and says in words what is there. */
export interface Hit {
  readonly item: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly title: string;
}

export const INK = 'var(--ink)';
export const PAPER = 'var(--paper)';
export const LINE = 'var(--line)';
/** Lines behind what is read, fainter than those around it where these are strong. */
export const GRID = 'var(--grid)';
/** So many colours tell series apart; a further series begins again. */
const COLOURS = 8;
export const colour = (i: number): string => `var(--c${String((i % COLOURS) + 1)})`;

/** Where nobody says how much room there is: wide enough for a legend, narrow enough for a page of paper. */
export const WIDTH = 520;
export const FONT = 13;
export const TEXT = { color: INK, fontSize: FONT, fontFamily: 'sans-serif' } as const;

/**
 * A lane of the picture for each category, from edge to edge: the name stands in it as well as the bar.
 * @param alone how thick it is where there is but one
 */
export function lanes(titles: readonly string[], across: boolean, [width, height]: readonly [number, number], alone: number, at: (x: number, y: number) => readonly [number, number]): readonly Hit[] {
  const middle = (i: number): number => (across ? at(0, i)[1] : at(i, 0)[0]);
  const thick = titles.length > 1 ? Math.abs(middle(1) - middle(0)) : alone;
  return titles.map((title, item) => (across ? { item, x: 0, y: middle(item) - thick / 2, width, height: thick, title } : { item, x: middle(item) - thick / 2, y: 0, width: thick, height, title }));
}
