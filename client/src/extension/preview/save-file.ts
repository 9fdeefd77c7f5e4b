/** Writes what a panel exports to where the person says. */
import { l10n, Uri, window, workspace } from 'vscode';
import type { FromPanel } from '../../../../server/src/protocol/panel.ts';

/** @param beside uri of the document that it was made from */
export async function saveFile(beside: string, { name, text, base64 }: Extract<FromPanel, { type: 'save' }>): Promise<void> {
  const target = await window.showSaveDialog({ defaultUri: Uri.joinPath(Uri.parse(beside), '..', name), saveLabel: l10n.t('Save') });
  if (!target) return;
  const bytes = base64 === undefined ? new TextEncoder().encode(text ?? '') : Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  await workspace.fs.writeFile(target, bytes);
  const open = l10n.t('Open');
  const chosen = await window.showInformationMessage(l10n.t('Saved {0}.', target.path.slice(target.path.lastIndexOf('/') + 1)), open);
  if (chosen === open && text !== undefined) await window.showTextDocument(target);
}
