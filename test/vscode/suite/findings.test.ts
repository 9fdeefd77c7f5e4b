/** Findings as a person meets them: in open files and others, in both languages, gone when mended, once only. */
import { commands, languages, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { equal, ok } from '../assert.ts';
import { at, findings, open, rule, RUN, write } from '../workspace.ts';

const DRAFT = 'after-sales-draft.standard.md';
const CHINESE = RUN.language === 'zh-cn';

describe('findings', () => {
  it('stand in Markdown, at the exact place, in the language of the editor', async () => {
    const document = await open(DRAFT);
    const found = await findings(document.uri, (f) => f.some((d) => rule(d) === 'unknown-article'), 'findings in Markdown');
    const finding = found.find((d) => rule(d) === 'unknown-article');
    ok(finding, 'no such finding');
    equal(document.getText(finding.range), '第五条');
    equal(finding.message, CHINESE ? '本文档没有“第五条”这一条。' : 'This document has no article “第五条”.');
    ok(typeof finding.code === 'object', 'no page behind the rule');
  });

  it('stand in files that nobody has opened', async () => {
    await write('unopened.scoring.yaml', 'kind: scoring\nid: unopened\ntitle: 没有打开\nscal: { min: 0, max: 5 }\n');
    await findings(at('unopened.scoring.yaml'), (f) => f.some((d) => rule(d) === 'unknown-property'), 'a finding in a file that is not open');
  });

  it('go and come with what is typed', async () => {
    await write('typed.standard.yaml', 'kind: standard\nid: typed\ntitle: 打字\n');
    const document = await open('typed.standard.yaml');
    const insert = new WorkspaceEdit();
    insert.insert(document.uri, document.lineAt(2).range.end, '\nowner: 客服部\nsttus: draft');
    await workspace.applyEdit(insert);
    await findings(document.uri, (f) => f.some((d) => rule(d) === 'unknown-property'), 'a finding on a misspelt key');
    const mend = new WorkspaceEdit();
    mend.replace(document.uri, document.lineAt(4).range, 'status: draft');
    await workspace.applyEdit(mend);
    await findings(document.uri, (f) => !f.some((d) => rule(d) === 'unknown-property'), 'no finding once it is mended');
  });

  it('follow what other files say', async () => {
    await write('names.catalog.yaml', 'kind: catalog\nid: names\ntitle: 名字\ndimensions:\n  - { id: speed, label: 快慢, definition: 多快 }\n');
    await write('uses.standard.yaml', 'kind: standard\nid: uses\ntitle: 引用\nuses: [names]\ntargets:\n  - { id: a, metric: csat, objective: ">= 85%", dimension: names.speed }\n');
    const document = await open('uses.standard.yaml');
    await findings(document.uri, (f) => !f.some((d) => rule(d) === 'unknown-dimension'), 'a dimension that is found');
    await write('names.catalog.yaml', 'kind: catalog\nid: names\ntitle: 名字\ndimensions:\n  - { id: pace, label: 快慢, definition: 多快 }\n');
    const found = await findings(document.uri, (f) => f.some((d) => rule(d) === 'unknown-dimension'), 'a finding once the dimension has another id');
    equal(document.getText(found.find((d) => rule(d) === 'unknown-dimension')?.range), 'names.speed');
  });

  it('stand in a draft that was given the language; a file of another name is told what it wants to be called', async () => {
    const draft = await workspace.openTextDocument({ language: 'plumbline-yaml', content: 'kind: catalog\nid: draft\ntitle: 草稿\ndimensions: []\nfoo: 1\n' });
    await window.showTextDocument(draft);
    await findings(draft.uri, (f) => f.some((d) => rule(d) === 'unknown-property'), 'findings in a draft');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await write('notes.yaml', 'kind: catalog\nfoo: 1\n');
    const notes = await languages.setTextDocumentLanguage(await open('notes.yaml'), 'plumbline-yaml');
    const [found] = await findings(notes.uri, (f) => f.length === 1, 'one finding on the name of a file');
    ok(found?.message.includes(CHINESE ? 'notes.yaml 不是准绳文档' : 'notes.yaml is not a Plumbline document'), found?.message ?? '');
    await languages.setTextDocumentLanguage(notes, 'yaml');
    await findings(notes.uri, (f) => f.length === 0, 'no finding once it is plain YAML');
  });

  it('are never shown for other YAML, nor for documents given back to it', async () => {
    await write('given-back.scoring.yaml', 'kind: scoring\nid: given-back\ntitle: 交还\nfoo: 1\n');
    await findings(at('given-back.scoring.yaml'), (f) => f.length > 0, 'findings at first');
    const document = await open('given-back.scoring.yaml');
    await languages.setTextDocumentLanguage(document, 'yaml');
    await findings(document.uri, (f) => f.length === 0, 'no findings once it is plain YAML');
    // Another round over the workspace brings them back no more than anything of other files.
    await write('other-round.standard.yaml', 'kind: standard\nid: other-round\ntitle: 又一轮\nfoo: 1\n');
    await findings(at('other-round.standard.yaml'), (f) => f.length > 0, 'findings of another file');
    equal([at('given-back.scoring.yaml'), at('other.yaml')].map((uri) => languages.getDiagnostics(uri).filter((d) => d.source === 'plumbline').length), [0, 0]);
  });

  it('are about data only where the folder is trusted', async () => {
    equal(workspace.isTrusted, RUN.trusted);
    await open('tickets.dataset.yaml');
    await findings(at('unopened.scoring.yaml'), (f) => f.length > 0, 'the workspace has been looked at');
    await findings(at('tickets.dataset.yaml'), (f) => f.some((d) => rule(d) === 'unknown-column') === RUN.trusted, `data that is ${RUN.trusted ? '' : 'not '}read`);
  });
});

describe('built-in catalogs', () => {
  it('can be read like files', async () => {
    const document = await workspace.openTextDocument(Uri.parse('plumbline-builtin:/servqual.catalog.yaml'));
    await window.showTextDocument(document);
    equal(document.languageId, 'plumbline-yaml');
    ok(document.getText().includes('移情性'), document.getText().slice(0, 80));
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });
});
