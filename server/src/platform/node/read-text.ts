/** Reads one document: bounded in size before it is read, and UTF-8 or nothing. */
import { isUtf8 } from 'node:buffer';
import { readFileSync, readSync, statSync } from 'node:fs';
import { isTooManyBytes, MAX_LENGTH } from '../../core/service.ts';
import { notUtf8, unreadable } from './failures.ts';
import { READING } from './open-file.ts';
import { readBytes } from './read-bytes.ts';

/**
 * So many bytes are over the core's limit whatever they encode. Of a larger file no more than this is read: the core
 * then refuses the text with the same finding that the editor shows, and a huge file costs no memory.
 */
const MAX_BYTES = 3 * MAX_LENGTH + 64;

/** @throws InputError when the file cannot be read or is not UTF-8; `shown` is how messages name it. */
export function readText(path: string, shown: string): string {
  try {
    const text = readUsual(path);
    if (text !== undefined) return text;
  } catch (error) {
    throw unreadable(shown, error);
  }
  return decode(Buffer.from(readBytes(path, shown, MAX_BYTES).buffer), shown);
}

/** Reads standard input under the same limits. */
export function readStdin(shown: string): string {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    while (length < MAX_BYTES) {
      const chunk = Buffer.allocUnsafe(65_536);
      const count = readSome(chunk);
      if (count === 0) break;
      chunks.push(chunk.subarray(0, count));
      length += count;
    }
  } catch (error) {
    throw unreadable(shown, error);
  }
  return decode(Buffer.concat(chunks).subarray(0, MAX_BYTES), shown);
}

/** The quick way for what nearly all files are: Node reads and decodes them in one call. Undefined for what deserves a closer look. */
function readUsual(path: string): string | undefined {
  const stat = statSync(path);
  if (!stat.isFile() || stat.size > MAX_LENGTH) return undefined;
  const text = readFileSync(path, { encoding: 'utf8', flag: READING as unknown as string });
  // It stands for bytes that are not UTF-8, unless the file itself has it.
  return text.includes('\ufffd') ? undefined : text;
}

function decode(bytes: Buffer, shown: string): string {
  if (isTooManyBytes(bytes.length)) return bytes.toString('latin1');
  if (isUtf8(bytes)) return bytes.toString('utf8');
  throw notUtf8(shown);
}

/** Standard input may be a terminal or a pipe in non-blocking mode: then there may be nothing to read just yet. */
function readSome(chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(0, chunk, 0, chunk.length, null);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
