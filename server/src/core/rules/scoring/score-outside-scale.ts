/** A score beyond the scale that it belongs to: it would weigh more or less than it was given, or the case would be refused. */
import type { Fix } from '../../base/diagnostic.ts';
import { compare, equals, max, min, parseRational, toExactString, type Rational } from '../../base/rational.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import type { Expression } from '../../expression/ast.ts';
import { complement, interval } from '../../expression/intervals.ts';
import { freeNames } from '../../expression/names.ts';
import { parseExpression } from '../../expression/parse.ts';
import { allCriteria, type Criterion } from '../../model/scoring.ts';
import { axisOfCriterion } from '../../plan/proof-axes.ts';
import { proofOf, type ScoringProof } from '../../plan/proof.ts';
import { scalesOf, type ScaleRange } from '../../plan/proof-scales.ts';
import { find } from '../../plan/proof-witness.ts';
import { led, spaced, wordingOf } from '../../plan/proof-words.ts';
import { pointOf } from '../../proof/axis.ts';
import type { CaseResult } from '../../scoring/case.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import { defineRule, type DocumentContext } from '../define-rule.ts';
import { at, confirm, contentSpan, criterionLabel, describePoint } from '../support/bands.ts';
import { replaceFix } from '../support/fixes.ts';
import { insertKeys } from '../../syntax/insert-keys.ts';
import { readingFix } from '../support/tile-fixes.ts';

const messages = {
  score: { zh: '{criterion}：{score} 分超出分值范围 {scale}。', en: '{criterion}: the score {score} is outside the scale {scale}.' },
  input: { zh: '{criterion}：输入可以是{value}，超出分值范围 {scale}。', en: '{criterion}: the input can be {value}, which is outside the scale {scale}.' },
  formula: { zh: '{criterion}：{value}时，公式的结果超出分值范围 {scale}。', en: '{criterion}: for a case with {value} the formula leaves the scale {scale}.' },
  veto: { zh: '否决项定的 {score} 分超出分值范围 {scale}。', en: 'The score {score} that the veto sets is outside the scale {scale}.' },
} as const;

type Context = DocumentContext<keyof typeof messages>;

export default defineRule({
  id: 'score-outside-scale',
  group: 'scoring',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'unsafe',
  kinds: ['scoring'],
  summary: { zh: '得分超出分值范围。', en: 'A score lies outside its scale.' },
  messages,
  check(context) {
    const proof = proofOf(context.document);
    if (proof === null) return;
    const scales = scalesOf(proof.scoring);
    bandScores(context, proof, scales);
    for (const [i, criterion] of allCriteria(proof.scoring).entries()) {
      const scale = scales.get(criterion);
      // A bonus is meant to exceed.
      if (scale === undefined || criterion.bonus) continue;
      if (criterion.formula !== null) formula(context, proof, criterion, i + 1, scale);
      else if (criterion.bands === null && criterion.levels === null && criterion.checklist === null && criterion.criteria === null) direct(context, proof, criterion, i + 1, scale);
    }
    vetoes(context, proof, scales);
  },
});

const shown = (scale: ScaleRange): string => `${toExactString(scale.min)}–${toExactString(scale.max)}`;
const outside = (score: Rational, scale: ScaleRange): boolean => compare(score, scale.min) < 0 || compare(score, scale.max) > 0;
const beyond = (index: number) => (result: CaseResult): boolean => result.problems.some((p) => p.code === 'outside-scale' && p.criterion === index);

function bandScores({ document, report }: Context, proof: ScoringProof, scales: ReadonlyMap<Criterion | null, ScaleRange>): void {
  for (const bands of proof.bands) {
    const { criterion, axis } = bands;
    const scale = scales.get(criterion);
    if (scale === undefined || criterion.bonus) continue;
    for (const [tile, { score, scoreNode }] of bands.tiles.entries()) {
      if (score === null || scoreNode === null || !outside(score, scale)) continue;
      const set = bands.sets?.[tile] ?? [];
      const point = pointOf(axis, set);
      const shownCase = point === undefined ? undefined
        : confirm(proof, criterion, at(axis, point), new Map([[axis.slot, set]]), (r) => { const raw = r.criteria[bands.index]?.raw; return raw !== null && raw !== undefined && equals(raw, score); });
      report({
        message: 'score',
        span: scoreNode.span,
        data: { criterion: criterionLabel(criterion), score: scoreNode.source, scale: shown(scale) },
        fixes: nearest(document, scoreNode, score, scale),
        witness: shownCase?.witness,
      });
    }
  }
}

function nearest(document: DocumentAnalysis, node: ScalarNode, score: Rational, scale: ScaleRange): Fix[] {
  const inside = max(scale.min, min(scale.max, score));
  return [replaceFix(contentSpan(document, node), toExactString(inside), 'unsafe')];
}

/** An input that is the score itself: every value that was declared must lie on the scale. */
function direct({ document, report }: Context, proof: ScoringProof, criterion: Criterion, index: number, scale: ScaleRange): void {
  const axis = axisOfCriterion(proof.axes, criterion);
  if (criterion.input === null || axis === null || !axis.declared || axis.kind === 'values' || axis.kind === 'duration') return;
  const allowed = axis.kind === 'percent' ? interval(parseRational('0') ?? null, parseRational('1') ?? null) : interval(scale.min, scale.max);
  const set = complement(allowed);
  const point = pointOf(axis, set);
  if (point === undefined) return;
  const found = confirm(proof, criterion, at(axis, point), new Map([[axis.slot, set]]), beyond(index));
  if (!found) return;
  const input = proof.scoring.inputs[axis.slot];
  const wording = wordingOf(axis, input, []);
  const [first] = axis.domain;
  const last = axis.domain.at(-1);
  const bounds = axis.kind === 'number' && criterion.scale === null && first?.low && last?.high && compare(first.low, last.high) < 0
    ? insertKeys(document.text, criterion.node, [['scale', `{ min: ${toExactString(first.low)}, max: ${toExactString(last.high)} }`]]) : undefined;
  report({
    message: 'input',
    span: criterion.input.span,
    data: { criterion: criterionLabel(criterion), value: led(wording.say(point)), scale: shown(scale) },
    related: input?.domain ? [{ uri: document.file.uri, span: contentSpan(document, input.domain), message: { zh: '取值范围在这里声明', en: 'the domain is declared here' } }] : [],
    fixes: bounds ? [readingFix({ zh: '给评分项写上与取值范围相同的分值范围，按比例换算', en: 'Give the criterion a scale like the domain, mapped linearly' }, [bounds])] : [],
    witness: found.witness,
  });
}

/** Only where every number has a declared domain: of others nothing can be expected. */
function formula({ document, report }: Context, proof: ScoringProof, criterion: Criterion, index: number, scale: ScaleRange): void {
  const node = criterion.formula;
  if (node === null || proof.compiled.plan === null) return;
  const { ast } = parseExpression(node.source);
  const axes = freeNames(ast).map((use) => proof.axes.byName.get(use.name));
  if (axes.some((axis) => !axis?.declared)) return;
  for (const [op, limit] of [['>', scale.max], ['<', scale.min]] as const) {
    const right: Expression = { type: 'number', span: ast.span, value: limit, percent: false };
    const search = find(proof.axes, [{ node: { type: 'comparison', span: ast.span, op, left: ast, right }, wanted: 'true' }]);
    if (search.outcome !== 'found') continue;
    const found = confirm(proof, criterion, search.point, new Map(), beyond(index));
    if (!found) continue;
    const words = (slot: number) => { const axis = proof.axes.bySlot[slot]; return axis ? wordingOf(axis, proof.scoring.inputs[slot], [node.source]) : undefined; };
    report({
      message: 'formula',
      span: contentSpan(document, node),
      data: { criterion: criterionLabel(criterion), value: spaced(describePoint(proof, search.point, words)), scale: shown(scale) },
      witness: found.witness,
    });
    return;
  }
}

function vetoes({ document, report }: Context, { scoring }: ScoringProof, scales: ReadonlyMap<Criterion | null, ScaleRange>): void {
  const criteria = allCriteria(scoring);
  const homes: readonly (Criterion | null)[] = [null, ...criteria];
  for (const home of homes) {
    for (const veto of home === null ? scoring.vetoes : home.vetoes) {
      const scope = veto.scope === null ? home : criteria.find((c) => c.id === veto.scope?.source);
      const scale = scope === undefined ? undefined : scales.get(scope);
      for (const node of [veto.score, veto.cap]) {
        const score = node === null || node.value === null ? undefined : parseRational(node.source.trim());
        if (node === null || score === undefined || scale === undefined || !outside(score, scale)) continue;
        report({ message: 'veto', span: node.span, data: { score: node.source, scale: shown(scale) }, fixes: nearest(document, node, score, scale) });
      }
    }
  }
}
