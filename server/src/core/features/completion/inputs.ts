/** Inputs and items that FEEL, datasets and tests name, read from where they are declared without lowering a whole document. */
import type { DocumentAnalysis } from '../../analysis/document-analysis.ts';
import { lowerInput, type Input } from '../../model/scoring.ts';
import { entry, get } from '../../syntax/tree.ts';
import type { FeatureContext } from '../context.ts';
import { knownDocument } from '../known.ts';

/** The input of the document by its name, also while the line with the cursor is broken. */
export const inputNamed = (context: FeatureContext, name: string, offset: number): Input | undefined => inputOf(knownDocument(context, offset), name);

/** An input of any scoring document. */
export function inputOf(document: DocumentAnalysis, name: string): Input | undefined {
  const found = document.kind === 'scoring' ? entry(get(document.parsed.root, 'inputs'), name) : undefined;
  return found && lowerInput(found);
}
