/** The item in the status bar: how many problems there are, how far the workspace has been looked at, and by which version. */
import { commands, l10n, MarkdownString, StatusBarAlignment, ThemeColor, window, workspace, type Disposable, type StatusBarItem } from 'vscode';
import type { Status } from '../../../server/src/protocol/status.ts';
import { limits } from './limits.ts';
import type { ServerConnection, ServerState } from './server-connection.ts';

const RESUME = 'plumbline.resumeIndexing';
const COMMANDS = [RESUME, 'workbench.actions.view.problems', 'plumbline.showOutput', 'plumbline.restartServer'];

export class StatusBar implements Disposable {
  readonly #item: StatusBarItem;
  /** What the workbench knows of reading that was stopped. */
  #isHalf = false;
  readonly #subscriptions: readonly Disposable[];
  #state: ServerState = 'starting';
  #status: Status | undefined;

  constructor(server: ServerConnection) {
    this.#item = window.createStatusBarItem('plumbline.status', StatusBarAlignment.Left, 0);
    this.#item.name = 'Plumbline 准绳';
    this.#subscriptions = [
      this.#item,
      server.onDidChangeState((state) => { this.#state = state; this.#show(); }),
      server.onDidChangeStatus((status) => { this.#status = status; this.#show(); }),
      workspace.onDidGrantWorkspaceTrust(() => { this.#show(); }),
      workspace.onDidChangeWorkspaceFolders(() => { this.#show(); }),
    ];
    this.#show();
  }

  dispose(): void {
    for (const s of this.#subscriptions) s.dispose();
  }

  #show(): void {
    const item = this.#item;
    const name = l10n.t('Plumbline');
    const status = this.#state === 'running' ? this.#status : undefined;
    item.backgroundColor = this.#state === 'stopped' ? new ThemeColor('statusBarItem.errorBackground') : undefined;
    const isHalf = status?.state === 'stopped';
    // Progress is shown many times a second, and each of these is a message to the workbench.
    if (isHalf !== this.#isHalf) void commands.executeCommand('setContext', 'plumbline.indexingStopped', (this.#isHalf = isHalf));
    item.command = this.#state === 'stopped' ? 'plumbline.restartServer' : isHalf ? RESUME : 'workbench.actions.view.problems';
    item.tooltip = this.#tooltip(status);
    if (this.#state === 'stopped') item.text = `$(error) ${name}`;
    else if (!status) item.text = `$(loading~spin) ${name}`;
    else if (status.state === 'indexing') item.text = `$(loading~spin) ${name} ${status.done}/${status.total}`;
    else if (isHalf) item.text = `$(debug-pause) ${name} ${status.done}/${status.total}`;
    else if (status.errors + status.warnings === 0) item.text = `$(check) ${name}`;
    else item.text = `${name} $(error) ${status.errors} $(warning) ${status.warnings}`;
    item.accessibilityInformation = { label: l10n.t('Plumbline: {0}', this.#words(status)) };
    item.show();
  }

  #words(status: Status | undefined): string {
    if (this.#state === 'stopped') return l10n.t('The language server is not running.');
    if (!status) return l10n.t('The language server is starting.');
    if (status.state === 'indexing') return l10n.t('Looking at the workspace: {0} of {1} documents.', status.done, status.total);
    if (status.state === 'stopped') return l10n.t('Reading was stopped: {0} of {1} documents are known. Click to go on.', status.done, status.total);
    return l10n.t('Documents: {0}. Errors: {1}. Warnings: {2}.', status.total, status.errors, status.warnings);
  }

  #tooltip(status: Status | undefined): MarkdownString {
    const lines = [this.#words(status), ...limits()];
    if (status) lines.push(l10n.t('Version {0}', status.version));
    const link = (title: string, command: string): string => `[${title}](command:${command})`;
    lines.push([
      ...(status?.state === 'stopped' ? [link(l10n.t('Go On'), RESUME)] : []),
      link(l10n.t('Problems'), 'workbench.actions.view.problems'),
      link(l10n.t('Log'), 'plumbline.showOutput'),
      link(l10n.t('Restart'), 'plumbline.restartServer'),
    ].join(' · '));
    const text = new MarkdownString(lines.join('\n\n'));
    text.isTrusted = { enabledCommands: COMMANDS };
    return text;
  }
}
