/** What a status bar shows, told to clients that know how to show it, whenever it changes. */
import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { DOCUMENTS_CHANGED, STATUS, type Status } from '../protocol/status.ts';
import { fill } from '../core/base/text.ts';
import { isReported } from './findings.ts';
import type { Reading } from './progress.ts';
import type { Session } from './session.ts';

const STOPPED = {
  zh: '已停止读取准绳文档，已读 {done}／{total}；查找引用、重命名或者搜索符号时继续。',
  en: 'Reading of Plumbline documents was stopped after {done} of {total}; it goes on with the next search for references or symbols, or renaming.',
} as const;

export class StatusReporter {
  readonly #session: Session;
  #status: Status;
  #sent = '';

  constructor(session: Session) {
    this.#session = session;
    this.#status = { version: session.platform.version, state: 'indexing', done: 0, total: 0, errors: 0, warnings: 0 };
  }

  /** Reading begins, unless there is nothing to read. */
  indexing(): void {
    if (this.#status.done < this.#status.total || this.#status.state === 'stopped') this.#tell({ state: 'indexing' });
  }

  /** Nothing is being read. A client that shows no status is told in words when that is because somebody stopped it. */
  rest(isStopped: boolean, reading: Reading): void {
    const { state } = this.#status;
    this.#tell({ state: isStopped ? 'stopped' : 'ready', ...reading });
    if (!isStopped || state === 'stopped' || this.#session.showsStatus) return;
    const { connection, locale } = this.#session;
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message: fill(STOPPED[locale], { ...reading }, locale) });
  }

  progress(done: number, total: number): void {
    this.#tell({ done, total });
  }

  /** Counts the findings of all files that are settled. */
  count(): void {
    const { workspace } = this.#session.service;
    let errors = 0;
    let warnings = 0;
    for (const file of workspace.documents()) {
      if (!isReported(this.#session, file)) continue;
      for (const { severity } of workspace.settled(file).diagnostics) {
        if (severity === 'error') errors++;
        else if (severity === 'warning') warnings++;
      }
    }
    this.#tell({ errors, warnings });
  }

  /** Whatever is shown of the documents may have to be asked for again. */
  documentsChanged(): void {
    if (this.#session.showsStatus) void this.#session.connection.sendNotification(DOCUMENTS_CHANGED);
  }

  #tell(change: Partial<Status>): void {
    this.#status = { ...this.#status, ...change };
    const text = JSON.stringify(this.#status);
    if (text === this.#sent || !this.#session.showsStatus) return;
    this.#sent = text;
    void this.#session.connection.sendNotification(STATUS, this.#status);
  }
}
