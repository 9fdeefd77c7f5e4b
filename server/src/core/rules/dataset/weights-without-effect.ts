/** Sampling weights on the data of a scoring: its summaries count every case once, so the declaration would promise what is not done. */
import { defineRule } from '../define-rule.ts';
import { datasetFacts } from '../support/datasets.ts';

export default defineRule({
  id: 'weights-without-effect',
  group: 'dataset',
  since: '0.1.0',
  status: 'stable',
  level: 'workspace',
  severity: 'error',
  fix: 'none',
  kinds: ['dataset'],
  summary: { zh: '评分标准的数据声明了权数，汇总却不加权。', en: 'The data of a scoring declare weights, and summaries are not weighted.' },
  messages: {
    ignored: {
      zh: '按 {scoring} 计分的汇总把每一例算作一例，“{column}”列的权数不起作用：请去掉 weights。',
      en: 'Summaries of {scoring} count every case once, so the weights in “{column}” have no effect; leave weights out.',
    },
  },
  check({ index, project, report }) {
    const facts = datasetFacts(index);
    if (!facts?.weights || project.documents(facts.of, ['scoring']).length === 0) return;
    report({ message: 'ignored', span: facts.weights.span, data: { scoring: facts.of, column: facts.weights.text } });
  },
});
