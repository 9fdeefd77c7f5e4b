/**
 * `textDocument/codeAction`: what can be done at a selection. A client that resolves gets the edits when an action is
 * chosen, any other with the menu.
 */
import {
  CodeActionRequest,
  CodeActionTriggerKind,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  type Diagnostic as ProtoDiagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { ACTION_KINDS, codeActions, type Change, type OfferedAction } from '../../core/language-service.ts';
import type { Span } from '../../core/base/span.ts';
import type { RequestContext, Session } from '../session.ts';
import { toSpan } from '../from-proto.ts';
import { toRange } from '../to-proto.ts';
import { canChangeFiles, toWorkspaceEdit, type FileEdit } from '../workspace-edit.ts';
import { onDocument } from './handler.ts';

/** What comes back with an action that is chosen: where it was offered. */
export interface ActionData {
  readonly uri: string;
  readonly version: number | null;
  readonly selection: Span;
  readonly key: string;
}

export const codeAction = onDocument(
  CodeActionRequest.type,
  (client) => ({ codeActionProvider: { codeActionKinds: [...ACTION_KINDS], resolveProvider: resolves(client) } }),
  [],
  (context, { textDocument, range, context: asked }, { session }) => {
    const selection = toSpan(context.lines, range);
    return codeActions(context, selection, (kind) => isWanted(kind, asked))
      .filter((a) => (a.disabled === null ? canApply(a, session) : session.capabilities.textDocument?.codeAction?.disabledSupport === true))
      .map((a) => toCodeAction(session, context, a, { uri: textDocument.uri, version: session.open.get(context.document.file.uri)?.version ?? null, selection, key: a.key }, asked.diagnostics));
  },
  'current',
);

/** A menu that opens by itself, beside the cursor, is no place for what changes the document as a whole. */
function isWanted(kind: string, { only, triggerKind }: CodeActionContext): boolean {
  if (only === undefined) return triggerKind !== CodeActionTriggerKind.Automatic || !kind.startsWith('source');
  return only.some((o) => o === '' || kind === o || kind.startsWith(`${o}.`));
}

const resolves = (client: ClientCapabilities): boolean => client.textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true;

const canApply = ({ kind }: OfferedAction, session: Session): boolean => kind !== 'source.convert.plumbline' || canChangeFiles(session, 'create');

/** The change of an action offered in the document at `own`. */
export function changeOf(session: Session, own: string, { edits, creates }: Change): WorkspaceEdit {
  const byFile = new Map<string, FileEdit[]>();
  for (const edit of edits) {
    const uri = edit.uri ?? own;
    const of = byFile.get(uri);
    if (of) of.push(edit);
    else byFile.set(uri, [edit]);
  }
  return toWorkspaceEdit(session, byFile, { creates });
}

function toCodeAction(session: Session, context: RequestContext, a: OfferedAction, data: ActionData, shown: readonly ProtoDiagnostic[]): CodeAction {
  const { lines, locale } = context;
  const answered = a.diagnostics.map((d) => ({ rule: d.rule, range: toRange(lines, d.span) }));
  const diagnostics = shown.filter((d) => answered.some(({ rule, range }) => d.code === rule && samePlace(d.range, range)));
  return {
    title: a.title[locale],
    kind: a.kind,
    ...(diagnostics.length === 0 ? {} : { diagnostics }),
    ...(a.preferred ? { isPreferred: true } : {}),
    ...(a.disabled === null ? {} : { disabled: { reason: a.disabled[locale] } }),
    ...(a.disabled !== null ? {} : resolves(session.capabilities) ? { data } : { edit: changeOf(session, context.document.file.uri, a.change()) }),
  };
}

const samePlace = (a: ProtoDiagnostic['range'], b: ProtoDiagnostic['range']): boolean =>
  a.start.line === b.start.line && a.start.character === b.start.character && a.end.line === b.end.line && a.end.character === b.end.character;
