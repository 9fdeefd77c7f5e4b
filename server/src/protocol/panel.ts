/** What the extension and the page in its panel say to each other, by `postMessage`. */
import type { Place, Position } from '../view/model.ts';
import type { Against, Answering, CaseChoice, CaseWindow, GivenAnswers, NoBefore, Preview, PreviewCasesParams, PreviewSource, Trial } from './preview.ts';

/** Milliseconds after which a person is told that something is going on. */
export const PATIENCE = 300;

/** What a person has chosen in the panel. Kept by the page, and handed to the next page in its place. */
export interface PanelState {
  /** Of the document that is shown. */
  readonly uri: string;
  /** Whether the panel stays with its document when another one is opened. */
  readonly locked: boolean;
  readonly source: PreviewSource | null;
  /** The case that is shown in full. */
  readonly chosen: CaseChoice;
  /** To the questions of a survey, by variable. */
  readonly answers: GivenAnswers;
  /** Numbers of the document that are tried out. */
  readonly trial: Trial;
  /** What a scoring is held against; null for nothing. */
  readonly against: Against | null;
  /** Sections that are closed, by kind of document and id. */
  readonly closed: readonly string[];
}

/** From the extension to the page. */
export type ToPanel =
  | { readonly type: 'state'; readonly state: PanelState }
  | { readonly type: 'preview'; readonly preview: Preview }
  /** Nothing to show, in words: no document, or no server. */
  | { readonly type: 'nothing'; readonly text: string }
  /** Whether something is being computed that takes long enough to say so. */
  | { readonly type: 'busy'; readonly busy: boolean }
  /** What was asked for by the same number. */
  | { readonly type: 'cases'; readonly id: number; readonly window: CaseWindow | null }
  /** What is asked after the answers that were told; null where that is not known. */
  | { readonly type: 'answering'; readonly answering: Answering | null }
  /** Whether the document can be written to. */
  | { readonly type: 'writable'; readonly writable: boolean }
  /** A trial was not written into the document, and why. */
  | { readonly type: 'refused'; readonly text: string }
  /** Why the document cannot be held against the last commit; null where it can. */
  | { readonly type: 'head'; readonly lack: NoBefore | null }
  | { readonly type: 'cursor'; readonly uri: string; readonly position: Position };

/** From the page to the extension. */
export type FromPanel =
  /** The page is there and knows nothing yet. */
  | { readonly type: 'ready' }
  | { readonly type: 'reveal'; readonly place: Place; readonly focus: boolean }
  | { readonly type: 'state'; readonly state: PanelState }
  | { readonly type: 'cases'; readonly id: number; readonly asked: PreviewCasesParams }
  /** What is asked after these answers is to be told. */
  | { readonly type: 'answers'; readonly answers: GivenAnswers }
  /** The questionnaire is to be saved as a page, to be printed. */
  | { readonly type: 'page' }
  /** The trial is to be written into the document. */
  | { readonly type: 'apply'; readonly trial: Trial }
  /** A data file was dropped or picked. */
  | { readonly type: 'data'; readonly name: string; readonly text: string }
  /** A file to be saved where the person says: base64 for what is no text. */
  | { readonly type: 'save'; readonly name: string; readonly text?: string; readonly base64?: string };
