/** A project in memory: files by name in, findings of the real service out, and fixes applied the way `--fix` does. */
import { CONFIG_FILE } from '../../server/src/core/base/document-kind.ts';
import type { Diagnostic, Fix, TextEdit } from '../../server/src/core/base/diagnostic.ts';
import { checkFile, checkTogether, dataJobs, EffectiveConfig, readConfig, type DataFacts, type FileResult, type SourceFile } from '../../server/src/core/service.ts';
import { openDataCheck } from '../../server/src/core/plan/data-check.ts';

export type Files = ReadonlyMap<string, string>;

export interface FileFinding extends Diagnostic {
  /** Name of the file as given. */
  readonly file: string;
}

export const PROJECT = '/project';

/** Everything that is found in the files, by file in the order given and then by place. */
export function checkFiles(files: Files | Readonly<Record<string, string>>): FileFinding[] {
  const given = files instanceof Map ? (files as Files) : new Map(Object.entries(files));
  const { config, sources } = readSources(given);
  const results = sources.map((source) => checkFile(source, config));
  const settled = checkTogether(results, () => config, dataOf(given, config, results));
  return sources.flatMap(({ uri, path }) => (settled.get(uri) ?? []).map((d) => ({ ...d, file: path.slice(PROJECT.length + 1) })));
}

/** The documents among the files, in the order given, and the configuration that holds for all of them. */
export function readSources(files: Files): { readonly config: EffectiveConfig; readonly sources: readonly SourceFile[] } {
  const documents = [...files].filter(([name]) => !isData(name));
  const configs = documents.filter(([name]) => name === CONFIG_FILE).map(([name, text]) => readConfig(sourceFile(name, text, NO_CONFIG)));
  const config = new EffectiveConfig(configs, PROJECT);
  return { config, sources: documents.map(([name, text]) => sourceFile(name, text, config)) };
}

const NO_CONFIG = new EffectiveConfig([], PROJECT);

/** Files of these kinds are the data of datasets, not documents. */
const isData = (name: string): boolean => /\.(?:csv|tsv|json|ndjson)$/.test(name);

/** What is in the data; as where nobody can look when no data are given at all. */
export function dataOf(files: Files, config: EffectiveConfig, results: readonly FileResult[]): Map<string, DataFacts> {
  if (![...files.keys()].some(isData)) return new Map();
  const source = (uri: string): SourceFile => {
    const name = [...files.keys()].find((n) => uriOf(n) === uri) ?? '';
    return sourceFile(name, files.get(name) ?? '', config);
  };
  return new Map(dataJobs(results).map(({ dataset, source: path, target }): [string, DataFacts] => {
    const name = path.replace(/^\.\//, '');
    if (/^(?:\/|\.\.\/|[a-z]+:)/.test(name)) return [dataset, { state: 'outside' }];
    const text = files.get(name);
    if (text === undefined) return [dataset, { state: 'missing' }];
    const check = openDataCheck(source(dataset), target === null ? null : source(target));
    check.push(text);
    return [dataset, { ...check.end(), shown: name, uri: uriOf(name) }];
  }));
}

export const uriOf = (name: string): string => `file://${PROJECT}/${encodeURI(name)}`;

function sourceFile(name: string, text: string, config: EffectiveConfig): SourceFile {
  const path = `${PROJECT}/${name}`;
  const named = config.fileName(path);
  if (!named) throw new Error(`${name} is not the name of a document`);
  return { uri: uriOf(name), path, kind: named.kind, nameId: named.id, language: named.language, text, project: PROJECT };
}

/** The files with one fix applied. */
export function applyFix(files: Files, file: string, fix: Fix): Files {
  return applyEdits(files, fix.edits.map((edit) => ({ edit, file: fileOf(files, edit, file) })));
}

/**
 * Applies safe fixes until there are none, as `--fix` does: in each round those that do not touch each other.
 * @throws when the rounds do not come to an end
 */
export function fixAll(files: Files): Files {
  let current = files;
  for (let round = 0; round < 10; round++) {
    const chosen: { edit: TextEdit; file: string }[] = [];
    for (const finding of checkFiles(current)) {
      const fix = finding.fixes.find((f) => f.applicability === 'safe');
      const edits = (fix?.edits ?? []).map((edit) => ({ edit, file: fileOf(current, edit, finding.file) }));
      if (!edits.some((e) => chosen.some((c) => c.file === e.file && touches(c.edit, e.edit)))) chosen.push(...edits);
    }
    if (chosen.length === 0) return current;
    current = applyEdits(current, chosen);
  }
  throw new Error('safe fixes do not come to an end');
}

const touches = (a: TextEdit, b: TextEdit): boolean =>
  (a.span.start < b.span.end && b.span.start < a.span.end) || a.span.start === b.span.start;

function fileOf(files: Files, edit: TextEdit, own: string): string {
  if (edit.uri === undefined) return own;
  const found = [...files.keys()].find((name) => uriOf(name) === edit.uri);
  if (found === undefined) throw new Error(`an edit goes to ${edit.uri}, which is no file of the project`);
  return found;
}

function applyEdits(files: Files, edits: readonly { edit: TextEdit; file: string }[]): Files {
  return new Map([...files].map(([name, text]) => {
    const own = edits.filter((e) => e.file === name).sort((a, b) => b.edit.span.start - a.edit.span.start);
    return [name, own.reduce((t, { edit }) => t.slice(0, edit.span.start) + edit.newText + t.slice(edit.span.end), text)];
  }));
}

/** `rule @ file:offset-offset`, for messages of assertions. */
export const show = (found: readonly FileFinding[]): string =>
  found.map((f) => `${f.rule} @ ${f.file}:${f.span.start}-${f.span.end} ${f.message.en} | ${f.message.zh}`).join('\n');
