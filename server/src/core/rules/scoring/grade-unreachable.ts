/** A grade that no case can get. */
import { intersection, isEmpty } from '../../expression/intervals.ts';
import { reached } from '../../plan/proof-totals.ts';
import { defineRule } from '../define-rule.ts';
import { gradeName, gradePlace, gradesOf, nearestCase, rangeText } from '../support/grades.ts';

export default defineRule({
  id: 'grade-unreachable',
  group: 'scoring',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'warning',
  fix: 'none',
  kinds: ['scoring'],
  summary: { zh: '没有任何总分能达到这个等级。', en: 'No total reaches the grade.' },
  messages: {
    range: { zh: '没有任何情况能得到等级“{grade}”：总分只能在 {range} 之内。', en: 'No case can get the grade “{grade}”: totals lie within {range}.' },
    hole: { zh: '没有任何情况能得到等级“{grade}”：能够得到的总分都不满足“{test}”。', en: 'No case can get the grade “{grade}”: no total that can be got meets “{test}”.' },
  },
  check({ document, report }) {
    const question = gradesOf(document);
    if (question === null) return;
    const { root, totals, plan, sets, grades } = question;
    const { any } = root;
    const [first] = any;
    const last = any.at(-1);
    const hull = first === undefined || last === undefined ? [] : [{ low: first.low, lowOpen: first.lowOpen, high: last.high, highOpen: last.highOpen }];
    for (const [i, set] of sets.entries()) {
      if (!isEmpty(reached(root, 'any', set))) continue;
      // A veto may name the grade whatever the total.
      if (plan.vetoes.some((v) => v.grade === i && totals.vetoes[v.index] !== 'never')) continue;
      const beyond = isEmpty(intersection(set, hull));
      report({
        message: beyond ? 'range' : 'hole',
        span: gradePlace(document, grades[i]),
        data: { grade: gradeName(grades[i]), range: rangeText(any), test: grades[i]?.when?.source ?? '' },
        witness: beyond ? nearestCase(question, set) : undefined,
      });
    }
  },
});
