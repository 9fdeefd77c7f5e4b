/** `plumbline/testedScorings`: which scorings of the workspace have tests. */
import { ProtocolRequestType } from 'vscode-languageserver';
import { TESTED_SCORINGS, type TestedScoringsResult } from '../../protocol/scoring-tests.ts';
import { onRequest } from './handler.ts';

export const testedScorings = onRequest(
  new ProtocolRequestType<object, TestedScoringsResult, never, void, void>(TESTED_SCORINGS),
  () => ({}),
  [],
  ({ session, session: { service: { workspace } } }): TestedScoringsResult => workspace.documents().flatMap((file) => {
    // Whoever has just written a test wants it run; other files are listed as they were until they have been looked at again.
    if (file.isOpen) workspace.check(file);
    const { uri, names } = file;
    const { facts, document } = names ?? {};
    if (facts?.kind !== 'scoring' || facts.tests === 0) return [];
    return [{ uri: session.clientUri(uri), label: document?.label?.[session.localeOf(uri)] ?? document?.id ?? '' }];
  }),
);
