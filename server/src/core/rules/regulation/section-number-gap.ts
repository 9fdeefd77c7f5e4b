/** Sections count through their chapter, or on from the one before, without gaps, repetitions or steps back. */
import { defineRule } from '../define-rule.ts';
import { slipReports } from '../support/regulations.ts';

export default defineRule({
  id: 'section-number-gap',
  group: 'regulation',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'warning',
  fix: 'unsafe',
  kinds: ['standard'],
  summary: { zh: '节的编号不连续或重复。', en: 'The numbers of the sections are not continuous, or repeated.' },
  messages: {
    gap: { zh: '“{section}”之前缺少{missing}，同一章里节的编号要连续。', en: '“{section}” follows without {missing}; the sections of a chapter are numbered without gaps.' },
    late: { zh: '“{section}”排在“{other}”之后，节的编号要由小到大。', en: '“{section}” stands behind “{other}”; the numbers of sections go upward.' },
    repeated: { zh: '编号“{section}”在这一章里已经用过，节的编号不能重复。', en: 'The number “{section}” was given before in this chapter; no two of its sections share one.' },
  },
  check({ document, report }) {
    for (const slip of slipReports(document, 'section')) report(slip);
  },
});
