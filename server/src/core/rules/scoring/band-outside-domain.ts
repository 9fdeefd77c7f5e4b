/** A band with an end or a value that its input can never have: the band or the domain is wrong. */
import type { Fix } from '../../base/diagnostic.ts';
import { freeNames } from '../../expression/names.ts';
import { walkExpression } from '../../expression/ast.ts';
import { intersection } from '../../expression/intervals.ts';
import { parseUnaryTests } from '../../expression/parse.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import { proofOf } from '../../plan/proof.ts';
import { isReachable, type BandProof } from '../../plan/proof-bands.ts';
import { defineRule } from '../define-rule.ts';
import { criterionLabel, numericKind, soundBands, tilePlace } from '../support/bands.ts';
import { siteOf } from '../support/scorings.ts';
import { moveEnds, readingFix } from '../support/tile-fixes.ts';

export default defineRule({
  id: 'band-outside-domain',
  group: 'scoring',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'warning',
  fix: 'unsafe',
  kinds: ['scoring'],
  summary: { zh: '一档超出了输入的取值范围。', en: 'A band reaches beyond the values of its input.' },
  messages: {
    end: { zh: '{criterion}：“{test}”的一端 {end} 超出“{input}”的取值范围（{domain}）。', en: '{criterion}: the end {end} of “{test}” is beyond the domain of “{input}” ({domain}).' },
    value: { zh: '{criterion}：“{end}”不是“{input}”的可选值。', en: '{criterion}: “{end}” is none of the values of “{input}”.' },
  },
  check({ document, report }) {
    const proof = proofOf(document);
    for (const bands of soundBands(document)) {
      const { criterion, axis, tiles, wording } = bands;
      const input = proof?.scoring.inputs[axis.slot];
      for (const { tile, end } of bands.proof?.outside ?? []) {
        report({
          message: 'end',
          span: tilePlace(document, tiles[tile], criterion),
          data: { criterion: criterionLabel(criterion), test: tiles[tile]?.when?.source ?? '', end: wording.say(end), input: axis.name, domain: input?.domain?.source ?? axis.domain.map((p) => wording.test(p)).join(', ') },
          fixes: cutFix(document, bands, tile),
        });
      }
      if (axis.kind !== 'values' || !axis.declared || bands.kind !== 'bands' || bands.sets === null) continue;
      for (const [tile, { when }] of tiles.entries()) {
        const site = siteOf(document, when);
        if (when === null || site === undefined || !isReachable(bands, tile)) continue;
        const { ast } = parseUnaryTests(when.source);
        // Only a plain list of values says which values the author has in mind.
        if (ast.negated || freeNames(ast).length > 0) continue;
        walkExpression(ast, (node) => {
          if (node.type !== 'string' || axis.values.includes(node.value)) return;
          report({ message: 'value', span: site.locate(node.span), data: { criterion: criterionLabel(criterion), end: node.value, input: axis.name } });
        });
      }
    }
  },
});

function cutFix(document: DocumentAnalysis, bands: BandProof, tile: number): Fix[] {
  const kind = numericKind(bands.axis);
  const from = bands.sets?.[tile] ?? [];
  const to = intersection(from, bands.axis.domain);
  const [only] = from;
  const [rest] = to;
  if (kind === undefined || from.length !== 1 || to.length !== 1 || only === undefined || rest === undefined) return [];
  const moved = moveEnds(document, bands.tiles[tile]?.when ?? null, kind, { from: only, to: rest }, bands.wording);
  return moved === undefined ? [] : [readingFix({ zh: `改为“${moved.test}”`, en: `Change to “${moved.test}”` }, moved.edits)];
}
