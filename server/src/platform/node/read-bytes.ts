/** Reads a whole file of bytes that is bounded in size before it is read. What it gives owns its memory. */
import { readSync } from 'node:fs';
import { unreadable } from './failures.ts';
import { withFile } from './open-file.ts';

/**
 * @param most bytes to read: one more than the receiver takes tells it that there are too many
 * @throws InputError when the file cannot be read; `shown` is how messages name it
 */
export function readBytes(path: string, shown: string, most: number): Uint8Array {
  return withFile(path, shown, (fd, stat) => {
    const bytes = new Uint8Array(Math.min(stat.size, most));
    try {
      for (let at = 0; at < bytes.length; ) {
        const count = readSync(fd, bytes, at, bytes.length - at, at);
        if (count === 0) return bytes.slice(0, at);
        at += count;
      }
    } catch (error) {
      throw unreadable(shown, error);
    }
    return bytes;
  });
}
