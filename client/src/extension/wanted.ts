/**
 * When there is something to look after. Whoever opens Markdown gets this extension loaded, because its documents may be
 * Markdown; nothing of it starts or shows until one of them is there. What their files are called, the manifest says.
 */
import { languages, workspace, type Disposable, type ExtensionContext, type TextDocument } from 'vscode';
import { OWN_LANGUAGE } from '../../../server/src/protocol/settings.ts';

/** Calls `start` once a document is in the workspace or open, perhaps at once. */
export function whenWanted({ extension }: ExtensionContext, start: () => Promise<void>): { readonly known: Promise<void>; readonly watching: Disposable } {
  const { activationEvents } = extension.packageJSON as { readonly activationEvents: readonly string[] };
  const patterns = activationEvents.filter((e) => e.startsWith(IN_WORKSPACE)).map((e) => e.slice(IN_WORKSPACE.length));
  const isOurs = (document: TextDocument): boolean => document.languageId === OWN_LANGUAGE || patterns.some((pattern) => languages.match({ language: 'markdown', pattern }, document) > 0);
  return { known: lookAround(), watching: workspace.onDidOpenTextDocument((document) => { if (isOurs(document)) void start(); }) };

  async function lookAround(): Promise<void> {
    const found = workspace.textDocuments.some(isOurs) || (await Promise.all(patterns.map((p) => workspace.findFiles(p, undefined, 1)))).some((files) => files.length > 0);
    if (found) await start();
  }
}

const IN_WORKSPACE = 'workspaceContains:';
