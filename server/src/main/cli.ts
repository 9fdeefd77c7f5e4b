/** The command line put together: the process's own arguments, streams and threads given to `main`. */
import { fstatSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../cli/main.ts';
import { unwritable } from '../platform/input-error.ts';

declare const PLUMBLINE_VERSION: string;

/** Runs the command that the process was started with. */
export async function start(): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    version: PLUMBLINE_VERSION,
    workerScript: join(__dirname, 'worker.cjs'),
    serve: async () => {
      // A program of its own beside this one: no other command pays for it.
      const { createRequire } = await import('node:module');
      (createRequire(join(__dirname, 'cli.cjs'))('./server.cjs') as { serve(): void }).serve();
      return new Promise<never>(() => undefined);
    },
    stdout: (text) => { write(1, text); },
    stderr: (text) => { write(2, text); },
    isTerminal: () => isTerminal(1) && process.stdout.isTTY,
    errorIsTerminal: () => isTerminal(2) && process.stderr.isTTY,
    stdoutClosed: () => closed.has(1),
  });
}

/** Called once before the compiled program is kept. */
export async function warm(): Promise<void> {
  await (await import('../cli/warm-up.ts')).warmUp();
}

/** What a thread does that `start` has started. */
export async function work(): Promise<void> {
  (await import('../platform/node/worker.ts')).runWorker();
}

/** Asking Node loads its streams, which takes longer than a small check: what is plainly no terminal is not asked about. */
function isTerminal(fd: number): boolean {
  const stat = fstatSync(fd);
  // On Linux, devices of memory such as /dev/null have the major number 1.
  const memory = process.platform === 'linux' && stat.rdev >> 8 === 1;
  return stat.isCharacterDevice() && !memory;
}

/** Streams whose reader has gone away, as `head` does: what is left is nobody's any more. */
const closed = new Set<number>();

/** Written at once and whole: the process may end right after. Node's streams would cost milliseconds at every start. */
function write(fd: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length && !closed.has(fd); ) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Where standard error cannot be written there is nobody left to tell.
      if (code === 'EPIPE' || (fd === 2 && code !== 'EAGAIN')) closed.add(fd);
      else if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      else throw unwritable({ zh: '标准输出', en: 'standard output' }, error);
    }
  }
}
