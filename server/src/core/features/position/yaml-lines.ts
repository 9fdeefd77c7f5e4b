/** Lines of block YAML: how far they are indented, which dashes and which key they open with. Reads one line at a time. */

export interface Line {
  readonly start: number;
  /** Without the line break. */
  readonly end: number;
  readonly indent: number;
  /** Columns of the dashes that the line opens with. */
  readonly dashes: readonly number[];
  readonly key: LineKey | null;
  /** Offset of what follows the dashes; of the value where there is a key. */
  readonly content: number;
  readonly blank: boolean;
  readonly comment: boolean;
}

export interface LineKey {
  readonly text: string;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  /** Offset of the colon. */
  readonly colon: number;
}

export function lineStart(text: string, offset: number, floor: number): number {
  return Math.max(floor, offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1);
}

export function lineEnd(text: string, offset: number, limit: number): number {
  const at = text.indexOf('\n', offset);
  const end = at < 0 || at > limit ? limit : at;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

/** Number of blanks that the line at `start` opens with; -1 for a line without content. */
export function indentAt(text: string, start: number, limit: number): number {
  for (let at = start; at < limit; at++) {
    const c = text.charCodeAt(at);
    if (c === 32 || c === 9) continue;
    return c === 10 || c === 13 ? -1 : at - start;
  }
  return -1;
}

export function readLine(text: string, start: number, limit: number): Line {
  const end = lineEnd(text, start, limit);
  let at = start;
  const skip = (): void => {
    while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  };
  skip();
  const indent = at - start;
  const dashes: number[] = [];
  while (text[at] === '-' && (at + 1 >= end || text[at + 1] === ' ' || text[at + 1] === '\t')) {
    dashes.push(at - start);
    at++;
    skip();
    if (dashes.length > MAX_DASHES) break;
  }
  const key = readKey(text, at, end, start);
  let content = at;
  if (key !== null) {
    content = key.colon + 1;
    while (content < end && /[ \t]/.test(text[content] as string)) content++;
  }
  return { start, end, indent, dashes, key, content: Math.min(content, end), blank: indent === end - start, comment: dashes.length === 0 && text[start + indent] === '#' && indent < end - start };
}

/** More lists than this stand inside each other on no line that a person wrote. */
const MAX_DASHES = 20;
const MAX_KEY = 400;

function readKey(text: string, at: number, end: number, line: number): LineKey | null {
  const first = text[at];
  if (first === undefined || at >= end || '[]{}#&*!|>%@`,'.includes(first)) return null;
  if (first === '"' || first === "'") {
    const close = text.indexOf(first, at + 1);
    if (close < 0 || close >= end) return null;
    const colon = /^[ \t]*:(?=[ \t\r\n]|$)/.exec(text.slice(close + 1, Math.min(end, close + 20)));
    if (colon === null) return null;
    return { text: text.slice(at + 1, close), column: at - line, start: at + 1, end: close, colon: close + colon[0].length };
  }
  const stop = Math.min(end, at + MAX_KEY);
  for (let i = at; i < stop; i++) {
    const c = text[i];
    if (c === '#' && i > at && /\s/.test(text[i - 1] as string)) return null;
    if (c !== ':' || (i + 1 < end && !/[ \t]/.test(text[i + 1] as string))) continue;
    const written = text.slice(at, i).trimEnd();
    return { text: written, column: at - line, start: at, end: at + written.length, colon: i };
  }
  return null;
}

/** A scalar behind a key or a dash, without quotes and comment; empty where something else or nothing stands there. */
export function scalarOn(text: string, from: number, end: number): string {
  const written = text.slice(from, Math.min(end, from + MAX_SCALAR));
  const quoted = /^(["'])(.*?)\1/.exec(written);
  if (quoted !== null) return quoted[2] ?? '';
  if (/^[&*!|>{[#]/.test(written)) return '';
  return written.replace(/\s+#.*$/s, '').trim();
}

const MAX_SCALAR = 1_000;

/** Scalar values by key in an item as written, `{ when: "< 1h", score: 5 }` or on several lines; the first of equal keys. */
export function entriesIn(item: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, key = '', double, single, plain] of item.slice(0, MAX_SCALAR).matchAll(ENTRY)) {
    if (!found.has(key)) found.set(key, double ?? single ?? plain?.replace(/\s#.*$/, '').trim() ?? '');
  }
  return found;
}

const ENTRY = /(?:^|[{,\n])\s{0,40}([A-Za-z][\w.-]{0,40})\s{0,4}:[ \t]+(?:"([^"\n]*)"|'([^'\n]*)'|([^,}\n]*))/g;
