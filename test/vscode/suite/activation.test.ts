/** The extension is the packaged one, knows its files, and starts a server that finds what there is to find. */
import { commands, env, extensions, languages, Uri, window, workspace } from 'vscode';
import { equal, eventually, ok } from '../assert.ts';
import { at, findings, ID, open, rule, RUN } from '../workspace.ts';

describe('activation', () => {
  it('is that of the installed package', () => {
    const extension = extensions.getExtension(ID);
    ok(extension, 'the extension is not installed');
    ok(/\/extensions?(\/|$)/.test(extension.extensionUri.path) && !extension.extensionUri.path.includes('/client/'), `runs from ${extension.extensionUri.toString()}`);
  });

  it('comes with the workspace or with the first document', async () => {
    await open('ticket-scoring.scoring.yaml');
    await eventually('activation', () => extensions.getExtension(ID)?.isActive);
  });

  it('gives documents their language, and leaves other YAML and Markdown theirs', async () => {
    equal((await open('ticket-scoring.scoring.yaml')).languageId, 'plumbline-yaml');
    equal((await open('after-sales-draft.standard.md')).languageId, 'markdown');
    equal((await open('other.yaml')).languageId, 'yaml');
    ok((await languages.getLanguages()).includes('plumbline-yaml'), 'the language is not known');
  });

  it('registers every command that the manifest declares', async () => {
    const declared = (extensions.getExtension(ID)?.packageJSON as { contributes: { commands: { command: string }[] } }).contributes.commands;
    const known = new Set(await commands.getCommands());
    equal(declared.map((c) => c.command).filter((c) => !known.has(c)), []);
  });

  it('speaks the language of the editor in menus and messages', () => {
    const { commands: declared } = (extensions.getExtension(ID)?.packageJSON as { contributes: { commands: { category: string | { value: string } }[] } }).contributes;
    const category = declared[0]?.category;
    // In another language the editor keeps the English beside it, to search by. In a browser it translates the menus of what comes from a gallery alone.
    const chinese = RUN.language === 'zh-cn' && RUN.host === 'node';
    equal([env.language, typeof category === 'object' ? category.value : category], [RUN.language, chinese ? '准绳' : 'Plumbline']);
  });

  if ((workspace.workspaceFolders?.length ?? 0) > 1) {
    it('looks into every folder of the workspace, one with 2,000 documents too', async () => {
      const second = workspace.workspaceFolders?.[1];
      ok(second, 'there is one folder only');
      await findings(Uri.joinPath(second.uri, 'elsewhere.scoring.yaml'), (f) => f.some((d) => rule(d) === 'unknown-property'), 'a finding in the second folder', 60_000);
      await findings(Uri.joinPath(second.uri, 's1999.standard.md'), (f) => f.some((d) => rule(d) === 'unknown-article'), 'a finding in the last of them', 60_000);
    }).timeout(120_000);
  }

  it('sets the editor up for Chinese and for YAML', () => {
    const editor = workspace.getConfiguration('editor', { languageId: 'plumbline-yaml', uri: at('ticket-scoring.scoring.yaml') });
    equal([editor.get('insertSpaces'), editor.get('tabSize'), editor.get('unicodeHighlight.ambiguousCharacters')], [true, 2, false]);
    ok(window.visibleTextEditors.length > 0, 'nothing is shown');
  });
});
