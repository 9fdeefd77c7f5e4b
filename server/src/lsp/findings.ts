/** Findings on their way to the client, the same for those who ask and those who are told. */
import type { Diagnostic as ProtoDiagnostic } from 'vscode-languageserver';
import type { Settled, WorkspaceFile } from '../core/language-service.ts';
import type { Session } from './session.ts';
import { toDiagnostic } from './to-proto.ts';
import { isInFolders } from './folders.ts';

export function diagnosticsOf(session: Session, file: WorkspaceFile, settled: Settled): ProtoDiagnostic[] {
  const locale = session.localeOf(file.uri);
  return settled.diagnostics.map((d) => toDiagnostic(d, file.lines, session.lines, locale));
}

/** Names findings as they are shown: a change of language is a change too. */
export const resultId = (session: Session, settled: Settled): string => `${String(settled.version)}${session.locale}`;

/** Files that are known only because names in them may be used are not the client's, unless it has opened them; nor are those that another tool looks after. */
export const isReported = (session: Session, file: WorkspaceFile): boolean =>
  file.isOpen || (file.isOnDisk && isInFolders(session, file.path) && !isLeftToOthers(session, file));

/** Of those a client is told that there is nothing, since it may hold findings from before. */
export const isLeftToOthers = ({ leftToOthers: { uris, endings } }: Session, { uri, path }: WorkspaceFile): boolean => uris.has(uri) || endings.some((e) => path.endsWith(e));
