/** What is proved of the conditions of a survey, once for all rules that ask. */
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import { visibilityOf, type Visibility } from '../../plan/survey-visibility.ts';
import { surveyOf } from './surveys.ts';

/** Null for a text that cannot be read in part. */
export const visibilityIn = (document: DocumentAnalysis): Visibility | null => document.once(prove);

function prove(document: DocumentAnalysis): Visibility | null {
  const open = surveyOf(document);
  return open && visibilityOf(open.survey, open.byName);
}
