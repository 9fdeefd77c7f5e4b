/** What a status bar shows, told to clients that know how to show it, whenever it changes. */
import { DOCUMENTS_CHANGED, STATUS, type Status } from '../protocol/status.ts';
import { isReported } from './findings.ts';
import type { Session } from './session.ts';

export class StatusReporter {
  readonly #session: Session;
  #status: Status;
  #sent = '';

  constructor(session: Session) {
    this.#session = session;
    this.#status = { version: session.platform.version, state: 'indexing', done: 0, total: 0, errors: 0, warnings: 0 };
  }

  indexing(active: boolean): void {
    this.#tell({ state: active && this.#status.done < this.#status.total ? 'indexing' : active ? this.#status.state : 'ready' });
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
