/** Findings on their way to the client, the same for those who ask and those who are told. */
import type { Diagnostic as ProtoDiagnostic } from 'vscode-languageserver';
import type { Settled, WorkspaceFile } from '../core/language-service.ts';
import type { FolderSettings } from '../protocol/settings.ts';
import type { Session } from './session.ts';
import { toDiagnostic } from './to-proto.ts';
import { folderOf } from './folders.ts';

/** None where the folder of the file wants none shown. */
export function diagnosticsOf(session: Session, file: WorkspaceFile, settled: Settled): ProtoDiagnostic[] {
  if (wantedOf(session, file) === 'none') return [];
  const locale = session.localeOf(file.uri);
  return settled.diagnostics.map((d) => toDiagnostic(d, file.lines, session.lines, locale));
}

/** Names findings as they are shown: a change of language, or of whether they are, is a change too. */
export const resultId = (session: Session, file: WorkspaceFile, settled: Settled): string =>
  wantedOf(session, file) === 'none' ? 'none' : `${String(settled.version)}${session.locale}`;

/** Files that are known only because names in them may be used are not the client's, unless it has opened them; nor are those that another tool looks after. */
export function isReported(session: Session, file: WorkspaceFile): boolean {
  const wanted = wantedOf(session, file);
  if (wanted === 'none' || file.isOpen) return wanted !== 'none';
  return wanted === 'all' && file.isOnDisk && folderOf(session, file.path) !== undefined && !isLeftToOthers(session, file);
}

const wantedOf = (session: Session, { path }: WorkspaceFile): NonNullable<FolderSettings['findings']> => session.settingsOf(path).findings ?? 'all';

/** Of those a client is told that there is nothing, since it may hold findings from before. */
export const isLeftToOthers = ({ leftToOthers: { uris, endings } }: Session, { uri, path }: WorkspaceFile): boolean => uris.has(uri) || endings.some((e) => path.endsWith(e));
