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
  /** Null where there is no survey that it holds answers to. */
  readonly answers: AnsweredData | null;
  /** Null where there is no standard whose targets it is held against. */
  readonly targets: UnusableData | null;
}

/** What keeps data from being used as they are meant to. */
export interface UnusableData {
  /** Columns for inputs or questions that no `columns:` names and that were not found, by the name of the input or question. */
  readonly missing: readonly string[];
  readonly bad: readonly BadColumn[];
  readonly broken: readonly BrokenRows[];
}

/** What the answers show of the questions of a survey. */
export interface AnsweredData extends UnusableData {
  readonly bad: readonly (BadColumn & {
    /** What its unusable cells say, where all of them look like codes and are answers to no question: the dataset may declare them. */
    readonly codes: readonly string[];
  })[];
  /** Questions that everybody answers alike, with how many did and the answer as a number. */
  readonly constant: readonly (QuestionColumn & { readonly n: number; readonly value: number })[];
  /** Questions that go down where the others of their dimension go up. */
  readonly unreversed: readonly (QuestionColumn & { readonly n: number; /** With the sum of the others, contrary ones turned round. */ readonly correlation: number; readonly reversed: boolean; readonly others: number; /** How many of the others are contrary too. */ readonly besides: number })[];
  /** Blocks of questions on one scale, with the responses that give the same answer to all of them. */
  readonly straight: readonly { readonly scale: string; readonly items: number; readonly count: number; readonly lines: readonly number[] }[];
}

export interface QuestionColumn {
  /** Name of the variable. */
  readonly item: string;
  readonly column: string;
}

export interface ScoredData extends UnusableData {
  /** Cases with a result, vetoed ones included. */
  readonly scored: number;
  /** Of their totals, to two decimals; null where there is none. */
  readonly mean: string | null;
  /** Why the first case without a result has none. */
  readonly reason: Text | null;
}

/** Values of one column that cannot be used or lie outside of what the input or question allows. */
export interface BadColumn {
  /** Name of the input or question. */
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
