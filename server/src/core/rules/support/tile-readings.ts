/** The readings of an ambiguous boundary, one fix each: what is left out, or held twice, goes to the one side or to the other. */
import type { Fix } from '../../base/diagnostic.ts';
import type { Rational } from '../../base/rational.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import type { NumberInterval, NumberKind, NumberSet } from '../../expression/intervals.ts';
import { spaced, type Wording } from '../../plan/proof-words.ts';
import { without } from '../../proof/tiles.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import { isPoint, stretchAt } from './bands.ts';
import { moveEnds, readingFix } from './tile-fixes.ts';

type Tiles = readonly { readonly when: ScalarNode | null }[];

interface GapBetween {
  readonly part: NumberInterval;
  readonly below: number | null;
  readonly above: number | null;
  readonly witness: Rational;
}

/** The tile before the gap takes it, or the one after it does. */
export function gapReadings(document: DocumentAnalysis, tiles: Tiles, sets: readonly NumberSet[], kind: NumberKind, gap: GapBetween, wording: Wording): Fix[] {
  const { part } = gap;
  const found: Fix[] = [];
  for (const [tile, end] of [[gap.below, 'high'], [gap.above, 'low']] as const) {
    const border = end === 'high' ? part.low : part.high;
    const from = tile === null || border === null ? undefined : stretchAt(sets[tile] ?? [], end, border);
    if (tile === null || from === undefined) continue;
    const to: NumberInterval = end === 'high' ? { ...from, high: part.high, highOpen: part.highOpen } : { ...from, low: part.low, lowOpen: part.lowOpen };
    const node = tiles[tile]?.when ?? null;
    const moved = moveEnds(document, node, kind, { from, to }, wording);
    if (moved === undefined) continue;
    const value = wording.say(gap.witness);
    found.push(readingFix(
      isPoint(part)
        ? { zh: `${spaced(value).zh}归入“${node?.source ?? ''}”这一档，写作“${moved.test}”`, en: `Count ${value.en} in the band “${node?.source ?? ''}”: “${moved.test}”` }
        : { zh: `把“${node?.source ?? ''}”扩为“${moved.test}”`, en: `Widen “${node?.source ?? ''}” to “${moved.test}”` },
      moved.edits,
    ));
  }
  return found;
}

/** The one keeps what both hold, or the other does. */
export function overlapReadings(document: DocumentAnalysis, tiles: Tiles, sets: readonly NumberSet[], kind: NumberKind, overlap: { readonly first: number; readonly second: number }, wording: Wording): Fix[] {
  return [[overlap.first, overlap.second], [overlap.second, overlap.first]].flatMap(([gives = 0, keeps = 0]): Fix[] => {
    const from = sets[gives] ?? [];
    const left = without(from, sets[keeps] ?? []);
    const [only] = from;
    const [rest] = left;
    if (from.length !== 1 || left.length !== 1 || only === undefined || rest === undefined) return [];
    const [given, kept] = [tiles[gives]?.when ?? null, tiles[keeps]?.when ?? null];
    const moved = moveEnds(document, given, kind, { from: only, to: rest }, wording);
    if (moved === undefined) return [];
    const [old, stays] = [given?.source ?? '', kept?.source ?? ''];
    return [readingFix({ zh: `重叠处归“${stays}”，“${old}”改为“${moved.test}”`, en: `Leave it to “${stays}”: change “${old}” to “${moved.test}”` }, moved.edits)];
  });
}
