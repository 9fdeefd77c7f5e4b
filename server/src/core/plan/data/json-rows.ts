/**
 * JSON and NDJSON as records, one at a time: of an array only the record at hand is kept. Numbers come through the platform's JSON
 * parser, so digits beyond the seventeenth are lost; data that need them write their numbers as texts.
 */

export interface JsonRecord {
  /** One-based line on which the record begins. */
  readonly line: number;
  /** Null where the record is no object. */
  readonly fields: ReadonlyMap<string, string | null> | null;
}

export type JsonFailure = 'row-too-long' | 'not-json' | 'not-an-array';

/** No record is longer (UTF-16 units): an unclosed bracket or quotation mark makes one record of the rest of the file. */
export const MAX_RECORD_LENGTH = 8_388_608;

export interface JsonReader {
  /** Takes the next piece of the text. Returns a failure after which nothing more is read. */
  push(piece: string): JsonFailure | undefined;
  end(): JsonFailure | undefined;
}

const QUOTE = 34;
const COMMA = 44;
const BACKSLASH = 92;
const NEW_LINE = 10;
const OPEN = 91;
const CLOSE = 93;

/**
 * Cuts an array into its members, each of which the platform's parser then reads: brackets and quotation marks are all that is
 * looked at here, and what they leave undecided is decided there.
 */
export function jsonReader(onRecord: (record: JsonRecord) => void): JsonReader {
  let where: 'before' | 'first' | 'member' | 'after' = 'before';
  let rest = '';
  let depth = 0;
  let quoted = false;
  let escaped = false;
  let line = 1;
  let began = 0;
  let failure: JsonFailure | undefined;

  /** The member that ends here; `last` where the array does. */
  const take = (text: string, last: boolean): JsonFailure | undefined => {
    if (last && where === 'first' && /^[ \t\r\n]*$/.test(text)) return undefined;
    const value = parse(text);
    if (value === undefined) return 'not-json';
    onRecord({ line: began, fields: fieldsOf(value) });
    began = 0;
    return undefined;
  };

  const scan = (piece: string): JsonFailure | undefined => {
    let start = 0;
    for (let i = 0; i < piece.length; i++) {
      const c = piece.charCodeAt(i);
      if (c === NEW_LINE) line++;
      if (quoted) {
        if (escaped) escaped = false;
        else if (c === BACKSLASH) escaped = true;
        else if (c === QUOTE) quoted = false;
        continue;
      }
      if (c === 32 || c === NEW_LINE || c === 9 || c === 13 || (c === 0xfeff && where === 'before')) continue;
      if (where === 'before') {
        if (c !== OPEN) return 'not-an-array';
        where = 'first';
        start = i + 1;
      } else if (where === 'after') return 'not-json';
      else if (depth === 0 && (c === COMMA || c === CLOSE)) {
        const failed = take(rest + piece.slice(start, i), c === CLOSE);
        if (failed !== undefined) return failed;
        rest = '';
        start = i + 1;
        where = c === CLOSE ? 'after' : 'member';
      } else {
        if (began === 0) began = line;
        if (c === QUOTE) quoted = true;
        else if (c === OPEN || c === 123) depth++;
        else if (c === CLOSE || c === 125) depth--;
      }
    }
    rest = where === 'after' || where === 'before' ? '' : rest + piece.slice(start);
    return rest.length > MAX_RECORD_LENGTH ? 'row-too-long' : undefined;
  };

  return {
    push: (piece) => (failure ??= scan(piece)),
    end: () => failure ?? (where === 'after' ? undefined : 'not-json'),
  };
}

export function ndjsonReader(onRecord: (record: JsonRecord) => void): JsonReader {
  let rest = '';
  let line = 0;
  const take = (text: string): void => {
    line++;
    const trimmed = (line === 1 ? text.replace(/^\uFEFF/, '') : text).trim();
    if (trimmed !== '') onRecord({ line, fields: fieldsOf(parse(trimmed)) });
  };
  return {
    push(piece) {
      const lines = (rest + piece).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach(take);
      return rest.length > MAX_RECORD_LENGTH ? 'row-too-long' : undefined;
    },
    end() {
      if (rest !== '') take(rest);
      return undefined;
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The platform reports broken JSON by an exception; here it is one of the things that data can be.
    return undefined;
  }
}

/** A flat object's fields as texts; what is nested is no value of a cell and stays as its JSON. */
function fieldsOf(item: unknown): ReadonlyMap<string, string | null> | null {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return null;
  return new Map(Object.entries(item).map(([key, value]) => [key, fieldText(value)]));
}

function fieldText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  return typeof value === 'object' ? nestedText(value) : String(value);
}

function nestedText(value: object): string {
  try {
    return JSON.stringify(value);
  } catch {
    // The platform writes what is nested thousands of levels deep less far than it reads it.
    return Array.isArray(value) ? '[…]' : '{…}';
  }
}
