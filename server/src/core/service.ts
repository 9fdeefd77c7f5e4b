/**
 * The façade of the core: the only module of it, with `base/`, that the command line, the language server and the
 * platforms import. It wires the layers and hands out plain data.
 */
import type { Diagnostic, Severity } from './base/diagnostic.ts';
import type { Text } from './base/text.ts';
import { EffectiveConfig, type ConfigFile } from './analysis/config.ts';
import { DocumentAnalysis, type SourceFile } from './analysis/document-analysis.ts';
import type { DataFacts } from './analysis/data-facts.ts';
import type { FileIndex } from './analysis/file-index.ts';
import { Project } from './analysis/project.ts';
import { builtInCatalogs } from './catalog/built-in.ts';
import { INTERNAL_ERROR, runDocumentRules, runWorkspaceRules, settle } from './rules/driver.ts';
import { RULES } from './rules/generated/registry.ts';
import { isTooManyBytes, MAX_LENGTH } from './syntax/limits.ts';

export { EffectiveConfig, INTERNAL_ERROR, isTooManyBytes, MAX_LENGTH };
export type { ConfigFile, DataFacts, FileIndex, SourceFile };

/** What is kept of a file once it has been looked at alone; plain data, so that it can come from another thread. */
export interface FileResult {
  readonly index: FileIndex;
  /** Before suppressions, which can only be applied when the whole project has been looked at. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What the product tells about a rule, beside its page. */
export interface RuleInfo {
  readonly id: string;
  readonly group: string;
  readonly severity: Severity;
  readonly fix: 'safe' | 'unsafe' | 'display' | 'none';
  readonly status: string;
  readonly since: string;
  readonly summary: Text;
}

/** Checks one file by itself. Never throws; the same file and configuration give the same result on any thread. */
export function checkFile(file: SourceFile, config: EffectiveConfig): FileResult {
  const document = new DocumentAnalysis(file);
  const diagnostics = runDocumentRules(RULES, document, config);
  return { index: document.index, diagnostics };
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
    for (const { index, diagnostics } of members) {
      const config = configOf(index);
      const across = runWorkspaceRules(RULES, index, project, config, data.get(index.uri));
      settled.set(index.uri, settle(RULES, index, [...diagnostics, ...across], config));
    }
  }
  return settled;
}

/** A dataset whose data can be looked at. */
export interface DataJob {
  /** Uri of the dataset document. */
  readonly dataset: string;
  /** Path of the data file as the document writes it. */
  readonly source: string;
  /** Uri of the one scoring that the dataset is for; null for a survey, or where there is none or more than one. */
  readonly scoring: string | null;
}

/** The datasets among the files, each with what it is for. Read the data with `openDataCheck` and give the outcome to `checkTogether`. */
export function dataJobs(results: readonly FileResult[]): readonly DataJob[] {
  const scorings = new Map<string, string | null>();
  const key = ({ project }: FileIndex, id: string): string => JSON.stringify([project, id]);
  for (const { index } of results) {
    if (index.kind === 'scoring') scorings.set(key(index, index.document.id), scorings.has(key(index, index.document.id)) ? null : index.uri);
  }
  return results.flatMap(({ index }): DataJob[] => {
    const { facts } = index;
    if (facts?.kind !== 'dataset' || facts.source === null || index.broken) return [];
    return [{ dataset: index.uri, source: facts.source.text, scoring: scorings.get(key(index, facts.of)) ?? null }];
  });
}

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

/** The scoring engine, loaded when something is to be scored: checking alone does not pay for it. */
export const loadScoring = () => import('./plan/scoring-service.ts');
export type * from './plan/scoring-service.ts';
