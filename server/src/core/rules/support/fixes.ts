/** Fixes that several rules offer in the same words. */
import type { Applicability, Fix } from '../../base/diagnostic.ts';
import type { Span } from '../../base/span.ts';
import type { Text } from '../../base/text.ts';
import { scalarContent } from '../../syntax/scalar-position.ts';
import type { Node } from '../../syntax/tree.ts';
import { quotable } from '../define-rule.ts';

/** Puts `newText` in the place of the span. */
export function replaceFix(span: Span, newText: string, applicability: Applicability, title?: Text): Fix {
  const shown = quotable(newText);
  return {
    title: title ?? { zh: `改为“${shown}”`, en: `Change to “${shown}”` },
    applicability,
    edits: [{ span, newText }],
  };
}

/** Writes another value where one stands as it is written; nothing where none does, or the same. Never safe: the value may be right and what it is held against wrong. */
export function replaceScalar(node: Node | undefined, newText: string, text: string, title?: Text): Fix[] {
  if (node?.type !== 'scalar' || node.source === newText) return [];
  const { span, exact } = scalarContent(node, text);
  return exact ? [replaceFix(span, newText, 'unsafe', title)] : [];
}

export function removeFix(span: Span, title: Text, applicability: Applicability = 'safe'): Fix {
  return { title, applicability, edits: [{ span, newText: '' }] };
}
