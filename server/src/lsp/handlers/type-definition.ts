/** `textDocument/typeDefinition`: to what the language says about the key, in a page that needs no network. */
import { TypeDefinitionRequest, type DefinitionLink, type Location } from 'vscode-languageserver';
import { typeDefinition as typeDefinitionAt } from '../../core/language-service.ts';
import { toOffset } from '../from-proto.ts';
import { toRange } from '../to-proto.ts';
import { onDocument } from './handler.ts';

export const typeDefinition = onDocument(
  TypeDefinitionRequest.type,
  () => ({ typeDefinitionProvider: true }),
  null,
  (context, { position }, { session }): Location[] | DefinitionLink[] | null => {
    const found = typeDefinitionAt(context, toOffset(context.lines, position));
    if (!found) return null;
    const target = session.place(found.uri, found.span);
    if (session.capabilities.textDocument?.typeDefinition?.linkSupport !== true) return [target];
    return [{ originSelectionRange: toRange(context.lines, found.origin), targetUri: target.uri, targetRange: target.range, targetSelectionRange: target.range }];
  },
);
