/** Two articles of one number: what refers to it names both. */
import { defineRule } from '../define-rule.ts';
import { renumberFix, slipsOf } from '../support/numbering.ts';
import { written } from '../support/regulations.ts';

export default defineRule({
  id: 'article-number-duplicate',
  group: 'regulation',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'unsafe',
  kinds: ['standard'],
  summary: { zh: '两条用了同一个编号。', en: 'Two articles have the same number.' },
  messages: {
    repeated: {
      zh: '编号“{article}”前面已经用过，条的编号在全文中不能重复。',
      en: 'The number “{article}” was given before; no number stands twice in a document.',
    },
  },
  check({ document, report }) {
    const { prose } = document.parsed;
    if (!prose) return;
    for (const slip of slipsOf(prose, 'article')) {
      if (slip.kind !== 'repeated') continue;
      report({
        message: 'repeated',
        span: slip.heading.numberSpan,
        data: { article: written(document, slip.heading) },
        related: slip.other
          ? [{ uri: document.file.uri, span: slip.other.numberSpan, message: { zh: '先用这个编号的在这里。', en: 'The number is given here first.' } }]
          : [],
        fixes: renumberFix(slip, prose, document.text, 'article'),
      });
    }
  },
});
