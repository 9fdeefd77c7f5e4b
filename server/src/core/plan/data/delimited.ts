/**
 * CSV and TSV in pieces of any size, as rows of texts with the line each begins on. The parser is papaparse's; what is added is
 * the counting of lines, the joining of pieces, and limits that keep a stray quotation mark from swallowing the memory.
 */
import Papa from 'papaparse';

export interface Row {
  /** One-based line of the file on which the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The quotation marks of the row do not come in pairs as they must. */
  readonly malformed: boolean;
}

export interface DelimitedOptions {
  /** Guessed from the first line among comma, tab, semicolon and bar when left out. */
  readonly delimiter?: string | undefined;
  readonly quote?: string | undefined;
  /** Line on which the text begins, where it is the rest of a file; 1 when left out. */
  readonly line?: number | undefined;
}

export type DataFailure = 'row-too-long';

export interface RowReader {
  /** Takes the next piece of the text. Returns a failure after which nothing more is read. */
  push(piece: string): DataFailure | undefined;
  end(): DataFailure | undefined;
}

/** No row is longer (UTF-16 units): an unclosed quotation mark makes one row of the rest of the file. */
export const MAX_ROW_LENGTH = 8_388_608;

export function delimitedReader(options: DelimitedOptions, onRow: (row: Row) => void): RowReader {
  const quote = options.quote ?? '"';
  let parser: Parser | undefined;
  let delimiter = options.delimiter;
  let rest = '';
  let carry = '';
  let line = options.line ?? 1;
  let first = options.line === undefined;
  let failure: DataFailure | undefined;

  const parse = (text: string, last: boolean): DataFailure | undefined => {
    if (text === '' && last) return undefined;
    if (parser === undefined) {
      if (!last && !text.includes('\n') && text.length < MAX_ROW_LENGTH) {
        rest = text;
        return undefined;
      }
      delimiter ??= guessDelimiter(text, quote);
      parser = new (Papa as unknown as { Parser: ParserConstructor }).Parser({ delimiter, newline: '\n', quoteChar: quote });
    }
    const parsed = parser.parse(text, 0, !last);
    const malformed = new Set(parsed.errors.flatMap((e) => (e.type === 'Quotes' ? [e.row ?? -1] : [])));
    const multiline = text.includes(quote);
    for (const [i, cells] of parsed.data.entries()) {
      const begins = line;
      line += 1 + (multiline ? countBreaks(cells) : 0);
      // A blank line is no row, the last line break of a file least of all.
      if (cells.length > 1 || cells[0] !== '') onRow({ line: begins, cells, malformed: malformed.has(i) });
    }
    rest = last ? '' : text.slice(parsed.meta.cursor);
    return rest.length > MAX_ROW_LENGTH ? 'row-too-long' : undefined;
  };

  return {
    push(piece) {
      if (failure !== undefined) return failure;
      let text = carry + piece;
      if (first && text !== '') {
        first = false;
        if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
      }
      // A carriage return at the very end may be half of a line break.
      carry = text.endsWith('\r') ? '\r' : '';
      if (carry !== '') text = text.slice(0, -1);
      failure = parse(rest + unixBreaks(text), false);
      return failure;
    },
    end() {
      failure ??= parse(rest + unixBreaks(carry), true);
      return failure;
    },
  };
}

interface Parser {
  parse(input: string, baseIndex: number, ignoreLastRow: boolean): {
    readonly data: readonly (readonly string[])[];
    readonly errors: readonly { readonly type: string; readonly row?: number }[];
    readonly meta: { readonly cursor: number };
  };
}

/** Exported by papaparse for use at this level, though its types leave out the arguments. */
type ParserConstructor = new (config: { delimiter: string; newline: string; quoteChar: string }) => Parser;

export const unixBreaks = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

function countBreaks(cells: readonly string[]): number {
  let found = 0;
  for (const cell of cells) for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) found++;
  return found;
}

/** The one of the usual delimiters that is most frequent in the first line outside quotation marks; a comma when there is none. */
export function guessDelimiter(text: string, quote: string): string {
  const counts = new Map([[',', 0], ['\t', 0], [';', 0], ['|', 0]]);
  let quoted = false;
  for (const c of text.slice(0, 65_536)) {
    if (c === quote) quoted = !quoted;
    else if (quoted) continue;
    else if (c === '\n') break;
    else if (counts.has(c)) counts.set(c, (counts.get(c) ?? 0) + 1);
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
