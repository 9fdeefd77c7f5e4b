/** `plumbline/documentStarters`: what kinds of document can be begun. */
import { ProtocolRequestType } from 'vscode-languageserver';
import { DOCUMENT_KINDS } from '../../core/base/document-kind.ts';
import { loadStarters } from '../../core/service.ts';
import { DOCUMENT_STARTERS, type DocumentStartersResult } from '../../protocol/new-document.ts';
import { onRequest } from './handler.ts';

export const documentStarters = onRequest(
  new ProtocolRequestType<object, DocumentStartersResult, never, void, void>(DOCUMENT_STARTERS),
  () => ({}),
  [],
  async ({ session }): Promise<DocumentStartersResult> => {
    const { DEFAULT_IDS, KIND_WORDS } = await loadStarters();
    return DOCUMENT_KINDS.map((kind) => {
      const { name, says } = KIND_WORDS[kind];
      return { kind, label: name[session.locale], detail: says[session.locale], defaultId: DEFAULT_IDS[kind] };
    });
  },
);
