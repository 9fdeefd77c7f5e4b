/**
 * Loads the program from beside this file, with the code that V8 made of it in an earlier run where there is some:
 * compiling takes longer than checking a file. The code is kept in the user's cache folder; `PLUMBLINE_CACHE=off` does
 * without. Whatever goes wrong with it, the program runs.
 */
import { closeSync, fstatSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

/** Names the contents of the program: V8 itself compares no more than its length. */
declare const PROGRAM_HASH: string;

/** So many compiled programs are kept: of other versions, of other Nodes. */
const KEPT = 8;

export interface Program {
  start(): Promise<void>;
  work(): Promise<void>;
  warm(): Promise<void>;
}

export function loadProgram(): { readonly program: Program; readonly keep: () => Promise<void> } {
  const path = join(__dirname, 'plumbline.cjs');
  const cache = cacheFile();
  const cachedData = cache && readCache(cache);
  // The bundle is pure ASCII; read as Latin-1 it stays one byte a character.
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(path, 'latin1')}\n})`;
  const script = new Script(source, { filename: path, ...(cachedData ? { cachedData } : {}) });
  const module = { exports: {} as Program };
  const run = script.runInThisContext() as (exports: object, require: NodeJS.Require, module: object, file: string, folder: string) => void;
  run(module.exports, require, module, path, __dirname);
  const keep = async (): Promise<void> => {
    if (!cache || (cachedData && script.cachedDataRejected !== true)) return;
    await module.exports.warm();
    writeCache(cache, script.createCachedData());
  };
  return { program: module.exports, keep };
}

/** Undefined where nothing is to be kept. V8 takes code only from its own version and under the same flags. */
function cacheFile(): string | undefined {
  const { env, platform, version, arch, execArgv } = process;
  if (env['PLUMBLINE_CACHE'] === 'off') return undefined;
  const home = platform === 'win32' ? env['LOCALAPPDATA'] : env['XDG_CACHE_HOME'] || (env['HOME'] && join(env['HOME'], platform === 'darwin' ? 'Library/Caches' : '.cache'));
  if (!home) return undefined;
  let flags = 0;
  for (const c of `${execArgv.join(' ')} ${env['NODE_OPTIONS'] ?? ''}`) flags = (Math.imul(flags, 31) + (c.codePointAt(0) ?? 0)) | 0;
  return join(home, 'plumbline', `${PROGRAM_HASH}-${version}-${arch}-${(flags >>> 0).toString(36)}`);
}

/** Compiled code is run as it stands: it is taken only from a file that nobody else can have written. */
function readCache(path: string): Buffer | undefined {
  let fd: number | undefined;
  try {
    fd = openSync(path, 'r');
    const { uid, mode } = fstatSync(fd);
    const own = process.geteuid === undefined || (uid === process.geteuid() && (mode & 0o022) === 0);
    return own ? readFileSync(fd) : undefined;
  } catch {
    return undefined;
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

function writeCache(path: string, data: Buffer): void {
  const folder = join(path, '..');
  const temporary = `${path}.${String(process.pid)}`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const fd = openSync(temporary, 'wx', 0o600);
    try {
      writeSync(fd, data);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(temporary, path);
    const files = readdirSync(folder).map((name) => ({ name, time: statSync(join(folder, name)).mtimeMs }));
    for (const { name } of files.sort((a, b) => b.time - a.time).slice(KEPT)) rmSync(join(folder, name), { force: true });
  } catch {
    // Nothing is lost but time at the next start.
    try {
      rmSync(temporary, { force: true });
    } catch {
      // Nor by a file that could not be taken away.
    }
  }
}
