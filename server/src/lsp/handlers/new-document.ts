/** `plumbline/newDocument`: the files that a new document begins with. */
import { ProtocolRequestType } from 'vscode-languageserver';
import { isDocumentKind } from '../../core/base/document-kind.ts';
import { loadStarters } from '../../core/service.ts';
import { NEW_DOCUMENT, type NewDocumentParams, type NewDocumentResult } from '../../protocol/new-document.ts';
import { onRequest } from './handler.ts';

export const newDocument = onRequest(
  new ProtocolRequestType<NewDocumentParams, NewDocumentResult, never, void, void>(NEW_DOCUMENT),
  () => ({}),
  { problem: null, files: [] },
  async ({ session, params: { kind, id }, nothing }): Promise<NewDocumentResult> => {
    if (!isDocumentKind(kind)) return nothing;
    const { idProblem, starters } = await loadStarters();
    const problem = idProblem(id);
    if (problem) return { problem: problem[session.locale], files: [] };
    const files = starters(kind, id, session.locale);
    return { problem: null, files: [...files].sort((a, b) => Number(b.name.includes(`.${kind}.`)) - Number(a.name.includes(`.${kind}.`))) };
  },
);
