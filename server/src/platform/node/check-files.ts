/**
 * Checks the files of a plan, on this thread and, when there are many, on others beside it. Threads take the next files
 * from a shared counter, so that none waits for another; results go back to the place of their file, so that the outcome
 * does not depend on who did what.
 */
import type { Worker } from 'node:worker_threads';
import { checkFile, MAX_LENGTH, type EffectiveConfig, type FileResult } from '../../core/service.ts';
import { InputError } from '../input-error.ts';
import { hurry, keepHeap } from './engine.ts';
import { displayPath } from './paths.ts';
import { readText } from './read-text.ts';
import type { Plan, PlannedFile } from './workspace.ts';
import type { Text } from '../../core/base/text.ts';

export interface CheckedFile {
  readonly file: PlannedFile;
  readonly result: FileResult;
  readonly text: string;
}

export interface Checked {
  /** In the order of the plan; files that could not be read are missing. */
  readonly files: readonly CheckedFile[];
  readonly failures: readonly InputError[];
}

/** So many files are worth setting the engine for. */
const MANY = 64;
/** After so many files the space for new objects has the size that one file after the other needs. */
const SETTLED = 48;
/** Below so many files per thread, starting a thread takes longer than it saves. */
const FILES_PER_THREAD = 500;
const MAX_THREADS = 4;
/** On fewer cores a second thread gains nothing: compiling and clearing away keep the other core busy as it is. */
const CORES_FOR_THREADS = 4;
/** With more threads than this, memory is spared at the cost of a tenth more work: each has a heap of its own. */
const THRIFTY_FROM = 2;
/** How many files a thread takes at a time. */
export const BATCH = 8;

export interface CheckOptions {
  /** How many threads to use, this one counted; by default as many as pay. */
  readonly threads?: number | undefined;
  /** Texts that stand for files. */
  readonly overlay?: ReadonlyMap<string, string> | undefined;
  /** The script that a thread runs; it must lead to `runWorker`. */
  readonly workerScript: string;
}

export async function checkFiles(plan: Plan, options: CheckOptions): Promise<Checked> {
  const { files } = plan;
  const outcomes: (Outcome | undefined)[] = new Array<Outcome | undefined>(files.length).fill(undefined);
  const threads = Math.min(options.threads ?? (await usualThreads(files.length)), Math.ceil(files.length / BATCH));
  const next = new Int32Array(new SharedArrayBuffer(4));
  if (files.length >= MANY) await hurry();
  if (threads > THRIFTY_FROM) keepHeap();
  // Node's threads are loaded only where they are used, which takes milliseconds, and before this thread gets busy.
  const helpers = threads > 1 ? startWorkers((await import('node:worker_threads')).Worker, threads - 1, plan, options, next, outcomes) : [];
  let done = 0;
  for (const index of batches(next, files.length)) {
    outcomes[index] = checkOne(files[index], plan.base, options.overlay);
    if (++done === SETTLED) keepHeap();
  }
  await Promise.all(helpers);
  // What a thread took and did not deliver, because it ran out of memory or could not start, is done here.
  for (let i = 0; i < files.length; i++) outcomes[i] ??= checkOne(files[i], plan.base, options.overlay);
  const checked: CheckedFile[] = [];
  const failures: InputError[] = [];
  outcomes.forEach((outcome, i) => {
    const file = files[i];
    if (!outcome || !file) return;
    if ('failure' in outcome) failures.push(new InputError(outcome.failure));
    else checked.push({ file, ...outcome });
  });
  return { files: checked, failures };
}

/** What a thread says of one file; plain data. */
export type Outcome = { readonly result: FileResult; readonly text: string } | { readonly failure: Text };

/** What a thread needs of one file; configurations are sent once for all. */
export interface WorkerFile {
  readonly file: Omit<PlannedFile, 'config' | 'shown'>;
  readonly config: number;
}

export interface WorkerInput {
  readonly base: string;
  readonly files: readonly WorkerFile[];
  readonly configs: readonly { readonly chain: EffectiveConfig['chain']; readonly project: string }[];
  readonly overlay: ReadonlyMap<string, string> | undefined;
  readonly next: Int32Array;
}

/** Index after index until all files are taken, by whichever thread. */
export function* batches(next: Int32Array, count: number): Generator<number> {
  for (let start = Atomics.add(next, 0, BATCH); start < count; start = Atomics.add(next, 0, BATCH)) {
    for (let i = start; i < Math.min(start + BATCH, count); i++) yield i;
  }
}

export function checkOne(
  file: Pick<PlannedFile, 'path' | 'uri' | 'name' | 'config'> | undefined,
  base: string,
  overlay: ReadonlyMap<string, string> | undefined,
): Outcome {
  if (!file) throw new RangeError('no such file in the plan');
  try {
    const text = overlay?.get(file.path) ?? readText(file.path, displayPath(base, file.path));
    // Of a text that was refused for its size, only the beginning is shown; the copy lets go of the rest.
    return { result: checkText(file, text), text: text.length > MAX_LENGTH ? Buffer.from(text.slice(0, 1_000)).toString() : text };
  } catch (error) {
    if (error instanceof InputError) return { failure: error.text };
    throw error;
  }
}

export function checkText(file: Pick<PlannedFile, 'path' | 'uri' | 'name' | 'config'>, text: string): FileResult {
  const { kind, id, language } = file.name;
  return checkFile({ uri: file.uri, path: file.path, kind, nameId: id, language, text, project: file.config.project }, file.config);
}

async function usualThreads(files: number): Promise<number> {
  const wanted = Math.min(MAX_THREADS, Math.floor(files / FILES_PER_THREAD));
  if (wanted <= 1) return 1;
  const { availableParallelism } = await import('node:os');
  const cores = availableParallelism();
  return cores < CORES_FOR_THREADS ? 1 : Math.min(wanted, cores);
}

function startWorkers(
  Thread: typeof Worker,
  count: number,
  plan: Plan,
  options: CheckOptions,
  next: Int32Array,
  outcomes: (Outcome | undefined)[],
): Promise<void>[] {
  const configs = [...new Set(plan.files.map((f) => f.config))];
  const numbers = new Map(configs.map((config, i) => [config, i]));
  const input: WorkerInput = {
    base: plan.base,
    files: plan.files.map(({ path, uri, name, config }) => ({ file: { path, uri, name }, config: numbers.get(config) ?? 0 })),
    configs: configs.map(({ chain, project }) => ({ chain, project })),
    overlay: options.overlay,
    next,
  };
  return Array.from({ length: count }, () => runThread(Thread, options.workerScript, input, outcomes));
}

/** Resolves when the thread has ended, however it ended. */
function runThread(Thread: typeof Worker, script: string, input: WorkerInput, outcomes: (Outcome | undefined)[]): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Thread(script, {
      workerData: { plumbline: input },
      resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 },
      stdout: false,
      env: process.env,
    });
    worker.on('message', (batch: readonly (readonly [number, Outcome])[]) => {
      for (const [index, outcome] of batch) outcomes[index] = outcome;
    });
    // Its files are then checked by the main thread, which meets the same defect and tells it.
    worker.on('error', () => undefined);
    worker.on('exit', () => { resolve(); });
  });
}
