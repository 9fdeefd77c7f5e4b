/** What the workspace at hand does not allow, in words for the person who wonders. */
import { l10n, workspace } from 'vscode';

/** Whether a folder lies elsewhere than on the disk of this machine, so that only the editor can read it. */
export const isVirtual = (): boolean => workspace.workspaceFolders?.some((f) => f.uri.scheme !== 'file') ?? false;

/** A sentence for each limit in force; none in a trusted folder on disk. */
export function limits(): string[] {
  const found: string[] = [];
  if (!workspace.isTrusted) found.push(l10n.t('Restricted Mode: documents are checked, but the data files they name are not read until you trust this workspace.'));
  if (isVirtual()) found.push(l10n.t('Virtual workspace: changes made outside of this window are noticed only as far as its file system reports them.'));
  return found;
}
