/** Text that is not the YAML of the language; whatever else could be read is still checked. */
import { defineRule } from '../define-rule.ts';
import type { Fix } from '../../base/diagnostic.ts';
import type { SyntaxProblem } from '../../syntax/tree.ts';
import { replaceFix } from '../support/fixes.ts';

export default defineRule({
  id: 'yaml-syntax',
  group: 'document',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'safe',
  always: true,
  summary: { zh: '文本不是本语言所用的 YAML。', en: 'The text is not the YAML that the language uses.' },
  messages: { problem: { zh: '{problem}', en: '{problem}' } },
  check({ document, report }) {
    for (const problem of document.parsed.problems) {
      if (problem.code !== 'syntax' && problem.code !== 'unsupported') continue;
      report({ message: 'problem', span: problem.span, data: { problem: problem.message }, fixes: problem.repair ? [fixOf(problem.repair)] : [] });
    }
  },
});

function fixOf({ edits, isGuess }: NonNullable<SyntaxProblem['repair']>): Fix {
  const applicability = isGuess ? 'unsafe' : 'safe';
  const [first] = edits;
  if (first !== undefined && edits.some((e) => e.newText.trim() !== '')) return { ...replaceFix(first.span, first.newText, applicability), edits };
  return { title: { zh: '调整缩进', en: 'Correct the indentation' }, applicability, edits };
}
