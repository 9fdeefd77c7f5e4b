/** `codeAction/resolve`: the edits of the action that was chosen, if the document is still the one it was offered for. */
import { CodeActionResolveRequest, LSPErrorCodes, ResponseError, type CodeAction } from 'vscode-languageserver';
import { codeActions } from '../../core/language-service.ts';
import { canonical } from '../uri.ts';
import { changeOf, type ActionData } from './code-action.ts';
import { onRequest } from './handler.ts';

export const codeActionResolve = onRequest(CodeActionResolveRequest.type, () => ({}), { title: '' }, ({ session, params, token }): CodeAction => {
  const { uri, version, selection, key } = params.data as ActionData;
  session.catchUp(uri);
  const context = session.context(uri, token);
  const now = session.open.get(canonical(uri))?.version ?? null;
  const found = context && now === version ? codeActions(context, selection, (kind) => kind === params.kind).find((a) => a.key === key) : undefined;
  if (!context || !found) throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed since the action was offered.');
  return { ...params, edit: changeOf(session, context.document.file.uri, found.change()) };
});
