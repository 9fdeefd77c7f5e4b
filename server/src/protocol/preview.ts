/** What an editor's panel shows of a document, computed from its text as it stands and from sample data. */
import type { Locale } from '../core/base/text.ts';
import type { Place, ViewModel } from '../view/model.ts';

/** Client to server: the view of a document. Parts of it may come ahead, each whole in itself, over more and more of the data. */
export const PREVIEW = 'plumbline/preview';
export interface PreviewParams {
  readonly textDocument: { readonly uri: string };
  /** Null for the first dataset that is for the document. */
  readonly source: PreviewSource | null;
  /** Row of the case that is shown in full; null for the one with the lowest total. */
  readonly row: number | null;
}

/** Data to compute with: a dataset of the workspace by its uri, or a file that was given to the panel. */
export type PreviewSource =
  | { readonly type: 'dataset'; readonly uri: string }
  | { readonly type: 'given'; readonly name: string };

/** Client to server, before it is asked for: the text of a data file that is not of the workspace, for one document. */
export const PREVIEW_DATA = 'plumbline/previewData';
export interface PreviewDataParams {
  readonly textDocument: { readonly uri: string };
  readonly name: string;
  readonly text: string;
}

export interface Preview {
  readonly uri: string;
  /** Of the text that was computed with; null for a document that is not open. */
  readonly version: number | null;
  readonly locale: Locale;
  /** How much of the data has been read, from 0 to 1. */
  readonly done: number;
  /** Data that can be chosen, and the one that was; null without any. */
  readonly sources: readonly { readonly source: PreviewSource; readonly label: string }[];
  readonly source: PreviewSource | null;
  /** Null where nothing can be shown, with the reasons. */
  readonly model: ViewModel | null;
  readonly problems: readonly PreviewProblem[];
}

export interface PreviewProblem {
  readonly message: string;
  readonly place: Place | null;
}
