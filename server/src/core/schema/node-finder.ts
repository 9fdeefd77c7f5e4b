/** Finds the nodes that JSON pointers lead to, also where a document has very many keys and very many problems. */
import type { Entry, Node } from '../syntax/tree.ts';
import { entry as firstEntry, isMap, isSeq } from '../syntax/tree.ts';

/** A document to find nodes in. It remembers the keys of large objects, and nothing else. */
export class NodeFinder {
  readonly #root: Node;
  readonly #keys = new Map<Node, Map<string, Entry>>();

  constructor(root: Node) {
    this.#root = root;
  }

  /** The node at a pointer that exists, with its path and the entry that holds it (null in a list and at the root). */
  find(pointer: string): { path: (string | number)[]; node: Node | null; entry: Entry | null } {
    const path: (string | number)[] = [];
    let node: Node | null = this.#root;
    let entry: Entry | null = null;
    for (const segment of pointer.split('/').slice(1)) {
      if (isSeq(node)) {
        const index: number = Number(segment);
        path.push(index);
        node = node.items[index] ?? null;
        entry = null;
      } else {
        const key = segment.replaceAll('~1', '/').replaceAll('~0', '~');
        path.push(key);
        entry = this.entryOf(node, key) ?? null;
        node = entry?.value ?? null;
      }
    }
    return { path, node, entry };
  }

  /** The first entry named `key`. */
  entryOf(node: Node | null, key: string): Entry | undefined {
    if (!isMap(node)) return undefined;
    if (node.entries.length < 16) return firstEntry(node, key);
    let keys = this.#keys.get(node);
    if (keys === undefined) {
      keys = new Map();
      for (const e of node.entries) if (!keys.has(e.key.source)) keys.set(e.key.source, e);
      this.#keys.set(node, keys);
    }
    return keys.get(key);
  }
}
