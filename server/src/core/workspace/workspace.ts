/**
 * All files that an editor may ask about: known by name first, by text when somebody has read them, looked at one by one,
 * and settled when asked for. Knows no protocol and reads nothing itself. Every answer is the one that `plumbline check`
 * gives for the same texts.
 */
import { CONFIG_FILE } from '../base/document-kind.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { LineIndex } from '../base/line-index.ts';
import type { Text } from '../base/text.ts';
import { EffectiveConfig, parentOf, relative, type ConfigFile } from '../analysis/config.ts';
import type { DataFacts } from '../analysis/data-facts.ts';
import { dataJobsOf, type DataJob } from '../analysis/data-jobs.ts';
import type { DocumentAnalysis } from '../analysis/document-analysis.ts';
import { INTERNAL_ERROR } from '../rules/driver.ts';
import { ProjectFiles } from './project-files.ts';
import { nameless } from './nameless.ts';
import { WorkspaceFile, type Claim } from './workspace-file.ts';
import { sameData } from './same-data.ts';

/** The findings of one file, and a number that changes when they do. */
export interface Settled {
  readonly version: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Trees of so many files that are not open are kept at a time. */
const KEPT_TREES = 16;

export class Workspace {
  readonly #files = new Map<string, WorkspaceFile>();
  readonly #byPath = new Map<string, WorkspaceFile>();
  readonly #projects = new Map<string, ProjectFiles>();
  readonly #configs = new Map<string, EffectiveConfig>();
  readonly #data = new Map<string, DataFacts>();
  readonly #settled = new WeakMap<WorkspaceFile, Settled & { readonly project: ProjectFiles | undefined; readonly stamp: number }>();
  #trees: WorkspaceFile[] = [];
  /** Folders, outermost first, whose files see each other when no configuration says otherwise. */
  #roots: readonly string[] = [];
  #lastVersion = 0;

  /** @param roots absolute paths of the folders that files are looked for in */
  setRoots(roots: readonly string[]): void {
    this.#roots = [...new Set(roots)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
    this.#reclassify();
  }

  get roots(): readonly string[] {
    return this.#roots;
  }

  /** A file that is there. Its text is asked for, by `unread`, when it turns out to be a document. */
  add(uri: string, path: string): void {
    const file = this.#obtain(uri, path);
    file.isOnDisk = true;
    if (path.endsWith(`/${CONFIG_FILE}`)) this.#reclassify();
    else this.#classify(file);
  }

  /** A file that is there no more, beyond an editor that may hold it. */
  remove(uri: string): void {
    const file = this.#files.get(uri);
    if (!file) return;
    file.isOnDisk = false;
    this.#changed(file);
    if (!file.isOpen) this.#drop(file);
  }

  /** What was read of a file, or why it could not be. */
  setText(uri: string, text: string | null, failure: Text | null = null): void {
    const file = this.#files.get(uri);
    if (!file) return;
    file.setDisk(text, failure);
    this.#changed(file);
  }

  /** A new text in an editor, which counts instead of the one on disk. */
  open(uri: string, path: string, text: string, lines?: LineIndex, claim?: Claim): void {
    const file = this.#obtain(uri, path);
    file.setOpen(text, lines, claim);
    this.#changed(file);
    this.#classify(file);
  }

  close(uri: string): void {
    const file = this.#files.get(uri);
    if (!file) return;
    file.setOpen(null);
    this.#changed(file);
    if (file.isOnDisk) this.#classify(file);
    else this.#drop(file);
  }

  /** What was found in the data of a dataset; undefined where nobody could look. */
  setData(dataset: string, facts: DataFacts | undefined): void {
    if (sameData(this.#data.get(dataset), facts)) return;
    if (facts === undefined) this.#data.delete(dataset);
    else this.#data.set(dataset, facts);
    const file = this.#files.get(dataset);
    if (file) this.projectOf(file)?.touch();
  }

  get data(): ReadonlyMap<string, DataFacts> {
    return this.#data;
  }

  file(uri: string): WorkspaceFile | undefined {
    return this.#files.get(uri);
  }

  /** Files that have to be read, configurations first: what they say decides about the others. */
  unread(): readonly WorkspaceFile[] {
    const wanted = [...this.#files.values()].filter((f) => f.isUnread && f.name !== undefined);
    const configs = wanted.filter((f) => f.name?.kind === 'config');
    return configs.length > 0 ? configs : wanted;
  }

  /** All documents, open ones first. */
  documents(): readonly WorkspaceFile[] {
    const found = [...this.#files.values()].filter((f) => f.name !== undefined);
    return [...found.filter((f) => f.isOpen), ...found.filter((f) => !f.isOpen)];
  }

  projectOf(file: WorkspaceFile): ProjectFiles | undefined {
    return file.config && this.#projects.get(file.config.project);
  }

  /** Undefined where there are several, or none. */
  onlyProject(): ProjectFiles | undefined {
    return this.#projects.size === 1 ? [...this.#projects.values()][0] : undefined;
  }

  /** The tree of a file; those of files that are not open are kept for a while. */
  analysis(uri: string): DocumentAnalysis | undefined {
    const file = this.#files.get(uri);
    const found = file?.analyse();
    if (!file || !found || file.isOpen) return found;
    this.#trees = [file, ...this.#trees.filter((f) => f !== file)];
    for (const old of this.#trees.splice(KEPT_TREES)) if (!old.isOpen) old.forget();
    return found;
  }

  /** Whether the findings of the file are known and nothing has changed since. */
  isSettled(file: WorkspaceFile): boolean {
    const known = this.#settled.get(file);
    const project = this.projectOf(file);
    return known !== undefined && known.project === project && known.stamp === project?.stamp;
  }

  /** The findings of a file: those of it alone while its project is still being read, all of them afterwards. */
  settled(file: WorkspaceFile): Settled {
    if (file.isNameless) return { version: 0, diagnostics: [nameless(file)] };
    // Looking at the file alone may make the project complete.
    this.check(file);
    const known = this.#settled.get(file);
    const project = this.projectOf(file);
    const stamp = project?.stamp ?? 0;
    if (known && known.project === project && known.stamp === stamp) return known;
    const found = file.failure ? [unreadable(file.failure)] : (project?.settle(file, this.#data.get(file.uri)) ?? []);
    const diagnostics = found.map(detached);
    const same = known !== undefined && sameData(known.diagnostics, diagnostics);
    const next = { project, stamp, version: same ? known.version : ++this.#lastVersion, diagnostics: same ? known.diagnostics : diagnostics };
    this.#settled.set(file, next);
    return next;
  }

  /** The datasets of all projects whose data can be looked at: from a draft no path leads anywhere yet. */
  dataJobs(): readonly DataJob[] {
    return dataJobsOf([...this.#files.values()].flatMap((f) => (f.result ? [f.result.index] : []))).filter(({ dataset }) => this.#files.get(dataset)?.claim !== 'draft');
  }

  /** Looks at a file alone, which is what the findings of others wait for. */
  check(file: WorkspaceFile): void {
    if (file.result === undefined && file.check()) this.projectOf(file)?.touch();
  }

  /** Looks at what has changed in editors of the file's project. False while files of it have still to be read and looked at. */
  catchUp(file: WorkspaceFile): boolean {
    const project = this.projectOf(file);
    for (const other of project?.files ?? []) if (other.isOpen) this.check(other);
    return project?.isCurrent ?? true;
  }

  #obtain(uri: string, path: string): WorkspaceFile {
    let file = this.#files.get(uri);
    if (!file) {
      file = new WorkspaceFile(uri, path);
      this.#files.set(uri, file);
      this.#byPath.set(path, file);
      this.#classify(file);
    }
    return file;
  }

  #drop(file: WorkspaceFile): void {
    this.#files.delete(file.uri);
    if (this.#byPath.get(file.path) === file) this.#byPath.delete(file.path);
    this.projectOf(file)?.delete(file);
    this.#trees = this.#trees.filter((f) => f !== file);
    if (file.path.endsWith(`/${CONFIG_FILE}`)) this.#reclassify();
  }

  #changed(file: WorkspaceFile): void {
    this.projectOf(file)?.touch();
    if (file.path.endsWith(`/${CONFIG_FILE}`)) this.#reclassify();
  }

  /** Files keep what is known of them where their configuration has not changed. */
  #reclassify(): void {
    const before = new Map(this.#configs);
    this.#configs.clear();
    for (const [directory, config] of before) {
      const now = this.#joined(directory);
      this.#configs.set(directory, isSameConfig(config, now) ? config : now);
    }
    for (const file of this.#files.values()) this.#classify(file);
    for (const [path, project] of this.#projects) if (project.files.size === 0) this.#projects.delete(path);
  }

  #classify(file: WorkspaceFile): void {
    const before = this.projectOf(file);
    const known = file.config;
    const config = this.configOf(parentOf(file.path));
    const name = config.fileName(file.path) ?? file.statedName;
    const isWanted = name !== undefined && (file.isOpen || name.kind === 'config' || config.includes(file.path));
    const hadResult = file.result !== undefined;
    file.classify(isWanted ? name : undefined, config);
    if (before && (!isWanted || known?.project !== config.project)) before.delete(file);
    if (!isWanted) return;
    let project = this.#projects.get(config.project);
    if (!project) this.#projects.set(config.project, (project = new ProjectFiles()));
    project.add(file);
    if (hadResult && file.result === undefined) project.touch();
  }

  configOf(directory: string): EffectiveConfig {
    let found = this.#configs.get(directory);
    if (!found) this.#configs.set(directory, (found = this.#joined(directory)));
    return found;
  }

  #joined(directory: string): EffectiveConfig {
    const root = this.#roots.find((r) => directory === r || relative(r, directory) !== undefined) ?? directory;
    const chain: ConfigFile[] = [];
    for (let at = directory; ; at = parentOf(at)) {
      const own = this.#byPath.get(`${at === '/' ? '' : at}/${CONFIG_FILE}`)?.ownConfig;
      if (own) chain.push(own);
      if (at === root || at === '/') break;
    }
    return new EffectiveConfig(chain, root);
  }
}

const isSameConfig = (a: EffectiveConfig, b: EffectiveConfig): boolean =>
  a.project === b.project && a.chain.length === b.chain.length && a.chain.every((config, i) => config === b.chain[i]);

/** The finding with spans of its own: those of a tree move with the next edit. */
function detached(diagnostic: Diagnostic): Diagnostic {
  const { span, related, fixes } = diagnostic;
  return {
    ...diagnostic,
    span: { ...span },
    related: related.map((place) => ({ ...place, span: { ...place.span } })),
    fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: { ...edit.span } })) })),
  };
}

/** A document that is there and cannot be read is no pass. */
const unreadable = (message: Text): Diagnostic => ({
  rule: INTERNAL_ERROR,
  severity: 'error',
  message,
  span: { start: 0, end: 0 },
  related: [],
  fixes: [],
  tags: [],
});
