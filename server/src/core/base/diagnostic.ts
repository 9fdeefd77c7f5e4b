import type { Span } from './span.ts';
import type { Text } from './text.ts';

export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Replaces the text of `span` by `newText`; an empty span inserts. `uri` is left out for the file of the finding itself. */
export interface TextEdit {
  readonly uri?: string;
  readonly span: Span;
  readonly newText: string;
}

/**
 * How far a fix may be trusted. `safe`: keeps what the author meant, applied by `--fix`. `unsafe`: changes meaning or
 * chooses among readings, only on request. `display`: a proposal to look at, with placeholders to fill in.
 */
export type Applicability = 'safe' | 'unsafe' | 'display';

export interface Fix {
  readonly title: Text;
  readonly applicability: Applicability;
  readonly edits: readonly TextEdit[];
}

export interface RelatedPlace {
  readonly uri: string;
  readonly span: Span;
  /** One-based line, of a place in a file of data: its text is not kept, so the span says nothing there. */
  readonly line?: number;
  readonly message: Text;
}

/** A case that shows what a finding says: inputs by name, as a scoring's `tests:` would give them. Scoring it gives just that. */
export interface Witness {
  readonly given: Readonly<Record<string, string>>;
  readonly notApplicable?: readonly string[];
}

export type DiagnosticTag = 'unnecessary' | 'deprecated';

/** One finding in one file. Plain data: it crosses threads and caches. */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Text;
  readonly span: Span;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
  readonly tags: readonly DiagnosticTag[];
  readonly witness?: Witness;
}

/** Total order of the findings of one file: place, then rule, then words. Makes every output independent of who found what first. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    compareStrings(a.rule, b.rule) ||
    compareStrings(a.message.en, b.message.en)
  );
}

/** Order by UTF-16 code units: the same on every machine, unlike `localeCompare`. */
export const compareStrings = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
