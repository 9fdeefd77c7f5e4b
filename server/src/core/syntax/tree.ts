import type { Span } from '../base/span.ts';

/**
 * The one tolerant tree that YAML and Markdown documents become. It is built for broken text too: what could not be
 * understood is missing from the tree and named in the problems. All spans are offsets into the whole file, also for
 * values that stand in a fenced block or a table cell of a Markdown file.
 */
export type Node = MapNode | SeqNode | ScalarNode;

export interface MapNode {
  readonly type: 'map';
  readonly span: Span;
  readonly entries: readonly Entry[];
  /** `{ a: 1 }` in YAML; tables and joined blocks count as block style. */
  readonly flow: boolean;
  /** Where a person would add a next entry, when it is not at the end of the span. */
  readonly origin: Origin;
}

export interface Entry {
  readonly key: ScalarNode;
  /** Null when nothing stands after the colon. */
  readonly value: Node | null;
  /** From the key to the end of the value. */
  readonly span: Span;
}

export interface SeqNode {
  readonly type: 'seq';
  readonly span: Span;
  readonly items: readonly Node[];
  readonly flow: boolean;
  readonly origin: Origin;
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'cell' | 'none';

export interface ScalarNode {
  readonly type: 'scalar';
  /** Of the scalar as written, quotes included. */
  readonly span: Span;
  /** The characters it stands for, quotes and escapes resolved. Decimals are read from here, never from `value`. */
  readonly source: string;
  /** YAML 1.2 core schema: only plain scalars can be other than strings. */
  readonly value: string | number | boolean | null;
  readonly style: ScalarStyle;
}

/** What kind of text a node was read from: decides how a fix writes beside it. */
export type Origin = 'yaml' | 'front-matter' | 'fence' | 'table' | 'joined';

/** Closed set of what can be wrong with the text itself, before any schema. */
export type SyntaxProblemCode =
  | 'syntax' // the YAML parser's own message
  | 'duplicate-key'
  | 'unsupported' // tags, merge keys, several documents in one file, non-scalar keys
  | 'too-large'
  | 'too-deep'
  | 'alias-bomb'
  | 'unknown-column' // a table header that is neither a key nor a label
  | 'unknown-path' // `<!-- plumbline: path -->` or ```yaml path that leads nowhere
  | 'misspelt-word' // a comment whose first word is nearly `plumbline` or `plumbline-ignore`
  | 'table-missing' // a directive that no table follows
  | 'ragged-row'; // a row with more cells than the header

export interface SyntaxProblem {
  readonly code: SyntaxProblemCode;
  readonly span: Span;
  readonly message: { readonly zh: string; readonly en: string };
  /** Names from which a "did you mean" can be made, of a step of a path. */
  readonly candidates?: readonly string[];
  /** What could have stood there, of a header that names no column. */
  readonly columns?: readonly ColumnName[];
  /** What to write in the place of the span: keeps what the author meant. */
  readonly replacement?: string;
  /** What to write instead, here and on lines that go along; a guess where something else could be meant. */
  readonly repair?: { readonly edits: readonly { readonly span: Span; readonly newText: string }[]; readonly isGuess: boolean };
  /** A related place in the same file, such as the first of two equal keys. */
  readonly other?: Span;
}

/** `# plumbline-ignore rule-id, rule-id: reason` or `<!-- plumbline-ignore rule-id: reason -->`. */
export interface Suppression {
  /** Of the whole comment. */
  readonly span: Span;
  readonly rules: readonly { readonly id: string; readonly span: Span }[];
  /** Empty when none was given. */
  readonly reason: string;
  /** The node it speaks for: the next one, or, behind text on the same line, the one that the line begins. */
  readonly target: Span | null;
}

/** A number in the running text of a regulation: chapters, sections, articles, and the clauses of a handbook, 2.1 and 2.1.1. */
export interface Heading {
  readonly level: 'chapter' | 'section' | 'article' | 'clause' | 'heading';
  /** Value of the Chinese or Arabic numeral, of a clause the last one; 0 for a heading without one. */
  readonly number: number;
  /** 1 in 第十条之一 and Article 10a, else 0. */
  readonly sub: number;
  /** What stands before the last number of a clause: 2.1 in 2.1.3; else empty. */
  readonly parent: string;
  /** Of `第八条` itself. */
  readonly numberSpan: Span;
  /** Of the heading's line or of the article's opening words. */
  readonly span: Span;
  /** From here to the next heading of the same or a higher level. */
  readonly sectionSpan: Span;
  readonly title: string;
  /** Markdown level 1–6, or 0 where it is not a Markdown heading. */
  readonly depth: number;
}

/** （一）, 1、 or （1） below an article. */
export interface Item {
  /** 1 for （一）, 2 for 1、 and 3 for （1）, as regulations nest them. */
  readonly level: 1 | 2 | 3;
  readonly number: number;
  /** Of （一） itself. */
  readonly numberSpan: Span;
  /** Of the line that it opens. */
  readonly span: Span;
  /** From here to the next item of its level or above, or to the next heading. */
  readonly sectionSpan: Span;
  readonly title: string;
}

/** `第八条`, `第三章`, `第八条至第十条`, `Article 8`, `见 2.1` in running text, where it is not itself the heading. */
export interface ArticleReference {
  readonly level: 'chapter' | 'section' | 'article' | 'clause';
  readonly number: number;
  /** 1 in 第十条之一 and Article 10a, else 0. */
  readonly sub: number;
  /** What stands before the last number of a clause: 2.1 in 2.1.3; else empty. */
  readonly parent: string;
  /** Of 第八条; in 第八、九条 of 第八 and 九条. */
  readonly span: Span;
  /** True where the words before it name another document: 《消费者权益保护法》第八条. */
  readonly external: boolean;
}

/** `[可靠性](servqual.catalog.yaml#reliability)`. */
export interface LinkReference {
  readonly text: string;
  readonly textSpan: Span;
  readonly target: string;
  readonly targetSpan: Span;
}

/** One step of `criteria.response.bands`, as a fence or a directive writes it. */
export interface PathStep {
  readonly name: string;
  readonly span: Span;
}

/** A leaf of the block structure: a paragraph or heading, a table, a fence, comments or other HTML. */
export interface ProseBlock {
  readonly kind: 'text' | 'table' | 'fence' | 'html' | 'other';
  readonly span: Span;
}

/** What only Markdown documents have. */
export interface Prose {
  /** With its lines of dashes; null where there is none. */
  readonly frontMatter: Span | null;
  readonly blocks: readonly ProseBlock[];
  /** The places that fences and directives name, in the order of the text. */
  readonly paths: readonly (readonly PathStep[])[];
  readonly headings: readonly Heading[];
  readonly items: readonly Item[];
  readonly articleReferences: readonly ArticleReference[];
  readonly links: readonly LinkReference[];
}

export interface ParsedDocument {
  readonly language: 'yaml' | 'markdown';
  /** Null when there is nothing but space and comments, or when the text was refused. */
  readonly root: Node | null;
  readonly problems: readonly SyntaxProblem[];
  readonly suppressions: readonly Suppression[];
  readonly prose: Prose | null;
}

/** How the columns of a Markdown table are named and typed; given by the schema layer, which syntax must not know. */
export interface TableBinding {
  /** The key under `path` that the header text names (key itself, Chinese or English label), or undefined. */
  column(path: readonly string[], header: string): TableColumn | undefined;
  /** What the header at `path` could have named, in the order of the schema. */
  columns(path: readonly string[]): readonly ColumnName[];
}

/** A key, and the labels that name it as well. */
export interface ColumnName {
  readonly key: string;
  readonly label: { readonly zh: string; readonly en: string } | null;
}

export interface TableColumn {
  readonly key: string;
  /** JSON types that the schema allows for the cell: `string`, `number`, `boolean`, `array`, … */
  readonly types: readonly string[];
}

export const isMap = (n: Node | null | undefined): n is MapNode => n?.type === 'map';
export const isSeq = (n: Node | null | undefined): n is SeqNode => n?.type === 'seq';
export const isScalar = (n: Node | null | undefined): n is ScalarNode => n?.type === 'scalar';

/** Whether both bear the same number, so that a mention of the one leads to the other. */
export const sameNumber = (a: Numbering, b: Numbering): boolean => a.level === b.level && a.number === b.number && a.sub === b.sub && a.parent === b.parent;
export type Numbering = Pick<Heading, 'level' | 'number' | 'sub' | 'parent'>;

/** The entry named `key`, the first if the file repeats it. */
export function entry(node: Node | null | undefined, key: string): Entry | undefined {
  if (!isMap(node)) return undefined;
  // Asked many times for every object of every document: no closure, no iterator.
  for (let i = 0; i < node.entries.length; i++) {
    const e = node.entries[i];
    if (e?.key.source === key) return e;
  }
  return undefined;
}

/** The value under `key`, or undefined when the key is absent or has no value. */
export function get(node: Node | null | undefined, key: string): Node | undefined {
  return entry(node, key)?.value ?? undefined;
}
