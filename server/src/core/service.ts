/**
 * The façade of the core: the only module of it, with `base/`, that the command line, the language server and the
 * platforms import. It wires the layers and hands out plain data.
 */
import type { Diagnostic, Severity } from './base/diagnostic.ts';
import type { Text } from './base/text.ts';
import { EffectiveConfig, type ConfigFile } from './analysis/config.ts';
import { DocumentAnalysis, type SourceFile } from './analysis/document-analysis.ts';
import type { DataFacts } from './analysis/data-facts.ts';
import { dataJobsOf, type DataJob } from './analysis/data-jobs.ts';
import type { FileIndex } from './analysis/file-index.ts';
import { Project } from './analysis/project.ts';
import { builtInCatalogs } from './catalog/built-in.ts';
import { checkDocument, hasErrors, INTERNAL_ERROR, runWorkspaceRules, settle, type FileResult } from './rules/driver.ts';
import { RULES } from './rules/generated/registry.ts';
import { isTooManyBytes, MAX_LENGTH } from './syntax/limits.ts';

export { EffectiveConfig, INTERNAL_ERROR, isTooManyBytes, MAX_LENGTH };
export type { ConfigFile, DataFacts, DataJob, FileIndex, FileResult, SourceFile };

/** What the product tells about a rule, beside its page. */
export interface RuleInfo {
  readonly id: string;
  readonly group: string;
  readonly severity: Severity;
  readonly fix: 'safe' | 'unsafe' | 'display' | 'none';
  readonly status: 'stable' | 'preview' | 'deprecated';
  readonly since: string;
  readonly summary: Text;
}

/** Checks one file by itself. Never throws; the same file and configuration give the same result on any thread. */
export function checkFile(file: SourceFile, config: EffectiveConfig): FileResult {
  return checkDocument(RULES, new DocumentAnalysis(file), config);
}

/**
 * Looks across files and settles the findings of each.
 * @param results every file whose names matter, of any number of projects
 * @param data what was found in the data of datasets, by the uri of the dataset
 * @returns findings by uri, each file's in their one order; files without findings have an empty list
 */
export function checkTogether(
  results: readonly FileResult[],
  configOf: (index: FileIndex) => EffectiveConfig,
  data: ReadonlyMap<string, DataFacts> = new Map(),
): ReadonlyMap<string, readonly Diagnostic[]> {
  const byProject = new Map<string, FileResult[]>();
  for (const result of results) {
    const members = byProject.get(result.index.project);
    if (members) members.push(result);
    else byProject.set(result.index.project, [result]);
  }
  const settled = new Map<string, readonly Diagnostic[]>();
  for (const members of byProject.values()) {
    const project = new Project(members.map((m) => m.index), builtInCatalogs());
    const failing = members.filter(hasErrors);
    for (const member of members) {
      const { index, diagnostics } = member;
      const config = configOf(index);
      const across = runWorkspaceRules(RULES, index, project, config, data.get(index.uri));
      settled.set(index.uri, settle(RULES, index, [...diagnostics, ...across], config, failing.some((m) => m !== member)));
    }
  }
  return settled;
}

/** Findings of these groups mean that the text does not say what its author thinks it says. */
const DECISIVE_GROUPS: ReadonlySet<string> = new Set(['document', 'schema']);
const DECISIVE = RULES.filter((r) => DECISIVE_GROUPS.has(r.group));

/**
 * Errors of reading a document and of its form: with one of them nothing is computed from it.
 * @param file or what is known of it, so that it is not read again
 */
export function decisiveErrors(file: SourceFile | DocumentAnalysis, config: EffectiveConfig): readonly Diagnostic[] {
  const { index, diagnostics } = checkDocument(DECISIVE, file instanceof DocumentAnalysis ? file : new DocumentAnalysis(file), config);
  const across = runWorkspaceRules(DECISIVE, index, new Project([index], builtInCatalogs()), config);
  return settle(RULES, index, [...diagnostics, ...across], config).filter((d) => d.severity === 'error' && (DECISIVE.some((r) => r.id === d.rule) || d.rule === INTERNAL_ERROR));
}

/** The datasets among the files, each with what it is for. Read the data with `openDataCheck` and give the outcome to `checkTogether`. */
export const dataJobs = (results: readonly FileResult[]): readonly DataJob[] => dataJobsOf(results.map((r) => r.index));

/** Reads a configuration file's content; what is wrong with it is told by `checkFile` on the same file. */
export function readConfig(file: SourceFile): ConfigFile {
  return new DocumentAnalysis(file).config;
}

export function rules(): readonly RuleInfo[] {
  return RULES.map(({ id, group, severity, fix, status, since, summary }) => ({ id, group, severity, fix, status, since, summary }));
}

/** The documentation page of a rule, in Markdown; loaded only when asked for. Undefined when there is no such page. */
export async function rulePage(id: string): Promise<Text | undefined> {
  const { RULE_PAGES } = await import('./rules/generated/pages.ts');
  return Object.hasOwn(RULE_PAGES, id) ? RULE_PAGES[id] : undefined;
}

/** The first documents to go on from, loaded when somebody starts one. */
export const loadStarters = () => import('./features/starters.ts');

/** The scoring engine, loaded when something is to be scored: checking alone does not pay for it. */
export const loadScoring = () => import('./plan/scoring-service.ts');
export type * from './plan/scoring-service.ts';

/** The analyses of surveys, loaded when something is to be analysed. */
export const loadSurveys = () => import('./plan/survey/survey-service.ts');
export type * from './plan/survey/survey-service.ts';
export { QUADRANTS } from './plan/survey/analyses/quadrants.ts';

/** What standards and catalogs say, loaded when one is to be shown. */
export const loadStandards = () => import('./plan/standard/standard-service.ts');
export type * from './plan/standard/standard-service.ts';

/** Surveys to and from other tools; loaded only when that is asked for. */
export const loadExchange = () => import('./exchange/exchange-service.ts');
export type { Exported, Imported, Loss } from './exchange/exchange-service.ts';

/** Formatting, loaded when something is to be formatted. */
export const loadFormatting = () => import('./features/formatting/format-file.ts');
