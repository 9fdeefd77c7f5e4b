/** The nine sample quantiles of Hyndman & Fan (1996), The American Statistician 50(4), 361–365, as R's `quantile` computes them. */
import type { Column } from './column.ts';

export type QuantileType = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** (α, β) of the continuous types: the position is α + p(n + 1 − α − β). */
const CONTINUOUS: Readonly<Record<4 | 5 | 6 | 7 | 8 | 9, readonly [number, number]>> = {
  4: [0, 1], 5: [0.5, 0.5], 6: [0, 0], 7: [1, 1], 8: [1 / 3, 1 / 3], 9: [3 / 8, 3 / 8],
};
const FUZZ = 4 * Number.EPSILON;

/** Quantile of a sorted column without missing answers; NaN of none. @param p from 0 to 1 */
export function quantileSorted(x: Column, p: number, type: QuantileType): number {
  const n = x.length;
  const order = (k: number): number => x[Math.min(Math.max(k, 1), n) - 1] as number;
  if (n === 0) return NaN;
  if (type <= 3) {
    const position = type === 3 ? n * p - 0.5 : n * p;
    const j = Math.floor(position + FUZZ);
    // Types 1 to 3 jump: the weight of the next order statistic is 0, ½ or 1.
    const beyond = position > j;
    const h = type === 1 ? Number(beyond) : type === 2 ? (Number(beyond) + 1) / 2 : Number(position !== j || j % 2 === 1);
    return mix(order(j), order(j + 1), h);
  }
  const [a, b] = CONTINUOUS[type as 4];
  const position = a + p * (n + 1 - a - b);
  const j = Math.floor(position + FUZZ);
  const h = position - j;
  return mix(order(j), order(j + 1), Math.abs(h) < FUZZ ? 0 : h);
}

const mix = (low: number, high: number, h: number): number => (h === 0 || low === high ? low : h === 1 ? high : (1 - h) * low + h * high);

export const sorted = (x: Column): Column => Float64Array.from(x).sort();
