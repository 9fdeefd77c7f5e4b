/** A total that a case can get and that belongs to no grade. */
import { toExactString } from '../../base/rational.ts';
import { ALL, difference, type NumberInterval } from '../../expression/intervals.ts';
import { numberWording } from '../../plan/proof-words.ts';
import { coverage } from '../../proof/tiles.ts';
import { defineRule } from '../define-rule.ts';
import { stretchAt } from '../support/bands.ts';
import { caseAmong, gradePlace, gradesOf } from '../support/grades.ts';
import { gapReadings } from '../support/tile-readings.ts';

export default defineRule({
  id: 'grade-gap',
  group: 'scoring',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'unsafe',
  kinds: ['scoring'],
  summary: { zh: '有的总分不属于任何等级。', en: 'A total belongs to no grade.' },
  messages: {
    gap: { zh: '总分 {total} 不属于任何等级。', en: 'The total {total} belongs to no grade.' },
    partial: { zh: '有的项没有回答时会得到总分 {total}，它不属于任何等级。', en: 'With some answers missing a case gets the total {total}, which belongs to no grade.' },
  },
  check({ document, report }) {
    const question = gradesOf(document);
    if (question === null || question.sets.length === 0) return;
    const { sets, grades } = question;
    for (const part of difference(ALL, coverage(sets)).slice(0, 10)) {
      const found = caseAmong(question, [part], (result) => result.problems.some((p) => p.code === 'no-grade'));
      const problem = found?.shown.result.problems.find((p) => p.code === 'no-grade');
      if (found === undefined || problem?.code !== 'no-grade') continue;
      const [below, above] = [neighbour(sets, part, 'high'), neighbour(sets, part, 'low')];
      const place = above ?? below;
      report({
        message: found.partial ? 'partial' : 'gap',
        span: gradePlace(document, place === null ? grades[0] : grades[place]),
        data: { total: toExactString(problem.value) },
        related: below === null || above === null ? [] : [{ uri: document.file.uri, span: gradePlace(document, grades[below]), message: { zh: '这个等级到这里为止', en: 'this grade ends here' } }],
        fixes: gapReadings(document, grades, sets, 'number', { part, below, above, witness: problem.value }, numberWording()),
        witness: found.shown.witness,
      });
    }
  },
});

function neighbour(sets: readonly (readonly NumberInterval[])[], part: NumberInterval, end: 'low' | 'high'): number | null {
  const border = end === 'high' ? part.low : part.high;
  const found = border === null ? -1 : sets.findIndex((set) => stretchAt(set, end, border) !== undefined);
  return found < 0 ? null : found;
}
