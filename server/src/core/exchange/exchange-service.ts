/** The part of the façade that brings surveys in from other tools and out to them. Loaded only when that is asked for. */
import { strToU8 } from 'fflate';
import { DocumentAnalysis, type SourceFile } from '../analysis/document-analysis.ts';
import type { Text } from '../base/text.ts';
import type { Loss } from './loss.ts';
import { writeSurveyJs } from './surveyjs.ts';
import { MAX_FILE_BYTES, readWorkbook, writeWorkbook } from './workbook.ts';
import { isFormSheet, readXlsForm } from './xlsform-read.ts';
import { writeXlsForm } from './xlsform-write.ts';

export { MAX_FILE_BYTES };
export type { Loss };

/** A survey for another tool, with what it has no place for. Never throws. */
export interface Exported {
  readonly bytes: Uint8Array;
  readonly losses: readonly Loss[];
}

export type Imported = { readonly id: string; readonly text: string; readonly losses: readonly Loss[] } | { readonly refused: Text };

export function exportXlsForm(file: SourceFile): Exported {
  const { sheets, losses } = writeXlsForm(new DocumentAnalysis(file).survey);
  return { bytes: writeWorkbook(sheets), losses };
}

export function exportSurveyJs(file: SourceFile): Exported {
  const { json, losses } = writeSurveyJs(new DocumentAnalysis(file).survey);
  return { bytes: strToU8(`${JSON.stringify(json, null, 2)}\n`), losses };
}

/** @param fallback the id of the survey where the form says none */
export function importXlsForm(bytes: Uint8Array, fallback: string): Imported {
  const workbook = readWorkbook(bytes, isFormSheet);
  return 'refused' in workbook ? workbook : readXlsForm(workbook.sheets, workbook.formulas, fallback);
}
