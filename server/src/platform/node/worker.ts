/** The other side of `check-files.ts`: what a thread does. */
import { parentPort, workerData } from 'node:worker_threads';
import { EffectiveConfig } from '../../core/service.ts';
import { BATCH, batches, checkOne, type Outcome, type WorkerInput } from './check-files.ts';

/** Takes files until none is left. */
export function runWorker(): void {
  const { plumbline: input } = workerData as { plumbline: WorkerInput };
  const configs = input.configs.map(({ chain, project }) => new EffectiveConfig(chain, project));
  let batch: [number, Outcome][] = [];
  for (const index of batches(input.next, input.files.length)) {
    const planned = input.files[index];
    const config = planned && configs[planned.config];
    if (!planned || !config) continue;
    batch.push([index, checkOne({ ...planned.file, config }, input.base, input.overlay)]);
    if (batch.length < BATCH) continue;
    parentPort?.postMessage(batch);
    batch = [];
  }
  parentPort?.postMessage(batch);
}
