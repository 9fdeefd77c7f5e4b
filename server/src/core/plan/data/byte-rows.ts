/**
 * CSV and TSV as bytes: rows are found without making a string of any cell. It reads what RFC 4180 allows; at the first row
 * whose quotation marks are not as they should be it hands the rest of the file to the reader of `delimited.ts`, so that
 * what such a row means is decided in one place.
 */
import { delimitedReader, guessDelimiter, MAX_ROW_LENGTH, unixBreaks, type DataFailure, type DelimitedOptions, type Row } from './delimited.ts';
import { decodeUtf8 } from './utf8.ts';

/** A row as places in bytes; valid only during the call that it is given to. */
export interface ByteRow {
  /** One-based line of the file on which the row begins. */
  readonly line: number;
  readonly bytes: Uint8Array;
  readonly count: number;
  /** By field; between the quotation marks where there are any. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** By field: whether it holds doubled quotation marks or carriage returns, so that its bytes are not yet its text. */
  readonly altered: Uint8Array;
}

export interface ByteReader {
  /** Takes the next bytes of the file, cut between characters. Returns a failure after which nothing more is read. */
  push(bytes: Uint8Array): DataFailure | undefined;
  end(): DataFailure | undefined;
}

/** @param onText takes the rows from the first malformed one on */
export function byteReader(options: DelimitedOptions, onRow: (row: ByteRow) => void, onText: (row: Row) => void): ByteReader {
  const quote = options.quote ?? '"';
  let delimiter = options.delimiter;
  let buffer: Uint8Array = new Uint8Array(0);
  let length = 0;
  let first = true;
  let failure: DataFailure | undefined;
  let scan: Scan | undefined;
  let slow = isByte(quote) && (delimiter === undefined || isByte(delimiter)) ? undefined : delimitedReader(options, onText);

  const parse = (last: boolean): DataFailure | undefined => {
    if (scan === undefined) {
      const began = length > MAX_ROW_LENGTH || hasBreak(buffer, length);
      if (!last && !began) return undefined;
      delimiter ??= guessDelimiter(unixBreaks(decodeUtf8(buffer, 0, Math.min(length, 4 * 65_536))), quote);
      scan = new Scan(delimiter.charCodeAt(0), quote.charCodeAt(0), onRow);
    }
    const done = scan.rows(buffer, length, last);
    buffer.copyWithin(0, done, length);
    length -= done;
    if (scan.malformed) {
      slow = delimitedReader({ delimiter, quote, line: scan.line }, onText);
      const text = decodeUtf8(buffer, 0, length);
      length = 0;
      return slow.push(text);
    }
    return length > MAX_ROW_LENGTH ? 'row-too-long' : undefined;
  };

  return {
    push(bytes) {
      if (failure !== undefined) return failure;
      if (slow !== undefined) return (failure = slow.push(decodeUtf8(bytes)));
      // One byte more than there is to read: the scan puts a line break behind the end and need not look for it.
      if (length + bytes.length + 1 > buffer.length) {
        const wider = new Uint8Array(Math.max((length + bytes.length) * 2, 65_536));
        wider.set(buffer.subarray(0, length));
        buffer = wider;
      }
      buffer.set(bytes, length);
      length += bytes.length;
      if (first) {
        if (length < 3) return undefined;
        first = false;
        if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) {
          buffer.copyWithin(0, 3, length);
          length -= 3;
        }
      }
      return (failure = parse(false));
    },
    end() {
      if (failure === undefined && slow === undefined && length > 0) failure = parse(true);
      return (failure ??= slow?.end());
    },
  };
}

const isByte = (text: string): boolean => text.length === 1 && text.charCodeAt(0) < 0x80 && text !== '\n' && text !== '\r';

function hasBreak(bytes: Uint8Array, length: number): boolean {
  // A carriage return at the very end may be half of a line break.
  for (let i = 0; i < length; i++) if (bytes[i] === LF || (bytes[i] === CR && i + 1 < length)) return true;
  return false;
}

const LF = 10;
const CR = 13;

class Scan {
  /** One-based, of the row that comes next. */
  line = 1;
  /** The row that comes next is none that RFC 4180 allows. */
  malformed = false;

  readonly #delimiter: number;
  readonly #quote: number;
  readonly #onRow: (row: ByteRow) => void;
  /** By byte: whether it ends a field, and whether it means something between quotation marks. */
  readonly #ends = new Uint8Array(256);
  readonly #inside = new Uint8Array(256);
  #row = { line: 1, bytes: new Uint8Array(0) as Uint8Array, count: 0, starts: new Int32Array(64), ends: new Int32Array(64), altered: new Uint8Array(64) };

  constructor(delimiter: number, quote: number, onRow: (row: ByteRow) => void) {
    this.#delimiter = delimiter;
    this.#quote = quote;
    this.#onRow = onRow;
    for (const byte of [delimiter, LF, CR]) this.#ends[byte] = 1;
    for (const byte of [quote, LF, CR]) this.#inside[byte] = 1;
  }

  /** Gives out all rows that are whole; returns where the first begins that is not. @param bytes one longer than `length` at least */
  rows(bytes: Uint8Array, length: number, last: boolean): number {
    bytes[length] = LF;
    const row = this.#row;
    row.bytes = bytes;
    const ends = this.#ends;
    const delimiter = this.#delimiter;
    const quote = this.#quote;
    let { starts, ends: closes, altered } = row;
    let at = 0;
    while (at < length) {
      const begin = at;
      let breaks = 0;
      let count = 0;
      for (;;) {
        if (count === starts.length) {
          this.#widen();
          ({ starts, ends: closes, altered } = row);
        }
        if (bytes[at] === quote && at < length) {
          const close = this.#quoted(bytes, at + 1, length);
          if (close < 0) {
            this.malformed = last;
            return begin;
          }
          const after = bytes[close + 1] as number;
          if (close + 1 < length && ends[after] === 0) {
            this.malformed = true;
            return begin;
          }
          starts[count] = at + 1;
          closes[count] = close;
          altered[count] = this.#altered;
          breaks += this.#breaks;
          at = close + 1;
        } else {
          starts[count] = at;
          while (ends[bytes[at] as number] === 0) at++;
          closes[count] = at;
          altered[count] = 0;
        }
        count++;
        if (at < length && bytes[at] === delimiter) {
          at++;
          continue;
        }
        // At the end of what there is the row may go on, and a carriage return may be half of a line break.
        if (!last && (at >= length || (bytes[at] === CR && at + 1 >= length))) return begin;
        at += bytes[at] === CR && bytes[at + 1] === LF && at + 1 < length ? 2 : 1;
        break;
      }
      row.line = this.line;
      row.count = count;
      this.line += 1 + breaks;
      // A blank line is no row, the last line break of a file least of all.
      if (count > 1 || starts[0] !== closes[0]) this.#onRow(row);
    }
    return length;
  }

  /** What `#quoted` has found beside the end. */
  #altered = 0;
  #breaks = 0;

  /** The place of the quotation mark that closes a field; −1 where there is none yet. */
  #quoted(bytes: Uint8Array, start: number, length: number): number {
    const inside = this.#inside;
    this.#altered = 0;
    this.#breaks = 0;
    for (let at = start; ; at++) {
      while (inside[bytes[at] as number] === 0) at++;
      if (at >= length) return -1;
      const byte = bytes[at];
      if (byte === LF) this.#breaks++;
      else if (byte === CR) {
        this.#altered = 1;
        if (bytes[at + 1] !== LF) this.#breaks++;
      } else if (at + 1 < length && bytes[at + 1] === this.#quote) {
        this.#altered = 1;
        at++;
      } else return at;
    }
  }

  #widen(): void {
    const { starts, ends, altered } = this.#row;
    this.#row.starts = new Int32Array(starts.length * 2);
    this.#row.starts.set(starts);
    this.#row.ends = new Int32Array(ends.length * 2);
    this.#row.ends.set(ends);
    this.#row.altered = new Uint8Array(altered.length * 2);
    this.#row.altered.set(altered);
  }
}

/** The text of a field. */
export function fieldText(row: ByteRow, field: number, quote: string): string {
  const text = decodeUtf8(row.bytes, row.starts[field], row.ends[field]);
  return row.altered[field] === 1 ? unixBreaks(text).replaceAll(quote + quote, quote) : text;
}
