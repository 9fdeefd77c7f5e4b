/** `textDocument/semanticTokens`: whole, as the difference to what the client has, and of a range. */
import {
  SemanticTokensBuilder,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type SemanticTokens,
  type SemanticTokensDelta,
  type SemanticTokensOptions,
} from 'vscode-languageserver';
import { semanticTokens as tokensOf, TOKEN_MODIFIERS, TOKEN_TYPES, type SemanticToken } from '../../core/language-service.ts';
import { toSpan } from '../from-proto.ts';
import type { RequestContext, Session } from '../session.ts';
import { onDocument } from './handler.ts';

const PROVIDER: SemanticTokensOptions = { legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] }, full: { delta: true }, range: true };

export const semanticTokens = onDocument(
  SemanticTokensRequest.type,
  () => ({ semanticTokensProvider: PROVIDER }),
  null,
  (context, _params, { session }): SemanticTokens => {
    const builder = kept(session, context);
    // What was sent before is no part of a whole answer.
    builder.previousResult('');
    return written(builder, context, tokensOf(context)).build();
  },
);

export const semanticTokensDelta = onDocument(
  SemanticTokensDeltaRequest.type,
  () => ({ semanticTokensProvider: PROVIDER }),
  null,
  (context, { previousResultId }, { session }): SemanticTokens | SemanticTokensDelta => {
    const builder = kept(session, context);
    builder.previousResult(previousResultId);
    return written(builder, context, tokensOf(context)).buildEdits();
  },
);

export const semanticTokensRange = onDocument(
  SemanticTokensRangeRequest.type,
  () => ({ semanticTokensProvider: PROVIDER }),
  null,
  (context, { range }): SemanticTokens => written(new SemanticTokensBuilder(), context, tokensOf(context, toSpan(context.lines, range))).build(),
);

const builders = new WeakMap<Session, Map<string, SemanticTokensBuilder>>();

/** What the client was sent last of an open document; of those that were closed nothing is kept. */
function kept(session: Session, { document }: RequestContext): SemanticTokensBuilder {
  let own = builders.get(session);
  if (!own) builders.set(session, (own = new Map()));
  for (const uri of own.keys()) if (!session.open.has(uri)) own.delete(uri);
  let builder = own.get(document.file.uri);
  if (!builder) own.set(document.file.uri, (builder = new SemanticTokensBuilder()));
  return builder;
}

function written(builder: SemanticTokensBuilder, { lines }: RequestContext, tokens: readonly SemanticToken[]): SemanticTokensBuilder {
  for (const { span, type, modifiers } of tokens) {
    const { line, character } = lines.positionAt(span.start);
    const bits = modifiers.reduce((sum, m) => sum | (1 << TOKEN_MODIFIERS.indexOf(m)), 0);
    builder.push(line, character, span.end - span.start, TOKEN_TYPES.indexOf(type), bits);
  }
  return builder;
}
