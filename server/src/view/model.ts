/**
 * What is shown of a document and its data, before it is decided how: sections of tables, charts, notes and traces, in one
 * language and as plain data. A report and an editor's panel draw the same model, so that they cannot differ in a figure.
 */
import type { Span } from '../core/base/span.ts';
import type { Locale } from '../core/base/text.ts';
import type { CellForm } from '../core/service.ts';
import type { ChartSpec } from './charts/chart-spec.ts';

/** Where something is written, in the terms of LSP: lines and UTF-16 columns from 0. */
export interface Place {
  readonly uri: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Tells places to a view: of the document that is shown, or of the file named. Undefined where nobody can go there, as from a report. */
export type Locate = (span: Span, uri?: string) => Place | undefined;

export const NOWHERE: Locate = () => undefined;

export interface ViewModel {
  readonly kind: 'scoring' | 'survey' | 'standard' | 'catalog';
  readonly id: string;
  readonly locale: Locale;
  readonly title: string;
  /** What the data are called; null where there are none. */
  readonly dataset: string | null;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Where what it shows is declared. */
  readonly place?: Place | undefined;
}

export type Block = NotesBlock | TableBlock | ChartBlock | TraceBlock;

export interface NotesBlock {
  readonly type: 'notes';
  readonly texts: readonly string[];
}

/** `score`: a number on a scale of scores; the others as in the results of analyses. */
export type ViewForm = CellForm | 'score';

export interface ViewColumn {
  readonly id: string;
  readonly title: string;
  readonly form: ViewForm;
}

export interface ViewRow {
  readonly id: string;
  readonly label: string;
  /** One for each column. */
  readonly cells: readonly ViewCell[];
  /** Where what the row is about is written. */
  readonly place?: Place | undefined;
}

/** A figure in full precision, words, or nothing with the reason, which may be empty. */
export type ViewCell = number | string | { readonly missing: string };

export interface TableBlock {
  readonly type: 'table';
  readonly id: string;
  readonly title: string;
  /** Heads the column of the rows' labels. */
  readonly rowTitle: string;
  readonly columns: readonly ViewColumn[];
  readonly rows: readonly ViewRow[];
  /** Where `rows` are only the first of a list: how many there are in all, and what a reader who cannot ask for more is told. */
  readonly list?: { readonly total: number; readonly note: string } | undefined;
}

/** A picture of figures that a table of the same section gives. */
export interface ChartBlock {
  readonly type: 'chart';
  readonly id: string;
  readonly title: string;
  readonly chart: ChartSpec;
  /** Rows of a table of the same section, by id: one for each category, axis, point or step of the chart, for each node and then each arrow. */
  readonly rows?: readonly string[] | undefined;
  /** Where its parts are written, of a chart that no rows stand for. */
  readonly places?: readonly (Place | undefined)[] | undefined;
}

export interface TraceBlock {
  readonly type: 'trace';
  readonly lines: readonly { readonly depth: number; readonly text: string; readonly place?: Place | undefined }[];
}

/** Nothing, without a reason that needs saying. */
export const NOTHING: ViewCell = { missing: '' };
