import { Composer, isAlias, isMap, isScalar, type Alias, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Entry, Node, ScalarNode, ScalarStyle } from '../tree.ts';
import { blockScalarEnd } from './block-scalar.ts';
import { reportErrors, type RawError } from './errors.ts';
import * as messages from './messages.ts';
import { isClosedQuote, readTokens, type OnError } from './tokens.ts';
import { sharedKey } from './keys.ts';
import type { TreeBuilder } from './tree-builder.ts';

/**
 * The authority: `yaml`, which reads any text and says everything that is wrong with it. It is several times slower than
 * the fast engine and costs time to load, so it runs only on what that one declines.
 *
 * Its stages are driven one by one, see `readTokens` for the first two. Errors are counted instead of collected, so that a
 * text that is nothing but errors stays cheap.
 */
export function composeAuthority(text: string, builder: TreeBuilder): Node | null {
  const errors: RawError[] = [];
  const onError: OnError = (source, code, message, isWarning) => {
    if (isWarning === true || errors.length >= MAX_RAW_ERRORS) return;
    const [start, end] = errorRange(source);
    errors.push({ start, end, code, message });
  };
  const read = readTokens(text, builder, onError);
  if (read === null) return null;
  const composer = new Composer(COMPOSER_OPTIONS);
  // Its own handler makes an exception with a stack trace of every error.
  (composer as unknown as { onError: OnError }).onError = onError;
  const walker = new Walker(text, builder);
  let root: Node | null = null;
  for (const document of composer.compose(read.tokens, true, read.end)) {
    const contents = document.contents as YamlNode | null;
    for (const { pos, code, message } of document.errors.slice(0, MAX_RAW_ERRORS)) {
      errors.push({ start: pos[0], end: pos[1], code, message });
    }
    if (contents !== null && !isEmpty(contents)) root = walker.node(contents, 0);
    break;
  }
  reportErrors(text, errors.filter((e) => e.start < read.end || read.end === text.length), walker.unclosed, builder);
  return builder.refused ? null : root;
}

/** No tag resolves to anything and keys may repeat: tags are reported and repeated keys are found without this engine. */
const COMPOSER_OPTIONS = {
  schema: 'failsafe',
  resolveKnownTags: false,
  uniqueKeys: false,
  merge: false,
  strict: true,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/** Only the first few errors are shown, but they are not found in the order of the text. */
const MAX_RAW_ERRORS = 1000;

type YamlNode = Scalar | Alias | YAMLMap | YAMLSeq;
function errorRange(source: Parameters<OnError>[0]): [number, number] {
  if (typeof source === 'number') return [source, source + 1];
  if ('offset' in source) return [source.offset, source.offset + (typeof source.source === 'string' ? source.source.length : 1)];
  return [source[0] as number, source[1] as number];
}

/** Turns the nodes of `yaml` into the tree. It recurses, on depths that the token stack has bounded. */
class Walker {
  /** Where a quote or bracket that never closes stands, by where its content ends. */
  readonly unclosed = new Map<number, number>();
  readonly #text: string;
  readonly #builder: TreeBuilder;

  constructor(text: string, builder: TreeBuilder) {
    this.#text = text;
    this.#builder = builder;
  }

  /** `depth` counts the collections around the node. */
  node(node: YamlNode, depth: number): Node {
    const [start, end] = rangeOf(node);
    if (isAlias(node)) return this.#builder.alias(node.source, start, end, depth);
    if (isScalar(node)) {
      const scalar = this.#scalar(node, start, end);
      if (node.anchor !== undefined) this.#builder.closeAnchor(node.anchor, scalar);
      return scalar;
    }
    if (this.#builder.isTooDeep(depth + 1, start)) return this.#builder.none(start);
    const { anchor } = node;
    if (anchor !== undefined) this.#builder.openAnchor(anchor);
    if (node.flow === true && !isClosed(this.#text, start, end)) this.unclosed.set(end, start);
    const collection = isMap(node) ? this.#map(node, depth + 1) : this.#seq(node as YAMLSeq, depth + 1);
    if (anchor !== undefined) this.#builder.closeAnchor(anchor, collection);
    return collection;
  }

  #scalar(node: Scalar, start: number, end: number): ScalarNode {
    const source = node.source ?? '';
    const style = STYLES.get(node.type ?? '') ?? 'plain';
    if (style === 'literal' || style === 'folded') {
      return this.#builder.scalar(start, blockScalarEnd(this.#text, start, end), source, style);
    }
    if (start === end && style === 'plain') return this.#builder.none(this.#backOverBlanks(start));
    if (style !== 'plain' && !isClosedQuote(this.#text.slice(start, end))) {
      this.unclosed.set(end, start);
      // The last character was taken for the quote.
      return this.#builder.scalar(start, end, this.#text.slice(start + 1, end).trimEnd(), style);
    }
    return this.#builder.scalar(start, end, source, style);
  }

  #seq(node: YAMLSeq, depth: number): Node {
    const [start, end] = rangeOf(node);
    const base = this.#builder.base;
    const items: Node[] = [];
    let last = node.flow === true ? end : start + 1;
    for (const item of node.items as YamlNode[]) {
      const child = this.node(item, depth);
      items.push(child);
      last = Math.max(last, child.span.end - base);
    }
    return this.#builder.seq(start, last, items, node.flow === true);
  }

  #map(node: YAMLMap, depth: number): Node {
    const [start, end] = rangeOf(node);
    const base = this.#builder.base;
    const entries: Entry[] = [];
    let first = start;
    let last = node.flow === true ? end : start;
    for (const { key, value } of node.items as { key: YamlNode; value: YamlNode | null }[]) {
      const keyNode = this.node(key, depth);
      let entryEnd = keyNode.span.end - base;
      let child: Node | null = null;
      if (value !== null) {
        if (isEmpty(value)) {
          entryEnd = Math.max(entryEnd, this.#backOverBlanks(rangeOf(value)[0]));
          const { anchor } = value;
          if (anchor !== undefined) this.#builder.closeAnchor(anchor, this.#builder.none(entryEnd));
        } else {
          child = this.node(value, depth);
          entryEnd = Math.max(entryEnd, child.span.end - base);
        }
      }
      first = Math.min(first, keyNode.span.start - base);
      last = Math.max(last, entryEnd);
      if (keyNode.type !== 'scalar') {
        this.#builder.problem('unsupported', keyNode.span.start - base, keyNode.span.end - base, messages.COLLECTION_KEY);
        continue;
      }
      if (keyNode.style === 'none') {
        const at = Math.min(keyNode.span.start - base, Math.max(this.#text.length - 1, 0));
        this.#builder.problem('syntax', at, at + 1, messages.EMPTY_KEY);
      }
      entries.push(this.#builder.entry({ ...keyNode, source: sharedKey(keyNode.source) }, child, entryEnd));
    }
    return this.#builder.map(first, last, entries, node.flow === true);
  }

  /** Empty values are placed behind the blanks that follow their dash or colon; the tree places them before. */
  #backOverBlanks(at: number): number {
    let i = at;
    while (i > 0 && (this.#text.charCodeAt(i - 1) === 32 || this.#text.charCodeAt(i - 1) === 9)) i--;
    return i;
  }
}

/** True of pairs in a flow list too, which have no bracket of their own. */
function isClosed(text: string, start: number, end: number): boolean {
  const opening = text[start];
  const closing = end - start < 2 ? '' : text[end - 1];
  return opening === '[' ? closing === ']' : opening === '{' ? closing === '}' : true;
}

const STYLES: ReadonlyMap<string, ScalarStyle> = new Map([
  ['PLAIN', 'plain'],
  ['QUOTE_SINGLE', 'single'],
  ['QUOTE_DOUBLE', 'double'],
  ['BLOCK_LITERAL', 'literal'],
  ['BLOCK_FOLDED', 'folded'],
]);

function rangeOf(node: YamlNode): readonly [number, number] {
  const range = node.range;
  return range ? [range[0], range[1]] : [0, 0];
}

function isEmpty(node: YamlNode): boolean {
  if (!isScalar(node) || node.type !== 'PLAIN') return false;
  const [start, end] = rangeOf(node);
  return start === end;
}
