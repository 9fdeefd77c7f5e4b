/**
 * Decides what a run looks at: from the paths a person gives to the files that are checked, the files whose findings are
 * shown, and the configuration of each. The answer depends on the files alone, not on the working directory nor on the
 * order of the paths.
 */
import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { compareStrings } from '../../core/base/diagnostic.ts';
import { CONFIG_FILE, type FileName } from '../../core/base/document-kind.ts';
import { globMatcher, isGlob, isUsableGlob } from '../../core/base/glob.ts';
import { EffectiveConfig, readConfig, type ConfigFile } from '../../core/service.ts';
import { errorCode, type InputError } from '../input-error.ts';
import { discover, isSkipped, type Discovered } from './discover.ts';
import { danglingLink, emptyFolder, emptyGlob, linkToNoDocument, missingPath, noDocument, notAFile, outsideLink, unreadable, unusableGlob } from './failures.ts';
import { absolute, commonAncestor, displayPath, gitRoot, isWithin, parent, realLocation, toPosix, toUri, upward } from './paths.ts';
import { readText } from './read-text.ts';

export interface PlannedFile {
  readonly path: string;
  readonly uri: string;
  readonly name: FileName;
  readonly config: EffectiveConfig;
  /** Whether its findings are asked for; other files are read because names in them may be used. */
  readonly shown: boolean;
}

export interface Plan {
  /** Folder that displayed paths are relative to. */
  readonly base: string;
  /** Sorted by path. */
  readonly files: readonly PlannedFile[];
  /** What could not be used, in a fixed order; the run fails, but what can be checked is checked. */
  readonly failures: readonly InputError[];
}

/** Folder of the outermost configuration above `directory`; else of the Git repository; else the folder itself. */
export const projectRoot = (directory: string): string => new Configs(undefined).runRoot(directory);

export interface Request {
  readonly cwd: string;
  /** As given; the working directory when empty. */
  readonly paths: readonly string[];
  /** A text that stands for a file's, whether or not the file exists. */
  readonly overlay?: { readonly given: string; readonly path: string; readonly text: string } | undefined;
}

export function plan(request: Request): Plan {
  const configs = new Configs(request.overlay);
  const failures: InputError[] = [];
  const given = request.paths.length > 0 ? request.paths : ['.'];
  const found = request.overlay
    ? [fileTarget(request.overlay.given, request.overlay.path)]
    : [...new Set(given)].sort(compareStrings).flatMap((path) => targetOf(request.cwd, path, failures) ?? []);
  const targets = found.map((target) => ({ ...target, root: configs.runRoot(target.directory) }));
  const roots = [...new Set(targets.map((t) => t.root))].sort(compareStrings);
  const base = commonAncestor(roots.map((r) => gitRoot(r) ?? r));
  const show = (path: string): string => displayPath(base, path);
  // A root inside another one gives way to it, so that the project of a file without configuration is the same for all.
  const outermost = (path: string): string => roots.find((r) => isWithin(r, path)) ?? parent(path);
  configs.outermost = outermost;

  const walks = new Map<string, Discovered>();
  const walk = (directory: string): Discovered => {
    let found = walks.get(directory);
    if (!found) walks.set(directory, (found = discover(directory)));
    return found;
  };
  const known = new Set(roots.flatMap((root) => walk(root).files));
  const shown = new Set<string>();
  for (const target of targets) {
    if (target.kind === 'file') {
      known.add(target.path);
      if (configs.of(parent(target.path)).fileName(target.path)) shown.add(target.path);
      else failures.push(noDocument(target.given));
      continue;
    }
    const walked = walk(reaches(target.root, target.directory) ? target.root : target.directory);
    const matches = target.pattern === undefined ? () => true : globMatcher([target.pattern]);
    const members = walked.files.filter((path) => isWithin(target.directory, path) && configs.isDocument(path) && matches(displayPath(target.directory, path)));
    for (const path of walked.others) {
      if (!isWithin(target.directory, path) || !configs.isDocument(path) || !matches(displayPath(target.directory, path))) continue;
      const problem = linkProblem(path, show(path), outermost(path), (real) => configs.isDocument(real));
      if (problem) failures.push(problem);
    }
    for (const path of members) {
      known.add(path);
      shown.add(path);
    }
    for (const { directory, error } of walked.failures) {
      if (isWithin(target.directory, directory)) failures.push(unreadable(show(directory), error));
    }
    if (members.every(isConfig)) failures.push(target.pattern === undefined ? emptyFolder(target.given) : emptyGlob(target.given));
  }
  // What is wrong with a configuration concerns every file that it speaks for.
  for (const path of [...shown]) for (const config of configs.of(parent(path)).chain) shown.add(config.path);

  const projects = new Set([...shown].map((path) => configs.of(parent(path)).project));
  const files = [...new Set([...known, ...shown])].sort(compareStrings).flatMap((path): PlannedFile[] => {
    const config = configs.of(parent(path));
    const name = config.fileName(path);
    if (!name || !projects.has(config.project) || !(shown.has(path) || configs.isDocument(path))) return [];
    return [{ path, uri: toUri(path), name, config, shown: shown.has(path) }];
  });
  return { base, files, failures };
}

interface Target {
  readonly given: string;
  readonly kind: 'file' | 'directory' | 'glob';
  readonly path: string;
  /** Where the search for its project begins. */
  readonly directory: string;
  /** Relative to `directory`. */
  readonly pattern?: string;
}

const isConfig = (path: string): boolean => path.endsWith(`/${CONFIG_FILE}`);

const fileTarget = (given: string, path: string): Target => ({ given, kind: 'file', path, directory: parent(path) });

function targetOf(cwd: string, given: string, failures: InputError[]): Target | undefined {
  const path = absolute(cwd, given);
  try {
    const real = toPosix(realpathSync.native(path));
    if (statSync(real).isDirectory()) return { given, kind: 'directory', path: real, directory: real };
    if (!lstatSync(path).isSymbolicLink()) return fileTarget(given, real);
    const home = projectRoot(parent(realLocation(path)));
    if (isWithin(home, real)) return fileTarget(given, real);
    failures.push(outsideLink(given));
    return undefined;
  } catch (error) {
    if (isGlob(given)) return globTarget(cwd, given, failures);
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    failures.push(missing ? missingPath(given) : unreadable(given, error));
    return undefined;
  }
}

function globTarget(cwd: string, given: string, failures: InputError[]): Target | undefined {
  const segments = toPosix(given).split('/');
  const at = segments.findIndex(isGlob);
  const pattern = segments.slice(at).join('/');
  if (!isUsableGlob(pattern)) {
    failures.push(unusableGlob(given));
    return undefined;
  }
  const folder = at === 0 ? '.' : segments.slice(0, at).join('/') || '/';
  try {
    const directory = toPosix(realpathSync.native(absolute(cwd, folder)));
    return { given, kind: 'glob', path: directory, directory, pattern };
  } catch {
    failures.push(emptyGlob(given));
    return undefined;
  }
}

/** What is to be said of something in a searched folder that has a document's name and is no file; nothing of a link to a document that is found by itself. */
function linkProblem(path: string, shown: string, root: string, isDocument: (path: string) => boolean): InputError | undefined {
  try {
    const real = toPosix(realpathSync.native(path));
    const stat = statSync(real);
    if (stat.isDirectory()) return undefined;
    if (!stat.isFile()) return notAFile(shown);
    if (!isWithin(root, real)) return outsideLink(shown);
    return isDocument(real) ? undefined : linkToNoDocument(shown);
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? danglingLink(shown) : unreadable(shown, error);
  }
}

/** Whether a walk from `root` comes through `directory`, or would skip a folder on the way. */
function reaches(root: string, directory: string): boolean {
  if (!isWithin(root, directory)) return false;
  return displayPath(root, directory).split('/').every((name) => root === directory || !isSkipped(name));
}

/** The configurations met in a run, each read once. */
class Configs {
  readonly #overlay: Request['overlay'];
  readonly #read = new Map<string, ConfigFile | null>();
  readonly #effective = new Map<string, EffectiveConfig>();
  outermost: (path: string) => string = (path) => path;

  constructor(overlay: Request['overlay']) {
    this.#overlay = overlay;
  }

  /** Folder of the outermost configuration above; else of the Git repository; else the folder itself. */
  runRoot(directory: string): string {
    let outermost: string | undefined;
    for (const at of upward(directory)) {
      const config = this.#at(at);
      if (config) outermost = at;
      if (config?.root) break;
    }
    return outermost ?? gitRoot(directory) ?? directory;
  }

  of(directory: string): EffectiveConfig {
    let found = this.#effective.get(directory);
    if (!found) {
      const end = this.outermost(directory);
      const chain: ConfigFile[] = [];
      for (const at of upward(directory)) {
        const config = this.#at(at);
        if (config) chain.push(config);
        if (at === end) break;
      }
      found = new EffectiveConfig(chain, end);
      this.#effective.set(directory, found);
    }
    return found;
  }

  /** Whether the file is checked when nobody names it. */
  isDocument(path: string): boolean {
    if (isConfig(path)) return true;
    const config = this.of(parent(path));
    return config.fileName(path) !== undefined && config.includes(path);
  }

  #at(directory: string): ConfigFile | null {
    let found = this.#read.get(directory);
    if (found === undefined) {
      found = this.#load(directory);
      this.#read.set(directory, found);
    }
    return found;
  }

  #load(directory: string): ConfigFile | null {
    const path = `${directory === '/' ? '' : directory}/${CONFIG_FILE}`;
    const overlay = this.#overlay?.path === path ? this.#overlay.text : undefined;
    if (overlay === undefined && !existsSync(path)) return null;
    // Where the run's own base is not known yet, the repository is what it will most likely be.
    const text = overlay ?? readText(path, displayPath(gitRoot(directory) ?? directory, path));
    return readConfig({ uri: toUri(path), path, kind: 'config', nameId: '', language: 'yaml', text, project: directory });
  }
}
