/** The language server on Node: started by a client over the channel that its arguments name, or by `plumbline lsp`. */
import { createConnection } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server.ts';
import { nodePlatform } from '../platform/node/server-files.ts';

declare const PLUMBLINE_VERSION: string;

/** Serves until the client ends it; without an argument that names a channel, over standard input and output. */
export function serve(): void {
  const named = process.argv.some((a) => /^--(?:stdio|node-ipc|socket=|pipe=)/.test(a));
  const connection = named ? createConnection() : createConnection(process.stdin, process.stdout);
  startServer(connection, nodePlatform(PLUMBLINE_VERSION, { sendRequest: (method, params) => connection.sendRequest(method, params) }));
  connection.listen();
}
