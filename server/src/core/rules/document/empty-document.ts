/** A file that says by its name that it is a document, and says nothing else. */
import { DOCUMENT_KINDS } from '../../base/document-kind.ts';
import { span } from '../../base/span.ts';
import { defineRule } from '../define-rule.ts';
import { isEmptyDocument } from '../support/schema-findings.ts';
import { kindName } from '../support/names.ts';

export default defineRule({
  id: 'empty-document',
  group: 'document',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'error',
  fix: 'none',
  kinds: DOCUMENT_KINDS,
  summary: { zh: '文档没有内容。', en: 'The document has no content.' },
  messages: {
    empty: { zh: '这份{kind}文档没有内容。', en: 'This {kind} document has no content.' },
  },
  check({ document, report }) {
    if (isEmptyDocument(document)) report({ message: 'empty', span: span(0, 0), data: { kind: kindName(document.kind) } });
  },
});
