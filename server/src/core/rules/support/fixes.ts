/** Fixes that several rules offer in the same words. */
import type { Applicability, Fix } from '../../base/diagnostic.ts';
import type { Span } from '../../base/span.ts';
import type { Text } from '../../base/text.ts';
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

export function removeFix(span: Span, title: Text, applicability: Applicability = 'safe'): Fix {
  return { title, applicability, edits: [{ span, newText: '' }] };
}
