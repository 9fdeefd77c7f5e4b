/** The command line put together: the process's own arguments, streams and threads given to `main`. */
import { fstatSync, writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { main } from '../cli/main.ts';
import { runWorker } from '../platform/node/worker.ts';

declare const PLUMBLINE_VERSION: string | undefined;

async function start(): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    version: typeof PLUMBLINE_VERSION === 'string' ? PLUMBLINE_VERSION : '0.0.0',
    workerScript: typeof __filename === 'string' ? __filename : (process.argv[1] ?? ''),
    stdout: (text) => { write(1, text); },
    stderr: (text) => { write(2, text); },
    isTerminal: () => fstatSync(1).isCharacterDevice() && process.stdout.isTTY,
  });
}

/** Whether the reader of a stream has gone away, as `head` does: what is left is nobody's any more. */
const closed = new Set<number>();

/** Written at once and whole: the process may end right after. Node's streams would cost milliseconds at every start. */
function write(fd: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length && !closed.has(fd); ) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') closed.add(fd);
      else if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      else throw error;
    }
  }
}

if (isMainThread) void start();
else runWorker();
