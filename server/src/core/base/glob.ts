/** Glob patterns of configuration files, matched against `/`-separated paths. The only importer of picomatch. */
import picomatch from 'picomatch/posix';

/** Wildcards of one pattern are bounded: each multiplies the work of the regular expression that it becomes. */
const MAX_LENGTH = 256;
const MAX_WILDCARDS_PER_SEGMENT = 3;
const MAX_GLOBSTARS = 4;

/** Why a pattern is not used. */
export type GlobProblem = 'empty' | 'long' | 'wild';

/** What keeps a pattern from being matched in bounded time, or undefined when nothing does. */
export function globProblem(pattern: string): GlobProblem | undefined {
  if (pattern.length === 0) return 'empty';
  if (pattern.length > MAX_LENGTH) return 'long';
  const segments = pattern.split('/');
  const globstars = segments.filter((s) => s.includes('**')).length;
  const bounded = globstars <= MAX_GLOBSTARS && segments.every((s) => (s.match(/[*?]+/g) ?? []).length <= MAX_WILDCARDS_PER_SEGMENT);
  return bounded ? undefined : 'wild';
}

/** Whether the pattern is one that is matched in bounded time. */
export const isUsableGlob = (pattern: string): boolean => globProblem(pattern) === undefined;

/**
 * A test for paths relative to the directory that the patterns belong to. A pattern without a wildcard that names a
 * directory matches everything below it; a pattern that is not usable matches nothing.
 */
export function globMatcher(patterns: readonly string[]): (path: string) => boolean {
  const usable = patterns.filter(isUsableGlob).map((p) => p.replace(/^\.\//, '').replace(/\/+$/, ''));
  const matchers = usable.flatMap((p) => [p, `${p}/**`]).map((p) => picomatch(p, { dot: true, noextglob: true, nonegate: true }));
  return (path) => matchers.some((m) => m(path));
}

/** Whether the text would be read as a pattern rather than as the name of one file. */
export const isGlob = (pattern: string): boolean => /[*?[\]{}]/.test(pattern);
