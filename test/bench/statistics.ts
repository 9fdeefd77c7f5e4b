/**
 * Analyses of surveys beside R on the same work: a path model of 250 responses to 24 items with 500 bootstrap samples, and descriptives with
 * reliability of 100,000 responses to 30 items. Whole runs, from the start of the process over reading the data to the last figure.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { createRandom } from '../../server/tools/sample-data/random.ts';
import { median, runNode } from './measure.ts';

const CLI = resolve('dist/cli.cjs');
const SCRIPT = resolve('test/bench/statistics.R');
const BLOCKS = [5, 3, 7, 2, 3, 1, 3];
const PATHS = [[1, 2], [1, 5], [1, 7], [2, 3], [2, 4], [2, 5], [3, 4], [3, 5], [4, 5], [5, 6], [5, 7], [6, 7]];

export async function benchStatistics(work: string, quick: boolean): Promise<void> {
  const latent = (i: number): string => `v${String(i)}`;
  await compare('a path model, 250 x 24, 500 bootstrap samples', 'csi', join(work, 'csi'), answers(250, BLOCKS), BLOCKS, quick ? 3 : 10, [{
    type: 'csi', scheme: 'path', mode: 'A', tolerance: 1e-7, paths: PATHS.map((p) => p.map(latent)), bootstrap: { samples: 500, seed: 1 },
  }]);
  const scales = [5, 5, 5, 5, 5, 5];
  await compare('descriptives and reliability, 100,000 x 30', 'reliability', join(work, 'reliability'), answers(100_000, scales), scales, quick ? 1 : 5, [{ type: 'descriptives' }, { type: 'reliability', omega: false }]);
}

async function compare(title: string, part: string, folder: string, csv: string, blocks: readonly number[], rounds: number, analyses: readonly object[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const data = join(folder, 'answers.csv');
  writeFileSync(data, csv);
  writeFileSync(join(folder, 'bench.survey.yaml'), stringify({
    kind: 'survey', id: 'bench', title: 'Bench', scales: { ten: { type: 'numeric', min: 1, max: 10 } }, dimensions: blocks.map((_, i) => ({ id: `v${String(i + 1)}`, label: `v${String(i + 1)}` })),
    items: namesOf(blocks).map(({ id, dimension }) => ({ id, text: id, scale: 'ten', dimension })), analyses,
  }));
  const ours: number[] = [];
  const theirs: number[] = [];
  let peak = 0;
  for (let round = 0; round < rounds; round++) {
    const run = await runNode([CLI, 'analyze', 'bench.survey.yaml', '--data', data, '--format', 'json'], { cwd: folder, watchMemory: true });
    if (run.status !== 0) throw new Error(`plumbline analyze ended with ${String(run.status)}`);
    ours.push(run.ms);
    peak = Math.max(peak, run.peakMiB);
    const seconds = rscript(part, data);
    if (seconds !== undefined) theirs.push(seconds);
  }
  console.log(`${title} (median of ${String(rounds)}, whole runs)`);
  console.log(`  plumbline analyze  ${median(ours).toFixed(0).padStart(6)} ms   peak ${peak.toFixed(0)} MiB`);
  if (theirs.length === 0) console.log('  R                  not installed, or without psych: nothing to compare with');
  else console.log(`  R                  ${median(theirs).toFixed(0).padStart(6)} ms   ${(median(theirs) / median(ours)).toFixed(2)} x as long   (bar: more than 1)`);
}

/** Milliseconds of a whole run of R; undefined where it cannot run. */
function rscript(part: string, data: string): number | undefined {
  const start = process.hrtime.bigint();
  const { status, error } = spawnSync('Rscript', ['--vanilla', SCRIPT, part, data], { stdio: 'ignore' });
  return error === undefined && status === 0 ? Number(process.hrtime.bigint() - start) / 1e6 : undefined;
}

const namesOf = (blocks: readonly number[]): readonly { readonly id: string; readonly dimension: string }[] =>
  blocks.flatMap((size, b) => Array.from({ length: size }, (_, i) => ({ id: `b${String(b + 1)}_${String(i + 1)}`, dimension: `v${String(b + 1)}` })));

/** Answers from 1 to 10 that share a factor in each block, and a general one. */
function answers(responses: number, blocks: readonly number[]): string {
  const random = createRandom(19_038);
  const rows = [namesOf(blocks).map((n) => n.id).join(',')];
  for (let r = 0; r < responses; r++) {
    const general = random.normal();
    rows.push(blocks.flatMap((size) => {
      const own = 0.7 * general + 0.7 * random.normal();
      return Array.from({ length: size }, () => String(Math.max(1, Math.min(10, Math.round(7 + 1.4 * own + random.normal())))));
    }).join(','));
  }
  return `${rows.join('\n')}\n`;
}
