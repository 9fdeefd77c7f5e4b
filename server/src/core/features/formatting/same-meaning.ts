/** Whether a text still says what it said: the net below every formatting, which is to change how a text looks and nothing else. */
import { suppressionTargets } from '../../syntax/suppressions.ts';
import type { Node, ParsedDocument, Suppression } from '../../syntax/tree.ts';

/** Trees, prose, problems and suppressions agree, places aside. */
export function sameMeaning(a: ParsedDocument, b: ParsedDocument): boolean {
  return (
    sameTree(a.root, b.root) &&
    a.problems.length === b.problems.length &&
    a.problems.every((p, i) => p.code === b.problems[i]?.code) &&
    sameList(suppressed(a), suppressed(b)) &&
    sameList(prose(a), prose(b))
  );
}

/** Recursion is as deep as a tree can be, which is bounded; an alias shares the nodes that it leads to. */
export function sameTree(a: Node | null, b: Node | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.type === 'scalar') return b.type === 'scalar' && a.source === b.source && a.style === b.style && a.value === b.value;
  if (a.type === 'seq') {
    return b.type === 'seq' && a.flow === b.flow && a.items.length === b.items.length && a.items.every((item, i) => sameTree(item, b.items[i] ?? null));
  }
  return (
    b.type === 'map' &&
    a.flow === b.flow &&
    a.entries.length === b.entries.length &&
    a.entries.every((e, i) => {
      const other = b.entries[i];
      return other !== undefined && sameTree(e.key, other.key) && sameTree(e.value, other.value);
    })
  );
}

/** What each suppression says and the how-manieth place of the document it speaks for. */
function suppressed({ root, suppressions }: ParsedDocument): string[] {
  if (suppressions.length === 0) return [];
  const places = new Map(suppressionTargets(root).map((t, i) => [`${t.start}-${t.end}`, i]));
  const target = (s: Suppression): number => (s.target === null ? -1 : (places.get(`${s.target.start}-${s.target.end}`) ?? -2));
  return suppressions.map((s) => JSON.stringify([s.rules.map((r) => r.id), s.reason, target(s)]));
}

function prose({ prose: found }: ParsedDocument): string[] {
  if (found === null) return [];
  return [
    ...found.headings.map((h) => JSON.stringify([h.level, h.number, h.sub, h.parent, h.title, h.depth])),
    ...found.articleReferences.map((r) => JSON.stringify([r.level, r.number, r.sub, r.parent, r.external])),
    ...found.links.map((l) => JSON.stringify([l.text, l.target])),
  ];
}

const sameList = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((x, i) => x === b[i]);
