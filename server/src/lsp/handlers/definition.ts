/** `textDocument/definition`: to what bears the name, with its whole extent where the client can show it. */
import { DefinitionRequest, type DefinitionLink, type Location } from 'vscode-languageserver';
import { definitions } from '../../core/language-service.ts';
import { toOffset } from '../from-proto.ts';
import { toRange } from '../to-proto.ts';
import { onDocument } from './handler.ts';

export const definition = onDocument(
  DefinitionRequest.type,
  () => ({ definitionProvider: true }),
  null,
  (context, { position }, { session }): Location[] | DefinitionLink[] => {
    const found = definitions(context, toOffset(context.lines, position));
    if (session.capabilities.textDocument?.definition?.linkSupport !== true) {
      return found.flatMap(({ uri, nameSpan }) => session.place(uri, nameSpan));
    }
    return found.flatMap(({ origin, uri, span, nameSpan }): DefinitionLink[] => {
      const target = session.place(uri, span);
      const name = session.place(uri, nameSpan);
      return [{ originSelectionRange: toRange(context.lines, origin), targetUri: target.uri, targetRange: target.range, targetSelectionRange: name.range }];
    });
  },
  'current',
);
