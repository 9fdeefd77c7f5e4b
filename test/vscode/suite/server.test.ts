/** The language server: restarted on demand and after a crash, without an edit being lost. */
import { commands, ConfigurationTarget, extensions, workspace, WorkspaceEdit } from 'vscode';
import type { Api } from '../../../client/src/extension/app.ts';
import { equal, eventually, ok } from '../assert.ts';
import { findings, ID, open, rule, RUN, write } from '../workspace.ts';

describe('the language server', () => {
  const TEXT = 'kind: standard\nid: lasting\ntitle: 持久\n';

  // In browsers editors save by themselves after a while, and what is saved could not get lost.
  before(() => workspace.getConfiguration('files').update('autoSave', 'off', ConfigurationTarget.Global));

  async function typed(name: string): Promise<string> {
    await write(name, TEXT.replace('lasting', name.split('.')[0] ?? ''));
    const document = await open(name);
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, document.lineAt(2).range.end, '\nsttus: draft');
    await workspace.applyEdit(edit);
    await findings(document.uri, (f) => f.some((d) => rule(d) === 'unknown-property'), 'a finding before');
    return document.getText();
  }

  it('is started again on demand, and knows what was typed but not saved', async () => {
    const text = await typed('again.standard.yaml');
    await commands.executeCommand('plumbline.restartServer');
    const document = await open('again.standard.yaml');
    equal(document.getText(), text);
    ok(document.isDirty, 'the edit has gone');
    await findings(document.uri, (f) => f.some((d) => rule(d) === 'unknown-property'), 'a finding after the restart');
  });

  it('fills the view of standards again', async () => {
    const tree = extensions.getExtension<Api>(ID)?.exports.standards;
    ok(tree?.onDidChangeTreeData, 'there is no view');
    await commands.executeCommand('plumbline.standards.focus');
    // What the workbench shows: the roots as they were when it was last told to ask for them.
    let shown: readonly unknown[] = [];
    const listening = tree.onDidChangeTreeData(async () => { shown = (await tree.getChildren()) ?? []; });
    try {
      await commands.executeCommand('plumbline.restartServer');
      await eventually('standards in the view', () => shown.length > 0);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      ok(shown.length > 0, 'they are gone again');
    } finally {
      listening.dispose();
    }
  });

  if (RUN.host === 'node') {
    it('is started again after a crash, and knows what was typed but not saved', async () => {
      const text = await typed('crash.standard.yaml');
      const { execFileSync } = await import('node:child_process');
      const servers = (): number[] => execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' })
        .split('\n').filter((line) => line.includes('dist/server.cjs')).map((line) => Number.parseInt(line, 10));
      const [pid] = servers();
      ok(pid, 'there is no server');
      process.kill(pid, 'SIGKILL');
      await eventually('another server', () => servers().some((p) => p !== pid));
      const document = await open('crash.standard.yaml');
      equal(document.getText(), text);
      const edit = new WorkspaceEdit();
      edit.insert(document.uri, document.lineAt(2).range.end, '\nownr: 客服部');
      await workspace.applyEdit(edit);
      await findings(document.uri, (f) => f.filter((d) => rule(d) === 'unknown-property').length === 2, 'findings of the new server');
    });
  }
});
