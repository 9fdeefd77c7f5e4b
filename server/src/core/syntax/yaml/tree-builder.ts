import { MAX_ALIAS_NODES, MAX_DEPTH, MAX_PROBLEMS } from '../limits.ts';
import type { Entry, MapNode, Node, Origin, ScalarNode, ScalarStyle, SeqNode, SyntaxProblem } from '../tree.ts';
import { escapedControl, type OddCharacters } from './characters.ts';
import { resolvePlain } from './plain-scalar.ts';
import * as messages from './messages.ts';

/**
 * What both YAML engines build the tree with, so that values, aliases, repeated keys and limits cannot differ between
 * them. Offsets come in relative to the text that is parsed and leave as offsets into the whole file.
 *
 * An alias becomes a copy of the anchored node that has the span of the alias; the children are the anchored node's own
 * and keep their spans, since that is where a person edits them. They are shared, not copied, so an alias costs nothing;
 * what it would cost those who walk the tree is counted and bounded.
 */
export class TreeBuilder {
  readonly problems: SyntaxProblem[] = [];
  /** Set when the text is refused as a whole; the root is then null. */
  refused = false;
  /** Offset of the parsed text in the file. */
  readonly base: number;
  readonly #origin: Origin;
  /** Null while the anchored collection is still open. */
  #anchors: Map<string, Node | null> | null = null;
  #weights: Map<Node, Weight> | null = null;
  #aliasNodes = 0;

  readonly #odd: boolean;
  readonly #depth: number;

  /**
   * `odd` are characters of the text that are wrong wherever they stand; `depth` counts the collections around the text,
   * beyond its own outermost one.
   */
  constructor(base: number, origin: Origin, odd: readonly OddCharacters[] = [], depth = 0) {
    this.base = base;
    this.#depth = depth;
    this.#origin = origin;
    this.#odd = odd.length > 0;
    for (const { start, length, message } of odd) this.problem('syntax', start, start + length, message);
  }

  scalar(start: number, end: number, source: string, style: ScalarStyle): ScalarNode {
    const base = this.base;
    // Where the text itself has such characters, they are what is told.
    const control = style === 'double' && !this.#odd ? escapedControl(source) : undefined;
    if (control) this.problem('unsupported', start, end, control);
    return {
      type: 'scalar',
      span: { start: start + base, end: end + base },
      source,
      value: style === 'plain' ? resolvePlain(source) : style === 'none' ? null : source,
      style,
    };
  }

  /** A value that is not there: an item after a lone dash, an alias that leads nowhere. */
  none(start: number, end = start): ScalarNode {
    return this.scalar(start, end, '', 'none');
  }

  seq(start: number, end: number, items: Node[], flow: boolean): SeqNode {
    const base = this.base;
    return { type: 'seq', span: { start: start + base, end: end + base }, items, flow, origin: this.#origin };
  }

  /** `end` of the entry, not of the value: an entry without a value ends behind its colon. */
  entry(key: ScalarNode, value: Node | null, end: number): Entry {
    return { key, value, span: { start: key.span.start, end: end + this.base } };
  }

  /** Drops merge keys and names repeated ones; both stay where they can be seen, in the problems. */
  map(start: number, end: number, entries: Entry[], flow: boolean): MapNode {
    const base = this.base;
    this.#reportRepeated(entries);
    return {
      type: 'map',
      span: { start: start + base, end: end + base },
      entries: entries.some(isMerge) ? this.#withoutMerges(entries) : entries,
      flow,
      origin: this.#origin,
    };
  }

  problem(code: SyntaxProblem['code'], start: number, end: number, message: SyntaxProblem['message']): void {
    this.#report({ code, span: { start: start + this.base, end: end + this.base }, message });
  }

  /** True, and the text refused, when a collection at `depth` (the root's is 1) is one too many. */
  isTooDeep(depth: number, start: number): boolean {
    if (depth + this.#depth <= MAX_DEPTH) return false;
    if (!this.refused) this.problem('too-deep', start, start + 1, messages.TOO_DEEP);
    this.refused = true;
    return true;
  }

  openAnchor(name: string): void {
    (this.#anchors ??= new Map()).set(name, null);
  }

  closeAnchor(name: string, node: Node): void {
    (this.#anchors ??= new Map()).set(name, node);
  }

  /** The node that `*name` at `[start, end)` stands for, in a collection at `depth` (0 at the root). */
  alias(name: string, start: number, end: number, depth: number): Node {
    const target = this.#anchors?.get(name);
    if (target === undefined) {
      this.problem('syntax', start, end, messages.unknownAnchor(name));
      return this.none(start, end);
    }
    if (target === null) {
      this.problem('alias-bomb', start, end, messages.recursiveAlias(name));
      return this.none(start, end);
    }
    if (this.refused) return this.none(start, end);
    const weight = this.#weigh(target);
    this.#aliasNodes += weight.nodes;
    if (this.#aliasNodes > MAX_ALIAS_NODES || depth + weight.height > MAX_DEPTH) {
      this.problem('alias-bomb', start, end, messages.ALIAS_BOMB);
      this.refused = true;
      return this.none(start, end);
    }
    const copy: Node = { ...target, span: { start: start + this.base, end: end + this.base } };
    this.#weights?.set(copy, weight);
    return copy;
  }

  /** Room is kept for the one problem that explains why there is no tree. */
  #report(problem: SyntaxProblem): void {
    const room = problem.code === 'alias-bomb' || problem.code === 'too-deep' || problem.code === 'too-large' ? 2 * MAX_PROBLEMS : MAX_PROBLEMS;
    if (this.problems.length < room) this.problems.push(problem);
  }

  /** Recursion is as deep as the tree at most: an alias inside was weighed when it was made. */
  #weigh(node: Node): Weight {
    const weights = (this.#weights ??= new Map());
    const known = weights.get(node);
    if (known !== undefined) return known;
    let nodes = 1;
    let height = 0;
    if (node.type === 'seq') {
      for (const item of node.items) {
        const weight = this.#weigh(item);
        nodes += weight.nodes;
        height = Math.max(height, weight.height);
      }
    } else if (node.type === 'map') {
      for (const { value } of node.entries) {
        nodes++;
        if (value === null) continue;
        const weight = this.#weigh(value);
        nodes += weight.nodes;
        height = Math.max(height, weight.height);
      }
    }
    const weight = { nodes, height: node.type === 'scalar' ? 0 : height + 1 };
    weights.set(node, weight);
    return weight;
  }

  #reportRepeated(entries: readonly Entry[]): void {
    const count = entries.length;
    if (count <= SMALL_MAP) {
      for (let i = 1; i < count; i++) {
        const key = (entries[i] as Entry).key;
        for (let j = 0; j < i; j++) {
          const other = (entries[j] as Entry).key;
          if (other.source !== key.source) continue;
          this.#repeated(other, key);
          break;
        }
      }
      return;
    }
    const first = new Map<string, ScalarNode>();
    for (const { key } of entries) {
      const other = first.get(key.source);
      if (other === undefined) first.set(key.source, key);
      else this.#repeated(other, key);
    }
  }

  #repeated(first: ScalarNode, key: ScalarNode): void {
    // An empty key or a merge key has its own problem.
    if (key.style === 'none' || isMergeKey(key)) return;
    this.#report({ code: 'duplicate-key', span: key.span, other: first.span, message: messages.duplicateKey(key.source) });
  }

  #withoutMerges(entries: readonly Entry[]): Entry[] {
    return entries.filter((e) => {
      if (!isMerge(e)) return true;
      this.#report({ code: 'unsupported', span: e.key.span, message: messages.MERGE_KEY });
      return false;
    });
  }
}

/** How much there is behind a node, aliases followed. Height counts collections only. */
interface Weight {
  readonly nodes: number;
  readonly height: number;
}

/** Up to here, comparing each key with each is faster than building a table. */
const SMALL_MAP = 12;

const isMergeKey = (key: ScalarNode): boolean => key.style === 'plain' && key.source === '<<';
const isMerge = (e: Entry): boolean => isMergeKey(e.key);
