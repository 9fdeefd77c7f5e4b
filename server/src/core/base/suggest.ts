import { distance } from 'fastest-levenshtein';

/** Names of more than this many candidates or characters are not compared: hostile input must stay cheap. */
const MAX_CANDIDATES = 2_000;
const MAX_LENGTH = 80;

/**
 * The candidate that `name` was probably meant to be, or undefined. The distance allowed grows with the length of the
 * name (a third of it, at least 1); letter case, `_` and `-` do not count, two neighbours exchanged (`titel`) count once;
 * ties go to the candidate listed first.
 */
export function suggest(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length === 0 || name.length > MAX_LENGTH) return undefined;
  const wanted = fold(name);
  let limit = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  let best: string | undefined;
  let seen = 0;
  for (const candidate of candidates) {
    if (++seen > MAX_CANDIDATES) break;
    if (candidate.length > MAX_LENGTH || Math.abs(candidate.length - name.length) >= limit + 2) continue;
    const known = fold(candidate);
    const d = isSwap(wanted, known) ? 1 : distance(wanted, known);
    if (d < limit) {
      limit = d;
      best = candidate;
      if (d === 0) break;
    }
  }
  return best;
}

const fold = (s: string): string => s.toLowerCase().replace(/[_-]/g, '');

/** Whether the two differ by one pair of neighbours that changed places, the commonest slip of two hands on a keyboard. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at + 1 < a.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
