import type { MarkdownCache } from './markdown/markdown-cache.ts';
import { parseMarkdown } from './markdown/parse-markdown.ts';
import type { ParsedDocument, TableBinding } from './tree.ts';
import { parseYaml } from './yaml/parse-yaml.ts';
import { PieceCache } from './yaml/piecewise.ts';

/** The door to syntax: any text in, the tolerant tree and everything that is wrong with the text out. */
export interface ParseOptions {
  readonly language: 'yaml' | 'markdown';
  /** How the headers of Markdown tables are understood; without it every header is its own key. */
  readonly binding?: TableBinding;
  /** Of the version before of a text that is being edited, whose tree is then used no more. */
  readonly cache?: ParseCache;
}

/** What is kept from one version of a text to the next, so that the next is read faster; never what it is read as. */
export class ParseCache {
  readonly pieces = new PieceCache();
  /** Made by the reader of Markdown, which few runs load. */
  markdown: MarkdownCache | undefined;
}

/** Never throws, in time and memory bounded by `limits.ts`. All spans are offsets into `text`. */
export function parse(text: string, options: ParseOptions): ParsedDocument {
  // Neither parser ends a line at a lone carriage return; both languages do, and so does whoever counts lines.
  const lines = text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
  if (options.language === 'markdown') return parseMarkdown(lines, { binding: options.binding, kept: options.cache });
  const { root, problems, suppressions } = parseYaml(lines, options.cache ? { cache: options.cache.pieces } : {});
  return { language: 'yaml', root, problems, suppressions, prose: null };
}

/** `yaml` or `markdown`, told from the end of a file name; undefined for any other. */
export function languageOf(fileName: string): 'yaml' | 'markdown' | undefined {
  if (/\.ya?ml$/i.test(fileName)) return 'yaml';
  return /\.md$/i.test(fileName) ? 'markdown' : undefined;
}
