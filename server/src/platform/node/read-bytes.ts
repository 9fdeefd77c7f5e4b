/** Reads a whole file of bytes that is bounded in size before it is read. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { unreadable } from './failures.ts';

/**
 * @param most bytes to read: one more than the receiver takes tells it that there are too many
 * @throws InputError when the file cannot be read; `shown` is how messages name it
 */
export function readBytes(path: string, shown: string, most: number): Uint8Array {
  let fd: number;
  try {
    // Non-blocking, so that a named pipe without a writer does not hang the run.
    fd = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    throw unreadable(shown, error);
  }
  try {
    const stat = fstatSync(fd);
    if (!stat.isFile()) throw Object.assign(new Error('not a file'), { code: stat.isDirectory() ? 'EISDIR' : 'ENOTFILE' });
    const bytes = new Uint8Array(Math.min(stat.size, most));
    for (let at = 0; at < bytes.length; ) {
      const count = readSync(fd, bytes, at, bytes.length - at, at);
      if (count === 0) return bytes.subarray(0, at);
      at += count;
    }
    return bytes;
  } catch (error) {
    throw unreadable(shown, error);
  } finally {
    closeSync(fd);
  }
}
