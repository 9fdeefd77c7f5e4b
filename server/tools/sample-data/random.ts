/**
 * Seeded randomness for the sample data. Nothing but additions, multiplications and integer operations, so that the same
 * seed gives the same file on every machine and every version of Node.
 */
export interface Random {
  /** Uniform in [0, 1). */
  uniform(): number;
  /** Mean 0, standard deviation 1, within ±6. */
  normal(): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** One of the values, as often as its share says; the shares need not sum to one. */
  weighted<T>(from: readonly (readonly [value: T, share: number])[]): T;
  /** A value whose distribution is given by points of its quantile function, straight lines between them. */
  quantile(points: readonly (readonly [probability: number, value: number])[]): number;
}

/** The generator mulberry32 (Tommy Ettinger, 2017, public domain): 32 bits of state, period 2³². */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    uniform,
    // The sum of twelve uniform numbers (Irwin–Hall): logarithms and cosines differ in the last bit between engines.
    normal: () => Array.from({ length: 12 }, uniform).reduce((sum, u) => sum + u, -6),
    chance: (probability) => uniform() < probability,
    pick: (from) => at(from, Math.floor(uniform() * from.length)),
    weighted(from) {
      let left = uniform() * from.reduce((sum, [, share]) => sum + share, 0);
      for (const [value, share] of from) if ((left -= share) < 0) return value;
      return at(from, from.length - 1)[0];
    },
    quantile(points) {
      const u = uniform();
      const above = Math.max(1, points.findIndex(([probability]) => probability > u));
      const [p0, v0] = at(points, above - 1);
      const [p1, v1] = at(points, above);
      return v0 + ((u - p0) / (p1 - p0)) * (v1 - v0);
    },
  };
}

function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new Error(`sample data: nothing at ${index} of ${list.length}`);
  return value;
}
