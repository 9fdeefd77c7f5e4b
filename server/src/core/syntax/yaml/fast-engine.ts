// The build for browsers is the same parser compiled for older engines, which Node 20 runs three times as fast.
import { getScalarValue, parseEvents, type Event, type MappingEvent, type ScalarEvent, type SequenceEvent } from 'js-yaml/browser';
import type { Entry, Node, ScalarNode } from '../tree.ts';
import { blockScalarEnd } from './block-scalar.ts';
import { sharedKey } from './keys.ts';
import type { TreeBuilder } from './tree-builder.ts';

/**
 * The fast engine: js-yaml's events composed into the tree. It accepts most of what people write and declines the rest,
 * which the other engine then reads: every text with an error, and constructs that the two could understand differently.
 *
 * Events do not say where dashes, colons, closing brackets and empty values stand. A cursor therefore walks through the
 * blanks and comments between one event and the next and must meet exactly the marks that belong there; where it meets
 * anything else, the text is declined. This gives exact spans and checks the events at the same time.
 */
export function composeFast(text: string, builder: TreeBuilder): Node | null | undefined {
  if (hasOddCharacters(text)) return undefined;
  let events: readonly Event[];
  try {
    events = parseEvents(text, { maxDepth: ENGINE_DEPTH, filename: '' });
  } catch {
    return undefined;
  }
  const composer = new FastComposer(text, builder);
  for (let i = 0; i < events.length; i++) {
    if (!composer.accept(events[i] as Event)) return builder.refused ? null : undefined;
  }
  return composer.finish();
}

/** Deeper than any tree that is accepted, so that the tree's own limit decides; shallow enough for the call stack. */
const ENGINE_DEPTH = 150;

/** The other engine wants a colon within 1024 characters from the start of its key. */
const MAX_KEY_LENGTH = 1000;

const [DOCUMENT, SEQUENCE, MAPPING, SCALAR, ALIAS] = [1, 2, 3, 4, 5];
const FLOW = 2;

/** A map has no items and a list no entries: nothing is ever put into these. */
const NO_ENTRIES: Entry[] = [];
const NO_ITEMS: Node[] = [];

interface Frame {
  readonly isMap: boolean;
  readonly flow: boolean;
  readonly start: number;
  readonly anchor: string | null;
  readonly entries: Entry[];
  readonly items: Node[];
  /** The key whose value is awaited. */
  key: ScalarNode | null;
  keyEnd: number;
}

class FastComposer {
  readonly #text: string;
  readonly #builder: TreeBuilder;
  readonly #frames: Frame[] = [];
  #top: Frame | null = null;
  #root: Node | null = null;
  #documents = 0;
  #comments = 0;
  /** Whether a line ended on the way of the cursor. A next key or item stands on a line of its own. */
  #newLine = false;
  /** Whether a comment stands between the node that is approached and its dash or colon. */
  #commentBefore = false;
  #cursor = 0;

  constructor(text: string, builder: TreeBuilder) {
    this.#text = text;
    this.#builder = builder;
  }

  /** False when the text must be left to the other engine, or is refused. */
  accept(event: Event): boolean {
    switch (event.type) {
      case SCALAR:
        return this.#scalar(event as ScalarEvent);
      case MAPPING:
        return this.#open(event as MappingEvent, true);
      case SEQUENCE:
        return this.#open(event as SequenceEvent, false);
      case ALIAS: {
        const { anchorStart, anchorEnd } = event as { anchorStart: number; anchorEnd: number };
        const start = anchorStart - 1;
        if (this.#awaitsKey() || this.#approach(-1, -1) !== start) return false;
        const name = this.#text.slice(anchorStart, anchorEnd);
        this.#attach(this.#builder.alias(name, start, anchorEnd, this.#frames.length), anchorEnd);
        return !this.#builder.refused;
      }
      case DOCUMENT:
        return this.#document(event as { explicitStart: boolean; explicitEnd: boolean; directives: unknown[] });
      default:
        return this.#close();
    }
  }

  finish(): Node | null | undefined {
    return this.#skip(this.#cursor) === this.#text.length ? this.#root : undefined;
  }

  #document(event: { explicitStart: boolean; explicitEnd: boolean; directives: unknown[] }): boolean {
    if (++this.#documents > 1 || event.explicitEnd || event.directives.length > 0) return false;
    if (!event.explicitStart) return true;
    const at = this.#skip(this.#cursor);
    // The marker stands in the first column; this engine takes an indented one too.
    if (!this.#text.startsWith('---', at) || (at > this.#cursor && this.#text.charCodeAt(at - 1) !== 10)) return false;
    this.#cursor = at + 3;
    return true;
  }

  #open(event: MappingEvent | SequenceEvent, isMap: boolean): boolean {
    // A collection as a key is not supported and is the other engine's to report.
    if (event.tagStart >= 0 || this.#awaitsKey()) return false;
    const flow = event.style === FLOW;
    const start = this.#approach(event.anchorStart, event.anchorEnd);
    if (start !== event.start) return false;
    if (flow) {
      // A pair in a flow list, `[a: 1]`, has no bracket of its own.
      if (this.#text.charCodeAt(start) !== (isMap ? 123 : 91)) return false;
      this.#cursor = start + 1;
    } else {
      this.#cursor = start;
    }
    if (this.#builder.isTooDeep(this.#frames.length + 1, start)) return false;
    const anchor = event.anchorStart < 0 ? null : this.#text.slice(event.anchorStart, event.anchorEnd);
    if (anchor !== null) this.#builder.openAnchor(anchor);
    this.#top = { isMap, flow, start, anchor, entries: isMap ? [] : NO_ENTRIES, items: isMap ? NO_ITEMS : [], key: null, keyEnd: 0 };
    this.#frames.push(this.#top);
    return true;
  }

  #close(): boolean {
    const frame = this.#frames.pop();
    if (frame === undefined) return true;
    if (frame.flow) {
      let at = this.#skip(this.#cursor);
      if (this.#text.charCodeAt(at) === 44) at = this.#skip(at + 1);
      if (this.#text.charCodeAt(at) !== (frame.isMap ? 125 : 93)) return false;
      this.#cursor = at + 1;
    }
    const end = this.#cursor;
    const node = frame.isMap
      ? this.#builder.map(frame.start, end, frame.entries, frame.flow)
      : this.#builder.seq(frame.start, end, frame.items, frame.flow);
    if (frame.anchor !== null) this.#builder.closeAnchor(frame.anchor, node);
    this.#top = this.#frames.at(-1) ?? null;
    this.#attach(node, end);
    return true;
  }

  #scalar(event: ScalarEvent): boolean {
    if (event.tagStart >= 0) return false;
    if (event.valueStart < 0) return this.#empty(event);
    const start = this.#approach(event.anchorStart, event.anchorEnd);
    const text = this.#text;
    // The other engine lets a comment in a lower column shorten the indentation of the value that follows.
    const isKey = this.#awaitsKey();
    if (this.#commentBefore && !isKey) return false;
    let end = event.valueEnd;
    let node: ScalarNode;
    switch (event.style) {
      case 1:
        if (start !== event.valueStart) return false;
        node = this.#builder.scalar(start, end, isKey ? sharedKey(plainText(text, event)) : plainText(text, event), 'plain');
        break;
      case 2:
      case 3:
        if (start !== event.valueStart - 1) return false;
        if (event.style === 3 && !event.fast && ESCAPED_BREAK.test(text.slice(start, end))) return false;
        end++;
        node = this.#builder.scalar(start, end, getScalarValue(text, event), event.style === 2 ? 'single' : 'double');
        break;
      default:
        if (text.charCodeAt(start) !== (event.style === 4 ? 124 : 62)) return false;
        end = blockScalarEnd(text, start, event.valueEnd);
        node = this.#builder.scalar(start, end, getScalarValue(text, event), event.style === 4 ? 'literal' : 'folded');
        if (this.#top === null || !isSimpleBlock(text, start, end, event.valueEnd)) return false;
        break;
    }
    if (isKey) {
      if (event.anchorStart >= 0) return false;
      const top = this.#top as Frame;
      top.key = node;
      top.keyEnd = this.#cursor = end;
      return true;
    }
    if (event.anchorStart >= 0) this.#builder.closeAnchor(text.slice(event.anchorStart, event.anchorEnd), node);
    this.#attach(node, end);
    return true;
  }

  /** A value that is not there. Empty keys and empty values with an anchor are left to the other engine. */
  #empty(event: ScalarEvent): boolean {
    if (event.anchorStart >= 0 || this.#awaitsKey()) return false;
    const top = this.#top;
    if (top === null) return this.#root === null;
    this.#newLine = false;
    let at = this.#skip(this.#cursor);
    if (!top.isMap) {
      if (top.flow || (!this.#newLine && top.items.length > 0) || this.#text.charCodeAt(at) !== 45) return false;
      at++;
      this.#attach(this.#builder.none(at), at);
      return true;
    }
    if (this.#text.charCodeAt(at) === 58) at++;
    else if (top.flow) at = top.keyEnd;
    else return false;
    if (at - top.keyEnd > MAX_KEY_LENGTH) return false;
    this.#attach(null, at);
    return true;
  }

  #awaitsKey(): boolean {
    const top = this.#top;
    return top !== null && top.isMap && top.key === null;
  }

  /** Walks over the marks that stand before the next node, its anchor included. Returns where it starts, or -1. */
  #approach(anchorStart: number, anchorEnd: number): number {
    const text = this.#text;
    const top = this.#top;
    this.#newLine = false;
    this.#commentBefore = false;
    let at = this.#skip(this.#cursor);
    if (top !== null) {
      if (!top.flow && top.key === null && !this.#newLine && top.entries.length + top.items.length > 0) return -1;
      if (top.isMap) {
        if (top.key !== null) {
          // A key and its colon stand on one line, which this engine does not mind at the top of a text.
          if (this.#newLine && !top.flow) return -1;
          if (text.charCodeAt(at) !== 58 || at - (top.key.span.start - this.#builder.base) > MAX_KEY_LENGTH) return -1;
          // `"a":1` is a pair, `a :1` is not.
          if ((at !== top.keyEnd || top.key.style === 'plain') && !isBlankOrFlow(text.charCodeAt(at + 1))) return -1;
          at = this.#afterIndicator(at);
        } else if (top.flow && top.entries.length > 0) {
          if (text.charCodeAt(at) !== 44) return -1;
          at = this.#skip(at + 1);
        }
      } else if (!top.flow) {
        if (text.charCodeAt(at) !== 45) return -1;
        at = this.#afterIndicator(at);
      } else if (top.items.length > 0) {
        if (text.charCodeAt(at) !== 44) return -1;
        at = this.#skip(at + 1);
      }
    }
    if (anchorStart < 0) return at;
    return at === anchorStart - 1 ? this.#skip(anchorEnd) : -1;
  }

  #afterIndicator(at: number): number {
    const before = this.#comments;
    const next = this.#skip(at + 1);
    this.#commentBefore = this.#comments > before;
    return next;
  }

  #attach(node: Node | null, end: number): void {
    this.#cursor = end;
    const top = this.#top;
    if (top === null) {
      this.#root = node;
    } else if (!top.isMap) {
      top.items.push(node as Node);
    } else {
      top.entries.push(this.#builder.entry(top.key as ScalarNode, node, end));
      top.key = null;
    }
  }

  /** The next character that is neither blank nor in a comment. */
  #skip(from: number): number {
    const text = this.#text;
    let at = from;
    for (;;) {
      const c = text.charCodeAt(at);
      if (c === 32 || c === 13) {
        at++;
      } else if (c === 10) {
        this.#newLine = true;
        at++;
      } else if (c === 35) {
        this.#comments++;
        at = text.indexOf('\n', at);
        if (at < 0) return text.length;
      } else {
        return at;
      }
    }
  }
}

const plainText = (text: string, event: ScalarEvent): string => (event.fast ? text.slice(event.valueStart, event.valueEnd) : getScalarValue(text, event));

/**
 * False where the engines count blank lines differently: behind an indentation width in the header, and in trailing
 * lines that hold blanks.
 */
function isSimpleBlock(text: string, start: number, end: number, limit: number): boolean {
  for (let i = start + 1; i < start + 3; i++) {
    const c = text.charCodeAt(i);
    if (c >= 48 && c <= 57) return false;
  }
  for (let i = end; i < limit; i++) {
    if (text.charCodeAt(i) === 32) return false;
  }
  return true;
}

/** Characters that the engines treat differently: tabs, line breaks of old Macs, byte order marks inside the text, controls. */
function hasOddCharacters(text: string): boolean {
  return text.includes('\t') || text.includes('\ufeff') || (text.includes('\r') && LONE_RETURN.test(text));
}

const isBlankOrFlow = (c: number): boolean =>
  c === 32 || c === 10 || c === 13 || c === 44 || c === 91 || c === 93 || c === 123 || c === 125 || Number.isNaN(c);

/** A line break that is escaped, before which and behind which the engines trim differently. */
const ESCAPED_BREAK = /\\\r?\n/;

const LONE_RETURN = /\r(?!\n)/;
