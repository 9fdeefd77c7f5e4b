/** Walks folders for files that may be documents. Symbolic links are not followed; those named like a document are listed apart, for the caller to say what becomes of them. */
import { readdirSync } from 'node:fs';
import { compareStrings } from '../../core/base/diagnostic.ts';
import { languageOf } from '../../core/base/document-kind.ts';

export interface Discovered {
  /** Absolute paths of YAML and Markdown files, in the order of their code units. */
  readonly files: readonly string[];
  /** Symbolic links, pipes, sockets and devices with the name of a YAML or Markdown file, in the same order. */
  readonly others: readonly string[];
  /** Folders that could not be listed. */
  readonly failures: readonly { readonly directory: string; readonly error: unknown }[];
}

/** Everything below `directory`; the folder itself is entered whatever its name. */
export function discover(directory: string): Discovered {
  const files: string[] = [];
  const others: string[] = [];
  const failures: { directory: string; error: unknown }[] = [];
  for (const folder of folders(directory)) {
    files.push(...folder.files);
    others.push(...folder.others);
    if (folder.error !== undefined) failures.push({ directory: folder.directory, error: folder.error });
  }
  return { files: files.sort(compareStrings), others: others.sort(compareStrings), failures: failures.sort((a, b) => compareStrings(a.directory, b.directory)) };
}

interface Folder {
  readonly directory: string;
  readonly files: readonly string[];
  readonly others: readonly string[];
  /** Why it could not be listed. */
  readonly error?: unknown;
}

/** The folder and all below it, one at a time, each with what stands in it. */
export function* folders(directory: string): Generator<Folder> {
  const pending = [directory];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    const prefix = at.endsWith('/') ? at : `${at}/`;
    const files: string[] = [];
    const others: string[] = [];
    try {
      for (const entry of readdirSync(at, { withFileTypes: true })) {
        if (entry.isDirectory()) {
          if (!isSkipped(entry.name)) pending.push(prefix + entry.name);
        } else if (languageOf(entry.name) !== undefined) {
          (entry.isFile() ? files : others).push(prefix + entry.name);
        }
      }
    } catch (error) {
      yield { directory: at, files: [], others: [], error };
      continue;
    }
    yield { directory: at, files, others };
  }
}

/** Folders in which nobody keeps documents of their own, and hidden ones. */
export const isSkipped = (name: string): boolean => name.startsWith('.') || name === 'node_modules' || name === 'dist';
