/** `textDocument/selectionRange`: for each cursor what selecting outwards takes in, step by step. */
import { SelectionRangeRequest, type SelectionRange } from 'vscode-languageserver';
import { selections } from '../../core/language-service.ts';
import { toOffset } from '../from-proto.ts';
import { toRange } from '../to-proto.ts';
import { onDocument } from './handler.ts';

export const selectionRange = onDocument(
  SelectionRangeRequest.type,
  () => ({ selectionRangeProvider: true }),
  null,
  (context, { positions }): SelectionRange[] =>
    selections(context, positions.map((p) => toOffset(context.lines, p))).map((chain, i) => {
      const around = chain.reduceRight<SelectionRange | undefined>((parent, span) => ({ range: toRange(context.lines, span), ...(parent ? { parent } : {}) }), undefined);
      const position = positions[i] ?? { line: 0, character: 0 };
      return around ?? { range: { start: position, end: position } };
    }),
);
