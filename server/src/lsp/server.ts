/**
 * The language server, the same for Node and for a worker: the handshake, and who answers what. What it runs in comes in
 * through `platform`.
 */
import { TextDocumentSyncKind, type Connection, type InitializeParams, type InitializeResult, type ServerCapabilities } from 'vscode-languageserver';
import { CONFIGURATION_SECTION, LEFT_TO_OTHERS, type InitializationOptions, type LeftToOthersParams, type Settings } from '../protocol/settings.ts';
import { RESUME_INDEXING } from '../protocol/status.ts';
import { configure, startConfiguring } from './configuration.ts';
import type { ServerPlatform } from '../platform/server-platform.ts';
import { registerDocuments } from './documents.ts';
import { toLocale } from './from-proto.ts';
import { HANDLERS } from './handlers/table.ts';
import { Session } from './session.ts';
import { canonical } from './uri.ts';
import { registerWatching, startWatching } from './watching.ts';

/** Answers on `connection` until it closes. Listening is left to the caller. */
export function startServer(connection: Connection, platform: ServerPlatform): void {
  const session = new Session(connection, platform);
  connection.onInitialize((params) => initialize(session, params));
  connection.onInitialized(() => { initialized(session); });
  connection.onDidChangeConfiguration(({ settings }) => {
    attempt(session, 'configuration', configure(session, (settings as Record<string, Settings> | null)?.[CONFIGURATION_SECTION]));
  });
  connection.onNotification(LEFT_TO_OTHERS, ({ uris, endings }: LeftToOthersParams) => {
    session.leftToOthers = { uris: new Set(uris.map(canonical)), endings };
    session.background.schedule(0);
  });
  connection.onNotification(RESUME_INDEXING, () => { session.background.resume(); });
  registerDocuments(session);
  registerWatching(session);
  for (const handler of HANDLERS) handler.register(session);
}

function initialize(session: Session, params: InitializeParams): InitializeResult {
  const { capabilities, workspaceFolders, rootUri, locale } = params;
  const options = params.initializationOptions as InitializationOptions | undefined;
  session.capabilities = capabilities;
  session.pulls = capabilities.textDocument?.diagnostic !== undefined;
  session.showsStatus = options?.status === true;
  session.suggestCommand = options?.suggestCommand;
  session.commands = new Set(Array.isArray(options?.commands) ? options.commands : []);
  session.readsData = options?.readData !== false;
  session.clientLocale = toLocale(locale);
  session.useSettings(options ?? {});
  session.folders = (workspaceFolders?.map((f) => f.uri) ?? (rootUri ? [rootUri] : [])).map(canonical);
  const own: ServerCapabilities = {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
  return {
    serverInfo: { name: 'plumbline', version: session.platform.version },
    capabilities: HANDLERS.map((h) => h.capabilities(capabilities)).reduce(joined, own),
  };
}

/** Handlers promise parts of the same capability: those of the workspace are put together. */
const joined = (a: ServerCapabilities, b: ServerCapabilities): ServerCapabilities => ({ ...a, ...b, workspace: { ...a.workspace, ...b.workspace } });

function initialized(session: Session): void {
  const { connection, capabilities } = session;
  session.background.indexFolders();
  if (capabilities.workspace?.workspaceFolders === true) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map((f) => canonical(f.uri)));
      session.folders = [...session.folders.filter((f) => !gone.has(f)), ...added.map((f) => canonical(f.uri))];
      session.background.indexFolders();
      attempt(session, 'configuration', configure(session, undefined));
    });
  }
  attempt(session, 'watching', startWatching(session));
  attempt(session, 'configuration', startConfiguring(session));
}

/** A client that does not answer what it says it answers is told so in the log, and served all the same. */
function attempt(session: Session, what: string, work: Promise<void>): void {
  work.catch((error: unknown) => { session.logDefect(what, error); });
}
