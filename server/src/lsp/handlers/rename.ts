/** `textDocument/prepareRename` and `textDocument/rename`. What is refused is refused with the reason, in the reader's language. */
import {
  LSPErrorCodes,
  MessageType,
  PrepareRenameRequest,
  RenameRequest,
  ResponseError,
  ShowMessageNotification,
  type PrepareRenameResult,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { isRefusal, prepareRename as prepare, rename as renameAt, type RenameEdits } from '../../core/language-service.ts';
import { fill } from '../../core/base/text.ts';
import { toOffset } from '../from-proto.ts';
import type { RequestContext, Session } from '../session.ts';
import { toRange } from '../to-proto.ts';
import { canChangeFiles, toWorkspaceEdit } from '../workspace-edit.ts';
import { onDocument } from './handler.ts';

export const prepareRename = onDocument(
  PrepareRenameRequest.type,
  () => ({}),
  null,
  (context, { position }): PrepareRenameResult => {
    const found = prepare(context, toOffset(context.lines, position));
    if (isRefusal(found)) throw new ResponseError(LSPErrorCodes.RequestFailed, found.refused[context.locale]);
    return { range: toRange(context.lines, found.span), placeholder: found.name };
  },
  'complete',
);

export const rename = onDocument(
  RenameRequest.type,
  (client) => ({ renameProvider: client.textDocument?.rename?.prepareSupport === true ? { prepareProvider: true } : true }),
  null,
  (context, { position, newName }, { session }): WorkspaceEdit => {
    const result = renameAt(context, toOffset(context.lines, position), newName.trim());
    if (isRefusal(result)) throw new ResponseError(LSPErrorCodes.RequestFailed, result.refused[context.locale]);
    return changeOf(session, context, result);
  },
  'complete',
);

/** With the file itself where the client renames files; else the person is told to. */
function changeOf(session: Session, { locale }: RequestContext, { edits, file }: RenameEdits): WorkspaceEdit {
  const renamesFiles = canChangeFiles(session, 'rename');
  if (file !== null && !renamesFiles) {
    const name = decodeURIComponent(file.to.slice(file.to.lastIndexOf('/') + 1));
    // Told, not asked: a client need not answer, and need not know how.
    void session.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message: fill(RENAME_FILE[locale], { name }, locale) });
  }
  return toWorkspaceEdit(session, edits, { renames: file !== null && renamesFiles ? [file] : [] });
}

const RENAME_FILE = {
  zh: '编号已改，请把文件改名为“{name}”，与编号一致。',
  en: 'The id has been changed; rename the file to “{name}”, so that it agrees.',
} as const;
