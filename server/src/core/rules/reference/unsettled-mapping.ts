/** A roll-up to another catalog that leaves open where a dimension goes: to nothing, or to two places. */
import type { Diagnostic } from '../../base/diagnostic.ts';
import { isBroken } from '../../analysis/index-document.ts';
import { entry, get, isMap, items, maps, string, text } from '../../model/read.ts';
import type { Entry, MapNode, Node, ScalarNode } from '../../syntax/tree.ts';
import { defineRule } from '../define-rule.ts';
import { quotedList } from '../support/names.ts';

export default defineRule({
  id: 'unsettled-mapping',
  group: 'reference',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'warning',
  fix: 'none',
  kinds: ['catalog'],
  summary: { zh: '维度归并到哪里没有说定。', en: 'Where a dimension rolls up to is not settled.' },
  messages: {
    unmapped: {
      zh: '归并到“{to}”时没有说这些维度归到哪里：{names}。',
      en: 'The roll-up to “{to}” does not say where these dimensions go: {names}.',
    },
    again: { zh: '前面已经写了归并到“{to}”的对照。', en: 'There is a roll-up to “{to}” already.' },
    twice: {
      zh: '“{name}”和“{other}”是同一个维度，只能归并到一处。',
      en: '“{name}” and “{other}” are one dimension, which rolls up to one place only.',
    },
  },
  check({ document, report }) {
    const { root } = document.parsed;
    if (isBroken(document.parsed)) return;
    const dimensions = maps(get(root, 'dimensions')).flatMap(readDimension);
    const ids = namesOf(dimensions, string(get(root, 'id')) ?? '');
    const first = new Map<string, ScalarSpan>();
    for (const mapping of maps(get(root, 'mappings'))) {
      const to = get(mapping, 'to');
      const catalog = string(to);
      const map = get(mapping, 'map');
      if (catalog === null || !to || !isMap(map)) continue;
      const before = first.get(catalog);
      if (before !== undefined) {
        const related = [{ uri: document.file.uri, span: before.span, message: { zh: '先写的对照', en: 'The first one' } }] satisfies Diagnostic['related'];
        report({ message: 'again', span: to.span, data: { to: catalog }, related });
        continue;
      }
      first.set(catalog, { span: to.span });
      const mapped = new Map<string, string>();
      for (const { key } of map.entries) {
        const id = ids.get(folded(key.source));
        const other = id === undefined ? undefined : mapped.get(id);
        if (id === undefined || other === key.source) continue;
        if (other === undefined) mapped.set(id, key.source);
        else report({ message: 'twice', span: key.span, data: { name: key.source, other } });
      }
      const missing = unmapped(dimensions, mapped);
      if (missing.length > 0) report({ message: 'unmapped', span: placeOf(mapping, map), data: { to: catalog, names: quotedList(missing) } });
    }
  },
});

interface ScalarSpan {
  readonly span: ScalarNode['span'];
}

interface Dimension {
  readonly id: string;
  readonly parent: string | null;
  readonly retired: boolean;
  /** Its labels and aliases. */
  readonly names: readonly string[];
}

function readDimension(node: MapNode): Dimension[] {
  const id = string(get(node, 'id'));
  if (id === null) return [];
  const label = text(get(node, 'label'));
  const aliases = items(get(node, 'aliases')).flatMap((alias: Node | null) => string(alias) ?? []);
  return [{ id, parent: string(get(node, 'parent')), retired: string(get(node, 'status')) === 'retired', names: label ? [label.zh, label.en, ...aliases] : aliases }];
}

/** Ids by every name that leads to them; an id goes before a name of another dimension. */
function namesOf(dimensions: readonly Dimension[], catalog: string): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { id, names } of dimensions) for (const name of names) ids.set(folded(name), id);
  for (const { id } of dimensions) ids.set(folded(id), id).set(folded(`${catalog}.${id}`), id);
  return ids;
}

const folded = (name: string): string => name.trim().toLowerCase();

/** Retired dimensions may be left out, and a part goes where the whole goes. */
function unmapped(dimensions: readonly Dimension[], mapped: ReadonlyMap<string, string>): string[] {
  const parents = new Map(dimensions.map((d) => [d.id, d.parent]));
  const settled = new Map<string, boolean>();
  const isSettled = (from: string): boolean => {
    const way: string[] = [];
    let at: string | null = from;
    let found = false;
    // Each dimension is walked over once, and a circle of parents ends where it was entered.
    while (at !== null && !found && !settled.has(at)) {
      settled.set(at, false);
      way.push(at);
      found = mapped.has(at);
      if (!found) at = parents.get(at) ?? null;
    }
    const whole = found || (at !== null && settled.get(at) === true);
    for (const id of way) settled.set(id, whole);
    return whole;
  };
  return dimensions.filter((d) => !d.retired && !isSettled(d.id)).map((d) => d.id);
}

/** The key `map`; in a table, where keys stand in the header, the whole value. */
const placeOf = (mapping: MapNode, map: MapNode): ScalarNode['span'] => {
  const found: Entry | undefined = entry(mapping, 'map') ?? undefined;
  return found?.key.span ?? map.span;
};
