/** Charts as SVG text, drawn without a document: the only importer of ECharts, of which only what is used here is bundled. */
import { BarChart, CustomChart, RadarChart, SankeyChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent, RadarComponent } from 'echarts/components';
import { init, setPlatformAPI, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { columns } from '../../core/base/columns.ts';
import { drawing } from './chart-options.ts';
import type { ChartSpec } from './chart-spec.ts';
import { FONT } from './drawing.ts';

use([BarChart, CustomChart, RadarChart, SankeyChart, ScatterChart, GridComponent, LegendComponent, MarkLineComponent, RadarComponent, LabelLayout, SVGRenderer]);

// Without a document nothing can be measured, and which font the reader has is not known: letters are taken as wide as in a wide font.
setPlatformAPI({
  measureText: (text, font) => {
    const size = Number(/([\d.]+)px/.exec(font ?? '')?.[1] ?? FONT);
    const ems = [...text].reduce((sum, c) => sum + (columns(c) > 1 ? 1 : 0.62), 0);
    // All that is asked of it is the width.
    return { width: ems * size };
  },
});

/** One `<svg>` element, whose colours are variables of the page around it. */
export function chartSvg(chart: ChartSpec): string {
  const { width, height, option } = drawing(chart);
  const drawn = init(null, null, { renderer: 'svg', ssr: true, width, height });
  drawn.setOption(option);
  const svg = drawn.renderToSVGString();
  drawn.dispose();
  return plain(svg);
}

/**
 * Without style sheets and style attributes, which a strict policy of the page would drop, and without what only helps a
 * picture that can be clicked. Text is escaped, so that what looks like a tag is one.
 */
const plain = (svg: string): string =>
  svg
    .replace(/<style[^]*?<\/style>\s*/g, '')
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag
      .replace(/ (?:class|ecmeta_\w+|pointer-events)="[^"]*"/g, '')
      .replace(/ style="([^"]*)"/, (_, css: string) => css.split(';').filter((d) => d.includes(':')).map((d) => ` ${d.slice(0, d.indexOf(':'))}="${d.slice(d.indexOf(':') + 1)}"`).join('')));
