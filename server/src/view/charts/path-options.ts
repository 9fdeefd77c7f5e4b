/** The diagram of a path model: variables in layers by the longest way that leads to each, arrows with their coefficients. */
import { figure } from '../figures.ts';
import type { PathChart } from './chart-spec.ts';
import { colour, FONT, INK, PAPER, type Drawing } from './drawing.ts';

const LAYER = 190;
const ROW = 72;
/** How far a variable that is alone in its layer stands aside, so that arrows over a layer pass between boxes. */
const ASIDE = 100;
const BOX = { width: 124, height: 46 } as const;
const HEAD = 9;

type Place = readonly [x: number, y: number];

export function pathOptions({ nodes, edges }: PathChart): Drawing {
  const { places, width, height } = layout(nodes.map((n) => n.id), edges);
  const at = (id: string): Place => places.get(id) ?? [0, 0];
  const items = [
    ...edges.map((e) => arrow(at(e.from), at(e.to))),
    ...nodes.map((n) => box(at(n.id), n.value === null ? n.name : `${n.name}\n${figure(Number(n.value.toFixed(1)))}`)),
    // Above lines and boxes, since a coefficient that is covered says nothing.
    ...edges.map((e) => coefficient(at(e.from), at(e.to), e.value)),
  ];
  return {
    width,
    height,
    option: {
      animation: false,
      backgroundColor: 'transparent',
      // Axes that are not shown and go from edge to edge: places are pixels.
      grid: { left: 0, right: 0, top: 0, bottom: 0, outerBoundsMode: 'none' },
      xAxis: { type: 'value', min: 0, max: width, show: false },
      yAxis: { type: 'value', min: 0, max: height, inverse: true, show: false },
      series: [{ type: 'custom', silent: true, data: items.map(() => [0, 0]), renderItem: ({ dataIndex }: { dataIndex: number }) => ({ type: 'group', silent: true, children: items[dataIndex] ?? [] }) }],
    },
  };
}

function layout(ids: readonly string[], edges: PathChart['edges']): { readonly places: ReadonlyMap<string, Place>; readonly width: number; readonly height: number } {
  const layers = layersOf(ids, edges);
  const columns = new Map<number, string[]>();
  for (const id of ids) {
    const layer = layers.get(id) ?? 0;
    const members = columns.get(layer);
    if (members === undefined) columns.set(layer, [id]);
    else members.push(id);
  }
  const order = [...columns.keys()].sort((a, b) => a - b);
  const rows = Math.max(1, ...[...columns.values()].map((c) => c.length));
  const lone = order.length > 3;
  const height = Math.max(rows * ROW, lone ? 2 * ASIDE + BOX.height : 0) + 24;
  const places = new Map(order.flatMap((layer, x) => {
    const members = columns.get(layer) ?? [];
    const inside = x > 0 && x < order.length - 1;
    const aside = lone && members.length === 1 && inside ? (x % 2 === 1 ? -ASIDE : ASIDE) : 0;
    return members.map((id, i): [string, Place] => [id, [x * LAYER + LAYER / 2, ((i + 0.5) / members.length) * (height - 24) + 12 + aside]]);
  }));
  return { places, width: Math.max(2, order.length) * LAYER, height };
}

/** From the middle of the right side to the middle of the left side: effects stand to the right of their causes. */
const ends = ([fx, fy]: Place, [tx, ty]: Place): readonly [Place, Place] => [[fx + BOX.width / 2, fy], [tx - BOX.width / 2 - 2, ty]];

function arrow(from: Place, to: Place) {
  const [[x1, y1], [x2, y2]] = ends(from, to);
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const side = (turn: number): Place => [x2 - HEAD * Math.cos(angle + turn), y2 - HEAD * Math.sin(angle + turn)];
  return [
    { type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: INK, lineWidth: 1.4 } },
    { type: 'polygon', shape: { points: [[x2, y2], side(0.4), side(-0.4)] }, style: { fill: INK } },
  ];
}

const letters = (text: string) => ({ text, fill: INK, fontSize: FONT, fontFamily: 'sans-serif', align: 'center', verticalAlign: 'middle' });

function box([x, y]: Place, text: string) {
  return [
    { type: 'rect', shape: { x: x - BOX.width / 2, y: y - BOX.height / 2, width: BOX.width, height: BOX.height, r: 6 }, style: { fill: PAPER, stroke: colour(0), lineWidth: 2 } },
    { type: 'text', style: { x, y, ...letters(text), lineHeight: 17, width: BOX.width - 8, overflow: 'truncate' } },
  ];
}

/** The nearer to the cause the longer the arrow is, since long arrows meet others in the middle. */
function coefficient(from: Place, to: Place, value: number | null) {
  if (value === null) return [];
  const [[x1, y1], [x2, y2]] = ends(from, to);
  const along = Math.max(0.12, 0.6 - (0.1 * (to[0] - from[0])) / LAYER);
  return [{ type: 'text', style: { x: x1 + (x2 - x1) * along, y: y1 + (y2 - y1) * along, ...letters(value.toFixed(3)), fontSize: FONT - 1, backgroundColor: PAPER, padding: [1, 2] } }];
}

/** The length of the longest way to each variable; a circle ends where it closes. */
function layersOf(ids: readonly string[], edges: PathChart['edges']): ReadonlyMap<string, number> {
  const layers = new Map(ids.map((id): [string, number] => [id, 0]));
  for (let round = 0; round < ids.length; round++) {
    let moved = false;
    for (const { from, to } of edges) {
      const next = (layers.get(from) ?? 0) + 1;
      if (next <= (layers.get(to) ?? 0) || next >= ids.length) continue;
      layers.set(to, next);
      moved = true;
    }
    if (!moved) break;
  }
  return layers;
}
