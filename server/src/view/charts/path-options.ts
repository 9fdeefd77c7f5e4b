/** The diagram of a path model: variables in layers by the longest way that leads to each, arrows with their coefficients. */
import { rounded } from '../../core/base/rounded.ts';
import { figure } from '../figures.ts';
import type { PathChart } from './chart-spec.ts';
import { colour, FONT, INK, PAPER, type Drawing, type Hit } from './drawing.ts';
import { fitted, LEADING, textWidth } from './letters.ts';

/** Pixels of a box, and between boxes: along the arrows, which carry figures, and beside one another. */
const BOX = 124;
const LONG = { across: 46, down: 44 } as const;
/** Between boxes where there is room for more. */
const LONGEST = 130;
/** A box of two letters is none: rather the picture is wider than there is room. */
const NARROWEST = 64;
const BESIDE = { across: 26, down: 14 } as const;
/** How far a variable that is alone in its layer stands aside, so that arrows over a layer pass between boxes. */
const ASIDE = { across: 100, down: 88 } as const;
const EDGE = 12;
const HEAD = 9;

type Place = readonly [x: number, y: number];

interface Layout {
  readonly direction: 'across' | 'down';
  readonly places: ReadonlyMap<string, Place>;
  readonly width: number;
  readonly height: number;
  readonly box: { readonly width: number; readonly height: number };
}

/** Causes stand to the left of effects where there is room for that, else above them. */
export function pathOptions({ nodes, edges }: PathChart, room: number): Drawing {
  const found = layout(nodes, edges, room);
  const { width, height, places, box } = found;
  const at = (id: string): Place => places.get(id) ?? [0, 0];
  const labels = labelPlaces(found, edges.map((e): [Place, Place] => [at(e.from), at(e.to)]));
  const items = [
    ...edges.map((e) => arrow(found, at(e.from), at(e.to))),
    ...nodes.map((n) => boxAt(found, at(n.id), n.name, n.value)),
    // Above lines and boxes, since a coefficient that is covered says nothing.
    ...edges.map((e, i) => coefficient(labels[i] ?? [0, 0], e.value)),
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
    hits: () => {
      const names = new Map(nodes.map((n) => [n.id, n.name]));
      return [
        ...nodes.map(({ id, name, value }, item): Hit => ({ item, x: at(id)[0] - box.width / 2, y: at(id)[1] - box.height / 2, ...box, title: value === null ? name : `${name}: ${figure(value)}` })),
        ...edges.map(({ from, to, value }, i): Hit => {
          const [x, y] = labels[i] ?? [0, 0];
          return { item: nodes.length + i, x: x - LABEL.width / 2, y: y - LABEL.height / 2, ...LABEL, title: `${names.get(from) ?? from} → ${names.get(to) ?? to}${value === null ? '' : `: ${figure(value)}`}` };
        }),
      ];
    },
  };
}

function layout(nodes: PathChart['nodes'], edges: PathChart['edges'], room: number): Layout {
  const ids = nodes.map((n) => n.id);
  const layers = layersOf(ids, edges);
  const columns = new Map<number, string[]>();
  for (const id of ids) {
    const layer = layers.get(id) ?? 0;
    const members = columns.get(layer);
    if (members === undefined) columns.set(layer, [id]);
    else members.push(id);
  }
  const order = [...columns.keys()].sort((a, b) => a - b);
  const most = Math.max(1, ...[...columns.values()].map((c) => c.length));
  // Whichever leaves more room for names.
  const [wide, tall] = [Math.min(BOX, room / Math.max(2, order.length) - LONG.across), Math.min(BOX, (room - 2 * EDGE) / most - BESIDE.down)];
  const across = wide >= tall;
  const direction = across ? 'across' : 'down';
  const width = Math.max(across ? wide : tall, NARROWEST);
  const box = { width, height: nodes.some((n) => textWidth(n.name) > width - 8) ? 62 : 46 };
  const lone = order.length > 3;
  const aside = across ? ASIDE.across : Math.min(ASIDE.down, (room - 2 * EDGE - box.width) / 2);
  const [step, beside] = across ? [Math.max(box.width + LONG.across, Math.min(box.width + LONGEST, room / Math.max(2, order.length))), box.height + BESIDE.across] : [box.height + LONG.down, box.width + BESIDE.down];
  const breadth = Math.max(most * beside, lone ? 2 * aside + (across ? box.height : box.width) : 0) + 2 * EDGE;
  const length = Math.max(across ? 2 : 1, order.length) * step;
  const places = new Map(order.flatMap((layer, x) => {
    const members = columns.get(layer) ?? [];
    const inside = x > 0 && x < order.length - 1;
    const shift = lone && members.length === 1 && inside ? (x % 2 === 1 ? -aside : aside) : 0;
    return members.map((id, i): [string, Place] => {
      const along = x * step + step / 2;
      const over = breadth / 2 + (i - (members.length - 1) / 2) * beside + shift;
      return [id, across ? [along, over] : [over, along]];
    });
  }));
  return { direction, places, box, width: across ? length : breadth, height: across ? breadth : length };
}

/** From the middle of the side that looks ahead to the middle of the side that looks back: effects stand after their causes. */
const ends = ({ direction, box }: Layout, [fx, fy]: Place, [tx, ty]: Place): readonly [Place, Place] =>
  (direction === 'across' ? [[fx + box.width / 2, fy], [tx - box.width / 2 - 2, ty]] : [[fx, fy + box.height / 2], [tx, ty - box.height / 2 - 2]]);

function arrow(found: Layout, from: Place, to: Place) {
  const [[x1, y1], [x2, y2]] = ends(found, from, to);
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const side = (turn: number): Place => [x2 - HEAD * Math.cos(angle + turn), y2 - HEAD * Math.sin(angle + turn)];
  return [
    { type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: INK, lineWidth: 1.4 } },
    { type: 'polygon', shape: { points: [[x2, y2], side(0.4), side(-0.4)] }, style: { fill: INK } },
  ];
}

const letters = (text: string) => ({ text, fill: INK, fontSize: FONT, fontFamily: 'sans-serif', align: 'center', verticalAlign: 'middle', lineHeight: LEADING });

function boxAt({ box: { width, height } }: Layout, [x, y]: Place, name: string, value: number | null) {
  // Smaller letters rather than broken words.
  const size = name.split(' ').some((word) => textWidth(word) > width - 8) ? FONT - 2 : FONT;
  // Few fonts are as wide as letters are taken to be.
  const words = fitted(name, size < FONT ? (width - 4) * 1.2 : width - 8, height > 50 ? 2 : 1, size);
  return [
    { type: 'rect', shape: { x: x - width / 2, y: y - height / 2, width, height, r: 6 }, style: { fill: PAPER, stroke: colour(0), lineWidth: 2 } },
    { type: 'text', style: { x, y, ...letters(value === null ? words : `${words}\n${figure(Number(rounded(value, 1)))}`), fontSize: size } },
  ];
}

/** Pixels of a coefficient. */
const LABEL = { width: 42, height: 18 } as const;
/** Where along its arrow a coefficient may stand, the first that is free of all others and of boxes. */
const ALONG = [0.55, 0.45, 0.65, 0.35, 0.75, 0.28, 0.82, 0.2, 0.88, 0.14] as const;

function labelPlaces(found: Layout, arrows: readonly (readonly [Place, Place])[]): readonly Place[] {
  const taken = [...found.places.values()].map((at) => ({ at, ...found.box }));
  // Short arrows have the least choice.
  const length = ([from, to]: readonly [Place, Place]): number => Math.hypot(to[0] - from[0], to[1] - from[1]);
  const order = arrows.map((_, i) => i).sort((a, b) => length(arrows[a] as [Place, Place]) - length(arrows[b] as [Place, Place]) || a - b);
  const placed: Place[] = [];
  for (const i of order) {
    const [[x1, y1], [x2, y2]] = ends(found, ...(arrows[i] as [Place, Place]));
    const choices = ALONG.map((t): Place => [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t]);
    const covered = (at: Place): number => taken.reduce((sum, other) => sum + Math.max(0, (LABEL.width + other.width) / 2 - Math.abs(at[0] - other.at[0])) * Math.max(0, (LABEL.height + other.height) / 2 - Math.abs(at[1] - other.at[1])), 0);
    const best = choices.reduce((one, other) => (covered(other) < covered(one) ? other : one));
    taken.push({ at: best, ...LABEL });
    placed[i] = best;
  }
  return placed;
}

const coefficient = ([x, y]: Place, value: number | null) =>
  (value === null ? [] : [{ type: 'text', style: { x, y, ...letters(rounded(value, 3)), fontSize: FONT - 1, backgroundColor: PAPER, padding: [1, 2] } }]);

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
