/** Runs child processes and says how long they took and how much memory they held at the most. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Run {
  readonly ms: number;
  /** Peak resident set in MiB (VmHWM), where the system tells it; otherwise NaN. */
  readonly peakMiB: number;
  readonly status: number | null;
  readonly stdout: string;
}

/** NODE_EXTRA_CA_CERTS adds its own reading of certificates to every start of node; it is no part of what is measured. */
const ENV = Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'NODE_EXTRA_CA_CERTS'));

export function runNode(args: readonly string[], options: { cwd?: string; watchMemory?: boolean } = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint();
    const child = spawn(process.execPath, args, { cwd: options.cwd, env: ENV, stdio: ['ignore', 'pipe', 'ignore'] });
    let stdout = '';
    let peakMiB = Number.NaN;
    const poll = (): void => {
      try {
        const kib = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${String(child.pid)}/status`, 'utf8'))?.[1];
        if (kib !== undefined) peakMiB = Number(kib) / 1024;
      } catch {
        // The process has ended between two looks; the last figure stands.
      }
    };
    const timer = options.watchMemory === true ? setInterval(poll, 4) : undefined;
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
    child.on('error', reject);
    child.on('close', (status) => {
      clearInterval(timer);
      resolve({ ms: Number(process.hrtime.bigint() - start) / 1e6, peakMiB, status, stdout });
    });
  });
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? Number.NaN) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
