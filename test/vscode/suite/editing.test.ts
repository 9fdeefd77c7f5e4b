/** Writing as a person does: proposals accepted into the text, names changed everywhere, problems mended, documents tidied. */
import type { WorkspaceEdit} from 'vscode';
import { commands, languages, Selection, window, workspace, type CodeLens, type Hover, type SemanticTokens, type InlayHint, Position, Range, type TextEditor } from 'vscode';
import { equal, eventually, ok } from '../assert.ts';
import { at, findings, open, read, rule, RUN, write } from '../workspace.ts';

const NAMES = 'kind: catalog\nid: care\ntitle: 关怀\ndimensions:\n  - { id: warmth, label: 热情, definition: 是否热情 }\n';

/** The editor of a file, with the cursor behind `mark`. */
async function cursorAfter(name: string, mark: string): Promise<TextEditor> {
  const document = await open(name);
  const editor = window.activeTextEditor;
  ok(editor?.document === document, 'another editor is active');
  const position = document.positionAt(document.getText().indexOf(mark) + mark.length);
  editor.selection = new Selection(position, position);
  return editor;
}

describe('writing', () => {
  it('finds a dimension by its pinyin, and puts it into the text with what it needs', async () => {
    await write('pinyin.standard.yaml', 'kind: standard\nid: pinyin\ntitle: 拼音\ntargets:\n  - id: kept\n    metric: csat\n    objective: ">= 85%"\n    dimension: \n');
    const { document } = await cursorAfter('pinyin.standard.yaml', 'dimension: ');
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await commands.executeCommand('type', { text: 'kekao' });
    await eventually('the proposal accepted into the text', async () => {
      if (document.getText().includes('dimension: servqual.reliability')) return true;
      await commands.executeCommand('editor.action.triggerSuggest');
      await new Promise((resolve) => setTimeout(resolve, 700));
      await commands.executeCommand('acceptSelectedSuggestion');
      return false;
    });
    await eventually('the catalog among those used', () => /^uses: *(\[servqual\]|\n *- servqual)$/m.test(document.getText()));
    ok(!document.getText().includes('kekao'), document.getText());
    await findings(document.uri, (f) => !f.some((d) => rule(d) === 'unknown-dimension'), 'a dimension that is known');
    await document.save();
  });

  it('goes on below the key of an item, and with the dash of a list', async () => {
    await write('next.scoring.yaml', 'kind: scoring\nid: next\ncriteria:\n  - id: a');
    const { document } = await cursorAfter('next.scoring.yaml', '- id: a');
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    const next = async (text: string, expected: string): Promise<void> => {
      await commands.executeCommand('type', { text });
      await commands.executeCommand('type', { text: '\n' });
      await eventually(`“${expected}” behind “${text}”`, () => document.lineAt(document.lineCount - 1).text === expected);
    };
    await next('', '    ');
    await next('input: wait', '    ');
    await next('bands:', '      - ');
    await document.save();
  });

  it('renames in every file, YAML and Markdown', async () => {
    await write('care.catalog.yaml', NAMES);
    await write('cares.standard.md', '---\nkind: standard\nid: cares\ntitle: 关怀标准\nuses: [care]\n---\n\n# 关怀标准\n\n```yaml targets\n- { id: warm, metric: csat, objective: ">= 85%", dimension: care.warmth }\n```\n');
    const catalog = await open('care.catalog.yaml');
    const markdown = await open('cares.standard.md');
    await findings(markdown.uri, (f) => !f.some((d) => rule(d) === 'unknown-dimension'), 'a dimension that is known');
    const edit = await commands.executeCommand<WorkspaceEdit>('vscode.executeDocumentRenameProvider', catalog.uri, catalog.positionAt(catalog.getText().indexOf('warmth') + 1), 'kindness');
    ok(await workspace.applyEdit(edit), 'the edit was not applied');
    ok(catalog.getText().includes('id: kindness,'), catalog.getText());
    ok(markdown.getText().includes('dimension: care.kindness }'), markdown.getText());
    ok((await catalog.save()) && (await markdown.save()), 'not saved');
    ok((await read('care.catalog.yaml')).includes('id: kindness,') && (await read('cares.standard.md')).includes('care.kindness }'), 'the files have other texts');
  });

  it('changes the uses of a name while it is typed where it is defined, in YAML and Markdown', async () => {
    const text = 'kind: scoring\nid: linked\ntitle: 同改\nscale: { min: 0, max: 5 }\ninputs:\n  等候: { type: number, domain: "[0..5]" }\ncriteria:\n  - { id: c, input: 等候 }\n';
    for (const [name, written] of [['linked.scoring.yaml', text], ['joined.scoring.md', `---\n${text.replace('linked', 'joined')}---\n\n# 同改\n`]] as const) {
      await write(name, written);
      const { document } = await cursorAfter(name, '  等候');
      await commands.executeCommand('workbench.action.focusActiveEditorGroup');
      // The editor asks what belongs together once the cursor rests, and does not say when it knows.
      await eventually(`both places changed in ${name}`, async () => {
        await cursorAfter(name, '  等候');
        await new Promise((resolve) => setTimeout(resolve, 700));
        await commands.executeCommand('type', { text: '时间' });
        await new Promise((resolve) => setTimeout(resolve, 300));
        if (document.getText() === written.replaceAll('等候', '等候时间')) return true;
        while (document.getText() !== written) await commands.executeCommand('undo');
        return false;
      });
      await document.save();
    }
  });

  it('refuses to rename what is no name', async () => {
    const catalog = await open('care.catalog.yaml');
    const refusal = await Promise.resolve(commands.executeCommand('vscode.prepareRename', catalog.uri, new Position(0, 1))).then(() => undefined, (error: unknown) => String(error));
    ok(refusal !== undefined, 'a key can be renamed');
  });

  it('mends a problem by a quick fix', async () => {
    await write('mend.standard.yaml', 'kind: standard\nid: mend\ntitle: 改好\nsttus: draft\n');
    const { document } = await cursorAfter('mend.standard.yaml', 'stt');
    await findings(document.uri, (f) => f.some((d) => rule(d) === 'unknown-property'), 'a finding');
    await eventually('the key mended', async () => {
      await commands.executeCommand('editor.action.autoFix');
      return document.lineAt(3).text === 'status: draft';
    });
    await findings(document.uri, (f) => f.length === 0 || !f.some((d) => rule(d) === 'unknown-property'), 'no finding any more');
    await document.save();
  });

  it('tidies a document, and leaves its comments and order', async () => {
    await write('tidy.standard.yaml', 'kind:   standard\nid: tidy # 编号\ntitle:  整齐\ntargets:\n    -   id: a\n        metric: csat\n');
    const { document } = await cursorAfter('tidy.standard.yaml', 'kind');
    await commands.executeCommand('editor.action.formatDocument');
    const first = await eventually('a tidy document', () => (document.getText().startsWith('kind: standard\n') ? document.getText() : undefined));
    ok(first.includes('id: tidy # 编号\ntitle: 整齐\n'), first);
    await commands.executeCommand('editor.action.formatDocument');
    equal(document.getText(), first);
    await document.save();
  });

  it('explains, colours and counts', async () => {
    const document = await open('ticket-scoring.scoring.yaml');
    const offset = document.getText().indexOf('servqual.responsiveness') + 12;
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, document.positionAt(offset));
    const text = hovers.flatMap((h) => h.contents.map((c) => (typeof c === 'string' ? c : c.value))).join('\n');
    ok(text.includes(RUN.language === 'zh-cn' ? '响应性' : 'esponsiveness'), text);
    const tokens = await commands.executeCommand<SemanticTokens | undefined>('vscode.provideDocumentSemanticTokens', document.uri);
    ok((tokens?.data.length ?? 0) > 0, 'no semantic tokens');
    const whole = new Range(0, 0, document.lineCount, 0);
    ok((await commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole)).length > 0, 'no inlay hints');
    ok((await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 3)).length > 0, 'no lenses');
  });

  it('heeds settings as soon as they are changed', async () => {
    await write('quiet.standard.yaml', 'kind: standard\nid: quiet\ntitle: 安静\nfoo: 1\n');
    await findings(at('quiet.standard.yaml'), (f) => f.length > 0, 'findings at first');
    const settings = workspace.getConfiguration('plumbline', at(''));
    const document = await open('ticket-scoring.scoring.yaml');
    const lenses = async (): Promise<number> => (await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri)).length;
    await settings.update('findings', 'none');
    await settings.update('codeLens', false);
    await findings(at('quiet.standard.yaml'), (f) => f.length === 0, 'no findings once none are wanted');
    await eventually('no lenses once none are wanted', async () => (await lenses()) === 0);
    await settings.update('findings', undefined);
    await settings.update('codeLens', undefined);
    await findings(at('quiet.standard.yaml'), (f) => f.length > 0, 'findings again');
    equal(languages.getDiagnostics(at('other.yaml')).filter((d) => d.source === 'plumbline').length, 0);
  });
});
