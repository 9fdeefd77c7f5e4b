/** Weights that are meant as shares of one whole and do not add up to it: the mean is still formed, with other shares than written. */
import type { RelatedPlace } from '../../base/diagnostic.ts';
import { abs, compare, div, equals, fromInteger, HUNDRED, mul, ONE, round, sub, sum, toDecimalString, toExactString, type Rational } from '../../base/rational.ts';
import { defineRule } from '../define-rule.ts';
import { decimals, scaleFix } from '../support/scale-fix.ts';
import { siblingGroups, weightOf, type Siblings, type Weight } from '../support/scorings.ts';

export default defineRule({
  id: 'weight-sum',
  group: 'scoring',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'warning',
  fix: 'unsafe',
  kinds: ['scoring'],
  summary: { zh: '同组评分项的权重之和不是 1 或 100%。', en: 'The weights of a group of criteria do not add up to 1 or 100 %.' },
  messages: {
    sum: {
      zh: '这一组 {count} 个评分项的权重之和是 {sum}，不是 {whole}；计分时会按比例折算。',
      en: 'The weights of these {count} criteria add up to {sum}, not to {whole}; they count in proportion to each other.',
    },
    mixed: {
      zh: '这一组的权重有的写成百分数，有的写成数：{percent} 等于 {share}，和 {plain} 放在一起多半不是本意。',
      en: 'Some weights of the group are percentages and others plain numbers: {percent} is {share}, which is hardly meant beside {plain}.',
    },
  },
  check({ document, report }) {
    for (const group of siblingGroups(document.scoring)) {
      const weights = comparable(group);
      const [first] = weights;
      if (first === undefined) continue;
      const related = weights.slice(1, 11).map((w): RelatedPlace => ({ uri: document.file.uri, span: w.node.span, message: { zh: `同组的权重 ${w.node.source}。`, en: `Weight ${w.node.source} of the same group.` } }));
      const percent = weights.find((w) => w.percent);
      const plain = weights.find((w) => !w.percent && compare(w.value, ONE) > 0);
      if (percent && plain) {
        report({ message: 'mixed', span: percent.node.span, related, data: { percent: percent.node.source, share: toExactString(percent.value), plain: plain.node.source } });
        continue;
      }
      const whole = intendedWhole(weights);
      const total = sum(weights.map((w) => w.value));
      if (whole === undefined || total === undefined || equals(total, whole) || isEqualShare(weights, whole)) continue;
      const shown = (value: Rational): string => (percent ? `${toDecimalString(mul(value, HUNDRED) ?? value, 6)}%` : toDecimalString(value, 6));
      report({
        message: 'sum',
        span: first.node.span,
        related,
        data: { count: weights.length, sum: shown(total), whole: shown(whole) },
        fixes: scaleFix(weights, total, whole, document.text),
      });
    }
  },
});

/** Of a mean only: elsewhere weights are factors. A bonus comes on top of the whole. Empty where one is missing, which is another finding. */
function comparable({ criteria, aggregate }: Siblings): readonly Weight[] {
  const counting = criteria.filter((c) => !c.bonus);
  const weights = counting.flatMap((c) => (c.weight === null ? [] : (weightOf(c.weight) ?? [])));
  return aggregate === 'mean' && counting.length > 1 && weights.length === counting.length ? weights : [];
}

const NEAR = fromInteger(10);

/**
 * What the weights were meant to add up to; undefined for relative weights such as 4, 3, 3 or 2, 1, 1. Percentages and
 * numbers below one are shares. Larger numbers are taken for parts of a hundred only when they nearly are.
 */
function intendedWhole(weights: readonly Weight[]): Rational | undefined {
  if (weights.some((w) => w.percent)) return ONE;
  if (weights.every((w) => compare(w.value, ONE) < 0)) return ONE;
  const values = weights.map((w) => w.value);
  const total = sum(values);
  const distance = total && sub(total, HUNDRED);
  const [first] = values;
  const alike = first !== undefined && values.every((v) => equals(v, first));
  return distance && !alike && compare(abs(distance), NEAR) <= 0 ? HUNDRED : undefined;
}

/** Three times 33.3%: each as near to an equal share as its digits allow, so that the shares are those that are written. */
function isEqualShare(weights: readonly Weight[], whole: Rational): boolean {
  const [first] = weights;
  const share = div(whole, fromInteger(weights.length));
  if (first === undefined || share === undefined || weights.some((w) => !equals(w.value, first.value))) return false;
  const digits = Math.min(...weights.map((w) => decimals(w.node.source) + (w.percent ? 2 : 0)));
  const rounded = round(share, Math.min(digits, 30), 'half-up');
  return rounded !== undefined && equals(rounded, first.value);
}
