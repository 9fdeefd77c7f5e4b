/** What the language server needs of the world it runs in. Uris are in the canonical form of `vscode-uri`. */
import type { DataFacts } from '../core/service.ts';

export interface ServerPlatform {
  /** Version of the product. */
  readonly version: string;
  /** Resolves when whatever has arrived in the meantime has been dealt with. */
  pause(): Promise<void>;
  /** Resolves after so many milliseconds. */
  delay(ms: number): Promise<void>;
  /** The folder whose files belong to the same project as those of `folder`: the folder itself or one above it. */
  rootOf(folder: string): string;
  /** Uris of all YAML and Markdown files in a folder, some at a time. @throws InputError where it cannot be listed */
  list(folder: string, options: { readonly below: boolean }): AsyncIterable<readonly string[]>;
  /** @throws InputError where the file is not there, cannot be read or is not UTF-8 */
  read(uri: string): Promise<string>;
  /**
   * The decoded text of a data file in pieces, or why there is none.
   * @param source as the dataset writes it; nothing outside of the folders `within`, given by path, is read
   */
  data(dataset: string, source: string, within: readonly string[], encoding: 'utf-8' | 'gb18030' | null): Promise<DataFacts | DataText>;
  /** Tells of files that came, changed or went, for clients that do not. */
  watch(folders: readonly string[], changed: (files: readonly WatchedFile[]) => void): { dispose(): void };
}

export interface WatchedFile {
  readonly uri: string;
  /** False when it has gone. */
  readonly exists: boolean;
}

export interface DataText {
  readonly state: 'open';
  readonly uri: string;
  /** How messages name the file. */
  readonly shown: string;
  readonly pieces: AsyncIterable<string>;
}
