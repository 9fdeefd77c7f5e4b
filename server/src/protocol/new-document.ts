/** The texts that a new document begins with. */

/** Client to server: the kinds of document that can be begun. */
export const DOCUMENT_STARTERS = 'plumbline/documentStarters';
export type DocumentStartersResult = readonly DocumentStarter[];
export interface DocumentStarter {
  readonly kind: string;
  readonly label: string;
  readonly detail: string;
  readonly defaultId: string;
}

/** Client to server: the files of a new document, by their names; nothing is written. */
export const NEW_DOCUMENT = 'plumbline/newDocument';
export interface NewDocumentParams {
  readonly kind: string;
  readonly id: string;
}
export interface NewDocumentResult {
  /** What is wrong with the id; then there are no files. */
  readonly problem: string | null;
  /** The document itself comes first. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
}
