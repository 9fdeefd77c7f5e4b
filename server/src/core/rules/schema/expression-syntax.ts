/** Conditions, objectives and formulas that are not the expression language. */
import { isBroken } from '../../analysis/index-document.ts';
import { DOCUMENT_KINDS } from '../../base/document-kind.ts';
import { defineRule } from '../define-rule.ts';
import { expressionFixes } from '../support/expression-fixes.ts';

export default defineRule({
  id: 'expression-syntax',
  group: 'schema',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'safe',
  kinds: DOCUMENT_KINDS,
  summary: { zh: '条件、目标值或公式写得不对。', en: 'A condition, an objective or a formula is not written correctly.' },
  messages: { problem: { zh: '{problem}', en: '{problem}' } },
  check({ document, report }) {
    for (const site of document.expressions) {
      // `objective: >= 85%` begins a folded text, with nothing in it: that it cannot be read is the finding.
      const unread = isBroken(document.parsed) && (site.node.style === 'folded' || site.node.style === 'literal');
      for (const problem of site.parsed.problems) {
        if (problem.code === 'unknown-unit' || (unread && problem.code === 'empty')) continue;
        report({
          message: 'problem',
          span: site.locate(problem.span),
          data: { problem: problem.message },
          fixes: expressionFixes(site, problem),
        });
      }
    }
  },
});
