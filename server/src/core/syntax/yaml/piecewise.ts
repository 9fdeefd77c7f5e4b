/** Reads a text piece by piece and puts the pieces together to the tree that reading it whole would give. */
import { MAX_PROBLEMS } from '../limits.ts';
import { isMap, isSeq, type Entry, type MapNode, type Node, type Origin, type SeqNode, type SyntaxProblem } from '../tree.ts';
import { composeAuthority } from './authority-engine.ts';
import { oddCharacters } from './characters.ts';
import { composeFast } from './fast-engine.ts';
import { detachProblems, moveNode, moveProblems } from './move.ts';
import { cutSections, type Piece } from './sections.ts';
import { TreeBuilder } from './tree-builder.ts';

/** What one piece was read as. Its nodes belong to the one tree that is current, and move with it. */
interface ReadPiece {
  readonly kind: Piece['kind'];
  readonly text: string;
  /** Offset in the file. */
  start: number;
  readonly root: MapNode | SeqNode;
  readonly problems: readonly SyntaxProblem[];
  readonly isBroken: boolean;
}

/**
 * The pieces of a text that is being edited. Reading the next version takes them over: nodes of what did not change are
 * used again, moved to where they stand now, so that the tree of the version before must no longer be used.
 */
export class PieceCache {
  pieces: readonly ReadPiece[] = [];
}

export interface Piecewise {
  readonly root: Node;
  readonly problems: SyntaxProblem[];
}

/** Undefined where the text is better read whole. Spans are offsets into the file, in which the text begins at `base`. */
export function composePieces(text: string, base: number, origin: Origin, slips: NameSlips, cache?: PieceCache): Piecewise | undefined {
  const cut = cutSections(text);
  if (cut === null) return undefined;
  const pieces = readPieces(text, base, origin, cut, slips, cache?.pieces ?? []);
  if (pieces === undefined) return undefined;
  // A text without one sound piece is hardly a document, and whole it may be something else altogether.
  if (pieces.every((p) => p.isBroken)) return undefined;
  if (cache) cache.pieces = pieces;
  const builder = new TreeBuilder(base, origin);
  const entries: Entry[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const { kind, root } = pieces[i] as ReadPiece;
    if (kind === 'entry') {
      entries.push(...(root as MapNode).entries);
      continue;
    }
    const [head] = (root as MapNode).entries;
    const parts: SeqNode[] = [];
    while (pieces[i + 1]?.kind === 'item') parts.push((pieces[++i] as ReadPiece).root as SeqNode);
    const [first, last] = [parts[0], parts.at(-1)];
    if (!head || !first || !last) return undefined;
    const value = builder.seq(first.span.start - base, last.span.end - base, parts.flatMap((p) => p.items), false);
    entries.push(builder.entry(head.key, value, last.span.end - base));
  }
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) return undefined;
  const root = builder.map(first.span.start - base, last.span.end - base, entries, false);
  const problems = [...pieces.flatMap((p) => p.problems), ...builder.problems];
  return { root, problems: problems.length > MAX_PROBLEMS ? problems.sort((a, b) => a.span.start - b.span.start).slice(0, MAX_PROBLEMS) : problems };
}

/** Replaces errors by the slips of the hand that they come from. */
export type NameSlips = (source: string, root: Node | null, builder: TreeBuilder, base: number) => SyntaxProblem[];

function readPieces(text: string, base: number, origin: Origin, cut: readonly Piece[], slips: NameSlips, before: readonly ReadPiece[]): ReadPiece[] | undefined {
  const texts = cut.map(({ start, end }) => text.slice(start, end));
  const isSame = (i: number, j: number): boolean => texts[i] === before[j]?.text && cut[i]?.kind === before[j]?.kind;
  const most = Math.min(cut.length, before.length);
  let head = 0;
  while (head < most && isSame(head, head)) head++;
  let tail = 0;
  while (tail < most - head && isSame(cut.length - 1 - tail, before.length - 1 - tail)) tail++;
  const fresh: ReadPiece[] = [];
  for (let i = head; i < cut.length - tail; i++) {
    const piece = readPiece(texts[i] as string, cut[i] as Piece, base, origin, slips);
    if (piece === undefined) return undefined;
    fresh.push(piece);
  }
  const moved = [...before.slice(0, head), ...fresh, ...before.slice(before.length - tail)];
  moved.forEach((piece, i) => { move(piece, base + (cut[i] as Piece).start); });
  return moved;
}

function readPiece(text: string, { kind, start }: Piece, base: number, origin: Origin, slips: NameSlips): ReadPiece | undefined {
  const at = base + start;
  const depth = kind === 'item' ? 1 : 0;
  const builder = new TreeBuilder(at, origin, oddCharacters(text), depth);
  const quick = composeFast(text, builder);
  if (builder.refused) return undefined;
  const root = quick && partOf(quick, kind, at);
  if (root) return { kind, text, start: at, root, problems: detachProblems(builder.problems), isBroken: false };
  // Something in front of it makes of the beginning of a broken piece what it would be in the whole text.
  const before = kind === 'item' ? `${text.slice(0, text.indexOf('-'))}- 0\n` : '0: 0\n';
  const whole = before + text;
  const authority = new TreeBuilder(at - before.length, origin, oddCharacters(whole), depth);
  const read = composeAuthority(whole, authority);
  if (authority.refused || read === null) return undefined;
  const broken = partOf(read, kind, at + (kind === 'item' ? text.indexOf('-') : 0), 1);
  return broken && { kind, text, start: at, root: broken, problems: detachProblems(slips(whole, read, authority, at - before.length)), isBroken: true };
}

/** The collection without the first `skipped` parts, where it is what such a piece must be. */
function partOf(root: Node, kind: Piece['kind'], from: number, skipped = 0): MapNode | SeqNode | undefined {
  if (kind === 'item') {
    if (!isSeq(root) || root.flow || root.items.length <= skipped) return undefined;
    if (skipped === 0) return root;
    // The span begins at the dash, of which the items do not know.
    return { ...root, items: root.items.slice(skipped), span: { start: from, end: root.span.end } };
  }
  if (!isMap(root) || root.flow || root.entries.length <= skipped) return undefined;
  if (kind === 'list' && (root.entries.length !== skipped + 1 || root.entries[skipped]?.value !== null)) return undefined;
  return skipped === 0 ? root : { ...root, entries: root.entries.slice(skipped), span: { start: from, end: root.span.end } };
}

function move(piece: ReadPiece, start: number): void {
  const by = start - piece.start;
  if (by === 0) return;
  piece.start = start;
  moveNode(piece.root, by);
  moveProblems(piece.problems, by);
}
