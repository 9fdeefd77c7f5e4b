/** The folders of the workspace, and the folders around them whose files belong to the same projects. */
import { pathOf, withPath } from './uri.ts';
import type { Session } from './session.ts';

export interface Root {
  readonly uri: string;
  readonly path: string;
  /** Whether the folders in it are searched too. */
  readonly below: boolean;
}

const isWithin = (folder: string, path: string): boolean => path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);

/** The folder of the workspace that a file lies in; the innermost where one lies in another. */
export const folderOf = (session: Session, path: string): string | undefined =>
  session.folders.filter((folder) => isWithin(pathOf(folder), path)).sort((a, b) => b.length - a.length)[0];

/** Roots of the folders, each once and none inside another. */
export function rootsOf(session: Session): Root[] {
  const uris = [...new Set(session.folders.map((folder) => session.platform.rootOf(folder)))];
  const all = uris.map((uri): Root => ({ uri, path: pathOf(uri), below: true }));
  return all.filter((root) => !all.some((other) => other !== root && isWithin(other.path, root.path)));
}

/**
 * What must be looked through for a file that is opened from outside of all folders: its project where it has one, else
 * no more than the files beside it.
 */
export function rootFor(session: Session, uri: string, known: readonly Root[]): Root | undefined {
  const path = pathOf(uri);
  if (known.some((root) => root.below && isWithin(root.path, path))) return undefined;
  const folder = withPath(uri, path.slice(0, Math.max(path.lastIndexOf('/'), 1)));
  const root = session.platform.rootOf(folder);
  if (known.some((k) => k.path === pathOf(root))) return undefined;
  return { uri: root, path: pathOf(root), below: root !== folder };
}
