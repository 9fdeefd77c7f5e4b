/** A suppression that silences nothing, or names a rule that does not exist: it would hide the next real finding. */
import type { Applicability } from '../../base/diagnostic.ts';
import { span, type Span } from '../../base/span.ts';
import type { SuppressionUse } from '../../analysis/file-index.ts';
import { defineRule, type SuppressionContext } from '../define-rule.ts';
import { removeFix, replaceFix } from '../support/fixes.ts';
import { didYouMean, suggester } from '../support/names.ts';

type Messages = 'unused' | 'unknown' | 'nothing';

export default defineRule({
  id: 'unused-suppression',
  group: 'document',
  since: '0.1.0',
  status: 'stable',
  level: 'suppression',
  severity: 'warning',
  fix: 'safe',
  tags: ['unnecessary'],
  summary: { zh: '抑制注释没有抑制任何问题。', en: 'A suppression comment silences nothing.' },
  messages: {
    unused: { zh: '规则“{rule}”在这里没有发现问题，不需要抑制。', en: 'The rule “{rule}” finds nothing here; there is nothing to suppress.' },
    unknown: { zh: '没有名为“{rule}”的规则{suggestion}', en: 'There is no rule named “{rule}”{suggestion}' },
    nothing: { zh: '抑制注释没有写明抑制哪条规则。', en: 'The suppression comment does not name a rule.' },
  },
  check(context) {
    const known = new Set(context.ruleIds);
    const guess = suggester();
    for (const use of context.suppressions) {
      const { suppression } = use;
      if (suppression.rules.length === 0) {
        context.report({ message: 'nothing', span: suppression.span, fixes: [removeWhole(suppression)] });
        continue;
      }
      reportUnused(context, use, known);
      for (const rule of suppression.rules) {
        if (known.has(rule.id)) continue;
        const meant = guess(rule.id, context.ruleIds);
        context.report({
          message: 'unknown',
          span: rule.span,
          data: { rule: rule.id, suggestion: didYouMean(meant) },
          fixes: meant === undefined ? [] : [replaceFix(rule.span, meant, 'unsafe')],
        });
      }
    }
  },
});

function reportUnused(context: SuppressionContext<Messages>, { suppression, used }: SuppressionUse, known: ReadonlySet<string>): void {
  // What a broken text would have been found guilty of cannot be told.
  if (context.index.broken) return;
  const unused = suppression.rules.filter((r) => known.has(r.id) && !used.has(r.id) && !context.isOff(r.id));
  const all = unused.length === suppression.rules.length;
  const applicability = unused.some((r) => context.mayBeHidden(r.id)) ? 'unsafe' : 'safe';
  for (const [i, rule] of unused.entries()) {
    context.report({
      message: 'unused',
      span: rule.span,
      data: { rule: rule.id },
      // One edit takes out a comment that is needless as a whole; the others of its rules need none.
      fixes: all ? (i === 0 ? [removeWhole(suppression, applicability)] : []) : [removeName(suppression, rule, applicability)],
    });
  }
}

const removeWhole = (suppression: SuppressionUse['suppression'], applicability: Applicability = 'safe') =>
  removeFix(suppression.removal, { zh: '删除抑制注释', en: 'Remove the suppression' }, applicability);

function removeName({ rules }: SuppressionUse['suppression'], rule: { readonly id: string; readonly span: Span }, applicability: Applicability) {
  const at = rules.findIndex((r) => r.span.start === rule.span.start);
  const next = rules[at + 1];
  const previous = rules[at - 1];
  const gone = next ? span(rule.span.start, next.span.start) : span(previous?.span.end ?? rule.span.start, rule.span.end);
  return removeFix(gone, { zh: `从注释中删除“${rule.id}”`, en: `Remove “${rule.id}” from the comment` }, applicability);
}
