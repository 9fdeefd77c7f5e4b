/** The shipped server and clients that are odd, hasty or gone: it answers or refuses, and never dies of them. */
import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { ErrorCodes, LSPErrorCodes, type ResponseError, type WorkspaceEdit } from 'vscode-languageserver-protocol';
import { afterEach, describe, it } from 'mocha';
import type { InitializationOptions } from '../../server/src/protocol/settings.ts';
import { uriOf } from '../support/project.ts';
import { HALL } from '../support/lsp-hall.ts';
import { startChild, type Started } from '../support/lsp-processes.ts';
import { startClient, USUAL, type Client } from '../support/lsp.ts';

const HALL_YAML = 'hall.scoring.yaml';

/** The code of the error that the request ends with. */
const refusal = (answer: Promise<unknown>): Promise<number | undefined> => answer.then(() => undefined, (error: unknown) => (error as ResponseError).code);

describe('the shipped server', () => {
  let started: Started & { readonly child: ChildProcess };
  afterEach(() => started.end());

  const exitCode = (): Promise<number | null> => new Promise((resolve) => { started.child.once('exit', resolve); });

  it('ends with 0 after `shutdown`, with 1 without', async () => {
    for (const [polite, code] of [[true, 0], [false, 1]] as const) {
      started = await startChild(HALL);
      const ended = exitCode();
      if (polite) await started.client.connection.sendRequest('shutdown');
      await started.client.connection.sendNotification('exit');
      assert.equal(await ended, code);
    }
  });

  it('ends when whoever started it goes away', async () => {
    started = await startChild(HALL);
    const ended = exitCode();
    started.child.stdin?.end();
    assert.notEqual(await ended, null);
  });

  it('refuses what it does not know, is silent on files that are none of its own, and goes on', async () => {
    started = await startChild(HALL);
    const { client } = started;
    const { connection } = client;
    assert.equal(await refusal(connection.sendRequest('textDocument/moniker', { textDocument: { uri: client.uri(HALL_YAML) }, position: { line: 0, character: 0 } })), ErrorCodes.MethodNotFound);
    for (const uri of ['file:///nowhere/at.all', 'untitled:Untitled-1', 'git:/a.scoring.yaml?ref', 'not a uri', '']) {
      assert.equal(await connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } }), null, uri);
    }
    await connection.sendNotification('textDocument/didChange', { textDocument: { uri: 'file:///never/opened.scoring.yaml', version: 2 }, contentChanges: [{ text: '' }] });
    await connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'file:///never/opened.scoring.yaml' } });
    await client.open(HALL_YAML);
    const uri = client.uri(HALL_YAML);
    for (const position of [{ line: 999_999, character: 0 }, { line: 0, character: 999_999 }, { line: 4, character: 7 }]) {
      assert.ok((await refusal(connection.sendRequest('textDocument/hover', { textDocument: { uri }, position }))) === undefined);
    }
    // A range whose end lies beyond the text ends with the text.
    await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ range: { start: { line: 1, character: 0 }, end: { line: 999_999, character: 3 } }, text: 'kind: scoring\nid: hall\n' }, { text: 'kind: scoring\nid: hall\ntitel: x\n' }] });
    client.texts.set(HALL_YAML, 'kind: scoring\nid: hall\ntitel: x\n');
    assert.ok((await client.pull(HALL_YAML)).some((d) => d.code === 'unknown-property'));
    assert.deepEqual(client.log, []);
  });

  it('answers a request that is no longer wanted with that', async () => {
    started = await startChild(HALL);
    const { client } = started;
    await client.ready();
    await client.open(HALL_YAML);
    const { connection } = client;
    // The request stays open until something changes, which nothing does.
    await connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
    const { CancellationTokenSource } = await import('vscode-languageserver-protocol/node');
    const source = new CancellationTokenSource();
    const known = (await connection.sendRequest('workspace/diagnostic', { previousResultIds: [] })) as { items: { uri: string; resultId: string }[] };
    const waiting = connection.sendRequest('workspace/diagnostic', { previousResultIds: known.items.map(({ uri, resultId }) => ({ uri, value: resultId })), partialResultToken: 'p' }, source.token);
    const code = refusal(waiting);
    source.cancel();
    assert.equal(await code, LSPErrorCodes.RequestCancelled);
    assert.equal(await refusal(connection.sendRequest('textDocument/references', { textDocument: { uri: client.uri(HALL_YAML) }, position: { line: 3, character: 1 }, context: { includeDeclaration: true } })), undefined);
  });

  it('sends findings file by file to a client that takes parts, and again what has changed', async () => {
    const files = Object.fromEntries(Array.from({ length: 120 }, (_, i) => [`s${String(i)}.standard.yaml`, `kind: standard\nid: s${String(i)}\ntitel: x\n`]));
    started = await startChild({ 'plumbline.config.yaml': 'root: true\n', ...files });
    const { connection } = started.client;
    const { ProgressType } = await import('vscode-languageserver-protocol/node');
    interface Part { readonly items: readonly { readonly uri: string; readonly kind: string; readonly resultId?: string; readonly items?: readonly unknown[] }[] }
    const parts: Part[] = [];
    connection.onProgress(new ProgressType<Part>(), 'parts', (part) => void parts.push(part));
    const result = (await connection.sendRequest('workspace/diagnostic', { previousResultIds: [], partialResultToken: 'parts' })) as Part;
    assert.deepEqual(result.items, []);
    const items = parts.flatMap((p) => p.items);
    assert.equal(items.length, 121);
    assert.ok(parts.length > 2, `${String(parts.length)} parts`);
    const previousResultIds = items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
    parts.length = 0;
    const next = connection.sendRequest('workspace/diagnostic', { previousResultIds, partialResultToken: 'parts' });
    await started.client.open('s7.standard.yaml', 'kind: standard\nid: s7\ntitle: x\n');
    await next;
    assert.deepEqual(parts.flatMap((p) => p.items.map((i) => i.uri)), [started.client.uri('s7.standard.yaml')]);
  });
});

describe('an edit across files', () => {
  let client: Client;
  afterEach(() => client.stop());
  const files = { ...HALL, ...Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`n${String(i)}.standard.yaml`, `kind: standard\nid: n${String(i)}\ntitle: N\nuses: [ours]\ntargets:\n  - { id: t, metric: m, objective: "< 1h", dimension: ours.speed }\n`])) };

  it('misses no file, even when it is asked for while files are still being read', async () => {
    client = await startClient(files);
    await client.open(HALL_YAML);
    const edit = await client.connection.sendRequest<WorkspaceEdit>('textDocument/rename', { textDocument: { uri: uriOf(HALL_YAML) }, position: client.position(HALL_YAML, (client.texts.get(HALL_YAML) ?? '').indexOf('ours.speed') + 6), newName: 'pace' });
    assert.equal(Object.keys(edit.changes ?? {}).length, 303);
  });

  it('sees what has just been typed', async () => {
    client = await startClient(HALL);
    await client.open(HALL_YAML);
    await client.ready();
    const text = client.texts.get(HALL_YAML) ?? '';
    await client.edit(HALL_YAML, text.length, text.length, '# more\n');
    const at = { textDocument: { uri: uriOf(HALL_YAML) }, position: client.position(HALL_YAML, text.indexOf('input: wait') + 8) };
    const edit = await client.connection.sendRequest<WorkspaceEdit>('textDocument/rename', { ...at, newName: 'waited' });
    assert.equal(edit.changes?.[uriOf(HALL_YAML)]?.length, 3);
  });
});

describe('a client that refuses what it said it does', () => {
  it('is served all the same', async () => {
    const client = await startClient(HALL, { capabilities: USUAL });
    for (const method of ['window/workDoneProgress/create', 'client/registerCapability', 'workspace/configuration', 'workspace/diagnostic/refresh']) {
      client.connection.onRequest(method, () => { throw new Error('not today'); });
    }
    await client.open('hall-service.standard.md');
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.ready();
    assert.ok((await client.pull('hall-service.standard.md')).length > 0);
    await client.stop();
  });
});

describe('a client whose options somebody wrote by hand', () => {
  it('is served by what is usual in the place of what cannot be', async () => {
    const options = { locale: 5, commands: { openPreview: true }, readData: 'yes', suggestCommand: null, findings: ['open'], codeLens: 'off' } as unknown as InitializationOptions;
    const client = await startClient(HALL, { options });
    await client.open('hall-service.standard.md');
    await client.ready();
    assert.ok((await client.pull('hall-service.standard.md')).length > 0);
    await client.stop();
  });
});
