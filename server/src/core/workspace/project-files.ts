/** The files of one project and what is found across them; kept current as its files change. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { DataFacts } from '../analysis/data-facts.ts';
import type { FileIndex } from '../analysis/file-index.ts';
import { Project } from '../analysis/project.ts';
import { builtInCatalogs } from '../catalog/built-in.ts';
import { hasErrors, runWorkspaceRules, settle } from '../rules/driver.ts';
import { RULES } from '../rules/generated/registry.ts';
import type { WorkspaceFile } from './workspace-file.ts';

export class ProjectFiles {
  readonly files = new Set<WorkspaceFile>();
  /** Grows with every change of what its files say. */
  #stamp = 0;
  #project: Project | undefined;
  #indexed: ReadonlyMap<WorkspaceFile, FileIndex> = new Map();

  get stamp(): number {
    return this.#stamp;
  }

  touch(): void {
    this.#stamp++;
  }

  add(file: WorkspaceFile): void {
    if (this.files.has(file)) return;
    this.files.add(file);
    this.touch();
  }

  delete(file: WorkspaceFile): void {
    if (this.files.delete(file)) this.touch();
  }

  /** Names of the files that have been looked at so far; of those whose text has changed since, the names from before. */
  get project(): Project {
    if (this.#project && this.#isIndexed()) return this.#project;
    const known = [...this.files].flatMap((file): [WorkspaceFile, FileIndex][] => (file.names ? [[file, file.names]] : []));
    this.#indexed = new Map(known);
    return (this.#project = new Project(this.#indexed.values(), builtInCatalogs()));
  }

  #isIndexed(): boolean {
    let known = 0;
    for (const file of this.files) {
      const { names } = file;
      if (names !== this.#indexed.get(file)) return false;
      if (names) known++;
    }
    return known === this.#indexed.size;
  }

  /** Whether every file has been looked at as it is now. */
  get isCurrent(): boolean {
    for (const file of this.files) {
      if ((file.isUnread && !file.isOpen) || (file.text !== null && file.result === undefined)) return false;
    }
    return true;
  }

  /** Whether every file has been looked at, as it is or as it was a moment ago, so that a name that is not found is not there. */
  get isComplete(): boolean {
    for (const file of this.files) {
      if (file.names === undefined && (file.isUnread || file.text !== null)) return false;
    }
    return true;
  }

  /** All findings of a file that has been looked at alone; those across files only once all files are known. */
  settle(file: WorkspaceFile, data: DataFacts | undefined): readonly Diagnostic[] {
    const { result, config } = file;
    if (!result || !config) return [];
    if (!this.isComplete) return settle(NO_SUPPRESSION_RULES, result.index, result.diagnostics, config);
    const across = runWorkspaceRules(RULES, result.index, this.project, config, data);
    return settle(RULES, result.index, [...result.diagnostics, ...across], config, [...this.files].some((f) => f !== file && f.result !== undefined && hasErrors(f.result)));
  }
}

/** Before all files are known nobody can say that a suppression has no effect. */
const NO_SUPPRESSION_RULES = RULES.filter((rule) => rule.level !== 'suppression');
