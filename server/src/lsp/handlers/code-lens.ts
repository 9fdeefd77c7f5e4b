/** `textDocument/codeLens` and `codeLens/resolve`: what a lens says is worked out when it is shown. The client says which of its commands it can lead to. */
import { CodeLensRequest, CodeLensResolveRequest, type CodeLens, type Command } from 'vscode-languageserver';
import { codeLenses, resolveLens, type LensCommand, type LensSubject } from '../../core/language-service.ts';
import { toSpan } from '../from-proto.ts';
import type { Session } from '../session.ts';
import { toRange } from '../to-proto.ts';
import { pathOf } from '../uri.ts';
import { onDocument, onRequest } from './handler.ts';

interface LensData {
  readonly uri: string;
  readonly subject: LensSubject;
}

const NOTHING: CodeLens = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };

export const codeLens = onDocument(
  CodeLensRequest.type,
  () => ({ codeLensProvider: { resolveProvider: true } }),
  null,
  (context, { textDocument: { uri } }, { session }): CodeLens[] => {
    if (session.settingsOf(pathOf(uri)).codeLens === false) return [];
    return codeLenses(context, session.commands.has('plumbline.openPreview')).map(({ span, subject }) => ({ range: toRange(context.lines, span), data: { uri, subject } satisfies LensData }));
  },
  'current',
);

export const codeLensResolve = onRequest(
  CodeLensResolveRequest.type,
  () => ({}),
  NOTHING,
  ({ session, params, token }): CodeLens => {
    const { uri, subject } = params.data as LensData;
    session.catchUp(uri);
    const context = session.context(uri, token);
    const resolved = context && resolveLens(context, { span: toSpan(context.lines, params.range), subject });
    if (!resolved) return { ...params, command: { title: '', command: '' } };
    return { ...params, command: { title: resolved.title, ...toCommand(session, resolved.command) } };
  },
);

function toCommand(session: Session, command: LensCommand | null): Pick<Command, 'command' | 'arguments'> {
  // Without a command a lens is a line that says something.
  if (command === null || !session.commands.has(command.name)) return { command: '' };
  switch (command.name) {
    case 'plumbline.openPreview':
    case 'plumbline.runTests':
      return { command: command.name, arguments: [session.clientUri(command.uri)] };
    case 'plumbline.showReferences': {
      const { uri, range } = session.place(command.uri, command.span);
      return { command: command.name, arguments: [uri, range.start, command.places.map((p) => session.place(p.uri, p.span))] };
    }
  }
}
