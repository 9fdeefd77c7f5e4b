/** Where there is no document the extension keeps out of sight, until one is opened from wherever it lies. */
import { commands, extensions, Uri, window, workspace, type TestController } from 'vscode';
import { equal, eventually, ok } from '../assert.ts';
import { findings, ID, open, rule, RUN } from '../workspace.ts';

if (RUN.alone === true) {
  describe('a folder without a document', () => {
    const api = (): { readonly tests: TestController | undefined } => extensions.getExtension(ID)?.exports as { tests: TestController | undefined };

    it('opens Markdown with nothing started or shown', async () => {
      equal((await open('notes.md')).languageId, 'markdown');
      await eventually('activation', () => extensions.getExtension(ID)?.isActive);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      equal(api().tests, undefined);
      ok((await commands.getCommands()).includes('plumbline.newDocument'), 'a command is missing');
    });

    it('starts with a Markdown document from elsewhere', async () => {
      const [folder] = workspace.workspaceFolders ?? [];
      ok(folder, 'there is no folder');
      const document = await workspace.openTextDocument(Uri.joinPath(folder.uri, '../lone.standard.md'));
      await window.showTextDocument(document);
      equal(document.languageId, 'markdown');
      await findings(document.uri, (f) => f.some((d) => rule(d) === 'unknown-property'), 'a finding in the document');
      ok(api().tests, 'no tests are listed');
    });
  });
}
