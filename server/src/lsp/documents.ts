/** Open documents: opened, changed, saved, closed, each edit applied to the text that the client says it is meant for. */
import { builtInText } from '../core/language-service.ts';
import { applyChanges } from './from-proto.ts';
import type { Session } from './session.ts';
import { canonical, pathOf } from './uri.ts';

export function registerDocuments(session: Session): void {
  const { connection, service: { workspace } } = session;
  connection.onDidOpenTextDocument(({ textDocument: { uri: given, version, text } }) => {
    const uri = canonical(given);
    // A built-in catalog that somebody reads is known already; as a file of the workspace it would be there twice.
    if (builtInText(uri) !== undefined) return;
    session.open.set(uri, { uri: given, version });
    workspace.open(uri, pathOf(uri), text);
    session.background.indexAround(uri);
    tell(session, uri);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri: given, version }, contentChanges }) => {
    const uri = canonical(given);
    const document = session.open.get(uri);
    const file = workspace.file(uri);
    const text = file?.text ?? null;
    if (!document || !file || text === null) return;
    document.version = version;
    const after = applyChanges(text, file.lines, contentChanges);
    workspace.open(uri, file.path, after.text, after.lines);
    session.background.schedule();
    tell(session, uri);
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    const uri = canonical(textDocument.uri);
    session.open.delete(uri);
    session.answered.delete(uri);
    workspace.close(uri);
    if (!workspace.file(uri)) session.background.retract(uri);
    session.background.schedule();
  });
}

/** Milliseconds in which what is asked of a new text arrives: the completion of what was typed is not to wait for findings. */
const REQUESTS_FIRST = 2;

/** Findings for clients that do not ask, once edits that have arrived together are all applied and what was asked with them is answered. */
function tell(session: Session, uri: string): void {
  if (session.pulls || session.untold.has(uri)) return;
  session.untold.add(uri);
  const { platform } = session;
  // A message that has arrived meanwhile is taken up between the pauses.
  void platform.delay(REQUESTS_FIRST).then(() => platform.pause()).then(() => platform.pause()).then(() => {
    session.untold.delete(uri);
    const file = session.service.workspace.file(uri);
    if (file?.isOpen !== true || file.name === undefined) return;
    try {
      session.background.publish(file);
    } catch (error) {
      session.logDefect('publishDiagnostics', error);
    }
  });
}
