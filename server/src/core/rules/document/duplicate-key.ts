/** The same key twice in one map: only the first counts, the second is silently lost elsewhere. */
import type { Fix } from '../../base/diagnostic.ts';
import type { Span } from '../../base/span.ts';
import type { SyntaxProblem } from '../../syntax/tree.ts';
import { defineRule } from '../define-rule.ts';
import { replaceFix } from '../support/fixes.ts';

export default defineRule({
  id: 'duplicate-key',
  group: 'document',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'unsafe',
  summary: { zh: '同一处的键写了两次。', en: 'A key stands twice in the same place.' },
  messages: {
    repeated: {
      zh: '键“{key}”在同一处已经写过，这一个不起作用。',
      en: 'The key “{key}” already stands in the same place; this one has no effect.',
    },
    item: {
      zh: '从“{key}”起的 {count} 个键在这一项里已经写过，都不起作用；如果这是下一项，请在“{key}”前面写上“- ”。',
      en: 'The {count} keys from “{key}” on already stand in this item and have no effect; if this is the next item, write “- ” in front of “{key}”.',
    },
  },
  check({ document, report }) {
    const { text } = document;
    for (const [first, ...others] of runs(text, document.parsed.problems.filter((p) => p.code === 'duplicate-key'))) {
      const { span, other } = first;
      const related = other ? [{ uri: document.file.uri, span: other, message: { zh: '先写的在这里。', en: 'It stands here first.' } }] : [];
      const key = text.slice(span.start, span.end).replace(/^(["'])(.*)\1$/s, '$2');
      if (others.length === 0) report({ message: 'repeated', span, data: { key }, related });
      else report({ message: 'item', span, data: { key, count: others.length + 1 }, related, fixes: dashBefore(text, span) });
    }
  },
});

type Run = readonly [SyntaxProblem, ...SyntaxProblem[]];

/** Keys one below the other that begin with the first key of an item are together what is left of an item without its dash. */
function runs(text: string, problems: readonly SyntaxProblem[]): Run[] {
  const found: [SyntaxProblem, ...SyntaxProblem[]][] = [];
  for (const problem of problems) {
    const run = found.at(-1);
    const before = run?.at(-1);
    const goesOn = run?.[0].other !== undefined && isFirstOfItem(text, run[0].other) && before !== undefined && /^[^\n]*\n[ ]*$/.test(text.slice(before.span.end, problem.span.start));
    if (goesOn) run?.push(problem);
    else found.push([problem]);
  }
  return found;
}

const isFirstOfItem = (text: string, { start }: Span): boolean => /^[ ]*-[ ]+$/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));

function dashBefore(text: string, { start }: Span): Fix[] {
  const place = { start: start - 2, end: start };
  return text.slice(place.start, place.end) === '  ' ? [replaceFix(place, '- ', 'unsafe', { zh: '写成下一项', en: 'Make it the next item' })] : [];
}
