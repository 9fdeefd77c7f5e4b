/**
 * Loads a program from beside this file, with the code that V8 made of it in an earlier run where there is some:
 * compiling takes longer than checking a file, and half of the time in which the language server starts. The code is kept in the user's cache folder; `PLUMBLINE_CACHE=off` does
 * without. Whatever goes wrong with it, the program runs.
 */
import { closeSync, fstatSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

/** Names the contents of each program: V8 itself compares no more than its length. */
declare const PROGRAM_HASHES: Readonly<Record<ProgramName, string>>;

/** So many compiled programs are kept: of other versions, of other Nodes. */
const KEPT = 8;

export interface Programs {
  readonly plumbline: {
    start(): Promise<void>;
    work(): Promise<void>;
    /** Runs what the compiled code that is kept should have in it. */
    warm(): Promise<void>;
  };
  readonly 'language-server': { serve(): void };
}

export type ProgramName = keyof Programs;

/** The program, and what keeps the code that has been compiled of it by then. */
export function loadProgram<N extends ProgramName>(name: N): { readonly program: Programs[N]; readonly isKept: boolean; readonly keep: () => void } {
  const path = join(__dirname, `${name}.cjs`);
  const cache = cacheFile(PROGRAM_HASHES[name]);
  const cachedData = cache && readCache(cache);
  // The bundle is pure ASCII; read as Latin-1 it stays one byte a character.
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(path, 'latin1')}\n})`;
  const script = new Script(source, { filename: path, ...(cachedData ? { cachedData } : {}) });
  const module = { exports: {} as Programs[N] };
  const run = script.runInThisContext() as (exports: object, require: NodeJS.Require, module: object, file: string, folder: string) => void;
  run(module.exports, require, module, path, __dirname);
  const isKept = !cache || (cachedData !== undefined && script.cachedDataRejected !== true);
  return { program: module.exports, isKept, keep: () => { if (cache) writeCache(cache, script.createCachedData()); } };
}

/** Undefined where nothing is to be kept. V8 takes code only from its own version and under the same flags. */
function cacheFile(hash: string): string | undefined {
  const { env, platform, version, arch, execArgv } = process;
  if (env['PLUMBLINE_CACHE'] === 'off') return undefined;
  const home = platform === 'win32' ? env['LOCALAPPDATA'] : env['XDG_CACHE_HOME'] || (env['HOME'] && join(env['HOME'], platform === 'darwin' ? 'Library/Caches' : '.cache'));
  if (!home) return undefined;
  let flags = 0;
  for (const c of `${execArgv.join(' ')} ${env['NODE_OPTIONS'] ?? ''}`) flags = (Math.imul(flags, 31) + (c.codePointAt(0) ?? 0)) | 0;
  return join(home, 'plumbline', `${hash}-${version}-${arch}-${(flags >>> 0).toString(36)}`);
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
