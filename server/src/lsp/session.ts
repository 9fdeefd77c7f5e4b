/**
 * What one client and the server have between them: its capabilities, its language, its open documents, and the service
 * that answers. State with the lifetime of a connection; the work is done by the modules beside it.
 */
import type { ClientCapabilities, Connection, Location as ProtoLocation } from 'vscode-languageserver';
import { CancelledError, type CancellationToken } from '../core/base/cancellation.ts';
import type { LineIndex } from '../core/base/line-index.ts';
import type { Span } from '../core/base/span.ts';
import type { Locale } from '../core/base/text.ts';
import { createLanguageService, type FeatureContext, type LanguageService } from '../core/language-service.ts';
import type { ServerPlatform } from '../platform/server-platform.ts';
import type { FolderSettings, Settings } from '../protocol/settings.ts';
import { Background } from './background.ts';
import { DataFiles } from './data.ts';
import { folderOf } from './folders.ts';
import { toLocale } from './from-proto.ts';
import { PreviewFiles } from './preview/preview-data.ts';
import { StatusReporter } from './status.ts';
import { toLocation } from './to-proto.ts';
import { canonical } from './uri.ts';

/** A document as a request speaks of it. */
export interface RequestContext extends FeatureContext {
  readonly lines: LineIndex;
}

export class Session {
  readonly connection: Connection;
  readonly platform: ServerPlatform;
  readonly service: LanguageService = createLanguageService();
  /** Open documents by canonical uri: as the client writes the uri, and the version of the text. */
  readonly open = new Map<string, { readonly uri: string; version: number }>();
  capabilities: ClientCapabilities = {};
  /** Whether the client asks for findings; others are told. */
  pulls = false;
  /** What the client was last answered of each open document, and the documents whose findings it is about to be told. */
  readonly answered = new Map<string, string>();
  readonly untold = new Set<string>();
  showsStatus = false;
  suggestCommand: string | undefined;
  /** Of the client, for lenses to lead to. */
  commands: ReadonlySet<string> = new Set();
  /** Files that another tool looks after: canonical uris, and endings of paths. */
  leftToOthers = { uris: new Set<string>(), endings: [] as readonly string[] };
  /** Whether data files may be looked at. */
  readsData = true;
  /** Folders of the workspace, by canonical uri. */
  folders: readonly string[] = [];
  /** Settings of the whole window, and of folders that have their own, by canonical uri. */
  settings: Settings = {};
  folderSettings: ReadonlyMap<string, FolderSettings> = new Map();
  /** While the client is being asked for them: what it wants shown is not known yet. */
  configuring: Promise<void> | undefined;
  /** The language of the editor, and what the person reads as far as no configuration file says otherwise. */
  clientLocale: Locale | undefined;
  locale: Locale = 'zh';
  readonly background = new Background(this);
  readonly dataFiles = new DataFiles();
  readonly previews = new PreviewFiles();
  readonly status: StatusReporter;
  watcher: { dispose(): void } | undefined;

  constructor(connection: Connection, platform: ServerPlatform) {
    this.connection = connection;
    this.platform = platform;
    this.status = new StatusReporter(this);
  }

  useSettings(settings: Settings, folders: ReadonlyMap<string, FolderSettings> = new Map()): void {
    this.settings = settings;
    this.folderSettings = folders;
    this.locale = toLocale(settings.locale) ?? this.clientLocale ?? 'zh';
  }

  /** What holds for a file: what its folder says, else what the window says. */
  settingsOf(path: string): FolderSettings {
    const folder = folderOf(this, path);
    return (folder === undefined ? undefined : this.folderSettings.get(folder)) ?? this.settings;
  }

  /** Lets names be looked up in what is on the screen. False while files of the project have still to be read. */
  catchUp(uri: string): boolean {
    const { workspace } = this.service;
    const file = workspace.file(canonical(uri));
    return !file || (workspace.catchUp(file) && this.background.isListed);
  }

  /** Undefined where the file is no document here, which is no error: the editor asks about any YAML or Markdown. */
  context(uri: string, token: CancellationToken): RequestContext | undefined {
    const context = this.service.context(canonical(uri), token, this.locale);
    // The context is a view with lazy parts, which a copy would compute.
    return context && Object.defineProperty(context, 'lines', { value: context.document.lines }) as RequestContext;
  }

  /** The uri of a file as the client knows it. */
  clientUri(uri: string): string {
    return this.open.get(uri)?.uri ?? uri;
  }

  readonly lines = (uri: string): LineIndex | undefined => this.service.lines(uri);

  location(uri: string, span: Span): ProtoLocation | undefined {
    const found = toLocation(this.lines, uri, span);
    return found && { ...found, uri: this.clientUri(uri) };
  }

  /** The same for what must have a place: of a file whose text is not at hand, its beginning. */
  place(uri: string, span: Span): ProtoLocation {
    const start = { line: 0, character: 0 };
    return this.location(uri, span) ?? { uri: this.clientUri(uri), range: { start, end: start } };
  }

  localeOf(uri: string): Locale {
    return this.service.workspace.file(uri)?.config?.locale ?? this.locale;
  }

  /** A defect: told in the log, where whoever reports it finds it. */
  logDefect(what: string, error: unknown): void {
    if (error instanceof CancelledError) return;
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.connection.console.error(`${what}: ${reason}`);
  }
}
