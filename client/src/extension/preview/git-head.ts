/** A text as it is in the last commit, asked of the Git extension that comes with the editor, where there is one. */
import { EventEmitter, extensions, Uri, type Disposable, type Event } from 'vscode';
import type { Before, NoBefore } from '../../../../server/src/protocol/preview.ts';

/** As much of the first version of its interface as is used here. */
interface GitExtension {
  /** Whether a person lets it run. */
  readonly enabled: boolean;
  getAPI(version: 1): Git;
}

interface Git {
  readonly onDidOpenRepository: Event<Repository>;
  readonly onDidCloseRepository: Event<Repository>;
  readonly repositories: readonly Repository[];
  getRepository(uri: Uri): Repository | null;
}

interface Repository {
  readonly state: { readonly HEAD: { readonly commit?: string } | undefined; readonly onDidChange: Event<void> };
  /** @param path absolute @throws where the commit has no such file */
  show(ref: string, path: string): Promise<string>;
}

export class GitHead implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable[] = [this.#changed];
  #git: Promise<Git | null> | undefined;

  /** Another commit is the last one, or a repository has been found. */
  readonly onDidChange = this.#changed.event;

  /** Why there is no last commit of a file; null where there is one. */
  async lack(uri: string): Promise<NoBefore | null> {
    const git = await this.#open();
    if (git === null) return 'no-git';
    return git.getRepository(Uri.parse(uri)) === null ? 'no-repository' : null;
  }

  async text(uri: string): Promise<Before> {
    const file = Uri.parse(uri);
    const git = await this.#open();
    const repository = git?.getRepository(file);
    if (!git || !repository) return { none: git ? 'no-repository' : 'no-git' };
    try {
      return { text: (await repository.show('HEAD', file.fsPath)).replace(/^\ufeff/, '') };
    } catch {
      return { none: 'not-committed' };
    }
  }

  dispose(): void {
    for (const s of this.#subscriptions) s.dispose();
  }

  #open(): Promise<Git | null> {
    return (this.#git ??= this.#find());
  }

  async #find(): Promise<Git | null> {
    const extension = extensions.getExtension<GitExtension>('vscode.git');
    if (!extension) return null;
    const found = extension.isActive ? extension.exports : await extension.activate();
    if (!found.enabled) return null;
    const git = found.getAPI(1);
    for (const repository of git.repositories) this.#watch(repository);
    this.#subscriptions.push(git.onDidOpenRepository((r) => { this.#watch(r); this.#changed.fire(); }), git.onDidCloseRepository(() => { this.#changed.fire(); }));
    return git;
  }

  #watch({ state }: Repository): void {
    let commit = state.HEAD?.commit;
    // It changes with every file that is edited, too.
    this.#subscriptions.push(state.onDidChange(() => {
      if (state.HEAD?.commit === commit) return;
      commit = state.HEAD?.commit;
      this.#changed.fire();
    }));
  }
}
