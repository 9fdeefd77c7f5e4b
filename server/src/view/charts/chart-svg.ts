/** Charts as SVG text, drawn without a document: the only importer of ECharts, of which only what is used here is bundled. */
import { BarChart, CustomChart, RadarChart, SankeyChart, ScatterChart } from 'echarts/charts';
import { GridSimpleComponent, LegendPlainComponent, MarkLineComponent, RadarComponent } from 'echarts/components';
import { init, setPlatformAPI, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { escapeHtml } from '../markup.ts';
import { drawing } from './chart-options.ts';
import type { ChartSpec } from './chart-spec.ts';
import { FONT, WIDTH, type Hit } from './drawing.ts';
import { textWidth } from './letters.ts';

use([BarChart, CustomChart, RadarChart, SankeyChart, ScatterChart, GridSimpleComponent, LegendPlainComponent, MarkLineComponent, RadarComponent, SVGRenderer]);

// Without a document nothing can be measured. All that is asked of it is the width.
setPlatformAPI({ measureText: (text, font) => ({ width: textWidth(text, Number(/([\d.]+)px/.exec(font ?? '')?.[1] ?? FONT)) }) });

/**
 * One `<svg>` element, whose colours are variables of the page around it. Above the picture lie places that cannot be seen, each
 * with the number of what it stands for as `data-item` and what is there in words.
 * @param room pixels that there are for it
 */
export function chartSvg(chart: ChartSpec, room = WIDTH): string {
  const { width, height, option, hits } = drawing(chart, room);
  const drawn = init(null, null, { renderer: 'svg', ssr: true, width, height });
  drawn.setOption(option);
  const svg = plain(drawn.renderToSVGString());
  const at = (x: number, y: number): readonly [number, number] => {
    const [px = 0, py = 0] = drawn.convertToPixel('grid', [x, y]);
    return [px, py];
  };
  const places = hits?.(at).map(place).join('') ?? '';
  drawn.dispose();
  return svg.replace(/<\/svg>\s*$/, () => `${places}</svg>`);
}

const place = ({ item, x, y, width, height, title }: Hit): string =>
  `<rect data-item="${String(item)}" ${Object.entries({ x, y, width, height }).map(([name, value]) => `${name}="${String(Math.round(value * 10) / 10)}"`).join(' ')} fill="#000" fill-opacity="0"><title>${escapeHtml(title)}</title></rect>`;

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
