/** Conditions, objectives and formulas that are not the expression language. */
import { isBroken } from '../../analysis/index-document.ts';
import { DOCUMENT_KINDS } from '../../base/document-kind.ts';
import { defineRule } from '../define-rule.ts';
import { expressionFixes, rewritten, testsInWords } from '../support/expression-fixes.ts';

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
  messages: {
    problem: { zh: '{problem}', en: '{problem}' },
    words: { zh: '“{text}”是说话的写法，条件要写成比较：{test}。', en: '“{text}” is in words; a condition is a comparison: {test}.' },
  },
  check({ document, report }) {
    for (const site of document.expressions) {
      // `objective: >= 85%` begins a folded text, with nothing in it: that it cannot be read is the finding.
      const unread = isBroken(document.parsed) && (site.node.style === 'folded' || site.node.style === 'literal');
      const meant = testsInWords(site);
      if (meant.length > 0) {
        report({
          message: 'words',
          span: site.locate({ start: 0, end: site.node.source.length }),
          data: { text: site.node.source, test: { zh: meant.join(' 或 '), en: meant.join(' or ') } },
          fixes: meant.flatMap((test) => rewritten(site, test, 'unsafe')),
        });
        continue;
      }
      for (const [i, problem] of site.parsed.problems.entries()) {
        // A second complaint about the same characters follows from the first.
        if (i > 0 && site.parsed.problems[i - 1]?.span.start === problem.span.start) continue;
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
