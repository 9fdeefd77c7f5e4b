/** `textDocument/references`: every place of the project that names what stands there. */
import { ReferencesRequest } from 'vscode-languageserver';
import { references as referencesAt } from '../../core/language-service.ts';
import { toOffset } from '../from-proto.ts';
import { onDocument } from './handler.ts';

export const references = onDocument(
  ReferencesRequest.type,
  () => ({ referencesProvider: true }),
  null,
  (context, { position, context: { includeDeclaration } }, { session }) =>
    referencesAt(context, toOffset(context.lines, position), includeDeclaration).map(({ uri, span }) => session.place(uri, span)),
  'complete',
);
