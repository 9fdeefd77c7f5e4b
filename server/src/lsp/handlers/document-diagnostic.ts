/** `textDocument/diagnostic`: the findings of one document, or that they are the ones the client has. */
import { DocumentDiagnosticReportKind, DocumentDiagnosticRequest, LSPErrorCodes, type DocumentDiagnosticReport } from 'vscode-languageserver';
import { diagnosticsOf, resultId } from '../findings.ts';
import { canonical } from '../uri.ts';
import { notRead } from '../whole-workspace.ts';
import { onRequest } from './handler.ts';

export const documentDiagnostic = onRequest(
  DocumentDiagnosticRequest.type,
  () => ({ diagnosticProvider: { identifier: 'plumbline', interFileDependencies: true, workspaceDiagnostics: true } }),
  { kind: DocumentDiagnosticReportKind.Full, items: [] },
  async ({ session, params, nothing }): Promise<DocumentDiagnosticReport> => {
    if (session.configuring) await session.configuring;
    const file = session.service.workspace.file(canonical(params.textDocument.uri));
    if (!file?.isSpokenOf) return nothing;
    if (session.background.isLeft(file)) throw notRead(session, LSPErrorCodes.ServerCancelled, { retriggerRequest: false });
    const settled = session.service.workspace.settled(file);
    const id = resultId(session, file, settled);
    session.answered.set(file.uri, id);
    if (id === params.previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id };
    return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items: diagnosticsOf(session, file, settled) };
  },
);
