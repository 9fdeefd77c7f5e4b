/** The second script of the panel: what draws charts, the same as in a report, and reports. */
import { chartSvg } from '../../../server/src/view/charts/chart-svg.ts';
import type { ChartSpec } from '../../../server/src/view/charts/chart-spec.ts';
import type { ViewModel } from '../../../server/src/view/model.ts';
import { page } from '../../../server/src/view/page.ts';

const charts = {
  draw: (chart: ChartSpec, room: number): string => chartSvg(chart, room),
  /** A page that stands by itself. */
  report: (model: ViewModel): string => page(model, chartSvg),
};

Object.assign(globalThis, { plumblineCharts: charts });
dispatchEvent(new Event('plumbline-charts'));

export default charts;
