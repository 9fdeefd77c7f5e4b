/** From the core's plain data to what the protocol sends. The only place, with `from-proto.ts`, where offsets meet lines. */
import {
  DiagnosticSeverity,
  DiagnosticTag,
  MarkupKind,
  type Diagnostic as ProtoDiagnostic,
  type DiagnosticRelatedInformation,
  type Location as ProtoLocation,
  type MarkupContent,
  type Range,
  type TextEdit as ProtoTextEdit,
} from 'vscode-languageserver';
import type { Diagnostic, RelatedPlace, Severity, TextEdit } from '../core/base/diagnostic.ts';
import type { LineIndex } from '../core/base/line-index.ts';
import { ruleUrl } from '../core/base/rule-url.ts';
import type { Span } from '../core/base/span.ts';
import type { Locale } from '../core/base/text.ts';
import { INTERNAL_ERROR } from '../core/service.ts';

/** What a finding carries beside its words, for a code action that comes back with it. */
export interface DiagnosticData {
  readonly rule: string;
  readonly fixable: boolean;
}

/** Where the lines of other files are looked up; undefined for files whose text is not at hand. */
export type LinesOf = (uri: string) => LineIndex | undefined;

export const toRange = (lines: LineIndex, span: Span): Range => ({ start: lines.positionAt(span.start), end: lines.positionAt(span.end) });

/** Markdown for clients that show it; others get its words without the marks. */
export function toMarkup(markdown: string, formats: readonly MarkupKind[] | undefined): MarkupContent {
  if (formats?.includes(MarkupKind.Markdown) === true) return { kind: MarkupKind.Markdown, value: markdown };
  const plain = markdown.replace(/^```.*$/gm, '').replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1 $2').replace(/\*\*|(?<!\\)`/g, '').replace(/\\([\\`*_[\]<>#|~&!])/g, '$1').replace(/\n{3,}/g, '\n\n').trim();
  return { kind: MarkupKind.PlainText, value: plain };
}

/** Undefined where the file's text is not at hand. */
export function toLocation(linesOf: LinesOf, uri: string, span: Span): ProtoLocation | undefined {
  const lines = linesOf(uri);
  return lines && { uri, range: toRange(lines, span) };
}

export function toDiagnostic(diagnostic: Diagnostic, lines: LineIndex, linesOf: LinesOf, locale: Locale): ProtoDiagnostic {
  const { rule, severity, message, span, related, fixes, tags } = diagnostic;
  const data: DiagnosticData = { rule, fixable: fixes.some((f) => f.applicability !== 'display') };
  const places = related.flatMap((place) => toRelated(place, linesOf, locale) ?? []);
  return {
    range: toRange(lines, span),
    severity: SEVERITIES[severity],
    code: rule,
    source: 'plumbline',
    message: message[locale],
    ...(rule === INTERNAL_ERROR ? {} : { codeDescription: { href: ruleUrl(rule) } }),
    ...(tags.length === 0 ? {} : { tags: tags.map((t) => (t === 'deprecated' ? DiagnosticTag.Deprecated : DiagnosticTag.Unnecessary)) }),
    ...(places.length === 0 ? {} : { relatedInformation: places }),
    data,
  };
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

function toRelated({ uri, span, line, message }: RelatedPlace, linesOf: LinesOf, locale: Locale): DiagnosticRelatedInformation | undefined {
  // Of a data file no text is kept, but the line is known.
  const ofData = line === undefined ? undefined : { uri, range: { start: { line: line - 1, character: 0 }, end: { line, character: 0 } } };
  const location = ofData ?? toLocation(linesOf, uri, span);
  return location && { location, message: message[locale] };
}

/** Edits of one document; of other files they are left out. */
export const toTextEdits = (lines: LineIndex, edits: readonly TextEdit[]): ProtoTextEdit[] =>
  edits.filter((e) => e.uri === undefined).map(({ span, newText }) => ({ range: toRange(lines, span), newText }));
