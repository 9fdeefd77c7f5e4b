/** A value that can occur and falls in no band: such a case gets no score. Points count as much as stretches. */
import type { Fix, TextEdit } from '../../base/diagnostic.ts';
import { add, compare, div, equals, floor, fromInteger, isInteger, toExactString, type Rational } from '../../base/rational.ts';
import type { Text } from '../../base/text.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import { containsNumber } from '../../expression/intervals.ts';
import { proofOf, type ScoringProof } from '../../plan/proof.ts';
import type { BandProof } from '../../plan/proof-bands.ts';
import { led, spaced, wordingOf } from '../../plan/proof-words.ts';
import type { Gap } from '../../proof/tiles.ts';
import { defineRule } from '../define-rule.ts';
import { at, confirm, criterionLabel, describePoint, isPoint, numericKind, relatedTile, soundBands, tilePlace } from '../support/bands.ts';
import { insertKeys } from '../../syntax/insert-keys.ts';
import { insertTile, readingFix } from '../support/tile-fixes.ts';
import { gapReadings } from '../support/tile-readings.ts';
import { valueGapFixes } from '../support/value-fixes.ts';

export default defineRule({
  id: 'band-gap',
  group: 'scoring',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'unsafe',
  kinds: ['scoring'],
  summary: { zh: '有的值不落在任何一档。', en: 'A value falls in no band.' },
  messages: {
    point: { zh: '{criterion}：{value}不落在任何一档。', en: '{criterion}: {value} falls in no band.' },
    stretch: { zh: '{criterion}：{range} 不在任何一档里，例如{example}。', en: '{criterion}: {range} is in no band, {example} for example.' },
    level: { zh: '{criterion}：{value}没有对应的等级。', en: '{criterion}: {value} has no level.' },
    several: { zh: '{criterion}：{value}时不落在任何一档。', en: '{criterion}: a case with {value} falls in no band.' },
  },
  check({ document, report }) {
    const proof = proofOf(document);
    for (const bands of soundBands(document)) {
      if (proof === null) return;
      const { criterion, axis } = bands;
      const data = { criterion: criterionLabel(criterion) };
      for (const gap of bands.proof?.gaps ?? []) {
        const shown = confirm(proof, criterion, at(axis, gap.witness), new Map([[axis.slot, gap.set]]), (result) =>
          result.problems.some((p) => (p.code === 'no-band' || p.code === 'unknown-level') && p.criterion === bands.index));
        if (!shown) continue;
        const said = axis.kind === 'values' ? listed(bands, gap) : bands.wording.say(gap.witness);
        report({
          message: bands.kind === 'levels' ? 'level' : isPoint(gap.part) || axis.kind === 'values' ? 'point' : 'stretch',
          span: tilePlace(document, axis.kind === 'values' ? undefined : bands.tiles[gap.above ?? gap.below ?? -1], criterion),
          data: { ...data, value: spaced(said), example: led(said), range: bands.wording.test(gap.part) },
          related: [gap.below].flatMap((tile) => (tile === null || gap.above === null || axis.kind === 'values' ? [] : [relatedTile(document, bands, tile, { zh: '这一档到这里为止', en: 'this band ends here' })])),
          fixes: fixes(document, proof, bands, gap),
          witness: shown.witness,
        });
      }
      for (const gap of bands.table?.proof.gaps ?? []) {
        const shown = confirm(proof, criterion, gap.witness, gap.box, (result) => result.problems.some((p) => p.code === 'no-band' && p.criterion === bands.index));
        if (!shown) continue;
        const words = (slot: number) => { const a = proof.axes.bySlot[slot]; return a ? wordingOf(a, proof.scoring.inputs[slot], sourcesOf(bands)) : undefined; };
        report({ message: 'several', span: tilePlace(document, undefined, criterion), data: { ...data, value: spaced(describePoint(proof, gap.witness, words)) }, witness: shown.witness });
      }
    }
  },
});

/** All choices that are left out together. */
function listed({ axis, wording }: BandProof, { set }: Gap): Text {
  const left = axis.values.flatMap((_, i) => (containsNumber(set, fromInteger(i)) ? [wording.say(fromInteger(i))] : [])).slice(0, 8);
  return { zh: left.map((t) => t.zh).join('、'), en: left.map((t) => t.en).join(', ') };
}

const sourcesOf = (bands: BandProof): readonly string[] => bands.tiles.flatMap((t) => (t.when === null ? [] : [t.when.source]));

function fixes(document: DocumentAnalysis, proof: ScoringProof, bands: BandProof, gap: Gap): Fix[] {
  const kind = numericKind(bands.axis);
  if (kind === undefined) return bands.sets === null ? [] : valueGapFixes(document, bands, gap, between);
  if (bands.sets === null) return [];
  const { part } = gap;
  const found = gapReadings(document, bands.tiles, bands.sets, kind, gap, bands.wording);
  const added = isPoint(part) ? undefined : missingBand(document, bands, gap);
  if (added !== undefined) found.push(added);
  if (part.low === null || part.high === null) found.push(...declareDomain(document, proof, bands));
  return found;
}

/** A band of its own for the gap; the score stands between the neighbours' and is only a proposal. */
function missingBand(document: DocumentAnalysis, bands: BandProof, gap: Gap): Fix | undefined {
  const below = gap.below === null ? undefined : bands.tiles[gap.below];
  const above = gap.above === null ? undefined : bands.tiles[gap.above];
  const beside = below ?? above;
  const score = between(below?.score ?? null, above?.score ?? null);
  if (beside === undefined || score === undefined) return undefined;
  const test = bands.wording.test(gap.part);
  // Bands may be written from the high end to the low: the new one goes between the two that it lies between.
  const rising = below === undefined || above === undefined || below.node.span.start < above.node.span.start;
  const edit: TextEdit | undefined = insertTile(document, beside.node, { when: test, score: toExactString(score) }, (beside === below) === rising ? 'after' : 'before');
  return edit && { title: { zh: `补上一档“${test}”，得 ${toExactString(score)} 分`, en: `Add a band “${test}” that scores ${toExactString(score)}` }, applicability: 'display', edits: [edit] };
}

function between(a: Rational | null, b: Rational | null): Rational | undefined {
  if (a === null || b === null) return a ?? b ?? undefined;
  const sum = add(a, b);
  const middle = sum && div(sum, fromInteger(2));
  if (middle === undefined || !isInteger(a) || !isInteger(b) || isInteger(middle)) return middle;
  const whole = floor(middle);
  return equals(whole, a) || equals(whole, b) ? (compare(a, b) < 0 ? a : b) : whole;
}

/** Where no values were declared, the outermost bands may be all there is. */
function declareDomain(document: DocumentAnalysis, proof: ScoringProof, bands: BandProof): Fix[] {
  const input = proof.scoring.inputs[bands.axis.slot];
  if (bands.axis.declared || !input?.node || bands.sets === null) return [];
  const parts = bands.sets.flat();
  let [low, high] = [parts[0], parts[0]];
  for (const part of parts) {
    if (low && (part.low === null || (low.low !== null && compare(part.low, low.low) < 0))) low = part;
    if (high && (part.high === null || (high.high !== null && compare(part.high, high.high) > 0))) high = part;
  }
  if (!low || !high || (low.low === null && high.high === null)) return [];
  const test = bands.wording.test({ low: low.low, lowOpen: low.lowOpen, high: high.high, highOpen: high.highOpen });
  const edit = insertKeys(document.text, input.node, [['domain', JSON.stringify(test)]]);
  return edit ? [readingFix({ zh: `声明取值范围“${test}”`, en: `Declare the domain “${test}”` }, [edit])] : [];
}

