/** Writes what a panel exports to where the person says. */
import { commands, env, l10n, UIKind, Uri, window, workspace } from 'vscode';
import type { FromPanel } from '../../../../server/src/protocol/panel.ts';

/** @param beside uri of the document that it was made from */
export async function saveFile(beside: string, { name, text, base64 }: Extract<FromPanel, { type: 'save' }>): Promise<void> {
  const target = await window.showSaveDialog({ defaultUri: Uri.joinPath(Uri.parse(beside), '..', name), saveLabel: l10n.t('Save') });
  if (!target) return;
  const bytes = base64 === undefined ? new TextEncoder().encode(text ?? '') : Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  await workspace.fs.writeFile(target, bytes);
  const open = l10n.t('Open');
  const chosen = await window.showInformationMessage(l10n.t('Saved {0}.', target.path.slice(target.path.lastIndexOf('/') + 1)), open);
  if (chosen === open) await show(target);
}

/** A page in the browser, where there is one that sees the file; what else there is in the editor that the workbench has for it. */
async function show(target: Uri): Promise<void> {
  const local = target.scheme === 'file' && env.uiKind === UIKind.Desktop && env.remoteName === undefined;
  if (local && target.path.endsWith('.html')) await env.openExternal(target);
  else await commands.executeCommand('vscode.open', target);
}
