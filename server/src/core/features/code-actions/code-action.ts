/**
 * What a code action is. Each is one file with a provider, `code-actions.ts` lists them. A menu is made at every move of the
 * cursor, so an action says at once what it is called and whether it can be done, and works out its edits when it is chosen.
 */
import type { Diagnostic, TextEdit } from '../../base/diagnostic.ts';
import type { Span } from '../../base/span.ts';
import type { Text } from '../../base/text.ts';
import type { FeatureContext } from '../context.ts';

/** Kinds as the Language Server Protocol names them; `source` ones change the document as a whole and wait in a menu of their own. */
export const ACTION_KINDS = [
  'quickfix',
  'refactor.extract',
  'refactor.rewrite',
  'source.fixAll.plumbline',
  'source.renumber.plumbline',
  'source.convert.plumbline',
] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

export interface CodeAction {
  readonly title: Text;
  readonly kind: ActionKind;
  /** The findings that it takes away. */
  readonly diagnostics: readonly Diagnostic[];
  /** The one that is meant where somebody asks for "the" fix. */
  readonly preferred: boolean;
  /** Why it cannot be done here, though a person might look for it; then there is no change. */
  readonly disabled: Text | null;
  change(): Change;
}

export interface Change {
  readonly edits: readonly ActionEdit[];
  readonly creates: readonly NewFile[];
}

export interface ActionEdit extends TextEdit {
  /** The new text with places to fill in, in the snippet syntax of the protocol, for clients that take it. */
  readonly snippet?: string;
}

export interface NewFile {
  readonly uri: string;
  readonly text: string;
}

export interface ActionProvider {
  readonly id: string;
  readonly kind: ActionKind;
  offer(context: FeatureContext, selection: Span): readonly CodeAction[];
}

/** An action that can be done and answers no finding, unless said otherwise. */
export function action(kind: ActionKind, title: Text, change: () => Change, more: Partial<Pick<CodeAction, 'diagnostics' | 'preferred'>> = {}): CodeAction {
  return { title, kind, diagnostics: [], preferred: false, disabled: null, ...more, change };
}

/** An action that a person might look for and that cannot be done. */
export function refused(kind: ActionKind, title: Text, why: Text): CodeAction {
  return { title, kind, diagnostics: [], preferred: false, disabled: why, change: () => NO_CHANGE };
}

export const NO_CHANGE: Change = { edits: [], creates: [] };

export const edits = (...of: readonly ActionEdit[]): Change => ({ edits: of, creates: [] });

export const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** Characters of a snippet that mean something are escaped. */
export const snippetText = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
