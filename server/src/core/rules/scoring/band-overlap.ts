/** A value that falls in two bands: which score it gets is left open. */
import { proofOf } from '../../plan/proof.ts';
import { led, spaced, wordingOf } from '../../plan/proof-words.ts';
import { defineRule } from '../define-rule.ts';
import { at, confirm, criterionLabel, describePoint, isPoint, numericKind, relatedTile, soundBands, tilePlace } from '../support/bands.ts';
import { overlapReadings } from '../support/tile-readings.ts';
import { valueOverlapFixes } from '../support/value-fixes.ts';

export default defineRule({
  id: 'band-overlap',
  group: 'scoring',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'unsafe',
  kinds: ['scoring'],
  summary: { zh: '有的值同时落在两档。', en: 'A value falls in two bands.' },
  messages: {
    point: { zh: '{criterion}：{value}同时落在“{first}”和“{second}”两档。', en: '{criterion}: {value} falls both in “{first}” and in “{second}”.' },
    stretch: { zh: '{criterion}：“{first}”和“{second}”两档重叠，例如{example}。', en: '{criterion}: the bands “{first}” and “{second}” overlap, at {example} for example.' },
    several: { zh: '{criterion}：{value}时同时落在第 {one} 档和第 {two} 档。', en: '{criterion}: a case with {value} falls both in band {one} and in band {two}.' },
  },
  check({ document, report }) {
    const proof = proofOf(document);
    for (const bands of soundBands(document)) {
      // A label in two levels keeps the document from being computed, which is said elsewhere.
      if (proof === null || bands.kind === 'levels') continue;
      const { criterion, axis } = bands;
      const kind = numericKind(axis);
      const common = (first: number, second: number) => ({
        span: tilePlace(document, bands.tiles[second], criterion),
        related: [relatedTile(document, bands, first, { zh: '与这一档重叠', en: 'overlaps with this band' })],
      });
      const source = (tile: number): string => bands.tiles[tile]?.when?.source ?? '';
      for (const overlap of bands.proof?.overlaps ?? []) {
        const shown = confirm(proof, criterion, at(axis, overlap.witness), new Map([[axis.slot, overlap.set]]), (result) =>
          result.problems.some((p) => p.code === 'several-bands' && p.criterion === bands.index));
        if (!shown) continue;
        const [part] = overlap.set;
        const single = overlap.set.length === 1 && part !== undefined && (isPoint(part) || axis.kind === 'values');
        report({
          ...common(overlap.first, overlap.second),
          message: single ? 'point' : 'stretch',
          data: { criterion: criterionLabel(criterion), value: spaced(bands.wording.say(overlap.witness)), example: led(bands.wording.say(overlap.witness)), first: source(overlap.first), second: source(overlap.second) },
          fixes: bands.sets === null ? [] : kind === undefined ? valueOverlapFixes(document, bands, overlap) : overlapReadings(document, bands.tiles, bands.sets, kind, overlap, bands.wording),
          witness: shown.witness,
        });
      }
      for (const overlap of bands.table?.proof.overlaps ?? []) {
        const shown = confirm(proof, criterion, overlap.witness, new Map(), (result) => result.problems.some((p) => p.code === 'several-bands' && p.criterion === bands.index));
        if (!shown) continue;
        const words = (slot: number) => { const a = proof.axes.bySlot[slot]; return a ? wordingOf(a, proof.scoring.inputs[slot], bands.tiles.map((t) => t.when?.source ?? '')) : undefined; };
        report({
          ...common(overlap.first, overlap.second),
          message: 'several',
          data: { criterion: criterionLabel(criterion), value: spaced(describePoint(proof, overlap.witness, words)), one: overlap.first + 1, two: overlap.second + 1 },
          witness: shown.witness,
        });
      }
    }
  },
});
