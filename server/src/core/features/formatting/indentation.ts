/**
 * Which column each line of block-style YAML belongs in. Columns are read from the text as it stands: lines with one column
 * stay together, and only how far one level stands from the next is made the same throughout.
 */
import type { Token } from './yaml-tokens.ts';

/** How the author of a document indents. */
export interface Hand {
  /** Columns from a key to what is nested below it. */
  readonly step: number;
  /** Whether the dashes of a list stand deeper than the key above them, or in its column. */
  readonly indentLists: boolean;
}

/** A token that begins a line of block structure or stands behind dashes on it, and where it should stand. */
export interface Move {
  readonly from: number;
  readonly to: number;
}

export interface Indentation {
  /** Columns of dashes and block keys, by their offset. */
  readonly moves: ReadonlyMap<number, Move>;
  /** The levels open when a line begins, by the offset of its first token: for comments and continued lines. */
  readonly open: ReadonlyMap<number, readonly Move[]>;
}

interface Level extends Move {
  readonly kind: 'map' | 'seq';
}

/** What was seen of an author's hand, over all YAML of a document. */
export class HandReader {
  readonly #steps = new Map<number, number>();
  #lists = 0;
  #flushLists = 0;

  see(distance: number, isList: boolean): void {
    if (isList) this.#lists++;
    if (isList && distance === 0) this.#flushLists++;
    if (distance > 0) this.#steps.set(distance, (this.#steps.get(distance) ?? 0) + 1);
  }

  /** What is most usual; of equals the smaller step, and two where nothing is nested. */
  get hand(): Hand {
    const steps = [...this.#steps].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return { step: Math.min(steps[0]?.[0] ?? USUAL_STEP, MAX_STEP), indentLists: this.#flushLists * 2 <= this.#lists };
  }
}

export const USUAL_STEP = 2;
const MAX_STEP = 8;
/** A dash and the blank behind it. */
const DASH = 2;

/**
 * Goes through the lines of one piece of YAML whose outermost level belongs in column `base`. Undefined where a line is
 * built in a way that columns do not tell, as with `? key`.
 */
export function indent(text: string, tokens: readonly Token[], base: number, hand: Hand, seen?: HandReader): Indentation | undefined {
  const moves = new Map<number, Move>();
  const open = new Map<number, readonly Move[]>();
  const levels: Level[] = [];
  let flow = 0;
  let lineStart = -1;
  let previous: Token | undefined;
  for (const token of tokens) {
    if (token.kind === 'newline') {
      previous = undefined;
      lineStart = -1;
      continue;
    }
    if (token.kind === '?' || token.kind === 'marker') return undefined;
    if (previous === undefined) {
      lineStart = text.lastIndexOf('\n', token.start - 1) + 1;
      open.set(token.start, [...levels]);
    }
    const isStructure = flow === 0 && (token.kind === '-' || token.blockKey === true);
    if (isStructure) {
      const behindDash = previous?.kind === '-';
      if (previous !== undefined && !behindDash) return undefined;
      const lead = text.slice(lineStart, token.start).replace(/^\uFEFF/, '');
      if (!/^[ -]*$/.test(lead)) return undefined;
      const level = reach(levels, token.kind === '-' ? 'seq' : 'map', lead.length, behindDash, base, hand, seen);
      moves.set(token.start, level);
    } else if (token.kind === '{' || token.kind === '[') flow++;
    else if (token.kind === '}' || token.kind === ']') flow--;
    previous = token;
    if (token.kind === 'block-scalar' || token.kind === 'atom') {
      const lastBreak = text.lastIndexOf('\n', token.end - 1);
      if (lastBreak >= token.start) lineStart = lastBreak + 1;
    }
  }
  return { moves, open };
}

/** The level of a token at column `from`, with all deeper ones closed. */
function reach(levels: Level[], kind: Level['kind'], from: number, behindDash: boolean, base: number, hand: Hand, seen: HandReader | undefined): Level {
  for (let top = levels.at(-1); top !== undefined; top = levels.at(-1)) {
    if (top.from < from || (top.from === from && (top.kind === kind || kind === 'seq'))) break;
    levels.pop();
  }
  const top = levels.at(-1);
  if (top?.from === from && top.kind === kind) return top;
  const level = { kind, from, to: columnBelow(top, kind, base, hand) };
  // What stands behind its dash, or below it, says nothing about the step.
  if (!behindDash && top?.kind === 'map') seen?.see(from - top.from, kind === 'seq');
  levels.push(level);
  return level;
}

function columnBelow(parent: Level | undefined, kind: Level['kind'], base: number, hand: Hand): number {
  if (parent === undefined) return base;
  if (parent.kind === 'seq') return parent.to + DASH;
  return kind === 'seq' && !hand.indentLists ? parent.to : parent.to + hand.step;
}
