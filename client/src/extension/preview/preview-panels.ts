/** The panels in VS Code: opened, restored after a reload, kept up to date with the texts, and led back to the texts. */
import { commands, l10n, Position, Range, Selection, TabInputText, Uri, ViewColumn, window, workspace, type Disposable, type ExtensionContext, type LogOutputChannel, type TextEditor, type WebviewPanel } from 'vscode';
import type { FromPanel, PanelState } from '../../../../server/src/protocol/panel.ts';
import type { ServerConnection } from '../server-connection.ts';
import { applyEdits, isWritable } from './apply-edits.ts';
import { CaseLights } from './case-lights.ts';
import { GitHead } from './git-head.ts';
import { panelPage } from './panel-page.ts';
import { PreviewController } from './preview-controller.ts';
import { saveFile } from './save-file.ts';
import { asleep, wake } from './sleeping-tabs.ts';
import { SavedTexts } from './saved-text.ts';

const TYPE = 'plumbline.preview';
/** Is true of the window while a panel of ours is at the front. */
const ACTIVE = 'plumbline.previewActive';
const NAMES = /\.(?:catalog|standard|scoring|survey|dataset)\.(?:ya?ml|md)$/;
/** Milliseconds in which the messages of one keystroke have all been sent. */
const KEYSTROKE = 8;

interface Open {
  readonly panel: WebviewPanel;
  readonly controller: PreviewController;
}

export class PreviewPanels implements Disposable {
  readonly #context: ExtensionContext;
  readonly #server: ServerConnection;
  readonly #output: LogOutputChannel;
  readonly #open = new Set<Open>();
  readonly #subscriptions: Disposable[];
  readonly #lights = new CaseLights();
  readonly #git = new GitHead();
  readonly #saved = new SavedTexts();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What a panel that has not come to life yet is to show as soon as it has. */
  #awaited: Uri | undefined;

  constructor(context: ExtensionContext, server: ServerConnection, output: LogOutputChannel) {
    this.#context = context;
    this.#server = server;
    this.#output = output;
    this.#subscriptions = [
      this.#lights, this.#git, this.#saved,
      this.#git.onDidChange(() => { for (const { controller } of this.#open) controller.beforeChanged('head'); }),
      this.#saved.onDidChange((uri) => { for (const { controller } of this.#open) controller.beforeChanged('saved', uri); }),
      window.registerWebviewPanelSerializer(TYPE, {
        deserializeWebviewPanel: (panel: WebviewPanel, state: unknown) => {
          this.#adopt(panel, isState(state) ? state : { uri: activeDocument()?.toString() ?? '' });
          const awaited = this.#awaited;
          this.#awaited = undefined;
          if (awaited) this.show(awaited);
          return Promise.resolve();
        },
      }),
      workspace.onDidChangeTextDocument(({ contentChanges }) => { if (contentChanges.length > 0) this.#refreshSoon(); }),
      server.onDidChangeDocuments(() => { this.#refreshSoon(); }),
      server.onDidChangeState((state) => { if (state === 'running') for (const { controller } of this.#open) controller.restarted(); }),
      window.onDidChangeActiveTextEditor((editor) => { if (editor && isOurs(editor.document.uri)) for (const { controller } of this.#open) controller.follow(editor.document.uri.toString()); }),
      window.onDidChangeTextEditorSelection(({ textEditor, selections: [selection] }) => {
        if (selection) for (const { controller } of this.#open) controller.cursor(textEditor.document.uri.toString(), selection.active);
      }),
    ];
  }

  /** Beside the text of a document: of the one given, else of the one that is edited. */
  show(given?: Uri): void {
    const uri = given instanceof Uri ? given : activeDocument();
    if (!uri) return void window.showInformationMessage(l10n.t('Open a standard, a scoring, a survey, a catalog or a dataset first, then its preview.'));
    const there = [...this.#open].find((o) => o.controller.state.uri === uri.toString()) ?? [...this.#open].find((o) => !o.controller.state.locked);
    // Whoever asks twice has waited in vain.
    const again = this.#awaited?.toString() === uri.toString();
    this.#awaited = undefined;
    if (!there && !again) {
      // After a reload of the window a panel comes to life when it is seen; until then there is only its tab.
      const tabs = asleep(TYPE, [...this.#open].map((o) => o.panel));
      const tab = tabs.find((t) => [title(uri.toString(), true), title(uri.toString(), false)].includes(t.label)) ?? tabs.find((t) => !isLocked(t.label));
      if (tab) {
        this.#awaited = uri;
        void wake(tab).catch((error: unknown) => { this.#complain(error); });
        return;
      }
    }
    if (there) {
      there.controller.follow(uri.toString());
      there.panel.reveal(undefined, true);
      return;
    }
    const panel = window.createWebviewPanel(TYPE, title(uri.toString(), false), { viewColumn: ViewColumn.Beside, preserveFocus: true }, { enableFindWidget: true });
    this.#adopt(panel, { uri: uri.toString() });
  }

  /** Keeps the panel at the front with its document, or lets it follow again. */
  toggleLock(): void {
    const there = [...this.#open].find((o) => o.panel.active) ?? [...this.#open][0];
    there?.controller.lock(!there.controller.state.locked);
  }

  /** Shows the text behind the panel at the front. */
  async showSource(): Promise<void> {
    const there = [...this.#open].find((o) => o.panel.active) ?? [...this.#open][0];
    if (there) await window.showTextDocument(Uri.parse(there.controller.state.uri), { viewColumn: columnOf(there.controller.state.uri) ?? ViewColumn.One });
  }

  /** For the suites of the extension: what the panels show. */
  get controllers(): readonly PreviewController[] {
    return [...this.#open].map((o) => o.controller);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const { panel } of this.#open) panel.dispose();
    for (const s of this.#subscriptions) s.dispose();
  }

  #adopt(panel: WebviewPanel, state: Pick<PanelState, 'uri'> & Partial<PanelState>): void {
    const { webview } = panel;
    const dist = Uri.joinPath(this.#context.extensionUri, 'dist/webview');
    webview.options = { enableScripts: true, localResourceRoots: [dist] };
    const icon = (theme: string): Uri => Uri.joinPath(this.#context.extensionUri, `client/icons/document-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    const controller = new PreviewController({
      request: (method, params, signal, partial) => this.#server.requestParts(method, params, signal, partial),
      notify: (method, params) => { this.#server.notify(method, params); },
      post: (message) => { void webview.postMessage(message); },
      reveal: ({ place, focus }) => { void this.#reveal(Uri.parse(place.uri), new Range(toPosition(place.range.start), toPosition(place.range.end)), focus); },
      save: (message) => { void saveFile(controller.state.uri, message).catch((error: unknown) => { this.#complain(error); }); },
      writable: isWritable,
      apply: applyEdits,
      before: (uri, against) => (against === 'head' ? this.#git : this.#saved).text(uri),
      headLack: (uri) => this.#git.lack(uri),
      light: (uri, places) => { this.#lights.show(uri, places); },
      shows: ({ uri, locked }) => { panel.title = title(uri, locked); },
      log: (error) => { this.#output.error(String(error)); },
      words: {
        noDocument: l10n.t('There is no preview of this file. Standards, scorings, surveys, catalogs and datasets have one.'),
        noServer: l10n.t('The language server is not running.'),
        notApplied: l10n.t('Nothing was written: the text has changed in between or cannot be written to. Look at the results as they are now, and apply again.'),
      },
    }, state);
    const open = { panel, controller };
    this.#open.add(open);
    this.#tellActive();
    const address = (name: string): string => webview.asWebviewUri(Uri.joinPath(dist, name)).toString();
    webview.onDidReceiveMessage((message: FromPanel) => { controller.receive(message); });
    panel.onDidChangeViewState(() => {
      this.#tellActive();
      if (!panel.visible) this.#lights.show(controller.state.uri, []);
      else if (controller.preview) this.#lights.show(controller.preview.uri, controller.preview.lights);
    });
    panel.onDidDispose(() => {
      this.#open.delete(open);
      controller.dispose();
      this.#tellActive();
    });
    webview.html = panelPage({ source: webview.cspSource, nonce: nonce(), script: address('panel.js'), charts: address('charts.js'), style: address('panel-style.css'), language: 'zh-CN', state: JSON.stringify(controller.state) });
  }

  #tellActive(): void {
    void commands.executeCommand('setContext', ACTIVE, [...this.#open].some((o) => o.panel.active));
  }

  /** The server is told of a change by its own listener, which may come after ours. */
  #refreshSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      for (const { controller } of this.#open) controller.refresh();
    }, KEYSTROKE);
  }

  async #reveal(uri: Uri, range: Range, focus: boolean): Promise<void> {
    try {
      const column = columnOf(uri.toString()) ?? ViewColumn.One;
      const editor: TextEditor = await window.showTextDocument(uri, { viewColumn: column, preserveFocus: !focus, preview: true });
      editor.selection = new Selection(range.start, range.end);
      editor.revealRange(range);
    } catch (error) {
      this.#complain(error);
    }
  }

  #complain(error: unknown): void {
    this.#output.error(String(error));
    void window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
}

const toPosition = ({ line, character }: { readonly line: number; readonly character: number }): Position => new Position(line, character);

const isOurs = (uri: Uri): boolean => NAMES.test(uri.path);

/** The document that is edited, or else the first that is shown. */
function activeDocument(): Uri | undefined {
  const editors = [...(window.activeTextEditor ? [window.activeTextEditor] : []), ...window.visibleTextEditors];
  return editors.find((e) => isOurs(e.document.uri))?.document.uri;
}

/** Where a text is open already. */
function columnOf(uri: string): ViewColumn | undefined {
  return window.tabGroups.all.find((group) => group.tabs.some((tab) => tab.input instanceof TabInputText && tab.input.uri.toString() === uri))?.viewColumn;
}

function title(uri: string, locked: boolean): string {
  const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
  return locked ? l10n.t('Preview of {0} (locked)', name) : l10n.t('Preview of {0}', name);
}

/** Of the title of a panel. */
function isLocked(label: string): boolean {
  const [before = '', after = ''] = l10n.t('Preview of {0} (locked)', '\0').split('\0');
  return label.startsWith(before) && label.endsWith(after);
}

const isState = (state: unknown): state is PanelState => typeof state === 'object' && state !== null && typeof (state as PanelState).uri === 'string';

function nonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, '0')).join('');
}
