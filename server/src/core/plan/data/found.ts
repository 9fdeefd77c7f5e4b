/** What a look at data finds and keeps of it: names of columns, and what is wrong by kind with the first lines of each. Bounded, whatever the file. */
import type { Text } from '../../base/text.ts';
import { delimitedReader } from './delimited.ts';
import { jsonReader, ndjsonReader } from './json-rows.ts';
import type { DataSettings } from './settings.ts';

/** So many cases and characters (UTF-16 units) of one file are looked at; the rest is left to whoever reads it in earnest. */
export const MAX_CHECKED_ROWS = 100_000;
export const MAX_CHECKED_LENGTH = 16_777_216;

export interface Counted {
  count: number;
  readonly lines: number[];
  readonly example: Text;
}

export const SHOWN_LINES = 3;
/** A file with thousands of columns has its findings for the first of them. */
const MAX_KINDS = 200;

/** `example` is asked for the first of a kind alone: the rest are only counted. */
export function count(counts: Map<string, Counted>, key: string, line: number, example: () => Text): void {
  const known = counts.get(key);
  if (known === undefined) {
    if (counts.size < MAX_KINDS) counts.set(key, { count: 1, lines: line > 0 ? [line] : [], example: example() });
    return;
  }
  known.count++;
  if (line > 0 && known.lines.length < SHOWN_LINES) known.lines.push(line);
}

export function note(list: string[], name: string): void {
  if (list.length < MAX_KINDS && !list.includes(name)) list.push(name);
}

export interface HeaderReader {
  /** False when the names are known. */
  push(piece: string): boolean;
  end(cut: boolean): void;
  names(): readonly string[];
}

/** Records differ in their fields: so many of them are looked at for the names. */
const HEADER_RECORDS = 1_000;

export function headerReader(settings: DataSettings): HeaderReader {
  const names = new Set<string>();
  let records = 0;
  const done = (): boolean => records >= (settings.format === 'csv' || settings.format === 'tsv' ? 1 : HEADER_RECORDS);
  const record = ({ fields }: { readonly fields: ReadonlyMap<string, unknown> | null }): void => {
    if (done()) return;
    records++;
    for (const name of fields?.keys() ?? []) names.add(name);
  };
  const reader =
    settings.format === 'json' ? jsonReader(record)
    : settings.format === 'ndjson' ? ndjsonReader(record)
    : delimitedReader({ delimiter: settings.delimiter, quote: settings.quote }, ({ cells }) => {
        if (done()) return;
        records++;
        cells.forEach((cell, i) => names.add(settings.header ? cell.trim() : String(i + 1)));
      });
  return {
    push: (piece) => !done() && reader.push(piece) === undefined && !done(),
    end(cut) {
      if (!done() && !cut) reader.end();
    },
    names: () => [...names],
  };
}
