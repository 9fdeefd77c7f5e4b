/**
 * How a request is answered. A handler is one file that exports what it answers, what it promises at the handshake, and
 * the answer; `table.ts` lists them. An exception in one is one error of one request, never the end of the server.
 */
import {
  ErrorCodes,
  LSPErrorCodes,
  ProgressType,
  ResponseError,
  type CancellationToken,
  type ClientCapabilities,
  type ProtocolRequestType,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { CancelledError } from '../../core/base/cancellation.ts';
import type { RequestContext, Session } from '../session.ts';
import { wholeWorkspace } from '../whole-workspace.ts';

export interface Handler {
  readonly method: string;
  readonly capabilities: (client: ClientCapabilities) => ServerCapabilities;
  register(session: Session): void;
}

export interface Answer<P, R, PR> {
  readonly session: Session;
  readonly params: P;
  readonly token: CancellationToken;
  /** Sends a part of the result ahead; undefined where the client does not take parts. */
  readonly partial: ((part: PR) => Promise<void>) | undefined;
  /** The result where there is nothing to say. */
  readonly nothing: R;
}

/** Any request. */
export function onRequest<P extends object | undefined, R, PR, E, RO>(
  type: ProtocolRequestType<P, R, PR, E, RO>,
  capabilities: Handler['capabilities'],
  nothing: NoInfer<R>,
  answer: (a: Answer<P, R, PR>) => R | Promise<R>,
): Handler {
  return {
    method: type.method,
    capabilities,
    register(session) {
      const { connection } = session;
      connection.onRequest(type.method, async (params: P, token: CancellationToken): Promise<R> => {
        const partialToken = (params as { partialResultToken?: string | number } | undefined)?.partialResultToken;
        const partial = partialToken === undefined ? undefined : (part: PR) => connection.sendProgress(new ProgressType<unknown>(), partialToken, part);
        try {
          return await answer({ session, params, token, partial, nothing });
        } catch (error) {
          throw problemOf(session, type.method, error);
        }
      });
    },
  };
}

/**
 * Which names an answer goes by: those known from versions before, which takes no time between two keystrokes; those of the
 * texts in editors as they are now; or those of the whole project, for answers that are wrong when one is missing.
 */
export type Names = 'known' | 'current' | 'complete';

/** A request about one document: its text and everything around it is looked up; where the file is no document the answer is `nothing`. */
export function onDocument<P extends { textDocument: { uri: string } }, R, PR, E, RO>(
  type: ProtocolRequestType<P, R, PR, E, RO>,
  capabilities: Handler['capabilities'],
  nothing: NoInfer<R>,
  answer: (context: RequestContext, params: P, a: Answer<P, R, PR>) => R | Promise<R>,
  names: Names = 'known',
): Handler {
  return onRequest(type, capabilities, nothing, async (a) => {
    const { session, params: { textDocument: { uri } }, token } = a;
    if (session.configuring) await session.configuring;
    if (names !== 'known' && !session.catchUp(uri) && names === 'complete') {
      await wholeWorkspace(session, token);
      session.catchUp(uri);
    }
    const context = session.context(uri, token);
    return context ? answer(context, a.params, a) : nothing;
  });
}

function problemOf(session: Session, method: string, error: unknown): ResponseError {
  if (error instanceof ResponseError) return error;
  if (error instanceof CancelledError) return new ResponseError(LSPErrorCodes.RequestCancelled, error.message);
  session.logDefect(method, error);
  return new ResponseError(ErrorCodes.InternalError, error instanceof Error ? error.message : String(error));
}

