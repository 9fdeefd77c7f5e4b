/** What is proved of the conditions of a survey, once for all rules that ask. */
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import { visibilityOf, type Visibility } from '../../plan/survey-visibility.ts';
import { surveyOf } from './surveys.ts';

const kept = new WeakMap<DocumentAnalysis, Visibility>();

/** Null for a text that cannot be read in part. */
export function visibilityIn(document: DocumentAnalysis): Visibility | null {
  const open = surveyOf(document);
  if (open === null) return null;
  let found = kept.get(document);
  if (found === undefined) kept.set(document, (found = visibilityOf(open.survey, open.byName)));
  return found;
}
