/** `textDocument/inlayHint`. */
import { InlayHintRequest, type InlayHint } from 'vscode-languageserver';
import { inlayHints } from '../../core/language-service.ts';
import { toSpan } from '../from-proto.ts';
import { onDocument } from './handler.ts';

export const inlayHint = onDocument(
  InlayHintRequest.type,
  () => ({ inlayHintProvider: { resolveProvider: false } }),
  null,
  (context, { range }): InlayHint[] =>
    inlayHints(context, toSpan(context.lines, range)).map(({ offset, label, tooltip }) => ({
      position: context.lines.positionAt(offset),
      label,
      paddingLeft: true,
      ...(tooltip === null ? {} : { tooltip }),
    })),
  'current',
);
