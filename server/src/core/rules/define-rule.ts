/**
 * What a rule is. A rule is one file: its metadata is behaviour (severity, what it may fix, when it runs), its page
 * stands beside it, and the registry, the documentation and the configuration know it from here alone.
 */
import type { Diagnostic, DiagnosticTag, Fix, RelatedPlace, Severity, Witness } from '../base/diagnostic.ts';
import type { FileKind } from '../base/document-kind.ts';
import type { Span } from '../base/span.ts';
import { fillText, type Text } from '../base/text.ts';
import type { DataFacts } from '../analysis/data-facts.ts';
import type { DocumentAnalysis } from '../analysis/document-analysis.ts';
import type { FileIndex, SuppressionUse } from '../analysis/file-index.ts';
import type { Project } from '../analysis/project.ts';

/** The folder a rule lives in, and what a reader is shown it under. */
export const RULE_GROUPS = ['document', 'schema', 'reference', 'standard', 'regulation', 'scoring', 'survey', 'dataset'] as const;
export type RuleGroup = (typeof RULE_GROUPS)[number];

export interface OptionSpec {
  readonly type: 'string-list' | 'string' | 'number' | 'boolean';
  readonly default: OptionValue;
  readonly description: Text;
}
export type OptionValue = readonly string[] | string | number | boolean;

export interface RuleMeta<M extends string = string> {
  readonly id: string;
  readonly group: RuleGroup;
  /** First version that has the rule. */
  readonly since: string;
  readonly status: 'stable' | 'preview' | 'deprecated';
  readonly severity: Severity;
  /** The most trusted fix that the rule may offer. */
  readonly fix: 'safe' | 'unsafe' | 'display' | 'none';
  /** Kinds of document that the rule speaks of; left out for all, the configuration included. */
  readonly kinds?: readonly FileKind[];
  readonly tags?: readonly DiagnosticTag[];
  /** Says that something could not be read or checked: it is never turned off, made milder or suppressed, lest that look like a pass. */
  readonly always?: true;
  readonly summary: Text;
  readonly messages: Readonly<Record<M, Text>>;
  readonly options?: Readonly<Record<string, OptionSpec>>;
}

export interface Report<M extends string> {
  readonly message: M;
  readonly span: Span;
  /** Values for the `{places}` of the message. */
  readonly data?: Readonly<Record<string, string | number | Text>>;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
  readonly witness?: Witness | undefined;
}

interface Context<M extends string> {
  readonly options: Readonly<Record<string, OptionValue>>;
  report(report: Report<M>): void;
}

/** What a rule of one document may look at: that document and nothing else, so that its findings can be kept. */
export interface DocumentContext<M extends string = string> extends Context<M> {
  readonly document: DocumentAnalysis;
  /** Every rule there is, for the one that checks the names of rules in a configuration. */
  readonly rules: readonly RuleMeta[];
}

/** What a rule across files may look at: plain indexes, no trees, so that a whole project stays small. */
export interface WorkspaceContext<M extends string = string> extends Context<M> {
  readonly index: FileIndex;
  readonly project: Project;
  /** Of a dataset whose data were looked for; undefined where nobody could look, as with a text from standard input. */
  readonly data: DataFacts | undefined;
}

/** Runs last: sees which suppressions of the file silenced something. */
export interface SuppressionContext<M extends string = string> extends Context<M> {
  readonly index: FileIndex;
  readonly suppressions: readonly SuppressionUse[];
  /** Whether a name is that of a rule, and all names for a suggestion. */
  readonly ruleIds: readonly string[];
  /** Whether the configuration has turned the rule off for this file, so that it had nothing to silence. */
  isOff(id: string): boolean;
  /** Whether errors in other files may keep the rule from seeing what it would find here. */
  mayBeHidden(id: string): boolean;
}

interface Check {
  document: DocumentContext;
  workspace: WorkspaceContext;
  suppression: SuppressionContext;
}

/** `level` says what the driver must build before the rule can run, and what change makes it run again. */
export type RuleLevel = keyof Check;

export type Rule = {
  [L in RuleLevel]: RuleMeta & { readonly level: L; check(context: Check[L]): void };
}[RuleLevel];

export function defineRule<const M extends string>(
  rule: RuleMeta<M> &
    (
      | { readonly level: 'document'; check(context: DocumentContext<M>): void }
      | { readonly level: 'workspace'; check(context: WorkspaceContext<M>): void }
      | { readonly level: 'suppression'; check(context: SuppressionContext<M>): void }
    ),
): Rule {
  return rule as Rule;
}

/** Turns what a rule reports into a finding. */
export function toDiagnostic(rule: RuleMeta, severity: Severity, report: Report<string>): Diagnostic {
  const template = rule.messages[report.message] ?? rule.summary;
  return {
    rule: rule.id,
    severity,
    message: fillText(template, shortened(report.data ?? {})),
    span: report.span,
    related: report.related ?? [],
    fixes: report.fixes ?? [],
    tags: rule.tags ?? [],
    ...(report.witness === undefined ? {} : { witness: report.witness }),
  };
}

/** Longest name or value that a message quotes, in UTF-16 units. */
const MAX_QUOTED = 80;

/** A file may hold names of any length and with any character; a message stays one readable line. */
function shortened(data: Readonly<Record<string, string | number | Text>>): Record<string, string | number | Text> {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, typeof value === 'string' ? quotable(value) : value]));
}

/** Text from a file as a message quotes it: on one line, without control characters, cut where it is too long. */
export function quotable(value: string): string {
  const start = value.slice(0, MAX_QUOTED + 1).replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  return start.length > MAX_QUOTED ? `${start.slice(0, MAX_QUOTED).replace(/[\uD800-\uDBFF]$/, '')}…` : start;
}
