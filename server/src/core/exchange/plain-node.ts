/** What stands in a document as plain data, for formats that carry it along and bring it back. */
import type { Node } from '../syntax/tree.ts';
import type { Plain } from './yaml-write.ts';

export function plainOf(node: Node): Plain {
  switch (node.type) {
    case 'scalar':
      return typeof node.value === 'number' || typeof node.value === 'boolean' ? node.value : node.source;
    case 'seq':
      return node.items.map(plainOf);
    case 'map':
      return Object.fromEntries(node.entries.flatMap(({ key, value }) => (value === null || key.source === '__proto__' ? [] : [[key.source, plainOf(value)]])));
  }
}

const MAX_DEPTH = 12;
const MAX_PARTS = 20_000;

/** The data that a cell carries, which anybody may have written; undefined for what is none. */
export function plainFrom(json: string): Plain | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  let parts = 0;
  const plain = (found: unknown, depth: number): Plain | undefined => {
    if (depth > MAX_DEPTH || ++parts > MAX_PARTS) return undefined;
    if (typeof found === 'string' || typeof found === 'boolean' || (typeof found === 'number' && Number.isFinite(found))) return found;
    if (Array.isArray(found)) return found.map((f) => plain(f, depth + 1)).filter((f) => f !== undefined);
    if (typeof found !== 'object' || found === null) return undefined;
    return Object.fromEntries(Object.entries(found).flatMap(([key, f]) => { const part = key === '__proto__' ? undefined : plain(f, depth + 1); return part === undefined ? [] : [[key, part]]; }));
  };
  return plain(value, 0);
}
