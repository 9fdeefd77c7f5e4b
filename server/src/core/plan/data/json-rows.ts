/**
 * JSON and NDJSON as records. An array is read whole, up to a limit; NDJSON line by line. Numbers come through the platform's JSON
 * parser, so digits beyond the seventeenth are lost; data that need them write their numbers as texts.
 */

export interface JsonRecord {
  /** One-based line for NDJSON; the number of the record for an array, whose lines mean nothing. */
  readonly line: number;
  /** Null where the line is no object. */
  readonly fields: ReadonlyMap<string, string | null> | null;
}

export type JsonFailure = 'row-too-long' | 'not-json' | 'not-an-array';

/** Larger arrays are refused; NDJSON has no such limit. In UTF-16 units. */
export const MAX_JSON_LENGTH = 67_108_864;
const MAX_LINE = 8_388_608;

export interface JsonReader {
  push(piece: string): JsonFailure | undefined;
  end(): JsonFailure | undefined;
}

export function jsonReader(onRecord: (record: JsonRecord) => void): JsonReader {
  const pieces: string[] = [];
  let length = 0;
  return {
    push(piece) {
      length += piece.length;
      if (length > MAX_JSON_LENGTH) return 'row-too-long';
      pieces.push(piece);
      return undefined;
    },
    end() {
      const value = parse(pieces.join('').replace(/^\uFEFF/, ''));
      if (value === undefined) return 'not-json';
      if (!Array.isArray(value)) return 'not-an-array';
      for (const [i, item] of value.entries()) onRecord({ line: i + 1, fields: fieldsOf(item) });
      return undefined;
    },
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
      return rest.length > MAX_LINE ? 'row-too-long' : undefined;
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
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

