/** The language server in a worker: messages go to and from whoever started it. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from '../lsp/server.ts';
import { browserPlatform } from '../platform/browser/server-files.ts';

declare const PLUMBLINE_VERSION: string;

const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
startServer(connection, browserPlatform(PLUMBLINE_VERSION, { sendRequest: (method, params) => connection.sendRequest(method, params) }));
connection.listen();
