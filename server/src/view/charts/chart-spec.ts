/** What a chart shows, as plain data: no colours, no library. `chart-options.ts` says how it is drawn. */

export type ChartSpec = BarChart | RadarChart | ScatterChart | WaterfallChart | PathChart | FlowChart | HeatChart | MatrixChart;

/** A figure that there is none of leaves its place empty. */
export type Point = number | null;

export interface BarSeries {
  readonly name: string;
  /** One for each category. */
  readonly values: readonly Point[];
  /** Lower and upper bound of each, drawn as a whisker. */
  readonly intervals?: readonly (readonly [number, number] | null)[];
  /** Number of its colour where that says something; else the series are coloured in their order. */
  readonly colour?: number;
  /** Written into the bars, one for each category. */
  readonly labels?: readonly string[];
}

export interface BarChart {
  readonly type: 'bars';
  readonly categories: readonly string[];
  readonly series: readonly BarSeries[];
  readonly direction: 'across' | 'up';
  readonly stacked: boolean;
  readonly unit: 'share' | 'count' | 'number';
  /** Ends of the axis of values; null where the figures decide. */
  readonly range: readonly [number, number] | null;
}

export interface RadarChart {
  readonly type: 'radar';
  readonly axes: readonly string[];
  readonly range: readonly [number, number];
  readonly series: readonly { readonly name: string; readonly values: readonly Point[] }[];
}

export interface ScatterChart {
  readonly type: 'scatter';
  readonly points: readonly { readonly name: string; readonly x: number; readonly y: number }[];
  readonly x: ScatterAxis;
  readonly y: ScatterAxis;
  /** Where the quadrants meet: the one that counts, then others to compare it with. */
  readonly crosses: readonly { readonly name: string; readonly x: number; readonly y: number }[];
  /** What the quadrants are called: above on the left and on the right, below on the left and on the right. */
  readonly quadrants: readonly [string, string, string, string] | null;
}

export interface ScatterAxis {
  readonly name: string;
  /** Its ends, from left to right and from below to above; null where the figures decide. */
  readonly range: readonly [number, number] | null;
}

/** How parts add up: each step goes on where the one before ended; a level stands on the ground. */
export interface WaterfallChart {
  readonly type: 'waterfall';
  readonly steps: readonly { readonly name: string; readonly value: number; readonly kind: 'step' | 'level' }[];
  readonly range: readonly [number, number] | null;
}

/** Arrows between variables, from causes on the left to effects on the right. */
export interface PathChart {
  readonly type: 'paths';
  readonly nodes: readonly { readonly id: string; readonly name: string; readonly value: Point }[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly value: Point }[];
}

/** How many went from where to where: groups before on the left, groups after on the right, bands as wide as what goes. */
export interface FlowChart {
  readonly type: 'flow';
  readonly from: readonly FlowGroup[];
  readonly to: readonly FlowGroup[];
  /** Groups by number; what nothing flows from or to is left out. */
  readonly flows: readonly { readonly from: number; readonly to: number; readonly value: number }[];
}

export interface FlowGroup {
  readonly name: string;
  /** Number of its colour: the same on both sides for what is the same. */
  readonly colour: number;
}

/** A matrix of counts, the deeper the more; a cell of zero is a hole, drawn as one. */
export interface HeatChart {
  readonly type: 'heat';
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** By row and column, with what is written into the cell. */
  readonly cells: readonly (readonly { readonly value: number; readonly text: string }[])[];
}

/** Figures between every two of some things, the deeper the colour the farther from nothing; the diagonal and what is above it stay empty. */
export interface MatrixChart {
  readonly type: 'matrix';
  readonly names: readonly string[];
  /** For each name those with the names before it, from −1 to 1. */
  readonly values: readonly (readonly Point[])[];
}
