/** `textDocument/documentHighlight`: the same name in the same file, where it is given and where it is used. */
import { DocumentHighlightKind, DocumentHighlightRequest } from 'vscode-languageserver';
import { highlights } from '../../core/language-service.ts';
import { toOffset } from '../from-proto.ts';
import { toRange } from '../to-proto.ts';
import { onDocument } from './handler.ts';

export const documentHighlight = onDocument(
  DocumentHighlightRequest.type,
  () => ({ documentHighlightProvider: true }),
  null,
  (context, { position }) =>
    highlights(context, toOffset(context.lines, position)).map(({ span, kind }) => ({
      range: toRange(context.lines, span),
      kind: kind === 'write' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    })),
  'current',
);
