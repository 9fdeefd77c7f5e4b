/** The tree of standards and dimensions, asked for one level at a time. */
import type { Range } from 'vscode-languageserver';

/** Client to server: what stands right below a node; below null, the roots. */
export const STANDARDS = 'plumbline/standards';
export interface StandardsParams {
  readonly parent: StandardsRef | null;
}
export type StandardsResult = readonly StandardsNode[];

export type StandardsKind = 'project' | 'standard' | 'stage' | 'target' | 'catalog' | 'dimension' | 'item' | 'criterion';

/** Names a node from one answer to the next question. */
export interface StandardsRef {
  readonly kind: StandardsKind;
  /** Folder of the project that it belongs to. */
  readonly project: string;
  /** Of the document; empty for a project. */
  readonly uri: string;
  /** Of the part; empty for a document or a project. */
  readonly id: string;
}

export interface StandardsNode extends StandardsRef {
  /** In the language of the document's reader; the id where there is no label. */
  readonly label: string;
  /** Where it is written; null for a project, and where the text is not at hand. */
  readonly range: Range | null;
  /** Whether there is anything below it. */
  readonly expandable: boolean;
  /** Of a dimension, how many items and criteria measure it, and how many targets are set for it; else null. */
  readonly coverage: { readonly measuredBy: number; readonly targets: number } | null;
}
