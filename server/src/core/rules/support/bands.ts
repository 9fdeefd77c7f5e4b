/** What the rules on bands share: names, places, and cases that the engine confirms. */
import type { RelatedPlace, Witness } from '../../base/diagnostic.ts';
import type { Rational } from '../../base/rational.ts';
import type { Span } from '../../base/span.ts';
import { same, type Text } from '../../base/text.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import type { NumberInterval, NumberKind, NumberSet } from '../../expression/intervals.ts';
import type { Criterion } from '../../model/scoring.ts';
import { proofOf, type ScoringProof } from '../../plan/proof.ts';
import type { BandProof, Tile } from '../../plan/proof-bands.ts';
import { show } from '../../plan/proof-witness.ts';
import { led, spaced, type Wording } from '../../plan/proof-words.ts';
import type { Axis } from '../../proof/axis.ts';
import type { Point } from '../../proof/table.ts';
import type { CaseResult } from '../../scoring/case.ts';
import { scalarContent } from '../../syntax/scalar-position.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import { quotable } from '../define-rule.ts';
import { criterionPlace } from './scorings.ts';
import { unitMismatches } from './units.ts';

/** The bands of which something can be said: where one speaks of another quantity than its input, that is told, and what follows from it is not. */
export function soundBands(document: DocumentAnalysis): readonly BandProof[] {
  const mistaken = new Set(unitMismatches(document).map((m) => m.site.node));
  return (proofOf(document)?.bands ?? []).filter(({ tiles }) => tiles.every(({ when }) => when === null || !mistaken.has(when)));
}

/** The label of a criterion, else its id, as messages begin with it. */
export function criterionLabel(criterion: Criterion): Text {
  const { zh, en } = criterion.label ?? same(criterion.id ?? '?');
  return { zh: quotable(zh), en: quotable(en) };
}

/** The characters of a scalar without its quotes. */
export const contentSpan = (document: DocumentAnalysis, node: ScalarNode): Span => scalarContent(node, document.text).span;

/** The test of a band; the whole of a level. */
export function tilePlace(document: DocumentAnalysis, tile: Tile | undefined, criterion: Criterion): Span {
  if (tile === undefined) return criterionPlace(criterion);
  if (tile.when !== null) return contentSpan(document, tile.when);
  const label = tile.node.entries.find((e) => e.key.source === 'label')?.value;
  return label?.span ?? tile.node.entries[0]?.key.span ?? tile.node.span;
}

export const relatedTile = (document: DocumentAnalysis, proof: BandProof, tile: number, message: Text): RelatedPlace => ({
  uri: document.file.uri, span: tilePlace(document, proof.tiles[tile], proof.criterion), message,
});

/** A case that the engine confirms; `null` where the proof says that there is none, undefined where it could not be made. */
export type Confirmed = { readonly witness: Witness | undefined } | null | undefined;

/** Without a plan nothing can be scored yet: the finding then stands on the proof alone. */
export function confirm(proof: ScoringProof, criterion: Criterion, point: Point, sets: ReadonlyMap<number, NumberSet>, claim: (result: CaseResult) => boolean): Confirmed {
  const { compiled } = proof;
  if (compiled.plan === null) return { witness: undefined };
  const shown = show(compiled, compiled.plan, proof.axes, criterion, point, sets, claim);
  if (shown.outcome === 'found') return { witness: shown.replay.witness };
  return shown.outcome === 'none' ? null : undefined;
}

/** One value of the axis that bands lie on, as a case. */
export const at = (axis: Axis, value: Rational): Point => new Map([[axis.slot, value]]);

/** `响应时间 24 小时、渠道“电话”`: the values of a case over several inputs. */
export function describePoint(proof: ScoringProof, point: Point, wordings: (slot: number) => Wording | undefined): Text {
  const parts = [...point].sort((a, b) => a[0] - b[0]).flatMap(([slot, value]): Text[] => {
    const input = proof.scoring.inputs[slot];
    const said = wordings(slot)?.say(value);
    if (input === undefined || said === undefined) return [];
    const name = input.label ?? same(input.name);
    const before = spaced(name).zh;
    return [{ zh: before.endsWith(' ') ? before + said.zh : before + led(said).zh, en: `${name.en} ${said.en}` }];
  });
  return { zh: parts.map((p) => p.zh).join('、'), en: parts.map((p) => p.en).join(', ') };
}

export const numericKind = (axis: Axis): NumberKind | undefined => (axis.kind === 'values' ? undefined : axis.kind);

/** The stretch of a set that ends or begins at this place. */
export function stretchAt(set: NumberSet, end: 'low' | 'high', value: Rational): NumberInterval | undefined {
  return set.find((part) => { const e = part[end]; return e !== null && e.n === value.n && e.d === value.d && e.s === value.s; });
}

export const isPoint = (part: NumberInterval): boolean =>
  part.low !== null && part.high !== null && part.low.n === part.high.n && part.low.d === part.high.d && part.low.s === part.high.s;
