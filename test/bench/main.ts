/**
 * `npm run bench`: how long the command line and the language server take, as ratios against a peer in the same run on the same machine. Not a
 * test: nothing fails by the clock. `npm run bench -- --quick` takes fewer rounds;
 * `npm run bench -- check`, `editor`, `panel`, `proof`, `scoring` or `statistics` runs one part alone.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeCorpus, type CorpusKind } from './corpus.ts';
import { benchEditor } from './editor.ts';
import { median, runNode, type Run } from './measure.ts';
import { benchPanel } from './panel.ts';
import { benchProofs } from './proof.ts';
import { benchScoring } from './scoring.ts';
import { benchStatistics } from './statistics.ts';

const CLI = resolve('dist/cli.cjs');
const PEER = resolve('node_modules/@jirutka/ajv-cli/lib/main.js');
const quick = process.argv.includes('--quick');
const work = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));

try {
  if (wanted('check')) {
    await coldStart();
    for (const kind of ['standard', 'scoring'] as const) await manyDocuments(kind);
  }
  if (wanted('editor')) await benchEditor(work, quick);
  if (wanted('panel')) await benchPanel(work, quick);
  if (wanted('proof')) benchProofs(quick ? 5 : 30);
  if (wanted('scoring')) await benchScoring(work, quick);
  if (wanted('statistics')) await benchStatistics(work, quick);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Parts are named as arguments; all run where none is. */
function wanted(part: string): boolean {
  const named = process.argv.slice(2).filter((a) => !a.startsWith('-'));
  return named.length === 0 || named.includes(part);
}

async function coldStart(): Promise<void> {
  const [file] = writeCorpus(join(work, 'one'), 'standard', 1);
  const bare: number[] = [];
  const check: number[] = [];
  for (let round = 0; round < (quick ? 5 : 30); round++) {
    bare.push((await runNode(['-e', '0'])).ms);
    check.push((await runNode([CLI, 'check', file ?? ''])).ms);
  }
  console.log('cold start, one file (median)');
  console.log(`  node -e 0          ${median(bare).toFixed(1)} ms`);
  console.log(`  plumbline check    ${median(check).toFixed(1)} ms   ${(median(check) / median(bare)).toFixed(2)} x node   (bar: 3)`);
}

async function manyDocuments(kind: CorpusKind): Promise<void> {
  const count = 1_000;
  const directory = join(work, kind);
  const files = writeCorpus(directory, kind, count);
  const peerArgs = [PEER, 'validate', '--errors=json', '--errors-location', '--all-errors'];
  const peer: Run[] = [];
  const whole: Run[] = [];
  const single: Run[] = [];
  for (let round = 0; round < (quick ? 1 : 5); round++) {
    peer.push(await runNode([...peerArgs, '-s', resolve(`schemas/${kind}.schema.json`), '--', ...files], { watchMemory: true }));
    whole.push(await runNode([CLI, 'check', directory, '--format', 'json'], { watchMemory: true }));
    single.push(await runNode([CLI, 'check', directory, '--format', 'json', '--threads', '1'], { watchMemory: true }));
  }
  const findings = (JSON.parse(whole[0]?.stdout ?? '{}') as { findings?: unknown[] }).findings?.length ?? 0;
  const base = median(peer.map((r) => r.ms));
  console.log(`${count} ${kind} documents, ${findings} findings (median of ${peer.length}; exit ${String(whole[0]?.status)}, peer exit ${String(peer[0]?.status)})`);
  console.log(`  ajv-cli with positions, schema only   ${line(peer, base)}`);
  console.log(`  plumbline check, all rules            ${line(whole, base)}   (bar: 4 x faster, under 150 MiB)`);
  console.log(`  plumbline check --threads 1           ${line(single, base)}`);
}

function line(runs: readonly Run[], base: number): string {
  const ms = median(runs.map((r) => r.ms));
  return `${ms.toFixed(0).padStart(6)} ms   ${(base / ms).toFixed(2).padStart(5)} x faster   peak ${Math.max(...runs.map((r) => r.peakMiB)).toFixed(0)} MiB`;
}
