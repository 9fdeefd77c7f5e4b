/**
 * What the rest of a project needs to know of one file: plain data that crosses threads and outlives the tree.
 * Built by `index-document.ts`; read by the workspace rules and, later, by navigation.
 */
import type { FileKind } from '../base/document-kind.ts';
import type { Span } from '../base/span.ts';
import type { Text } from '../base/text.ts';
import type { Suppression } from '../syntax/tree.ts';
import type { DocumentFacts } from './facts.ts';

export interface FileIndex {
  readonly uri: string;
  readonly path: string;
  /** The directory of the outermost configuration that the file belongs to: names are looked up within it. */
  readonly project: string;
  readonly kind: FileKind;
  readonly document: DocumentSymbol;
  readonly symbols: readonly SymbolDefinition[];
  readonly references: readonly Reference[];
  /** Ids of parts in the paths that fences and directives name: `response` in `criteria.response.bands`. */
  readonly pathNames: readonly PathName[];
  /** Numbered chapters, sections, articles and clauses of running text, for those who look for them. */
  readonly headings: readonly NumberedHeading[];
  readonly suppressions: readonly IndexedSuppression[];
  /** What rules across files ask beyond names; null for kinds of which nothing is asked. */
  readonly facts: DocumentFacts | null;
  /** The text could not be read in full: what it lacks may only be out of reach, so nothing is said to be missing from it. */
  readonly broken: boolean;
  /** Compiled into the product rather than read from the project. */
  readonly builtIn: boolean;
}

export interface IndexedSuppression extends Suppression {
  /** What to delete to take the comment out: its whole line where it stands alone, else with the space before it. */
  readonly removal: Span;
}

/** The document itself, as others name it. */
export interface DocumentSymbol {
  /** From `id:`, or from the file's name when there is none. */
  readonly id: string;
  /** Of the value of `id:`; the start of the file when there is none. */
  readonly span: Span;
  /** What the file's name says the id is; empty when it says nothing. */
  readonly nameId: string;
  /** `id:` and `kind:` as written, without quotes; null when they are not there. */
  readonly declaredId: Declared | null;
  readonly declaredKind: Declared | null;
  readonly label: Text | null;
  readonly status: string;
  readonly replacedBy: string;
  readonly uses: readonly { readonly id: string; readonly span: Span }[];
  /** Just behind the last entry of `uses:` or where such a line could be put; null when the file is not YAML at that place. */
  readonly usesInsert: { readonly offset: number; readonly before: string; readonly after: string } | null;
}

export interface Declared {
  readonly text: string;
  readonly span: Span;
  /** Whether other characters may be put in the place of the span as they are. */
  readonly editable: boolean;
}

export interface SymbolDefinition {
  /** What `x-defines` in the schema says: dimension, target, stage, criterion, input, item, scale, … */
  readonly kind: string;
  readonly id: string;
  readonly span: Span;
  /** Of the whole thing that bears the id. */
  readonly nodeSpan: Span;
  /** Where alone the id is known, as in one analysis; null for what the whole document knows. */
  readonly within: Span | null;
  readonly label: Text | null;
  readonly status: string;
  readonly replacedBy: string;
  readonly aliases: readonly { readonly text: string; readonly span: Span }[];
}

export interface Reference {
  /** What it may name: symbol kinds of this document, `dimension`, `catalog`, document kinds. */
  readonly kinds: readonly string[];
  readonly text: string;
  readonly span: Span;
  /** Where the name is looked up instead of in this document: what the named sibling key says. */
  readonly scope: string | null;
  /** How the text is written: as a value, a key, inside FEEL, or as a Markdown link (then `text` is already an id). */
  readonly form: 'value' | 'key' | 'feel' | 'link';
  /** Whether an edit may put other characters in the place of the span as they are. */
  readonly editable: boolean;
  /**
   * Of the address that the text was read from, its folders left out, where it stands as written: `x.catalog.yaml#y` of a
   * link whose text is `x#y`, or `x.y` in a table cell. Null for what is no link.
   */
  readonly address: Span | null;
}

export interface NumberedHeading {
  readonly level: 'chapter' | 'section' | 'article' | 'clause';
  /** Its number as written, and its title. */
  readonly name: string;
  readonly span: Span;
}

export interface PathName {
  /** The kind of symbol that it names. */
  readonly kind: string;
  readonly text: string;
  readonly span: Span;
}

export interface SuppressionUse {
  readonly suppression: IndexedSuppression;
  /** Rule ids of it that silenced at least one finding. */
  readonly used: ReadonlySet<string>;
}
