/** A test module that tests nothing: fills the folder in memory, opens a document with its preview, and leaves the workbench to whoever walks through it. */
import { commands } from 'vscode';
import { open, writeFiles } from './workspace.ts';

export async function run(): Promise<void> {
  await writeFiles();
  await open('ticket-scoring.scoring.yaml');
  await commands.executeCommand('plumbline.openPreview');
  // Once a run has ended, so has the host.
  await new Promise(() => undefined);
}
