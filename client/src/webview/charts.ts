/** The second script of the panel: what draws charts, the same as in a report. */
import { chartSvg } from '../../../server/src/view/charts/chart-svg.ts';
import type { ChartSpec } from '../../../server/src/view/charts/chart-spec.ts';

const charts = { draw: (chart: ChartSpec, room: number): string => chartSvg(chart, room) };

Object.assign(globalThis, { plumblineCharts: charts });
dispatchEvent(new Event('plumbline-charts'));

export default charts;
