/** Open documents: opened, changed, saved, closed, each edit applied to the text that the client says it is meant for. */
import { builtInText, type Claim } from '../core/language-service.ts';
import { OWN_LANGUAGE } from '../protocol/settings.ts';
import { applyChanges } from './from-proto.ts';
import type { Session } from './session.ts';
import { canonical, pathOf } from './uri.ts';

export function registerDocuments(session: Session): void {
  const { connection, service: { workspace } } = session;
  connection.onDidOpenTextDocument(({ textDocument: { uri: given, version, text, languageId } }) => {
    const uri = canonical(given);
    // A built-in catalog that somebody reads is known already; as a file of the workspace it would be there twice.
    if (builtInText(uri) !== undefined) return;
    session.open.set(uri, { uri: given, version });
    const claim = claimOf(uri, languageId);
    workspace.open(uri, claim === 'draft' ? draftPath(session, uri) : pathOf(uri), text, undefined, claim);
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
    workspace.open(uri, file.path, after.text, after.lines, file.claim);
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

/** A language that was given to it says that a text is a document; one that has never been saved has no name that could say more. */
function claimOf(uri: string, languageId: string): Claim | undefined {
  if (languageId !== OWN_LANGUAGE) return undefined;
  return /^untitled:[^/]+$/.test(uri) ? 'draft' : 'document';
}

/** A draft sees what the only folder there is has, since that is where it is going to be saved. */
function draftPath({ folders }: Session, uri: string): string {
  const [folder] = folders;
  return folders.length === 1 && folder !== undefined ? `${pathOf(folder)}/${pathOf(uri)}` : `/${pathOf(uri)}`;
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
    if (file?.isOpen !== true || !file.isSpokenOf) return;
    try {
      session.background.publish(file);
    } catch (error) {
      session.logDefect('publishDiagnostics', error);
    }
  });
}
