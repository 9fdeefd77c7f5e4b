/** Scores that go down and up again along the input: two bands may have been exchanged. */
import type { Fix } from '../../base/diagnostic.ts';
import { compare, equals, toExactString, type Rational } from '../../base/rational.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import { intersection, isEmpty } from '../../expression/intervals.ts';
import { proofOf } from '../../plan/proof.ts';
import type { BandProof } from '../../plan/proof-bands.ts';
import { scalesOf } from '../../plan/proof-scales.ts';
import { spaced } from '../../plan/proof-words.ts';
import { pointOf, within } from '../../proof/axis.ts';
import { defineRule } from '../define-rule.ts';
import { at, confirm, contentSpan, criterionLabel } from '../support/bands.ts';
import { readingFix } from '../support/tile-fixes.ts';

export default defineRule({
  id: 'score-not-monotone',
  group: 'scoring',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'info',
  fix: 'unsafe',
  kinds: ['scoring'],
  summary: { zh: '得分沿输入有升有降。', en: 'Scores rise and fall along the input.' },
  messages: {
    turn: { zh: '{criterion}：沿“{input}”得分依次为 {scores}，有升有降，{value}得 {score} 分。', en: '{criterion}: along “{input}” the scores are {scores}, up and down; {value} scores {score}.' },
  },
  check({ document, report }) {
    const proof = proofOf(document);
    if (proof === null) return;
    const scales = scalesOf(proof.scoring);
    for (const bands of proof.bands) {
      const steps = stepsOf(bands);
      const turn = steps === undefined ? undefined : firstTurn(steps);
      if (steps === undefined || turn === undefined) continue;
      const top = scales.get(bands.criterion)?.max;
      // The best in the middle and less on either side is a common and sensible form.
      if (isPeak(steps) && top !== undefined && steps.some((s) => equals(s.score, top))) continue;
      const { axis, criterion, tiles, wording } = bands;
      const set = bands.sets?.[turn.tile] ?? [];
      const point = pointOf(axis, set);
      const scoreNode = tiles[turn.tile]?.scoreNode;
      if (point === undefined || !scoreNode) continue;
      const found = confirm(proof, criterion, at(axis, point), new Map([[axis.slot, set]]), (r) => { const raw = r.criteria[bands.index]?.raw; return raw !== null && raw !== undefined && equals(raw, turn.score); });
      if (!found) continue;
      report({
        message: 'turn',
        span: scoreNode.span,
        data: { criterion: criterionLabel(criterion), input: axis.name, scores: steps.slice(0, 12).map((s) => toExactString(s.score)).join(' → '), value: spaced(wording.say(point)), score: toExactString(turn.score) },
        fixes: exchange(document, bands, steps),
        witness: found.witness,
      });
    }
  },
});

interface Step {
  readonly tile: number;
  readonly score: Rational;
}

/** The bands in the order of the axis; undefined where they have none: they overlap, have several stretches, or no score. */
function stepsOf(bands: BandProof): readonly Step[] | undefined {
  if (bands.axis.kind === 'values' || bands.sets === null || bands.proof === null || bands.proof.overlaps.length > 0) return undefined;
  const found: (Step & { readonly low: Rational | null })[] = [];
  for (const [tile, set] of bands.sets.entries()) {
    const inside = within(bands.axis, set);
    const { score } = bands.tiles[tile] ?? {};
    if (isEmpty(intersection(inside, set))) continue;
    if (inside.length !== 1 || !score) return undefined;
    found.push({ tile, score, low: inside[0]?.low ?? null });
  }
  return found.sort((a, b) => (a.low === null ? -1 : b.low === null ? 1 : compare(a.low, b.low)));
}

/** The first band at which the direction changes. */
function firstTurn(steps: readonly Step[]): Step | undefined {
  let direction = 0;
  for (const [i, step] of steps.entries()) {
    const before = steps[i - 1];
    const now = before === undefined ? 0 : Math.sign(compare(step.score, before.score));
    if (now !== 0 && direction !== 0 && now !== direction) return step;
    if (now !== 0) direction = now;
  }
  return undefined;
}

/** Up first, then down, and no more turns. */
function isPeak(steps: readonly Step[]): boolean {
  const signs = steps.slice(1).map((s, i) => Math.sign(compare(s.score, steps[i]?.score ?? s.score))).filter((s) => s !== 0);
  const turn = signs.indexOf(-1);
  return turn > 0 && signs.slice(turn).every((s) => s < 0);
}

/** Exchanges the scores of two neighbours where that alone puts all in order. */
function exchange(document: DocumentAnalysis, bands: BandProof, steps: readonly Step[]): Fix[] {
  for (let i = 0; i + 1 < steps.length; i++) {
    const [a, b] = [steps[i], steps[i + 1]];
    if (a === undefined || b === undefined || equals(a.score, b.score)) continue;
    const swapped = steps.map((s, n) => (n === i ? { ...s, score: b.score } : n === i + 1 ? { ...s, score: a.score } : s));
    if (firstTurn(swapped) !== undefined) continue;
    const [x, y] = [bands.tiles[a.tile]?.scoreNode, bands.tiles[b.tile]?.scoreNode];
    if (!x || !y) continue;
    const edits = [{ span: contentSpan(document, x), newText: y.source }, { span: contentSpan(document, y), newText: x.source }].sort((p, q) => p.span.start - q.span.start);
    return [readingFix({ zh: `交换相邻两档的得分 ${x.source} 和 ${y.source}`, en: `Exchange the scores ${x.source} and ${y.source} of the two bands` }, edits)];
  }
  return [];
}
