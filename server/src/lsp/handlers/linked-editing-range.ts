/** `textDocument/linkedEditingRange`: the places that change with the name under the cursor. */
import { LinkedEditingRangeRequest } from 'vscode-languageserver';
import { linkedEditing } from '../../core/language-service.ts';
import { toOffset } from '../from-proto.ts';
import { toRange } from '../to-proto.ts';
import { onDocument } from './handler.ts';

export const linkedEditingRange = onDocument(LinkedEditingRangeRequest.type, () => ({ linkedEditingRangeProvider: true }), null, (context, { position }) => {
  const found = linkedEditing(context, toOffset(context.lines, position));
  return found === undefined ? null : { ranges: found.spans.map((s) => toRange(context.lines, s)), wordPattern: found.wordPattern };
});
