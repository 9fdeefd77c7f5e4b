/** Units that the language does not know, in expressions and where a unit is declared. */
import { DOCUMENT_KINDS } from '../../base/document-kind.ts';
import type { Fix } from '../../base/diagnostic.ts';
import { findUnit, guessUnit } from '../../expression/units.ts';
import { scalarContent } from '../../syntax/scalar-position.ts';
import { isScalar } from '../../syntax/tree.ts';
import { defineRule } from '../define-rule.ts';
import { expressionFixes, testsInWords } from '../support/expression-fixes.ts';
import { replaceFix } from '../support/fixes.ts';
import { didYouMean } from '../support/names.ts';

export default defineRule({
  id: 'unknown-unit',
  group: 'schema',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'safe',
  kinds: DOCUMENT_KINDS,
  summary: { zh: '不认识的计量单位。', en: 'A unit of measure that the language does not know.' },
  messages: {
    problem: { zh: '{problem}', en: '{problem}' },
    unknown: { zh: '不认识单位“{unit}”{suggestion}', en: 'The unit “{unit}” is not known{suggestion}' },
    calendar: {
      zh: '“{unit}”的长短不固定，请换成天（d）或小时（h）。',
      en: '“{unit}” has no fixed length; use days (d) or hours (h) instead.',
    },
  },
  check({ document, report }) {
    for (const site of document.expressions) {
      if (testsInWords(site).length > 0) continue;
      for (const problem of site.parsed.problems) {
        if (problem.code !== 'unknown-unit') continue;
        report({ message: 'problem', span: site.locate(problem.span), data: { problem: problem.message }, fixes: expressionFixes(site, problem) });
      }
    }
    for (const { node, schema } of document.places) {
      if (!schema['x-unit'] || !isScalar(node) || typeof node.value !== 'string' || node.value === '' || findUnit(node.source)) continue;
      const { span, exact } = scalarContent(node, document.text);
      const guess = guessUnit(node.source);
      const [meant] = guess.candidates;
      const quoted = node.style !== 'plain' || meant !== '%';
      const fixes: Fix[] = exact && meant !== undefined && quoted ? [replaceFix(span, meant, guess.unit ? 'safe' : 'unsafe')] : [];
      report({ message: guess.calendar ? 'calendar' : 'unknown', span, data: { unit: node.source, suggestion: didYouMean(meant) }, fixes });
    }
  },
});
