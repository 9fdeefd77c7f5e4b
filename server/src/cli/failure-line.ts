/** How every failure is told on standard error: one line that begins with the product's name. */
import type { Locale, Text } from '../core/base/text.ts';

export function failureLine({ text }: { readonly text: Text }, locale: Locale): string {
  return `plumbline: ${text[locale].replace(/[\u0000-\u001f\u007f-\u009f]/g, '�')}\n`;
}
