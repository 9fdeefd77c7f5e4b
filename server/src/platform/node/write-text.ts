/** Replaces the text of a file as a whole or not at all. */
import { accessSync, appendFileSync, constants, lstatSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { InputError, unwritable } from '../input-error.ts';

/**
 * Puts `after` in the place of `before`; writes beside the file and renames, mode and owner stay.
 * @throws InputError when the file no longer holds `before` or could not be written: then it is what it was
 */
export function replaceText(path: string, before: string, after: string, shown: string): void {
  try {
    // A rename would replace a file that its owner has made read-only, and a directory or a link that has come there since.
    accessSync(path, constants.W_OK);
    if (!lstatSync(path).isFile() || readFileSync(path, 'utf8') !== before) throw new Changed();
    writeFileAtomic.sync(path, after, { encoding: 'utf8' });
  } catch (error) {
    throw error instanceof Changed ? changed(shown) : unwritable(shown, error);
  }
}

/** Writes a report, whole or not at all; into a device or a pipe as it comes. */
export function writeOutput(path: string, pieces: Iterable<string | Uint8Array>, shown: string): void {
  try {
    const exists = statSync(path, { throwIfNoEntry: false });
    // A long text takes half the room as bytes, and outside of the heap.
    const bytes = Buffer.concat(Array.from(pieces, (piece) => (typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece)));
    if (exists?.isFile() === false) writeFileSync(path, bytes);
    else writeFileAtomic.sync(path, bytes);
  } catch (error) {
    throw unwritable(shown, error);
  }
}

export function appendText(path: string, text: string): void {
  try {
    appendFileSync(path, text);
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** Creates a file that must not exist yet. */
export function createText(path: string, text: string, shown: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    throw unwritable(shown, error);
  }
}

class Changed extends Error {}

const changed = (shown: string): InputError =>
  new InputError({
    zh: `${shown} 在检查期间被改动，没有写入；请再运行一次。`,
    en: `${shown} was changed while it was being checked and has not been written; run again.`,
  });
