/** The command that begins a document. */
import { commands, window } from 'vscode';
import { equal, eventually, ok } from '../assert.ts';
import { at, findings, RUN } from '../workspace.ts';

describe('a new document', () => {
  it('is written with what it needs beside it, opened, and without a finding', async () => {
    const done = commands.executeCommand('plumbline.newDocument', at(''), 'dataset');
    let finished = false;
    void done.then(() => { finished = true; });
    // The id is proposed; a person who agrees presses Enter.
    await eventually('the question for the id', async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return finished;
    });
    const document = window.activeTextEditor?.document;
    equal(document?.uri.toString(), at('sample-cases.dataset.yaml').toString());
    ok(document?.getText().includes(RUN.language === 'zh-cn' ? '示例数据' : 'Sample cases'), document?.getText() ?? '');
    await findings(at('sample-cases.dataset.yaml'), (f) => f.length === 0, 'no finding once all of its files are known');
  });
});
