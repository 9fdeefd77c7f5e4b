/** `plumbline.newDocument`: asks for kind and id, writes the document with what it needs beside it, and opens it. Overwrites nothing. */
import { l10n, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import {
  DOCUMENT_STARTERS, NEW_DOCUMENT,
  type DocumentStarter, type DocumentStartersResult, type NewDocumentParams, type NewDocumentResult,
} from '../../../../server/src/protocol/new-document.ts';
import type { ServerConnection } from '../server-connection.ts';

/** With a folder (from the explorer's menu) nobody is asked where. */
export const newDocument = (server: ServerConnection) => async (where?: Uri, chosenKind?: string): Promise<void> => {
  const starters = await server.request<DocumentStartersResult>(DOCUMENT_STARTERS, {});
  if (!starters) return void window.showErrorMessage(l10n.t('The language server is not running.'));
  const folder = where instanceof Uri ? where : await pickFolder();
  if (!folder) return;
  const starter = starters.find((s) => s.kind === chosenKind) ?? (await pickStarter(starters));
  if (!starter) return;
  const ask = (id: string): Promise<NewDocumentResult | undefined> => server.request<NewDocumentResult>(NEW_DOCUMENT, { kind: starter.kind, id } satisfies NewDocumentParams);
  const id = await window.showInputBox({
    title: starter.label,
    prompt: l10n.t('Id of the document, which also names its file: lower-case letters, digits and hyphens.'),
    value: starter.defaultId,
    validateInput: async (text) => {
      const result = await ask(text);
      if (!result || result.problem !== null) return result?.problem;
      const taken = await firstTaken(folder, result);
      return taken === undefined ? undefined : l10n.t('{0} exists already.', taken);
    },
  });
  if (id === undefined) return;
  const created = await ask(id);
  if (created) await write(folder, created);
};

async function pickFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length <= 1) {
    if (folders[0]) return folders[0].uri;
    const [chosen] = (await window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, openLabel: l10n.t('Create Here') })) ?? [];
    return chosen;
  }
  return (await window.showWorkspaceFolderPick())?.uri;
}

async function pickStarter(starters: readonly DocumentStarter[]): Promise<DocumentStarter | undefined> {
  const items = starters.map((starter) => ({ label: starter.label, description: starter.kind, detail: starter.detail, starter }));
  return (await window.showQuickPick(items, { title: l10n.t('New Plumbline document'), placeHolder: l10n.t('What do you want to write?') }))?.starter;
}

/** Name of the first file that is there already. */
async function firstTaken(folder: Uri, { files }: NewDocumentResult): Promise<string | undefined> {
  for (const { name } of files) {
    try {
      await workspace.fs.stat(Uri.joinPath(folder, name));
      return name;
    } catch {
      // There is no such file, which is what is wanted.
    }
  }
  return undefined;
}

async function write(folder: Uri, { files }: NewDocumentResult): Promise<void> {
  const edit = new WorkspaceEdit();
  for (const { name, text } of files) {
    edit.createFile(Uri.joinPath(folder, name), { overwrite: false, contents: new TextEncoder().encode(text) });
  }
  const [first] = files;
  if (!(await workspace.applyEdit(edit)) || !first) {
    void window.showErrorMessage(l10n.t('The document could not be created.'));
    return;
  }
  await window.showTextDocument(Uri.joinPath(folder, first.name));
}
