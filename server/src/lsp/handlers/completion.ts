/** `textDocument/completion` and `completionItem/resolve`: what can be written at the cursor, and what it means. */
import {
  CompletionItemKind,
  CompletionItemTag,
  CompletionRequest,
  CompletionResolveRequest,
  InsertTextFormat,
  InsertTextMode,
  type ClientCapabilities,
  type CompletionItem as ProtoItem,
} from 'vscode-languageserver';
import { complete, documentationOf, type Candidate, type CompletionItem, type Subject } from '../../core/language-service.ts';
import type { RequestContext, Session } from '../session.ts';
import { toMarkup, toRange } from '../to-proto.ts';
import { toOffset } from '../from-proto.ts';
import { onDocument, onRequest } from './handler.ts';

/** What a person types where a name, a value or a number is about to begin, beyond letters, which every editor asks at. */
const TRIGGERS = [' ', ':', '-', '.', '#', '"', "'", '[', '{', '(', ',', '|', '<', '/', '>', '=', '`', '第', ...'0123456789'];

/** What comes back with an entry that is to be documented. */
interface ItemData {
  readonly uri: string;
  readonly subject: Subject;
}

export const completion = onDocument(
  CompletionRequest.type,
  () => ({ completionProvider: { triggerCharacters: TRIGGERS, resolveProvider: true, completionItem: { labelDetailsSupport: true } } }),
  null,
  (context, { position, textDocument }, { session }) => {
    const { incomplete, items } = complete(context, toOffset(context.lines, position));
    return { isIncomplete: incomplete, items: items.map((item) => toItem(item, context, session, textDocument.uri)) };
  },
);

export const completionResolve = onRequest(CompletionResolveRequest.type, () => ({}), { label: '' }, ({ session, params, token }) => {
  const data = params.data as ItemData | undefined;
  const context = data && session.context(data.uri, token);
  const text = context && documentationOf(context, data.subject);
  return text === undefined ? params : { ...params, documentation: toMarkup(text, wanted(session.capabilities)?.documentationFormat) };
});

const wanted = (client: ClientCapabilities) => client.textDocument?.completion?.completionItem;

function toItem(item: CompletionItem, { lines }: RequestContext, session: Session, uri: string): ProtoItem {
  const can = wanted(session.capabilities);
  const snippet = item.snippet && can?.snippetSupport === true;
  const newText = item.snippet && !snippet ? withoutPlaces(item.newText) : item.newText;
  const replace = toRange(lines, item.replace);
  const { suggestCommand } = session;
  return {
    label: item.label,
    kind: KINDS[item.kind],
    filterText: item.filterText,
    sortText: item.sortText,
    textEdit: can?.insertReplaceSupport === true ? { newText, insert: toRange(lines, item.insert), replace } : { newText, range: replace },
    ...(item.detail === undefined ? {} : { detail: item.detail, ...(can?.labelDetailsSupport === true ? { labelDetails: { description: item.detail } } : {}) }),
    ...(snippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    // Lines of a form are laid out for their column already.
    ...(newText.includes('\n') && can?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true ? { insertTextMode: InsertTextMode.asIs } : {}),
    ...(item.edits.length === 0 ? {} : { additionalTextEdits: item.edits.map((e) => ({ range: toRange(lines, e.span), newText: e.newText })) }),
    ...(item.deprecated && can?.tagSupport ? { tags: [CompletionItemTag.Deprecated] } : {}),
    ...(item.goesOn && suggestCommand !== undefined ? { command: { title: '', command: suggestCommand } } : {}),
    ...(item.subject === undefined ? {} : { data: { uri, subject: item.subject } satisfies ItemData }),
  };
}

/** A snippet as text, for editors that know none: proposals stay, empty places are left out. */
const withoutPlaces = (snippet: string): string =>
  snippet
    .replace(/\$\{\d+\|((?:[^,|\\]|\\.)*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:((?:[^}\\]|\\.)*)\}/g, '$1')
    .replace(/\$\d+/g, '')
    .replace(/\\([\\$},|])/g, '$1');

const KINDS: Readonly<Record<Candidate['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  dimension: CompletionItemKind.Class,
  document: CompletionItemKind.File,
  part: CompletionItemKind.Reference,
  name: CompletionItemKind.Variable,
  function: CompletionItemKind.Function,
  keyword: CompletionItemKind.Keyword,
  unit: CompletionItemKind.Unit,
  rule: CompletionItemKind.Constant,
  article: CompletionItemKind.Text,
  text: CompletionItemKind.Snippet,
};
