/** The folder that the suites work in: written by whoever started the host, or in a browser by the suites themselves. */
import { Uri, window, workspace, type Diagnostic, type TextDocument, languages } from 'vscode';
import type { Run } from './bundle.ts';
import { eventually } from './assert.ts';

export const ID = 'plumbline.plumbline-standards';

declare const RUN_GIVEN: Run;
declare const ONLY_GIVEN: string;
declare const FILES_GIVEN: Readonly<Record<string, string>>;

export const RUN: Run = RUN_GIVEN;
/** What the names of the tests to run contain; empty for all. */
export const ONLY = ONLY_GIVEN;

/** Of the (first) folder of the workspace. */
export function at(name: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('there is no folder');
  return Uri.joinPath(folder.uri, name);
}

/** A folder in memory begins empty. */
export async function writeFiles(): Promise<void> {
  if (RUN.host !== 'web') return;
  for (const [name, text] of Object.entries(FILES_GIVEN)) await write(name, text);
}

export const write = async (name: string, text: string): Promise<void> => workspace.fs.writeFile(at(name), new TextEncoder().encode(text));

export async function read(name: string): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(at(name)));
}

export async function open(name: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(at(name));
  await window.showTextDocument(document);
  return document;
}

/** What the extension found in a file, once it is as `wanted` says. */
export async function findings(uri: Uri, wanted: (found: readonly Diagnostic[]) => boolean, what: string, timeoutMs?: number): Promise<readonly Diagnostic[]> {
  let last: readonly Diagnostic[] = [];
  try {
    return await eventually(what, () => {
      last = languages.getDiagnostics(uri).filter((d) => d.source === 'plumbline');
      return wanted(last) ? last : undefined;
    }, timeoutMs);
  } catch (error) {
    throw new Error(`${String(error)}; found ${JSON.stringify(last.map((d) => [rule(d), d.message]))}`, { cause: error });
  }
}

export function rule({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
