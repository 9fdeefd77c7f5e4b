/** Uris and paths. One file has one uri in the server, whichever way a client writes it. */
import { URI } from 'vscode-uri';

/** The form that uris have inside the server. */
export const canonical = (uri: string): string => URI.parse(uri).toString();

/** The path as the core knows it: absolute, `/`-separated, decoded. */
export function pathOf(uri: string): string {
  const { path } = URI.parse(uri);
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}

/** A file or folder beside `uri`, by its path. */
export const withPath = (uri: string, path: string): string => URI.parse(uri).with({ path, query: '', fragment: '' }).toString();
