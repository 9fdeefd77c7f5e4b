/** Articles count through the whole document; a number that is skipped or stands too late is a slip or a lost article. */
import { defineRule } from '../define-rule.ts';
import { renumberFix, slipsOf } from '../support/numbering.ts';
import { missingNumbers, written } from '../support/regulations.ts';

export default defineRule({
  id: 'article-number-gap',
  group: 'regulation',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'warning',
  fix: 'unsafe',
  kinds: ['standard'],
  summary: { zh: '条的编号不连续。', en: 'The numbers of the articles are not continuous.' },
  messages: {
    gap: { zh: '“{article}”之前缺少{missing}，条的编号要连续。', en: '“{article}” follows without {missing}; articles are numbered without gaps.' },
    late: { zh: '“{article}”排在“{other}”之后，条的编号要由小到大。', en: '“{article}” stands behind “{other}”; the numbers of articles go upward.' },
  },
  check({ document, report }) {
    const { prose } = document.parsed;
    if (!prose) return;
    for (const slip of slipsOf(prose, 'article')) {
      if (slip.kind === 'repeated') continue;
      const article = written(document, slip.heading);
      report({
        message: slip.kind,
        span: slip.heading.numberSpan,
        data: { article, other: slip.other ? written(document, slip.other) : '', missing: missingNumbers(document, slip) },
        fixes: renumberFix(slip, prose, document.text, 'article'),
      });
    }
  },
});
