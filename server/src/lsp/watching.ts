/** Files that come, change and go outside of the editor, and folders that are added and removed. */
import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver';
import type { Session } from './session.ts';
import { canonical, pathOf } from './uri.ts';

const DOCUMENTS = '**/*.{yaml,yml,md}';
const DATA = '**/*.{csv,tsv,txt,json,ndjson,jsonl}';

export function registerWatching(session: Session): void {
  session.connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) fileChanged(session, canonical(uri), type !== FileChangeType.Deleted);
    session.background.schedule(50);
  });
  session.connection.onShutdown(() => { session.watcher?.dispose(); });
}

/** Asks the client to tell of changes; where it does not, the server looks itself. */
export async function startWatching(session: Session): Promise<void> {
  if (session.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
    await session.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: DOCUMENTS }, { globPattern: DATA }] });
    return;
  }
  session.watcher?.dispose();
  session.watcher = session.platform.watch(session.folders, (files) => {
    for (const { uri, exists } of files) fileChanged(session, uri, exists);
    session.background.schedule(50);
  });
}

function fileChanged(session: Session, uri: string, exists: boolean): void {
  const { workspace } = session.service;
  if (!/\.(?:ya?ml|md)$/.test(uri)) {
    session.dataFiles.changed(uri);
  } else if (!exists) {
    workspace.remove(uri);
  } else if (workspace.file(uri)?.isOnDisk === true) {
    // It is read again before anything is said about it.
    workspace.setText(uri, null);
  } else {
    workspace.add(uri, pathOf(uri));
  }
}
