/** A hint between the characters of a document, and where it goes. */
import type { Span } from '../base/span.ts';
import { scalarContent } from '../syntax/scalar-position.ts';
import { isScalar, type Node } from '../syntax/tree.ts';

export interface InlayHint {
  /** Behind this offset it is shown. */
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string | null;
}

/** Behind a value, its quotes included. */
export const placeOf = (node: Node | undefined, text: string): number | null => {
  if (!isScalar(node)) return null;
  return node.style === 'cell' ? scalarContent(node, text).span.end : node.span.end;
};

export const inside = (range: Span, offset: number): boolean => range.start <= offset && offset <= range.end;
