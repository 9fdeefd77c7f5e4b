/** Entry of the extension in a browser alone: the language server is a worker, and has no files but those it is given. */
import { Uri, type ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
import { startApp, type Api } from './app.ts';

export function activate(context: ExtensionContext): Promise<Api> {
  const program = Uri.joinPath(context.extensionUri, 'dist/browser/server.js').toString(true);
  return startApp(context, {
    connect: (id, name, options) => new LanguageClient(id, name, () => Promise.resolve(started(program)), options),
  });
}

/** As streams: the host of an extension gives workers of its own making, which the client does not know for workers. */
function started(program: string): MessageTransports {
  const worker = new Worker(program);
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
