/** A flow from groups before to groups after in the terms of ECharts: a Sankey diagram of two layers, in the order that is given. */
import { columns } from '../../core/base/columns.ts';
import type { FlowChart, FlowGroup } from './chart-spec.ts';
import { colour, TEXT, type Drawing } from './drawing.ts';

/** Pixels for names on either side, columns of letters that fit there, and pixels for each group on the side that has more. */
const NAMES = 130;
const LETTERS = 16;
const ROW = 52;

export function flowOptions({ from, to, flows }: FlowChart, width: number): Drawing {
  const flowing = flows.filter((f) => f.value > 0);
  const side = (groups: readonly FlowGroup[], key: 'from' | 'to') => groups.flatMap(({ name, colour: number }, i) => {
    const value = flowing.reduce((sum, f) => sum + (f[key] === i ? f.value : 0), 0);
    if (value === 0) return [];
    const left = key === 'from';
    // Names may be the same on both sides; a node is told from others by what it is called within the picture.
    return [{ name: `${key}${String(i)}`, depth: left ? 0 : 1, itemStyle: { color: colour(number) }, label: { ...TEXT, position: left ? ('left' as const) : ('right' as const), formatter: () => labelOf(name, String(value), left) } }];
  });
  const [left, right] = [side(from, 'from'), side(to, 'to')];
  return {
    width,
    height: 24 + ROW * Math.max(1, left.length, right.length),
    option: {
      animation: false,
      backgroundColor: 'transparent',
      series: [{
        type: 'sankey',
        silent: true,
        left: NAMES, right: NAMES, top: 12, bottom: 12,
        nodeWidth: 14,
        nodeGap: 14,
        // No turns are taken to untangle: the groups stand in their own order.
        layoutIterations: 0,
        emphasis: { disabled: true },
        data: [...left, ...right],
        links: flowing.map((f) => ({ source: `from${String(f.from)}`, target: `to${String(f.to)}`, value: f.value })),
        lineStyle: { color: 'source', opacity: 0.4, curveness: 0.5 },
      }],
    },
  };
}

/** The figure stands at the node, and a name that is too long is cut on the far side of it. */
function labelOf(name: string, value: string, left: boolean): string {
  let room = LETTERS - value.length - 1;
  let short = '';
  for (const letter of name) {
    room -= columns(letter);
    if (room < 0) break;
    short += letter;
  }
  if (short !== name) short += '…';
  return left ? `${short} ${value}` : `${value} ${short}`;
}
