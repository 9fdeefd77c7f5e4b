/** Articles count through the whole document; a number that is skipped or stands too late is a slip or a lost article. */
import { defineRule } from '../define-rule.ts';
import { slipReports } from '../support/regulations.ts';

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
    for (const slip of slipReports(document, 'article')) {
      const { message } = slip;
      if (message !== 'repeated') report({ ...slip, message });
    }
  },
});
