/** The language server as it is shipped: the bundle for Node as a child process, and the one for browsers in a worker. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type DataCallback,
  type Disposable,
  type Message,
} from 'vscode-languageserver-protocol/node';
import { LIST_FILES, READ_FILE, type ListFilesParams, type ListFilesResult, type ReadFileParams, type ReadFileResult } from '../../server/src/protocol/files.ts';
import { bundle } from '../cli/run-script.ts';
import { readFixture } from './features.ts';
import { Client, type ClientOptions } from './lsp.ts';

export interface Started {
  readonly client: Client;
  /** Ends the process or worker and takes away its files. */
  end(): Promise<void>;
}

/** `plumbline lsp --stdio` with the files in a folder on disk. */
export async function startChild(files: Readonly<Record<string, string>>, options: ClientOptions = {}): Promise<Started & { readonly child: ChildProcess; readonly folder: string }> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'plumbline-lsp-')));
  const fixture = readFixture(files);
  mkdirSync(join(folder, '.git'));
  for (const [name, text] of fixture.files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const child = spawn(process.execPath, [bundle(), 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const uri = `file://${folder}`;
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const client = new Client(connection, new Map([...fixture.files].map(([name, text]) => [`${uri}/${name}`, text])), { ...options, folders: [uri] });
  await client.initialize();
  const ended = new Promise<void>((resolve) => child.on('exit', () => { resolve(); }));
  const end = async (): Promise<void> => {
    if (child.exitCode === null) {
      await client.exit();
      await ended;
    }
    connection.dispose();
    rmSync(folder, { recursive: true, force: true });
  };
  return { client, child, folder, end };
}

/** A worker in Node that looks to the bundle like one in a browser: messages and nothing else. */
const SCOPE = `
  const { parentPort, workerData } = require('node:worker_threads');
  globalThis.postMessage = (message) => parentPort.postMessage(message);
  globalThis.addEventListener = () => {};
  parentPort.on('message', (data) => globalThis.onmessage({ data }));
  const code = require('node:fs').readFileSync(workerData, 'utf8');
  // What a browser does not have the bundle must not find.
  new Function('require', 'process', 'Buffer', 'module', 'setImmediate', code)();
`;

/** The worker bundle, which asks the client for every file. */
export async function startWorker(files: Readonly<Record<string, string>>, options: ClientOptions = {}): Promise<Started> {
  const fixture = readFixture(files);
  const folder = 'vscode-vfs://github/plumbline/project';
  const disk = new Map([...fixture.files].map(([name, text]) => [`${folder}/${name}`, text]));
  const worker = new Worker(SCOPE, { eval: true, workerData: join(dirname(bundle()), 'browser/server.js') });
  const connection = createProtocolConnection(new WorkerReader(worker), new WorkerWriter(worker));
  connection.onRequest(LIST_FILES, ({ folder: asked }: ListFilesParams): ListFilesResult => ({ uris: [...disk.keys()].filter((uri) => uri.startsWith(`${asked}/`)) }));
  connection.onRequest(READ_FILE, ({ uri }: ReadFileParams): ReadFileResult => {
    const text = disk.get(uri);
    return { base64: text === undefined ? null : Buffer.from(text).toString('base64') };
  });
  const client = new Client(connection, disk, { ...options, folders: [folder] });
  const failed = new Promise<never>((_, reject) => { worker.on('error', reject); });
  await Promise.race([client.initialize(), failed]);
  return {
    client,
    end: async () => {
      connection.dispose();
      await worker.terminate();
    },
  };
}

class WorkerReader extends AbstractMessageReader {
  readonly #worker: Worker;

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
    worker.on('error', (error) => { this.fireError(error); });
  }

  listen(callback: DataCallback): Disposable {
    this.#worker.on('message', (message: Message) => { callback(message); });
    return { dispose: () => undefined };
  }
}

class WorkerWriter extends AbstractMessageWriter {
  readonly #worker: Worker;

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
  }

  write(message: Message): Promise<void> {
    this.#worker.postMessage(message);
    return Promise.resolve();
  }

  end(): void {
    // Nothing is kept back.
  }
}
