/**
 * Seeded random numbers: xoshiro128** of Blackman & Vigna (2021), ACM TOMS 47(4), its state filled from the seed by SplitMix32. The same
 * seed gives the same numbers on every machine.
 */
export interface Random {
  /** An integer from 0 to `bound` − 1, each as likely. */
  below(bound: number): number;
}

export function seeded(seed: number): Random {
  let s = seed >>> 0;
  const fill = (): number => {
    s = (s + 0x9e3779b9) >>> 0;
    let z = s;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) >>> 0;
  };
  let [a, b, c, d] = [fill(), fill(), fill(), fill()];
  const next = (): number => {
    const mixed = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = rotate(d, 11);
    return mixed;
  };
  return {
    below(bound) {
      // Values past the last whole multiple would make small results likelier.
      const limit = 0x1_0000_0000 - (0x1_0000_0000 % bound);
      for (;;) {
        const value = next();
        if (value < limit) return value % bound;
      }
    },
  };
}

const rotate = (x: number, k: number): number => (x << k) | (x >>> (32 - k));
