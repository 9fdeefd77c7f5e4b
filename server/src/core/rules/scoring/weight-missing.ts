/** A group in which some criteria have a weight and others none: nobody can say what the others count for. */
import type { Fix } from '../../base/diagnostic.ts';
import { compare, decimalPlaces, div, fromInteger, HUNDRED, mul, ONE, sign, sub, sum, toDecimalString } from '../../base/rational.ts';
import type { Criterion } from '../../model/scoring.ts';
import { isBroken } from '../../analysis/index-document.ts';
import { defineRule } from '../define-rule.ts';
import { insertKeys } from '../../syntax/insert-keys.ts';
import { criterionPlace, siblingGroups, weightOf, type Weight } from '../support/scorings.ts';

export default defineRule({
  id: 'weight-missing',
  group: 'scoring',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'unsafe',
  kinds: ['scoring'],
  summary: { zh: '同组的评分项有的有权重，有的没有。', en: 'Some criteria of a group have a weight and others have none.' },
  messages: {
    missing: {
      zh: '同组的其他评分项有权重，“{name}”没有：要么都写，要么都不写。',
      en: 'Other criteria of the group have a weight and “{name}” has none: give all of them one, or none.',
    },
  },
  check({ document, report }) {
    if (isBroken(document.parsed)) return;
    for (const { criteria, aggregate } of siblingGroups(document.scoring)) {
      const counting = criteria.filter((c) => !c.bonus);
      const lacking = counting.filter((c) => c.weight === null);
      const given = counting.flatMap((c) => c.weight ?? []);
      if (aggregate !== 'mean' || lacking.length === 0 || given.length === 0) continue;
      const weights = given.flatMap((node) => weightOf(node) ?? []);
      const fixes = weights.length < given.length || lacking.length > MAX_FILLED ? [] : restFix(weights, lacking, document.text);
      for (const criterion of lacking) {
        report({ message: 'missing', span: criterionPlace(criterion), data: { name: criterion.id ?? '?' }, fixes });
      }
    }
  },
});

/** A fix fills in all that lack one, and stands with each of them: for more than these it would be too much to carry. */
const MAX_FILLED = 20;

/** What the others leave of the whole, shared out equally, where that can be written down exactly. */
function restFix(weights: readonly Weight[], lacking: readonly Criterion[], text: string): Fix[] {
  const percent = weights.every((w) => w.percent);
  const plain = weights.every((w) => !w.percent);
  if (!percent && !plain) return [];
  const shares = percent || weights.every((w) => compare(w.value, ONE) < 0);
  const whole = shares ? ONE : HUNDRED;
  const taken = sum(weights.map((w) => w.value));
  const rest = taken && sub(whole, taken);
  const part = rest && div(rest, fromInteger(lacking.length));
  const written = part && (percent ? mul(part, HUNDRED) : part);
  // Numbers such as 4 and 3 are no parts of a hundred, although they leave a rest of it.
  if (!written || sign(written) <= 0 || (!shares && rest && compare(rest, fromInteger(50)) > 0)) return [];
  if ((decimalPlaces(written) ?? Infinity) > 4) return [];
  const value = toDecimalString(written) + (percent ? '%' : '');
  const edits = lacking.map((c) => insertKeys(text, c.node, [['weight', value]], ORDER));
  const possible = edits.filter((e) => e !== undefined);
  if (possible.length < edits.length) return [];
  return [{ title: { zh: `补上权重 ${value}`, en: `Add the weight ${value}` }, applicability: 'unsafe', edits: possible }];
}

/** Keys in front of the weight, as the language lists them. */
const ORDER = ['id', 'label', 'description', 'dimension', 'weight'];
