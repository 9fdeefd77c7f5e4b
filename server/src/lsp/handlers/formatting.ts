/** `textDocument/formatting` and `textDocument/rangeFormatting`: the edits that `plumbline format` makes. How far to indent the document itself says. */
import { DocumentFormattingRequest, DocumentRangeFormattingRequest } from 'vscode-languageserver';
import { formatDocument } from '../../core/language-service.ts';
import { toSpan } from '../from-proto.ts';
import { toTextEdits } from '../to-proto.ts';
import { onDocument } from './handler.ts';

export const formatting = onDocument(DocumentFormattingRequest.type, () => ({ documentFormattingProvider: true }), null, ({ document, lines }) =>
  toTextEdits(lines, formatDocument(document).edits),
);

export const rangeFormatting = onDocument(DocumentRangeFormattingRequest.type, () => ({ documentRangeFormattingProvider: true }), null, ({ document, lines }, { range }) =>
  toTextEdits(lines, formatDocument(document, toSpan(lines, range)).edits),
);
