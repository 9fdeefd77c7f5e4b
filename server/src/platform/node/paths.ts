/** Paths as the core knows them: absolute, `/`-separated, decoded; and their display, which never depends on the working directory. */
import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

export const toPosix = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));

/** Of nearly all files nothing needs to be escaped; asking Node about each of a thousand costs more than reading some of them. */
export const toUri = (path: string): string => (sep === '/' && PLAIN.test(path) ? `file://${path}` : pathToFileURL(path).href);

const PLAIN = /^(?:\/[\w-][\w.-]*)+$/;

/** `b/c` for `/a/b/c` seen from `/a`; the whole path when it is not below it. */
export function displayPath(base: string, path: string): string {
  const prefix = base.endsWith('/') ? base : `${base}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : path;
}

export const isWithin = (directory: string, path: string): boolean =>
  path === directory || path.startsWith(directory.endsWith('/') ? directory : `${directory}/`);

export const parent = (path: string): string => toPosix(dirname(path));

/** The path itself and all folders above it, nearest first. */
export function* upward(directory: string): Generator<string> {
  let at = directory;
  for (;;) {
    yield at;
    const parent = toPosix(dirname(at));
    if (parent === at) return;
    at = parent;
  }
}

export function gitRoot(directory: string): string | undefined {
  for (const at of upward(directory)) if (existsSync(join(at, '.git'))) return at;
  return undefined;
}

/** The deepest folder that holds all given ones. */
export function commonAncestor(directories: readonly string[]): string {
  const [first = '/'] = directories;
  for (const at of upward(first)) if (directories.every((d) => isWithin(at, d))) return at;
  return first;
}

export function absolute(cwd: string, path: string): string {
  return toPosix(isAbsolute(path) ? resolve(path) : resolve(cwd, path));
}

/** The path with the symbolic links of its folders resolved, not of its last segment; folders need not all exist. */
export function realLocation(path: string): string {
  const parent = dirname(path);
  if (parent === path) return toPosix(path);
  return toPosix(join(realDirectory(parent), path.slice(parent.endsWith(sep) || parent.endsWith('/') ? parent.length : parent.length + 1)));
}

function realDirectory(directory: string): string {
  try {
    return realpathSync.native(directory);
  } catch {
    const parent = dirname(directory);
    return parent === directory ? directory : join(realDirectory(parent), directory.slice(parent.length));
  }
}
