/** Texts that are documents because somebody says so: drafts that have no name yet, and files whose names say nothing. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { CompletionRequest, DocumentDiagnosticRequest, HoverRequest, type CompletionItem, type Diagnostic } from 'vscode-languageserver-protocol/node';
import { showFindings, startClient, until, type Client, type ClientOptions } from '../support/lsp.ts';
import { HALL } from '../support/lsp-hall.ts';

const DRAFT = 'untitled:Untitled-1';
const NO_KIND = /^Nothing says yet what kind of Plumbline document this is: begin a line with kind: .*save it as <id>\.<kind>\.yaml\.$/;
const NO_NAME = /^notes\.yaml is not a Plumbline document: name it <id>\.<kind>\.yaml/;

describe('documents by their language alone', () => {
  let client: Client;
  let version = 1;
  afterEach(() => client.stop());

  const start = async (options?: ClientOptions): Promise<void> => {
    client = await startClient({ ...HALL, 'notes.yaml': 'kind: scoring\ntitel: x\n' }, options);
    await client.ready();
  };
  const open = (uri: string, text: string, languageId = 'plumbline-yaml'): Promise<void> =>
    client.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  const write = (uri: string, text: string): Promise<void> =>
    client.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: ++version }, contentChanges: [{ text }] });
  const pull = async (uri: string): Promise<readonly Diagnostic[]> => {
    const report = await client.request(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    return report.kind === 'full' ? report.items : [];
  };
  const messages = async (uri: string): Promise<string[]> => (await pull(uri)).map((d) => String(d.message));

  it('looks after a draft as what its kind says, among the documents of the only folder', async () => {
    await start();
    await open(DRAFT, 'kind: catalog # ours\nid: ours-too\ntitel: x\n');
    assert.deepEqual(showFindings(await pull(DRAFT)), ['1:1 missing-property', '3:1 unknown-property']);
    const text = 'kind: "scoring"\nid: draft\ntitle: T\nuses: [ours]\nscale: { min: 0, max: 5 }\ninputs:\n  wait: { type: duration }\ncriteria:\n  - id: w\n    dimension: ours.\n';
    await write(DRAFT, text.replace('ours.\n', 'ours.speed\n    formula: if wait < 5min then 5 else 1\n'));
    assert.deepEqual(showFindings(await pull(DRAFT)), []);
    assert.match(JSON.stringify(await client.request(HoverRequest.type, { textDocument: { uri: DRAFT }, position: { line: 9, character: 22 } })), /How quick/);
    await write(DRAFT, text);
    const list = await client.request(CompletionRequest.type, { textDocument: { uri: DRAFT }, position: { line: 9, character: 20 } });
    const items: readonly CompletionItem[] = list === null || Array.isArray(list) ? [] : list.items;
    assert.ok(items.some((i) => i.label === 'ours.speed'));
    assert.deepEqual(client.log, []);
  });

  it('asks for the kind of a draft that does not say it, for as long as it does not', async () => {
    await start();
    await open(DRAFT, '');
    const [first, ...others] = await messages(DRAFT);
    assert.match(first ?? '', NO_KIND);
    assert.deepEqual(others, []);
    await write(DRAFT, 'kind: catalog\r\n');
    assert.ok(showFindings(await pull(DRAFT)).every((f) => f.endsWith('missing-property')));
    await write(DRAFT, 'kind: cata\n');
    assert.match((await messages(DRAFT)).join(), NO_KIND);
  });

  it('says of a file how it wants to be called, until a configuration says what it is', async () => {
    await start();
    const uri = client.uri('notes.yaml');
    await open(uri, 'kind: scoring\ntitel: x\n', 'yaml');
    assert.deepEqual(await pull(uri), []);
    await client.close('notes.yaml');
    await open(uri, 'kind: scoring\ntitel: x\n');
    const [first, ...others] = await messages(uri);
    assert.match(first ?? '', NO_NAME);
    assert.deepEqual(others, []);
    await client.write('plumbline.config.yaml', 'root: true\ndocuments: { notes.yaml: scoring }\n');
    await until(async () => showFindings(await pull(uri)).includes('2:1 unknown-property'));
  });

  it('tells a client that does not ask, in its language, and takes it back', async () => {
    await start({ diagnostics: 'push', locale: 'zh-cn' });
    const uri = client.uri('notes.yaml');
    const told = (of: string): string => (client.pushed.get(of) ?? []).map((d) => d.message).join();
    await open(uri, 'kind: scoring\n');
    await open(DRAFT, '# 待写\n');
    await until(() => told(uri).startsWith('notes.yaml 不是准绳文档：请命名为') && told(DRAFT).startsWith('还看不出这是哪一类准绳文档'));
    await write(DRAFT, 'kind: catalog\nid: a\ntitle: T\ndimensions: []\nfoo: 1\n');
    await until(() => (client.pushed.get(DRAFT) ?? []).some((d) => d.code === 'unknown-property'));
    await client.close('notes.yaml');
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: DRAFT } });
    await until(() => told(uri) === '' && told(DRAFT) === '');
  });
});
