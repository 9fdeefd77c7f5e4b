/** A dataset whose data file is not there or cannot be read. */
import { defineRule } from '../define-rule.ts';
import { datasetFacts } from '../support/datasets.ts';

export default defineRule({
  id: 'missing-source',
  group: 'dataset',
  since: '0.1.0',
  status: 'stable',
  level: 'workspace',
  severity: 'error',
  fix: 'none',
  kinds: ['dataset'],
  summary: { zh: '数据集的数据文件不存在或无法读取。', en: 'The data file of a dataset is not there or cannot be read.' },
  messages: {
    missing: { zh: '没有数据文件“{source}”；路径从本文档所在的文件夹算起。', en: 'There is no data file “{source}”; the path counts from the folder of this document.' },
    unreadable: { zh: '{reason}', en: '{reason}' },
  },
  check({ index, data, report }) {
    const source = datasetFacts(index)?.source;
    if (!source) return;
    if (data?.state === 'missing') report({ message: 'missing', span: source.span, data: { source: source.text } });
    if (data?.state === 'unreadable') report({ message: 'unreadable', span: source.span, data: { reason: data.reason } });
  },
});
