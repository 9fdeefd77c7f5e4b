/**
 * The tree as plain values, the form in which the compiled validators read a document. Nothing else reads it: whatever
 * needs a place in the file works on the tree itself.
 */
import type { Entry, Node } from '../syntax/tree.ts';

/**
 * Objects inherit nothing, so that `__proto__` and `constructor` are keys like any other. Of equal keys the first
 * wins, as it does everywhere else; a key with nothing behind it has the value null.
 */
export function toValue(node: Node | null): unknown {
  if (node === null) return null;
  if (node.type === 'scalar') return node.value;
  if (node.type === 'seq') return node.items.map(toValue);
  const object = new Bare();
  for (let i = 0; i < node.entries.length; i++) {
    const { key, value } = node.entries[i] as Entry;
    // Nothing becomes undefined; asking with `in` would leave the engine's quick ways.
    if (object[key.source] === undefined) object[key.source] = toValue(value);
  }
  return object;
}

/** Objects with nothing inherited: an empty prototype keeps them as quick to read as any, which `Object.create(null)` does not. */
const Bare = function () {} as unknown as new () => Record<string, unknown>;
Bare.prototype = Object.create(null);
