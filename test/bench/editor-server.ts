/** A language server as a child process for the benchmark: opened documents, edits, requests, and when their findings have come. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type Position, type ProtocolConnection, type PublishDiagnosticsParams } from 'vscode-languageserver-protocol/node';
import { STATUS, type Status } from '../../server/src/protocol/status.ts';

export interface ServerStart {
  readonly name: string;
  readonly args: readonly string[];
  /** By the first part of their names. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly folder?: string;
}

export class EditorServer {
  readonly #start: ServerStart;
  readonly #child: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #versions = new Map<string, number>();
  readonly #waiting = new Map<string, () => void>();
  #toldAt = 0;
  /** When the server has said that it knows its workspace. */
  readonly ready: Promise<void>;

  constructor(start: ServerStart) {
    this.#start = start;
    const child = spawn(process.execPath, start.args, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#child = child;
    this.#connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    this.#connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) => items.map(({ section = '' }) => start.settings[section] ?? null));
    this.#connection.onRequest('client/registerCapability', () => null);
    this.#connection.onNotification('textDocument/publishDiagnostics', ({ uri, version }: PublishDiagnosticsParams) => {
      this.#toldAt = performance.now();
      // The peer does not say which version it is about; there is never more than one on its way.
      if (version === undefined || version === this.#versions.get(uri)) this.#waiting.get(uri)?.();
    });
    this.ready = new Promise((resolve) => {
      this.#connection.onNotification(STATUS, ({ state, total }: Status) => {
        if (state === 'ready' && total > 1) resolve();
      });
    });
    this.#connection.listen();
  }

  async initialize(): Promise<void> {
    const { folder } = this.#start;
    await this.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: folder ?? null,
      workspaceFolders: folder === undefined ? null : [{ uri: folder, name: 'bench' }],
      locale: 'en',
      initializationOptions: { status: true },
      capabilities: {
        workspace: { configuration: true, didChangeConfiguration: {}, workspaceFolders: true },
        textDocument: { publishDiagnostics: {}, completion: { completionItem: { snippetSupport: true } }, hover: { contentFormat: ['markdown'] } },
      },
    });
    await this.#connection.sendNotification('initialized', {});
    await this.#connection.sendNotification('workspace/didChangeConfiguration', { settings: this.#start.settings });
  }

  /** Opens a text under a name or a uri; resolves with its findings. */
  async open(name: string, text: string): Promise<void> {
    const uri = uriOf(name);
    this.#versions.set(uri, 1);
    const told = this.#told(uri);
    await this.#connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: name.endsWith('.md') ? 'markdown' : 'yaml', version: 1, text } });
    await told;
  }

  /** Resolves when no findings have come for so many milliseconds: the peer tells them again once it has its settings. */
  async quiet(ms: number): Promise<void> {
    while (performance.now() - this.#toldAt < ms) await new Promise((resolve) => { setTimeout(resolve, ms / 5); });
  }

  /** So many characters behind a place of one line are replaced; resolves with the findings. */
  async edit(name: string, place: Position, replaced: number, text: string): Promise<void> {
    const uri = uriOf(name);
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    const told = this.#told(uri);
    await this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: place, end: { ...place, character: place.character + replaced } }, text }],
    });
    await told;
  }

  ask(method: string, name: string, position: Position): Promise<unknown> {
    return this.#connection.sendRequest(method, { textDocument: { uri: uriOf(name) }, position });
  }

  /** Peak resident set, where the system tells it; otherwise NaN. */
  peakMiB(): number {
    try {
      return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${String(this.#child.pid)}/status`, 'utf8'))?.[1]) / 1024;
    } catch {
      return Number.NaN;
    }
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => { this.#child.once('exit', resolve); });
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    await ended;
    this.#connection.dispose();
  }

  #told(uri: string): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.set(uri, () => {
        this.#waiting.delete(uri);
        resolve();
      });
    });
  }
}

const uriOf = (name: string): string => (name.startsWith('file:') ? name : `file:///bench/${name}`);
