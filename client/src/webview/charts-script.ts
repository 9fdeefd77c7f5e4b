/** What the second script of the panel brings, once it is there. */
import type charts from './charts.ts';

type Charts = typeof charts;

/** The script of the charts is larger than all else and comes after it. */
export function drawing(): Promise<Charts> {
  const there = (globalThis as { plumblineCharts?: Charts }).plumblineCharts;
  if (there) return Promise.resolve(there);
  return new Promise((resolve) => {
    addEventListener('plumbline-charts', () => { resolve((globalThis as unknown as { plumblineCharts: Charts }).plumblineCharts); }, { once: true });
  });
}
