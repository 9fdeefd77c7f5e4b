/**
 * Statistics of many numbers in constant memory: values are counted, not kept. Scores take few different values, so counting
 * them loses nothing, and because the figures are worked out over sorted values they do not depend on the order of the cases.
 */
export interface Statistics {
  readonly n: number;
  readonly mean: number | null;
  /** Sample standard deviation, n − 1; null below two values. */
  readonly sd: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** By probability; null where there are too many different values to keep apart. */
  readonly quantiles: Readonly<Record<string, number | null>>;
}

/** Beyond so many different values only n, mean, sd and the extremes are known; quantiles are null then. */
export const MAX_DISTINCT = 1_000_000;
/** Probabilities that are reported. */
export const PROBABILITIES = [0.25, 0.5, 0.75] as const;

export class Distribution {
  readonly #counts = new Map<number, number>();
  #n = 0;
  #overflow: Running | undefined;

  /** @param times how often the value has occurred */
  add(value: number, times = 1): void {
    this.#n += times;
    if (this.#overflow !== undefined) return this.#overflow.add(value, times);
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + times);
    if (this.#counts.size <= MAX_DISTINCT) return;
    this.#overflow = new Running();
    for (const [v, count] of this.#counts) this.#overflow.add(v, count);
    this.#counts.clear();
  }

  get n(): number {
    return this.#n;
  }

  statistics(): Statistics {
    if (this.#overflow !== undefined) return this.#overflow.statistics();
    const sorted = [...this.#counts].sort((a, b) => a[0] - b[0]);
    const n = this.#n;
    const first = sorted[0];
    const last = sorted.at(-1);
    if (first === undefined || last === undefined) return { n, mean: null, sd: null, min: null, max: null, quantiles: all(null) };
    const mean = compensatedSum(sorted, (v) => v) / n;
    const squares = compensatedSum(sorted, (v) => (v - mean) ** 2);
    return {
      n,
      mean,
      sd: n < 2 ? null : Math.sqrt(squares / (n - 1)),
      min: first[0],
      max: last[0],
      quantiles: Object.fromEntries(PROBABILITIES.map((p) => [String(p), quantile(sorted, n, p)])),
    };
  }
}

const all = (value: null): Readonly<Record<string, null>> => Object.fromEntries(PROBABILITIES.map((p) => [String(p), value]));

/** Type 7 of Hyndman and Fan (1996), The American Statistician 50(4): linear between the order statistics at (n − 1)·p. */
function quantile(sorted: readonly (readonly [number, number])[], n: number, p: number): number {
  const position = (n - 1) * p;
  const lower = Math.floor(position);
  const low = orderStatistic(sorted, lower);
  const rest = position - lower;
  return rest === 0 ? low : low + rest * (orderStatistic(sorted, lower + 1) - low);
}

function orderStatistic(sorted: readonly (readonly [number, number])[], index: number): number {
  let seen = 0;
  for (const [value, count] of sorted) {
    seen += count;
    if (seen > index) return value;
  }
  return sorted.at(-1)?.[0] ?? NaN;
}

/** Neumaier's summation: the error does not grow with the number of terms. */
function compensatedSum(sorted: readonly (readonly [number, number])[], term: (value: number) => number): number {
  let sum = 0;
  let lost = 0;
  for (const [value, count] of sorted) {
    const next = term(value) * count;
    const total = sum + next;
    lost += Math.abs(sum) >= Math.abs(next) ? sum - total + next : next - total + sum;
    sum = total;
  }
  return sum + lost;
}

/** Welford's recurrence, for values too many to count: mean and variance in one pass. */
class Running {
  #n = 0;
  #mean = 0;
  #squares = 0;
  #min = Infinity;
  #max = -Infinity;

  add(value: number, count: number): void {
    this.#n += count;
    const distance = value - this.#mean;
    this.#mean += (distance * count) / this.#n;
    this.#squares += count * distance * (value - this.#mean);
    this.#min = Math.min(this.#min, value);
    this.#max = Math.max(this.#max, value);
  }

  statistics(): Statistics {
    const sd = this.#n < 2 ? null : Math.sqrt(this.#squares / (this.#n - 1));
    return { n: this.#n, mean: this.#mean, sd, min: this.#min, max: this.#max, quantiles: all(null) };
  }
}

/** Normal quantile of 97.5%, for intervals of 95%. */
const Z95 = 1.959963984540054;

/** Wilson score interval of 95% for a share (Wilson 1927, JASA 22:209–212); null of none. */
export function wilsonInterval(successes: number, n: number): { readonly low: number; readonly high: number } | null {
  if (n === 0) return null;
  const p = successes / n;
  const z2 = Z95 * Z95;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z95 / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  // At the ends the bounds are exactly 0 and 1; floating point would leave a trace beside them.
  return { low: successes === 0 ? 0 : Math.max(0, centre - half), high: successes === n ? 1 : Math.min(1, centre + half) };
}
