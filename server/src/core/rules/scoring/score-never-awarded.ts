/** A score that the scale has room for and that no case can get: a band may have been forgotten. */
import type { Fix, TextEdit } from '../../base/diagnostic.ts';
import { abs, add, compare, div, equals, floor, fromInteger, isInteger, mean, mul, parseRational, ratio, sub, toExactString, ZERO, type Rational } from '../../base/rational.ts';
import type { Text } from '../../base/text.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import type { NumberInterval, NumberKind } from '../../expression/intervals.ts';
import { proofOf } from '../../plan/proof.ts';
import { isReachable, type BandProof } from '../../plan/proof-bands.ts';
import { scalesOf, type ScaleRange } from '../../plan/proof-scales.ts';
import { defineRule } from '../define-rule.ts';
import { contentSpan, criterionLabel, numericKind } from '../support/bands.ts';
import { criterionPlace } from '../support/scorings.ts';
import { insertTile, moveEnds, readingFix } from '../support/tile-fixes.ts';

export default defineRule({
  id: 'score-never-awarded',
  group: 'scoring',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'info',
  fix: 'unsafe',
  kinds: ['scoring'],
  summary: { zh: '有的分数没有任何情况能得到。', en: 'No case can get a certain score.' },
  messages: {
    never: { zh: '{criterion}：没有任何情况能得 {scores} 分。', en: '{criterion}: no case can score {scores}.' },
  },
  check({ document, report }) {
    const proof = proofOf(document);
    if (proof === null) return;
    const scales = scalesOf(proof.scoring);
    for (const bands of proof.bands) {
      const scale = scales.get(bands.criterion);
      const never = scale === undefined ? [] : missing(bands, scale);
      if (scale === undefined || never.length === 0) continue;
      const key = bands.criterion.node.entries.find((e) => e.key.source === bands.kind)?.key.span;
      const list = never.slice(0, 8).map(toExactString);
      const more = never.length > list.length;
      const scores: Text = { zh: list.join('、') + (more ? '…' : ''), en: list.join(', ') + (more ? ', …' : '') };
      report({
        message: 'never',
        span: key ?? criterionPlace(bands.criterion),
        data: { criterion: criterionLabel(bands.criterion), scores },
        fixes: [...coarserStep(document, bands, scale), ...never.flatMap((score) => splitBand(document, bands, score)).slice(0, 3)],
      });
    }
  },
});

const MAX_POSITIONS = 50;
/** Without a declared step, whole numbers are only expected on scales that are short enough to be counted through. */
const SHORT_SCALE = fromInteger(10);

/** Scores on the steps of the scale that no reachable band gives, rising. */
function missing(bands: BandProof, scale: ScaleRange): readonly Rational[] {
  const awarded = awardedScores(bands);
  const [lowest] = awarded;
  const highest = awarded.at(-1);
  if (awarded.length < 2 || lowest === undefined || highest === undefined || bands.tiles.some((t) => t.score === null)) return [];
  const not = (list: readonly Rational[]): readonly Rational[] => list.filter((value) => !awarded.some((a) => equals(a, value)));
  if (scale.step !== null) return not(positions(scale.min, scale.max, scale.step.size));
  const width = sub(scale.max, scale.min);
  const whole = [scale.min, scale.max, ...awarded].every(isInteger);
  if (!whole || width === undefined || compare(width, SHORT_SCALE) > 0 || isEven(awarded)) return [];
  const found = not(positions(lowest, highest, fromInteger(1)));
  // Where most scores are left out, the author was not counting.
  return found.length < awarded.length - 1 ? found : [];
}

/** A round value near the middle, such as whole hours. */
function roundMiddle(low: Rational, high: Rational, kind: NumberKind): Rational | undefined {
  const middle = mean([low, high]);
  const quarter = div(sub(high, low) ?? ZERO, fromInteger(4));
  if (middle === undefined || quarter === undefined) return undefined;
  for (const step of ROUND[kind]) {
    const size = parseRational(step);
    if (size === undefined || compare(size, quarter) > 0) continue;
    return mul(floor(div(middle, size) ?? ZERO), size);
  }
  return middle;
}

const ROUND: Readonly<Record<NumberKind, readonly string[]>> = {
  number: ['10', '5', '1', '0.5', '0.1', '0.01'],
  percent: ['0.1', '0.05', '0.01', '0.001'],
  duration: ['86400', '3600', '1800', '600', '300', '60', '30', '10', '1'],
};

/** Distinct, rising. */
function awardedScores(bands: BandProof): readonly Rational[] {
  const scores = bands.tiles.flatMap((t, i) => (t.score === null || !isReachable(bands, i) ? [] : [t.score]));
  return scores.sort(compare).filter((s, i, all) => i === 0 || !equals(s, all[i - 1] ?? s));
}

/** 1, 3, 5: evenly spaced scores are a choice of their own. */
function isEven(rising: readonly Rational[]): boolean {
  const steps = rising.slice(1).map((s, i) => sub(s, rising[i] ?? s));
  const [first] = steps;
  return first !== undefined && steps.every((s) => s !== undefined && equals(s, first));
}

function positions(low: Rational, high: Rational, step: Rational): readonly Rational[] {
  const found: Rational[] = [];
  for (let at: Rational | undefined = low; at !== undefined && compare(at, high) <= 0; at = add(at, step)) {
    if (found.length >= MAX_POSITIONS) return [];
    found.push(at);
  }
  return found;
}

/** The step in which the scores are given, where all of them and both ends of the scale lie on it. */
function coarserStep(document: DocumentAnalysis, bands: BandProof, scale: ScaleRange): Fix[] {
  if (scale.step === null) return [];
  const scores = [scale.min, ...awardedScores(bands), scale.max];
  let unit = ZERO;
  for (const score of scores) {
    const distance = sub(score, scale.min);
    if (distance !== undefined) unit = divisor(unit, abs(distance));
  }
  if (unit.n === 0n || compare(unit, scale.step.size) <= 0) return [];
  const left = positions(scale.min, scale.max, unit).filter((p) => !scores.slice(1, -1).some((s) => equals(s, p)));
  if (left.length > 0) return [];
  const text = toExactString(unit);
  return [readingFix({ zh: `分值每级差 ${text}：step 改为 ${text}`, en: `Scores are ${text} apart: change the step to ${text}` }, [{ span: contentSpan(document, scale.step.node), newText: text }])];
}

/** Greatest common divisor of two non-negative rationals. */
function divisor(a: Rational, b: Rational): Rational {
  let [x, y] = [a.n * b.d, b.n * a.d];
  while (y !== 0n) [x, y] = [y, x % y];
  return ratio(x, a.d * b.d) ?? ZERO;
}

/** A band for the score between the two whose scores surround it, cut from the one farther out. */
function splitBand(document: DocumentAnalysis, bands: BandProof, score: Rational): Fix[] {
  const kind = numericKind(bands.axis);
  if (kind === undefined || bands.sets === null || bands.sets.some((s) => s.length !== 1)) return [];
  const order = bands.sets.flatMap((set, tile) => (set[0] === undefined ? [] : [{ tile, part: set[0], score: bands.tiles[tile]?.score ?? ZERO }]));
  order.sort((a, b) => (a.part.low === null ? -1 : b.part.low === null ? 1 : compare(a.part.low, b.part.low)));
  const i = order.findIndex((tile, n) => {
    const next = order[n + 1];
    return next !== undefined && (compare(tile.score, score) - compare(next.score, score)) !== 0 && compare(tile.score, score) * compare(next.score, score) < 0;
  });
  const from = order[i + 1];
  if (i < 0 || from === undefined || from.part.low === null) return [];
  const { low, lowOpen } = from.part;
  // A band without an end still ends where the values do.
  const high = from.part.high ?? bands.axis.domain.at(-1)?.high ?? null;
  const twice = from.part.high === null ? mul(low, fromInteger(2)) : undefined;
  const border = high === null || (twice !== undefined && compare(twice, high) < 0) ? twice : roundMiddle(low, high, kind);
  if (border === undefined || compare(border, low) <= 0) return [];
  // The new boundary belongs to the same side as the one before it.
  const inner: NumberInterval = { low, lowOpen, high: border, highOpen: !lowOpen };
  const outer: NumberInterval = { ...from.part, low: border, lowOpen };
  const beside = bands.tiles[from.tile];
  const moved = moveEnds(document, beside?.when ?? null, kind, { from: from.part, to: outer }, bands.wording);
  const test = bands.wording.test(inner);
  const text = toExactString(score);
  const rising = (bands.tiles[order[i]?.tile ?? 0]?.node.span.start ?? 0) < (beside?.node.span.start ?? 0);
  const added: TextEdit | undefined = beside && insertTile(document, beside.node, { when: test, score: text }, rising ? 'before' : 'after');
  if (moved === undefined || added === undefined) return [];
  const edits = [added, ...moved.edits].sort((a, b) => a.span.start - b.span.start);
  return [{ title: { zh: `补上一档“${test}”，得 ${text} 分`, en: `Add a band “${test}” that scores ${text}` }, applicability: 'display', edits }];
}
