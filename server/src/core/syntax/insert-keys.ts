/** Writes missing keys into a map in the way the person who wrote the map did: indentation, flow or block, line breaks. */
import type { TextEdit } from '../base/diagnostic.ts';
import type { MapNode } from './tree.ts';

/**
 * An edit that adds `keys` with placeholder values to the map, or undefined where that cannot be done by writing lines,
 * as in a table row or a map joined from several blocks. In block style the keys go behind the last entry that stands
 * before them in `order`, the order of the schema.
 */
export function insertKeys(text: string, map: MapNode, keys: readonly (readonly [key: string, value: string])[], order: readonly string[] = []): TextEdit | undefined {
  if (map.origin === 'table' || map.origin === 'joined') return undefined;
  const written = keys.map(([key, value]) => `${key}: ${value}`);
  if (map.flow) {
    const last = map.entries.at(-1);
    const at = last ? last.span.end : map.span.start + 1;
    return { span: { start: at, end: at }, newText: last ? `, ${written.join(', ')}` : ` ${written.join(', ')} ` };
  }
  const [first] = map.entries;
  if (!first) return undefined;
  const indent = indentOf(text, first.key.span.start);
  if (indent === undefined) return undefined;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const firstRank = Math.min(...keys.map(([key]) => rank(order, key)));
  const before = map.entries.filter((e) => rank(order, e.key.source) < firstRank).at(-1);
  if (!before && order.length > 0) {
    const start = first.key.span.start;
    return { span: { start, end: start }, newText: written.map((line) => line + lineBreak + indent).join('') };
  }
  const end = endOfContent(text, (before ?? map.entries.at(-1) ?? first).span);
  return { span: { start: end, end }, newText: written.map((line) => lineBreak + indent + line).join('') };
}

const rank = (order: readonly string[], key: string): number => {
  const at = order.indexOf(key);
  return at < 0 ? order.length : at;
};

/** Spaces that put a new line's key under the first one, which may itself stand behind `- `; undefined behind a tab. */
function indentOf(text: string, keyStart: number): string | undefined {
  const lead = text.slice(text.lastIndexOf('\n', keyStart - 1) + 1, keyStart).replace(/^\uFEFF/, '');
  return /^[ -]*$/.test(lead) ? ' '.repeat(lead.length) : undefined;
}

/** End of the line that the value ends on, comments included, or of the value itself when it ends with its line. */
function endOfContent(text: string, { end }: { readonly start: number; readonly end: number }): number {
  let at = end;
  while (at > 0 && /[\r\n]/.test(text.charAt(at - 1))) at--;
  if (at < end) return at;
  const next = text.slice(end).search(/[\r\n]/);
  return next < 0 ? text.length : end + next;
}
