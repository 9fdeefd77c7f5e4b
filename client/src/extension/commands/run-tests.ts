/** `plumbline.runTests`: the tests of a scoring, from a code lens or of the document that is being edited. */
import { Uri, window } from 'vscode';
import type { ScoringTests } from '../scoring-tests.ts';

/** A code lens gives the uri as text, a menu as an object. */
export const runTests = (tests: ScoringTests) => async (uri?: string | Uri): Promise<void> => {
  const target = typeof uri === 'string' ? Uri.parse(uri) : (uri ?? window.activeTextEditor?.document.uri);
  if (target) await tests.runDocument(target);
};
