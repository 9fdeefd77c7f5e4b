/**
 * Beside another YAML tool: yaml-language-server, as its extension for VS Code uses it, with the schemas that the manifest lends it.
 * Who opens a file is decided by its language, which the editor takes from the manifest unless somebody says otherwise.
 */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
  WorkspaceDiagnosticRequest,
  type Diagnostic,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { after, afterEach, before, describe, it } from 'mocha';
import { LEFT_TO_OTHERS } from '../../server/src/protocol/settings.ts';
import { inRepository } from '../../server/tools/generate/repository.ts';
import { startClient, type Client } from '../support/lsp.ts';
import { checkFiles, uriOf } from '../support/project.ts';

interface Manifest {
  readonly contributes: {
    readonly languages: readonly { readonly id: string; readonly filenames: readonly string[]; readonly filenamePatterns: readonly string[] }[];
    readonly yamlValidation: readonly { readonly fileMatch: readonly string[]; readonly url: string }[];
  };
}
const { contributes } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8')) as Manifest;

/** The languages that the extension of yaml-language-server asks for. */
const THEIRS = ['yaml', 'dockercompose', 'github-actions-workflow'];

/** What VS Code takes a YAML file for: `files.associations` before what extensions say. */
function languageOf(name: string, associations: Readonly<Record<string, string>>): string {
  const fits = (pattern: string): boolean => name === pattern || (pattern.startsWith('*') && name.endsWith(pattern.slice(1)));
  const given = Object.entries(associations).find(([pattern]) => fits(pattern))?.[1];
  return given ?? contributes.languages.find((l) => [...l.filenames, ...l.filenamePatterns].some(fits))?.id ?? 'yaml';
}

/** yaml-language-server with what its extension tells it: settings without a network, and schemas that other extensions lend. */
class Peer {
  readonly #child: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #pushed = new Map<string, readonly Diagnostic[]>();

  constructor() {
    this.#child = spawn(process.execPath, [inRepository('node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdin, stdout } = this.#child;
    assert.ok(stdin && stdout);
    this.#connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    const settings: Readonly<Record<string, unknown>> = { yaml: { validate: true, schemaStore: { enable: false } } };
    this.#connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) => items.map(({ section = '' }) => settings[section] ?? null));
    this.#connection.onRequest('client/registerCapability', () => null);
    this.#connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => void this.#pushed.set(uri, diagnostics));
    this.#connection.listen();
  }

  async start(): Promise<void> {
    await this.#connection.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri: null, workspaceFolders: null, capabilities: { workspace: { configuration: true }, textDocument: { publishDiagnostics: {} } } });
    await this.#connection.sendNotification(InitializedNotification.type, {});
    const lent = contributes.yamlValidation.map(({ fileMatch, url }) => ({ fileMatch: fileMatch.map((pattern) => `/${pattern}`), uri: pathToFileURL(inRepository(url)).href }));
    await this.#connection.sendNotification('json/schemaAssociations', lent);
  }

  /** Its findings in a text. */
  async open(uri: string, text: string): Promise<readonly Diagnostic[]> {
    this.#pushed.delete(uri);
    await this.#connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: 'yaml', version: 1, text } });
    for (let waited = 0; !this.#pushed.has(uri); waited += 20) {
      assert.ok(waited < 20_000, `no word on ${uri}`);
      await new Promise((resolve) => { setTimeout(resolve, 20); });
    }
    return this.#pushed.get(uri) ?? [];
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.on('exit', resolve));
    this.#connection.dispose();
    this.#child.kill();
    await ended;
  }
}

const WRONG = { 'hall.scoring.yaml': 'kind: scoring\nid: hall\ntitle: 大厅\nscale: { min: 0, max: 5 }\ncriteria:\n  - { id: c, formula: "5" }\nsttus: draft\n', 'hall.standard.yaml': 'kind: standard\nid: hall\ntitle: 大厅\nsttus: draft\n' };

describe('beside another YAML tool', function () {
  this.timeout(60_000);
  let peer: Peer;
  let client: Client | undefined;
  before(async () => {
    peer = new Peer();
    await peer.start();
  });
  after(() => peer.stop());
  afterEach(async () => {
    await client?.stop();
    client = undefined;
  });

  /** Who says what of line 7 or 4, where each text has its one mistake, once both tools have the files that are theirs. */
  async function told(associations: Readonly<Record<string, string>>): Promise<string[]> {
    client = await startClient(WRONG);
    const endings = Object.entries(associations).filter(([pattern]) => pattern.startsWith('*')).map(([pattern]) => pattern.slice(1));
    await client.connection.sendNotification(LEFT_TO_OTHERS, { uris: [], endings });
    const found: string[] = [];
    for (const [name, text] of Object.entries(WRONG)) {
      const language = languageOf(name, associations);
      if (THEIRS.includes(language)) found.push(...(await peer.open(uriOf(name), text)).map((d) => `${name} theirs ${d.message}`));
      if (language === 'plumbline-yaml') await client.open(name);
    }
    await client.ready();
    const { items } = await client.request(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
    for (const report of items) if (report.kind === 'full') found.push(...report.items.filter((d) => d.code === 'unknown-property').map(() => `${basename(report.uri)} ours`));
    return found.sort();
  }

  it('a document is found wrong once, by us, where nobody has said otherwise', async () => {
    assert.deepEqual(await told({}), ['hall.scoring.yaml ours', 'hall.standard.yaml ours']);
  });

  it('documents that are given back are found wrong once, by the other tool with our schema', async () => {
    assert.deepEqual(await told({ '*.scoring.yaml': 'yaml' }), ['hall.scoring.yaml theirs Property sttus is not allowed.', 'hall.standard.yaml ours']);
    await client?.stop();
    assert.deepEqual(await told({ '*.yaml': 'yaml' }), ['hall.scoring.yaml theirs Property sttus is not allowed.', 'hall.standard.yaml theirs Property sttus is not allowed.']);
  });

  it('the other tool finds nothing in samples with our schemas that we do not find', async () => {
    const samples = inRepository('samples');
    let compared = 0;
    for (const folder of readdirSync(samples, { withFileTypes: true }).filter((e) => e.isDirectory()).map((e) => e.name)) {
      for (const name of readdirSync(join(samples, folder)).filter((n) => /\.ya?ml$/.test(n))) {
        const text = readFileSync(join(samples, folder, name), 'utf8');
        const own = checkFiles({ [name]: text }).map((f) => text.slice(0, f.span.start).split('\n').length - 1);
        const theirs = await peer.open(`file:///${folder}/${name}`, text);
        assert.deepEqual(theirs.filter((d) => !own.includes(d.range.start.line)).map((d) => `${String(d.range.start.line + 1)} ${d.message}`), [], `${folder}/${name}`);
        compared++;
      }
    }
    assert.ok(compared > 40, `only ${String(compared)} were compared`);
  });
});
