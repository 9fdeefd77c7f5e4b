/** `textDocument/documentLink`: what can be followed. Where in a file to stand is said by the fragment that VS Code reads. */
import { DocumentLinkRequest, type DocumentLink } from 'vscode-languageserver';
import { documentLinks } from '../../core/language-service.ts';
import { toRange } from '../to-proto.ts';
import { onDocument } from './handler.ts';

export const documentLink = onDocument(
  DocumentLinkRequest.type,
  () => ({ documentLinkProvider: { resolveProvider: false } }),
  null,
  (context, _params, { session }): DocumentLink[] =>
    documentLinks(context).map(({ span, target, tooltip }) => {
      const place = target.span === null ? undefined : session.place(target.uri, target.span).range.start;
      const fragment = place === undefined ? '' : `#L${place.line + 1},${place.character + 1}`;
      return { range: toRange(context.lines, span), target: `${session.clientUri(target.uri)}${fragment}`, tooltip: tooltip[context.locale] };
    }),
  'current',
);
