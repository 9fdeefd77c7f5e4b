/** `plumbline/testedScorings`: which scorings of the workspace have tests. */
import { ProtocolRequestType } from 'vscode-languageserver';
import { TESTED_SCORINGS, type TestedScoringsResult } from '../../protocol/scoring-tests.ts';
import { onRequest } from './handler.ts';

export const testedScorings = onRequest(
  new ProtocolRequestType<object, TestedScoringsResult, never, void, void>(TESTED_SCORINGS),
  () => ({}),
  [],
  ({ session }): TestedScoringsResult => session.service.workspace.documents().flatMap(({ uri, result }) => {
    const { facts, document } = result?.index ?? {};
    if (facts?.kind !== 'scoring' || facts.tests === 0) return [];
    return [{ uri: session.clientUri(uri), label: document?.label?.[session.localeOf(uri)] ?? document?.id ?? '' }];
  }),
);
