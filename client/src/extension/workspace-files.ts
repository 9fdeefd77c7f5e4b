/** Gives the language server the files of folders that only the editor can read: in a browser, and in virtual workspaces. */
import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LIST_FILES, READ_FILE, type ListFilesParams, type ListFilesResult, type ReadFileParams, type ReadFileResult } from '../../../server/src/protocol/files.ts';

/** So many folders are looked into; a workspace with more is most likely not one of documents. */
const MOST_FOLDERS = 20_000;

export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(LIST_FILES, async ({ folder }: ListFilesParams): Promise<ListFilesResult> => ({ uris: await list(Uri.parse(folder)) }));
  client.onRequest(READ_FILE, async ({ uri, limit }: ReadFileParams): Promise<ReadFileResult> => {
    const file = Uri.parse(uri);
    try {
      const bytes = await workspace.fs.readFile(file);
      return { base64: toBase64(bytes.subarray(0, limit)) };
    } catch (error) {
      if (await missing(file)) return { base64: null };
      throw error;
    }
  });
}

/** YAML and Markdown below a folder. Walked rather than searched for: not every file system can be searched. */
async function list(root: Uri): Promise<string[]> {
  const found: string[] = [];
  const pending = [root];
  for (let visited = 0; visited < MOST_FOLDERS; visited++) {
    const folder = pending.pop();
    if (folder === undefined) break;
    for (const [name, type] of await entries(folder, folder === root)) {
      const uri = Uri.joinPath(folder, name);
      // A link to a folder may lead back to where it stands.
      if (type === FileType.Directory && !name.startsWith('.') && name !== 'node_modules') pending.push(uri);
      else if ((type & FileType.File) !== 0 && /\.(ya?ml|md)$/.test(name)) found.push(uri.toString());
    }
  }
  return found.sort();
}

/** One folder that cannot be read keeps nobody from the others, unless it is the workspace itself. */
async function entries(folder: Uri, isRoot: boolean): Promise<[string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch (error) {
    if (isRoot) throw error;
    return [];
  }
}

async function missing(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return false;
  } catch {
    return true;
  }
}

/** By hand in pieces, since a browser has no Buffer and spreads no million arguments. */
function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}
