/** Reads a data file piece by piece and decodes it: UTF-8, UTF-16 by its byte-order mark, or GB18030. */
import { isAscii, isUtf8 } from 'node:buffer';
import { readSync, realpathSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { TextDecoder } from 'node:util';
import { InputError } from '../input-error.ts';
import { unreadable } from './failures.ts';
import { withFile } from './open-file.ts';
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
  return readPieces(path, shown, declared, { text: receive, bytes: (piece) => receive(piece.toString('utf8')) });
}

/** The same as UTF-8, whatever the file is in: what is UTF-8 already is checked and passed on as it is. @param progress is told the share that has been read */
export function readDataBytes(path: string, shown: string, declared: Encoding | null, receive: (piece: Uint8Array) => boolean, progress: (share: number) => void = () => undefined): Encoding {
  return readPieces(path, shown, declared, { text: (piece) => receive(Buffer.from(piece, 'utf8')), bytes: receive }, progress);
}

interface Receiver {
  text(piece: string): boolean;
  /** UTF-8, cut between characters. */
  bytes(piece: Buffer): boolean;
}

function readPieces(path: string, shown: string, declared: Encoding | null, receiver: Receiver, progress: (share: number) => void = () => undefined): Encoding {
  return withFile(path, shown, (fd, stat) => {
    let read = 0;
    return decodeAll(fd, shown, declared, receiver, (count) => { if (count > 0) progress((read += count) / stat.size); });
  });
}

function decodeAll(fd: number, shown: string, declared: Encoding | null, receiver: Receiver, progress: (count: number) => void): Encoding {
  const buffer = Buffer.allocUnsafe(PIECE);
  /** What the previous piece left at the front of the buffer: the beginning of a character. */
  let held = 0;
  let encoding: Encoding | undefined;
  let decoder: TextDecoder | undefined;
  // As long as only ASCII has come, UTF-8 and GB18030 are the same, and the choice is still open.
  let open = declared === null;
  for (;;) {
    const count = readPiece(fd, buffer, held, shown);
    progress(count);
    let bytes = buffer.subarray(0, held + count);
    if (encoding === undefined) {
      if (isWorkbook(bytes)) throw workbook(shown);
      const mark = byteOrderMark(bytes);
      encoding = mark ?? declared ?? 'utf-8';
      open &&= mark === undefined;
      if (mark === 'utf-8' && encoding === 'utf-8') bytes = bytes.subarray(3);
    }
    if (encoding === 'utf-8') {
      const whole = count === 0 ? bytes : bytes.subarray(0, bytes.length - unfinished(bytes));
      if (isUtf8(whole)) {
        open &&= isAscii(whole);
        if (whole.length > 0 && !receiver.bytes(whole)) return encoding;
        if (count === 0) return encoding;
        held = bytes.copy(buffer, 0, whole.length);
        continue;
      }
      if (!open) throw undecodable(shown, encoding);
      encoding = 'gb18030';
    }
    const guessed = open && encoding === 'gb18030';
    decoder ??= new TextDecoder(encoding, { fatal: true });
    held = 0;
    let piece: string;
    try {
      piece = decoder.decode(bytes, { stream: count > 0 });
    } catch {
      throw guessed ? neither(shown) : undecodable(shown, encoding);
    }
    open = false;
    if ((piece !== '' && !receiver.text(piece)) || count === 0) return encoding;
  }
}

/** How many bytes at the end begin a character that is not all there. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

function readPiece(fd: number, buffer: Buffer, start: number, shown: string): number {
  let at = start;
  try {
    while (at < buffer.length) {
      const count = readSync(fd, buffer, at, buffer.length - at, null);
      if (count === 0) break;
      at += count;
    }
  } catch (error) {
    throw unreadable(shown, error);
  }
  return at - start;
}

function byteOrderMark(bytes: Buffer): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  return undefined;
}

/** The marks of Excel's formats, a zip and a compound file. */
const isWorkbook = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04')) || bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));

const workbook = (shown: string): InputError =>
  new InputError({ zh: `${shown} 是工作簿，不是文字；请把存放数据的那张工作表另存为 CSV。`, en: `${shown} is a workbook, not text; save the sheet with the data as CSV.` });

const neither = (shown: string): InputError =>
  new InputError({ zh: `${shown} 既不是 UTF-8 也不是 GB18030 文本；可用 --encoding 说明编码。`, en: `${shown} is neither UTF-8 nor GB18030 text; name its encoding with --encoding.` });

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
