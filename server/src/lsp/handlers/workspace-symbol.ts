/** `workspace/symbol`: documents and their parts anywhere in the workspace. Thousands of files are searched in slices. */
import { WorkspaceSymbolRequest } from 'vscode-languageserver';
import { SymbolSearch } from '../../core/language-service.ts';
import { throwIfCancelled } from '../../core/base/cancellation.ts';
import { wholeWorkspace } from '../whole-workspace.ts';
import { symbolKind } from '../symbol-kinds.ts';
import { onRequest } from './handler.ts';

/** Files between two pauses. */
const SLICE = 20;

export const workspaceSymbol = onRequest(
  WorkspaceSymbolRequest.type,
  () => ({ workspaceSymbolProvider: true }),
  null,
  async ({ session, params, token }) => {
    if (!session.background.isWhole) await wholeWorkspace(session, token);
    const search = new SymbolSearch(params.query, session.locale);
    let done = 0;
    for (const { project } of session.service.contexts(token, session.locale)) {
      for (const file of project.files) {
        search.add(file);
        if (++done % SLICE === 0) await session.platform.pause();
        throwIfCancelled(token);
      }
    }
    return search.result().map(({ name, kind, container, uri, span }) => ({
      name,
      kind: symbolKind(kind),
      ...(container === '' ? {} : { containerName: container }),
      location: session.place(uri, span),
    }));
  },
);
