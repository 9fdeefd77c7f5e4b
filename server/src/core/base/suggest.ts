import { distance } from 'fastest-levenshtein';

/** Names of more than this many candidates or characters are not compared: hostile input must stay cheap. */
const MAX_CANDIDATES = 2_000;
const MAX_LENGTH = 80;
/** So many candidates that are equally close are told apart. */
const MAX_TIES = 20;

/**
 * The candidate that `name` was probably meant to be, or undefined. The distance allowed grows with the length of the
 * name (a third of it, at least 1); letter case, `_` and `-` do not count, two neighbours exchanged (`titel`) count once;
 * ties go to the candidate listed first.
 */
export function suggest(name: string, candidates: Iterable<string>): string | undefined {
  return closest(name, candidates).names[0];
}

export interface Closest {
  /** Equally close, in the order given; empty where nothing is close enough to be meant. */
  readonly names: readonly string[];
  /** Slips between the name and each of them: 0 where they differ in letter case, `_` and `-` only. */
  readonly slips: number;
}

/** All candidates that `name` may have been meant to be with equal right, by the measure of `suggest`. */
export function closest(name: string, candidates: Iterable<string>): Closest {
  if (name.length === 0 || name.length > MAX_LENGTH) return { names: [], slips: 0 };
  const wanted = fold(name);
  let limit = Math.max(1, Math.floor(wanted.length / 3));
  let names: string[] = [];
  let seen = 0;
  for (const candidate of candidates) {
    if (++seen > MAX_CANDIDATES) break;
    if (candidate.length > MAX_LENGTH || Math.abs(candidate.length - name.length) > limit + 2) continue;
    const known = fold(candidate);
    const d = isSwap(wanted, known) ? 1 : distance(wanted, known);
    if (d > limit || (d === limit && names.length >= MAX_TIES)) continue;
    if (d < limit) names = [];
    limit = d;
    names.push(candidate);
  }
  return { names, slips: limit };
}

const fold = (s: string): string => s.toLowerCase().replace(/[_-]/g, '');

/** Whether the two differ by one pair of neighbours that changed places, the commonest slip of two hands on a keyboard. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at + 1 < a.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
