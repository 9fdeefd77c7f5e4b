/** The language server's files on Node: read from disk, and asked of the client where the disk does not have them. */
import { existsSync, readdirSync, watch } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { URI } from 'vscode-uri';
import { languageOf } from '../../core/base/document-kind.ts';
import type { DataFacts } from '../../core/service.ts';
import type { Asking } from '../client-files.ts';
import { ClientFiles } from '../client-files.ts';
import { InputError } from '../input-error.ts';
import { resolveSource } from '../resolve-source.ts';
import type { DataText, ServerPlatform, WatchedFile } from '../server-platform.ts';
import { locate } from './check-data.ts';
import { readDataFile } from './data-file.ts';
import { folders as walk, isSkipped } from './discover.ts';
import { unreadable } from './failures.ts';
import { displayPath, isWithin, toPosix } from './paths.ts';
import { readText } from './read-text.ts';
import { projectRoot } from './workspace.ts';

/** Characters of one data file that are read; more than are looked at. */
const MAX_DATA = 20_000_000;

const isFile = (uri: string): boolean => uri.startsWith('file:');
const pathOf = (uri: string): string => toPosix(URI.parse(uri).fsPath);
const uriOf = (path: string): string => URI.file(path).toString();

export function nodePlatform(version: string, client: Asking): ServerPlatform {
  const remote = new ClientFiles(client);
  return {
    version,
    pause: () => new Promise((resolve) => { setImmediate(resolve); }),
    delay: (ms) => setTimeout(ms),
    rootOf: (folder) => (isFile(folder) ? rootOf(folder) : folder),
    list: (folder, { below }) => (isFile(folder) ? list(pathOf(folder), below) : remote.list(folder)),
    read: (uri) => (isFile(uri) ? readHere(uri) : remote.read(uri)),
    async data(dataset, source, within, encoding) {
      if (isFile(dataset)) return dataHere(dataset, source, within, encoding);
      const uri = resolveSource(dataset, source, within);
      return uri === undefined ? { state: 'outside' } : remote.data(uri, encoding);
    },
    watch: watchFolders,
  };
}

function rootOf(folder: string): string {
  try {
    return uriOf(projectRoot(pathOf(folder)));
  } catch (error) {
    // What is wrong with a configuration above is told where that is opened.
    if (error instanceof InputError) return folder;
    throw error;
  }
}

async function* list(directory: string, below: boolean): AsyncIterable<readonly string[]> {
  await Promise.resolve();
  if (!below) {
    try {
      const entries = readdirSync(directory, { withFileTypes: true }).filter((e) => e.isFile() && languageOf(e.name) !== undefined);
      yield entries.map((e) => uriOf(`${directory === '/' ? '' : directory}/${e.name}`));
    } catch (error) {
      throw unreadable(directory, error);
    }
    return;
  }
  for (const { files, error } of walk(directory)) {
    // A folder that nobody may list is not there for the editor either, unless it is the one that was asked for.
    if (error === undefined) yield files.map(uriOf);
  }
}

const readHere = (uri: string): Promise<string> =>
  new Promise((resolve) => { resolve(readText(pathOf(uri), pathOf(uri).slice(pathOf(uri).lastIndexOf('/') + 1))); });

function dataHere(dataset: string, source: string, within: readonly string[], encoding: 'utf-8' | 'gb18030' | null): DataFacts | DataText {
  const from = pathOf(dataset);
  const folders = within.map((path) => toPosix(URI.from({ scheme: 'file', path }).fsPath));
  const base = folders.find((folder) => isWithin(folder, from)) ?? from.slice(0, from.lastIndexOf('/'));
  const path = locate(from, source, base);
  if (typeof path !== 'string') return path;
  const shown = displayPath(base, path);
  const pieces: string[] = [];
  let length = 0;
  try {
    readDataFile(path, shown, encoding, (piece) => {
      pieces.push(piece);
      return (length += piece.length) < MAX_DATA;
    });
  } catch (error) {
    if (error instanceof InputError) return { state: 'unreadable', reason: error.text };
    throw error;
  }
  return { state: 'open', uri: uriOf(path), shown, pieces: given(pieces) };
}

async function* given(pieces: readonly string[]): AsyncIterable<string> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

function watchFolders(watched: readonly string[], changed: (files: readonly WatchedFile[]) => void): { dispose(): void } {
  const watchers = watched.filter(isFile).flatMap((folder) => {
    const directory = pathOf(folder);
    try {
      const watcher = watch(directory, { recursive: true, persistent: false }, (_, name) => {
        if (name === null || toPosix(name).split('/').slice(0, -1).some(isSkipped)) return;
        const path = `${directory}/${toPosix(name)}`;
        changed([{ uri: uriOf(path), exists: existsSync(path) }]);
      });
      // Without it the client's own saving still tells of most changes.
      watcher.on('error', () => { watcher.close(); });
      return [watcher];
    } catch {
      return [];
    }
  });
  return { dispose: () => { for (const watcher of watchers) watcher.close(); } };
}
