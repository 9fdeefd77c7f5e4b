/** Where a cursor stands inside a FEEL text: told from the characters before it, because half an expression has no tree. */
import type { Style } from '../position/place.ts';

export type FeelPlace =
  /** Where a name, a function or a value begins or is being written; `compared` is what stands left of the comparison. */
  | { readonly type: 'word'; readonly from: number; readonly compared: string | null }
  /** Inside a text in quotation marks. */
  | { readonly type: 'text'; readonly from: number; readonly compared: string | null }
  /** Behind the digits of a number. */
  | { readonly type: 'unit'; readonly from: number; readonly compared: string | null };

/**
 * @param before the text up to the cursor as it stands in the file
 * @returns offsets are those of `before`; `compared` is null where nothing is compared in the expression itself
 */
export function feelPlace(before: string, style: Style): FeelPlace {
  const open = openQuote(before, style);
  if (open !== undefined) return { type: 'text', from: open.inside, compared: comparedBefore(before.slice(0, open.start), style) };
  const tail = before.slice(-MAX_TAIL);
  const number = /(?:^|[^\p{L}\p{N}_.])(?:\d+(?:\.\d+)?|\.\d+)(?<unit>[\p{L}%]{0,8})$/u.exec(tail);
  if (number !== null) {
    const from = before.length - (number.groups?.['unit']?.length ?? 0);
    return { type: 'unit', from, compared: comparedBefore(before.slice(0, before.length - tail.length + number.index + 1), style) };
  }
  const word = WORD.exec(tail)?.[0].length ?? 0;
  return { type: 'word', from: before.length - word, compared: comparedBefore(before.slice(0, before.length - word), style) };
}

/** Longer words and numbers stand in no expression that a person wrote. */
const MAX_TAIL = 200;

const WORD = /[\p{L}_][\p{L}\p{N}_]*$/u;

/** A quotation mark without its other half. Inside double quotes of YAML the marks of FEEL are escaped. */
function openQuote(before: string, style: Style): { readonly start: number; readonly inside: number } | undefined {
  const mark = style === 'double' ? '\\"' : '"';
  let open = -1;
  for (let at = before.indexOf(mark); at >= 0; at = before.indexOf(mark, at + mark.length)) open = open < 0 ? at : -1;
  return open < 0 ? undefined : { start: open, inside: open + mark.length };
}

/** The name that `channel =`, `channel in ("phone",` and the like compare with what comes next. */
function comparedBefore(before: string, style: Style): string | null {
  const bare = (style === 'double' ? before.replaceAll('\\"', '"') : before).slice(-400);
  const match = /([\p{L}_][\p{L}\p{N}_.]*)\s*(?:<=|>=|!=|[<>=]|\bin\b)\s*(?:[([]\s*(?:"[^"]*"\s*,\s*)*)?$/u.exec(bare);
  return match?.[1] ?? null;
}
