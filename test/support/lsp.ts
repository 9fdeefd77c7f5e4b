/**
 * The whole language server over two streams in this process, with files in memory and a client that says what it can.
 * Texts mark their cursor with `$0`; requests are asked there.
 */
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  ConfigurationRequest,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  FileChangeType,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgressCreateRequest,
  type ClientCapabilities,
  type ConfigurationParams,
  type Diagnostic,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type ProtocolRequestType,
} from 'vscode-languageserver-protocol/node';
import { createConnection } from 'vscode-languageserver/node';
import { LineIndex } from '../../server/src/core/base/line-index.ts';
import { startServer } from '../../server/src/lsp/server.ts';
import { InputError } from '../../server/src/platform/input-error.ts';
import { resolveSource } from '../../server/src/platform/resolve-source.ts';
import type { ServerPlatform } from '../../server/src/platform/server-platform.ts';
import { STATUS, type Status } from '../../server/src/protocol/status.ts';
import type { InitializationOptions } from '../../server/src/protocol/settings.ts';
import { readFixture } from './features.ts';
import { PROJECT, uriOf } from './project.ts';

export interface ClientOptions {
  /** `pull` unless told otherwise. */
  readonly diagnostics?: 'pull' | 'push';
  /** `en` unless told otherwise, as what tests compare with is English. */
  readonly locale?: string;
  readonly capabilities?: ClientCapabilities;
  readonly options?: InitializationOptions;
  /** Folders of the workspace by uri; the one of the files unless told otherwise. */
  readonly folders?: readonly string[];
  /** What the names of files are relative to, by uri; the first of the folders unless told otherwise. */
  readonly root?: string;
  /** What `workspace/configuration` answers, by section, and for folders by `uri section`. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Answers `workspace/configuration` in the place of `settings`. */
  readonly answering?: (params: ConfigurationParams) => Promise<unknown[]>;
  /** What reading a file waits for. */
  readonly reading?: (uri: string) => Promise<void>;
}

/** What most editors can, VS Code among them. */
export const USUAL: ClientCapabilities = {
  workspace: { configuration: true, workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true }, diagnostics: { refreshSupport: true } },
  window: { workDoneProgress: true },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] }, codeDescriptionSupport: true, dataSupport: true },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'], resolveSupport: { properties: ['documentation', 'additionalTextEdits'] } } },
    hover: { contentFormat: ['markdown'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } }, resolveSupport: { properties: ['edit'] } },
    foldingRange: { lineFoldingOnly: true },
  },
};

/** A server with files in memory, which tests change as a disk would. */
export async function startClient(files: Readonly<Record<string, string>>, options: ClientOptions = {}): Promise<Client> {
  const fixture = readFixture(files);
  const disk = new Map([...fixture.files].map(([name, text]) => [uriOf(name), text]));
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  startServer(server, memoryPlatform(disk, options.reading));
  server.listen();
  const client = new Client(createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer)), disk, options);
  client.cursor = fixture.offset < 0 ? undefined : { name: fixture.file, offset: fixture.offset };
  await client.initialize();
  return client;
}

export class Client {
  readonly connection: ProtocolConnection;
  readonly disk: Map<string, string>;
  /** Texts of open documents, by name. */
  readonly texts = new Map<string, string>();
  /** What was pushed last, by uri. */
  readonly pushed = new Map<string, readonly Diagnostic[]>();
  readonly log: string[] = [];
  readonly registered: string[] = [];
  refreshes = 0;
  cursor: { readonly name: string; readonly offset: number } | undefined;
  status: Status | undefined;
  result: InitializeResult | undefined;
  settings: Readonly<Record<string, unknown>>;
  /** Where its files are, by uri. */
  readonly folder: string;
  readonly #options: ClientOptions;
  readonly #versions = new Map<string, number>();

  constructor(connection: ProtocolConnection, disk: Map<string, string>, options: ClientOptions) {
    this.connection = connection;
    this.disk = disk;
    this.settings = options.settings ?? {};
    this.#options = options;
    this.folder = options.root ?? options.folders?.[0] ?? `file://${PROJECT}`;
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => void this.pushed.set(uri, diagnostics));
    connection.onNotification(LogMessageNotification.type, ({ message }) => void this.log.push(message));
    connection.onNotification(STATUS, (status: Status) => { this.status = status; });
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => void this.registered.push(...registrations.map((r) => r.method)));
    connection.onRequest(WorkDoneProgressCreateRequest.type, () => undefined);
    connection.onRequest(DiagnosticRefreshRequest.type, () => void this.refreshes++);
    connection.onRequest(ConfigurationRequest.type, (params) => options.answering?.(params) ?? params.items.map(({ scopeUri, section = '' }) => this.settings[`${scopeUri ?? ''} ${section}`] ?? this.settings[section] ?? null));
    connection.listen();
  }

  async initialize(): Promise<void> {
    const { diagnostics = 'pull', locale = 'en', capabilities = USUAL, folders = [`file://${PROJECT}`], options } = this.#options;
    const pull: ClientCapabilities = { textDocument: { ...capabilities.textDocument, diagnostic: { relatedDocumentSupport: false } } };
    this.result = await this.connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: folders[0] ?? null,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri.slice(uri.lastIndexOf('/') + 1) })),
      locale,
      capabilities: diagnostics === 'pull' ? { ...capabilities, ...pull } : capabilities,
      initializationOptions: { status: true, ...options },
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
  }

  uri(name: string): string {
    return `${this.folder}/${encodeURI(name)}`;
  }

  /** Opens a file of the disk, or a text that is on none. */
  async open(name: string, text = this.disk.get(this.uri(name))): Promise<void> {
    assert.ok(text !== undefined, `${name} is no file of the fixture`);
    this.texts.set(name, text);
    this.#versions.set(name, 1);
    const languageId = name.endsWith('.md') ? 'markdown' : 'plumbline-yaml';
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri: this.uri(name), languageId, version: 1, text } });
  }

  /** Replaces what stands in `[start, end)`, as typing does. */
  async edit(name: string, start: number, end: number, newText: string): Promise<void> {
    const text = this.texts.get(name) ?? '';
    const lines = new LineIndex(text);
    const version = (this.#versions.get(name) ?? 0) + 1;
    this.#versions.set(name, version);
    this.texts.set(name, text.slice(0, start) + newText + text.slice(end));
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.uri(name), version },
      contentChanges: [{ range: { start: lines.positionAt(start), end: lines.positionAt(end) }, text: newText }],
    });
  }

  /** Of an open document. */
  version(name: string): number | undefined {
    return this.#versions.get(name);
  }

  /** The first `before` in the text becomes `after`. */
  async replace(name: string, before: string, after: string): Promise<void> {
    const at = this.texts.get(name)?.indexOf(before) ?? -1;
    assert.ok(at >= 0, `${name} has no ${JSON.stringify(before)}`);
    await this.edit(name, at, at + before.length, after);
  }

  async close(name: string): Promise<void> {
    this.texts.delete(name);
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: this.uri(name) } });
  }

  /** Changes the disk, null for deleting, and tells the server as the watcher of an editor does. */
  async write(name: string, text: string | null): Promise<void> {
    const uri = this.uri(name);
    const type = text === null ? FileChangeType.Deleted : this.disk.has(uri) ? FileChangeType.Changed : FileChangeType.Created;
    if (text === null) this.disk.delete(uri);
    else this.disk.set(uri, text);
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri, type }] });
  }

  request<P, R, PR, E, RO>(type: ProtocolRequestType<P, R, PR, E, RO>, params: P): Promise<R> {
    return this.connection.sendRequest(type.method, params);
  }

  /** `textDocument` and `position` of the cursor; opens its file where that has not been done. */
  async atCursor(): Promise<{ textDocument: { uri: string }; position: Position }> {
    assert.ok(this.cursor, 'the fixture has a cursor');
    const { name, offset } = this.cursor;
    if (!this.texts.has(name)) await this.open(name);
    return { textDocument: { uri: this.uri(name) }, position: this.position(name, offset) };
  }

  position(name: string, offset: number): Position {
    return new LineIndex(this.texts.get(name) ?? this.disk.get(this.uri(name)) ?? '').positionAt(offset);
  }

  /** The findings of a document that a client gets when it asks. */
  async pull(name: string): Promise<readonly Diagnostic[]> {
    const report = await this.request(DocumentDiagnosticRequest.type, { textDocument: { uri: this.uri(name) } });
    return report.kind === 'full' ? report.items : [];
  }

  /** Waits until the server says that it has read and looked at everything. */
  async ready(): Promise<void> {
    await until(() => this.status?.state === 'ready');
  }

  /** Ends the server the way the protocol wants it, and the streams. */
  async stop(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    this.connection.dispose();
  }

  async exit(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
  }
}

/** `line:character rule` of findings, lines from one, for comparing with what is expected. */
export const showFindings = (found: readonly Diagnostic[] | undefined): string[] =>
  (found ?? []).map(({ range, code }) => `${String(range.start.line + 1)}:${String(range.start.character + 1)} ${String(code)}`);

/** @throws when the condition has not become true after five seconds */
export async function until(condition: () => boolean | Promise<boolean>, what = 'condition'): Promise<void> {
  for (let waited = 0; !(await condition()); waited += 5) {
    assert.ok(waited < 5_000, `${what} has not come true`);
    await new Promise((resolve) => { setTimeout(resolve, 5); });
  }
}

function memoryPlatform(disk: ReadonlyMap<string, string>, reading: ClientOptions['reading']): ServerPlatform {
  return {
    version: '0.0.0',
    pause: () => new Promise((resolve) => { setImmediate(resolve); }),
    delay: (ms) => new Promise((resolve) => { setTimeout(resolve, ms); }),
    rootOf: (folder) => folder,
    async *list(folder) {
      yield await Promise.resolve([...disk.keys()].filter((uri) => uri.startsWith(`${folder}/`) && /\.(?:ya?ml|md)$/.test(uri)));
    },
    read: async (uri) => {
      await reading?.(uri);
      const text = await Promise.resolve(disk.get(uri));
      if (text === undefined) throw new InputError({ zh: `${uri} 不存在。`, en: `${uri} does not exist.` });
      return text;
    },
    data: async (dataset, source, within) => {
      const uri = await Promise.resolve(resolveSource(dataset, source, within));
      if (uri === undefined) return { state: 'outside' };
      const text = disk.get(uri);
      return text === undefined ? { state: 'missing' } : { state: 'open', uri, shown: source, pieces: pieces(text) };
    },
    watch: () => ({ dispose: () => undefined }),
  };
}

async function* pieces(text: string): AsyncIterable<string> {
  yield await Promise.resolve(text);
}
