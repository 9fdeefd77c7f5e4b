import type { Entry, MapNode, Node, PathStep, ScalarNode, SeqNode, SyntaxProblem } from '../tree.ts';
import { MAX_DEPTH } from '../limits.ts';
import * as messages from './messages.ts';
import type { Path } from './paths.ts';

/**
 * Joins the front matter and the parts of a Markdown document into one tree. Shorter paths come first, so that a table of
 * bands may stand above the block that defines its criterion; among equals the order of the text holds.
 *
 * What a part is put into keeps its own span and origin: that is still where a person adds to it. Only a root without
 * front matter has the origin `joined`. The given nodes are not changed; what gains a child is copied first.
 */
export interface Part {
  readonly path: Path;
  /** Null for a fence with nothing in it. */
  readonly value: Node | null;
}

export function assemble(front: Node | null, parts: readonly Part[], report: (problem: SyntaxProblem) => void): Node | null {
  if (parts.length === 0) return front;
  const assembly = new Assembly(front, report);
  const sorted = parts.map((part, i) => ({ part, i }));
  sorted.sort((a, b) => a.part.path.steps.length - b.part.path.steps.length || a.i - b.i);
  for (const { part } of sorted) assembly.add(part);
  return assembly.root;
}

const MAX_CANDIDATES = 200;

type Open<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/** Lives for one document: remembers which nodes are its own copies, and where their keys and ids are. */
class Assembly {
  root: Node | null;
  readonly #report: (problem: SyntaxProblem) => void;
  readonly #own = new Set<Node>();
  readonly #indexes = new Map<Node, Map<string, number>>();

  constructor(front: Node | null, report: (problem: SyntaxProblem) => void) {
    this.root = front;
    this.#report = report;
  }

  add({ path, value }: Part): void {
    const last = path.steps.at(-1);
    if (last === undefined) return;
    if (path.steps.length > 1 && path.steps.length + heightOf(value) > MAX_DEPTH) {
      this.#report({ code: 'too-deep', span: path.span, message: messages.TOO_DEEP });
      return;
    }
    const container = this.#reach(path);
    if (container === undefined) return;
    const index = this.#find(container, last.name);
    if (container.type === 'seq') {
      if (index === undefined) this.#unknown(path, path.steps.length - 1, container);
      else container.items[index] = this.#join(path, container.items[index] ?? null, value, last) ?? (container.items[index] as Node);
    } else if (index === undefined) {
      this.#indexOf(container).set(last.name, container.entries.length);
      container.entries.push(newEntry(last, value));
    } else {
      const old = container.entries[index] as Entry;
      container.entries[index] = { ...old, value: this.#join(path, old.value, value, old.key) };
    }
  }

  /** The copied container that the last step of the path leads into. */
  #reach(path: Path): Open<MapNode> | Open<SeqNode> | undefined {
    this.root ??= { type: 'map', span: path.span, entries: [], flow: false, origin: 'joined' };
    if (this.root.type !== 'map') {
      this.#report({ code: 'unknown-path', span: path.span, message: messages.NO_MAP });
      return undefined;
    }
    this.root = this.#copy(this.root);
    let current = this.root as Open<MapNode> | Open<SeqNode>;
    for (let i = 0; i < path.steps.length - 1; i++) {
      const index = this.#find(current, (path.steps[i] as PathStep).name);
      const child = index === undefined ? undefined : current.type === 'map' ? current.entries[index]?.value : current.items[index];
      if (index === undefined || child === null || child === undefined || child.type === 'scalar') {
        this.#unknown(path, i, current);
        return undefined;
      }
      const copied = this.#copy(child);
      if (current.type === 'map') current.entries[index] = { ...(current.entries[index] as Entry), value: copied as Node };
      else current.items[index] = copied as Node;
      current = copied as Open<MapNode> | Open<SeqNode>;
    }
    return current;
  }

  #copy(node: Node): Node {
    if (this.#own.has(node) || node.type === 'scalar') return node;
    const copy: Node = node.type === 'map' ? { ...node, entries: [...node.entries] } : { ...node, items: [...node.items] };
    this.#own.add(copy);
    return copy;
  }

  #find(container: Node | Open<MapNode> | Open<SeqNode>, name: string): number | undefined {
    return this.#indexOf(container as Node).get(name);
  }

  /** Keys of a map, ids of the items of a list; the first of equals counts. */
  #indexOf(container: Node | Open<MapNode> | Open<SeqNode>): Map<string, number> {
    const node = container as Node;
    const known = this.#indexes.get(node);
    if (known !== undefined) return known;
    const index = new Map<string, number>();
    namesOf(node).forEach((name, i) => {
      if (name !== undefined && !index.has(name)) index.set(name, i);
    });
    this.#indexes.set(node, index);
    return index;
  }

  /** `added` behind `old`: lists are strung together, maps merged key by key. What does not fit is reported and left out. */
  #join(path: Path, old: Node | null, added: Node | null, at: PathStep | ScalarNode): Node | null {
    if (old === null || (old.type === 'scalar' && old.style === 'none')) return added ?? old;
    if (added === null) return old;
    if (old.type === 'seq' && added.type === 'seq') return this.#append(old, added);
    if (old.type === 'map' && added.type === 'map') return this.#merge(old, added);
    const message = messages.notJoinable(nameOf(path.steps));
    this.#report({ code: 'duplicate-key', span: path.span, message, other: at.span });
    return old;
  }

  #append(old: SeqNode, added: SeqNode): Node {
    const copy = this.#copy(old) as Open<SeqNode>;
    const index = this.#indexes.get(copy as Node);
    for (const item of added.items) {
      const id = index === undefined ? undefined : idOf(item);
      if (id !== undefined && index?.has(id) === false) index.set(id, copy.items.length);
      copy.items.push(item);
    }
    return copy as Node;
  }

  #merge(old: MapNode, added: MapNode): Node {
    const copy = this.#copy(old) as Open<MapNode>;
    const index = this.#indexOf(copy);
    for (const entry of added.entries) {
      const key = entry.key.source;
      const first = index.get(key);
      if (first === undefined) index.set(key, copy.entries.length);
      else {
        const other = (copy.entries[first] as Entry).key.span;
        this.#report({ code: 'duplicate-key', span: entry.key.span, message: messages.duplicateKey(key), other });
      }
      copy.entries.push(entry);
    }
    return copy as Node;
  }

  #unknown(path: Path, at: number, container: Node | Open<MapNode> | Open<SeqNode>): void {
    const step = path.steps[at] as PathStep;
    const parent = nameOf(path.steps.slice(0, at));
    const message =
      container.type === 'seq'
        ? messages.unknownItem(step.name, parent)
        : at === 0
          ? messages.unknownRootKey(step.name)
          : messages.unknownKey(step.name, parent);
    const candidates: string[] = [];
    for (const name of this.#indexOf(container).keys()) if (candidates.push(name) >= MAX_CANDIDATES) break;
    this.#report({ code: 'unknown-path', span: step.span, message, candidates });
  }
}

const nameOf = (steps: readonly PathStep[]): string => steps.map((s) => s.name).join('.');

function namesOf(node: Node): (string | undefined)[] {
  if (node.type === 'map') return node.entries.map((e) => e.key.source);
  return node.type === 'seq' ? node.items.map(idOf) : [];
}

function idOf(item: Node): string | undefined {
  if (item.type !== 'map') return undefined;
  const id = item.entries.find((e) => e.key.source === 'id')?.value;
  return id?.type === 'scalar' ? id.source : undefined;
}

function newEntry(step: PathStep, value: Node | null): Entry {
  const key: ScalarNode = { type: 'scalar', span: step.span, source: step.name, value: step.name, style: 'plain' };
  return { key, value, span: { start: step.span.start, end: Math.max(step.span.end, value?.span.end ?? 0) } };
}

/** Levels of lists and maps in a value; recursion is as deep as a parsed tree can be. */
function heightOf(node: Node | null): number {
  if (node === null || node.type === 'scalar') return 0;
  let height = 0;
  if (node.type === 'map') for (const e of node.entries) height = Math.max(height, heightOf(e.value));
  else for (const item of node.items) height = Math.max(height, heightOf(item));
  return height + 1;
}
