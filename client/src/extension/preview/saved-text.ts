/** A text as it was saved, and when that changes. */
import { EventEmitter, RelativePattern, Uri, workspace, type Disposable } from 'vscode';
import type { Before } from '../../../../server/src/protocol/preview.ts';

export class SavedTexts implements Disposable {
  readonly #changed = new EventEmitter<string>();
  readonly #watched = new Map<string, Disposable>();
  readonly #saving: Disposable;

  /** Uri of the document. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#saving = workspace.onDidSaveTextDocument(({ uri }) => { this.#changed.fire(uri.toString()); });
  }

  async text(uri: string): Promise<Before> {
    const file = Uri.parse(uri);
    this.#watch(file);
    try {
      return { text: new TextDecoder().decode(await workspace.fs.readFile(file)) };
    } catch {
      return { none: 'not-saved' };
    }
  }

  dispose(): void {
    for (const s of [this.#saving, this.#changed, ...this.#watched.values()]) s.dispose();
  }

  /** Other programs save as well, without a word to a text that is being edited. */
  #watch(file: Uri): void {
    const uri = file.toString();
    if (this.#watched.has(uri)) return;
    const at = uri.lastIndexOf('/');
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.parse(uri.slice(0, at)), decodeURIComponent(uri.slice(at + 1)).replace(/[*?[\]{}]/g, '[$&]')));
    const tell = (): void => { this.#changed.fire(uri); };
    watcher.onDidChange(tell);
    watcher.onDidCreate(tell);
    watcher.onDidDelete(tell);
    this.#watched.set(uri, watcher);
  }
}
