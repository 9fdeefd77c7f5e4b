/** A column that the dataset names, or an input needs, and the data do not have. */
import { defineRule } from '../define-rule.ts';
import { openDataset } from '../support/datasets.ts';
import { replaceFix } from '../support/fixes.ts';
import { didYouMean, suggester } from '../support/names.ts';

export default defineRule({
  id: 'unknown-column',
  group: 'dataset',
  since: '0.1.0',
  status: 'stable',
  level: 'workspace',
  severity: 'error',
  fix: 'unsafe',
  kinds: ['dataset'],
  summary: { zh: '数据中没有所写的列。', en: 'The data do not have the column.' },
  messages: {
    unknown: { zh: '{file} 中没有“{column}”列{suggestion}', en: '{file} has no column “{column}”{suggestion}' },
    unmapped: {
      zh: '{file} 中没有输入“{input}”的列：请在 columns 中写明它的列名。',
      en: '{file} has no column for the input “{input}”; say under columns which one it is.',
    },
    unanswered: {
      zh: '{file} 中没有题目“{input}”的列：请在 columns 中写明它的列名。',
      en: '{file} has no column for the question “{input}”; say under columns which one it is.',
    },
  },
  check({ index, data, report }) {
    const open = openDataset({ index, data });
    // Of a file without a first row there is nothing to say but that.
    if (open === undefined || open.data.header.length === 0) return;
    const { facts, source, data: { header, shown: file, scoring, answers } } = open;
    const present = new Set(header);
    const named = new Set(facts.columns.map((c) => c.text));
    // A column that is in use already is hardly the one that was meant.
    const spare = header.filter((name) => !named.has(name));
    const guess = suggester();
    for (const column of facts.columns) {
      if (present.has(column.text.trim()) || present.has(column.text)) continue;
      const meant = guess(column.text, spare);
      const fixes = meant === undefined || !column.editable || !isPlain(meant) ? [] : [replaceFix(column.span, meant, 'unsafe')];
      report({ message: 'unknown', span: column.span, data: { file, column: column.text, suggestion: didYouMean(meant) }, fixes });
    }
    for (const input of scoring?.missing ?? []) report({ message: 'unmapped', span: source.span, data: { file, input } });
    for (const input of answers?.missing ?? []) report({ message: 'unanswered', span: source.span, data: { file, input } });
  },
});

/** Whether the name means itself in every style of YAML and in a table. */
const isPlain = (name: string): boolean => /^[\p{L}_][\p{L}\p{N}_（）() .-]*$/u.test(name) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(name);
