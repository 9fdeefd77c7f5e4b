/** What an editor's panel shows of a document, computed from its text as it stands and from sample data. */
import type { Locale } from '../core/base/text.ts';
import type { CaseOrder, CaseStatus, FormInput, GivenAnswers, Knob } from '../core/service.ts';
import type { Questionnaire } from '../view/questionnaire-model.ts';
import type { Place, ViewModel, ViewRow } from '../view/model.ts';

export type { CaseFilter, CaseKey, CaseOrder, CaseStatus, GivenAnswer, GivenAnswers } from '../core/service.ts';
export type { Place } from '../view/model.ts';

/** Client to server: the view of a document. Parts of it may come ahead, each whole in itself, over more and more of the data. */
export const PREVIEW = 'plumbline/preview';
export interface PreviewParams {
  readonly textDocument: { readonly uri: string };
  /** Null for the first dataset that is for the document, or made-up cases where there is none. */
  readonly source: PreviewSource | null;
  /** Which case is shown in full. */
  readonly chosen: CaseChoice;
  /** Numbers of a scoring to compute with instead of those in the text. */
  readonly trial?: Trial;
  /** Null for nothing. */
  readonly against?: Against | null;
}

/** The answer for a dataset: it is shown by the document that it is for. */
export interface PreviewSubject {
  readonly subject: string;
  /** These data, where they may be read. */
  readonly source: PreviewSource | null;
}

/** By id of the knob another value, a decimal in its unit, in the order in which they were chosen. */
export interface Trial {
  readonly changes: readonly (readonly [knob: string, value: string])[];
  /** Whether weights that were not changed make room for those that were. */
  readonly keepSums: boolean;
}

/** What a scoring is held against: its file as it was saved, or the last commit of Git. */
export type Against = 'saved' | 'head';

/** A case of the data by its row, null for the one with the lowest total; or values that were typed, by input, as cells of data have them. */
export type CaseChoice =
  | { readonly type: 'row'; readonly row: number | null }
  | { readonly type: 'typed'; readonly values: readonly (readonly [input: string, value: string])[]; readonly notApplicable: readonly string[] };

/** Data to compute with: a dataset of the workspace by its uri, a file that was given to the panel, or so many cases made up by a seed. */
export type PreviewSource =
  | { readonly type: 'dataset'; readonly uri: string }
  | { readonly type: 'given'; readonly name: string }
  | { readonly type: 'generated'; readonly seed: number; readonly count: number };

/** Client to server, before it is asked for: the text of a data file that is not of the workspace, for one document. */
export const PREVIEW_DATA = 'plumbline/previewData';
export interface PreviewDataParams {
  readonly textDocument: { readonly uri: string };
  readonly name: string;
  readonly text: string;
}

/** Client to server, before it is asked for: what a document is held against. */
export const PREVIEW_BEFORE = 'plumbline/previewBefore';
export interface PreviewBeforeParams {
  readonly textDocument: { readonly uri: string };
  readonly against: Against;
  readonly before: Before;
}

export type Before = { readonly text: string } | { readonly none: NoBefore };
export type NoBefore = 'not-saved' | 'no-git' | 'no-repository' | 'not-committed';

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
  /** A survey as a respondent sees it; null for what is none, and where its text is broken. */
  readonly questionnaire: Questionnaire | null;
  /** Null for what has no cases. */
  readonly cases: CaseList | null;
  /** The case that is shown in full, to be played with; null where there is none. */
  readonly form: CaseForm | null;
  /** The numbers of a scoring, to be tried out; null for what has none, and where it cannot be computed. */
  readonly whatIf: WhatIf | null;
  /** What decided in that case: bands, levels, checks, vetoes, the grade. */
  readonly lights: readonly Place[];
}

/** By what the list of cases can be asked for and filtered. */
export interface CaseList {
  readonly run: number;
  /** In their order. */
  readonly grades: readonly string[];
  readonly vetoes: readonly string[];
  readonly statuses: readonly { readonly status: CaseStatus; readonly label: string }[];
  readonly hasPass: boolean;
}

export interface WhatIf {
  readonly groups: readonly KnobGroup[];
  /** How many knobs are left out. */
  readonly more: number;
  /** Changes that could not be made. */
  readonly dropped: readonly { readonly id: string; readonly why: string }[];
}

export interface KnobGroup {
  readonly id: string;
  readonly title: string;
  readonly knobs: readonly KnobView[];
}

/** As the core has it, in one language. */
export interface KnobView extends Pick<Knob, 'id' | 'unit' | 'value' | 'was' | 'min' | 'max' | 'step'> {
  readonly label: string;
  readonly place: Place | null;
}

export interface CaseForm {
  /** Null for a case that was typed. */
  readonly row: number | null;
  /** The row that was chosen where the data end before it, and its last case stands in its place; else null. */
  readonly gone: number | null;
  /** Of its line of the data file; null where there is no file to open. */
  readonly place: Place | null;
  readonly inputs: readonly CaseInput[];
  readonly values: readonly (readonly [input: string, value: string])[];
  /** Of sliders, in their unit, as far as the values can be read. */
  readonly positions: readonly (readonly [input: string, position: number])[];
  readonly notApplicable: readonly string[];
  readonly problems: readonly { readonly input: string | null; readonly message: string }[];
}

export interface CaseInput extends Omit<FormInput, 'label' | 'choices' | 'span'> {
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly place: Place | null;
}

export interface PreviewProblem {
  readonly message: string;
  readonly place: Place | null;
}

/** Client to server: a piece of the list of cases. Null once the run has been replaced by another one. */
export const PREVIEW_CASES = 'plumbline/previewCases';
/** Most cases of one answer. */
export const MOST_CASES = 5_000;
export interface PreviewCasesParams {
  readonly run: number;
  readonly order: CaseOrder;
  /** In this order, from 0. */
  readonly from: number;
  readonly count: number;
}
export interface CaseWindow {
  /** Cases that pass the filter. */
  readonly matched: number;
  readonly rows: readonly ViewRow[];
}

/** Client to server: what a respondent is asked who has answered so. Null for what is no survey. */
export const PREVIEW_ANSWERS = 'plumbline/previewAnswers';
export interface PreviewAnswersParams {
  readonly textDocument: { readonly uri: string };
  readonly answers: GivenAnswers;
}
/** As the core tells it, in one language. */
export interface Answering {
  /** Keys of the questions that are asked. */
  readonly visible: readonly string[];
  /** Variables of questions that have to be answered, and are not. */
  readonly unmet: readonly string[];
  readonly refused: readonly { readonly variable: string; readonly message: string }[];
  /** Key of the screening question with whose answer the survey ends; null while it goes on. */
  readonly screenedOut: string | null;
  /** What the quotas are called that the respondent counts for. */
  readonly quotas: readonly string[];
}

/** Client to server: the questionnaire as a page of its own, to be printed. Null for what is no survey. */
export const PREVIEW_PAGE = 'plumbline/previewPage';
export interface PreviewPageParams {
  readonly textDocument: { readonly uri: string };
}
export interface PreviewPage {
  readonly name: string;
  readonly html: string;
}

/** Client to server: what is to be edited in a scoring to make the changes of a trial last. */
export const PREVIEW_EDITS = 'plumbline/previewEdits';
export interface PreviewEditsParams {
  readonly textDocument: { readonly uri: string };
  /** Of the text that the trial was seen with; null for a document that was not open. */
  readonly version: number | null;
  readonly trial: Trial;
}
export interface PreviewEdits {
  readonly version: number | null;
  /** Null where the text is another one by now, or cannot be computed with. */
  readonly edits: readonly PlacedEdit[] | null;
}
export interface PlacedEdit {
  readonly range: Place['range'];
  readonly newText: string;
}
