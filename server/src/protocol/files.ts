/** Files that only the client can reach. */

/** Server to client: every YAML and Markdown file in a folder. */
export const LIST_FILES = 'plumbline/listFiles';
export interface ListFilesParams {
  readonly folder: string;
}
export interface ListFilesResult {
  readonly uris: readonly string[];
}

/** Server to client: the bytes of a file, in base64; null where there is none. An error where it cannot be read. */
export const READ_FILE = 'plumbline/readFile';
export interface ReadFileParams {
  readonly uri: string;
  /** No more than so many bytes from the beginning are wanted. */
  readonly limit: number;
}
export interface ReadFileResult {
  readonly base64: string | null;
}
