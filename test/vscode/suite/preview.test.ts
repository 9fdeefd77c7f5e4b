/** The preview panel in the workbench: its page computes, follows the text as it is written, and the text is led to. */
import { commands, extensions, Range, Uri, window, workspace, WorkspaceEdit, type CodeLens, type TextDocument } from 'vscode';
import type { Api } from '../../../client/src/extension/app.ts';
import { equal, eventually, ok } from '../assert.ts';
import { ID, open, RUN } from '../workspace.ts';

const DOCUMENT = 'ticket-scoring.scoring.yaml';

describe('the preview', () => {
  const previews = (): Api['previews'] => {
    const api = extensions.getExtension<Api>(ID)?.exports;
    ok(api, 'the extension is not there');
    return api.previews;
  };
  const mean = (): unknown => {
    const model = previews().controllers[0]?.preview?.model;
    const table = model?.sections[0]?.blocks.find((b) => b.type === 'table');
    return table?.rows.find((r) => r.id === 'mean')?.cells[0];
  };

  /** What is said of the change, as blocks; undefined where nothing is compared. */
  const compared = (): readonly unknown[] | undefined => previews().controllers[0]?.preview?.model?.sections.find((s) => s.id === 'comparison')?.blocks;
  const moved = (): number => {
    const tables = previews().controllers[0]?.preview?.model?.sections.find((s) => s.id === 'comparison')?.blocks.flatMap((b) => (b.type === 'table' ? [b] : [])) ?? [];
    return Number(tables[0]?.rows.find((r) => r.id === 'moved')?.cells[0] ?? -1);
  };
  const write = async (document: TextDocument, text: string): Promise<void> => {
    const edit = new WorkspaceEdit();
    edit.replace(document.uri, new Range(document.positionAt(0), document.positionAt(document.getText().length)), text);
    await workspace.applyEdit(edit);
  };

  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  if (!RUN.trusted) {
    it('does not read data that nobody has said to trust, and makes some up instead', async () => {
      await open(DOCUMENT);
      await commands.executeCommand('plumbline.openPreview');
      const preview = await eventually('an answer', () => previews().controllers[0]?.preview ?? undefined);
      equal(preview.source?.type, 'generated');
      equal(preview.model?.dataset, preview.sources[0]?.label);
    });
    return;
  }

  it('is, of a dataset, that of what it is for, with its data', async () => {
    await open('tickets.dataset.yaml');
    await commands.executeCommand('plumbline.openPreview');
    await eventually('the cases of the dataset', () => previews().controllers[0]?.preview?.model?.sections.some((s) => s.id === 'cases'));
    const state = previews().controllers[0]?.state;
    ok(state?.uri.endsWith(DOCUMENT) === true, state?.uri ?? 'no panel');
    ok(state?.source?.type === 'dataset' && state.source.uri.endsWith('tickets.dataset.yaml'), JSON.stringify(state?.source));
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('computes beside the text, and again when the text changes or the change is undone', async () => {
    const document = await open(DOCUMENT);
    await commands.executeCommand('plumbline.openPreview');
    // The page asks first, so an answer shows that it runs under its policy.
    const title = RUN.language === 'zh-cn' ? `预览 ${DOCUMENT}` : `Preview of ${DOCUMENT}`;
    await eventually('a title in the language of the editor', () => window.tabGroups.all.some((g) => g.tabs.some((t) => t.label === title)));
    const before = await eventually('a mean', () => mean() as number | undefined);
    const text = document.getText();
    const at = text.indexOf('weight: ') + 'weight: '.length;
    const end = text.indexOf('\n', at);
    const edit = new WorkspaceEdit();
    edit.replace(document.uri, new Range(document.positionAt(at), document.positionAt(end)), '0.9');
    await workspace.applyEdit(edit);
    await eventually('another mean', () => typeof mean() === 'number' && mean() !== before);
    await window.showTextDocument(document);
    await commands.executeCommand('undo');
    equal(document.getText(), text);
    await eventually('the mean of before', () => mean() === before);
  });

  it('writes the numbers of a what if into the text when that is asked for, in one step that can be undone', async () => {
    const document = await open(DOCUMENT);
    const controller = await eventually('a panel', () => previews().controllers[0]);
    const before = await eventually('a mean', () => mean() as number | undefined);
    const text = document.getText();
    const trial = { changes: [['criteria/response/weight', '0.7'], ['criteria/response/bands/1 小时以内/when/0', '1.5']], keepSums: true } as const;
    controller.receive({ type: 'state', state: { ...controller.state, trial } });
    const figure = (id: string): unknown => controller.preview?.model?.sections.flatMap((s) => s.blocks).flatMap((b) => (b.type === 'table' && b.id === 'summary' ? b.rows : [])).find((r) => r.id === id)?.cells[0];
    const tried = await eventually('another mean', () => (typeof figure('mean') === 'number' && figure('mean') !== before ? figure('mean') : undefined));
    equal(document.getText(), text);
    controller.receive({ type: 'apply', trial });
    const written = text.replace('weight: 0.4', 'weight: 0.7').replaceAll('weight: 0.3', 'weight: 0.15').replace('"<= 1h", score: 5, label: 1 小时以内', '"<= 1.5h", score: 5, label: 1 小时以内').replace('"(1h..3h]", score: 4, label: 3 小时以内', '"(1.5h..3h]", score: 4, label: 3 小时以内');
    ok(written !== text, 'the text is another one');
    await eventually('the text', () => document.getText() === written);
    await eventually('nothing left to try', () => controller.state.trial.changes.length === 0);
    await eventually('the mean that was tried', () => figure('mean') === tried);
    await window.showTextDocument(document);
    await commands.executeCommand('undo');
    equal(document.getText(), text);
    await eventually('the mean of before', () => figure('mean') === before);
  });

  it('is what a lens over the head of the text leads to', async () => {
    const document = await open(DOCUMENT);
    const leading = await eventually('a lens', async () => (await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 20)).find((l) => l.command?.command === 'plumbline.openPreview'));
    await open('after-sales-draft.standard.md');
    await commands.executeCommand('plumbline.openPreview', ...(leading.command?.arguments as unknown[]));
    ok(previews().controllers[0]?.state.uri.endsWith(DOCUMENT), 'it shows another document');
  });

  it('holds the text against the saved file, until that is the same', async () => {
    const document = await open(DOCUMENT);
    const [controller] = previews().controllers;
    ok(controller, 'there is no panel');
    const text = document.getText();
    controller.receive({ type: 'state', state: { ...controller.state, against: 'saved' } });
    await eventually('nothing that differs', () => compared()?.length === 1);
    await write(document, text.replace('weight: 0.4', 'weight: 0.1'));
    await eventually('who moved', () => moved() > 0);
    await document.save();
    await eventually('nothing that differs any more', () => compared()?.length === 1);
    await write(document, text);
    await eventually('who moved back', () => moved() > 0);
    await document.save();
    controller.receive({ type: 'state', state: { ...controller.state, against: null } });
    await eventually('no comparison', () => compared() === undefined);
  });

  if (RUN.host === 'node') {
    it('holds the text against the last commit, and against the next one once there is one', async () => {
      const document = await open(DOCUMENT);
      const [controller] = previews().controllers;
      ok(controller, 'there is no panel');
      const text = document.getText();
      const extension = extensions.getExtension<{ getAPI(version: 1): Git }>('vscode.git');
      ok(extension, 'this editor has no Git extension');
      const repository = await committed((extension.isActive ? extension.exports : await extension.activate()).getAPI(1), document.uri);
      controller.receive({ type: 'state', state: { ...controller.state, against: 'head' } });
      await eventually('nothing that differs', () => /Git HEAD/.test(JSON.stringify(compared())) && compared()?.length === 1);
      await write(document, text.replace('weight: 0.4', 'weight: 0.1'));
      await eventually('who moved', () => moved() > 0);
      await document.save();
      await repository.add([document.uri.fsPath]);
      await repository.commit('two');
      await eventually('nothing that differs any more', () => compared()?.length === 1);
      await write(document, text);
      await eventually('who moved back', () => moved() > 0);
      controller.receive({ type: 'state', state: { ...controller.state, against: null } });
      await document.save();
    });
  } else {
    it('says that there is no Git to ask for the last commit', async () => {
      const document = await open(DOCUMENT);
      const [controller] = previews().controllers;
      ok(controller, 'there is no panel');
      controller.receive({ type: 'state', state: { ...controller.state, against: 'head' } });
      const notes = await eventually('the reason', () => compared());
      ok(/没有可用的 Git 扩展|has no Git extension/.test(JSON.stringify(notes)), JSON.stringify(notes));
      controller.receive({ type: 'state', state: { ...controller.state, against: null } });
      await document.save();
    });
  }

  it('shows the text behind a row, without opening it twice', async () => {
    const document = await open(DOCUMENT);
    const place = await eventually('a place', () => previews().controllers[0]?.preview?.model?.sections.find((s) => s.id === 'criteria')?.blocks.flatMap((b) => (b.type === 'table' ? b.rows : []))[0]?.place);
    previews().controllers[0]?.receive({ type: 'reveal', place, focus: true });
    await eventually('the selection', () => window.activeTextEditor?.document.uri.toString() === document.uri.toString() && window.activeTextEditor.selection.start.line === place.range.start.line);
    equal(window.tabGroups.all.flatMap((g) => g.tabs).filter((t) => t.label === DOCUMENT).length, 1);
  });

  it('stays with its document when it is locked', async () => {
    await commands.executeCommand('plumbline.lockPreview');
    equal(previews().controllers[0]?.state.locked, true);
    await open('after-sales-draft.standard.md');
    ok(previews().controllers[0]?.state.uri.endsWith(DOCUMENT), 'it has gone to another document');
    await commands.executeCommand('plumbline.lockPreview');
    equal(previews().controllers[0]?.state.locked, false);
  });
});

/** As much of the interface of the Git extension as makes commits. */
interface Repository {
  setConfig(key: string, value: string): Promise<string>;
  add(paths: string[]): Promise<void>;
  commit(message: string): Promise<void>;
}
interface Git {
  init(root: Uri): Promise<Repository | null>;
}

async function committed(git: Git, uri: Uri): Promise<Repository> {
  const repository = await git.init(Uri.joinPath(uri, '..'));
  ok(repository, 'there is no repository');
  await repository.setConfig('user.name', 'Somebody');
  await repository.setConfig('user.email', 'somebody@example.org');
  await repository.add([uri.fsPath]);
  await repository.commit('one');
  return repository;
}
