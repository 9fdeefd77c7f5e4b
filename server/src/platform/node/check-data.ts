/**
 * Looks at the data of datasets for `check`: finds the file that a dataset names, as long as it is inside the workspace, and
 * lets the core look at it piece by piece. Each file is read once in a run, however often its dataset is settled.
 */
import { realpathSync, statSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { dataJobs, loadScoring, type DataFacts, type FileResult, type SourceFile } from '../../core/service.ts';
import { errorCode, InputError } from '../input-error.ts';
import { readDataFile } from './data-file.ts';
import { unreadable } from './failures.ts';
import { absolute, displayPath, isWithin, parent, toPosix, toUri } from './paths.ts';
import type { PlannedFile } from './workspace.ts';

export interface DocumentText {
  readonly file: PlannedFile;
  readonly text: string;
  readonly result: FileResult;
}

/**
 * @param base the workspace: nothing outside of it is read, and data files are shown relative to it
 * @returns a function that finds out what is in the data of the datasets among files, by the uri of the dataset
 */
export async function dataReader(base: string): Promise<(files: readonly DocumentText[]) => ReadonlyMap<string, DataFacts>> {
  const { openDataCheck } = await loadScoring();
  const kept = new Map<string, { readonly key: readonly (string | undefined)[]; readonly facts: DataFacts }>();
  return (current) => {
    const byUri = new Map(current.map((d) => [d.file.uri, d]));
    const found = new Map<string, DataFacts>();
    for (const job of dataJobs(current.map((d) => d.result))) {
      const dataset = byUri.get(job.dataset);
      const target = job.target === null ? undefined : byUri.get(job.target);
      if (!dataset?.file.shown) continue;
      const key = [dataset.text, target?.text];
      const known = kept.get(job.dataset);
      const same = known?.key.every((text, i) => text === key[i]) === true;
      const facts = same && known ? known.facts : lookAt(dataset, target, job.source);
      if (!same) kept.set(job.dataset, { key, facts });
      found.set(job.dataset, facts);
    }
    return found;
  };

  function lookAt(dataset: DocumentText, target: DocumentText | undefined, source: string): DataFacts {
    const path = locate(dataset.file.path, source, base);
    if (typeof path !== 'string') return path;
    const shown = displayPath(base, path);
    const check = openDataCheck(sourceFile(dataset), target ? sourceFile(target) : null);
    try {
      readDataFile(path, shown, check.encoding, check.push);
    } catch (error) {
      if (error instanceof InputError) return { state: 'unreadable', reason: error.text };
      throw error;
    }
    return { ...check.end(), shown, uri: toUri(path) };
  }
}

/** The real path of the file that the dataset names, links followed, or why there is none to be read. */
export function locate(datasetPath: string, source: string, workspace: string): string | DataFacts {
  if (isAbsolute(source) || /^[a-z][a-z0-9+.-]+:/i.test(source)) return { state: 'outside' };
  const path = absolute(parent(datasetPath), source);
  if (!isWithin(workspace, path)) return { state: 'outside' };
  try {
    const real = toPosix(realpathSync.native(path));
    if (!isWithin(workspace, real)) return { state: 'outside' };
    return statSync(real).isFile() ? real : { state: 'unreadable', reason: unreadable(source, Object.assign(new Error('not a file'), { code: statSync(real).isDirectory() ? 'EISDIR' : 'ENOTFILE' })).text };
  } catch (error) {
    const code = errorCode(error);
    return code === 'ENOENT' || code === 'ENOTDIR' ? { state: 'missing' } : { state: 'unreadable', reason: unreadable(source, error).text };
  }
}

function sourceFile({ file, text }: DocumentText): SourceFile {
  const { kind, id, language } = file.name;
  return { uri: file.uri, path: file.path, kind, nameId: id, language, text, project: file.config.project };
}
