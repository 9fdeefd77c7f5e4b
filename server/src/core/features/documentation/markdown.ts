/** Texts of people inside Markdown that is made here: shown as they stand, and no longer than anybody reads. */
import type { Locale, Text } from '../../base/text.ts';

const MAX_SHOWN = 600;

/** A text as it stands: nothing of it is taken for Markdown. */
export function shown(text: string): string {
  const cut = text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
  return cut.replace(/[\\`*_[\]<>#|~&!]/g, '\\$&').replace(/\s*\r?\n\s*/g, ' ');
}

/** A name or a piece of the language, in the type of code. */
export const code = (text: string): string => (text.includes('`') ? `\`\` ${text.slice(0, MAX_SHOWN)} \`\`` : `\`${text.slice(0, MAX_SHOWN).replace(/\s*\r?\n\s*/g, ' ')}\``);

/** Both languages on one line, the reader's first; once where they agree. */
export function both(text: Text, locale: Locale): string {
  const [own, other] = locale === 'zh' ? [text.zh, text.en] : [text.en, text.zh];
  return own === other ? shown(own) : `${shown(own)} / ${shown(other)}`;
}

/** Both languages as paragraphs; Markdown of the product itself, such as the descriptions of keys. */
export const paragraphs = (text: Text, locale: Locale): string => [...new Set(locale === 'zh' ? [text.zh, text.en] : [text.en, text.zh])].join('\n\n');

/** The same for texts of people. */
export const shownParagraphs = (text: Text, locale: Locale): string => paragraphs({ zh: shown(text.zh), en: shown(text.en) }, locale);

export const list = (items: readonly string[]): string => items.map((i) => `- ${i}`).join('\n');

/** Parts that have something to say, a blank line between them. */
export const joined = (...parts: readonly (string | undefined | false)[]): string => parts.filter((p): p is string => typeof p === 'string' && p !== '').join('\n\n');
