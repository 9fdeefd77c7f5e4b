/** Reads a data file piece by piece and decodes it: UTF-8, UTF-16 by its byte-order mark, or GB18030. */
import { isAscii } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { TextDecoder } from 'node:util';
import { InputError } from '../input-error.ts';
import { unreadable } from './failures.ts';
import { absolute, isWithin, parent, toPosix } from './paths.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const PIECE = 262_144;

/**
 * Gives the text of a file in pieces until there is no more or the receiver returns false. Without a declared encoding
 * a byte-order mark decides, else UTF-8 as long as the bytes are UTF-8, else GB18030, which spreadsheets in China write.
 *
 * @returns the encoding that was found
 * @throws InputError when the file cannot be read or is in none of the encodings; `shown` is how messages name it
 */
export function readDataFile(path: string, shown: string, declared: Encoding | null, receive: (piece: string) => boolean): Encoding {
  let fd: number;
  try {
    // Non-blocking, so that a named pipe without a writer does not hang the run.
    fd = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    throw unreadable(shown, error);
  }
  try {
    const stat = fstatSync(fd);
    if (!stat.isFile()) throw unreadable(shown, Object.assign(new Error('not a file'), { code: stat.isDirectory() ? 'EISDIR' : 'ENOTFILE' }));
    return decodeAll(fd, shown, declared, receive);
  } finally {
    closeSync(fd);
  }
}

function decodeAll(fd: number, shown: string, declared: Encoding | null, receive: (piece: string) => boolean): Encoding {
  const buffer = Buffer.allocUnsafe(PIECE);
  let encoding: Encoding | undefined;
  let decoder: TextDecoder | undefined;
  // As long as only ASCII has come, UTF-8 and GB18030 are the same, and the choice is still open.
  let open = declared === null;
  // The first bytes of a character that the previous piece cut in two; only kept while the choice is open.
  let held: Uint8Array = new Uint8Array(0);
  for (;;) {
    const count = readPiece(fd, buffer, shown);
    const bytes = buffer.subarray(0, count);
    if (decoder === undefined) {
      const mark = byteOrderMark(bytes);
      encoding = mark ?? declared ?? 'utf-8';
      open &&= mark === undefined;
      decoder = new TextDecoder(encoding, { fatal: true });
    }
    let piece: string;
    try {
      piece = decoder.decode(bytes, { stream: count > 0 });
    } catch {
      if (!open || encoding !== 'utf-8') throw undecodable(shown, encoding ?? 'utf-8');
      encoding = 'gb18030';
      decoder = new TextDecoder(encoding, { fatal: true });
      try {
        piece = decoder.decode(Buffer.concat([held, bytes]), { stream: count > 0 });
      } catch {
        throw new InputError({ zh: `${shown} 既不是 UTF-8 也不是 GB18030 文本；可用 --encoding 说明编码。`, en: `${shown} is neither UTF-8 nor GB18030 text; name its encoding with --encoding.` });
      }
    }
    held = Uint8Array.from(bytes.subarray(piece.length));
    open &&= encoding === 'utf-8' && held.length <= 3 && isAscii(bytes.subarray(0, piece.length));
    if (!receive(piece) || count === 0) return encoding ?? 'utf-8';
  }
}

function readPiece(fd: number, buffer: Buffer, shown: string): number {
  let at = 0;
  try {
    while (at < buffer.length) {
      const count = readSync(fd, buffer, at, buffer.length - at, null);
      if (count === 0) break;
      at += count;
    }
  } catch (error) {
    throw unreadable(shown, error);
  }
  return at;
}

function byteOrderMark(bytes: Buffer): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  return undefined;
}

const undecodable = (shown: string, encoding: Encoding): InputError =>
  new InputError({
    zh: `${shown} 不是 ${encoding.toUpperCase()} 文本；可用 --encoding 说明编码，或另存为 UTF-8。`,
    en: `${shown} is not ${encoding.toUpperCase()} text; name its encoding with --encoding, or save it as UTF-8.`,
  });

/**
 * The file that a dataset document names, as long as it is inside the workspace, links followed.
 * @throws InputError when it is not, or does not exist
 */
export function datasetSource(datasetPath: string, source: string, workspace: string): string {
  const outside = new InputError({
    zh: `数据集的数据文件 ${source} 在工作区之外，不予读取。`,
    en: `The dataset's file ${source} is outside the workspace; it is not read.`,
  });
  if (isAbsolute(source) || /^[a-z][a-z0-9+.-]+:/i.test(source)) throw outside;
  const path = absolute(parent(datasetPath), source);
  if (!isWithin(workspace, path)) throw outside;
  let real: string;
  try {
    real = toPosix(realpathSync.native(path));
  } catch (error) {
    throw unreadable(source, error);
  }
  if (!isWithin(workspace, real)) throw outside;
  return real;
}
