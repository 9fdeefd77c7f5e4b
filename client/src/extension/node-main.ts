/** Entry of the extension where there is Node: on a desktop, or on the server that a remote or browser window works with. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startApp, type Api } from './app.ts';

export function activate(context: ExtensionContext): Promise<Api> {
  const module = context.asAbsolutePath('dist/server.cjs');
  return startApp(context, {
    connect: (id, name, options) => new LanguageClient(id, name, { module, transport: TransportKind.ipc }, options),
  });
}
