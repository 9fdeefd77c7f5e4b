/** From settled findings to what reporters show: displayed paths, lines and columns, counts. Pure data, sorted. */
import { SEVERITIES, type Applicability, type Diagnostic, type Severity, type Witness } from '../core/base/diagnostic.ts';
import type { LineIndex} from '../core/base/line-index.ts';
import { type Position } from '../core/base/line-index.ts';
import { ruleUrl } from '../core/base/rule-url.ts';
import type { Span } from '../core/base/span.ts';
import type { Locale, Text } from '../core/base/text.ts';

/** Version of the form of the JSON report. */
export const REPORT_VERSION = '1';

/** Zero-based, `character` in UTF-16 code units, `end` exclusive: as the Language Server Protocol has it. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface ReportedEdit {
  readonly file: string;
  readonly range: Range;
  readonly newText: string;
}

export interface ReportedFix {
  readonly title: string;
  readonly applicability: Applicability;
  readonly edits: readonly ReportedEdit[];
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string;
  readonly range: Range;
  readonly fixes: readonly ReportedFix[];
  readonly related: readonly { readonly file: string; readonly range: Range; readonly message: string }[];
  readonly url: string;
  /** A case that shows what the finding says, where there is one. */
  readonly witness?: ReportedWitness;
}

/** As the `tests:` of a scoring give a case. */
export interface ReportedWitness {
  readonly given: Readonly<Record<string, string>>;
  readonly 'not-applicable'?: readonly string[];
}

export interface Report {
  readonly locale: Locale;
  /** Version of the product. */
  readonly version: string;
  /** Folder that displayed paths are relative to, as a `file:` URI with a slash at the end. */
  readonly baseUri: string;
  /** Displayed paths of the files whose findings were asked for. */
  readonly files: readonly string[];
  /** By file, then by place. */
  readonly findings: readonly Finding[];
  readonly summary: Readonly<Record<Severity, number>> & { readonly fixable: number };
  /** What could not be checked at all. */
  readonly failures: readonly Text[];
  /** What `--fix` did, where it was asked for. */
  readonly fixed: { readonly count: number; readonly files: readonly string[] } | null;
  readonly exitCode: number;
  /** The text of a displayed path. */
  source(file: string): Source;
}

export interface Source {
  readonly text: string;
  readonly lines: LineIndex;
}

export interface FileFindings {
  /** Displayed path. */
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** The findings of all files, in the order given. `fileOf` names the file of a uri; `source` gives its text. */
export function reportFindings(
  files: readonly FileFindings[],
  locale: Locale,
  fileOf: (uri: string) => string,
  source: (file: string) => Source,
): Finding[] {
  return files.flatMap(({ file, diagnostics }) =>
    diagnostics.map((d) => ({
      rule: d.rule,
      severity: d.severity,
      message: d.message[locale],
      file,
      range: rangeIn(source(file), d.span),
      fixes: d.fixes.map((fix) => ({
        title: fix.title[locale],
        applicability: fix.applicability,
        edits: fix.edits.map((edit) => {
          const target = edit.uri === undefined ? file : fileOf(edit.uri);
          return { file: target, range: rangeIn(source(target), edit.span), newText: edit.newText };
        }),
      })),
      related: d.related.map((place) => {
        const target = fileOf(place.uri);
        return { file: target, range: place.line === undefined ? rangeIn(source(target), place.span) : lineRange(place.line), message: place.message[locale] };
      }),
      url: ruleUrl(d.rule),
      ...(d.witness === undefined ? {} : { witness: reportWitness(d.witness) }),
    })),
  );
}

export const reportWitness = ({ given, notApplicable }: Witness): ReportedWitness => (notApplicable === undefined ? { given } : { given, 'not-applicable': notApplicable });

export function summarise(findings: readonly Finding[]): Report['summary'] {
  const counts = { error: 0, warning: 0, info: 0, hint: 0, fixable: 0 };
  for (const finding of findings) {
    counts[finding.severity]++;
    if (finding.fixes.some((fix) => fix.applicability === 'safe')) counts.fixable++;
  }
  return counts;
}

/** Whether `severity` is at least as serious as `least`. */
export const atLeast = (severity: Severity, least: Severity): boolean => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);

/** The start of a one-based line. */
function lineRange(line: number): Range {
  const at = { line: Math.max(0, line - 1), character: 0 };
  return { start: at, end: at };
}

function rangeIn({ lines }: Source, span: Span): Range {
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}
