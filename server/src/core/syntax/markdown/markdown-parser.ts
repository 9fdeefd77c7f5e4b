import type { Tree, TreeFragment } from '@lezer/common';
import { parser as commonMark, GFM, type MarkdownParser } from '@lezer/markdown';
import type { Span } from '../../base/span.ts';

/**
 * The one place that knows which Markdown is read: CommonMark with GFM tables, task lists, strikethrough and bare links,
 * by a parser that keeps offsets and can start again from the tree of an earlier text.
 */

export interface MarkdownTree {
  readonly tree: Tree;
  /** Texts whose emphasis, code and links were not read, because that would have taken too long. */
  readonly unread: readonly Span[];
}

// Definitions such as `[a]: b` are read from their paragraph (inline.ts): the parser looks at them in quadratic time.
const base = commonMark.configure([...GFM, { remove: ['LinkReference'] }]);

/** Inline parsing takes a few nanoseconds for every marking character times every character; this many are free … */
const FREE_WORK = 10_000;
/** … and this many more are allowed for a whole text: about a quarter of a second. */
const WORK_BUDGET = 50_000_000;

/** Characters that can begin something; two spaces can be a line break, letters before `@` or `:` a bare link. */
const MARKING = /[\\`*_[\]<&!~@:]|www\.| {2}/g;

/** The tree of `text`. `fragments` are the parts of an earlier tree that an edit left alone. Total, and bounded in time. */
export function parseBlocks(text: string, fragments: readonly TreeFragment[] = []): MarkdownTree {
  const unread: Span[] = [];
  let left = WORK_BUDGET;
  const guarded: MarkdownParser = Object.create(base, {
    parseInline: {
      value(this: MarkdownParser, inline: string, offset: number) {
        const marks = inline.match(MARKING)?.length ?? 0;
        if (marks === 0) return [];
        const work = marks * inline.length;
        if (work > FREE_WORK && (left -= work) < 0) {
          left += work;
          unread.push({ start: offset, end: offset + inline.length });
          return [];
        }
        return base.parseInline.call(this, inline, offset);
      },
    },
  }) as MarkdownParser;
  return { tree: guarded.parse(text, fragments), unread };
}
