/** The language server as the rest of the extension sees it: asked questions, started again when it fails, and heard when its state changes. */
import { CancellationTokenSource, EventEmitter, l10n, window, workspace, type CancellationToken, type Disposable, type LogOutputChannel } from 'vscode';
import { CloseAction, ErrorAction, ProgressType, State, type BaseLanguageClient, type CloseHandlerResult, type ErrorHandler } from 'vscode-languageclient';
import { DOCUMENTS_CHANGED, STATUS, type Status } from '../../../server/src/protocol/status.ts';
import { clientOptions } from './client-options.ts';
import { tellGivenBack } from './given-back.ts';
import type { Host } from './host.ts';
import { serveFiles } from './workspace-files.ts';

/** A server that fails so often within so many milliseconds will fail again. */
const MOST_FAILURES = 5;
const WITHIN = 180_000;

export type ServerState = 'starting' | 'running' | 'stopped';

export class ServerConnection implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #output: LogOutputChannel;
  readonly #failures: number[] = [];
  /** Requests whose answers could come in parts. */
  #parts = 0;
  readonly #stateChanged = new EventEmitter<ServerState>();
  readonly #statusChanged = new EventEmitter<Status>();
  readonly #documentsChanged = new EventEmitter<void>();
  readonly #subscriptions: Disposable[];
  #started: Promise<void> | undefined;
  /** Whether the log says that this run of the server has read the workspace. */
  #ready = false;

  readonly onDidChangeState = this.#stateChanged.event;
  readonly onDidChangeStatus = this.#statusChanged.event;
  /** Documents of the workspace came, changed or went. */
  readonly onDidChangeDocuments = this.#documentsChanged.event;

  constructor(host: Host, output: LogOutputChannel) {
    this.#output = output;
    this.#client = host.connect('plumbline', 'Plumbline', clientOptions(output, this.#errorHandler()));
    serveFiles(this.#client);
    this.#subscriptions = [
      tellGivenBack(this.#client),
      this.#stateChanged,
      this.#statusChanged,
      this.#documentsChanged,
      this.#client.onNotification(STATUS, (status: Status) => { this.#tellReady(status); this.#statusChanged.fire(status); }),
      this.#client.onNotification(DOCUMENTS_CHANGED, () => { this.#documentsChanged.fire(); }),
      this.#client.onDidChangeState(({ newState }) => { this.#ready = false; this.#stateChanged.fire(stateOf(newState)); }),
      // What may be read was settled when the server started.
      workspace.onDidGrantWorkspaceTrust(() => { void this.restart(); }),
    ];
  }

  get isRunning(): boolean {
    return this.#client.isRunning();
  }

  /** Nothing where it is running, or was. */
  async start(): Promise<void> {
    this.#started ??= this.#client.start();
    await this.#started;
  }

  async restart(): Promise<void> {
    this.#failures.length = 0;
    if (this.#client.needsStop()) await this.#client.stop();
    await (this.#started = this.#client.start());
    this.#output.info(l10n.t('The language server was restarted.'));
  }

  /** The answer, or undefined where there is none to be had because the server is not running. Who asks first, starts it. */
  async request<R>(method: string, params: unknown, token?: CancellationToken): Promise<R | undefined> {
    await this.start();
    if (!this.#client.isRunning()) return undefined;
    return this.#client.sendRequest<R>(method, params, token);
  }

  /** The same for an answer that may come in parts. @throws where the answer is no longer wanted */
  async requestParts<R>(method: string, params: unknown, signal: AbortSignal, partial: (part: R) => void): Promise<R | null | undefined> {
    await this.start();
    if (!this.#client.isRunning()) return undefined;
    const partialResultToken = `plumbline-${String(this.#parts++)}`;
    const cancelling = new CancellationTokenSource();
    const listening = this.#client.onProgress(new ProgressType<R>(), partialResultToken, partial);
    const cancel = (): void => { cancelling.cancel(); };
    signal.addEventListener('abort', cancel);
    try {
      return await this.#client.sendRequest<R | null>(method, { ...(params as object), partialResultToken }, cancelling.token);
    } finally {
      signal.removeEventListener('abort', cancel);
      listening.dispose();
      cancelling.dispose();
    }
  }

  /** Tells the server something, where it is running. */
  notify(method: string, params: unknown): void {
    if (this.#client.isRunning()) void this.#client.sendNotification(method, params);
  }

  dispose(): void {
    for (const s of this.#subscriptions) s.dispose();
    void this.#client.dispose();
  }

  #tellReady({ state, version, total }: Status): void {
    if (this.#ready || state !== 'ready') return;
    this.#ready = true;
    this.#output.info(l10n.t('Version {0} has read the documents of the workspace: {1}.', version, total));
  }

  #errorHandler(): ErrorHandler {
    return {
      error: (error) => {
        this.#output.error(error.message);
        return { action: ErrorAction.Continue, handled: true };
      },
      closed: () => this.#closed(),
    };
  }

  /** The editor keeps every text, and hands all of it to the next server. */
  #closed(): CloseHandlerResult {
    const now = Date.now();
    this.#failures.push(now);
    const recent = this.#failures.filter((at) => now - at < WITHIN).length;
    const showLog = l10n.t('Show Log');
    if (recent < MOST_FAILURES) {
      const told = l10n.t('The language server of Plumbline stopped unexpectedly and was started again. Nothing you wrote is lost.');
      this.#output.warn(told);
      void window.showWarningMessage(told, showLog).then((chosen) => { if (chosen === showLog) this.#output.show(); });
      return { action: CloseAction.Restart, handled: true };
    }
    const told = l10n.t('The language server of Plumbline stopped {0} times within three minutes and is left stopped. Nothing you wrote is lost.', recent);
    const again = l10n.t('Start Again');
    this.#output.error(told);
    void window.showErrorMessage(told, again, showLog).then((chosen) => {
      if (chosen === showLog) this.#output.show();
      if (chosen === again) void this.restart();
    });
    return { action: CloseAction.DoNotRestart, handled: true };
  }
}

function stateOf(state: State): ServerState {
  switch (state) {
    case State.Running:
      return 'running';
    case State.Starting:
      return 'starting';
    case State.Stopped:
    case State.StartFailed:
      return 'stopped';
  }
}
