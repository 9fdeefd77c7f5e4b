/** How a path model varies over samples drawn from the responses with replacement. */
import { figure, interval, isDefined, undefinedFor, undefinedInterval, type Figure, type Interval } from './figure.ts';
import type { Column } from './column.ts';
import { moments } from './column.ts';
import { twoSidedZ } from './normal.ts';
import { square, type Square } from './matrix.ts';
import { quantileSorted, sorted } from './quantile.ts';
import { seeded } from './random.ts';

/** Gives the responses of each sample, from 0; undefined where there are no more. */
export type Resamples = (sample: number) => ArrayLike<number> | undefined;

/** Samples of `n` responses out of `n`, each as likely. */
export function drawn(n: number, samples: number, seed: number): Resamples {
  const random = seeded(seed);
  const rows = new Int32Array(n);
  return (sample) => {
    if (sample >= samples) return undefined;
    for (let i = 0; i < n; i++) rows[i] = random.below(n);
    return rows;
  };
}

export interface BootstrapResult {
  readonly samples: number;
  /** Samples in which the model could not be estimated; they are left out. */
  readonly failed: number;
  /** By parameter. */
  readonly parameters: readonly BootstrapParameter[];
}

export interface BootstrapParameter {
  /** Samples that have it, of those in which the model could be estimated. */
  readonly n: number;
  readonly mean: Figure;
  /** Standard deviation over samples with n − 1: the bootstrap standard error. */
  readonly se: Figure;
  readonly interval: Interval;
}

export interface BootstrapSettings {
  readonly confidence: number;
  /** `percentile`: quantiles (type 7) of the samples; `normal`: estimate ± z·se. */
  readonly interval: 'percentile' | 'normal';
}

/**
 * @param estimate parameters of a sample, or undefined where there are none; as many as `original`
 * @param pause waited for after each sample, so that others have their turn
 */
export async function bootstrap(original: ArrayLike<number>, resamples: Resamples, estimate: (rows: ArrayLike<number>) => ArrayLike<number> | undefined, settings: BootstrapSettings, pause: () => Promise<void>): Promise<BootstrapResult> {
  const found: Float64Array[] = [];
  let samples = 0;
  for (let rows = resamples(0); rows !== undefined; rows = resamples(samples)) {
    samples++;
    const parameters = estimate(rows);
    if (parameters !== undefined) found.push(Float64Array.from(parameters));
    await pause();
  }
  const parameters = Array.from({ length: original.length }, (_, k) => summarise(Float64Array.from(found, (p) => p[k] as number), original[k] as number, settings));
  return { samples, failed: samples - found.length, parameters };
}

function summarise(all: Column, original: number, settings: BootstrapSettings): BootstrapParameter {
  const values = all.filter((v) => Number.isFinite(v));
  const few = values.length === 0 ? 'no-answers' : 'too-few-answers';
  const { mean, variance } = moments(values);
  const se = figure(Math.sqrt(variance), few);
  if (!isDefined(se) || !Number.isFinite(original)) return { n: values.length, mean: figure(mean, few), se: isDefined(se) ? undefinedFor('out-of-range') : se, interval: undefinedInterval(few) };
  if (settings.interval === 'normal') {
    const half = twoSidedZ(settings.confidence) * se;
    return { n: values.length, mean, se, interval: interval(original - half, original + half) };
  }
  const tail = (1 - settings.confidence) / 2;
  const ordered = sorted(values);
  return { n: values.length, mean, se, interval: interval(quantileSorted(ordered, tail, 7), quantileSorted(ordered, 1 - tail, 7)) };
}

/** Means, and covariances over n, of the chosen responses. @param data row by row, without missing answers */
export function resampledMoments(data: Float64Array, width: number, rows: ArrayLike<number>): { readonly means: Float64Array; readonly covariances: Square } {
  const n = rows.length;
  const means = new Float64Array(width);
  for (let r = 0; r < n; r++) {
    const from = (rows[r] as number) * width;
    for (let i = 0; i < width; i++) means[i] = (means[i] as number) + (data[from + i] as number);
  }
  for (let i = 0; i < width; i++) means[i] = (means[i] as number) / n;
  const covariances = square(width);
  const { values } = covariances;
  const d = new Float64Array(width);
  for (let r = 0; r < n; r++) {
    const from = (rows[r] as number) * width;
    for (let i = 0; i < width; i++) d[i] = (data[from + i] as number) - (means[i] as number);
    for (let i = 0; i < width; i++) {
      const a = d[i] as number;
      for (let j = 0; j <= i; j++) values[i * width + j] = (values[i * width + j] as number) + a * (d[j] as number);
    }
  }
  for (let i = 0; i < width; i++) {
    for (let j = 0; j <= i; j++) values[i * width + j] = values[j * width + i] = (values[i * width + j] as number) / n;
  }
  return { means, covariances };
}

/** Covariances to correlations; a column without variance keeps its zero, which estimation refuses. */
export function toCorrelations(s: Square): Square {
  const sd = Float64Array.from({ length: s.size }, (_, i) => Math.sqrt(s.values[i * s.size + i] as number));
  return square(s.size, s.values.map((v, index) => {
    const i = Math.floor(index / s.size);
    const j = index % s.size;
    return i === j ? (v > 0 ? 1 : 0) : v / ((sd[i] as number) * (sd[j] as number));
  }));
}
