/**
 * What was found in the data file of a dataset, for the rules that compare the two. The file itself is read outside of the
 * core, piece by piece; only this much of it is kept.
 */
import type { Text } from '../base/text.ts';

export type DataFacts =
  | { readonly state: 'missing' }
  /** The path leads out of the workspace, as written or by a symbolic link. */
  | { readonly state: 'outside' }
  /** It is there and could not be read: no permission, a folder, in no known encoding. */
  | { readonly state: 'unreadable'; readonly reason: Text }
  | ReadData;

export interface ReadData {
  readonly state: 'read';
  /** How the file is named to people, and its uri. */
  readonly shown: string;
  readonly uri: string;
  /** Names of the columns; empty where there is no first row or record. */
  readonly header: readonly string[];
  /** Cases that were looked at. */
  readonly rows: number;
  /** Whether only the beginning of the file was looked at. */
  readonly partial: boolean;
  /** Null where there is no scoring that cases could be scored by. */
  readonly scoring: ScoredData | null;
}

export interface ScoredData {
  /** Cases with a result, vetoed ones included. */
  readonly scored: number;
  /** Of their totals, to two decimals; null where there is none. */
  readonly mean: string | null;
  /** Why the first case without a result has none. */
  readonly reason: Text | null;
  /** Columns for inputs that no `columns:` names and that were not found, by the input's name. */
  readonly missing: readonly string[];
  readonly bad: readonly BadColumn[];
  readonly broken: readonly BrokenRows[];
}

/** Values of one column that cannot be used or lie outside of what the input allows. */
export interface BadColumn {
  readonly input: string;
  readonly column: string;
  readonly count: number;
  /** One-based lines of the first of them. */
  readonly lines: readonly number[];
  /** A sentence on the first of them. */
  readonly example: Text;
}

/** Rows, or the file, that are not built as they should be. */
export interface BrokenRows {
  readonly code: string;
  readonly count: number;
  readonly lines: readonly number[];
  readonly example: Text;
}
