/** What all charts share: a drawing in the terms of ECharts, its colours and its letters. */
import type { EChartsCoreOption } from 'echarts/core';

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly option: EChartsCoreOption;
}

export const INK = 'var(--ink)';
export const PAPER = 'var(--paper)';
export const LINE = 'var(--line)';
/** So many colours tell series apart; a further series begins again. */
const COLOURS = 8;
export const colour = (i: number): string => `var(--c${String((i % COLOURS) + 1)})`;

/** Wide enough for a legend, narrow enough for a panel beside a text. */
export const WIDTH = 520;
export const FONT = 13;
export const TEXT = { color: INK, fontSize: FONT, fontFamily: 'sans-serif' } as const;
