/**
 * Documents that somebody has given back to plain YAML, so that another tool looks after them. The editor asks nothing
 * about them while they are open; the server is told, so that it says nothing of its own accord either.
 */
import { Disposable, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LEFT_TO_OTHERS, OWN_LANGUAGE, type LeftToOthersParams } from '../../../server/src/protocol/settings.ts';

/** Tells the server now, and whenever it changes. */
export function tellGivenBack(client: BaseLanguageClient): Disposable {
  let told = '';
  const tell = (): void => {
    const params = givenBack();
    const text = JSON.stringify(params);
    if (!client.isRunning() || text === told) return;
    told = text;
    void client.sendNotification(LEFT_TO_OTHERS, params);
  };
  const subscriptions = [
    client.onDidChangeState(() => { told = ''; tell(); }),
    workspace.onDidOpenTextDocument(tell),
    workspace.onDidCloseTextDocument(tell),
    workspace.onDidChangeConfiguration((event) => { if (event.affectsConfiguration('files.associations')) tell(); }),
  ];
  return Disposable.from(...subscriptions);
}

function givenBack(): LeftToOthersParams {
  // What language a file would be opened in cannot be asked; patterns other than `*<ending>` are only known once it is open.
  const associations = workspace.getConfiguration('files').get<Readonly<Record<string, string>>>('associations', {});
  const endings = Object.entries(associations).filter(([pattern, language]) => language !== OWN_LANGUAGE && /^\*[^*/]+\.ya?ml$/.test(pattern)).map(([pattern]) => pattern.slice(1));
  const uris = workspace.textDocuments.filter((d) => /\.ya?ml$/.test(d.uri.path) && d.languageId !== OWN_LANGUAGE).map((d) => d.uri.toString());
  return { uris: uris.sort(), endings: endings.sort() };
}
