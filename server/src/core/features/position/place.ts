/**
 * Where a cursor stands in a document, told from its lines and brackets: also while the text is half typed and has no tree
 * at that place. Knows the shape of YAML and nothing of schemas.
 */
import type { Span } from '../../base/span.ts';

export type Place = DataPlace | CommentPlace;

/** A place among keys and values. */
export interface DataPlace {
  readonly type: 'data';
  /**
   * `key`: a key of the innermost map is being written. `value`: what stands behind its key, or an item of a list.
   * `node`: a node begins here on a line of its own; it may become a value as well as the first key of the innermost
   * map, which is not there yet. `item`: beside the items of the innermost list, where a dash is still missing.
   */
  readonly role: 'key' | 'value' | 'node' | 'item';
  /** Keys and ids of items that lead from the root of the document to the outermost frame: those of a fence or a table. */
  readonly prefix: readonly string[];
  /** Outermost first. */
  readonly frames: readonly Frame[];
  /** What is written of the token, from its first character (behind a quotation mark) to the cursor. */
  readonly span: Span;
  /** Where the token ends that the cursor stands in; the end of `span` when it stands at its end. */
  readonly end: number;
  readonly style: Style;
  /** Of a key that is followed by its colon already. */
  readonly hasColon: boolean;
  /** Column at which entries of the innermost container stand; lines below an entry are indented further. */
  readonly column: number;
  /** Right behind the dash of its item, which makes none until a blank follows. */
  readonly touchesDash: boolean;
}

/** `literal`: in a text of several lines, a block scalar or a plain one that goes on. */
export type Style = 'block' | 'flow' | 'double' | 'single' | 'literal' | 'cell';

export type Frame = MapFrame | SeqFrame;

export interface MapFrame {
  readonly type: 'map';
  /** The key whose value the next frame or the cursor is in; null for a key that is being written. */
  readonly key: string | null;
  /** Its other entries, above and below the cursor, with scalar values as written without quotes; the first of equal keys. */
  entries(): ReadonlyMap<string, string>;
}

export interface SeqFrame {
  readonly type: 'seq';
  /** Written items of a list of scalars or small maps on one line each, without their dashes; the one with the cursor left out. */
  items(): readonly string[];
}

/** Inside a comment; `start` is the offset behind `#` or `<!--`. */
export interface CommentPlace {
  readonly type: 'comment';
  readonly start: number;
  readonly end: number;
}
