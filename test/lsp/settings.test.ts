/** Settings of the window and of single folders: which findings are shown, and whether lenses are. */
import assert from 'node:assert/strict';
import { CodeLensRequest, DidChangeConfigurationNotification, WorkspaceDiagnosticRequest } from 'vscode-languageserver-protocol';
import { afterEach, describe, it } from 'mocha';
import { showFindings, startClient, until, USUAL, type Client } from '../support/lsp.ts';
import { PROJECT, uriOf } from '../support/project.ts';

const BROKEN = 'kind: standard\nid: broken\ntitle: Broken\nfoo: 1\n';
const FILES = { 'a/broken.standard.yaml': BROKEN, 'b/broken.standard.yaml': BROKEN };
const [A, B] = [`file://${PROJECT}/a`, `file://${PROJECT}/b`];
/** Names in these texts begin with the folder. */
const IN = { root: `file://${PROJECT}` };
const FOUND = ['4:1 unknown-property'];

describe('settings of folders', () => {
  let client: Client;
  afterEach(() => client.stop());

  /** The files that a client which asks about all of them is told something of. */
  async function reported(): Promise<string[]> {
    const { items } = await client.request(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
    return items.flatMap((report) => (report.kind === 'full' && report.items.length > 0 ? [report.uri] : [])).sort();
  }

  async function set(settings: Readonly<Record<string, unknown>>): Promise<void> {
    client.settings = settings;
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  }

  it('say whether findings are shown of all documents, of open ones or of none', async () => {
    client = await startClient(FILES, { ...IN, folders: [A, B], settings: { plumbline: { findings: 'all' }, [`${B} plumbline`]: { findings: 'none' } } });
    await until(() => client.status?.errors === 1, 'the findings of one folder');
    assert.deepEqual(await reported(), [uriOf('a/broken.standard.yaml')]);
    await client.open('b/broken.standard.yaml');
    assert.deepEqual(showFindings(await client.pull('b/broken.standard.yaml')), []);

    const refreshes = client.refreshes;
    await set({ plumbline: { findings: 'open' } });
    await until(() => client.refreshes > refreshes, 'being told to ask again');
    assert.deepEqual(showFindings(await client.pull('b/broken.standard.yaml')), FOUND);
    assert.deepEqual(await reported(), [uriOf('b/broken.standard.yaml')]);
  });

  it('are known before anything is shown, to a client that asks and to one that is told', async () => {
    for (const diagnostics of ['pull', 'push'] as const) {
      let answer: (settings: unknown[]) => void = () => undefined;
      client = await startClient(FILES, { ...IN, folders: [A], diagnostics, answering: ({ items }) => new Promise((resolve) => { answer = (s) => { resolve(items.map(() => s[0])); }; }) });
      await client.open('a/broken.standard.yaml');
      const pulled = diagnostics === 'pull' ? Promise.all([client.pull('a/broken.standard.yaml'), reported(), client.request(CodeLensRequest.type, { textDocument: { uri: uriOf('a/broken.standard.yaml') } })]) : undefined;
      await new Promise((resolve) => { setTimeout(resolve, 300); });
      answer([{ findings: 'none', codeLens: false }]);
      if (pulled) assert.deepEqual(await pulled, [[], [], []]);
      await client.ready();
      assert.deepEqual([...client.pushed.values()].flat(), []);
      if (diagnostics === 'pull') await client.stop();
    }
  });

  it('are waited for in vain no longer than a moment', async function () {
    this.timeout(10_000);
    client = await startClient(FILES, { ...IN, folders: [A], answering: () => new Promise(() => undefined) });
    assert.deepEqual(showFindings(await client.pull('a/broken.standard.yaml')), FOUND);
  });

  it('take back what a client was told that does not ask', async () => {
    client = await startClient(FILES, { ...IN, folders: [A, B], diagnostics: 'push', settings: { plumbline: {} } });
    await until(() => [A, B].every((folder) => client.pushed.get(`${folder}/broken.standard.yaml`)?.length === 1), 'findings of both folders');
    await set({ plumbline: {}, [`${A} plumbline`]: { findings: 'none' } });
    await until(() => client.pushed.get(`${A}/broken.standard.yaml`)?.length === 0, 'no findings of the one');
    assert.deepEqual(showFindings(client.pushed.get(`${B}/broken.standard.yaml`)), FOUND);
  });

  it('are the same for all where a client knows no folders but sends them', async () => {
    client = await startClient(FILES, { diagnostics: 'push', capabilities: { ...USUAL, workspace: {} } });
    await until(() => client.pushed.size === 2, 'findings of both');
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: { plumbline: { findings: 'none' } } });
    await until(() => [...client.pushed.values()].every((found) => found.length === 0), 'no findings');
  });

  it('say whether lenses are shown', async () => {
    const scoring = 'kind: scoring\nid: s\ntitle: S\nscale: { min: 0, max: 5 }\ntests:\n  - { given: {}, expect: { total: 1 } }\n';
    client = await startClient({ 'a/s.scoring.yaml': scoring }, { ...IN, folders: [A], settings: { plumbline: { codeLens: true } } });
    await client.open('a/s.scoring.yaml');
    const lenses = async (): Promise<number> => (await client.request(CodeLensRequest.type, { textDocument: { uri: uriOf('a/s.scoring.yaml') } }))?.length ?? 0;
    assert.ok((await lenses()) > 0);
    await set({ plumbline: { codeLens: true }, [`${A} plumbline`]: { codeLens: false } });
    for (let waited = 0; (await lenses()) > 0; waited++) assert.ok(waited < 500, 'there are lenses still');
  });

  it('are asked for again when they change, where a client tells', async () => {
    client = await startClient(FILES, { ...IN, folders: [A], capabilities: { ...USUAL, workspace: { ...USUAL.workspace, didChangeConfiguration: { dynamicRegistration: true } } } });
    await until(() => client.registered.includes('workspace/didChangeConfiguration'), 'asking to be told');
  });
});
