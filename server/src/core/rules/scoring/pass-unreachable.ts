/** A pass mark that no case can reach. */
import { isEmpty, isSet, numbersOf } from '../../expression/intervals.ts';
import { parseUnaryTests } from '../../expression/parse.ts';
import { reached } from '../../plan/proof-totals.ts';
import { defineRule } from '../define-rule.ts';
import { contentSpan } from '../support/bands.ts';
import { gradesOf, nearestCase, rangeText } from '../support/grades.ts';

export default defineRule({
  id: 'pass-unreachable',
  group: 'scoring',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'none',
  kinds: ['scoring'],
  summary: { zh: '没有任何总分能够合格。', en: 'No total passes.' },
  messages: {
    never: { zh: '没有任何情况能够合格：总分只能在 {range} 之内，合格线是“{pass}”。', en: 'No case can pass: totals lie within {range}, and the pass mark is “{pass}”.' },
  },
  check({ document, report }) {
    const question = gradesOf(document);
    const node = question?.proof.scoring.pass;
    if (question === null || !node) return;
    const set = numbersOf(parseUnaryTests(node.source).ast, 'number');
    if (!isSet(set) || !isEmpty(reached(question.root, 'any', set))) return;
    report({ message: 'never', span: contentSpan(document, node), data: { range: rangeText(question.root.any), pass: node.source }, witness: nearestCase(question, set) });
  },
});
