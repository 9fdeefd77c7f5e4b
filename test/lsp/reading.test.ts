/** Reading of the workspace: told of when it takes long, stopped when a person has had enough of it, taken up again by whoever needs all of it. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import {
  CancellationTokenSource,
  LSPErrorCodes,
  ProgressType,
  ReferencesRequest,
  RenameRequest,
  ShowMessageNotification,
  WorkDoneProgress,
  WorkDoneProgressCreateRequest,
  WorkspaceSymbolRequest,
  type ResponseError,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol/node';
import { RESUME_INDEXING } from '../../server/src/protocol/status.ts';
import { startClient, until, USUAL, type Client, type ClientOptions } from '../support/lsp.ts';

type Told = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

const COUNT = 400;
const FILES: Readonly<Record<string, string>> = {
  'plumbline.config.yaml': 'root: true\n',
  'ours.catalog.yaml': 'kind: catalog\nid: ours\ntitle: Ours\ndimensions:\n  - { id: speed, label: Speed }\n',
  ...Object.fromEntries(Array.from({ length: COUNT }, (_, i) => [`n${String(i)}.standard.yaml`, `kind: standard\nid: n${String(i)}\ntitle: N\nuses: [ours]\nstatsu: x\ntargets:\n  - { id: t, metric: m, objective: "< 1h", dimension: ours.speed }\n`])),
};

/** A client on a disk that takes so many milliseconds for a file, with what it is told of progress. */
class Slow {
  delay = 25;
  reads = 0;
  readonly begun: { readonly token: string | number; readonly told: Told[] }[] = [];
  readonly shown: string[] = [];

  async start(options: ClientOptions = {}, files = FILES): Promise<Client> {
    const client = await startClient(files, { ...options, reading: async () => {
      this.reads++;
      await new Promise((resolve) => { setTimeout(resolve, this.delay); });
    } });
    client.connection.onNotification(ShowMessageNotification.type, ({ message }) => void this.shown.push(message));
    client.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      const told: Told[] = [];
      this.begun.push({ token, told });
      client.connection.onProgress(WorkDoneProgress.type, token, (value) => void told.push(value));
    });
    return client;
  }

  title(at: number): string {
    const [first] = this.begun[at]?.told ?? [];
    return first?.kind === 'begin' ? first.title : '';
  }

  async cancel(client: Client, at: number): Promise<void> {
    await until(() => this.title(at) !== '', `progress ${String(at)}`);
    await client.connection.sendNotification('window/workDoneProgress/cancel', { token: this.begun[at]?.token });
  }
}

const refusal = (answer: Promise<unknown>): Promise<{ code: number; message: string } | undefined> => answer.then(() => undefined, (error: unknown) => ({ code: (error as ResponseError).code, message: (error as ResponseError).message }));

describe('reading the workspace', function () {
  this.timeout(60_000);
  let client: Client;
  let slow: Slow;
  beforeEach(() => { slow = new Slow(); });
  afterEach(() => client.stop());

  /** Stopped by the person, with some files read and most not. */
  async function stopped(options: ClientOptions = {}): Promise<void> {
    // Who has it in a status bar is not shown it in a window before it takes long.
    slow.delay = 200;
    client = await slow.start(options);
    await slow.cancel(client, 0);
    await until(() => slow.begun[0]?.told.at(-1)?.kind === 'end', 'the end');
    slow.delay = 25;
  }

  const speed = (): { textDocument: { uri: string }; position: { line: number; character: number } } => ({ textDocument: { uri: client.uri('ours.catalog.yaml') }, position: client.position('ours.catalog.yaml', (FILES['ours.catalog.yaml'] ?? '').indexOf('speed') + 1) });

  it('is not told of where it is soon over, nor for a while beside a status bar that tells of it', async () => {
    slow.delay = 25;
    client = await slow.start();
    await client.ready();
    await new Promise((resolve) => { setTimeout(resolve, 350); });
    assert.deepEqual(slow.begun, []);
  });

  it('can be stopped: nothing more is read, what is open is still looked after, and what was not read is not called clean', async () => {
    await stopped();
    const [begin] = slow.begun[0]?.told ?? [];
    assert.ok(begin?.kind === 'begin' && begin.cancellable === true && begin.title === 'Reading Plumbline documents');
    await until(() => client.status?.state === 'stopped', 'the status');
    const { done = 0, total = 0 } = client.status ?? {};
    assert.ok(total === COUNT + 2 && done < total, `${String(done)} of ${String(total)}`);
    const { reads } = slow;
    assert.ok(reads < COUNT, String(reads));
    await client.open('n399.standard.yaml');
    assert.deepEqual((await client.pull('n399.standard.yaml')).map((d) => d.code), ['unknown-property']);
    const parts: WorkspaceDiagnosticReport['items'] = [];
    client.connection.onProgress(new ProgressType<WorkspaceDiagnosticReport>(), 'parts', ({ items }) => void parts.push(...items));
    await client.connection.sendRequest('workspace/diagnostic', { previousResultIds: [], partialResultToken: 'parts' });
    assert.ok(parts.length > 0 && parts.length < COUNT && parts.every((r) => r.kind === 'full' && (r.items.length > 0 || !r.uri.includes('/n'))), JSON.stringify(parts.find((r) => r.kind === 'full' && r.items.length === 0)));
    assert.equal((await refusal(client.pull('n398.standard.yaml')))?.code, LSPErrorCodes.ServerCancelled);
    assert.equal(slow.reads, reads);
    assert.equal(client.status?.state, 'stopped');
  });

  it('goes on when it is told to', async () => {
    await stopped();
    await until(() => client.status?.state === 'stopped', 'the status');
    slow.delay = 0;
    await client.connection.sendNotification(RESUME_INDEXING);
    await client.ready();
    assert.equal(client.status?.done, COUNT + 2);
    assert.equal((await client.pull('n398.standard.yaml')).length, 1);
  });

  it('says so in words to a client that shows no status', async () => {
    await stopped({ locale: 'zh-cn', options: { status: false } });
    await until(() => slow.shown.length > 0, 'the message');
    assert.match(slow.shown.join(), /^已停止读取准绳文档，已读 \d+／402；查找引用、重命名或者搜索符号时继续。$/);
  });

  it('is taken up again by whoever needs all of it, which tells how far it has come', async () => {
    await stopped();
    await client.open('ours.catalog.yaml');
    const edit = await client.request(RenameRequest.type, { ...speed(), newName: 'pace' });
    assert.equal(Object.keys(edit?.changes ?? {}).length, COUNT + 1);
    const counted = slow.begun.slice(1).flatMap(({ told }) => told).filter((t) => t.kind === 'report').map((t) => t.message ?? '');
    assert.ok(slow.begun.slice(1).some((_, i) => slow.title(i + 1) === 'Reading the rest of the Plumbline documents'));
    assert.ok(counted.length > 0 && counted.every((m) => /^\d+ of 402 read$/.test(m)), counted.join());
    await client.ready();
  });

  it('is waited for by references, symbols of the workspace and findings of all files that are asked for once', async () => {
    client = await slow.start();
    await client.open('ours.catalog.yaml');
    const [references, symbols, findings] = await Promise.all([
      client.request(ReferencesRequest.type, { ...speed(), context: { includeDeclaration: true } }),
      client.request(WorkspaceSymbolRequest.type, { query: 'n399' }),
      client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] }),
    ]);
    assert.equal(references?.length, COUNT + 1);
    assert.deepEqual(symbols?.map((s) => s.name), ['N n399']);
    assert.equal(findings.items.filter((r) => r.kind === 'full' && r.items.length > 0).length, COUNT);
  });

  it('that is given up refuses the answer that waits for it, and rests as before', async () => {
    await stopped();
    await client.open('ours.catalog.yaml');
    const renamed = refusal(client.request(RenameRequest.type, { ...speed(), newName: 'pace' }));
    await until(() => slow.begun.some((_, i) => slow.title(i).includes('the rest')), 'its progress');
    await slow.cancel(client, slow.begun.findIndex((_, i) => slow.title(i).includes('the rest')));
    const refused = await renamed;
    assert.equal(refused?.code, LSPErrorCodes.RequestFailed);
    assert.match(refused.message, /^The documents of the workspace have not all been read \(\d+ of 402\); nothing was answered, so that no file is missed\.$/);
    await until(() => client.status?.state === 'stopped', 'the status');
  });

  it('is not waited for by a request that is cancelled, whose progress ends', async () => {
    await stopped();
    await client.open('ours.catalog.yaml');
    const source = new CancellationTokenSource();
    const asked = refusal(client.connection.sendRequest(ReferencesRequest.type, { ...speed(), context: { includeDeclaration: true } }, source.token));
    await until(() => slow.begun.some((_, i) => slow.title(i).includes('the rest')), 'its progress');
    source.cancel();
    assert.equal((await asked)?.code, LSPErrorCodes.RequestCancelled);
    await until(() => slow.begun.every(({ told }) => told.at(-1)?.kind === 'end'), 'all ends');
    await until(() => client.status?.state === 'stopped', 'the status');
  });

  it('works without progress for a client that shows none', async () => {
    client = await slow.start({ capabilities: { ...USUAL, window: {} } });
    await client.open('ours.catalog.yaml');
    const edit = await client.request(RenameRequest.type, { ...speed(), newName: 'pace' });
    assert.equal(Object.keys(edit?.changes ?? {}).length, COUNT + 1);
    assert.deepEqual(slow.begun, []);
  });
});
