/**
 * Runs the rules. Knows levels, severities, options and suppressions; knows no rule by name. An exception in a rule is
 * a bug: it becomes one `internal-error` finding and the other rules go on.
 */
import { compareDiagnostics, type Diagnostic, type Severity } from '../base/diagnostic.ts';
import { contains, span } from '../base/span.ts';
import type { EffectiveConfig, OptionSetting } from '../analysis/config.ts';
import type { DataFacts } from '../analysis/data-facts.ts';
import type { DocumentAnalysis } from '../analysis/document-analysis.ts';
import type { FileIndex, SuppressionUse } from '../analysis/file-index.ts';
import type { Project } from '../analysis/project.ts';
import type { FileKind } from '../base/document-kind.ts';
import { toDiagnostic, type OptionSpec, type OptionValue, type Report, type Rule, type RuleLevel } from './define-rule.ts';

export const INTERNAL_ERROR = 'internal-error';

/** What is kept of a file once it has been looked at alone; plain data, so that it can come from another thread. */
export interface FileResult {
  readonly index: FileIndex;
  /** Before suppressions, which can only be applied when the whole project has been looked at. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Looks at one document alone. */
export function checkDocument(rules: readonly Rule[], document: DocumentAnalysis, config: EffectiveConfig): FileResult {
  return { index: document.index, diagnostics: runDocumentRules(rules, document, config) };
}

/** Findings of the rules that look at one document alone. */
export function runDocumentRules(rules: readonly Rule[], document: DocumentAnalysis, config: EffectiveConfig): Diagnostic[] {
  const found = run(rules, 'document', document.kind, config, (rule, options, report) => {
    if (rule.level === 'document') rule.check({ options, report, document, rules });
  });
  // What stands where the text could not be read is not what its author meant, and nothing is to be said of it.
  const unread = document.parsed.problems.filter((p) => p.code === 'syntax').map((p) => p.span);
  if (unread.length === 0) return found;
  const firm = new Set(rules.filter((rule) => isFirm(rule, document.kind)).map((rule) => rule.id));
  return found.filter((d) => d.rule === INTERNAL_ERROR || firm.has(d.rule) || !unread.some((s) => d.span.start < s.end && s.start < d.span.end));
}

/** Findings of the rules that look from one file at all others of its project. */
export function runWorkspaceRules(
  rules: readonly Rule[],
  index: FileIndex,
  project: Project,
  config: EffectiveConfig,
  data?: DataFacts,
): Diagnostic[] {
  return run(rules, 'workspace', index.kind, config, (rule, options, report) => {
    if (rule.level === 'workspace') rule.check({ options, report, index, project, data });
  });
}

/**
 * Takes out what the file's suppressions silence, adds what the suppressions themselves do wrong, and puts all findings
 * of the file into their one order.
 * @param elsewhere whether another file of the project has errors, which may hide what rules across files would find in this one
 */
export function settle(
  rules: readonly Rule[],
  index: FileIndex,
  found: readonly Diagnostic[],
  config: EffectiveConfig,
  elsewhere = false,
): Diagnostic[] {
  const uses = index.suppressions.map((suppression) => ({ suppression, used: new Set<string>() }));
  const isFirmRule = (id: string): boolean => rules.some((rule) => rule.id === id && isFirm(rule, index.kind));
  const kept = uses.length === 0 ? found : found.filter((diagnostic) => isFirmRule(diagnostic.rule) || !silenced(diagnostic, uses));
  const isAcross = (id: string): boolean => rules.some((rule) => rule.id === id && rule.level === 'workspace');
  const own = run(rules, 'suppression', index.kind, config, (rule, options, report) => {
    if (rule.level !== 'suppression') return;
    rule.check({
      options, report, index, suppressions: uses, ruleIds: rules.map((r) => r.id),
      isOff: (id) => config.setting(id).severity === 'off', mayBeHidden: (id) => elsewhere && isAcross(id),
    });
  });
  const settled = kept.some((d) => d.severity === 'error') ? own.map(distrusted) : own;
  return [...kept, ...settled].sort(compareDiagnostics);
}

/** Whether a file that was looked at alone has errors. */
export const hasErrors = ({ diagnostics }: FileResult): boolean => diagnostics.some((d) => d.severity === 'error');

/** While a file has errors, a comment may look needless only because an error keeps other rules from seeing what it is for. */
const distrusted = (diagnostic: Diagnostic): Diagnostic => ({
  ...diagnostic,
  fixes: diagnostic.fixes.map((fix) => (fix.applicability === 'safe' ? { ...fix, applicability: 'unsafe' } : fix)),
});

interface Use extends SuppressionUse {
  readonly used: Set<string>;
}

function silenced(diagnostic: Diagnostic, uses: readonly Use[]): boolean {
  let hit = false;
  for (const { suppression, used } of uses) {
    if (!suppression.target || !contains(suppression.target, span(diagnostic.span.start, diagnostic.span.start))) continue;
    if (!suppression.rules.some((r) => r.id === diagnostic.rule)) continue;
    used.add(diagnostic.rule);
    hit = true;
  }
  return hit;
}

/** Whether settings and suppressions leave the rule alone. What is wrong with a configuration is not for that configuration to hide. */
const isFirm = (rule: Rule, kind: FileKind): boolean => rule.always === true || (kind === 'config' && rule.severity === 'error');

type Options = Readonly<Record<string, OptionValue>>;
const NO_OPTIONS: Options = {};

function run(
  rules: readonly Rule[],
  level: RuleLevel,
  kind: FileKind,
  config: EffectiveConfig,
  check: (rule: Rule, options: Options, report: (report: Report<string>) => void) => void,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { rule, severity, options } of wantedRules(rules, level, kind, config)) {
    const before = found.length;
    try {
      check(rule, options, (report) => found.push(toDiagnostic(rule, severity, report)));
    } catch (error) {
      found.length = before;
      found.push(internalError(rule.id, error));
    }
  }
  return found;
}

interface WantedRule {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly options: Options;
}

/** Thousands of files share a configuration: what it says of the rules is asked once for each kind of file. */
const wantedByConfig = new WeakMap<EffectiveConfig, { readonly rules: readonly Rule[]; readonly byKind: Map<string, readonly WantedRule[]> }>();

/** The rules that run, in the order of the registry. */
function wantedRules(rules: readonly Rule[], level: RuleLevel, kind: FileKind, config: EffectiveConfig): readonly WantedRule[] {
  let kept = wantedByConfig.get(config);
  if (kept?.rules !== rules) wantedByConfig.set(config, (kept = { rules, byKind: new Map() }));
  const key = `${level} ${kind}`;
  let wanted = kept.byKind.get(key);
  if (wanted === undefined) {
    wanted = rules.flatMap((rule): WantedRule[] => {
      if (rule.level !== level || (rule.kinds && !rule.kinds.includes(kind))) return [];
      const setting = config.setting(rule.id);
      const severity = isFirm(rule, kind) ? rule.severity : (setting.severity ?? rule.severity);
      if (severity === 'off') return [];
      return [{ rule, severity, options: rule.options ? optionsOf(rule.options, setting.options) : NO_OPTIONS }];
    });
    kept.byKind.set(key, wanted);
  }
  return wanted;
}

function optionsOf(
  specs: Readonly<Record<string, OptionSpec>>,
  settings: ReadonlyMap<string, OptionSetting>,
): Record<string, OptionValue> {
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => {
      const value = settings.get(name);
      return [name, value !== undefined && fits(spec, value) ? value : spec.default];
    }),
  );
}

/** Whether a configured value has the type that the rule's option wants; the configuration's own check says so when not. */
export function fits(spec: OptionSpec, value: OptionSetting): boolean {
  return spec.type === 'string-list' ? Array.isArray(value) : typeof value === spec.type;
}

function internalError(rule: string, error: unknown): Diagnostic {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    rule: INTERNAL_ERROR,
    severity: 'error',
    message: {
      zh: `规则 ${rule} 内部出错（${reason}），这是准绳的缺陷，请报告给我们。`,
      en: `The rule ${rule} failed (${reason}). This is a defect of Plumbline; please report it.`,
    },
    span: span(0, 0),
    related: [],
    fixes: [],
    tags: [],
  };
}
