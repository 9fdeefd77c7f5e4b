/** How every request of the server is asked, for tests that are about all of them. A request without an entry fails those tests. */
import type { Position, Range } from 'vscode-languageserver-protocol';
import type { LineIndex } from '../../server/src/core/base/line-index.ts';

export interface Asked {
  readonly uri: string;
  readonly text: string;
  readonly lines: LineIndex;
}

type Params = Readonly<Record<string, unknown>>;

/** Asked at a place of a document. */
export const AT_PLACE: Readonly<Record<string, (document: Asked, position: Position) => Params>> = {
  'textDocument/completion': at,
  'textDocument/hover': at,
  'textDocument/signatureHelp': at,
  'textDocument/definition': at,
  'textDocument/typeDefinition': at,
  'textDocument/references': (document, position) => ({ ...at(document, position), context: { includeDeclaration: true } }),
  'textDocument/documentHighlight': at,
  'textDocument/prepareRename': at,
  'textDocument/rename': (document, position) => ({ ...at(document, position), newName: 'renamed' }),
  'textDocument/selectionRange': ({ uri }, position) => ({ textDocument: { uri }, positions: [position] }),
  'textDocument/linkedEditingRange': at,
  'textDocument/codeAction': ({ uri }, position) => ({ textDocument: { uri }, range: { start: position, end: position }, context: { diagnostics: [] } }),
  'textDocument/onTypeFormatting': (document, position) => ({ ...at(document, position), ch: '\n', options: FORMAT }),
};

/** Asked of a whole document. */
export const OF_DOCUMENT: Readonly<Record<string, (document: Asked) => Params>> = {
  'textDocument/diagnostic': of,
  'textDocument/documentLink': of,
  'textDocument/documentSymbol': of,
  'textDocument/foldingRange': of,
  'textDocument/codeLens': of,
  'textDocument/inlayHint': (document) => ({ ...of(document), range: whole(document) }),
  'textDocument/semanticTokens/full': of,
  'textDocument/semanticTokens/full/delta': (document) => ({ ...of(document), previousResultId: '0' }),
  'textDocument/semanticTokens/range': (document) => ({ ...of(document), range: whole(document) }),
  'textDocument/formatting': (document) => ({ ...of(document), options: FORMAT }),
  'textDocument/rangeFormatting': (document) => ({ ...of(document), range: whole(document), options: FORMAT }),
};

/** Asked with what another request has answered: the first few of them. */
export const OF_ANSWER: Readonly<Record<string, { readonly answers: string; readonly list: (result: unknown) => readonly unknown[] }>> = {
  'completionItem/resolve': { answers: 'textDocument/completion', list: (result) => (result as { items?: readonly unknown[] } | null)?.items ?? [] },
  'codeLens/resolve': { answers: 'textDocument/codeLens', list: listed },
  'codeAction/resolve': { answers: 'textDocument/codeAction', list: listed },
};

/** Asked of the workspace. */
export const OF_WORKSPACE: Readonly<Record<string, Params>> = {
  'workspace/symbol': { query: '' },
  'workspace/diagnostic': { previousResultIds: [] },
  'workspace/textDocumentContent': { uri: 'plumbline-builtin:/servqual.catalog.yaml' },
};

/** The nearest of the tables that knows the request; undefined for one that none knows. */
export const isKnown = (method: string): boolean => [AT_PLACE, OF_DOCUMENT, OF_ANSWER, OF_WORKSPACE].some((table) => Object.hasOwn(table, method));

const FORMAT = { tabSize: 2, insertSpaces: true };

function at({ uri }: Asked, position: Position): Params {
  return { textDocument: { uri }, position };
}

function of({ uri }: Asked): Params {
  return { textDocument: { uri } };
}

function whole({ lines, text }: Asked): Range {
  return { start: { line: 0, character: 0 }, end: lines.positionAt(text.length) };
}

function listed(result: unknown): readonly unknown[] {
  return (result as readonly unknown[] | null) ?? [];
}
