/** What a status bar shows. */

/** Server to client, whenever it changes, where the client has asked for it. */
export const STATUS = 'plumbline/status';
export interface Status {
  readonly version: string;
  /** Whether every document of the workspace has been read and looked at, or somebody has stopped that. */
  readonly state: 'indexing' | 'ready' | 'stopped';
  /** Documents looked at, of those that are known. */
  readonly done: number;
  readonly total: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Server to client, after documents came, changed or went: lists made of them are out of date. To clients that take `plumbline/status`. */
export const DOCUMENTS_CHANGED = 'plumbline/documentsChanged';

/** Client to server: go on reading where that was stopped. */
export const RESUME_INDEXING = 'plumbline/resumeIndexing';
