/** `textDocument/documentSymbol`: the outline. */
import { DocumentSymbolRequest, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver';
import { outline, type OutlineItem } from '../../core/language-service.ts';
import type { RequestContext } from '../session.ts';
import { symbolKind } from '../symbol-kinds.ts';
import { toRange } from '../to-proto.ts';
import { onDocument } from './handler.ts';

export const documentSymbol = onDocument(
  DocumentSymbolRequest.type,
  // The editor's outline of Markdown stands beside this one, and both are named.
  () => ({ documentSymbolProvider: { label: 'Plumbline 准绳' } }),
  null,
  (context, _params, { session }): DocumentSymbol[] | SymbolInformation[] => {
    const items = outline(context);
    if (session.capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true) return items.map((item) => toSymbol(context, item));
    const uri = session.clientUri(context.document.file.uri);
    return flat(items, '').map(([item, containerName]) => ({ name: item.name, kind: symbolKind(item.kind), containerName, location: { uri, range: toRange(context.lines, item.span) } }));
  },
);

const toSymbol = (context: RequestContext, { name, detail, kind, span, nameSpan, children }: OutlineItem): DocumentSymbol => ({
  name,
  ...(detail === '' ? {} : { detail }),
  kind: symbolKind(kind),
  range: toRange(context.lines, span),
  selectionRange: toRange(context.lines, nameSpan),
  children: children.map((child) => toSymbol(context, child)),
});

/** Each with the name of what it stands in. */
const flat = (items: readonly OutlineItem[], container: string): [OutlineItem, string][] => items.flatMap((item): [OutlineItem, string][] => [[item, container], ...flat(item.children, item.name)]);
