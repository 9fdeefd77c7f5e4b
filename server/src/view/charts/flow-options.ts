/** A flow from groups before to groups after in the terms of ECharts: a Sankey diagram of two layers, in the order that is given. */
import { columns } from '../../core/base/columns.ts';
import type { FlowChart, FlowGroup } from './chart-spec.ts';
import { colour, TEXT, type Drawing, type Hit } from './drawing.ts';

/** Pixels for names on either side, columns of letters that fit there, and pixels for each group on the side that has more. */
const NAMES = 130;
const LETTERS = 16;
const ROW = 52;
/** Pixels above and below, of a node, and between two of them. */
const EDGE = 12;
const NODE = 14;
const GAP = 14;

export function flowOptions({ from, to, flows }: FlowChart, width: number): Drawing {
  const flowing = flows.filter((f) => f.value > 0);
  const side = (groups: readonly FlowGroup[], key: 'from' | 'to') => groups.flatMap(({ name, colour: number }, i) => {
    const value = sizeOf(flowing, key, i);
    if (value === 0) return [];
    const left = key === 'from';
    // Names may be the same on both sides; a node is told from others by what it is called within the picture.
    return [{ name: `${key}${String(i)}`, depth: left ? 0 : 1, itemStyle: { color: colour(number) }, label: { ...TEXT, position: left ? ('left' as const) : ('right' as const), formatter: () => labelOf(name, String(value), left) } }];
  });
  const [left, right] = [side(from, 'from'), side(to, 'to')];
  const height = 2 * EDGE + ROW * Math.max(1, left.length, right.length);
  return {
    width,
    height,
    option: {
      animation: false,
      backgroundColor: 'transparent',
      series: [{
        type: 'sankey',
        silent: true,
        left: NAMES, right: NAMES, top: EDGE, bottom: EDGE,
        nodeWidth: NODE,
        nodeGap: GAP,
        // No turns are taken to untangle: the groups stand in their own order.
        layoutIterations: 0,
        emphasis: { disabled: true },
        data: [...left, ...right],
        links: flowing.map((f) => ({ source: `from${String(f.from)}`, target: `to${String(f.to)}`, value: f.value })),
        lineStyle: { color: 'source', opacity: 0.4, curveness: 0.5 },
      }],
    },
    hits: () => {
      const sizes = (groups: readonly FlowGroup[], key: 'from' | 'to'): readonly number[] => groups.map((_, i) => sizeOf(flowing, key, i));
      const [before, after] = [sizes(from, 'from'), sizes(to, 'to')];
      // As tall as lets both sides fit.
      const scale = Math.min(...[before, after].map((all) => (height - 2 * EDGE - (all.filter((n) => n > 0).length - 1) * GAP) / all.reduce((sum, n) => sum + n, 0)));
      return [...nodesAt(from, before, 0, scale, 0), ...nodesAt(to, after, from.length, scale, width - NAMES - NODE)];
    },
  };
}

const sizeOf = (flowing: FlowChart['flows'], key: 'from' | 'to', group: number): number => flowing.reduce((sum, f) => sum + (f[key] === group ? f.value : 0), 0);

/** Nodes of one side, with their names, one below the other as they are drawn. @param first number of the first of them */
function nodesAt(groups: readonly FlowGroup[], sizes: readonly number[], first: number, scale: number, x: number): readonly Hit[] {
  let y = EDGE;
  return groups.flatMap(({ name }, i) => {
    const size = sizes[i] ?? 0;
    if (size === 0) return [];
    const tall = size * scale;
    const hit = { item: first + i, x, y: y - GAP / 2, width: NAMES + NODE, height: tall + GAP, title: `${name}: ${String(size)}` };
    y += tall + GAP;
    return [hit];
  });
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
