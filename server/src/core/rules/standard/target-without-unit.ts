/** A target that compares with a bare number where nothing says what is counted: 30 what? */
import type { Fix } from '../../base/diagnostic.ts';
import { compare, decimalPlaces, fromInteger, mul, toExactString, type Rational } from '../../base/rational.ts';
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import type { ExpressionSite } from '../../analysis/expression-sites.ts';
import { walkExpression, type AnyNode, type NumberLiteral } from '../../expression/ast.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import { isBroken } from '../../analysis/index-document.ts';
import { defineRule } from '../define-rule.ts';
import { insertKeys } from '../../syntax/insert-keys.ts';
import { replaceFix } from '../support/fixes.ts';
import { siteOf } from '../support/scorings.ts';
import { targetsOf } from '../support/standards.ts';

export default defineRule({
  id: 'target-without-unit',
  group: 'standard',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'warning',
  fix: 'display',
  kinds: ['standard'],
  summary: { zh: '目标值没有单位。', en: 'A target has no unit.' },
  messages: {
    objective: {
      zh: '目标值 {number} 没有单位，请写成带单位的值，或给目标写上 unit。',
      en: 'The objective {number} has no unit; write the value with one, or give the target a unit.',
    },
    attainment: {
      zh: '达成率 {number} 没有写百分号，达成率是 0 到 100% 之间的比例。',
      en: 'The attainment {number} has no percent sign; it is a share between 0 and 100%.',
    },
  },
  check({ document, report }) {
    if (isBroken(document.parsed)) return;
    for (const target of targetsOf(document.standard)) {
      const objective = target.unit === null ? bareNumber(document, target.objective, () => true) : undefined;
      if (objective) {
        report({
          message: 'objective',
          span: objective.site.locate(objective.literal.span),
          data: { number: objective.text },
          fixes: [...withUnits(objective, ['s', 'min', 'h', '%']), ...declareUnit(document, target.node)],
        });
      }
      // A share may be written 0.95; a number above one can only be a percentage that has lost its sign.
      const attainment = bareNumber(document, target.attainment, (value) => compare(value, fromInteger(1)) > 0);
      if (attainment) {
        report({
          message: 'attainment',
          span: attainment.site.locate(attainment.literal.span),
          data: { number: attainment.text },
          fixes: withUnits(attainment, ['%']),
        });
      }
    }
  },
});

interface Found {
  readonly site: ExpressionSite;
  readonly literal: NumberLiteral;
  readonly text: string;
}

/** The first number without a unit. Nought is nought in any unit; a text that is not an expression has findings of its own. */
function bareNumber(
  document: DocumentAnalysis,
  node: ScalarNode | null,
  counts: (value: Rational) => boolean,
): Found | undefined {
  const site = siteOf(document, node);
  if (!node || !site || site.parsed.problems.length > 0) return undefined;
  let literal: NumberLiteral | undefined;
  walkExpression(site.parsed.ast, (part: AnyNode) => {
    if (part.type === 'number' && !part.percent && part.value.n !== 0n && counts(part.value)) literal ??= part;
  });
  return literal ? { site, literal, text: node.source.slice(literal.span.start, literal.span.end) } : undefined;
}

function withUnits({ site, literal, text }: Found, units: readonly string[]): Fix[] {
  if (!site.editable) return [];
  return units.map((unit) => replaceFix(site.locate(literal.span), unit === '%' ? percentOf(literal, text) : text + unit, 'display'));
}

/** A share such as 0.85 is 85% as a percentage; what is above one was counted in hundredths already. */
function percentOf({ value }: NumberLiteral, text: string): string {
  const hundredths = compare(value, fromInteger(1)) < 0 ? mul(value, fromInteger(100)) : undefined;
  return `${hundredths === undefined || decimalPlaces(hundredths) === undefined ? text : toExactString(hundredths)}%`;
}

function declareUnit(document: DocumentAnalysis, target: Parameters<typeof insertKeys>[1]): Fix[] {
  const edit = insertKeys(document.text, target, [['unit', '""']]);
  return edit ? [{ title: { zh: '给目标写上 unit', en: 'Give the target a unit' }, applicability: 'display', edits: [edit] }] : [];
}
