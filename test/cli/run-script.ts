/** Runs a shell script in a copy of a folder, with `plumbline` being the built bundle and an environment that is the same everywhere. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const BUNDLE = join(ROOT, 'dist/cli.cjs');

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * The script runs in a folder that holds the files of `input` and an empty `.git`, so that it is a root of its own.
 * In what it prints, the folder is written `<folder>` and the product's version `<version>`.
 */
export function runScript(script: string, input?: string): Outcome {
  return inFolder(input, (folder) => {
    const { status, stdout, stderr } = shell(script, folder);
    const settle = (text: string): string =>
      text
        .replaceAll(folder, '<folder>')
        .replaceAll(`ersion": "${version}"`, 'ersion": "<version>"')
        .replace(/^.*$/gm, (line) => (line === version ? '<version>' : line));
    return { status, stdout: settle(stdout), stderr: settle(stderr) };
  });
}

export function inFolder<T>(input: string | undefined, use: (folder: string) => T): T {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'plumbline-')));
  try {
    mkdirSync(join(folder, '.git'));
    if (input !== undefined && existsSync(input)) cpSync(input, folder, { recursive: true });
    return use(folder);
  } finally {
    // A script may have taken away the right to delete.
    spawnSync('chmod', ['-R', 'u+rwX', folder]);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `LC_ALL`, `PATH` and `HOME` are all that the script gets; it may set more. */
export function shell(script: string, folder: string): Outcome {
  const { status, stdout, stderr, error } = spawnSync('sh', ['-c', `plumbline() { "${process.execPath}" "${bundle()}" "$@"; }\n${script}`], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', HOME: folder, LC_ALL: 'zh_CN.UTF-8', XDG_CACHE_HOME: join(ROOT, '.cache/compiled') },
    maxBuffer: 1 << 28,
  });
  if (error) throw error;
  return { status, stdout, stderr };
}

export const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };

let built = false;

/** Path of the bundle; built first where it is missing or older than the sources. */
export function bundle(): string {
  if (!built && process.env['PLUMBLINE_BUNDLE'] === undefined) {
    const sources = readdirSync(join(ROOT, 'server/src'), { recursive: true, encoding: 'utf8' });
    const newest = Math.max(...sources.map((name) => statSync(join(ROOT, 'server/src', name)).mtimeMs));
    if (!existsSync(BUNDLE) || statSync(BUNDLE).mtimeMs < newest) {
      const run = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: ROOT, encoding: 'utf8' });
      if (run.status !== 0) throw new Error(`the bundle could not be built:\n${run.stderr}`);
    }
    built = true;
  }
  return process.env['PLUMBLINE_BUNDLE'] ?? BUNDLE;
}
