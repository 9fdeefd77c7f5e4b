/** A test module that tests nothing: fills the folder in memory, opens a document with its preview, and leaves the workbench to whoever walks through it. */
import { commands, TabInputWebview, window } from 'vscode';
import { open, writeFiles } from './workspace.ts';

export async function run(): Promise<void> {
  // After a reload of the window both are there already.
  const isThere = window.tabGroups.all.some((g) => g.tabs.some((t) => t.input instanceof TabInputWebview && t.input.viewType.endsWith('plumbline.preview')));
  await writeFiles();
  if (!isThere) {
    await open('ticket-scoring.scoring.yaml');
    await commands.executeCommand('plumbline.openPreview');
  }
  // Once a run has ended, so has the host.
  await new Promise(() => undefined);
}
