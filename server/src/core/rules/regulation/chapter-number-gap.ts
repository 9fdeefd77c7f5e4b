/** Chapters count from one without gaps, repetitions or steps back. */
import { defineRule } from '../define-rule.ts';
import { slipReports } from '../support/regulations.ts';

export default defineRule({
  id: 'chapter-number-gap',
  group: 'regulation',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'warning',
  fix: 'unsafe',
  kinds: ['standard'],
  summary: { zh: '章的编号不连续或重复。', en: 'The numbers of the chapters are not continuous, or repeated.' },
  messages: {
    gap: { zh: '“{chapter}”之前缺少{missing}，章的编号要连续。', en: '“{chapter}” follows without {missing}; chapters are numbered without gaps.' },
    late: { zh: '“{chapter}”排在“{other}”之后，章的编号要由小到大。', en: '“{chapter}” stands behind “{other}”; the numbers of chapters go upward.' },
    repeated: { zh: '编号“{chapter}”前面已经用过，章的编号不能重复。', en: 'The number “{chapter}” was given before; no two chapters share one.' },
  },
  check({ document, report }) {
    for (const slip of slipReports(document, 'chapter')) report(slip);
  },
});
