/** A directive or a fenced block that names a place which the document does not have: its content would be lost. */
import type { FileKind } from '../../base/document-kind.ts';
import { rootSchema } from '../../schema/resolved-schema.ts';
import { defineRule } from '../define-rule.ts';
import { replaceFix } from '../support/fixes.ts';
import { didYouMean, suggester } from '../support/names.ts';

export default defineRule({
  id: 'table-without-place',
  group: 'document',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'unsafe',
  summary: { zh: '表格或代码块指向文档里没有的位置。', en: 'A table or fenced block names a place that the document does not have.' },
  messages: {
    unknown: { zh: '文档里没有“{path}”这个位置{suggestion}', en: 'The document has no place “{path}”{suggestion}' },
    other: { zh: '{problem}', en: '{problem}' },
  },
  check({ document, report }) {
    const guess = suggester();
    for (const problem of document.parsed.problems) {
      if (problem.code !== 'unknown-path') continue;
      const path = document.text.slice(problem.span.start, problem.span.end);
      const meant = guess(path, problem.candidates ?? tableLists(document.kind));
      if (meant === undefined) report({ message: 'other', span: problem.span, data: { problem: problem.message } });
      else report({ message: 'unknown', span: problem.span, data: { path, suggestion: didYouMean(meant) }, fixes: [replaceFix(problem.span, meant, 'unsafe')] });
    }
  },
});

/** The lists at the top of a document that a table can be. */
function tableLists(kind: FileKind): string[] {
  const lists = [...rootSchema(kind).properties].filter(([, schema]) => (schema.items?.properties.size ?? 0) > 0);
  return lists.map(([key]) => key);
}
