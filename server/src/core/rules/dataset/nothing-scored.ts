/** Data of which not one case gets a score: the two were not made for each other, or the mapping is wrong. */
import { defineRule } from '../define-rule.ts';
import { openDataset, partWords } from '../support/datasets.ts';

export default defineRule({
  id: 'nothing-scored',
  group: 'dataset',
  since: '0.1.0',
  status: 'stable',
  level: 'workspace',
  severity: 'error',
  fix: 'none',
  kinds: ['dataset'],
  summary: { zh: '数据中没有一个个案能计分。', en: 'Not one case of the data can be scored.' },
  messages: {
    nothing: {
      zh: '{file} 的 {rows} 个个案没有一个能按 {scoring} 计分。{reason}{part}',
      en: 'Not one of the {rows} cases in {file} can be scored by {scoring}. {reason}{part}',
    },
  },
  check({ index, data, report }) {
    const open = openDataset({ index, data });
    const scored = open?.data.scoring;
    if (open === undefined || !scored || open.data.rows === 0 || scored.scored > 0) return;
    const reason = scored.reason ?? { zh: '', en: '' };
    report({ message: 'nothing', span: open.source.span, data: { file: open.data.shown, rows: open.data.rows, scoring: open.facts.of, reason, part: partWords(open.data) } });
  },
});
