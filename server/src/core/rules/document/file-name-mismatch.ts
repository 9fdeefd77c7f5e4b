/** `kind:` and `id:` inside a document against its file name, which tells the editor the language and others the id. */
import { DOCUMENT_KINDS } from '../../base/document-kind.ts';
import type { FileIndex } from '../../analysis/file-index.ts';
import type { Project } from '../../analysis/project.ts';
import { defineRule } from '../define-rule.ts';
import { replaceFix } from '../support/fixes.ts';
import { contradictsName } from '../support/documents.ts';

export default defineRule({
  id: 'file-name-mismatch',
  group: 'document',
  since: '0.1.0',
  status: 'stable',
  level: 'workspace',
  severity: 'error',
  fix: 'safe',
  kinds: DOCUMENT_KINDS,
  summary: { zh: '文档里的 kind 或 id 与文件名不符。', en: 'The kind or id inside a document differs from its file name.' },
  messages: {
    kind: {
      zh: '文件按“{kind}”读取，里面却写着 kind: {found}。',
      en: 'The file is read as “{kind}”, but inside stands kind: {found}.',
    },
    id: {
      zh: '文件名说编号是“{id}”，里面却写着 id: {found}。',
      en: 'The file name says that the id is “{id}”, but inside stands id: {found}.',
    },
  },
  check({ index, project, report }) {
    const { declaredKind: kind, declaredId: id, nameId } = index.document;
    if (kind && kind.text !== index.kind) {
      report({
        message: 'kind',
        span: kind.span,
        data: { kind: index.kind, found: kind.text },
        fixes: kind.editable ? [replaceFix(kind.span, index.kind, 'safe')] : [],
      });
    }
    if (id && contradictsName(index)) {
      const applicability = canFollowName(index, project) ? 'safe' : 'unsafe';
      report({
        message: 'id',
        span: id.span,
        data: { id: nameId, found: id.text },
        fixes: id.editable ? [replaceFix(id.span, nameId, applicability)] : [],
      });
    }
  },
});

/** Whether taking the id of the file name neither takes it from another document nor leaves references behind. */
function canFollowName(index: FileIndex, project: Project): boolean {
  const { nameId, id } = index.document;
  const taken = project.documents(nameId, [index.kind]).some((other) => other.uri !== index.uri);
  if (taken) return false;
  const stays = project.documents(id, [index.kind]).some((other) => other.uri !== index.uri);
  return stays || !project.isReferredTo(id);
}
