/** `textDocument/foldingRange`. Lines are folded as wholes. */
import { FoldingRangeKind, FoldingRangeRequest, type FoldingRange } from 'vscode-languageserver';
import { folds } from '../../core/language-service.ts';
import { onDocument } from './handler.ts';

export const foldingRange = onDocument(
  FoldingRangeRequest.type,
  () => ({ foldingRangeProvider: true }),
  null,
  (context): FoldingRange[] =>
    folds(context).map(({ span, kind }) => {
      const startLine = context.lines.positionAt(span.start).line;
      const endLine = context.lines.positionAt(span.end).line;
      return kind === 'structure' ? { startLine, endLine } : { startLine, endLine, kind: kind === 'comment' ? FoldingRangeKind.Comment : FoldingRangeKind.Region };
    }),
);
