/** The diagram of a path model: variables in layers by the longest way that leads to each, arrows with their coefficients. */
import { figure } from '../figures.ts';
import type { PathChart } from './chart-spec.ts';
import { colour, INK, PAPER, TEXT, type Drawing } from './drawing.ts';

const LAYER = 200;
const ROW = 76;
const BOX = [132, 48] as const;

export function pathOptions({ nodes, edges }: PathChart): Drawing {
  const layers = layersOf(nodes.map((n) => n.id), edges);
  const columns = new Map<number, string[]>();
  for (const { id } of nodes) {
    const layer = layers.get(id) ?? 0;
    const members = columns.get(layer);
    if (members === undefined) columns.set(layer, [id]);
    else members.push(id);
  }
  const rows = Math.max(1, ...[...columns.values()].map((c) => c.length));
  const height = rows * ROW + 20;
  const width = Math.max(2, columns.size) * LAYER;
  const order = [...columns.keys()].sort((a, b) => a - b);
  const places = new Map(order.flatMap((layer, x) => {
    const members = columns.get(layer) ?? [];
    // A step aside in every second layer keeps arrows over a layer from running through its boxes.
    const aside = members.length === 1 && order.length > 2 && x > 0 && x < order.length - 1 ? ((x % 2) - 0.5) * ROW : 0;
    return members.map((id, i): [string, readonly [number, number]] => [id, [x * LAYER + LAYER / 2, ((i + 0.5) / members.length) * (height - 20) + 10 + aside]]);
  }));
  return {
    width,
    height: height + ROW / 2,
    option: {
      animation: false,
      backgroundColor: 'transparent',
      series: [{
        type: 'graph',
        layout: 'none',
        silent: true,
        // The view is fitted to the nodes; with these margins nothing is scaled.
        left: LAYER / 2, right: LAYER / 2, top: ROW / 2, bottom: ROW / 2,
        symbol: 'roundRect',
        symbolSize: [...BOX],
        edgeSymbol: ['none', 'arrow'],
        edgeSymbolSize: 9,
        label: { ...TEXT, show: true, lineHeight: 16, width: BOX[0] - 8, overflow: 'break' },
        edgeLabel: { ...TEXT, show: true, backgroundColor: PAPER, padding: 2, formatter: ({ value }: { value: unknown }) => (typeof value === 'number' ? value.toFixed(3) : '') },
        itemStyle: { color: PAPER, borderColor: colour(0), borderWidth: 2 },
        lineStyle: { color: INK, width: 1.4, opacity: 1, curveness: 0 },
        data: nodes.map((n) => {
          const [x, y] = places.get(n.id) ?? [0, 0];
          return { id: n.id, name: n.value === null ? n.name : `${n.name}\n${figure(Number(n.value.toFixed(1)))}`, x, y };
        }),
        links: edges.map((e) => ({ source: e.from, target: e.to, value: e.value })),
      }],
    },
  };
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
