/** What the providers of completion hand in, and what becomes of it: plain data, in LSP's terms but with offsets. */
import type { TextEdit } from '../../base/diagnostic.ts';
import type { Span } from '../../base/span.ts';
import type { Subject } from '../documentation/subject.ts';

export type CandidateKind = 'key' | 'value' | 'dimension' | 'document' | 'part' | 'name' | 'function' | 'keyword' | 'unit' | 'rule' | 'article' | 'text';

/** One entry that could be written at the cursor. */
export interface Candidate {
  readonly label: string;
  readonly kind: CandidateKind;
  /** What finds it beside its label, in any language: labels, synonyms. */
  readonly names?: readonly string[];
  readonly detail?: string | undefined;
  /** Written in the place of the token; the label where it is left out. */
  readonly insert?: string;
  /** Whether `insert` is a snippet as LSP defines them. */
  readonly snippet?: boolean;
  /** Written in the same edit elsewhere in the document. */
  readonly edits?: readonly TextEdit[];
  readonly subject?: Subject | undefined;
  readonly deprecated?: boolean;
  /** What stands first where nothing is typed yet: smaller is earlier. Equal ones keep the order of the provider. */
  readonly group?: number;
  /** Whether the editor should ask again once it is written: what comes next is proposed too. */
  readonly goesOn?: boolean;
}

/** Candidates for one stretch of text. */
export interface Proposal {
  /** From the first character of the token to the cursor; the cursor's line only. */
  readonly span: Span;
  /** Where the token ends behind the cursor. */
  readonly end: number;
  readonly candidates: readonly Candidate[];
  /** Whether they have been compared with what is typed already. */
  readonly matched?: boolean;
}

export interface CompletionItem {
  readonly label: string;
  readonly kind: CandidateKind;
  readonly detail: string | undefined;
  /** What is replaced when the editor inserts: up to the cursor; `replace` is the whole token. */
  readonly insert: Span;
  readonly replace: Span;
  readonly newText: string;
  readonly snippet: boolean;
  readonly edits: readonly TextEdit[];
  /** What the editor compares with the text that is typed: that text itself where the entry was found by another name. */
  readonly filterText: string;
  readonly sortText: string;
  readonly deprecated: boolean;
  readonly goesOn: boolean;
  readonly subject: Subject | undefined;
}

export interface CompletionList {
  /** The editor must ask again when more is typed, because names and pinyin are compared here. */
  readonly incomplete: boolean;
  readonly items: readonly CompletionItem[];
}
