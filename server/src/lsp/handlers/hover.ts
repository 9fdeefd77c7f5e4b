/** `textDocument/hover`: what stands at a place means. */
import { HoverRequest } from 'vscode-languageserver';
import { hover as hoverAt } from '../../core/language-service.ts';
import { toOffset } from '../from-proto.ts';
import { toMarkup, toRange } from '../to-proto.ts';
import { onDocument } from './handler.ts';

export const hover = onDocument(HoverRequest.type, () => ({ hoverProvider: true }), null, (context, { position }, { session }) => {
  const found = hoverAt(context, toOffset(context.lines, position));
  return found ? { contents: toMarkup(found.markdown, session.capabilities.textDocument?.hover?.contentFormat), range: toRange(context.lines, found.span) } : null;
}, 'current');
