/**
 * `workspace/diagnostic`: the findings of every document, opened or not. A client that takes partial results gets each
 * file's as soon as they are known, and its request stays open until something changes; any other is answered when all
 * files are known.
 */
import { DocumentDiagnosticReportKind, WorkspaceDiagnosticRequest, type CancellationToken, type WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import { throwIfCancelled } from '../../core/base/cancellation.ts';
import { diagnosticsOf, isLeftToOthers, isReported, resultId } from '../findings.ts';
import type { Session } from '../session.ts';
import { wholeWorkspace } from '../whole-workspace.ts';
import { onRequest } from './handler.ts';

/** Files in one message. */
const BATCH = 50;
/** Names what is said of files that are left to other tools. */
const LEFT = 'left';

export const workspaceDiagnostic = onRequest(WorkspaceDiagnosticRequest.type, () => ({}), { items: [] }, async ({ session, params, token, partial }) => {
  const sent = new Map(params.previousResultIds.map(({ uri, value }) => [uri, value]));
  for (;;) {
    if (session.configuring) await session.configuring;
    // Who is answered once, is answered of all; who hears of parts as they come, does so of what has been read.
    if (partial) await session.background.idle();
    else await wholeWorkspace(session, token, true);
    throwIfCancelled(token);
    const round = session.background.round;
    const reports = await changed(session, sent, token);
    if (!partial) return { items: reports };
    for (let at = 0; at < reports.length; at += BATCH) await partial({ items: reports.slice(at, at + BATCH) });
    if (reports.length > 0) return { items: [] };
    await session.background.next(round, token);
  }
});

/** Reports of files whose findings the client does not have, and of files that are gone. */
async function changed(session: Session, sent: ReadonlyMap<string, string>, token: CancellationToken): Promise<WorkspaceDocumentDiagnosticReport[]> {
  const reports: WorkspaceDocumentDiagnosticReport[] = [];
  const gone = new Set(sent.keys());
  for (const file of session.service.workspace.documents()) {
    const uri = session.clientUri(file.uri);
    if (!isReported(session, file)) {
      if (!isLeftToOthers(session, file)) continue;
      gone.delete(uri);
      if (sent.get(uri) !== LEFT) reports.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId: LEFT, items: [] });
      continue;
    }
    gone.delete(uri);
    if (session.background.isLeft(file)) continue;
    const settled = session.service.workspace.settled(file);
    const id = resultId(session, file, settled);
    if (sent.get(uri) === id) continue;
    const version = session.open.get(file.uri)?.version ?? null;
    reports.push({ kind: DocumentDiagnosticReportKind.Full, uri, version, resultId: id, items: diagnosticsOf(session, file, settled) });
    if (reports.length % BATCH === 0) {
      await session.platform.pause();
      throwIfCancelled(token);
    }
  }
  for (const uri of gone) reports.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
  return reports;
}
