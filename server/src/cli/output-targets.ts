/** Where `--output` may write: never over a document or its data, and never two reports into one file. */
import { realpathSync, statSync } from 'node:fs';
import { parseFileName } from '../core/base/document-kind.ts';
import { InputError } from '../platform/input-error.ts';
import { absolute, parent, realLocation, toPosix } from '../platform/node/paths.ts';
import type { CheckRun } from './check-run.ts';

/** Files that reports go to, by their real paths, each with its name as given; devices and pipes are left out. */
export type OutputTargets = ReadonlyMap<string, string>;

/** @throws InputError for a name that a document would have, and for one file given twice */
export function outputTargets(paths: readonly string[], cwd: string): OutputTargets {
  const targets = new Map<string, string>();
  for (const given of paths) {
    const path = absolute(cwd, given);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat && !stat.isFile()) continue;
    const real = realFile(path);
    if (parseFileName(real) ?? parseFileName(path)) throw overDocument(given);
    if (targets.has(real)) {
      throw new InputError({
        zh: `两份报告要写到同一个文件 ${given}，后一份会覆盖前一份；请写到不同的文件。`,
        en: `Two reports go to the one file ${given}, and the later would replace the earlier; write them to different files.`,
      });
    }
    targets.set(real, given);
  }
  return targets;
}

/** @throws InputError when a report would replace a file that the run has read */
export function refuseInputs(targets: OutputTargets, run: CheckRun): void {
  if (targets.size === 0) return;
  for (const { file, result } of run.files) {
    const { facts } = result.index;
    const data = facts?.kind === 'dataset' && facts.source ? [absolute(parent(file.path), facts.source.text)] : [];
    refuseFiles(targets, [file.path, ...data]);
  }
}

/** @throws InputError when a report would replace one of the files */
export function refuseFiles(targets: OutputTargets, files: readonly string[]): void {
  for (const path of files) {
    const given = targets.get(realFile(path));
    if (given !== undefined) throw overDocument(given);
  }
}

/** The path with all links resolved; the file itself need not exist. */
function realFile(path: string): string {
  try {
    return toPosix(realpathSync.native(path));
  } catch {
    return realLocation(path);
  }
}

const overDocument = (given: string): InputError =>
  new InputError({
    zh: `报告不能写到 ${given}：那是准绳文档或它的数据；请换一个文件名。`,
    en: `A report cannot be written to ${given}: that is a document of Plumbline or its data; choose another name.`,
  });
