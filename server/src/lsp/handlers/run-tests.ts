/** `plumbline/runTests`: what all tests of one scoring come to. */
import { ProtocolRequestType } from 'vscode-languageserver';
import { loadScoringTests } from '../../core/language-service.ts';
import { RUN_TESTS, type RunTestsResult, type ScoringTestsParams } from '../../protocol/scoring-tests.ts';
import { toRange } from '../to-proto.ts';
import { onRequest } from './handler.ts';

export const runTests = onRequest(
  new ProtocolRequestType<ScoringTestsParams, RunTestsResult, never, void, void>(RUN_TESTS),
  () => ({}),
  { problem: null, outcomes: [] },
  async ({ session, params, token, nothing }): Promise<RunTestsResult> => {
    const context = session.context(params.uri, token);
    if (!context) return nothing;
    const { runScoringTests } = await loadScoringTests();
    const { problem, outcomes } = runScoringTests(context.document, context.locale);
    return {
      problem,
      outcomes: outcomes.map((deviations) => ({ deviations: deviations.map(({ span, ...rest }) => ({ ...rest, range: toRange(context.lines, span) })) })),
    };
  },
);
