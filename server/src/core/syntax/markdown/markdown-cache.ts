/**
 * What is kept of a Markdown text that is being edited: the block tree, which the parser starts again from, and what each
 * fence and each piece of prose was read as. A version is read from it as from nothing, only faster.
 */
import { TreeFragment, type Tree } from '@lezer/common';
import type { Span } from '../../base/span.ts';
import type { ArticleReference, LinkReference } from '../tree.ts';
import { detachProblems, moveYaml, type YamlResult } from '../yaml/move.ts';
import { hasNames } from '../yaml/sections.ts';
import { parseBlocks, type MarkdownTree } from './markdown-parser.ts';
import type { OpenItem } from './items.ts';
import type { BlockProse, OpenHeading } from './prose.ts';

interface KeptFence {
  readonly result: YamlResult;
  start: number;
}

/** What a block of text was read as, and the comments in it. */
export interface ReadText extends BlockProse {
  readonly comments: readonly Span[];
}

interface KeptText {
  readonly read: ReadText;
  readonly start: number;
}

export class MarkdownCache {
  #tree: { readonly text: string; readonly tree: Tree } | undefined;
  #fences = new Map<string, KeptFence[]>();
  #oldFences = new Map<string, KeptFence[]>();
  #texts = new Map<string, KeptText>();
  #oldTexts = new Map<string, KeptText>();

  /** Begins a version: what the one before did not use is let go. */
  turn(): void {
    this.#oldFences = this.#fences;
    this.#fences = new Map();
    this.#oldTexts = this.#texts;
    this.#texts = new Map();
  }

  blocks(text: string): MarkdownTree {
    const before = this.#tree;
    const read = parseBlocks(text, before ? fragments(before.text, before.tree, text) : []);
    // Where inline parsing was cut short, what is left out depends on what was read before it.
    this.#tree = read.unread.length === 0 ? { text, tree: read.tree } : undefined;
    return read.unread.length === 0 || !before ? read : parseBlocks(text);
  }

  /** @param read gives the same for the same text, but for the place */
  yaml(text: string, start: number, read: () => YamlResult): YamlResult {
    // What aliases share would be moved more than once.
    if (hasNames(text)) return read();
    const now = this.#oldFences.get(text)?.pop() ?? { result: detached(read()), start };
    moveYaml(now.result, start - now.start);
    now.start = start;
    const same = this.#fences.get(text);
    if (same) same.push(now);
    else this.#fences.set(text, [now]);
    return now.result;
  }

  /** @param key names all that the reading depends on */
  text(key: string, start: number, read: () => ReadText): ReadText {
    const kept = this.#texts.get(key) ?? this.#oldTexts.get(key);
    const now = kept?.start === start ? kept : { read: kept ? moved(kept.read, start - kept.start) : read(), start };
    this.#texts.set(key, now);
    return now.read;
  }
}

const detached = ({ root, problems, suppressions }: YamlResult): YamlResult => ({ root, problems: detachProblems(problems), suppressions });

/** The parts of the tree before that the one change between the two texts has left alone. */
function fragments(before: string, tree: Tree, after: string): readonly TreeFragment[] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < most - head && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  // The dashes below the header of a table decide where the paragraph above it ends: two lines that follow a block are read with it.
  for (let line = 0; line < 3 && head > 0; line++) head = before.lastIndexOf('\n', head - 2) + 1;
  const change = { fromA: head, toA: before.length - tail, fromB: head, toB: after.length - tail };
  return TreeFragment.applyChanges(TreeFragment.addTree(tree), [change]);
}

function moved({ headings, items, articleReferences, links, comments }: ReadText, by: number): ReadText {
  const at = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  return {
    headings: headings.map((h): OpenHeading => ({ ...h, numberSpan: at(h.numberSpan), span: at(h.span) })),
    items: items.map((i): OpenItem => ({ ...i, numberSpan: at(i.numberSpan), span: at(i.span) })),
    articleReferences: articleReferences.map((r): ArticleReference => ({ ...r, span: at(r.span) })),
    links: links.map((l): LinkReference => ({ ...l, textSpan: at(l.textSpan), targetSpan: at(l.targetSpan) })),
    comments: comments.map(at),
  };
}
