/**
 * `plumbline.config.yaml`: read, joined from the file's folder upward, and asked. The nearest configuration wins key by
 * key; `root: true` ends the way up and makes its folder a project whose names are its own.
 */
import { SEVERITIES, type Severity } from '../base/diagnostic.ts';
import { isDocumentKind, parseFileName, languageOf, type FileName } from '../base/document-kind.ts';
import { globMatcher } from '../base/glob.ts';
import { LOCALES, type Locale } from '../base/text.ts';
import { boolean, entry, get, isMap, isScalar, isSeq, oneOf, string, strings } from '../model/read.ts';
import type { Node } from '../syntax/tree.ts';

/** One file as written. */
export interface ConfigFile {
  readonly path: string;
  /** Folder of the file, without a slash at the end; its globs are relative to it. */
  readonly directory: string;
  readonly root: boolean;
  readonly include: readonly string[] | null;
  readonly exclude: readonly string[];
  /** Globs of other files that are documents, with their kind. */
  readonly documents: readonly { readonly glob: string; readonly kind: string }[];
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly locale: Locale | null;
}

export type OptionSetting = string | number | boolean | readonly string[];

export interface RuleSetting {
  readonly severity: Severity | 'off' | null;
  readonly options: ReadonlyMap<string, OptionSetting>;
}

export function lowerConfig(path: string, root: Node | null): ConfigFile {
  const include = get(root, 'include');
  const documents = get(root, 'documents');
  const rules = get(root, 'rules');
  return {
    path,
    directory: parentOf(path),
    root: boolean(get(root, 'root')) ?? false,
    include: include ? strings(include) : null,
    exclude: strings(get(root, 'exclude')),
    documents: isMap(documents)
      ? documents.entries.map((e) => ({ glob: e.key.source, kind: string(e.value) ?? '' }))
      : [],
    rules: new Map(isMap(rules) ? rules.entries.map((e) => [e.key.source, lowerSetting(e.value)]) : []),
    locale: oneOf(get(root, 'locale'), LOCALES),
  };
}

function lowerSetting(node: Node | null): RuleSetting {
  const level = isMap(node) ? get(node, 'severity') : node;
  const options = entry(node, 'options')?.value;
  return {
    severity: oneOf(level, [...SEVERITIES, 'off']),
    options: new Map(isMap(options) ? options.entries.flatMap((e) => option(e.key.source, e.value)) : []),
  };
}

function option(name: string, node: Node | null): [string, OptionSetting][] {
  if (isSeq(node)) return [[name, strings(node)]];
  return isScalar(node) && node.value !== null ? [[name, node.value]] : [];
}

/** What holds for one file: all configurations above it, joined. */
export class EffectiveConfig {
  /** Nearest first, up to and including the one with `root: true`. */
  readonly chain: readonly ConfigFile[];
  /** The folder within which names are looked up. */
  readonly project: string;
  /** Every file asks for every rule: joined once. */
  readonly #settings = new Map<string, RuleSetting>();

  constructor(chain: readonly ConfigFile[], fallbackProject: string) {
    const rootAt = chain.findIndex((c) => c.root);
    this.chain = rootAt < 0 ? chain : chain.slice(0, rootAt + 1);
    this.project = this.chain.at(-1)?.directory ?? fallbackProject;
  }

  get locale(): Locale | null {
    return this.chain.find((c) => c.locale !== null)?.locale ?? null;
  }

  setting(rule: string): RuleSetting {
    let joined = this.#settings.get(rule);
    if (!joined) {
      joined = this.#join(rule);
      this.#settings.set(rule, joined);
    }
    return joined;
  }

  #join(rule: string): RuleSetting {
    const found = this.chain.flatMap((c) => c.rules.get(rule) ?? []);
    const options = new Map<string, OptionSetting>();
    for (const setting of [...found].reverse()) for (const [name, value] of setting.options) options.set(name, value);
    return { severity: found.find((s) => s.severity !== null)?.severity ?? null, options };
  }

  /** Kind, id and language of a file, or undefined when it is not a document here. */
  fileName(path: string): FileName | undefined {
    const named = parseFileName(path);
    if (named) return named;
    const language = languageOf(path);
    if (!language) return undefined;
    for (const config of this.chain) {
      const rest = relative(config.directory, path);
      if (rest === undefined) continue;
      const kind = config.documents.find((d) => matcher(d.glob)(rest))?.kind;
      if (kind !== undefined && isDocumentKind(kind)) return { kind, id: '', language };
    }
    return undefined;
  }

  /** Whether `include` and `exclude` let the file be checked when nobody names it. */
  includes(path: string): boolean {
    for (const config of this.chain) {
      const rest = relative(config.directory, path);
      if (rest !== undefined && config.exclude.some((glob) => matcher(glob)(rest))) return false;
    }
    const including = this.chain.find((c) => c.include !== null);
    const rest = including && relative(including.directory, path);
    return rest === undefined || (including?.include ?? []).some((glob) => matcher(glob)(rest));
  }
}

/** `path` as seen from `directory`; undefined when it is not below it. */
export function relative(directory: string, path: string): string | undefined {
  const base = directory.endsWith('/') ? directory : `${directory}/`;
  return path.startsWith(base) ? path.slice(base.length) : undefined;
}

export const parentOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), 0)) || '/';

const matchers = new Map<string, (path: string) => boolean>();

/** A pattern is compiled once; configurations are few, their patterns too. */
function matcher(glob: string): (path: string) => boolean {
  let found = matchers.get(glob);
  if (!found) {
    if (matchers.size > 1_000) matchers.clear();
    found = globMatcher([glob]);
    matchers.set(glob, found);
  }
  return found;
}
