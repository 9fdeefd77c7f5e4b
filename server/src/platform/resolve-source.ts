/** Where the data of a dataset lie when paths are all that is known of a file system. */
import { URI, Utils } from 'vscode-uri';

/**
 * The uri of the file that a dataset names; undefined where it leads out of the workspace.
 * @param within paths of the folders of the workspace; the dataset's own folder where it is in none of them
 */
export function resolveSource(dataset: string, source: string, within: readonly string[]): string | undefined {
  if (source.startsWith('/') || /^[a-z][a-z0-9+.-]+:/i.test(source)) return undefined;
  const from = URI.parse(dataset);
  const inside = (folder: string, path: string): boolean => path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
  const base = within.find((folder) => inside(folder, from.path)) ?? Utils.dirname(from).path;
  const target = Utils.joinPath(from, '..', source.replaceAll('\\', '/'));
  return inside(base, target.path) ? target.toString() : undefined;
}
