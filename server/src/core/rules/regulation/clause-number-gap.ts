/** Clauses, 2.1, 2.2 and 2.2.1, count from one below each number, without gaps, repetitions or steps back, and begin with the number of their chapter. */
import { defineRule } from '../define-rule.ts';
import type { Heading } from '../../syntax/tree.ts';
import { strayClauses } from '../support/clauses.ts';
import { slipReports, written } from '../support/regulations.ts';

export default defineRule({
  id: 'clause-number-gap',
  group: 'regulation',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'warning',
  fix: 'unsafe',
  kinds: ['standard'],
  summary: { zh: '分级编号（1.1、1.1.1）不连续、重复，或与所在的章不符。', en: 'The decimal numbers of clauses are not continuous, repeated, or not those of their chapter.' },
  messages: {
    gap: { zh: '“{clause}”之前缺少{missing}，同一级的编号要连续。', en: '“{clause}” follows without {missing}; the clauses of one level are numbered without gaps.' },
    late: { zh: '“{clause}”排在“{other}”之后，同一级的编号要由小到大。', en: '“{clause}” stands behind “{other}”; the numbers of one level go upward.' },
    repeated: { zh: '编号“{clause}”前面已经用过，同一份文档里不能重复。', en: 'The number “{clause}” was given before; no two clauses of a document share one.' },
    stray: { zh: '“{clause}”写在“{chapter}”里，这里的编号应当以“{number}.”开头。', en: '“{clause}” stands in “{chapter}”, whose clauses begin with “{number}.”.' },
  },
  check({ document, report }) {
    const repeated = new Set<Heading>();
    for (const slip of slipReports(document, 'clause')) {
      if (slip.message === 'repeated') repeated.add(slip.heading);
      report(slip);
    }
    for (const { clause, chapter } of strayClauses(document.parsed.prose?.headings ?? [])) {
      // What was numbered before is told of already.
      if (repeated.has(clause)) continue;
      report({
        message: 'stray',
        span: clause.numberSpan,
        data: { clause: written(document, clause), chapter: chapter.level === 'chapter' ? written(document, chapter) : `${String(chapter.number)} ${chapter.title}`, number: String(chapter.number) },
        related: [{ uri: document.file.uri, span: chapter.numberSpan, message: { zh: '它所在的章在这里。', en: 'Its chapter is here.' } }],
      });
    }
  },
});
