/** A change to several files in the form that the client takes: versions, new files, renamed files and snippets where it knows them. */
import { CreateFile, RenameFile, TextDocumentEdit, type AnnotatedTextEdit, type SnippetTextEdit, type TextEdit as ProtoTextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit } from '../core/base/diagnostic.ts';
import type { Session } from './session.ts';

/** An edit, and the same with places to fill in where there are some. */
export type FileEdit = Pick<TextEdit, 'span' | 'newText'> & { readonly snippet?: string };

export interface FileOperations {
  readonly creates?: readonly { readonly uri: string; readonly text: string }[];
  readonly renames?: readonly { readonly from: string; readonly to: string }[];
}

/** Whether the client does such a thing to files when a change asks for it. */
export const canChangeFiles = ({ capabilities }: Session, operation: 'create' | 'rename'): boolean => {
  const { documentChanges, resourceOperations } = capabilities.workspace?.workspaceEdit ?? {};
  return documentChanges === true && resourceOperations?.includes(operation) === true;
};

/** @param edits by canonical uri, in the order in which they are to be shown */
export function toWorkspaceEdit(session: Session, edits: Iterable<readonly [uri: string, edits: readonly FileEdit[]]>, { creates = [], renames = [] }: FileOperations = {}): WorkspaceEdit {
  const { documentChanges, snippetEditSupport } = session.capabilities.workspace?.workspaceEdit ?? {};
  const plain = (uri: string, { span, newText }: FileEdit): ProtoTextEdit => ({ range: session.place(uri, span).range, newText });
  if (documentChanges !== true) return { changes: Object.fromEntries([...edits].map(([uri, of]) => [session.clientUri(uri), of.map((e) => plain(uri, e))])) };
  const edited = (uri: string, edit: FileEdit): ProtoTextEdit | SnippetTextEdit | AnnotatedTextEdit =>
    edit.snippet !== undefined && snippetEditSupport === true ? { range: session.place(uri, edit.span).range, snippet: { kind: 'snippet', value: edit.snippet } } : plain(uri, edit);
  const changed = [...edits].map(([uri, of]) =>
    TextDocumentEdit.create({ uri: session.clientUri(uri), version: session.open.get(uri)?.version ?? null }, of.map((e) => edited(uri, e))),
  );
  const created = creates.flatMap(({ uri, text }) => [CreateFile.create(uri, { overwrite: false, ignoreIfExists: false }), TextDocumentEdit.create({ uri, version: null }, [{ range: START, newText: text }])]);
  const renamed = renames.map(({ from, to }) => RenameFile.create(session.clientUri(from), to, { overwrite: false }));
  return { documentChanges: [...changed, ...created, ...renamed] };
}

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
