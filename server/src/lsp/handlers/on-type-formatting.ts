/** `textDocument/onTypeFormatting`: what comes next behind a line break, a closed table row or a full-width colon. */
import { DocumentOnTypeFormattingRequest } from 'vscode-languageserver';
import { formatOnType, TYPED } from '../../core/language-service.ts';
import { toOffset } from '../from-proto.ts';
import { toTextEdits } from '../to-proto.ts';
import { onDocument } from './handler.ts';

const [first, ...more] = TYPED;

export const onTypeFormatting = onDocument(
  DocumentOnTypeFormattingRequest.type,
  () => ({ documentOnTypeFormattingProvider: { firstTriggerCharacter: first, moreTriggerCharacter: more } }),
  null,
  ({ document, lines }, { position, ch }) => toTextEdits(lines, formatOnType(document, toOffset(lines, position), ch)),
);
