/** The server of VS Code with its extension host in Node: a real desktop or remote workbench, seen in a browser. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { codeServer } from './install.ts';

export interface CodeServerOptions {
  /** Holds the server's data and the installed extensions; made if it is not there. */
  readonly dataDir: string;
  /** The packaged extension, which is installed as from a marketplace. */
  readonly vsix: string;
  /** Whether folders are trusted from the start; else they are not, and nobody is there to say otherwise. */
  readonly trusted: boolean;
}

/** Installs the package, as from a marketplace. @returns the folder that it is unpacked in */
export function unpacked(vsix: string, dataDir: string): string {
  const extensions = join(dataDir, 'extensions');
  const options = ['--server-data-dir', dataDir, '--extensions-dir', extensions, '--install-extension', vsix, '--force'];
  execFileSync(process.execPath, [program(), ...options], { env: ENVIRONMENT, stdio: ['ignore', 'pipe', 'pipe'] });
  const [folder] = readdirSync(extensions, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  if (!folder) throw new Error(`${vsix} was not installed`);
  return join(extensions, folder.name);
}

const program = (): string => join(codeServer(), 'out/server-main.js');

/** No gallery: nothing is looked for elsewhere. */
const ENVIRONMENT = { ...process.env, EXTENSIONS_GALLERY: '{}' };

export class CodeServer {
  readonly #port: number;
  readonly #process: ChildProcess;

  private constructor(port: number, process: ChildProcess) {
    this.#port = port;
    this.#process = process;
  }

  static async start({ dataDir, vsix, trusted }: CodeServerOptions): Promise<CodeServer> {
    unpacked(vsix, dataDir);
    const directories = ['--server-data-dir', dataDir, '--extensions-dir', join(dataDir, 'extensions')];
    const port = await freePort();
    const options = ['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms', '--telemetry-level', 'off', ...(trusted ? ['--disable-workspace-trust'] : [])];
    const child = spawn(process.execPath, [program(), ...directories, ...options], { env: ENVIRONMENT, stdio: ['ignore', 'pipe', 'pipe'] });
    await ready(child);
    return new CodeServer(port, child);
  }

  /** Address of a workbench on a folder or `.code-workspace` file. */
  workbench(path: string): string {
    return `http://127.0.0.1:${this.#port}/?${path.endsWith('.code-workspace') ? 'workspace' : 'folder'}=${encodeURIComponent(path)}`;
  }

  /** The same, running a test module in the extension host beside a (mostly empty) extension that is under development. */
  tests(path: string, developed: string, module: string): string {
    const remote = (p: string): string => `vscode-remote://127.0.0.1:${this.#port}${p}`;
    const payload = [['extensionDevelopmentPath', remote(developed)], ['extensionTestsPath', remote(module)], ['skipWelcome', 'true']];
    return `${this.workbench(path)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode !== null) return;
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill('SIGTERM');
    const timer = setTimeout(() => this.#process.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(timer);
  }
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => { reject(new Error(`the server of VS Code did not start:\n${output}`)); }, 120_000);
    const hear = (chunk: Buffer): void => {
      output += chunk.toString();
      if (!output.includes('Extension host agent listening')) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => { clearTimeout(timer); reject(new Error(`the server of VS Code ended with ${String(code)}:\n${output}`)); });
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
