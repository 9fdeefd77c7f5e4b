/**
 * The work that nobody waits for: reading the files of the workspace, looking at each, settling again what changes
 * elsewhere have touched. It is done in slices of a few milliseconds, so that every request comes in between.
 */
import { DiagnosticRefreshRequest, type CancellationToken } from 'vscode-languageserver';
import type { WorkspaceFile } from '../core/language-service.ts';
import { InputError } from '../platform/input-error.ts';
import { refreshData } from './data.ts';
import { diagnosticsOf, isReported, resultId } from './findings.ts';
import { rootFor, rootsOf, type Root } from './folders.ts';
import { progress, type Progress, type Reading } from './progress.ts';
import { refreshShown } from './refresh.ts';
import type { Session } from './session.ts';
import { pathOf } from './uri.ts';

/** Milliseconds that a slice takes at most, beyond the one file it is at. */
const SLICE = 3;
/** Milliseconds without a change after which what an edit means for other files is worked out. */
const REST = 200;
/** Files that are asked for at the same time. */
const AT_ONCE = 16;
/** Milliseconds of reading that a client which tells of it in its status bar does not tell of in a window besides. */
const IN_THE_WAY = 3_000;
const TITLE = { zh: '正在读取准绳文档', en: 'Reading Plumbline documents' } as const;

export class Background {
  readonly #session: Session;
  #roots: Root[] = [];
  /** Roots whose files have not been listed yet. */
  #unlisted: Root[] = [];
  /** Whether one of them is being listed. */
  #listing = false;
  /** Whether somebody has had enough of it: nothing is read that is not open, until it is wanted again. */
  #stopped = false;
  /** Who is told how far reading has come. */
  readonly #followers = new Set<Progress>();
  #due = 0;
  #running: Promise<void> | null = null;
  #wanted = false;
  #round = 0;
  #waiting = new Set<() => void>();
  readonly #forRead = new Set<() => void>();
  /** Result ids that the client was told without asking. */
  readonly #pushed = new Map<string, string>();
  #refreshed = '';

  constructor(session: Session) {
    this.#session = session;
  }

  /** Grows whenever something has been looked at again. */
  get round(): number {
    return this.#round;
  }

  /** Whether all files are known by name. */
  get isListed(): boolean {
    return !this.#listing && this.#unlisted.length === 0;
  }

  get isStopped(): boolean {
    return this.#stopped;
  }

  /** Whether every document of the workspace is known: as it is now, or, in editors, as it was a moment ago. */
  get isWhole(): boolean {
    return this.isListed && this.#session.service.workspace.unread().length === 0 && this.#missing().every((f) => f.isOpen);
  }

  /** Documents that have been looked at, of those that are known. */
  get reading(): Reading {
    const total = this.#session.service.workspace.documents().length;
    return { done: total - this.#missing().length, total };
  }

  /** Whether nothing can be said of a file because reading was stopped before it. */
  isLeft(file: WorkspaceFile): boolean {
    return this.#stopped && !file.isOpen && file.result === undefined && file.failure === null;
  }

  #missing(): readonly WorkspaceFile[] {
    return this.#session.service.workspace.documents().filter((f) => f.result === undefined && f.failure === null);
  }

  /** Tells of reading from now on; gives what ends that. */
  follow(progress: Progress): () => void {
    this.#followers.add(progress);
    return () => { this.#followers.delete(progress); };
  }

  /** Reads nothing more, from the next slice on. */
  stop(): void {
    this.#stopped = true;
  }

  /** Goes on where it was stopped. */
  resume(): void {
    if (!this.#stopped) return;
    this.#stopped = false;
    this.schedule(0);
  }

  /** Resolves when everything known has been looked at, or that was stopped. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  /** Resolves when every document is known, whatever else is still to be done, or when reading was stopped. */
  async read(): Promise<void> {
    while (this.#running && !this.#stopped && !this.isWhole) await new Promise<void>((resolve) => { this.#forRead.add(resolve); });
  }

  #endReading(): void {
    for (const resume of this.#forRead) resume();
    this.#forRead.clear();
  }

  /** Resolves when `round` has passed or the answer is no longer wanted. */
  next(round: number, token: CancellationToken): Promise<void> {
    if (this.#round !== round || token.isCancellationRequested) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        this.#waiting.delete(done);
        subscription.dispose();
        resolve();
      };
      const subscription = token.onCancellationRequested(done);
      this.#waiting.add(done);
    });
  }

  /** Searches the folders of the workspace from the beginning. */
  indexFolders(): void {
    const opened = this.#roots.filter((r) => [...this.#session.open.keys()].some((uri) => pathOf(uri).startsWith(`${r.path}/`)));
    const roots = rootsOf(this.#session);
    this.#setRoots([...roots, ...opened.filter((o) => !roots.some((r) => r.path === o.path))]);
    this.#unlisted = [...this.#roots];
    this.#stopped = false;
    this.schedule(0);
  }

  /** Searches what belongs to a file that was opened, where that has not been done. */
  indexAround(uri: string): void {
    if (!uri.startsWith('untitled:')) {
      const root = rootFor(this.#session, uri, this.#roots);
      if (root) {
        this.#setRoots([...this.#roots, root]);
        this.#unlisted.push(root);
        this.schedule(0);
        return;
      }
    }
    this.schedule();
  }

  #setRoots(roots: readonly Root[]): void {
    this.#roots = [...roots];
    this.#session.service.workspace.setRoots(this.#roots.map((r) => r.path));
  }

  /** Something has changed: what it touches is worked out once nothing has changed for `rest` milliseconds. */
  schedule(rest = REST): void {
    this.#wanted = true;
    this.#due = performance.now() + rest;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
      this.#endReading();
    });
  }

  async #run(): Promise<void> {
    const { platform } = this.#session;
    while (this.#wanted) {
      for (let left = this.#due - performance.now(); left > 0; left = this.#due - performance.now()) await platform.delay(left);
      this.#wanted = false;
      try {
        await this.#work();
      } catch (error) {
        this.#session.logDefect('background', error);
      }
      this.#round++;
      for (const resume of [...this.#waiting]) resume();
    }
  }

  async #work(): Promise<void> {
    const session = this.#session;
    if (!this.#stopped) session.status.indexing();
    const read = this.#stopped ? false : await this.#read();
    const looked = await refreshData(session);
    if (session.configuring) await session.configuring;
    await this.#settleAll();
    session.status.rest(this.#stopped && !this.isWhole, this.reading);
    session.status.documentsChanged();
    this.#refresh();
    if (read || looked) refreshShown(session);
  }

  /** True where there was any file to read. */
  async #read(): Promise<boolean> {
    const told = progress(this.#session, TITLE, () => { this.stop(); }, this.#session.showsStatus ? IN_THE_WAY : undefined);
    const untold = this.follow(told);
    try {
      for (let root = this.#unlisted.shift(); root; root = this.#stopped ? undefined : this.#unlisted.shift()) await this.#list(root);
      const any = await this.#readAll();
      await this.#checkAll();
      return any;
    } finally {
      untold();
      told.done();
      this.#endReading();
    }
  }

  async #list(root: Root): Promise<void> {
    const { platform, service, connection } = this.#session;
    this.#listing = true;
    try {
      for await (const uris of platform.list(root.uri, { below: root.below })) {
        for (const uri of uris) service.workspace.add(uri, pathOf(uri));
        await platform.pause();
        if (!this.#stopped) continue;
        this.#unlisted.unshift(root);
        break;
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      connection.console.warn(error.text[this.#session.locale]);
    } finally {
      this.#listing = false;
    }
  }

  /** What configurations say decides which files are documents, so there may be more to read after each round. True where there was any. */
  async #readAll(): Promise<boolean> {
    let any = false;
    for (let files = this.#session.service.workspace.unread(); files.length > 0; files = this.#session.service.workspace.unread()) {
      any = true;
      const slice = new Slice(this.#session);
      for (let at = 0; at < files.length; at += AT_ONCE) {
        await Promise.all(files.slice(at, at + AT_ONCE).map((file) => this.#readFile(file)));
        await slice.breathe();
        if (this.#stopped) return any;
      }
    }
    return any;
  }

  async #readFile(file: WorkspaceFile): Promise<void> {
    const { platform, service } = this.#session;
    try {
      service.workspace.setText(file.uri, await platform.read(file.uri));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      service.workspace.setText(file.uri, null, error.text);
    }
  }

  async #checkAll(): Promise<void> {
    const { workspace } = this.#session.service;
    const slice = new Slice(this.#session);
    const total = workspace.documents().length;
    const missing = workspace.documents().filter((f) => f.result === undefined);
    const tell = (left: number): void => {
      for (const follower of this.#followers) follower.report({ done: total - left, total });
      this.#session.status.progress(total - left, total);
    };
    for (const [i, file] of missing.entries()) {
      if (this.#stopped) return;
      workspace.check(file);
      if (await slice.breathe()) tell(missing.length - i - 1);
    }
    tell(0);
  }

  /** Gives way to the next change: then there will be another round. */
  async #settleAll(): Promise<void> {
    const { workspace } = this.#session.service;
    const slice = new Slice(this.#session);
    for (const file of workspace.documents()) {
      if (!isReported(this.#session, file) || this.isLeft(file)) continue;
      if (!workspace.isSettled(file)) workspace.settled(file);
      this.publish(file);
      if ((await slice.breathe()) && this.#wanted) return;
    }
    for (const uri of this.#pushed.keys()) {
      const file = workspace.file(uri);
      if (!file?.isSpokenOf || !isReported(this.#session, file)) this.retract(uri);
      else if (file.isNameless) this.publish(file);
    }
    this.#session.status.count();
  }

  /** Tells a client that does not ask. */
  publish(file: WorkspaceFile): void {
    const session = this.#session;
    if (session.pulls || session.configuring) return;
    const settled = session.service.workspace.settled(file);
    const id = resultId(session, file, settled);
    const version = session.open.get(file.uri)?.version;
    const told = `${id} ${String(version)}`;
    if (this.#pushed.get(file.uri) === told || (settled.diagnostics.length === 0 && version === undefined && !this.#pushed.has(file.uri))) return;
    this.#pushed.set(file.uri, told);
    void session.connection.sendDiagnostics({
      uri: session.clientUri(file.uri),
      ...(version === undefined ? {} : { version }),
      diagnostics: diagnosticsOf(session, file, settled),
    });
  }

  /** Takes back what was told of a file that is no document any more. */
  retract(uri: string): void {
    if (this.#pushed.delete(uri)) void this.#session.connection.sendDiagnostics({ uri: this.#session.clientUri(uri), diagnostics: [] });
  }

  /** A client that asks is told to ask again where its open documents are not what it was answered. */
  #refresh(): void {
    const session = this.#session;
    if (!session.pulls || session.capabilities.workspace?.diagnostics?.refreshSupport !== true) return;
    const stale = [...session.answered].flatMap(([uri, id]) => {
      const file = session.service.workspace.file(uri);
      const now = file && resultId(session, file, session.service.workspace.settled(file));
      return now === undefined || now === id ? [] : [`${uri} ${now}`];
    });
    // A client that has been told once and does not ask is not told again and again.
    const state = stale.join('\n');
    if (stale.length > 0 && state !== this.#refreshed) void session.connection.sendRequest(DiagnosticRefreshRequest.type).catch(() => undefined);
    this.#refreshed = state;
  }
}

/** Lets others go first when a slice of time is used up. */
class Slice {
  readonly #session: Session;
  #end = performance.now() + SLICE;

  constructor(session: Session) {
    this.#session = session;
  }

  /** True when there was a pause. */
  async breathe(): Promise<boolean> {
    if (performance.now() < this.#end) return false;
    const { platform, untold } = this.#session;
    // Who types goes first: not one slice comes between an edit and its findings.
    do await platform.pause();
    while (untold.size > 0);
    this.#end = performance.now() + SLICE;
    return true;
  }
}
