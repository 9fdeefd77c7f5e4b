/** `plumbline.runTests`: the tests of a scoring, from a code lens or of the document that is being edited. */
import { Uri, window } from 'vscode';
import type { ScoringTests } from '../scoring-tests.ts';
import type { ServerConnection } from '../server-connection.ts';

/** A code lens gives the uri as text, a menu as an object. */
export const runTests = (server: ServerConnection, tests: () => ScoringTests | undefined) => async (uri?: string | Uri): Promise<void> => {
  const target = typeof uri === 'string' ? Uri.parse(uri) : (uri ?? window.activeTextEditor?.document.uri);
  if (!target) return;
  await server.start();
  await tests()?.runDocument(target);
};
