/** `plumbline/scoringTests`: the tests of one scoring, with their places. */
import { ProtocolRequestType } from 'vscode-languageserver';
import { loadScoringTests } from '../../core/language-service.ts';
import { SCORING_TESTS, type ScoringTestsParams, type ScoringTestsResult } from '../../protocol/scoring-tests.ts';
import { toRange } from '../to-proto.ts';
import { onRequest } from './handler.ts';

export const scoringTests = onRequest(
  new ProtocolRequestType<ScoringTestsParams, ScoringTestsResult, never, void, void>(SCORING_TESTS),
  () => ({}),
  [],
  async ({ session, params, token, nothing }): Promise<ScoringTestsResult> => {
    const context = session.context(params.uri, token);
    if (!context) return nothing;
    const { listTests } = await loadScoringTests();
    return listTests(context.document, context.locale).map(({ name, span }) => ({ name, range: toRange(context.lines, span) }));
  },
);
