/**
 * What an analysis says, ready to be shown and to be read by programs: tables of figures with their names, the settings under which
 * they were computed, and how many responses are behind them.
 */
import type { Text } from '../../base/text.ts';
import type { Undefined } from '../../statistics/figure.ts';

export interface SurveyResult {
  readonly survey: string;
  readonly title: Text | null;
  /** Responses in the data. */
  readonly responses: number;
  readonly analyses: readonly AnalysisResult[];
}

export interface AnalysisResult {
  readonly type: string;
  /** As declared; the type, with a number where it repeats, otherwise. */
  readonly id: string;
  readonly label: Text;
  readonly settings: readonly Setting[];
  /** Why nothing could be computed; null where something was. */
  readonly refused: Text | null;
  /** All responses, then each group. */
  readonly parts: readonly Part[];
}

export interface Setting {
  readonly key: string;
  readonly label: Text;
  readonly value: string;
}

export interface Part {
  /** Null for all responses. */
  readonly group: Group | null;
  /** Responses that the condition and the group leave. */
  readonly responses: number;
  readonly tables: readonly ResultTable[];
  readonly notes: readonly Text[];
}

export interface Group {
  readonly item: string;
  readonly value: string;
  readonly label: Text;
}

export interface ResultTable {
  readonly id: string;
  readonly title: Text;
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly ResultRow[];
}

/** `share`: a part of one, shown as a percentage; `probability`: of a test. */
export type CellForm = 'number' | 'count' | 'share' | 'probability' | 'word';

export interface ResultColumn {
  readonly id: string;
  readonly title: Text;
  readonly form: CellForm;
}

export interface ResultRow {
  readonly id: string;
  readonly label: Text;
  /** One for each column. */
  readonly cells: readonly Cell[];
}

/** A figure, a figure that there is none of with the reason, or a word of a closed list. */
export type Cell = number | Undefined | Word;

export interface Word {
  readonly code: string;
  readonly text: Text;
}

export const word = (code: string, zh: string, en: string): Word => ({ code, text: { zh, en } });

export const column = (id: string, zh: string, en: string, form: CellForm = 'number'): ResultColumn => ({ id, title: { zh, en }, form });

export const table = (id: string, zh: string, en: string, columns: readonly ResultColumn[], rows: readonly ResultRow[]): ResultTable => ({ id, title: { zh, en }, columns, rows });

export const row = (id: string, label: Text, ...cells: readonly Cell[]): ResultRow => ({ id, label, cells });
