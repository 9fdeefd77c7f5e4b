import type { Span } from '../../base/span.ts';

/** Where the YAML between two `---` lines at the very start of a Markdown file stands. Knows nothing of what is in it. */
export interface FrontMatter {
  /** The YAML, without the lines of dashes. */
  readonly content: Span;
  /** Where the Markdown begins. */
  readonly bodyStart: number;
  /** The opening line when no closing one was found though the text reads like front matter; the content is then empty. */
  readonly unclosed: Span | null;
}

const OPEN = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/;
const CLOSE = /^(?:---|\.\.\.)[ \t]*$/gm;
/** A dashed line at the start is a thematic break unless a key follows: then somebody forgot the second one. */
const KEY_LINE = /^[\w\u4e00-\u9fff-]+[ \t]*:(?:[ \t]|\r|\n|$)/;

/** Finds front matter; a byte order mark before it and any kind of line end are accepted. */
export function findFrontMatter(text: string): FrontMatter {
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  const open = OPEN.exec(text)?.[0];
  if (open === undefined) return { content: { start: bom, end: bom }, bodyStart: bom, unclosed: null };
  CLOSE.lastIndex = open.length;
  const close = CLOSE.exec(text);
  if (close !== null) {
    const after = /^(?:\r\n|\n|\r)/.exec(text.slice(CLOSE.lastIndex, CLOSE.lastIndex + 2))?.[0].length ?? 0;
    const bodyStart = close.index + close[0].length + after;
    return { content: { start: open.length, end: close.index }, bodyStart, unclosed: null };
  }
  const unclosed = KEY_LINE.test(text.slice(open.length, open.length + 200)) ? { start: bom, end: bom + 3 } : null;
  return { content: { start: bom, end: bom }, bodyStart: bom, unclosed };
}
