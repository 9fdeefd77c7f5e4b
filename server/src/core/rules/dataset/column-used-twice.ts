/** One column of the data that feeds two inputs or questions. */
import { defineRule } from '../define-rule.ts';


export default defineRule({
  id: 'column-used-twice',
  group: 'dataset',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'none',
  kinds: ['dataset'],
  summary: { zh: '数据的同一列用在了两处。', en: 'One column of the data feeds two inputs or questions.' },
  messages: {
    twice: {
      zh: '“{column}”列已经用于“{other}”，又用于“{name}”。',
      en: 'The column “{column}” feeds “{other}” already and “{name}” again.',
    },
  },
  check({ document, report }) {
    const seen = new Map<string, string>();
    for (const [name, { text, node }] of document.dataset.columns) {
      const other = seen.get(text);
      if (other === undefined) seen.set(text, name);
      else report({ message: 'twice', span: node.span, data: { column: text, other, name } });
    }
  }
});
