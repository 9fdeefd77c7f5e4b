/** Opens files for reading so that nothing but a file is ever waited for. */
import { closeSync, constants, fstatSync, openSync, type Stats } from 'node:fs';
import { unreadable } from './failures.ts';

/** Non-blocking, so that a named pipe without a writer does not hang the run. */
export const READING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Gives an open file to `use` and closes it again.
 *
 * @throws InputError when it cannot be opened or is no file; `shown` is how messages name it. What `use` throws, it throws.
 */
export function withFile<T>(path: string, shown: string, use: (fd: number, stat: Stats) => T): T {
  let fd: number;
  try {
    fd = openSync(path, READING);
  } catch (error) {
    throw unreadable(shown, error);
  }
  try {
    const stat = fstatSync(fd);
    if (!stat.isFile()) throw unreadable(shown, Object.assign(new Error('not a file'), { code: stat.isDirectory() ? 'EISDIR' : 'ENOTFILE' }));
    return use(fd, stat);
  } finally {
    closeSync(fd);
  }
}
