/** A dataset that names a file outside of the workspace: it is not read, whatever is there. */
import { defineRule } from '../define-rule.ts';
import { datasetFacts } from '../support/datasets.ts';
import { leadsOutside } from '../support/paths.ts';

export default defineRule({
  id: 'source-outside-workspace',
  group: 'dataset',
  since: '0.1.0',
  status: 'stable',
  level: 'workspace',
  severity: 'error',
  fix: 'none',
  kinds: ['dataset'],
  summary: { zh: '数据集的数据文件在工作区之外。', en: 'The data file of a dataset is outside of the workspace.' },
  messages: {
    outside: {
      zh: '数据文件“{source}”在工作区之外，不予读取；请放到工作区里，用相对路径引用。',
      en: 'The data file “{source}” is outside of the workspace and is not read; put it inside and name it by a relative path.',
    },
  },
  check({ index, data, report }) {
    const source = datasetFacts(index)?.source;
    if (!source) return;
    // An absolute path or an address can be told without looking; links and the way up only by whoever knows the workspace.
    if (data?.state === 'outside' || leadsOutside(source.text)) report({ message: 'outside', span: source.span, data: { source: source.text } });
  },
});
