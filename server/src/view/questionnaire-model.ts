/** What a questionnaire is made of, as plain data in one language: blocks of questions in the order in which they are asked. */
import type { Locale } from '../core/base/text.ts';
import type { Instrument, ItemType, SurveyPart } from '../core/service.ts';
import type { Place } from './model.ts';

export interface Questionnaire {
  readonly kind: 'questionnaire';
  readonly id: string;
  readonly locale: Locale;
  readonly title: string;
  readonly introduction: string | null;
  readonly closing: string | null;
  readonly form: Instrument['survey']['form'];
  readonly anonymous: boolean;
  readonly blocks: readonly QuestionBlock[];
}

/** Questions that stand together: screening, a section or what is in none, profile. */
export interface QuestionBlock {
  /** The section's; else the part's, with a number where it comes again. */
  readonly id: string;
  readonly part: SurveyPart;
  /** Null for questions of no section. */
  readonly title: string | null;
  readonly introduction: string | null;
  /** When it is asked, in words; null where it always is. */
  readonly condition: string | null;
  readonly questions: readonly Question[];
  readonly place?: Place | undefined;
}

export interface Question {
  /** As in `Asking.visible`. */
  readonly key: string;
  /** From 1, through the whole questionnaire. */
  readonly number: number;
  readonly type: ItemType;
  readonly text: string;
  readonly help: string | null;
  readonly required: boolean;
  readonly identifying: boolean;
  readonly condition: string | null;
  /** With which answers the survey goes on, in words; null where it goes on with any. */
  readonly goesOn: string | null;
  readonly entry: Entry;
  /** Where its answers go, by name of the variable: one; a row for each line of a matrix and in it one for each aspect; one for each option that gets points. */
  readonly fields: readonly Field[];
  readonly place?: Place | undefined;
}

export interface Field {
  readonly variable: string;
  /** Of the row or option; empty where the question is all there is. */
  readonly label: string;
  /** Of a matrix that asks from several sides; empty elsewhere. */
  readonly aspect: string;
  readonly place?: Place | undefined;
}

export type Entry = PointsEntry | NumberEntry | YesNoEntry | OptionsEntry | TextEntry;

/** One of a row of points. */
export interface PointsEntry {
  readonly type: 'points';
  readonly points: readonly { readonly value: number; readonly label: string | null }[];
  /** Words at the ends of points that have none of their own. */
  readonly low: string | null;
  readonly high: string | null;
  /** Words of the answer that it cannot be answered; null where there is no such answer. */
  readonly na: string | null;
}

/** A number is written. */
export interface NumberEntry {
  readonly type: 'number';
  readonly min: number | null;
  readonly max: number | null;
  readonly step: number | null;
  readonly unit: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly na: string | null;
  /** What the numbers of all fields make up together; null where they are each by themselves. */
  readonly total: number | null;
}

export interface YesNoEntry {
  readonly type: 'yes-no';
  readonly yes: string;
  readonly no: string;
  readonly na: string | null;
}

export interface OptionsEntry {
  readonly type: 'one' | 'several' | 'ranking';
  readonly options: readonly { readonly value: string; readonly label: string; readonly exclusive: boolean; readonly other: boolean; readonly place?: Place | undefined }[];
  /** How many may be chosen or ranked; null for any number. */
  readonly most: number | null;
  readonly na: string | null;
}

export interface TextEntry {
  readonly type: 'text';
  readonly lines: number;
}
