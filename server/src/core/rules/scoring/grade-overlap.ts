/** A total that a case can get and that belongs to two grades. */
import { toExactString } from '../../base/rational.ts';
import { intersection } from '../../expression/intervals.ts';
import { numberWording } from '../../plan/proof-words.ts';
import { overlapsOf } from '../../proof/tiles.ts';
import { defineRule } from '../define-rule.ts';
import { caseAmong, gradeName, gradePlace, gradesOf } from '../support/grades.ts';
import { overlapReadings } from '../support/tile-readings.ts';

export default defineRule({
  id: 'grade-overlap',
  group: 'scoring',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'unsafe',
  kinds: ['scoring'],
  summary: { zh: '有的总分同时属于两个等级。', en: 'A total belongs to two grades.' },
  messages: {
    partial: {
      zh: '有的项没有回答时会得到总分 {total}，它同时属于“{first}”和“{second}”两个等级。',
      en: 'With some answers missing a case gets the total {total}, which belongs both to “{first}” and to “{second}”.',
    },
    overlap: { zh: '总分 {total} 同时属于“{first}”和“{second}”两个等级。', en: 'The total {total} belongs both to “{first}” and to “{second}”.' },
  },
  check({ document, report }) {
    const question = gradesOf(document);
    if (question === null) return;
    const { sets, grades } = question;
    for (const { first, second } of overlapsOf(sets).slice(0, 10)) {
      const both = intersection(sets[first] ?? [], sets[second] ?? []);
      const found = caseAmong(question, both, (result) => result.problems.some((p) => p.code === 'several-grades' && p.grades.includes(first) && p.grades.includes(second)));
      const problem = found?.shown.result.problems.find((p) => p.code === 'several-grades');
      if (found === undefined || problem?.code !== 'several-grades') continue;
      report({
        message: found.partial ? 'partial' : 'overlap',
        span: gradePlace(document, grades[second]),
        data: { total: toExactString(problem.value), first: gradeName(grades[first]), second: gradeName(grades[second]) },
        related: [{ uri: document.file.uri, span: gradePlace(document, grades[first]), message: { zh: '与这个等级重叠', en: 'overlaps with this grade' } }],
        fixes: overlapReadings(document, grades, sets, 'number', { first, second }, numberWording()),
        witness: found.shown.witness,
      });
    }
  },
});
