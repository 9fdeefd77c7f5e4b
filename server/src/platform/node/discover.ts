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
  const pending = [directory];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    const prefix = at.endsWith('/') ? at : `${at}/`;
    try {
      for (const entry of readdirSync(at, { withFileTypes: true })) {
        if (entry.isDirectory()) {
          if (!isSkipped(entry.name)) pending.push(prefix + entry.name);
        } else if (languageOf(entry.name) !== undefined) {
          (entry.isFile() ? files : others).push(prefix + entry.name);
        }
      }
    } catch (error) {
      failures.push({ directory: at, error });
    }
  }
  return { files: files.sort(compareStrings), others: others.sort(compareStrings), failures: failures.sort((a, b) => compareStrings(a.directory, b.directory)) };
}

/** Folders in which nobody keeps documents of their own, and hidden ones. */
export const isSkipped = (name: string): boolean => name.startsWith('.') || name === 'node_modules' || name === 'dist';
