/** Writes what was tried in a panel into the text, unless that is another one by now. */
import { FilePermission, Range, Uri, workspace, WorkspaceEdit } from 'vscode';
import type { PlacedEdit } from '../../../../server/src/protocol/preview.ts';

/** @returns whether it was done; one step, to be undone as any other */
export async function applyEdits(uri: string, version: number | null, edits: readonly PlacedEdit[]): Promise<boolean> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  if (version !== null && document.version !== version) return false;
  const change = new WorkspaceEdit();
  for (const { range: { start, end }, newText } of edits) change.replace(document.uri, new Range(start.line, start.character, end.line, end.character), newText);
  return workspace.applyEdit(change);
}

export async function isWritable(uri: string): Promise<boolean> {
  const parsed = Uri.parse(uri);
  if (workspace.fs.isWritableFileSystem(parsed.scheme) === false) return false;
  try {
    return ((await workspace.fs.stat(parsed)).permissions ?? 0) !== FilePermission.Readonly;
  } catch {
    // What has not been saved yet has no file.
    return true;
  }
}
